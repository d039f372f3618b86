"""Words that a name may leave out."""

from __future__ import annotations

import pytest

from generator.known.classwords import only_class_words


@pytest.mark.parametrize("words", ["hotel", "resort and casino", "river"])
def test_what_a_thing_is(words: str) -> None:
    assert only_class_words(words.split())


@pytest.mark.parametrize("words", ["", "road", "police", "hotel fire", "university"])
def test_what_makes_another_thing_of_a_name(words: str) -> None:
    assert not only_class_words(words.split())
