"""Described: the types of what templates may ask for, in words, and the whole of it as a reference in Markdown."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints, is_typeddict

from jinja2 import nodes

from generator.render.contract import KINDS, SHARED, TEMPLATE_API, Kind, Variables
from generator.render.environment import environment
from generator.render.filters import FILTERS
from generator.render.parts import FILE
from generator.render.sandbox import ALLOWED, WHOLE
from generator.shipped import shipped_templates

#: In a page of documentation, where the reference begins.
FROM_HERE = "<!-- From here on made by `make docs`. -->"
#: What a part's file begins with: what the part is, and the types of what it takes.
ABOUT = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)


def shape(kind: Any) -> str:  # noqa: ANN401, any type
    """A type as templates see it: "text", "list of Quote", "Circle or none"."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return " or ".join("none" if each is NoneType else shape(each) for each in arguments)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return f"list of {shape(arguments[0])}" if get_origin(arguments[0]) is not tuple else f"list of ({_row(arguments[0])})"
    if origin is tuple:
        return f"({_row(kind)})"
    if origin is not None:
        return f"{origin.__name__} of {' and '.join(map(shape, arguments))}"
    return {str: "text", int: "number", bool: "yes or no"}.get(kind, getattr(kind, "__name__", str(kind)))


def _row(kind: Any) -> str:  # noqa: ANN401, as above
    return ", ".join(map(shape, get_args(kind)))


def views(*kinds: Any) -> list[Any]:  # noqa: ANN401, as above
    """The views that these types are made of, those within views too, each once, by name."""
    found: dict[str, Any] = {}
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop()
        bare = get_origin(kind) or kind
        waiting += get_args(kind)
        if (is_dataclass(bare) or is_typeddict(bare)) and found.get(bare.__name__) is not bare:
            assert bare.__name__ not in found, f"two views are called {bare.__name__}"
            found[bare.__name__] = bare
            waiting += get_type_hints(bare).values()
    return [found[name] for name in sorted(found)]


def fields_of(view: Any) -> dict[str, str]:  # noqa: ANN401, as above
    """The fields of a view with their types in words."""
    hints = get_type_hints(view)
    names = [each.name for each in fields(view)] if is_dataclass(view) else list(hints)
    return {name: "anything" if isinstance(hints[name], TypeVar) else shape(hints[name]) for name in names}


def parts() -> dict[str, tuple[str, str]]:
    """The shipped parts by name: how each is called, and what it is, as its file says."""
    before, _, behind = FILE.partition("{}")
    made = environment(shipped_templates())
    found = {}
    for file in sorted((shipped_templates() / before).glob(f"*{behind}")):
        text, name = file.read_text(encoding="utf-8"), file.name.removesuffix(behind)
        about = ABOUT.match(text)
        macro = next(each for each in made.parse(text).find_all(nodes.Macro) if each.name == name)
        found[name] = (f"parts.{name}({', '.join(_parameters(macro))})", " ".join(about[1].split()) if about else "")
    return found


def _parameters(macro: nodes.Macro) -> Iterator[str]:
    without = len(macro.args) - len(macro.defaults)
    for number, argument in enumerate(macro.args):
        default = macro.defaults[number - without].as_const() if number >= without else None
        yield argument.name if number < without else f"{argument.name}={default!r}"


def filters() -> dict[str, str]:
    """Our filters with what they do."""
    return {name: _told(filter_) for name, filter_ in FILTERS.items()}


def _told(thing: object) -> str:
    """The docstring of something, on one line."""
    return " ".join((inspect.getdoc(thing) or "").split())


def page_of(kind: Kind) -> str:
    """All that one template may ask for, in Markdown."""
    text = [f"### {kind.name}", "", f"Makes {kind.makes}.", "", _blocks(kind.name), "", _table(kind.variables), ""]
    return "\n".join([*text, *(line for view in views(*(each for each, _ in kind.variables.values())) for line in _view(view))])


def _blocks(name: str) -> str:
    return f"Blocks: {', '.join(f'`{each}`' for each in blocks(shipped_templates() / name))}."


def blocks(file: Path) -> list[str]:
    """The blocks that a template itself has, in their order."""
    return [each.name for each in environment(shipped_templates()).parse(file.read_text(encoding="utf-8")).find_all(nodes.Block)]


def _table(variables: Variables) -> str:
    lines = [f"| `{name}` | {shape(kind)} | {told} |" for name, (kind, told) in variables.items()]
    return "\n".join(["| Variable | Type | What it is |", "|---|---|---|", *lines])


def _view(view: Any) -> list[str]:  # noqa: ANN401, as above
    lines = [f"| `{name}` | {kind} |" for name, kind in fields_of(view).items()]
    return [f"#### {view.__name__}", "", _told(view), "", "| Field | Type |", "|---|---|", *lines, ""]


def reference() -> str:
    """All that templates may ask for, of all kinds of pages, in Markdown: the same for the same program."""
    every = [kind for each in KINDS for kind, _ in each.variables.values()]
    text = [
        f"This is version {TEMPLATE_API} of what templates may ask for (`template_api`).",
        "",
        "### Templates",
        "",
        "| Template | What it makes | Blocks |",
        "|---|---|---|",
        *(f"| `{each.name}` | {each.makes} | {_names(blocks(shipped_templates() / each.name))} |" for each in KINDS),
        *(f"| `{name}` | {told} | {_names(blocks(shipped_templates() / name))} |" for name, told in SHARED.items()),
        "",
        "### Variables",
        "",
        "All templates of Markdown know the first ones; those of one template have its name in front.",
        "",
        "| Template | Variable | Type | What it is |",
        "|---|---|---|---|",
        *_variables(),
        "",
        "### Parts",
        "",
        "| Call | What it lays out |",
        "|---|---|",
        *(f"| `{call}` | {told} |" for call, told in parts().values()),
        "",
        "### Filters",
        "",
        "| Filter | What it does |",
        "|---|---|",
        *(f"| `{name}` | {told} |" for name, told in filters().items()),
        "",
        f"And of Jinja's own: {_names(sorted((*ALLOWED, *WHOLE, 'join', 'trim')))}.",
        "`e` and `escape` do what is done without them.",
        "",
        "### Views",
        "",
        *(line for view in views(*every) for line in _view(view)),
    ]
    return "\n".join(text).rstrip() + "\n"


def _names(names: list[str]) -> str:
    return ", ".join(f"`{each}`" for each in names)


def _variables() -> Iterator[str]:
    shared: Mapping[str, Any] = next(each for each in KINDS if not each.whole).variables
    common = [name for name in shared if all(name in each.variables for each in KINDS if not each.whole)]
    for name in common:
        kind, told = shared[name]
        yield f"| all | `{name}` | {shape(kind)} | {told} |"
    for each in KINDS:
        for name, (kind, told) in each.variables.items():
            if name not in common or each.whole:
                yield f"| `{each.name}` | `{name}` | {shape(kind)} | {told} |"


def renewed(page: str) -> str:
    """A page of documentation with the reference behind the line `FROM_HERE`, in the place of what stands there."""
    return f"{page.partition(FROM_HERE)[0]}{FROM_HERE}\n\n{reference()}"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(renewed(Path(name).read_text(encoding="utf-8")), encoding="utf-8")
