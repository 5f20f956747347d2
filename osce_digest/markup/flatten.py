"""Write a template and all that it extends into one tree, its blocks put where they belong.

Jinja hands every piece of a page through each block and each parent; a page of one piece of code is made in half the
time. Only where nothing in the templates can tell the difference: in all other cases there is no such tree.
"""

from collections.abc import Callable, Sequence

from jinja2 import nodes

# What sees or makes names of its own, which a block does not share with what stands around it.
_TELLING: tuple[type[nodes.Node], ...] = (
    nodes.Assign,
    nodes.AssignBlock,
    nodes.CallBlock,
    nodes.EvalContextModifier,
    nodes.FilterBlock,
    nodes.FromImport,
    nodes.Import,
    nodes.Macro,
    nodes.Scope,
    nodes.With,
)
# What asks nothing of its context but the values of names.
_SIMPLE = (
    nodes.And,
    nodes.Const,
    nodes.For,
    nodes.Getattr,
    nodes.If,
    nodes.Name,
    nodes.Not,
    nodes.Or,
    nodes.Output,
    nodes.Template,
    nodes.TemplateData,
    nodes.Tuple,
)
_SPECIAL = frozenset({"caller", "self", "super", "varargs", "kwargs"})

Load = Callable[[str], nodes.Template]
Blocks = dict[str, nodes.Block]


def flatten(template: nodes.Template, load: Load) -> nodes.Template | None:
    """Give one tree for a template; None where it is one already, or where blocks have to be called.

    `load` gives the tree of a template by its name; trees stay as they are, and share what they have in common.
    """
    chain = _list_chain(template, load)
    if chain is None or not all(map(_is_plain, chain)):
        return None
    blocks: Blocks = {}
    for part in chain:
        for block in part.find_all(nodes.Block):
            blocks.setdefault(block.name, block)
    if not blocks:
        return None
    made = nodes.Template(_inline(chain[-1].body, blocks), lineno=1)
    if template.environment is not None:
        made.set_environment(template.environment)
    return made


def is_simple(template: nodes.Template) -> bool:
    """Tell whether a template only prints and asks for values by their names, and makes none."""
    return isinstance(template, _SIMPLE) and all(isinstance(node, _SIMPLE) for node in template.find_all(nodes.Node))


def _list_chain(template: nodes.Template, load: Load) -> list[nodes.Template] | None:
    """List a template and those it extends, itself first; None where a name is computed or comes after other things."""
    chain = [template]
    names: set[str] = set()
    while chain[-1].find(nodes.Extends) is not None:
        first, *rest = chain[-1].body
        if not isinstance(first, nodes.Extends) or not isinstance(first.template, nodes.Const):
            return None
        name = str(first.template.value)
        if name in names or not all(isinstance(node, nodes.Block) or _is_text(node) for node in rest):
            return None
        names.add(name)
        chain.append(load(name))
    return chain


def _is_text(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Output) and all(isinstance(part, nodes.TemplateData) for part in node.nodes)


def _is_plain(template: nodes.Template) -> bool:
    for node in template.find_all(nodes.Node):
        if isinstance(node, _TELLING) or (isinstance(node, nodes.Name) and node.name in _SPECIAL):
            return False
        if isinstance(node, nodes.Block) and (node.scoped or node.required):
            return False
        # A block sees nothing of the loop around it, and must not.
        if isinstance(node, nodes.For) and node.find(nodes.Block) is not None:
            return False
    return True


def _inline(body: Sequence[nodes.Node], blocks: Blocks) -> list[nodes.Node]:
    """Put in the place of every block what the template that comes first says of it."""
    made: list[nodes.Node] = []
    for node in body:
        if isinstance(node, nodes.Block):
            made += _inline(blocks[node.name].body, blocks)
        elif isinstance(node, nodes.If):
            made.append(_inline_branches(node, blocks))
        else:
            made.append(node)
    return _join_outputs(made)


def _inline_branches(node: nodes.If, blocks: Blocks) -> nodes.If:
    others = [_inline_branches(other, blocks) for other in node.elif_]
    return nodes.If(node.test, _inline(node.body, blocks), others, _inline(node.else_, blocks), lineno=node.lineno)


def _join_outputs(body: Sequence[nodes.Node]) -> list[nodes.Node]:
    """Join what is printed one after the other: constant pieces of it then become one."""
    joined: list[nodes.Node] = []
    for node in body:
        if isinstance(node, nodes.Output) and joined and isinstance(joined[-1], nodes.Output):
            joined[-1] = nodes.Output([*joined[-1].nodes, *node.nodes], lineno=joined[-1].lineno)
        else:
            joined.append(node)
    return joined
