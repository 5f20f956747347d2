import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from osce_digest.reports.code_examples import EXAMPLES
from osce_digest.reports.codes import CODES

PACKAGE = Path(__file__).parent.parent.parent / "osce_digest"
TREES = {path: ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}

# "border-doubtful", "trap"
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def find_takers() -> dict[str, set[int]]:
    """Where the code stands among the arguments of everything that takes one."""
    takers = {"Diagnostic": {2}, "Fault": {2}, "Refused": {1}, "FetchError": {0}, "Fact": {2}, "Flaw": {1}}
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in node.args.args if argument.arg not in {"self", "cls"}]
                if "code" in names:
                    takers.setdefault(node.name, set()).add(names.index("code"))
    return takers


def find_codes() -> Iterator[tuple[str, str]]:
    takers = find_takers()
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in takers:
                # after a starred argument the places are not to be told, so every one is looked at
                starred = any(isinstance(argument, ast.Starred) for argument in node.args)
                wanted = range(len(node.args)) if starred else takers[called(node)]
                places = [node.args[at] for at in sorted(wanted) if at < len(node.args)]
                places += [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                for place in places:
                    yield from ((code, path.name) for code in read_codes(place, tree))


def read_codes(place: ast.expr, tree: ast.Module) -> Iterator[str]:
    """A code as written, or, of a name, what the function that gives it its value can return."""
    if isinstance(place, ast.Constant):
        if isinstance(place.value, str) and CODE.fullmatch(place.value):
            yield place.value
    elif isinstance(place, ast.Name):
        makers = {
            called(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
            for target in node.targets
            if isinstance(target, ast.Name) and target.id == place.id
        }
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef) and function.name in makers:
                yield from returned(function)


def returned(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value:
            # what a condition asks is not what it gives
            given = [node.value.body, node.value.orelse] if isinstance(node.value, ast.IfExp) else [node.value]
            for value in given:
                if isinstance(value, ast.Constant) and isinstance(value.value, str) and CODE.fullmatch(value.value):
                    yield value.value


EMITTED = dict(find_codes())


def find_weights() -> dict[str, set[str]]:
    """How bad each code is where it is told by its name: a fault of the set-up stops, a diagnostic has a severity."""
    weights: dict[str, set[str]] = {}
    for tree in TREES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in {"Diagnostic", "Fault"} and len(node.args) > 2:
                code, severity = node.args[2], node.args[4] if len(node.args) > 4 else None
                if isinstance(code, ast.Constant) and (severity is None or isinstance(severity, ast.Attribute)):
                    told = severity.attr.lower() if isinstance(severity, ast.Attribute) else "warning"
                    weights.setdefault(code.value, set()).add("stop" if called(node) == "Fault" else told)
    return weights


def test_the_search_finds_codes_of_every_kind() -> None:
    assert {"border-doubtful", "weekday-wrong", "not-text", "no-such-entry", "shadowed", "label-invalid"} <= set(
        EMITTED
    )


def test_every_code_that_can_be_told_is_explained() -> None:
    assert {code: file for code, file in EMITTED.items() if code not in CODES} == {}


def test_no_code_is_explained_that_nobody_tells() -> None:
    assert sorted(set(CODES) - set(EMITTED)) == []


def test_the_list_says_how_bad_each_is() -> None:
    weights = find_weights()
    assert len(weights) > 40
    assert {code: told for code, told in weights.items() if EXAMPLES[code].weight not in told} == {}


@pytest.mark.parametrize("code", sorted(CODES))
def test_meaning_and_remedy_are_sentences(code: str) -> None:
    for text in (CODES[code].meaning, CODES[code].remedy):
        assert text[0].isupper()
        assert text.endswith(".")
