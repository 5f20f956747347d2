"""The site of the labelled seeds, checked whole: feeds by the rules of validators, data, calendars and links."""

import shutil
from pathlib import Path

from osce_digest.build import Order, build
from osce_digest.build.report import silent
from osce_digest.reports.check.checking import Task, check_site


def test_the_site_of_real_texts_has_no_fault(shared: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(shared / "seeds", content / "raw")
    build(Order(content, tmp_path / "site", tmp_path / "cache"))
    result = check_site(Task(tmp_path / "site", content), silent)
    assert [str(found) for found in result.findings] == []
    assert result.counts["entries"] >= 20
    assert result.counts["feeds"] > 500
