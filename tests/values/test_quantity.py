"""Quantities: bounds, ranges, and what can be true together."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.quantity import BOUNDS, MEASURES, MEASURES_PRINTED, Bound, Quantity, between, quantity, stated, transposed
from generator.values.relation import Relation


def said(words: str, unit: str = "") -> Quantity:
    found = quantity(words, unit)
    assert found is not None, words
    return found


@pytest.mark.parametrize(
    ("words", "bound", "low", "high"),
    [
        ("50", Bound.EXACT, 50, 50),
        ("at least 50", Bound.AT_LEAST, 50, inf),
        ("At Least fifty", Bound.AT_LEAST, 50, inf),
        ("no fewer than 50", Bound.AT_LEAST, 50, inf),
        ("not less than 50", Bound.AT_LEAST, 50, inf),
        ("up to 50", Bound.AT_MOST, 0, 50),
        ("as many as 50", Bound.AT_MOST, 0, 50),
        ("no more than three", Bound.AT_MOST, 0, 3),
        ("more than 50", Bound.MORE_THAN, 51, inf),
        ("over 50", Bound.MORE_THAN, 51, inf),
        ("fewer than 50", Bound.LESS_THAN, 0, 49),
        ("under 50", Bound.LESS_THAN, 0, 49),
        ("fewer than one", Bound.LESS_THAN, 0, 0),
        ("about 50", Bound.ABOUT, 45, 55),
        ("some 400", Bound.ABOUT, 360, 440),
        ("nearly four", Bound.ABOUT, 3, 5),
        ("32 to 35", Bound.RANGE, 32, 35),
        ("32-35", Bound.RANGE, 32, 35),
        ("32–35", Bound.RANGE, 32, 35),
        ("between 32 and 35", Bound.RANGE, 32, 35),
        ("from twenty-five to thirty", Bound.RANGE, 25, 30),
        ("between one hundred and fifty and two hundred", Bound.RANGE, 150, 200),
        ("two to three hundred", Bound.RANGE, 200, 300),
        ("about 30 to 40", Bound.RANGE, 30, 40),
    ],
)
def test_a_bound_says_which_numbers_would_be_true(words: str, bound: Bound, low: float, high: float) -> None:
    found = said(words)
    assert (found.bound, found.low, found.high) == (bound, low, high)


@pytest.mark.parametrize(
    "words",
    ["", " ", "at least", "about", "about nothing", "between 32", "from 32", "to 35", "32 to", "35 to 32", "two and three",
     "at least at least 5", "$", "$5 to £6", "over$5", "dozens", "hundreds", "at least hundreds", "5 people", "-5", "12-", "-"],
)  # fmt: skip
def test_words_without_one_plain_figure_are_no_quantity(words: str) -> None:
    assert quantity(words) is None


@pytest.mark.parametrize(
    ("words", "amount", "unit"),
    [
        ("$5", 5, "$"),
        ("£1.3million", 1_300_000, "£"),
        ("more than €2bn", 2e9, "€"),
        ("$5-6m", 5e6, "$"),
        ("$5 million to $6 million", 5e6, "$"),
    ],
)
def test_a_currency_is_the_unit(words: str, amount: float, unit: str) -> None:
    found = quantity(words, "bomb")
    assert found is not None
    assert (found.amount, found.unit) == (amount, unit)


def test_the_unit_is_what_is_counted() -> None:
    assert said("seven", "boat").unit == "boat"
    assert said("seven").unit == ""


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("at least 50", "51", Relation.WITHIN),
        ("at least 50", "50", Relation.WITHIN),
        ("at least 50", "49", Relation.APART),
        ("more than 50", "51", Relation.WITHIN),
        ("more than 50", "50", Relation.APART),
        ("fewer than 50", "49", Relation.WITHIN),
        ("fewer than 50", "50", Relation.APART),
        ("up to 20", "20", Relation.WITHIN),
        ("up to 20", "21", Relation.APART),
        ("about 60", "58", Relation.WITHIN),
        ("about 60", "60", Relation.WITHIN),
        ("about 60", "70", Relation.APART),
        ("about 60", "around sixty", Relation.SAME),
        ("about 60", "about 64", Relation.OVERLAP),
        ("about 60", "at least 60", Relation.WITHIN),
        ("three", "four", Relation.APART),
        ("a dozen", "12", Relation.SAME),
        ("1.5 million", "1,500,000", Relation.SAME),
        ("32 to 35", "32", Relation.WITHIN),
        ("32 to 35", "35", Relation.WITHIN),
        ("32 to 35", "36", Relation.APART),
        ("32 to 35", "34 to 40", Relation.OVERLAP),
        ("at least 5", "at least 9", Relation.WITHIN),
        ("at least 5", "up to 9", Relation.OVERLAP),
        ("at least 9", "up to 5", Relation.APART),
        ("$5", "£5", Relation.UNLIKE),
        ("$5", "5", Relation.UNLIKE),
    ],
)
def test_counts_as_papers_print_them(left: str, right: str, relation: Relation) -> None:
    assert said(left).relate(said(right)) is relation
    assert said(right).relate(said(left)) is relation


def test_things_of_another_kind_are_unlike() -> None:
    assert said("seven", "boat").relate(said("eight", "crew")) is Relation.UNLIKE
    assert said("seven", "boat").relate(said("eight", "boat")) is Relation.APART


def test_measures_have_no_next_whole_number() -> None:
    assert stated(5, Bound.MORE_THAN, "km").low == 5
    assert stated(5, Bound.MORE_THAN, "boat").low == 6
    assert stated(0.5, Bound.MORE_THAN).low == 0.5


def test_degrees_go_below_zero_and_counts_do_not() -> None:
    assert stated(4, Bound.LESS_THAN, "°").low == -inf
    assert stated(4, Bound.AT_MOST, "°").low == -inf
    assert stated(4, Bound.LESS_THAN, "boat").low == 0


@pytest.mark.parametrize(
    ("words", "normal"),
    [
        ("129", "129"),
        ("at least one hundred and twenty-nine", "at least 129"),
        ("nearly 400", "about 400"),
        ("upwards of 1,200", "more than 1,200"),
        ("under 30", "fewer than 30"),
        ("as many as 30", "up to 30"),
        ("32-35", "32 to 35"),
        ("2.5 million", "2.5 million"),
    ],
)
def test_what_json_calls_it(words: str, normal: str) -> None:
    assert said(words).normal == normal


@pytest.mark.parametrize("opener", sorted(BOUNDS))
def test_each_bound_is_read_in_front_of_a_figure(opener: str) -> None:
    assert said(f"{opener} 40").bound is BOUNDS[opener]


def test_bounds_are_written_as_they_are_looked_up() -> None:
    assert all(opener == " ".join(opener.casefold().split()) for opener in BOUNDS)
    assert all(word == word.casefold() and factor > 0 for word, (_, factor) in MEASURES_PRINTED.items())
    assert "boat" not in MEASURES


AMOUNTS = st.one_of(st.integers(0, 10**7).map(float), st.floats(0, 1e6, allow_nan=False))
STATED = st.builds(stated, AMOUNTS, st.sampled_from([bound for bound in Bound if bound is not Bound.RANGE]))
RANGES = st.tuples(AMOUNTS, AMOUNTS).filter(lambda ends: ends[0] < ends[1]).map(lambda ends: between(*ends))
QUANTITIES = st.one_of(STATED, RANGES)


@given(QUANTITIES)
def test_a_quantity_is_the_same_as_itself(value: Quantity) -> None:
    assert value.low <= value.high
    assert value.relate(value) is Relation.SAME


@given(QUANTITIES, QUANTITIES)
def test_how_two_quantities_stand_does_not_hang_on_their_order(left: Quantity, right: Quantity) -> None:
    assert left.relate(right) is right.relate(left)


@given(st.integers(0, 10**7), st.sampled_from([bound for bound in Bound if bound is not Bound.RANGE]))
def test_what_is_shown_means_what_was_said(amount: int, bound: Bound) -> None:
    value = stated(amount, bound)
    assert quantity(value.normal) == value


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (214, 241, True), (430e6, 340e6, True), (14e6, 41e6, True), (4200, 2400, True),
        (214, 214, False), (214, 142, False), (214, 2140, False), (12, 13, False), (120, 210.5, False), (1, 1, False),
    ],
)  # fmt: skip
def test_digits_turned_round(left: float, right: float, expected: bool) -> None:
    assert transposed(left, right) is transposed(right, left) is expected
