"""YAML that people write, into records: every mistake at once, each with its line.

A scalar is the text that is printed; the record's fields say what it is to be (so `no`, `1.10` and `2016-05-03` stay what
they look like). Anchors, aliases and tags are refused, depth and size are limited, and a key may stand once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import yaml
from cattrs import Converter
from cattrs.cols import homogenous_tuple_structure_factory, list_structure_factory, mapping_structure_factory
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError, StructureHandlerNotFoundError
from cattrs.gen import make_dict_structure_fn

from generator.nearest import nearest
from generator.records.problem import Problem

T = TypeVar("T")
Data = str | None | list["Data"] | dict[str, "Data"]
#: PyYAML's parser in C, where it was built with one.
QUICK = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: What the two don't take for the same.
UNLIKE = re.compile(r"[\t\x85\u2028\u2029\ufeff]|[|>][-+0-9]*#")
#: Where a value stands: keys and list positions from the top of the file.
Place = tuple[str | int, ...]

DEEPEST = 12
LONGEST = 1_000_000  # characters: the curation of a dossier with thousands of pages fits many times


@dataclass(frozen=True, slots=True)
class Plain:
    """What a YAML text holds, and the line of each value and list item; `data` is None where it is empty or spoilt."""

    data: Data
    lines: Mapping[Place, int]
    problems: tuple[Problem, ...] = ()

    def line(self, *place: str | int) -> int:
        """The line of the value at `place`, or of the nearest value around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


class _Refused(Exception):  # noqa: N818 - no fault of ours, and never leaves this module
    """Something that YAML allows and a file here does not: message, hint, line from 0."""

    def __init__(self, message: str, hint: str, line: int) -> None:
        super().__init__(message)
        self.message, self.hint, self.line = message, hint, line


def read_yaml(path: Path, shape: type[T], shown: str | None = None) -> tuple[T | None, list[Problem]]:
    """The file at `path` as a `shape` (a dataclass, or a list or dict of them), and what is wrong with it.

    None where anything is. `shown` is what messages call the file. Raises OSError where it can't be opened.
    """
    shown = shown or path.as_posix()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [Problem(shown, 0, "is not UTF-8", "save it again as UTF-8")]
    plain = parse(text, shown)
    if plain.problems:
        return None, list(plain.problems)
    return structure(plain, shape, shown)


def parse(text: str, path: str, first_line: int = 1) -> Plain:
    """The lists, mappings and texts in a YAML `text`; `path` and `first_line` (the line of its first) are for messages."""
    lines: dict[Place, int] = {(): first_line}
    problems: list[Problem] = []
    try:
        node = _composed(text)
    except _Refused as refused:
        return Plain(None, lines, (Problem(path, refused.line + first_line, refused.message, refused.hint),))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = f"is no YAML: {error.problem or error.context}"
        return Plain(None, lines, (Problem(path, (mark.line if mark else 0) + first_line, message, QUOTE_IT),))
    except yaml.YAMLError:
        return Plain(None, lines, (Problem(path, first_line, "holds a character that YAML does not allow", "take it out"),))
    data = _plain(node, (), lines, first_line, path, problems) if node is not None else None
    return Plain(data, lines, tuple(problems))


QUOTE_IT = "check the indentation, and put quotation marks around text that holds a colon or begins with a sign"


def _composed(text: str) -> yaml.Node | None:
    """The nodes of a text: by libyaml where it sees what PyYAML would; what is at fault, PyYAML tells in its own words."""
    if not UNLIKE.search(text):
        try:
            _check(text, QUICK)
            return yaml.compose(text, Loader=QUICK)
        except (_Refused, yaml.YAMLError):
            pass
    _check(text, yaml.SafeLoader)
    return yaml.compose(text, Loader=yaml.SafeLoader)


def _check(text: str, loader: Any) -> None:  # noqa: ANN401 - PyYAML's loaders share no base
    if len(text) > LONGEST:
        raise _Refused(f"is longer than {LONGEST:,} characters", "split it, or take out what isn't needed", 0)
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(f'"*{event.anchor}" is an alias, and aliases are not read', "write the value out, or quote it", line)
        if anchor := getattr(event, "anchor", None):
            raise _Refused(f'"&{anchor}" is an anchor, and anchors are not read', "take it out, or quote the text", line)
        if tag := getattr(event, "tag", None):
            raise _Refused(f'"{tag}" is a tag, and tags are not read', "take it out, or quote the text", line)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise _Refused(f"goes deeper than {DEEPEST} levels", "no file of a dossier needs that", line)


def _plain(node: yaml.Node, place: Place, lines: dict[Place, int], first_line: int, path: str, problems: list[Problem]) -> Data:
    lines.setdefault(place, node.start_mark.line + first_line)
    if isinstance(node, yaml.ScalarNode):
        return None if node.value == "" and not node.style else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*place, n), lines, first_line, path, problems) for n, item in enumerate(node.value)]
    table: dict[str, Data] = {}
    for key, value in node.value:
        line = key.start_mark.line + first_line
        if not isinstance(key, yaml.ScalarNode):
            problems.append(Problem(path, line, "a key is a list or a mapping", "write a plain word before the colon"))
        elif key.value in table:
            problems.append(Problem(path, line, f'"{shorten(key.value)}" stands twice', "keep one of the two"))
        else:
            lines[*place, key.value] = line
            table[key.value] = _plain(value, (*place, key.value), lines, first_line, path, problems)
    return table


def structure(plain: Plain, shape: type[T], path: str, place: Place = ()) -> tuple[T | None, list[Problem]]:
    """What is at `place`, as a `shape`, and a problem for each key that is unknown or missing and each unfit value."""
    data: Any = plain.data
    for key in place:
        data = data[key]
    try:
        return _converter().structure(data, shape), []
    except (ClassValidationError, IterableValidationError, ValueError) as error:
        found = _mistakes(error, place, shape)
    problems = [Problem(path, plain.line(*place), message, hint) for place, message, hint in found]
    return None, sorted(problems, key=lambda problem: (problem.line, problem.message))


def _mistakes(error: Exception, place: Place, shape: Any) -> Iterable[tuple[Place, str, str]]:  # noqa: ANN401 - any annotation may be a shape
    """Each mistake in `error`: where, what, what to do."""
    if isinstance(error, ClassValidationError):
        attributes, others = error.group_exceptions()
        for mistake, attribute in attributes:
            yield from _mistakes(mistake, (*place, attribute.name), attribute.type)
        for mistake in others:
            yield from _mistakes(mistake, place, error.cl)
    elif isinstance(error, IterableValidationError):
        items, others = error.group_exceptions()
        for mistake, item in items:
            yield from _mistakes(mistake, (*place, item.index), item.type)
        for mistake in others:
            yield from _mistakes(mistake, place, shape)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in fields(error.cl)] if is_dataclass(error.cl) else []
        for key in sorted(error.extra_fields):
            yield (*place, key), f'unknown key "{shorten(key)}"', nearest(key, known)
    elif isinstance(error, KeyError):
        yield place, f'"{place[-1] if place else ""}" is missing', "add it"
    elif isinstance(error, StructureHandlerNotFoundError):
        raise error
    else:
        name = f"{place[-1]}: " if place and isinstance(place[-1], str) else ""
        yield place, f"{name}{error}", _wanted(shape)


def _wanted(shape: Any) -> str:  # noqa: ANN401
    if isinstance(shape, type) and issubclass(shape, StrEnum):
        return f"write one of: {', '.join(member.value for member in shape)}"
    kind = get_origin(shape) or shape
    return {str: "write a text", bool: "write true or false", int: "write a whole number", float: "write a number"}.get(
        kind, "write a mapping (key: value)" if kind is dict or is_dataclass(kind) else "write a list (- item)"
    )


def shorten(words: str, longest: int = 60) -> str:
    """`words` on one line, for a message."""
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


@cache
def _converter() -> Converter:
    """cattrs, strict: a text is no list of letters, an empty value no empty list, and every key is a field."""
    converter = Converter(forbid_extra_keys=True)
    for kind, hook in SCALARS.items():
        converter.register_structure_hook(kind, hook)
    for fits, container, factory in COLLECTIONS:
        converter.register_structure_hook_factory(fits, partial(_guarded, converter, container, factory))
    return converter


def _guarded(converter: Converter, container: type, factory: Callable[..., Any], shape: Any) -> Callable[[Any, Any], Any]:  # noqa: ANN401
    read = factory(shape, converter)

    def hook(value: Any, kind: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, container):
            raise ValueError(f"{_shown(value)} is no {'list' if container is list else 'mapping'}")  # noqa: TRY004 - cattrs collects it
        return read(value, kind)

    return hook


def _is_record(shape: Any) -> bool:  # noqa: ANN401
    return isinstance(shape, type) and is_dataclass(shape)


def _is_list(shape: Any) -> bool:  # noqa: ANN401
    return get_origin(shape) is list


def _is_tuple(shape: Any) -> bool:  # noqa: ANN401
    return get_origin(shape) is tuple and get_args(shape)[1:] == (...,)


def _is_mapping(shape: Any) -> bool:  # noqa: ANN401
    return get_origin(shape) in {dict, Mapping}


#: What is read from a list or a mapping, and by which of cattrs' factories.
COLLECTIONS: tuple[tuple[Callable[[Any], bool], type, Callable[..., Any]], ...] = (
    (_is_record, dict, make_dict_structure_fn),
    (_is_list, list, list_structure_factory),
    (_is_tuple, list, homogenous_tuple_structure_factory),
    (_is_mapping, dict, mapping_structure_factory),
)


def _shown(value: Data) -> str:
    return "nothing" if value is None else f'"{shorten(value)}"' if isinstance(value, str) else f"a {type(value).__name__}"


def _text(value: Data, shape: type[str]) -> str:
    if issubclass(shape, StrEnum):  # cattrs asks here for every kind of str
        return _member(value, shape)
    if isinstance(value, str) and value.strip():
        return value
    raise ValueError(f"{_shown(value)} is no text")


def _truth(value: Data, _: type[bool]) -> bool:
    if value in {"true", "false"} if isinstance(value, str) else False:
        return value == "true"
    raise ValueError(f"{_shown(value)} is neither true nor false")


def _whole(value: Data, _: type[int]) -> int:
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,15}", value):
        return int(value)
    raise ValueError(f"{_shown(value)} is no whole number")


def _number(value: Data, _: type[float]) -> float:
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?", value):
        return float(value)
    raise ValueError(f"{_shown(value)} is no number")


SCALARS: dict[type, Callable[..., Any]] = {str: _text, bool: _truth, int: _whole, float: _number}


def _member(value: Data, shape: type[StrEnum]) -> StrEnum:
    found = [member for member in shape if member.value == value]
    if found:
        return found[0]
    raise ValueError(f"{_shown(value)} is not known")
