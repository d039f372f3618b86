"""Counted: days that are told from another event, "two days before the vote", "hours after the attacks"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

from generator.annotate.happening import Happening
from generator.values.moment import Moment, consensus, day, days
from generator.values.numerals import number

#: Days of a unit; "hours after" is the same day or the next.
UNITS = {"minute": 0, "hour": 0, "day": 1, "week": 7}
_COUNTED = re.compile(
    r"\b(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})?\s*(?P<unit>minute|hour|day|week)s?\s+"
    r"(?P<side>before|after)\s+(?:[\w'’-]+\s+){0,4}$"
)
_SOON = re.compile(r"\b(?:shortly|soon|immediately|moments|right)\s+(?P<side>before|after)\s+(?:[\w'’-]+\s+){0,4}$")
_NIGHT = re.compile(r"\bthe\s+(?:night|evening|day)\s+before\s+(?:[\w'’-]+\s+){0,4}$")
#: Characters in front of an event in which such words stand.
REACH = 70


def count_from(found: Mapping[int, Happening]) -> None:
    """Say of the happening in front of "two days before" that its day is counted from the event behind."""
    for i, event in found.items():
        text = event.token.doc.text
        start = max(event.token.sent.start_char, event.token.idx - REACH)
        shift = _shift(text[start : event.token.idx])
        if shift is None:
            continue
        at, least, most = shift
        told = [other for j, other in found.items() if j < i and start + at >= other.token.idx >= event.token.sent.start_char]
        above = [other for other in told if other.token.is_ancestor(event.token)]
        counted = next(iter([*reversed(above), *reversed(told)]), None)
        if counted is not None and not counted.times and counted.root is not event.root:
            counted.after = (event, least, most)


def _shift(before: str) -> tuple[int, int, int] | None:
    """Where words for a stretch of days begin that end at the event, and how many days they say, at least and at most."""
    if match := _NIGHT.search(before):
        return match.start(), -1, -1
    match = _SOON.search(before) or _COUNTED.search(before)
    if match is None:
        return None
    sign = -1 if match["side"] == "before" else 1
    if match.re is _SOON:
        return match.start(), min(0, sign), max(0, sign)
    if match["count"] is None and UNITS[match["unit"]]:
        return None
    if not UNITS[match["unit"]]:
        return match.start(), min(0, sign), max(0, sign)
    count = int(number(match["count"]) or 1)
    return match.start(), sign * count * UNITS[match["unit"]], sign * count * UNITS[match["unit"]]


def counted_day(known: list[Moment], least: int, most: int) -> Moment | None:
    """The day so many days from an event of which these are said; None where its day is unknown.

    Of an event of which only the month or year is known, what happened within a day was in the same.
    """
    said = consensus(known)
    began = said.only_day if said is not None else None
    if began is None:
        return said if said is not None and said.known and max(-least, most) <= 1 else None
    first, last = began + timedelta(days=least), began + timedelta(days=most)
    return day(first) if first == last else days(first, last)
