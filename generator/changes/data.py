"""Data of others: JSON that comes from a file or from the network, as records, or an error that says what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from math import isfinite
from typing import Any, NoReturn, TypeVar, get_origin

from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import BaseValidationError, ClassValidationError, IterableValidationError
from cattrs.gen import make_dict_structure_fn
from cattrs.strategies import configure_tagged_union

from generator.errors import PastError
from generator.records.change import KINDS, Change

T = TypeVar("T")

#: The schema of `dossier.json` and `changes.json` that is understood.
SCHEMA = 1
#: So many mistakes are told of a file that isn't what it should be.
TOLD = 3
ANEW = "publish the dossier anew, without --since"
#: A text in the data is no longer: titles are a line, identifiers less.
LONGEST = 10_000


def read_data(content: bytes, where: str, what: str) -> dict[str, Any]:
    """The JSON object in `content`; raises PastError where it is none of the schema that is understood."""
    hint = f"    name {what} of a dossier that this program published, or leave out --since"
    try:
        made = json.loads(content, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise PastError(f"{where}: is no JSON: {why}\n{hint}") from error
    if not isinstance(made, dict) or made.get("schema") != SCHEMA:
        schema = made.get("schema") if isinstance(made, dict) else None
        told = f"it is of schema {schema!r:.20}" if isinstance(schema, int | str) else "it names no schema"
        raise PastError(f"{where}: is no {what} of schema {SCHEMA}: {told}\n{hint}")
    return made


def structured(data: object, shape: type[T], where: str, what: str) -> T:
    """`data` as a `shape`, what else stands in it left out; raises PastError that names the first places where it doesn't fit."""
    try:
        return converter().structure(data, shape)
    except (BaseValidationError, ValueError, TypeError, KeyError) as error:
        found = list(dict.fromkeys(_mistakes(error, "")))
        told = "; ".join(found[:TOLD]) + (f"; and {len(found) - TOLD} more" if len(found) > TOLD else "")
        raise PastError(
            f"{where}: is no {what} of schema {SCHEMA}: {told}\n    publish the dossier anew, without --since"
        ) from error


@cache
def converter() -> Converter:
    """For data that nobody vouches for: a text is a text, a number a number, a list a list; and for records back to data."""
    made = Converter()
    for kind, hook in SCALARS.items():
        made.register_structure_hook(kind, hook)
    made.register_structure_hook_factory(_is_tuple, lambda shape: _guarded(list, homogenous_tuple_structure_factory(shape, made)))
    made.register_structure_hook_factory(
        lambda shape: hasattr(shape, "__dataclass_fields__"), lambda shape: _guarded(dict, make_dict_structure_fn(shape, made))
    )
    names = {kind: kind.kind for kind in KINDS}
    configure_tagged_union(Change, made, tag_name="kind", tag_generator=lambda kind: names[kind])
    return made


def _is_tuple(shape: Any) -> bool:  # noqa: ANN401 - any annotation may be a shape
    return get_origin(shape) is tuple


def _guarded(container: type, read: Any) -> Any:  # noqa: ANN401 - cattrs' hooks are untyped
    def hook(value: Any, kind: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, container):
            raise ValueError(f"{_shown(value)} is no {'list' if container is list else 'object'}")  # noqa: TRY004 - cattrs collects it
        return read(value, kind)

    return hook


def _text(value: Any, kind: type) -> str:  # noqa: ANN401
    if isinstance(value, str) and issubclass(kind, StrEnum):
        found = kind.__members__.get(value.upper())
        if found is None:
            raise ValueError(f"{_shown(value)} is not known")
        return found
    if not isinstance(value, str):
        raise ValueError(f"{_shown(value)} is no text")  # noqa: TRY004
    if len(value) > LONGEST:
        raise ValueError(f"a text has more than {LONGEST:,} characters")
    value.encode()  # half a character is a ValueError, too
    return value


def _whole(value: Any, _: type) -> int:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{_shown(value)} is no whole number")  # noqa: TRY004
    return value


def _number(value: Any, _: type) -> float:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float) or not _finite(value):
        raise ValueError(f"{_shown(value)} is no number")
    return value


def _finite(value: float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:
        return False


SCALARS: dict[type, Any] = {str: _text, int: _whole, float: _number}


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _mistakes(error: BaseException, place: str) -> Iterator[str]:
    """Each mistake in `error` with its place: `events[3].title: 7 is no text`."""
    if isinstance(error, ClassValidationError):
        attributes, others = error.group_exceptions()
        for mistake, attribute in attributes:
            name = f"{place}.{attribute.name}" if place else attribute.name
            missing = isinstance(mistake, KeyError) and mistake.args == (attribute.name,)
            yield from [f"{name} is missing"] if missing else _mistakes(mistake, name)
        for mistake in others:
            yield from _mistakes(mistake, place)
    elif isinstance(error, IterableValidationError):
        items, others = error.group_exceptions()
        for mistake, item in items:
            yield from _mistakes(mistake, f"{place}[{item.index}]")
        for mistake in others:
            yield from _mistakes(mistake, place)
    elif isinstance(error, KeyError):
        yield f"{place}: {_shown(error.args[0] if error.args else None)} is not known"
    else:
        yield f"{place}: {error}" if place else str(error)


def _shown(value: object) -> str:
    return f"{value!r:.40}" if isinstance(value, str | int | float | bool) or value is None else f"a {type(value).__name__}"
