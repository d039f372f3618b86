"""Kinds: the tables say one thing each."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.annotate.kinds import GENERIC, HEADS, KINDS, NOUNS, STATEMENT, VERBS
from generator.records.family import DEATH
from generator.records.family import NOUNS as FAMILY_NOUNS

#: Words that two kinds share on purpose; the first kind counts.
SHARED = {"nouns": [], "verbs": ["inaugurate"]}


@pytest.mark.parametrize("words", ["nouns", "verbs"])
def test_no_word_stands_in_two_kinds_by_accident(words: str) -> None:
    counts = Counter(word for kind in KINDS for word in getattr(kind, words))
    assert [word for word, count in sorted(counts.items()) if count > 1] == SHARED[words]


def test_each_word_leads_to_the_first_kind_that_has_it() -> None:
    assert all(NOUNS[word] is next(kind for kind in KINDS if word in kind.nouns) for word in NOUNS)
    assert all(VERBS[word] is next(kind for kind in KINDS if word in kind.verbs) for word in VERBS)


def test_words_are_written_as_they_are_looked_up() -> None:
    words = [word for kind in KINDS for word in kind.nouns | kind.verbs]
    assert all(word == " ".join(word.casefold().split()) and word for word in words)
    assert all(kind.path == kind.path.strip("/") for kind in KINDS)
    assert all(kind.nouns or kind.verbs for kind in KINDS)


def test_each_family_has_a_noun_and_each_noun_a_kind() -> None:
    assert {kind.path for kind in [*KINDS, STATEMENT]} | {DEATH} == set(FAMILY_NOUNS)
    assert set(HEADS) <= set(FAMILY_NOUNS)


def test_general_nouns_are_nouns_of_harm() -> None:
    assert all(NOUNS[word].casualties for word in GENERIC)


def test_a_war_is_a_kind_of_its_own() -> None:
    assert {NOUNS[word].path for word in ("war", "civil war", "insurgency", "rebellion")} == {"war"}
    assert not NOUNS["war"].casualties  # people are killed in its battles, which are events themselves
    assert not NOUNS["war"].single
    assert {NOUNS[word].path for word in ("offensive", "invasion", "uprising", "ceasefire")} == {
        "harm/violence",
        "capture",
        "coup",
        "ceasefire",
    }
