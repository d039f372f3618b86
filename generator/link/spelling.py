"""Spellings: whether two names are one name, spelt in two ways.

Two words are one where they share their consonants, or where a letter or two are missing, added, swapped or wrong (edits are
counted by rapidfuzz). Short words must be the same: "Iran" and "Iraq" are one edit apart; and the first vowel must sound alike,
for "Barton" and "Burton" are two towns.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from generator.values.wording import normalise

#: The Arabic article, in the spellings that newspapers print.
ARTICLES = re.compile(r"^(?:al|el|ar|as|ash|at|an|ad|az)[\s-]+(?=\w{3})")
#: Letters of the shorter word from which so many edits are a misprint; and from which two spellings may share their consonants.
EDITS = ((9, 2), (6, 1))
SHORTEST = 5
MOST_EDITS = 2
#: Vowels that transliterations mix up.
VOWEL_SOUNDS = str.maketrans("aeiyou", "aeeeoo")
#: Letters that two spellings of one sound differ by.
SAME_SOUNDS = (("q", "k"), ("kh", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"))


class Variant(StrEnum):
    """How two names are one."""

    SAME = "same"
    TRANSLITERATION = "transliteration"
    """With and without the article, or the same consonants: two ways to write one foreign name."""
    SPELLING = "spelling"
    """A letter or two differ."""


@lru_cache(maxsize=100_000)
def variant(left: str, right: str) -> Variant | None:
    """How two names of a kind are one name, or None where spelling doesn't make them one."""
    ours, theirs = normalise(left), normalise(right)
    if ours == theirs:
        return Variant.SAME
    if not ours or not theirs:
        return None
    if ARTICLES.sub("", ours) == ARTICLES.sub("", theirs) or (
        skeleton(ours) == skeleton(theirs) and bool(ARTICLES.match(ours)) != bool(ARTICLES.match(theirs))
    ):
        return Variant.TRANSLITERATION
    words, others = ours.split(), theirs.split()
    if len(words) != len(others):
        return None
    unequal = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if len(unequal) > max(1, len(words) - 1):
        return None
    if not all(close_in_name(a, b) if len(words) > 1 else close(a, b) for a, b in unequal):
        return None
    return Variant.SPELLING


def first_names_agree(left: str, right: str) -> bool:
    """Whether two full names may be one person's by their words before the last.

    "Mohamed" and "Mohammed" are one name; "Maria" and "Mario", "Daniel" and "Daniela" are two people's.
    """
    pairs = list(zip(normalise(left).split()[:-1], normalise(right).split()[:-1], strict=False))
    return all(skeleton(ours) == skeleton(theirs) and not _ends_differ(ours, theirs) for ours, theirs in pairs)


def _ends_differ(left: str, right: str) -> bool:
    """Whether the last letters are two vowels that differ: "Julia", "Julie"."""
    return left[-1] != right[-1] and left[-1] in "aeiou" and right[-1] in "aeiou"


def close(left: str, right: str) -> bool:
    """Whether two words are a misprint or a spelling apart; numbers, plurals and words of other vowels in front are not."""
    if any(char.isdigit() for char in left + right) or left[0] != right[0] or left.removesuffix("s") == right.removesuffix("s"):
        return False
    if _first_vowel(left) != _first_vowel(right):
        return False
    shortest = min(len(left), len(right))
    distance = OSA.distance(left, right)
    if distance <= next((edits for letters, edits in EDITS if shortest >= letters), 0):
        return True
    return shortest >= SHORTEST and distance <= MOST_EDITS and skeleton(left) == skeleton(right)


def close_in_name(left: str, right: str) -> bool:
    """Whether two words of a longer name are close, or a doubled letter or a silent h apart: "Alan", "Allan"; "Sara", "Sarah"."""
    if close(left, right):
        return True
    squeezed = (re.sub(r"(.)\1+", r"\1", word.replace("h", "")) for word in (left, right))
    return min(len(left), len(right)) >= SHORTEST - 1 and left[0] == right[0] and len(set(squeezed)) == 1


def skeleton(name: str) -> str:
    """What transliterations of one name share: no article, no doubled letters, one vowel for all, no h at the end of a word."""
    plain = ARTICLES.sub("", normalise(name))
    for letters, sound in SAME_SOUNDS:
        plain = plain.replace(letters, sound)
    plain = re.sub(r"(?<=\w)h\b", "", plain)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]+", "a", plain))


def _first_vowel(word: str) -> str:
    found = re.search(r"[aeiouy]", word)
    return found[0].translate(VOWEL_SOUNDS) if found else ""
