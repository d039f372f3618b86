"""Specimens: instances of whatever a template may ask for, made of the types alone, so that no field is ever left out."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints, is_typeddict
from zlib import crc32

from generator.render.filters import Verbatim

#: Specimens come in so many sorts: everything there, nothing there, and mixtures in which one thing is there and another isn't.
FULL, BARE, SORTS = 0, 1, 14
#: What the views never lack, though their types could: the address of what a picture shows, the claims of a line.
ALWAYS = ("href", "claims")


def specimen(kind: Any, sort: int, path: str = "") -> Any:  # noqa: ANN401, any type has specimens
    """An instance of a type; of a text, its `path` (the names of the fields that lead to it). One sort is always the same."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        there = next(each for each in arguments if each is not NoneType)
        return specimen(there, sort, path) if _holds(sort, path) else None
    if origin is tuple:
        return _tuple(arguments, sort, path)
    if is_typeddict(kind):
        return {name: specimen(each, sort, f"{path}.{name}") for name, each in _hints(kind).items()}
    if is_dataclass(origin or kind):
        return _record(origin or kind, arguments, sort, path)
    if kind is bool:
        return _holds(sort, path)
    if kind is int:
        return (2 if sort == FULL else 1 + crc32(path.encode()) % 3) if _holds(sort, path) else 0
    words = path.rpartition(".")[2].replace("_", " ")
    return Verbatim(f"/* {words} */") if kind is Verbatim else words if _holds(sort, path) else ""


@cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401, as above
    return get_type_hints(kind)


def _record(kind: Any, arguments: tuple[Any, ...], sort: int, path: str) -> Any:  # noqa: ANN401, as above
    hints = _hints(kind)
    meant = dict(zip(getattr(kind, "__parameters__", ()), arguments, strict=False))
    return kind(**{each.name: specimen(_filled(hints[each.name], meant), sort, f"{path}.{each.name}") for each in fields(kind)})


def _filled(kind: Any, meant: dict[TypeVar, Any]) -> Any:  # noqa: ANN401, as above
    """A type with what its variables stand for."""
    if isinstance(kind, TypeVar):
        return meant[kind]
    if get_origin(kind) is tuple and get_args(kind):
        return tuple[tuple(_filled(each, meant) for each in get_args(kind))]  # type: ignore[misc]  # a type is made
    return kind


def _tuple(arguments: tuple[Any, ...], sort: int, path: str) -> tuple[Any, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        many = 2 if sort == FULL else 1 + crc32(f"{sort}{path}".encode()) % 3
        return tuple(specimen(arguments[0], sort, f"{path}.{n}") for n in range(many)) if _holds(sort, path) else ()
    return tuple(specimen(each, sort, f"{path}.{n}") for n, each in enumerate(arguments))


def _holds(sort: int, path: str) -> bool:
    """Whether a thing is there in this sort of specimen."""
    if sort == FULL or path.endswith(ALWAYS):
        return True
    return sort != BARE and crc32(f"{sort}/{path}".encode()) % 3 > 0
