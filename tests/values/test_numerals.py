"""Numerals: what stands for a number, and what only sounds like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.numerals import LARGEST, figure, number, spread


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("7", 7),
        ("1,200", 1200),
        ("12,345,678", 12_345_678),
        ("2.5", 2.5),
        ("seven", 7),
        ("Seven", 7),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("one hundred and twenty", 120),
        ("a thousand and one", 1001),
        ("two hundred and six thousand", 206_000),
        ("one million two hundred thousand", 1_200_000),
        ("eleven hundred", 1100),
        ("a hundred", 100),
        ("a trillion", 1e12),
        ("zero", 0),
        ("zero million", 0),
        ("two dozen", 24),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("three score", 60),
        ("half a million", 500_000),
        ("two and a half", 2.5),
        ("one and a half million", 1_500_000),
        ("a couple of", 2),
        ("1.5 million", 1_500_000),
        ("1.5m", 1_500_000),
        ("1.5-million", 1_500_000),
        ("3k", 3000),
        ("2bn", 2e9),
        ("2,000 million", 2e9),
        ("  four \n hundred ", 400),
    ],
)
def test_numbers_as_papers_print_them(words: str, meant: float) -> None:
    assert number(words) == meant


@pytest.mark.parametrize(
    "words",
    [
        "", "   ", "-", "and", "a", "an", "the", "no", "several", "a few", "a couple", "both",
        "dozen", "dozens", "scores", "hundreds", "thousands", "tens of thousands", "several hundred",
        "second", "third", "tenth", "twenty-first", "k", "m", "seven m", "underscore",
        "1,20", "12,34", "1.2.3", "-5", "+5", "1e5", "inf", "nan", "0x10", "1 200", "12%", "$12",
        "five six", "one hundred and two hundred", "five thousand and six thousand", "fifty and two hundred", "zero zero seven",
        "12 people", "seven men", "twenty-five percent", "million-dollar",
    ],
)  # fmt: skip
def test_what_is_more_or_less_than_a_number_is_none(words: str) -> None:
    assert number(words) is None


def test_a_row_of_digits_too_long_for_news_is_none() -> None:
    assert number("9" * 15) == 999_999_999_999_999
    assert number("9" * 16) is None
    assert number("9" * 400) is None
    assert number("9,000 trillion") is None


@pytest.mark.parametrize("words", ["1.001 million", "1.1 billion", "4.35m", "2.3 million", "0.07bn", "8.7 million"])
def test_scales_add_no_noise_to_whole_numbers(words: str) -> None:
    found = number(words)
    assert found is not None
    assert found.is_integer()


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        ("32", "35", (32, 35)),
        ("5", "6 million", (5e6, 6e6)),
        ("1.5", "2bn", (1.5e9, 2e9)),
        ("two", "three hundred", (200, 300)),
        ("one", "two dozen", (12, 24)),
        ("half", "one million", (500_000, 1_000_000)),
    ],
)
def test_a_scale_at_the_end_belongs_to_both_ends(first: str, second: str, ends: tuple[float, float]) -> None:
    assert spread(first, second) == ends


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        ("fifty", "two hundred", (50, 200)),
        ("900", "1.2 million", (900, 1_200_000)),
        ("900 thousand", "1 million", (900_000, 1_000_000)),
        ("ninety", "a hundred", (90, 100)),
        ("35", "32", None),
        ("5", "5", None),
        ("few", "32", None),
        ("32", "", None),
    ],
)
def test_a_scale_at_the_end_is_not_the_first_ones(first: str, second: str, ends: tuple[float, float] | None) -> None:
    assert spread(first, second) == ends


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (129, "129"),
        (1200, "1,200"),
        (2.5, "2.5"),
        (999_999, "999,999"),
        (1_000_000, "1 million"),
        (145_500_000, "145.5 million"),
        (1_234_567, "1,234,567"),
        (2e9, "2 billion"),
        (1.5e12, "1.5 trillion"),
        (0, "0"),
        (-5, "-5"),
        (0.1 + 0.2, "0.3"),
        (19.312128, "19.3121"),
        (999_999.999_99, "1,000,000"),
        (0.000_01, "0"),
    ],
)
def test_figures_as_pages_print_them(amount: float, shown: str) -> None:
    assert figure(amount) == shown


@given(st.integers(0, int(LARGEST)))
def test_a_whole_figure_is_read_as_the_number_it_shows(amount: int) -> None:
    assert number(figure(amount)) == amount


@given(st.integers(0, 10**9))
def test_a_figure_with_decimals_is_read_as_the_number_it_shows(hundredths: int) -> None:
    assert number(figure(hundredths / 100)) == hundredths / 100


@given(st.text(alphabet=st.sampled_from("0123456789.,- abcdehlmnoirtuvwxy½²٣"), max_size=40))
def test_any_text_gives_a_number_or_none(words: str) -> None:
    found = number(words)
    assert found is None or 0 <= found <= LARGEST


@given(
    st.lists(st.sampled_from("one seven twenty ninety hundred thousand million and a half dozen score zero - 3 1.5 m".split()))
)
def test_any_row_of_number_words_gives_a_number_or_none(words: list[str]) -> None:
    found = number(" ".join(words))
    assert found is None or 0 <= found <= LARGEST
