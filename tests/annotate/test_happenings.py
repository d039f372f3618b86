"""Happenings: the words that tell of an event, and what hangs on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.happening import Happening
from generator.annotate.happenings import find_happenings
from generator.annotate.pipeline import Paragraph

pytestmark = pytest.mark.model

Parse = Callable[..., list[Paragraph]]


def told(parse: Parse, text: str) -> list[Happening]:
    """The happenings of a paragraph without names, times and numbers."""
    (paragraph,) = parse(text)
    return list(find_happenings(paragraph, [], [], []))


@pytest.mark.parametrize(
    ("text", "word", "path"),
    [
        ("The earthquake lasted a minute.", "earthquake", "harm/nature/earthquake"),
        ("A bomb exploded at the station.", "exploded", "harm"),
        ("Police arrested the driver.", "arrested", "arrest"),
        ("The minister resigned.", "resigned", "resignation"),
        ("The airstrikes lasted all night.", "airstrikes", "harm/violence/airstrike"),
        ("Gunmen opened fire at the gate.", "opened", "harm/violence/shooting"),
        ("The train derailed in the snow.", "derailed", "harm/accident/crash"),
        ("The summit lasted all day.", "summit", "meeting"),
    ],
)
def test_words_that_tell_of_an_event(parse: Parse, text: str, word: str, path: str) -> None:
    (happening,) = told(parse, text)
    assert (happening.token.text, happening.kind.path) == (word, path)


@pytest.mark.parametrize(
    "text",
    [
        "The pier is old.",
        "There was no attack.",
        "They prevented an attack.",
        "Nobody knows if the train crashed.",
        "The crowd feared another attack.",
        "The bridge could collapse.",
        "The attack helicopter landed.",
        "He did not resign.",
    ],
)
def test_what_did_not_happen_is_none(parse: Parse, text: str) -> None:
    assert told(parse, text) == []


@pytest.mark.parametrize(
    ("text", "planned"),
    [("The minister will resign.", True), ("The minister resigned.", False), ("The president will visit the town.", True)],
)
def test_what_is_to_come_is_planned(parse: Parse, text: str, planned: bool) -> None:
    (happening,) = told(parse, text)
    assert happening.planned is planned


@pytest.mark.parametrize(
    "text",
    ["The earthquake killed 12 people.", "A storm injured 30 people in the town.", "Twelve people died in the earthquake."],
)
def test_a_deed_and_what_came_of_it_are_one(parse: Parse, text: str) -> None:
    happenings = told(parse, text)
    assert len(happenings) == 2
    assert [happening.joined is not None for happening in happenings].count(True) == 1


@pytest.mark.parametrize("text", ["The minister resigned and police arrested the driver.", "The summit ended. The storm began."])
def test_two_deeds_are_two(parse: Parse, text: str) -> None:
    happenings = told(parse, text)
    assert len(happenings) == 2
    assert all(happening.joined is None for happening in happenings)


def test_the_clause_is_a_passage_of_the_article(parse: Parse) -> None:
    text = "The pier is old. The earthquake shook it on Monday. The minister resigned."
    (paragraph,) = parse(text)
    clauses = [happening.clause for happening in find_happenings(paragraph, [], [], [])]
    assert [clause.words for clause in clauses] == ["The earthquake shook it on Monday.", "The minister resigned."]
    assert all(text[clause.start : clause.end] == clause.words for clause in clauses)
