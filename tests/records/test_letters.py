from __future__ import annotations

from datetime import date

from generator.records.fact import Verdict
from generator.records.letters import letter, lettered_sides
from generator.values.moment import day, month
from tests.factory import claim, fact


def test_letters_never_run_out() -> None:
    assert [letter(place) for place in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_sides_are_in_order_of_value() -> None:
    numbers = fact(claim(printed="12", said="12"), claim(printed="9", said="9"), claim(printed="at least 10", said="at least 10"))
    assert [(name, each.shown) for name, each in lettered_sides(numbers)] == [("A", "9"), ("B", "at least 10"), ("C", "12")]
    days = fact(
        claim("date", "on Monday", said="on Monday", value=day(date(2021, 3, 1))),
        claim("date", "in", said="in", value=month(2021, 2)),
    )
    assert [each.shown for _, each in lettered_sides(days)] == ["February 2021", "Monday 1 March 2021"]
    words = fact(claim("cause", "wind", said="wind"), claim("cause", "Arson", said="Arson"))
    assert [each.shown for _, each in lettered_sides(words)] == ["Arson", "wind"]


def test_the_steps_of_an_update_keep_their_order_and_have_numbers() -> None:
    steps = fact(claim(printed="12", said="12"), claim(printed="9", said="9"), verdict=Verdict.UPDATE)
    assert [(name, each.shown) for name, each in lettered_sides(steps)] == [("1", "12"), ("2", "9")]
