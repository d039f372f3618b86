"""Days: a day, month or year, or a span of them, and whether they lie in others."""

from __future__ import annotations

import re
from dataclasses import dataclass

ISO = re.compile(r"\d{4}(?:-\d\d){0,2}")
#: What makes a day of a year or a month, at the start of a span and at its end; no month has more days.
EARLIEST, LATEST = "0000-01-01", "0000-12-31"


@dataclass(frozen=True, slots=True)
class Days:
    """From a first day to a last one, both in ISO."""

    first: str
    last: str

    def within(self, other: Days) -> bool:
        """None of these days lies outside the other ones, which makes them as precise, or more so."""
        return other.first <= self.first <= self.last <= other.last


def days(text: str) -> Days | None:
    """The days of "2021-03-01", "2021-03" or "2021-03-01/2021-03-02", or None for anything else."""
    first, _, last = text.partition("/")
    last = last or first
    if not ISO.fullmatch(first) or not ISO.fullmatch(last):
        return None
    return Days(first + EARLIEST[len(first) :], last + LATEST[len(last) :])
