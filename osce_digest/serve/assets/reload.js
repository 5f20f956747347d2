// Listens for changes of the page that is shown, and shows what is wrong with the sources. `osce-digest serve` adds it
// to pages on their way to the browser; no built site holds it.
"use strict";
{
  const { page, version } = document.currentScript.dataset;
  let line = null;
  let closed = "";  // the faults that were shown when their box was closed
  let box = null;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const prepare = () => {
    if (box) return;
    const style = element("link");
    style.rel = "stylesheet";
    style.href = "/_serve/overlay.css";
    document.head.append(style);
    box = element("aside");
    box.id = "osce-digest-serve";
    box.lang = "en";
    box.setAttribute("aria-label", "osce-digest serve");
    box.append(element("p", "", "busy"), element("div", "", "faults"));
    box.firstChild.setAttribute("role", "status");
    box.lastChild.setAttribute("role", "alert");
    document.body.append(box);
  };

  const describe = ({ path, line: at, code, message }) => {
    const item = element("li");
    item.append(element("code", at ? `${path}:${at}` : path), element("p", message), element("small", code));
    return item;
  };

  const close = (faults) => {
    closed = JSON.stringify(faults);
    box.lastChild.replaceChildren();
  };

  const show = ({ busy, faults }) => {
    if (!box && !busy && !faults.length) return;
    prepare();
    box.firstChild.textContent = busy;
    const told = JSON.stringify(faults);
    if (!faults.length) closed = "";
    if (!faults.length || told === closed) {
      box.lastChild.replaceChildren();
      return;
    }
    const heading = element("h2", faults.length === 1 ? "One fault to mend" : `${faults.length} faults to mend`);
    const button = element("button", "Close");
    button.type = "button";
    button.addEventListener("click", () => close(faults));
    const list = element("ol");
    list.append(...faults.slice(0, 50).map(describe));
    list.tabIndex = 0;
    const note = element("p", "The page below is as it was last good. This goes away when all is mended.");
    box.lastChild.replaceChildren(heading, button, list, note);
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") box?.querySelector("button")?.click();
  });

  const listen = () => {
    line ??= new EventSource(`/_serve/events?page=${encodeURIComponent(page)}&version=${version}`);
    line.onopen = () => document.documentElement.dataset.serve = "on";
    line.addEventListener("state", (event) => show(JSON.parse(event.data)));
    line.addEventListener("reload", () => {
      line.close();
      location.reload();
    });
  };

  // A browser opens six lines to one server at most: pages that nobody looks at give theirs back.
  const look = () => {
    if (document.visibilityState === "visible") listen();
    else if (line) {
      line.close();
      line = null;
    }
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => {
    line?.close();
    line = null;
  });
  addEventListener("pageshow", look);
  look();
}
