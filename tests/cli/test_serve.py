import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from engine.desk import Desk
from serve.preview import run_preview

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.write("content/site.yml", "title: Desk\nlistings: {empty: false}\nexports: {database: false}\n")
    desk.write("content/raw/a.txt", "VIENNA, 5 May 2023 – The Permanent Council heard 12 speakers on safety.\n")
    return desk


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_a_polite_end_leave_a_built_site_and_no_fault(desk: Desk, sent: signal.Signals) -> None:
    with run_preview(desk) as preview:
        assert preview.lines[0].startswith("Built: ")
        assert preview.lines[1].startswith(f"Serving {desk.site.as_posix()} at http://127.0.0.1:")
        preview.process.send_signal(sent)
        assert preview.process.wait(120) == 0
    assert preview.lines[2:] == ["Stopped."]
    assert (desk.site / "index.html").is_file()


def test_a_port_that_is_taken_is_a_fault_and_nothing_is_built(osce_digest: Run, desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        done = osce_digest("serve", "--port", str(busy.getsockname()[1]), cwd=desk.folder)
    assert done.returncode == 2
    assert "port-taken" in done.stderr
    assert not desk.site.exists()


def test_what_a_server_needs_is_imported_only_where_one_runs() -> None:
    code = "import sys; from osce_digest.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    code += "print([name for name in sys.modules if name in {'watchfiles', 'http.server', 'multiprocessing'}])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")
    assert "serve" in done.stdout
