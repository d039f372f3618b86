"""Times of day: exact ones, vague ones, and midnight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.clock import Clock, about, exactly, minute_of, shortly_after, shortly_before
from generator.values.relation import Relation

SIX, NOON, MIDNIGHT = 6 * 60, 12 * 60, 0


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (exactly(SIX), exactly(SIX), Relation.SAME),
        (exactly(SIX), exactly(SIX + 1), Relation.APART),
        (about(SIX), exactly(SIX + 15), Relation.WITHIN),
        (about(SIX), exactly(SIX + 16), Relation.APART),
        (about(SIX + 10), exactly(SIX + 15), Relation.WITHIN),
        (about(SIX + 10), exactly(SIX + 16), Relation.APART),
        (shortly_after(SIX), exactly(SIX + 10), Relation.WITHIN),
        (shortly_after(SIX), exactly(SIX - 1), Relation.APART),
        (shortly_before(SIX), exactly(SIX - 10), Relation.WITHIN),
        (shortly_before(SIX), exactly(SIX + 1), Relation.APART),
        (about(SIX), shortly_after(SIX), Relation.WITHIN),
        (shortly_before(SIX), shortly_after(SIX), Relation.OVERLAP),
    ],
)
def test_times_as_papers_print_them(left: Clock, right: Clock, relation: Relation) -> None:
    assert left.relate(right) is relation
    assert right.relate(left) is relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (about(MIDNIGHT), exactly(23 * 60 + 50), Relation.WITHIN),
        (about(MIDNIGHT), exactly(23 * 60 + 40), Relation.APART),
        (shortly_before(MIDNIGHT), exactly(23 * 60 + 55), Relation.WITHIN),
        (shortly_before(MIDNIGHT), exactly(5), Relation.APART),
        (about(23 * 60 + 58), exactly(1), Relation.WITHIN),
        (about(NOON), about(MIDNIGHT), Relation.APART),
    ],
)
def test_the_minutes_before_and_after_midnight_are_neighbours(left: Clock, right: Clock, relation: Relation) -> None:
    assert left.relate(right) is relation
    assert right.relate(left) is relation


def test_zones_are_compared_as_far_as_they_are_said() -> None:
    assert exactly(SIX, "GMT").relate(exactly(SIX, "gmt")) is Relation.SAME
    assert exactly(SIX, "GMT").relate(exactly(SIX)) is Relation.SAME
    assert exactly(SIX, "GMT").relate(exactly(SIX, "CET")) is Relation.UNLIKE
    assert exactly(SIX, "GMT").relate(exactly(NOON, "GMT")) is Relation.APART


@pytest.mark.parametrize(
    ("hour", "minute", "half", "since_midnight"),
    [(0, 0, "", 0), (23, 59, "", 1439), (12, 5, "am", 5), (12, 0, "p.m.", 720), (6, 10, "PM", 18 * 60 + 10), (6, 10, "a.m", 370)],
)
def test_times_that_a_clock_shows(hour: int, minute: int, half: str, since_midnight: int) -> None:
    assert minute_of(hour, minute, half) == since_midnight


@pytest.mark.parametrize(("hour", "minute", "half"), [(24, 0, ""), (6, 60, ""), (13, 0, "pm"), (0, 30, "am")])
def test_times_that_no_clock_shows(hour: int, minute: int, half: str) -> None:
    assert minute_of(hour, minute, half) is None


@pytest.mark.parametrize(
    ("clock", "normal", "shown"),
    [
        (exactly(SIX + 5), "06:05", "06:05"),
        (about(SIX, "GMT"), "06:00", "about 06:00 GMT"),
        (shortly_after(NOON), "12:00", "shortly after 12:00"),
        (shortly_before(MIDNIGHT, "local time"), "00:00", "shortly before 00:00 local time"),
        (exactly(23 * 60 + 59), "23:59", "23:59"),
    ],
)
def test_times_as_pages_print_them(clock: Clock, normal: str, shown: str) -> None:
    assert clock.normal == normal
    assert clock.shown == shown


CLOCKS = st.builds(
    lambda make, minute, zone: make(minute, zone),
    st.sampled_from([exactly, about, shortly_after, shortly_before]),
    st.integers(0, 24 * 60 - 1),
    st.sampled_from(["", "GMT", "CET"]),
)


@given(CLOCKS)
def test_a_time_is_the_same_as_itself(value: Clock) -> None:
    assert value.relate(value) is Relation.SAME


@given(CLOCKS, CLOCKS)
def test_how_two_times_stand_does_not_hang_on_their_order(left: Clock, right: Clock) -> None:
    assert left.relate(right) is right.relate(left)
