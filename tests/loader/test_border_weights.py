import re
from pathlib import Path

from osce_digest.loader import cue_words, features, opening_cues
from osce_digest.loader.border import chances as border_chances
from osce_digest.loader.border import contrast as border_contrast
from osce_digest.loader.border import openings as border_openings
from osce_digest.loader.border import setting as border_setting
from osce_digest.loader.border import weights as border_weights
from osce_digest.loader.border.weights import BORDER, WEIGHTS


def named_cues() -> set[str]:
    """Every cue named as a string in the modules that read cues."""
    modules = (features, opening_cues, cue_words, border_chances, border_contrast, border_openings, border_setting)
    code = "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules)
    return set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', code))


def test_every_weight_belongs_to_a_cue_that_can_be_seen() -> None:
    named = named_cues()
    unused = [cue for cue in WEIGHTS if cue.removeprefix("next-") not in named and cue not in named]
    assert unused == []


def test_a_dateline_outweighs_the_price_of_a_border() -> None:
    assert WEIGHTS["dateline"] + WEIGHTS["any"] > 0 > WEIGHTS["any"]


def test_every_weight_has_its_note() -> None:
    code = Path(str(border_weights.__file__)).read_text(encoding="utf-8")
    assert len(re.findall(r'^    "[a-z-]+": -?\d', code, re.MULTILINE)) == len(WEIGHTS) + len(BORDER)
