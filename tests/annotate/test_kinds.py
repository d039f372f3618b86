"""Kinds: the tables say one thing each."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.annotate.kinds import BY_PATH, GENERIC, HEADS, KINDS, NOUNS, VERBS, related


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("harm", "harm"),
        ("harm", "harm/violence/bombing"),
        ("harm/violence", "harm/violence/shooting"),
        ("harm/accident", "harm/accident/crash"),
        ("meeting", "meeting"),
    ],
)
def test_a_general_kind_may_be_a_special_one(left: str, right: str) -> None:
    assert related(left, right)
    assert related(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("harm/violence/shooting", "harm/violence/bombing"),
        ("harm/violence", "harm/accident"),
        ("harm/violence", "harm/nature/flood"),
        ("meeting", "harm"),
        ("law", "lawsuit"),
        ("harm", "harmony"),
    ],
)
def test_two_special_kinds_are_two(left: str, right: str) -> None:
    assert not related(left, right)
    assert not related(right, left)


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
    assert all(kind.path == kind.path.strip("/") and kind.noun for kind in KINDS)
    assert all(kind.nouns or kind.verbs for kind in KINDS)


def test_a_path_is_found_again_and_so_is_each_part_of_it_in_harm() -> None:
    assert all(BY_PATH[kind.path].path == kind.path for kind in KINDS)
    assert set(HEADS) <= set(BY_PATH)
    assert all(kind.casualties is (kind.path.split("/")[0] == "harm") for kind in KINDS)


def test_general_nouns_are_nouns_of_harm() -> None:
    assert all(NOUNS[word].casualties for word in GENERIC)
