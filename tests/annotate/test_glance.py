"""At a glance: the words that answer who, what, when, where, why and how, and none where nothing does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]

RAID = "Norwegian jets bombed a depot near Arlen on Tuesday in response to the siege."
CRASH = "Seven people were killed when a bus crashed in Leeds on Tuesday."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (RAID, "who", "Norwegian jets"),
        (RAID, "what", RAID.rstrip(".")),
        (RAID, "when", "Tuesday"),
        (RAID, "why", "in response to the siege"),
        (RAID, "how", None),
        (CRASH, "who", "Seven people"),  # nobody did it
        (CRASH, "where", "Leeds"),
        (CRASH, "why", None),
        ("Police arrested Mark Vogler.", "who", "Police"),
        ("Mark Vogler was arrested.", "who", "Mark Vogler"),
        ("They bombed a depot.", "who", None),
        ("Gunmen armed with rifles attacked a bus.", "how", "armed with rifles"),
        ("Gunmen attacked a bus.", "when", None),
        ("Gunmen attacked a bus.", "where", None),
    ],
)
def test_an_answer_is_in_the_articles_words(read: Read, text: str, question: str, answer: str | None) -> None:
    passage = dict(read(text).reports[0].glance.answers())[question]
    assert (passage.words.rstrip(".") if passage else None) == answer
