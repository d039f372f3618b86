"""Curation: what a person decided about names and titles, from a file beside the articles.

same:
  - names: [Harbour Board, Port Authority]
    because: it was renamed in 2014
different:
  - names: [Ann Example, Anne Example]
    because: mother and daughter
titles:
  ferry-hits-pier: The ferry accident
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from generator.records.curation import Curation, Judgement, Pair, Title
from generator.records.problem import Problem
from generator.values.wording import normalise
from generator.yamlfile import Plain, parse, shorten, structure


@dataclass(frozen=True, slots=True)
class _Names:
    names: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class _File:
    same: tuple[_Names, ...] = ()
    different: tuple[_Names, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


def read_curation(path: Path) -> tuple[Curation, list[Problem]]:
    """What the file decides, and what is wrong with it; nothing and nothing where there is no file.

    Names that belong together are paired each with each. A file with a mistake in its form decides nothing; of names that
    are called both the same and different, nothing is decided.
    """
    shown = path.as_posix()
    if not path.is_file():
        return Curation(), []
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return Curation(), [Problem(shown, 0, "can't be read as UTF-8 text", "save it again as UTF-8")]
    plain = parse(text, shown)
    if plain.problems or plain.data is None:
        return Curation(), list(plain.problems)
    if isinstance(plain.data, dict):
        plain = Plain({key: value for key, value in plain.data.items() if value is not None}, plain.lines)
    file, problems = structure(plain, _File, shown)
    return _decided(file, plain, shown) if file else (Curation(), problems)


def _decided(file: _File, plain: Plain, path: str) -> tuple[Curation, list[Problem]]:
    """What a well-formed file decides, less what contradicts itself."""
    pairs = [
        *_pairs(file.same, Judgement.SAME, plain, path),
        *_pairs(file.different, Judgement.DIFFERENT, plain, path),
    ]  # fmt: skip
    titles = tuple(Title(name, title, path, plain.line("titles", name)) for name, title in file.titles.items())
    torn = _torn(pairs)
    problems = [*_too_few(file, plain, path), *_contradictions(pairs, torn)]
    kept = tuple(pair for pair in pairs if _key(pair) not in torn)
    return Curation(kept, titles), sorted(problems, key=lambda problem: (problem.line, problem.message))


def _pairs(entries: tuple[_Names, ...], judgement: Judgement, plain: Plain, path: str) -> Iterator[Pair]:
    for n, entry in enumerate(entries):
        for left, right in combinations(dict.fromkeys(entry.names), 2):
            yield Pair(left, right, judgement, entry.because, path, plain.line(judgement.value, n))


def _key(pair: Pair) -> frozenset[str]:
    return frozenset({normalise(pair.left), normalise(pair.right)})


def _torn(pairs: list[Pair]) -> frozenset[frozenset[str]]:
    """The pairs of names that are called both the same and different."""
    said = {judgement: {_key(pair) for pair in pairs if pair.judgement is judgement} for judgement in Judgement}
    return frozenset(said[Judgement.SAME] & said[Judgement.DIFFERENT])


def _too_few(file: _File, plain: Plain, path: str) -> Iterator[Problem]:
    for judgement, entries in ((Judgement.SAME, file.same), (Judgement.DIFFERENT, file.different)):
        for n, entry in enumerate(entries):
            if len(set(entry.names)) < 2:
                line = plain.line(judgement.value, n, "names")
                yield Problem(path, line, f"{judgement.value}: fewer than two names", "write two names or more: [one, other]")


def _contradictions(pairs: list[Pair], torn: frozenset[frozenset[str]]) -> Iterator[Problem]:
    for pair in pairs:
        if pair.judgement is Judgement.DIFFERENT and _key(pair) in torn:
            message = f'"{shorten(pair.left)}" and "{shorten(pair.right)}" are called both same and different'
            yield Problem(pair.path, pair.line, message, "keep one of the two: until then they are left undecided")
