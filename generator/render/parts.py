"""Parts: the pieces that several pages lay out, a macro a file in `templates/parts/`, loaded when a page first asks for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, TemplateNotFound
from jinja2.runtime import Macro

from generator.errors import TemplateError

#: Where a part's file stands, by its name.
FILE = "parts/{}.md.j2"


class Parts:
    """What templates call `parts`: `parts.cite(...)` is the macro `cite` of `parts/cite.md.j2`; it knows what its page knows."""

    def __init__(self, made: Environment, values: Mapping[str, object]) -> None:
        """The parts of one page, which is filled with `values`."""
        self._made = made
        self._values = {**made.globals, **values, "parts": self}

    def names(self) -> list[str]:
        """The names of all parts that there are."""
        before, _, behind = FILE.partition("{}")
        found = self._made.list_templates(filter_func=lambda name: name.startswith(before) and name.endswith(behind))
        return [name.removeprefix(before).removesuffix(behind) for name in found]

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401, Jinja's macros take anything
        """The macro of this name, or an AttributeError where there is no such file; TemplateError where it has no such macro."""
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            template = self._made.get_template(FILE.format(name))
        except TemplateNotFound as error:
            if error.name != FILE.format(name):
                raise
            raise AttributeError(name) from error
        macro = getattr(template.make_module(self._values, shared=True), name, None)
        if not isinstance(macro, Macro):
            hint = "a part is a macro that is named as its file"
            raise TemplateError(f"{template.filename}: no macro {name!r} stands in it\n    {hint}")
        setattr(self, name, macro)  # from now on found at once
        return macro
