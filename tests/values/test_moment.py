"""Moments: days, stretches of days, and days of which only a part is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.moment import MONTH_NUMBERS, Moment, Precision, consensus, day, days, iso, month, month_day, weekday, year
from generator.values.relation import Relation

FRIDAY_12 = day(date(2021, 3, 12))
SATURDAY_13 = day(date(2021, 3, 13))
THAT_WEEK = days(date(2021, 3, 8), date(2021, 3, 14), Precision.WEEK)
FRIDAY, SATURDAY = weekday(4), weekday(5)


def about(moment: Moment) -> Moment:
    return replace(moment, about=True)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (FRIDAY_12, day(date(2021, 3, 12)), Relation.SAME),
        (FRIDAY_12, SATURDAY_13, Relation.APART),
        (FRIDAY_12, month(2021, 3), Relation.WITHIN),
        (FRIDAY_12, month(2021, 4), Relation.APART),
        (FRIDAY_12, year(2021), Relation.WITHIN),
        (FRIDAY_12, year(2020), Relation.APART),
        (FRIDAY_12, THAT_WEEK, Relation.WITHIN),
        (month(2021, 3), year(2021), Relation.WITHIN),
        (month(2021, 3), month(2021, 3), Relation.SAME),
        (THAT_WEEK, days(date(2021, 3, 13), date(2021, 3, 16)), Relation.OVERLAP),
        (THAT_WEEK, days(date(2021, 3, 15), date(2021, 3, 16)), Relation.APART),
        (days(date(2021, 1, 1), date(2021, 12, 31)), year(2021), Relation.SAME),
    ],
)
def test_days_of_the_calendar(left: Moment, right: Moment, relation: Relation) -> None:
    assert left.relate(right) is relation
    assert right.relate(left) is relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (FRIDAY, FRIDAY_12, Relation.WITHIN),
        (FRIDAY, SATURDAY_13, Relation.UNLIKE),
        (FRIDAY, weekday(4), Relation.SAME),
        (FRIDAY, SATURDAY, Relation.UNLIKE),
        (FRIDAY, THAT_WEEK, Relation.UNLIKE),
        (FRIDAY, month(2021, 3), Relation.UNLIKE),
        (FRIDAY, month_day(3, 12), Relation.UNLIKE),
    ],
)
def test_a_weekday_of_any_week(left: Moment, right: Moment, relation: Relation) -> None:
    assert left.relate(right) is relation
    assert right.relate(left) is relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (month_day(3, 12), FRIDAY_12, Relation.WITHIN),
        (month_day(3, 12), SATURDAY_13, Relation.APART),
        (month_day(3, 12), month_day(3, 12), Relation.SAME),
        (month_day(3, 12), month_day(3, 13), Relation.APART),
        (month_day(3, 12), month(2021, 3), Relation.WITHIN),
        (month_day(3, 12), month(2021, 4), Relation.APART),
        (month_day(3, 12), year(2021), Relation.WITHIN),
        (month_day(1, 2), days(date(2020, 12, 30), date(2021, 1, 4)), Relation.WITHIN),
        (month_day(2, 29), year(2021), Relation.APART),
        (month_day(2, 29), year(2020), Relation.WITHIN),
        (month_day(2, 30), year(2020), Relation.APART),
        (month_day(6, 31), month(2020, 6), Relation.APART),
    ],
)
def test_a_date_of_any_year(left: Moment, right: Moment, relation: Relation) -> None:
    assert left.relate(right) is relation
    assert right.relate(left) is relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (about(FRIDAY_12), SATURDAY_13, Relation.UNLIKE),
        (about(FRIDAY_12), month_day(3, 13), Relation.UNLIKE),
        (about(month_day(3, 12)), month_day(3, 13), Relation.UNLIKE),
        (about(month(2021, 3)), FRIDAY_12, Relation.WITHIN),
    ],
)
def test_around_a_day_rules_out_no_other(left: Moment, right: Moment, relation: Relation) -> None:
    assert left.relate(right) is relation
    assert right.relate(left) is relation


@pytest.mark.parametrize(
    ("moment", "normal", "shown"),
    [
        (FRIDAY_12, "2021-03-12", "Friday 12 March 2021"),
        (month(2021, 3), "2021-03", "March 2021"),
        (year(2021), "2021", "2021"),
        (THAT_WEEK, "2021-03-08/2021-03-14", "8 to 14 March 2021"),
        (FRIDAY, "Friday", "Friday"),
        (month_day(3, 2), "--03-02", "2 March"),
        (about(month(2021, 3)), "2021-03", "about March 2021"),
    ],
)
def test_moments_as_pages_print_them(moment: Moment, normal: str, shown: str) -> None:
    assert moment.normal == normal
    assert moment.shown == shown


def test_only_what_lies_in_the_calendar_is_known() -> None:
    assert FRIDAY_12.known
    assert month(2021, 3).known
    assert not FRIDAY.known
    assert not month_day(3, 12).known
    assert FRIDAY.start is FRIDAY.end is None
    assert (THAT_WEEK.start, THAT_WEEK.end) == ("2021-03-08", "2021-03-14")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-03-12", FRIDAY_12),
        ("2021-3-12", FRIDAY_12),
        ("2021-03", month(2021, 3)),
        ("2021", year(2021)),
        ("2020-02-29", day(date(2020, 2, 29))),
    ],
)
def test_what_front_matter_may_say(text: str, moment: Moment) -> None:
    assert iso(text) == moment


@pytest.mark.parametrize(
    "text",
    ["", "-", "March 2021", "12-03", "03-2021", "21-03-12", "12-03-2021", "2021-03-12-01", "2021-13", "2021-02-29", "2021-00",
     "0000", "20_1", "+2021", "-2021", "20210312", "2021-03-12T10:00", " 2021", "2021-", "٢٠٢١"],
)  # fmt: skip
def test_what_is_no_iso_date(text: str) -> None:
    assert iso(text) is None


@pytest.mark.parametrize(
    ("left", "right"), [(FRIDAY_12, FRIDAY_12), (FRIDAY_12, FRIDAY), (FRIDAY, FRIDAY), (FRIDAY_12, month_day(3, 12))]
)
def test_what_can_be_the_same_day(left: Moment, right: Moment) -> None:
    assert left.same_day(right)
    assert right.same_day(left)
    assert not left.other_day(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [(FRIDAY_12, THAT_WEEK), (FRIDAY_12, month(2021, 3)), (month(2021, 3), month(2021, 3)), (FRIDAY, THAT_WEEK)],
)
def test_a_day_in_the_same_week_is_neither_the_same_nor_another(left: Moment, right: Moment) -> None:
    assert not left.same_day(right)
    assert not left.other_day(right)


@pytest.mark.parametrize(("left", "right"), [(FRIDAY_12, SATURDAY_13), (FRIDAY, SATURDAY), (FRIDAY, SATURDAY_13)])
def test_another_day_is_another_whatever_the_week(left: Moment, right: Moment) -> None:
    assert left.other_day(right)
    assert right.other_day(left)
    assert not left.same_day(right)


def test_only_one_day_of_the_calendar_is_the_only_day() -> None:
    assert FRIDAY_12.only_day == date(2021, 3, 12)
    assert [moment.only_day for moment in (THAT_WEEK, month(2021, 3), FRIDAY, month_day(3, 12))] == [None] * 4


@pytest.mark.parametrize(
    ("said", "best"),
    [
        ([], None),
        ([FRIDAY_12], FRIDAY_12),
        ([month(2021, 3), FRIDAY_12], FRIDAY_12),
        ([year(2021), month(2021, 3)], month(2021, 3)),
        ([FRIDAY, month(2021, 3)], month(2021, 3)),
        ([FRIDAY_12, SATURDAY_13, SATURDAY_13], SATURDAY_13),
        ([month_day(3, 8)], month_day(3, 8)),
    ],
)
def test_the_consensus_is_the_most_precise_then_the_most_said(said: list[Moment], best: Moment | None) -> None:
    assert consensus(said) == best


def test_months_are_known_in_full_and_shortened() -> None:
    assert [MONTH_NUMBERS[word] for word in ("january", "sep", "sept", "september", "may", "dec")] == [1, 9, 9, 9, 5, 12]
    assert "mars" not in MONTH_NUMBERS


DATES = st.dates(date(1900, 1, 1), date(2099, 12, 31))
MOMENTS = st.one_of(
    DATES.map(day),
    st.builds(month, st.integers(1900, 2099), st.integers(1, 12)),
    st.builds(year, st.integers(1900, 2099)),
    st.builds(lambda first, length: days(first, first + timedelta(days=length)), DATES, st.integers(1, 400)),
    st.builds(weekday, st.integers(0, 6)),
    st.builds(month_day, st.integers(1, 12), st.integers(1, 31)),
)


@given(MOMENTS, st.booleans())
def test_a_moment_is_the_same_as_itself(moment: Moment, vague: bool) -> None:
    assert replace(moment, about=vague).relate(replace(moment, about=vague)) is Relation.SAME
    assert moment.shown
    assert moment.normal


@given(MOMENTS, MOMENTS, st.booleans())
def test_how_two_moments_stand_does_not_hang_on_their_order(left: Moment, right: Moment, vague: bool) -> None:
    left = replace(left, about=vague)
    assert left.relate(right) is right.relate(left)


@given(st.one_of(DATES.map(day), st.builds(month, st.integers(1900, 2099), st.integers(1, 12))))
def test_iso_reads_what_normal_writes(moment: Moment) -> None:
    assert iso(moment.normal) == moment


def test_what_most_of_the_others_fit_is_agreed_on() -> None:
    slip, right = day(date(2016, 4, 14)), day(date(2014, 4, 14))
    assert consensus([slip, right, month(2014, 4), year(2014)]) == right
    assert consensus([slip, right, month(2016, 4)]) == slip


def test_one_day_of_two_years() -> None:
    assert day(date(2016, 4, 14)).same_but_year(day(date(2014, 4, 14)))
    assert not day(date(2016, 4, 14)).same_but_year(day(date(2014, 4, 15)))
    assert not day(date(2016, 4, 14)).same_but_year(day(date(2016, 4, 14)))
    assert not day(date(2016, 4, 14)).same_but_year(month(2014, 4))


def test_months_are_shown_as_months() -> None:
    stretch = days(date(2017, 5, 1), date(2017, 7, 31), Precision.MONTHS)
    assert (stretch.shown, stretch.start, stretch.end) == ("May to July 2017", "2017-05", "2017-07")
