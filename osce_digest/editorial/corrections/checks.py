"""Find corrections that contradict each other, and leave out what cannot hold. Pure; knows no entries."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from osce_digest.diagnostics import Diagnostic
from osce_digest.editorial.corrections.book import Change, Correction, Deed, Split, Value, tell

# An entry, one of its lists, a term.
_Term = tuple[str, str, str]


def drop_contradictions(items: Sequence[Correction]) -> tuple[list[Correction], list[Diagnostic]]:
    """Give the corrections that can hold together, and tell of the rest.

    Of two settings, or two items to merge into, the first stands; a term that is to be added and removed is neither.
    """
    check = _Check(items)
    return [check.sift(one) for one in items], check.noticed


class _Check:
    """What was met so far, and what is asked for anywhere."""

    def __init__(self, items: Sequence[Correction]) -> None:
        self.noticed: list[Diagnostic] = []
        self._met: dict[tuple[object, ...], int] = {}
        self._hidden = {one.id: one.line for one in items if one.hide}
        self._wanted = _list_terms(items, wanted=True)
        self._unwanted = _list_terms(items, wanted=False)

    def sift(self, one: Correction) -> Correction:
        """Give what can stand of a correction."""
        changes = [kept for change in one.changes if (kept := self._sift_change(one.id, change))]
        splits = [split for split in one.splits if self._is_new(split)]
        merge = one.merge_into if one.merge_into and self._can_merge(one, one.merge_into) else None
        return replace(one, changes=tuple(changes), splits=tuple(splits), merge_into=merge)

    def _sift_change(self, name: str, change: Change) -> Change | None:
        if change.deed is Deed.SET:
            first = self._meet(("set", name, change.field), change.line)
            if first:
                self._tell(change.line, f"{change.field} of {name} is set in line {first} already, and that stands")
                return None
        against = self._wanted if change.deed is Deed.REMOVE else self._unwanted
        kept = tuple(value for value in change.values if not self._is_against(name, change, value, against))
        return change._replace(values=kept) if kept or not change.values else None

    def _is_against(self, name: str, change: Change, value: Value, against: Mapping[_Term, int]) -> bool:
        other = against.get((name, change.field, value.text))
        if other is not None:
            verb = "removed" if change.deed is not Deed.REMOVE else "added"
            self._tell(value.word.line, f"{change.field}/{value.text} is {verb} in line {other}; neither was followed")
        return other is not None

    def _is_new(self, split: Split) -> bool:
        first = self._meet(("split", split.path, split.line, split.column), split.word.line)
        if first:
            self._tell(split.word.line, f"{split.word.quote} is named in line {first} already")
        return not first

    def _can_merge(self, one: Correction, target: Value) -> bool:
        line = target.word.line
        first = self._meet(("merge", one.id), line)
        if first:
            self._tell(line, f"{one.id} is merged in line {first} already, and that stands")
        elif one.id == target.text:
            self._tell(line, f"{one.id} cannot be merged into itself")
        elif target.text in self._hidden:
            self._tell(line, f"{target.text} is hidden in line {self._hidden[target.text]}; hide this one, too")
        elif one.id in self._hidden:
            self._tell(line, f"{one.id} is hidden in line {self._hidden[one.id]} and cannot be merged as well")
        else:
            return True
        return False

    def _meet(self, what: tuple[object, ...], line: int) -> int:
        """Note what is met in a line; give the line in which it was met before, 0 for the first time."""
        before = self._met.get(what, 0)
        self._met.setdefault(what, line)
        return before

    def _tell(self, line: int, message: str) -> None:
        self.noticed.append(tell(line, "correction-contradiction", message))


def _list_terms(items: Sequence[Correction], *, wanted: bool) -> dict[_Term, int]:
    """Give the terms that any correction adds or sets, or that any removes, each with the first line that does."""
    terms: dict[_Term, int] = {}
    for one in items:
        for change in one.changes:
            if (change.deed is not Deed.REMOVE) is wanted:
                for value in change.values:
                    terms.setdefault((one.id, change.field, value.text), value.word.line)
    return terms
