"""Patterns: names that their own words give away, and words that look alike and are none."""

from __future__ import annotations

import time

import pytest

from generator.annotate.patterns import PATTERNS, hashtag_words


def found(text: str) -> list[tuple[str, str]]:
    """What the patterns find in a text, with the labels."""
    return [(text[start:end], label) for finder, label in PATTERNS for start, end in finder(text)]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Under the Clean Rivers Act, mills pay.", "Clean Rivers Act", "OTHER"),
        ("The Rivers and Harbours Act of 1899 is old.", "Rivers and Harbours Act of 1899", "OTHER"),
        ("She was taken to St Anne’s general hospital.", "St Anne’s general hospital", "ORG"),
        ("He sang at St. Mark's Church.", "St. Mark's Church", "ORG"),
        ("Ships of the Norwegian-led naval coalition sailed.", "Norwegian-led naval coalition", "ORG"),
        ("the U.S.-led coalition", "U.S.-led coalition", "ORG"),
        ("The Save Our Bridge campaign met.", "Save Our Bridge", "ORG"),
        ("They joined the “Save Our Bridge” movement.", "Save Our Bridge", "ORG"),
        ("The Department of River Services spoke.", "Department of River Services", "ORG"),
        ("He lived in Milton, Ga., for years.", "Milton", "LOC"),
        ("In San Bernardino, Calif., it rained.", "San Bernardino", "LOC"),
        ("It rained in Washington, D.C. all day.", "Washington", "LOC"),
    ],
)
def test_a_name_by_its_words(text: str, name: str, label: str) -> None:
    assert found(text) == [(name, label)]


@pytest.mark.parametrize(
    "text",
    [
        "The Act passed.",
        "They must act now.",
        "St Anne's is a school.",
        "A coalition led by Norway sailed.",
        "Their campaign met.",
        "The election campaign met.",
        "The department of the river spoke.",
        "Ann Boyle, Dr. Holt and others came.",
        "We met in Milton, Mr. Holt said.",
    ],
)
def test_plain_words_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("SaveOurBridge", ["Save", "Our", "Bridge"]),
        ("SaveOurNHS", ["Save", "Our", "NHS"]),
        ("OurBridge", []),
        ("saveourbridge", []),
        ("Milton2021Now", []),
    ],
)
def test_a_hashtag_of_three_words_names_a_campaign(word: str, words: list[str]) -> None:
    assert hashtag_words(word) == words


@pytest.mark.parametrize("piece", ["A-", "St A’s ", "Aa of the ", "Aa Aa ", "A.A.", "Aa, ", "Department of Aaa Services and "])
def test_a_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        found(piece * times)
        return time.process_time() - began

    def best(times: int) -> float:
        return min(seconds(times) for _ in range(3))

    assert best(8000) < 30 * max(best(2000), 0.002)
