"""Manner: who did what to whom, with what, on what charge and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def claimed(read: Read, text: str, name: str) -> list[str]:
    """The printed values of the claims of a property."""
    return [claim.printed.words for claim in read(text).claims if claim.property == name]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Two masked gunmen attacked a village school.", "carried out by", ["Two masked gunmen"]),
        ("A village school was attacked by masked gunmen.", "carried out by", ["masked gunmen"]),
        ("Two masked gunmen attacked a village school.", "done to", ["village school"]),
        ("Gunmen attacked a village school with two assault rifles.", "weapon", ["two assault rifles"]),
        ("Police arrested a driver on suspicion of manslaughter.", "charge", ["manslaughter"]),
        ("The crash was caused by a broken rail.", "cause", ["a broken rail"]),
        ("It was the deadliest crash in the country's history.", "record", ["deadliest crash in the country's history"]),
        ("It was the worst crash in Peru since 2004.", "worst since", ["2004"]),
    ],
)
def test_what_a_sentence_says_of_an_event(read: Read, text: str, name: str, words: list[str]) -> None:
    assert claimed(read, text, name) == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They attacked a village school.", "carried out by"),
        ("The crash was caused by this incident.", "cause"),
        ("A village school was attacked.", "carried out by"),
        ("The attack lasted an hour.", "done to"),
        ("Gunmen attacked a village school with great anger.", "weapon"),
        ("Gunmen attacked a school with 40 pupils.", "weapon"),
        ("Police arrested a driver on Monday.", "charge"),
        ("The crash was seen by a baker.", "cause"),
        ("It was the second crash of the day.", "record"),
        ("It was the worst thing about the day.", "record"),
        ("They walked in the forest since 1990.", "record"),
        ("It was the worst crash in 2004.", "worst since"),
    ],
)
def test_what_it_does_not_say(read: Read, text: str, name: str) -> None:
    assert claimed(read, text, name) == []
