"""Quantities in prose: numbers with their bound, unit and noun; and numbers that count nothing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from generator.annotate.quantities import Age, Amount, find_ages, find_amounts

pytestmark = pytest.mark.model


def amounts(nlp: Language, text: str) -> list[Amount]:
    return list(find_amounts(nlp(text), []))


@pytest.mark.parametrize(
    ("text", "words", "normal", "unit"),
    [
        ("They saw seven boats in the bay.", "seven", "7", "boat"),
        ("They saw at least 40 boats in the bay.", "at least 40", "at least 40", "boat"),
        ("They saw more than 1,200 boats in the bay.", "more than 1,200", "more than 1,200", "boat"),
        ("They saw nearly half a million birds.", "nearly half a million", "about 500,000", "bird"),
        ("They handed over 21 boats in the bay.", "21", "21", "boat"),
        ("They saw over 21 boats in the bay.", "over 21", "more than 21", "boat"),
        ("They saw 21 Leeds schoolgirls.", "21", "21", "schoolgirl"),
        ("They saw twenty-one boats in the bay.", "twenty-one", "21", "boat"),
        ("They saw dozens of boats in the bay.", "dozens", "dozens", "boat"),
        ("They saw tens of thousands of boats in the bay.", "tens of thousands", "tens of thousands", "boat"),
        ("Hundreds were at the bay.", "Hundreds", "hundreds", ""),
        ("They saw 12 sailors' boats.", "12", "12", "sailor"),
        ("They saw two dozen boats in the bay.", "two dozen", "24", "boat"),
        ("They saw up to a dozen boats in the bay.", "up to a dozen", "up to 12", "boat"),
        ("They saw 32 to 35 boats in the bay.", "32 to 35", "32 to 35", "boat"),
        ("They saw 1.5 million birds.", "1.5 million", "1.5 million", "bird"),
        ("It had 1999 seats.", "1999", "1,999", "seat"),
        ("The pier cost £1.3 million last year.", "£1.3 million", "1.3 million", "£"),
        ("The pier cost $300 last year.", "$300", "300", "$"),
        ("Profits rose 12% in a year.", "12%", "12", "%"),
        ("Profits rose by about 12 per cent.", "about 12 per cent", "about 12", "%"),
        ("The farm is 12 kilometres from the bay.", "12", "12", "km"),
        ("The farm has 12 square kilometres of wood.", "12", "12", "km²"),
        ("The farm has 1,200 hectares of wood.", "1,200", "12", "km²"),
        ("The lake holds 12 cubic metres of water.", "12", "12", "m³"),
        ("The horse is 90 centimetres tall.", "90", "0.9", "m"),
        ("The horse ran at 12 kilometres an hour.", "12", "12", "km/h"),
        ("The horse ran a two-mile race.", "two", "3.2187", "km"),
        ("The parcel held 460kg of tea.", "460", "460", "kg"),
        ("The horse jumped a 6ft fence.", "6", "1.8288", "m"),
        ("The train ran at more than 100mph.", "more than 100", "more than 160.9344", "km/h"),
        ("The rent was raised from £500 to £800.", "£800", "800", "£"),
        ("The fleet grew from 12 to 15 boats.", "15", "15", "boat"),
        ("The fleet fell from fifteen to twelve boats.", "twelve", "12", "boat"),
        ("They saw from 12 to 15 boats in the bay.", "from 12 to 15", "12 to 15", "boat"),
    ],
)
def test_an_amount_has_its_words_value_and_unit(nlp: Language, text: str, words: str, normal: str, unit: str) -> None:
    (amount,) = amounts(nlp, text)
    assert text[amount.start : amount.end] == words
    assert (amount.quantity.normal, amount.quantity.unit) == (normal, unit)


@pytest.mark.parametrize(
    "text",
    [
        "", "They saw boats in the bay.", "They saw boats by the dozen.", "They saw scores.", "No one saw the boats.",
        "It closed in 1999.", "Room 12 was shut.", "Flight 714 landed late.", "The 3rd floor was empty.",
        "It has version 2.5.1 now.", "She wrote to 460kgb.", "The A30ft was shut.",
        "The airline bought Boeing 737 jets.", "She drove on the M25.", "It ended at 12:30.", "They won 1-0.", "They won by 3/4.",
        "She saw half of the boats.", "In the 1990s it closed.",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_no_amount(nlp: Language, text: str) -> None:
    assert amounts(nlp, text) == []


def test_words_taken_by_something_else_are_no_amount(nlp: Language) -> None:
    text = "They saw seven boats and 12 birds."
    (amount,) = find_amounts(nlp(text), [(text.index("seven"), text.index(" boats"))])
    assert text[amount.start : amount.end] == "12"


@pytest.mark.parametrize(("text", "partitive"), [("She saw three of the boats.", True), ("She saw three boats.", False)])
def test_a_part_of_a_whole_is_told_apart(nlp: Language, text: str, partitive: bool) -> None:
    (amount,) = amounts(nlp, text)
    assert amount.partitive is partitive
    assert amount.counted is not None
    assert amount.counted.text == "boats"


@pytest.mark.parametrize(
    ("text", "words", "years"),
    [
        ("A 29-year-old man found it.", "29-year-old", 29),
        ("A 29 year old man found it.", "29 year old", 29),
        ("A seven-year-old found it.", "seven-year-old", 7),
        ("Maria Lopez, 34, found it.", "34", 34),
        ("Maria Lopez, aged 34, found it.", "aged 34", 34),
    ],
)
def test_ages(nlp: Language, text: str, words: str, years: int) -> None:
    (age,) = _ages(nlp, text)
    assert (text[age.start : age.end], age.years) == (words, years)


@pytest.mark.parametrize(
    "text",
    ["A 29-year plan was made.", "They waited 29 years.", "Maria Lopez, 34 miles away, heard it.", "In 34 years it fell.",
     "A 290-year-old oak fell.", "Maria Lopez found 34 shells."],
)  # fmt: skip
def test_what_is_no_age(nlp: Language, text: str) -> None:
    assert _ages(nlp, text) == []


def _ages(nlp: Language, text: str) -> list[Age]:
    return list(find_ages(nlp(text)))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The house was bought for 300 pounds.", "£"),
        ("The raiders took two million pounds.", "£"),
        ("She bought two pounds of butter.", "kg"),
        ("The whale weighed 30,000 pounds.", "kg"),
        ("The parcel held 30 pounds.", "kg"),
    ],
)
def test_pounds_are_money_beside_a_price(nlp: Language, text: str, unit: str) -> None:
    assert [amount.quantity.unit for amount in find_amounts(nlp(text), [])] == [unit]
