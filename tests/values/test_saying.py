from __future__ import annotations

import pickle
from copy import copy

import pytest

from generator.values.saying import NOTHING, Saying, in_a_row, say

FIRE = say("{event} in {place}", event=say("fire"), place="Arlen")


def test_a_saying_is_the_text_that_it_says() -> None:
    assert FIRE == "fire in Arlen"
    assert f"a {FIRE}" == "a fire in Arlen"
    assert hash(FIRE) == hash("fire in Arlen")


def test_it_knows_its_pattern_and_words_and_what_is_put_together_with_it_does_not() -> None:
    assert FIRE.pattern == "{event} in {place}"
    assert dict(FIRE.words) == {"event": "fire", "place": "Arlen"}
    assert isinstance(dict(FIRE.words)["event"], Saying)
    assert not isinstance(FIRE + ".", Saying)


def test_numbers_stand_in_digits() -> None:
    assert say("{n} sources say so", n=3) == "3 sources say so"


def test_a_capital_letter_is_its_own_and_no_part_of_the_pattern() -> None:
    assert FIRE.capitalised() == "Fire in Arlen"
    assert FIRE.capitalised().pattern == FIRE.pattern
    assert say("iPhone").capitalised() == "IPhone"
    assert say("").capitalised() == ""


def test_words_are_no_patterns() -> None:
    assert say("{who} said", who="{a} and {0}") == "{a} and {0} said"
    assert Saying("no {words}, none asked for") == "no {words}, none asked for"


@pytest.mark.parametrize("pattern", ["{other}", "{who.__class__}", "{}", "{0}"])
def test_braces_that_nothing_fills_are_an_error(pattern: str) -> None:
    with pytest.raises(KeyError):
        say(pattern, who="Ann")


def test_copies_know_it_too() -> None:
    for made in (copy(FIRE.capitalised()), pickle.loads(pickle.dumps(FIRE.capitalised()))):
        assert (made, made.pattern, made.words, made.capital) == ("Fire in Arlen", FIRE.pattern, FIRE.words, True)


def test_sayings_stand_in_a_row() -> None:
    row = in_a_row([say("the same day"), say("both in {place}", place="Arlen, Ohio")])
    assert row == "the same day, both in Arlen, Ohio"
    assert [type(word) for _, word in row.words] == [Saying, Saying]
    assert in_a_row([]) == NOTHING == ""
