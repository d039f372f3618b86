"""Statements: where saying is the news, and where it only tells who says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "family", "day"),
    [
        ("Barclays said on Monday that its profits had doubled.", "announcement", "2021-03-08"),
        ("John Harper told reporters in June that the bridge was safe.", "announcement/statement", "2020-06"),
    ],
)
def test_what_was_said_is_the_news(read: Read, text: str, family: str, day: str) -> None:
    (told,) = read(text).reports
    assert (told.family, told.when.normal if told.when else None) == (family, day)
    assert [part.role for part in told.participants] == ["agent"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was safe, John Harper said on Monday.",
        "Officials said on Monday that the bridge was safe.",
        "Barclays said that its profits had doubled.",
        "The bridge is old. John Harper said on Monday that it was safe.\n\n" + "It was built of stone. " * 30,
    ],
)
def test_what_only_tells_who_says_it(read: Read, text: str) -> None:
    assert read(text).reports == ()


def test_further_down_it_only_tells_who_says_it(read: Read) -> None:
    assert read("The bridge was built of stone. " * 30 + "\n\nJohn Harper said on Monday that it was safe.").reports == ()
