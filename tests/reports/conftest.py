"""A small content folder with labels, for the tests of this room."""

import shutil
from pathlib import Path

import pytest

from osce_digest.build import Order, build

DUMP = """\
TIRANA, 3 May 2019 – The OSCE Presence in Albania trained twelve police officers in Elbasan today.
“We learn from each other,” said the mayor.
DUSHANBE, 6 May 2019 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan today.
The course ends on 10 May 2019.
"""
PAGE = """\
Newsroom
Young voters learn to count
Publishing date: 9 May 2019
Where we are: OSCE Mission to Skopje
What we do: Elections, Youth
SKOPJE, 9 May 2019 – Pupils counted ballots in a mock election in North Macedonia today.
"""
LABELS = """\
- id: one
  file: dump.txt
  start: {line: 1, col: 0}
  end_line: 2
  title_line: null
  published: {best: '2019-05-03', accept: ['2019-05-03']}
  event: {start: 2019-05-03, end: '2019-05-03', start_accept: [null], end_accept: []}
  countries: {primary: AL, required: [AL], accept: [AL], mentioned: []}
  dimensions: {primary: politico-military, required: [politico-military], accept: [politico-military]}
  topics: {required: [Policing], accept: [Policing]}
  institutions: {required: [OSCE Presence in Albania], accept: [OSCE Presence in Albania]}
  drop_lines: {required: [], accept: []}
  true_title: Presence in Albania trains police officers in Elbasan
  language: en
- id: two
  file: dump.txt
  start: {line: 3, col: 0}
  end_line: 4
  published: {best: '2019-05-07', accept: ['2019-05-07']}
  countries: {primary: TJ, required: [TJ, KG], accept: [TJ, KG], mentioned: [AF]}
- id: three
  file: page.txt
  start: {line: 2, col: 0}
  end_line: 6
  title_line: 2
  published: {best: '2019-05-09', accept: ['2019-05-09']}
  topics: {required: [Elections], accept: [Elections, Youth]}
  drop_lines: {required: [], accept: []}
  meta_lines: [3, 4, 5]
  osce_topics: [Elections, Youth]
  osce_where: [OSCE Mission to Skopje]
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "dump.txt").write_text(DUMP, encoding="utf-8")
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    return folder


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    file = tmp_path / "labels.yml"
    file.write_text(LABELS, encoding="utf-8")
    return file


SITE_DUMP = """\
TIRANA, 4 July 2023 – The OSCE Presence in Albania trained twelve police officers of Albania in Tirana from 3 to 4 July.
They learned to secure the scene of a crime.
---
DUSHANBE, 6 July 2023 – The OSCE Programme Office in Dushanbe opened a course for border guards of Tajikistan today.
The course ends on 10 July 2023.
"""
SITE_SETTINGS = """\
base_url: https://example.org/digest/
search: false
listings: {cells: false, regions: false, empty: false}
"""


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site and its content, built once; not to be changed."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "content/raw").mkdir(parents=True)
    (folder / "content/pages").mkdir()
    (folder / "content/raw/2023.txt").write_text(SITE_DUMP, encoding="utf-8")
    (folder / "content/site.yml").write_text(SITE_SETTINGS, encoding="utf-8")
    (folder / "content/pages/about.md").write_text("# About\n\nSee [the list](countries/index.html).\n", "utf-8")
    build(Order(folder / "content", folder / "site", folder / "cache"))
    return folder


@pytest.fixture
def project(built_once: Path, tmp_path: Path) -> Path:
    """A copy of it in which things may be broken: `site/` and `content/`."""
    for name in ("site", "content"):
        shutil.copytree(built_once / name, tmp_path / name)
    return tmp_path
