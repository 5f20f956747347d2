"""How written forms stand in the files: `Shkodra = Shkodër; Kukës` and `albanais{e}`.

Long lists of names are kept in one YAML value each, because thousands of YAML scalars would take too long to read.
"""

import re
from collections.abc import Mapping, Sequence

# албанск{ий}  →  stem "албанск", family "ий"
_FAMILY = re.compile(r"\{([^{}]*)\}")


def split_list(text: str) -> tuple[str, ...]:
    """Split `a; b; c` into its members."""
    return tuple(member for part in text.split(";") if (member := part.strip()))


def split_places(text: str) -> list[tuple[str, ...]]:
    """Split `a = b; c` into places, each with all its written forms, the preferred one first."""
    return [tuple(form.strip() for form in place.split("=") if form.strip()) for place in split_list(text)]


def inflect(forms: Sequence[str], families: Mapping[str, Sequence[str]]) -> list[str]:
    """Write out the endings of each form: `albanais{e}` with the family `e` of '', e, es gives three words.

    Raises KeyError, with its name, where there is no such family.
    """
    words: list[str] = []
    for form in forms:
        if "{" in form:
            words += _write_out(form, families)
        else:
            words.append(form)
    return words


def _write_out(form: str, families: Mapping[str, Sequence[str]]) -> list[str]:
    found = _FAMILY.search(form)
    if found is None:
        return [form]
    head, rest = form[: found.start()], _write_out(form[found.end() :], families)
    return [head + ending + tail for ending in families[found[1]] for tail in rest]
