"""Nearest: the right name for one that was misspelt."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

NEAR = 60.0  # a word at least this much like a known one (of 100, rapidfuzz) is taken for a slip of it
SLIP = 80.0  # and so much alike are words of which one is surely a slip of the other
OFFERED = 5  # so many ids are offered for one that doesn't exist


def nearest(word: str, known: Iterable[str]) -> str:
    """What to do about an unknown word: "did you mean ...?" where one is near, else all that are known."""
    choices = sorted(known)
    found = process.extractOne(word[:80].casefold(), choices, scorer=fuzz.ratio, score_cutoff=NEAR)
    return f"did you mean {found[0]}?" if found else f"known are: {', '.join(choices)}"


def is_slip(word: str, known: str) -> bool:
    """Whether a word is surely meant for a known one, of which it lacks no more than a letter or two."""
    return fuzz.ratio(word, known) >= SLIP


def nearest_of(ids: Iterable[str], wanted: str) -> list[str]:
    """Those of `ids` most like `wanted`, the likest first."""
    return [found for found, _, _ in process.extract(wanted, sorted(ids), limit=OFFERED)]
