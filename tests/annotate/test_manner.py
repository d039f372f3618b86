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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets launched their first airstrike on Libya on Monday.", [("first airstrike", "the first")]),
        ("The army began its first air raid on Libya on Monday.", [("first air raid", "the first")]),
        ("It was the army's first raid on Hull.", [("first raid", "the first")]),
        ("It was the biggest attack on Hull since May.", [("biggest attack on Hull since May", "not the first")]),
        ("It was the heaviest raid on Libya since Monday.", [("heaviest raid on Libya since Monday", "not the first")]),
        ("The army began its first deadly raid on Libya on Monday.", []),
        ("The army began its first raid this year on Libya.", []),
        ("The army began its first raid of the week on Libya on Monday.", []),
        ("The army began its first raid in two years on Libya on Monday.", []),
        ("The army began its first raid to kill a guard.", []),
        ("A first raid on Libya began on Monday.", []),
        ("The army began its second raid on Libya on Monday.", []),
        ("The army was first to raid Libya.", []),
        ("The army made its first cake on Monday.", []),
        ("It was the deadliest attack in the history of Hull.", []),
        ("It was the biggest attack on Hull that anybody had seen.", []),
        ("It was the biggest shop in Hull since May.", []),
        ("It was the army's first airstrike since May.", []),
    ],
)
def test_whether_it_is_the_first_of_its_kind(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    claims = [claim for claim in read(text).claims if claim.property == "whether the first"]
    assert [(claim.printed.words, claim.value.words) for claim in claims] == expected  # type: ignore[union-attr]
