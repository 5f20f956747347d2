"""`python -m deploy.published PUBLISHED PROJECT`: nginx shows a published folder, and it is the project's whole site.

For `.ci/run`, which publishes as the README says.
"""

import sys
import tempfile
from pathlib import Path

from deploy.hosts import start


def main() -> None:
    """Ask for every file of the built site at the published one."""
    published, site = Path(sys.argv[1]), Path(sys.argv[2], "site")
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    with tempfile.TemporaryDirectory() as folder, start("nginx", published, Path(folder)) as host:
        wrong = [path for path in files if host.ask(f"/{path}").body != (site / path).read_bytes()]
    if wrong or "index.html" not in files:
        sys.exit(f"not published as it was built: {wrong[:5] or 'nothing'}")
    sys.stdout.write(f"published: {len(files)} files\n")


if __name__ == "__main__":
    main()
