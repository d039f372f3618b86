"""Verdicts: what becomes of a question with all its sides."""

from __future__ import annotations

import pytest

from generator.compare.questions import Question
from generator.compare.verdicts import fact_of
from generator.records.claim import Claim, Kind
from generator.records.fact import Fact, FactKind, Verdict, Weight
from generator.values import Naming, Spot, Value, Wording
from generator.values.clock import exactly
from generator.values.moment import weekday
from tests.compare.builders import ARTICLES
from tests.factory import claim


def fact(*claims: Claim, kind: Kind | None = None, scope: str | None = None) -> Fact:
    return fact_of(Question(claims[0].about, claims[0].property, scope, claims, kind), ARTICLES, {})


def test_one_source_is_a_single_report() -> None:
    made = fact(claim(source="first"), claim(source="first", said="It killed 3"))
    assert (made.verdict, made.because) == (Verdict.SINGLE, "one source says so")


def test_two_sources_of_one_figure_agree() -> None:
    made = fact(claim(source="first"), claim(source="rival"))
    assert (made.verdict, made.because) == (Verdict.AGREEMENT, "2 sources say so")


def test_the_gravest_finding_counts() -> None:
    made = fact(
        claim(printed="3", source="first"), claim(printed="at least 3", source="second"), claim(printed="5", source="rival")
    )
    assert made.verdict is Verdict.CONFLICT
    told = "nothing tells of two groups, and neither report is clearly the later one"
    assert made.because == f"3 and 5 can’t both be the number of people killed: {told}"


def test_an_update_counts_more_than_what_is_compatible() -> None:
    made = fact(claim(printed="3", source="first"), claim(printed="about 5", source="third"), claim(printed="5", source="second"))
    assert made.verdict is Verdict.UPDATE


def test_without_conflict_sides_are_compatible() -> None:
    made = fact(claim(printed="at least 3", source="first"), claim(printed="5", source="rival"))
    assert made.verdict is Verdict.COMPATIBLE


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, FactKind.NUMBER),
        (weekday(1), FactKind.TIME),
        (exactly(370), FactKind.TIME),
        (Spot("Arlen"), FactKind.PLACE),
        (Naming("Red Fox"), FactKind.NAME),
        (Wording("a van"), FactKind.OTHER),
    ],
)
def test_the_kind_is_that_of_the_values(value: Value | None, kind: FactKind) -> None:
    assert fact(claim("what", "3", value=value, source="first")).kind is kind


@pytest.mark.parametrize(
    ("name", "kind", "weight"),
    [
        ("killed", None, Weight.HIGH),
        ("arrested", None, Weight.MEDIUM),
        ("place", None, Weight.MEDIUM),
        ("age", Kind.PERSON, Weight.MEDIUM),
        ("origin", Kind.PERSON, Weight.LOW),
        ("spelling", Kind.PERSON, Weight.LOW),
    ],
)
def test_harm_weighs_most(name: str, kind: Kind | None, weight: Weight) -> None:
    assert fact(claim(name, "3", source="first"), kind=kind).weight is weight


def test_a_scope_makes_another_id() -> None:
    whole, part = fact(claim(source="first")), fact(claim(source="first"), scope="in the first car")
    assert whole.id == "mill-fire-killed"
    assert part.id.startswith("mill-fire-killed-")
