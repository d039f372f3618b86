"""Joins: which words of a sentence tell of one event, and which of two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.happening import Happening
from generator.annotate.happenings import find_happenings
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import find_amounts

pytestmark = pytest.mark.model

Parse = Callable[..., list[Paragraph]]


def told(parse: Parse, text: str) -> list[Happening]:
    """The happenings of a paragraph, with the numbers that hang on them."""
    (paragraph,) = parse(text)
    return find_happenings(paragraph, [], [], list(find_amounts(paragraph.doc, [])))


def events(parse: Parse, text: str) -> list[list[str]]:
    """The words of each event."""
    groups: dict[int, list[str]] = {}
    for happening in told(parse, text):
        groups.setdefault(id(happening.root), []).append(happening.lemma)
    return list(groups.values())


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The accord was signed.", ["accord", "sign accord"]),
        ("The earthquake killed 12 people.", ["earthquake", "kill"]),
        ("Twelve people died in the fire.", ["die", "fire"]),
        ("Two people were killed when a bus overturned.", ["kill", "overturn"]),
        ("A lorry overturned on a bridge, killing 12 people.", ["overturn", "kill"]),
        ("The storm hit a village. It killed 12 people.", ["storm", "hit", "kill"]),
    ],
)
def test_one_event_in_two_words(parse: Parse, text: str, lemmas: list[str]) -> None:
    assert events(parse, text) == [lemmas]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The minister resigned and police arrested the driver.", [["resign"], ["arrest"]]),
        ("The summit ended. They arrested the driver.", [["summit"], ["arrest"]]),
    ],
)
def test_two_events(parse: Parse, text: str, lemmas: list[list[str]]) -> None:
    assert events(parse, text) == lemmas


def test_joins_in_a_ring_have_one_root(parse: Parse) -> None:
    first, second = told(parse, "The earthquake killed 12 people.")
    first.joined, second.joined = second, first
    assert first.root is second.root is first
