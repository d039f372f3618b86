"""Copies: articles that carry the same text."""

from __future__ import annotations

import pytest

from generator.compare.copies import BOILERPLATE, copies_among
from generator.records.article import Article
from tests.factory import article

FIRST = "The old mill at the edge of the town burned down before dawn."
SECOND = "Nobody was inside it when the roof came down at six."
OTHER = "A baker who lives next to the square had seen a light in it."
THIRD = "Firefighters from three towns fought the flames for most of the morning."


def told(id_: str, *sentences: str) -> Article:
    return article(id_, " ".join(sentences))


def groups(*articles: Article) -> list[tuple[str, ...]]:
    return list(copies_among(articles))


def test_two_shared_sentences_make_a_copy() -> None:
    assert groups(
        told("a", FIRST, SECOND, OTHER, THIRD), told("b", SECOND, FIRST, "It rained all day."), told("c", OTHER[:20])
    ) == [("a", "b")]


def test_so_does_one_that_is_most_of_a_short_report() -> None:
    assert groups(told("a", FIRST, SECOND, OTHER, THIRD), told("b", FIRST.upper())) == [("a", "b")]


def test_one_sentence_of_many_does_not() -> None:
    long = [f"This is sentence number {n} of a report that goes on for long." for n in range(5)]
    others = [f"That is line number {n} of another paper that goes on too." for n in range(5)]
    assert groups(told("a", FIRST, *long), told("b", FIRST, *others)) == []


def test_one_sentence_does_where_both_are_of_one_agency() -> None:
    long = [f"This is sentence number {n} of a report that goes on for long." for n in range(5)]
    others = [f"That is line number {n} of another paper that goes on too." for n in range(5)]
    ours, theirs = told("a", "HULL (Reuters) -", FIRST, *long), told("b", "HULL (Reuters) -", FIRST, *others)
    assert groups(ours, theirs) == [("a", "b")]
    assert groups(ours, told("c", "HULL (AFP) -", FIRST, *others)) == []


@pytest.mark.parametrize("words", ["It burned down before dawn.", "Read more.", ""])
def test_short_sentences_tell_nothing(words: str) -> None:
    assert groups(told("a", words, words), told("b", words, words)) == []


def test_copies_of_a_copy_are_one_group() -> None:
    a, b, c = told("a", FIRST, SECOND), told("b", FIRST, SECOND, OTHER, THIRD), told("c", OTHER, THIRD)
    assert sorted(map(sorted, groups(a, b, c))) == sorted(map(sorted, groups(c, b, a))) == [["a", "b", "c"]]


def test_a_phrase_that_all_have_tells_nothing() -> None:
    many = [told(f"p{n}", FIRST, SECOND) for n in range(BOILERPLATE + 1)]
    assert groups(*many) == []
