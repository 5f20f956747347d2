from collections.abc import Callable
from pathlib import Path

import pytest

from osce_digest.errors import TaxonomyError
from osce_digest.taxonomy import Taxonomy, load_taxonomy

# The least a taxonomy can be: two States, one body, one topic, one trap.
SMALL = {
    "regions": "west: {name: West, countries: AL NO}\n",
    "countries": """\
weights: {name: 1.0, demonym: 0.7, place: 0.9, ambiguous place: 0.3}
endings:
  я: я и ю
countries:
  AL:
    name: Albania
    demonyms: Albanian
    capital: Tirana = Tiranë
    places: Shkodra = Shkodër; Elbasan
    ambiguous: Bar
    other_languages:
      fr: Albanie; albanais
      ru: Албани{я}
  NO:
    name: Norway
    long_name: Kingdom of Norway
    ambiguous: Bar
""",
    "territories": "lake:\n  countries: AL NO\n  names: Lake Land\n  places: Lakeside\n",
    "institutions": """\
seats: VIENNA; WIEN
chairs:
  2020: AL; TIRANA; Edi Rama
institutions:
- name: OSCE Presence in Albania
  kind: field operation
  countries: AL
  dimensions: human
  former: OSCE Office in Tirana
  initials: PiA
""",
    "dimensions": """\
human:
  name: Human
  labels: third dimension; 3
  rules:
    named: {weight: 0.9, literals: human dimension, example: The human dimension., counterexample: A dimension.}
""",
    "topics": """\
- name: Elections
  dimensions: human
  labels: Election observation
  rules:
    vote:
      weight: 0.9
      literals: election; polling station
      needs: ballot
      example: [An election., Two polling stations.]
      counterexample: A station.
""",
    "traps": """\
phrases:
  bar-association:
    blocks: countries/AL; countries/NO
    literals: Bar Association
    example: The Bar Association met.
    counterexample: The road to Bar.
""",
    "names": """\
countries:
  AL: {fr: Albanie, de: Albanien, it: Albania, ru: Албания, es: Albania}
  NO: {fr: Norvège, de: Norwegen, it: Norvegia, ru: Норвегия, es: Noruega}
regions:
  west: {fr: Ouest, de: Westen, it: Ovest, ru: Запад, es: Oeste}
dimensions:
  human: {fr: Humaine, de: Menschlich, it: Umana, ru: Человеческое, es: Humana}
topics:
  Elections: {fr: Élections, de: Wahlen, it: Elezioni, ru: Выборы, es: Elecciones}
institutions:
  OSCE Presence in Albania: {fr: Présence de l’OSCE en Albanie}
long_names:
  NO: {fr: Royaume de Norvège, de: Königreich Norwegen, it: Regno di Norvegia, ru: Королевство Норвегия, es: Reino}
capitals:
  AL: {fr: Tirana, de: Tirana, it: Tirana, ru: Тирана, es: Tirana}
notes: {}
""",
}

Write = Callable[..., Path]


@pytest.fixture
def write_taxonomy(tmp_path: Path) -> Write:
    """Write the small taxonomy with some of its files replaced; None leaves a file out."""

    def write(**replaced: str | None) -> Path:
        for name, text in {**SMALL, **replaced}.items():
            if text is not None:
                (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def small(write_taxonomy: Write) -> Taxonomy:
    return load_taxonomy(write_taxonomy())


@pytest.fixture
def faults_of(write_taxonomy: Write) -> Callable[[str, str, str], list[str]]:
    """Replace words in one file of the small taxonomy and give the faults as `file:line: code`."""

    def faults_of(file: str, words: str, other: str) -> list[str]:
        assert words in SMALL[file]
        with pytest.raises(TaxonomyError) as raised:
            load_taxonomy(write_taxonomy(**{file: SMALL[file].replace(words, other)}))
        return [f"{fault.path}:{fault.line}: {fault.code}" for fault in raised.value.faults]

    return faults_of
