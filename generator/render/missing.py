"""Missing: what a template asks for and nothing has, with the nearest name that there is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from linecache import checkcache, getline
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing

from generator.nearest import nearest_of
from generator.render.parts import Parts


class MissingError(UndefinedError):
    """A template asked a thing, `obj`, for something that it lacks, or its page for a variable (`obj` is Jinja's `missing`)."""

    def __init__(self, obj: Any, name: str, message: str | None = None) -> None:  # noqa: ANN401, anything may be asked
        """`message` is Jinja's."""
        super().__init__(message)
        self.obj = obj
        self.name = name


class Missing(StrictUndefined):
    """What Jinja hands on for a name that there isn't; whatever is done with it is a `MissingError`."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401, anything may be asked
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,  # noqa: ARG002, Jinja's
    ) -> None:
        """As Jinja makes it."""
        super().__init__(hint, obj, name, partial(MissingError, obj, str(name)))  # type: ignore[arg-type]  # it makes one


def told(obj: Any, name: str, file: str, line: int, values: Mapping[str, object]) -> str:  # noqa: ANN401, as above
    """What is missing, as it stands in that line of the template, and the nearest name there is."""
    checkcache(file)
    written = re.search(rf"(?<![\w.])([\w.]*\.)?{re.escape(name)}(?!\w)", getline(file, line))
    before = (written[1] or "") if written else ""
    what = "variable" if obj is missing else "part" if isinstance(obj, Parts) else "field"
    near = nearest_of(_known(obj, values), name)
    return f"{before}{name}: there is no such {what}" + (f"; nearest: {before}{near[0]}" if near else "")


def _known(obj: Any, values: Mapping[str, object]) -> Iterable[str]:  # noqa: ANN401, as above
    if obj is missing:
        return (*values, "parts")
    if isinstance(obj, Parts):
        return obj.names()
    if is_dataclass(obj):
        return (field.name for field in fields(obj))
    return map(str, obj) if isinstance(obj, Mapping) else ()
