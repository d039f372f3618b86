from __future__ import annotations

from dataclasses import replace

import pytest

from generator.expect import HINT, unmet
from generator.records.dossier import Dossier
from generator.records.expectation import Countable, Expectation
from generator.records.fact import Verdict
from tests.factory import article, claim, dossier, entity, event, fact


def small() -> Dossier:
    """Two articles, one without a day; a conflict and an update; one event and one name."""
    facts = (
        fact(claim(), claim(printed="4", said="4 people"), verdict=Verdict.CONFLICT),
        fact(claim("injured"), claim("injured", "4"), verdict=Verdict.UPDATE),
    )
    return dossier([article("daily-1"), article("daily-2", published=None)], [entity()], [event()], facts)


def expectation(what: Countable, least: int | None = None, most: int | None = None) -> Expectation:
    return Expectation(what, least, most, "mkdocs.yml", 7)


@pytest.mark.parametrize(
    ("what", "number"),
    [
        (Countable.SOURCES, 2),
        (Countable.UNREAD, 0),
        (Countable.UNDATED, 1),
        (Countable.EVENTS, 1),
        (Countable.ENTITIES, 1),
        (Countable.CLAIMS, 4),
        (Countable.CONFLICTS, 1),
    ],
)
def test_bounds_hold_up_to_the_number_itself(what: Countable, number: int) -> None:
    met = [expectation(what, number, number), expectation(what, least=number), expectation(what, most=number)]
    assert list(unmet(small(), met)) == []
    low, high = expectation(what, least=number + 1), expectation(what, most=number - 1)
    problems = list(unmet(small(), [low, high]))
    assert [problem.message for problem in problems] == [
        f"expect: {what}: there are {number}, where at least {number + 1} are expected",
        f"expect: {what}: there are {number}, where at most {number - 1} are expected",
    ]


def test_a_broken_bound_names_its_line_and_what_to_do() -> None:
    (problem,) = unmet(small(), [expectation(Countable.SOURCES, least=3)])
    assert (problem.path, problem.line, problem.hint) == ("mkdocs.yml", 7, HINT)


def test_files_that_could_not_be_read_are_counted() -> None:
    spoilt = replace(small(), unread=(("b.md", "is no text"),))
    assert len(list(unmet(spoilt, [expectation(Countable.UNREAD, most=0)]))) == 1
