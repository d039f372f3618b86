"""Sides: the distinct answers, in order, and how pages print them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.compare.questions import Question
from generator.compare.sides import shown, sides_of
from generator.records.claim import Claim
from generator.values import Naming, Spot, Value, Wording
from generator.values.clock import Clock, about, exactly, shortly_after
from generator.values.moment import day
from generator.values.quantity import Bound, stated
from tests.factory import claim


def sides(*claims: Claim, names: dict[str, str] | None = None) -> list[tuple[str, list[str]]]:
    """Each side as shown, with its sources."""
    question = Question("mill-fire", claims[0].property, None, claims)
    return [(side.shown, side.sources) for side in sides_of(question, names or {})]


def test_numbers_go_upwards() -> None:
    assert sides(claim(printed="12"), claim(printed="9", source="post-1")) == [("9", ["post-1"]), ("12", ["daily-1"])]


def test_one_figure_is_one_side_shown_at_its_most_exact() -> None:
    assert sides(claim(printed="at least 9"), claim(printed="nine", source="post-1")) == [("9", ["daily-1", "post-1"])]


def test_a_figure_that_nobody_gives_exactly_keeps_its_bound() -> None:
    assert sides(claim(printed="at least 9")) == [("at least 9", ["daily-1"])]


def test_a_bound_that_leaves_its_figure_out_is_another_side_unless_that_is_round() -> None:
    assert sides(claim(printed="more than 51"), claim(printed="51", source="post-1")) == [
        ("51", ["post-1"]),
        ("more than 51", ["daily-1"]),
    ]
    assert sides(claim(printed="more than 50"), claim(printed="50", source="post-1")) == [("50", ["daily-1", "post-1"])]
    assert sides(claim(printed="at least 51"), claim(printed="51", source="post-1")) == [("51", ["daily-1", "post-1"])]


@pytest.mark.parametrize(
    ("amount", "unit", "shown_as"),
    [
        (2000, "kg", "2 tonnes"),
        (0.9, "m", "90 cm"),
        (6.096, "m", "6.1 metres"),
        (12, "km²", "12 km²"),
        (0.5, "km²", "50 hectares"),
        (3, "m³", "3 m³"),
        (144.84096, "km", "145 km"),
        (37.5, "km", "37.5 km"),
        (1234.5, "km", "1,234 km"),
    ],
)
def test_a_measure_is_shown_in_the_largest_unit_that_fits(amount: float, unit: str, shown_as: str) -> None:
    assert sides(claim("length", "so much", value=stated(amount, Bound.EXACT, unit))) == [(shown_as, ["daily-1"])]


def test_other_units_are_other_sides() -> None:
    tonnes, pieces = stated(9, Bound.EXACT, "kg"), stated(9, Bound.EXACT, "bomb")
    assert len(sides(claim("weight", "9", value=tonnes), claim("weight", "9", value=pieces))) == 2


def test_a_thing_is_one_side_under_any_name() -> None:
    made = sides(
        claim("claimed by", "NRT", value=Naming("NRT", "trust")),
        claim("claimed by", "the Trust", value=Naming("the Trust", "trust"), source="post-1"),
        names={"trust": "National Rail Trust"},
    )
    assert made == [("National Rail Trust", ["daily-1", "post-1"])]


def test_a_spelling_is_its_own_side() -> None:
    made = sides(
        claim("spelling", "Marant", value=Naming("Marant", "it")),
        claim("spelling", "MARANT", value=Naming("MARANT", "it")),
        claim("spelling", "Mar-Ant", value=Naming("Mar-Ant", "it"), source="post-1"),
        names={"it": "Marant"},
    )
    assert made == [("Mar-Ant", ["post-1"]), ("Marant", ["daily-1"])]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (stated(2.5e6, Bound.ABOUT, "$"), "about $2.5 million"),
        (stated(40, Bound.MORE_THAN, "%"), "more than 40%"),
        (stated(9, Bound.EXACT, "bomb"), "9"),
        (exactly(370), "06:10"),
        (about(360), "about 06:00"),
        (day(date(2019, 5, 2)), "Thursday 2 May 2019"),
        (Wording("a black van"), "a black van"),
        (Spot("Arlen"), "Arlen"),
    ],
)
def test_a_value_as_pages_print_it(value: Value, words: str) -> None:
    assert shown(value, {}, by_name=True) == words


def times(*values: Clock) -> list[str]:
    return [shown for shown, _ in sides(*(claim("time", "then", source=f"s-{n}", value=value) for n, value in enumerate(values)))]


def test_a_loose_time_stands_with_the_one_exact_time_that_it_fits() -> None:
    loose = shortly_after(exactly(18 * 60).minute)
    ten_past, nine = exactly(18 * 60 + 10), exactly(21 * 60)
    assert times(loose, ten_past, nine) == ["18:10", "21:00"]
    assert times(loose, ten_past) == ["shortly after 18:00", "18:10"]  # nothing to choose from
    assert times(loose, ten_past, exactly(18 * 60 + 5)) == ["shortly after 18:00", "18:05", "18:10"]  # it fits both
    assert times(loose, nine, exactly(22 * 60)) == ["shortly after 18:00", "21:00", "22:00"]  # it fits none
