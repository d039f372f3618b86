"""Spellings: whether two names are one name, spelt in two ways.

Distances are Damerau-Levenshtein edits (rapidfuzz): one edit in a word of five letters or more, two in one of nine or more.
Short words must be the same: "Iran" and "Iraq" are one edit apart.
"""

from __future__ import annotations

import re
from enum import StrEnum

from rapidfuzz.distance import OSA

from generator.values.wording import normalise

ARTICLES = re.compile(r"^(?:al|el|ar|as|ash|at|an|ad|az)[\s-]+(?=\w{3})")
FIVE, NINE = 5, 9


class Variant(StrEnum):
    """How two names are one."""

    SAME = "same"
    TRANSLITERATION = "transliteration"
    """With and without the article, or the same consonants: two ways to write one foreign name."""
    SPELLING = "spelling"
    """A letter or two differ."""


def variant(left: str, right: str) -> Variant | None:
    """How two names of a kind are one name, or None where spelling doesn't make them one."""
    ours, theirs = normalise(left), normalise(right)
    if ours == theirs:
        return Variant.SAME
    if ARTICLES.sub("", ours) == ARTICLES.sub("", theirs) or (
        skeleton(ours) == skeleton(theirs) and bool(ARTICLES.match(ours)) != bool(ARTICLES.match(theirs))
    ):
        return Variant.TRANSLITERATION
    words, others = ours.split(), theirs.split()
    if len(words) != len(others):
        return None
    unequal = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if len(unequal) > max(1, len(words) - 1) or not all(close(a, b) for a, b in unequal):
        return None
    return Variant.SPELLING


def close(left: str, right: str) -> bool:
    """Whether two words are a misprint or a spelling apart; numbers and plurals are not."""
    if (
        any(c.isdigit() for c in left + right)
        or left[0] != right[0]
        or {left, right} == {left.removesuffix("s"), f"{left.removesuffix('s')}s"}
    ):
        return False
    shortest = min(len(left), len(right))
    allowed = 2 if shortest >= NINE else 1 if shortest >= FIVE else 0
    if OSA.distance(left, right, score_cutoff=allowed) <= allowed:
        return allowed > 0
    return shortest >= FIVE and skeleton(left) == skeleton(right) and OSA.distance(left, right) <= 2


def skeleton(name: str) -> str:
    """What transliterations of one name share: no article, no doubled letters, one vowel for all, k for q and c, no final h."""
    plain = (
        ARTICLES.sub("", normalise(name))
        .replace("q", "k")
        .replace("kh", "k")
        .replace("ou", "u")
        .replace("oo", "u")
        .replace("ee", "i")
    )
    plain = re.sub(r"(?<=\w)h\b", "", plain)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]+", "a", plain))
