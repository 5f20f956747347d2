"""Let Lighthouse judge home, a country and an item as on a phone, and print its four scores and what it finds.

`make lighthouse` brings Lighthouse and runs this; the goal is 99 in all four. Figures for speed are those of a busy or
quiet machine, so no test depends on them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from browser.chromium import Port, serve
from browser.making import make_site
from tools import find_chromium

GOAL = 99
_FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"


def main(program: Path) -> int:
    """Judge the pages; 1 where a score is below the goal."""
    low = 0
    with TemporaryDirectory() as work, Port(Path(work) / "site") as port:
        made = make_site(Path(work), port.address)
        with serve(port) as root:
            for page in ("", "countries/tajikistan.html", made.named["stoves-in-khorog"]):
                report = judge(program, root + page)
                scores = {name: round(100 * (part["score"] or 0)) for name, part in report["categories"].items()}
                low += sum(score < GOAL for score in scores.values())
                print(root + page, scores, *list_findings(report), sep="\n  ")  # noqa: T201  (a script run by hand)
    return int(low > 0)


def judge(program: Path, url: str) -> dict[str, Any]:
    """Run Lighthouse with its phone setting, and give its report."""
    command = [program, url, "--output=json", "--quiet", f"--chrome-flags={_FLAGS}"]
    environment = {**os.environ, "CHROME_PATH": find_chromium() or ""}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def list_findings(report: dict[str, Any]) -> Iterator[str]:
    """Tell what cost points."""
    counted = {one["id"] for part in report["categories"].values() for one in part["auditRefs"] if one["weight"]}
    for name in sorted(counted):
        audit = report["audits"][name]
        if audit["score"] is not None and audit["score"] < 1:
            yield f"{name} {audit['score']}: {audit['title']} {audit.get('displayValue', '')}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
