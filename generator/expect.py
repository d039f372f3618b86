"""Expectations of a dossier, and whether it meets them: a broken one is a sign to look at the run, not at the number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.records.dossier import Dossier
from generator.records.expectation import Countable, Expectation
from generator.records.problem import Problem

COUNTS: Mapping[Countable, Callable[[Dossier], int]] = {
    Countable.SOURCES: lambda dossier: len(dossier.articles),
    Countable.UNREAD: lambda dossier: len(dossier.unread),
    Countable.UNDATED: lambda dossier: sum(article.published is None for article in dossier.articles),
    Countable.EVENTS: lambda dossier: len(dossier.events),
    Countable.ENTITIES: lambda dossier: len(dossier.entities),
    Countable.CLAIMS: lambda dossier: len(dossier.claims),
    Countable.CONFLICTS: lambda dossier: len(dossier.open_conflicts),
}
HINT = "find out why; change the number only where the dossier is right"


def unmet(dossier: Dossier, expectations: Iterable[Expectation]) -> Iterator[Problem]:
    """A problem for each expectation that the dossier doesn't meet."""
    for expected in expectations:
        number = COUNTS[expected.what](dossier)
        if expected.least is not None and number < expected.least:
            yield _problem(expected, number, f"at least {expected.least:,}")
        elif expected.most is not None and number > expected.most:
            yield _problem(expected, number, f"at most {expected.most:,}")


def _problem(expected: Expectation, number: int, bound: str) -> Problem:
    said = f"expect: {expected.what}: there are {number:,}, where {bound} are expected"
    return Problem(expected.path, expected.line, said, HINT)
