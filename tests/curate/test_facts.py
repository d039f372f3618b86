from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import check
from generator.curate import curate_facts
from generator.records.book import Former
from generator.records.curation import Curation, Decision, Deed
from generator.records.dossier import Dossier
from generator.records.fact import Verdict
from tests.factory import article, claim, dossier, event, fact, passage, side

DAILY = article(text="A fire killed 3 people and hurt 5 people.")
POST = article("post-1", text="A fire killed at least 4 people and hurt 5 people.")
KILLED = fact(
    side(claim(source=DAILY), shown="3"),
    side(claim(printed="at least 4", source=POST, said="killed at least 4 people"), shown="4"),
    verdict=Verdict.CONFLICT,
)
HURT = fact(
    side(*(claim("hurt", "5", source=each, said="hurt 5 people") for each in (DAILY, POST)), shown="5"), verdict=Verdict.AGREEMENT
)
FOUND = dossier([DAILY, POST], [], [event("Fire at the mill", passage("A fire killed 3 people", DAILY))], [KILLED, HURT])


def curated(*decisions: Decision) -> tuple[Dossier, list[str]]:
    made, problems = curate_facts(FOUND, Curation(decisions))
    return made, [str(problem) for problem in problems]


def test_what_is_no_conflict_fits_together_for_the_persons_reason() -> None:
    made, problems = curated(Decision(Deed.NOT_A_CONFLICT, ("mill-fire-killed",), because="they count other halls"))
    assert problems == []
    assert (made.facts[0].verdict, made.facts[0].because) == (Verdict.COMPATIBLE, "they count other halls")
    assert made.facts[0].sides == KILLED.sides
    assert made.ruling(made.facts[0]).deed is Deed.NOT_A_CONFLICT
    assert made.disagreements == []
    assert list(check(made)) == []


def test_a_reason_is_made_where_the_person_gives_none() -> None:
    made, _ = curated(Decision(Deed.NOT_A_CONFLICT, ("mill-fire-killed",)))
    assert made.facts[0].because == "a person judged that they fit together"


@pytest.mark.parametrize("value", ["4", "at least 4", "At Least 4"])
def test_what_is_settled_keeps_its_verdict_and_all_sides(value: str) -> None:
    made, problems = curated(Decision(Deed.SETTLED, ("mill-fire-killed",), value))
    assert problems == []
    assert made.facts == FOUND.facts
    assert made.ruling(made.facts[0]).value == value
    assert made.ruling(made.facts[1]) is None


def test_a_value_that_no_side_has_settles_nothing() -> None:
    made, problems = curated(Decision(Deed.SETTLED, ("mill-fire-killed",), "7", line=2))
    assert problems == [
        'curation.yml:2: mill-fire-killed: "7" is none of its sides, or of more than one\n    the sides are "3", "4"'
    ]
    assert made.decided == ()


def test_what_is_no_longer_a_conflict_is_told() -> None:
    _, problems = curated(Decision(Deed.SETTLED, ("mill-fire-hurt",), "5", line=2))
    assert problems == [
        (
            "curation.yml:2: mill-fire-hurt: the sources don't disagree here, the verdict is agreement\n"
            "    take the decision out, or write it as a note"
        ),
    ]


def test_an_unknown_conflict_is_told_with_the_nearest() -> None:
    _, problems = curated(Decision(Deed.SETTLED, ("mill-fire-kiled",), "5", line=2))
    assert problems == [
        "curation.yml:2: mill-fire-kiled: nothing has this id or name\n    nearest: mill-fire-killed, mill-fire-hurt"
    ]


def test_settled_and_not_a_conflict_contradict_each_other() -> None:
    made, problems = curated(
        Decision(Deed.NOT_A_CONFLICT, ("mill-fire-killed",), line=2), Decision(Deed.SETTLED, ("mill-fire-killed",), "3", line=5)
    )
    assert (made.facts, made.decided) == (FOUND.facts, ())
    assert ["decides something else" in problem for problem in problems] == [True]


def test_a_disagreement_is_known_by_the_id_that_its_page_had() -> None:
    moved = replace(FOUND, former=(Former("events", "fire-in-arlen", "mill-fire"), Former("events", "other", None)))
    made, problems = curate_facts(moved, Curation((Decision(Deed.SETTLED, ("fire-in-arlen-killed",), "3"),)))
    assert problems == []
    assert made.ruling(made.facts[0]).value == "3"
    _, (problem,) = curate_facts(moved, Curation((Decision(Deed.SETTLED, ("other-killed",), "3"),)))
    assert problem.message == "other-killed: nothing has this id or name"
