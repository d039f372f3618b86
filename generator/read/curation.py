"""Curation: what a person decided, from a file beside the articles: under each deed a list of entries.

same:
  - names: [Harbour Board, Port Authority]
    because: it was renamed in 2014
    by: Ann Example
    on: 2026-05-03
title:
  - page: ferry-hits-pier
    to: The ferry accident
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from generator.nearest import nearest
from generator.records.claim import Kind
from generator.records.curation import FORMS, Curation, Decision, Deed
from generator.records.problem import Problem, Severity
from generator.values.lines import tidy
from generator.values.moment import iso
from generator.values.stamp import stamp
from generator.values.wording import normalise
from generator.yamlfile import Plain, parse, shorten, structure


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reasoned:
    """What every entry may say besides."""

    because: str = ""
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names(_Reasoned):
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page(_Reasoned):
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Called(_Page):
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfKind(_Page):
    to: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class _Note(_Page):
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source(_Reasoned):
    source: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Conflict(_Reasoned):
    conflict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settled(_Conflict):
    value: str


#: What an entry under each key holds; the fields are those of `FORMS`.
SHAPES: dict[Deed, type[_Reasoned]] = {
    Deed.SAME: _Names,
    Deed.DIFFERENT: _Names,
    Deed.RENAME: _Called,
    Deed.HIDE: _Page,
    Deed.KIND: _OfKind,
    Deed.TITLE: _Called,
    Deed.PUBLISHED: _Source,
    Deed.PUBLISHER: _Source,
    Deed.NOT_A_CONFLICT: _Conflict,
    Deed.SETTLED: _Settled,
    Deed.NOTE: _Note,
}
A_DAY = "write 2016-05-03, or 2016-05 if the day isn't known"


def read_curation(path: Path) -> tuple[Curation, list[Problem]]:
    """What the file decides, and what is wrong with it; nothing and nothing where there is no file.

    An entry with a mistake decides nothing, the others count; a file that is no YAML decides nothing at all. Of names that are
    called both the same and different, nothing is decided.
    """
    shown = path.as_posix()
    if not path.is_file():
        return Curation(), []
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return Curation(), [Problem(shown, 0, "can't be read as UTF-8 text", "save it again as UTF-8")]
    return curation_in(text, shown)


def curation_in(text: str, path: str) -> tuple[Curation, list[Problem]]:
    """The same for the text of a file; `path` is for messages."""
    plain = parse(text, path)
    if plain.problems or plain.data is None:
        return Curation(), list(plain.problems)
    if not isinstance(plain.data, dict):
        told = "a list" if isinstance(plain.data, list) else f'"{shorten(str(plain.data))}"'
        return Curation(), [Problem(path, 1, f"{told} is no mapping", "write a mapping (key: value)")]
    decisions: list[Decision] = []
    problems: list[Problem] = []
    for key, entries in plain.data.items():
        if key not in list(Deed):
            problems.append(Problem(path, plain.line(key), f'unknown key "{shorten(key)}"', nearest(key, list(Deed))))
        elif isinstance(entries, list):
            for n in range(len(entries)):
                _read(Deed(key), n, plain, path, decisions, problems)
        elif entries is not None:
            message = f"{key}: {'a mapping' if isinstance(entries, dict) else 'a text'} is no list"
            problems.append(Problem(path, plain.line(key), message, _example(Deed(key))))
    problems += _repeated(decisions)
    torn = _torn(decisions)
    problems += _contradictions(decisions, torn)
    kept = sorted((decision for decision in decisions if not _keys(decision) & torn), key=lambda decision: decision.line)
    return Curation(tuple(kept)), sorted(problems, key=lambda problem: (problem.line, problem.message))


def _example(deed: Deed) -> str:
    form = FORMS[deed]
    about = "names: [one, other]" if form.about == "names" else f"{form.about}: ..."
    return f"write a list of entries: - {about}" + (f", and under it {form.value}: ..." if form.value else "")


def _read(deed: Deed, number: int, plain: Plain, path: str, decisions: list[Decision], problems: list[Problem]) -> None:
    """Entry `number` under the key of `deed`: a decision more, or what is wrong with it."""
    entry, wrong = structure(plain, SHAPES[deed], path, (deed.value, number))
    if entry is None:
        problems += wrong
        return
    form, line = FORMS[deed], plain.line(deed.value, number)
    about = getattr(entry, form.about)
    names = tuple(dict.fromkeys(map(tidy, about if isinstance(about, tuple) else (about,))))
    value = tidy(getattr(entry, form.value)) if form.value else ""
    decision = Decision(deed, names, value, tidy(entry.because), tidy(entry.by), entry.on.strip(), path, line)
    mistakes = [
        Problem(path, plain.line(deed.value, number, key), message, hint) for key, message, hint in _mistakes(decision)
    ]  # fmt: skip
    problems += mistakes
    decisions += [] if mistakes else [decision]


def _mistakes(decision: Decision) -> Iterator[tuple[str, str, str]]:
    """What a well-formed entry says that can't be meant: the key, what is wrong, and what to do."""
    if FORMS[decision.deed].about == "names" and len(decision.about) < 2:
        yield "names", f"{decision.deed}: fewer than two names", "write two names or more: [one, other]"
    if decision.on and iso(decision.on) is None:
        yield "on", f'on: "{shorten(decision.on)}" is no date', A_DAY
    if decision.deed is Deed.PUBLISHED and stamp(decision.value) is None:
        yield "to", f'to: "{shorten(decision.value)}" is no date', A_DAY


def _keys(decision: Decision) -> frozenset[frozenset[str]]:
    """The pairs of names of which a decision says whether they are one."""
    if FORMS[decision.deed].about != "names":
        return frozenset()
    return frozenset(frozenset(map(normalise, pair)) for pair in combinations(decision.about, 2))


def _repeated(decisions: list[Decision]) -> Iterator[Problem]:
    """Pairs of names of which a later entry says again what an earlier one says."""
    first: dict[tuple[Deed, frozenset[str]], Decision] = {}
    for decision in decisions:
        for pair in _keys(decision):
            before = first.setdefault((decision.deed, pair), decision)
            if before is not decision:
                names = " and ".join(f'"{shorten(name)}"' for name in decision.about if normalise(name) in pair)
                message = f"{names} are called {decision.deed} in line {before.line} already"
                yield Problem(decision.path, decision.line, message, "take one of the two out", Severity.WARNING)


def _torn(decisions: list[Decision]) -> frozenset[frozenset[str]]:
    """The pairs of names that are called both the same and different."""
    said: dict[Deed, set[frozenset[str]]] = {deed: set() for deed in Deed}
    for decision in decisions:
        said[decision.deed] |= _keys(decision)
    return frozenset(said[Deed.SAME] & said[Deed.DIFFERENT])


def _contradictions(decisions: list[Decision], torn: frozenset[frozenset[str]]) -> Iterator[Problem]:
    for decision in decisions:
        for left, right in combinations(decision.about, 2) if decision.deed is Deed.DIFFERENT else ():
            if frozenset({normalise(left), normalise(right)}) in torn:
                message = f'"{shorten(left)}" and "{shorten(right)}" are called both same and different'
                yield Problem(decision.path, decision.line, message, "keep one of the two: until then they are left undecided")
