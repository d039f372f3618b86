"""Checking: every template is filled with specimens and with a sample, and all that goes wrong is told at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2 import Undefined

from generator.errors import TemplateError
from generator.records.problem import Problem
from generator.render.contract import KINDS
from generator.render.environment import ENDING, environment, fill, fresh
from generator.render.missing import told
from generator.render.places import misplaced
from generator.restyle.own import own_files, unused
from generator.restyle.specimens import SORTS, specimen


class Notes:
    """What was missing where, each once, in the order in which it came up; `values` are what is filled in at present."""

    def __init__(self) -> None:
        """Nothing was missing yet."""
        self.found: dict[tuple[str, int, str], Problem] = {}
        self.values: dict[str, object] = {}

    def note(self, obj: Any, name: str) -> None:  # noqa: ANN401, anything may be asked for anything
        """A template has used what isn't there; where, the stack tells."""
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001, the place in a template stands nowhere else
        while frame is not None and "__jinja_template__" not in frame.f_globals:
            frame = frame.f_back
        file, line = "", 0
        if frame is not None:
            file = frame.f_code.co_filename
            line = frame.f_globals["__jinja_template__"].get_corresponding_lineno(frame.f_lineno)
        message = told(obj, name, file, line, self.values)
        self.found.setdefault((file, line, message), Problem(file, line, message, "“dossier templates show” lists what there is"))


def noting(notes: Notes) -> type[Undefined]:
    """What Jinja hands on for a name that there isn't: whoever uses it is noted, and gets nothing."""

    class Noted(Undefined):
        __slots__ = ()

        def _nothing(self, *_: Any, **__: Any) -> Any:  # noqa: ANN401, as Jinja has it
            notes.note(self._undefined_obj, str(self._undefined_name))
            return ""

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401, as Jinja has it
            if name.startswith("__"):
                raise AttributeError(name)
            self._nothing()
            return self

        def __iter__(self) -> Iterator[Any]:
            self._nothing()
            return iter(())

        def __len__(self) -> int:
            self._nothing()
            return 0

        def __bool__(self) -> bool:
            self._nothing()
            return False

        def __eq__(self, other: object) -> bool:
            self._nothing()
            return False

        def __ne__(self, other: object) -> bool:
            return not self == other

        __hash__ = Undefined.__hash__
        __str__ = __call__ = __getitem__ = __add__ = __radd__ = __lt__ = __le__ = __gt__ = __ge__ = _nothing

    return Noted


def mistakes(folder: Path) -> list[Problem]:
    """All that is wrong with the templates in a folder, by file and line: what is missing, misplaced, and never used."""
    found = [*_misplaced(folder)]
    spoilt = {each.path for each in found}
    found += [each for each in unused(folder) if each.path not in spoilt]
    if not spoilt:
        found += _missing(folder)
    return sorted(dict.fromkeys(found), key=lambda each: (each.path, each.line))


def _misplaced(folder: Path) -> Iterator[Problem]:
    made = environment(folder)
    for file in (file for file in own_files(folder) if file.name.endswith(ENDING)):
        try:
            for line, message in misplaced(made, file.read_text(encoding="utf-8")):
                yield Problem(str(file), line, message)
        except UnicodeDecodeError:
            yield Problem(str(file), 0, "this is no UTF-8 text", "save it again as UTF-8")


def _missing(folder: Path) -> Iterator[Problem]:
    """What templates ask for and nothing has, and what they can't do, from filling them with specimens of all sorts."""
    notes, failed = Notes(), set()
    made = fresh(folder, noting(notes))
    for kind in KINDS:
        for sort in range(SORTS):
            notes.values = _values(kind.name, sort)
            try:
                fill(made, kind.name, notes.values)
            except TemplateError as error:
                failed.add(str(error))
    yield from notes.found.values()
    yield from (_problem(each) for each in sorted(failed))


@cache
def _values(name: str, sort: int) -> dict[str, object]:
    """What a template of this name is filled with."""
    (kind,) = (each for each in KINDS if each.name == name)
    return {variable: specimen(each, sort, variable) for variable, (each, _) in kind.variables.items()}


def _problem(told_: str) -> Problem:
    message, _, hint = told_.partition("\n    ")
    place, _, message = message.partition(": ")
    path, _, line = place.rpartition(":")
    return Problem(path, int(line), message, hint) if line.isdigit() else Problem(place, 0, message, hint)
