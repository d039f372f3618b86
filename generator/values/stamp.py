"""Stamps: a day, and the time of day if it is known, as people write it in the header of an article."""

from __future__ import annotations

import re

from generator.values.clock import Clock, exactly, minute_of
from generator.values.moment import Moment, iso

STAMP = re.compile(
    r"(?P<day>\d{4}(?:-\d{2}(?:-\d{2})?)?)"
    r"(?:(?<=-\d\d-\d\d)(?:T|\s+)(?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)


def stamp(words: str) -> tuple[Moment, Clock | None] | None:
    """2016-05-03, 2016-05, 2016, or a day with a time: 2016-05-03 23:03, 2016-05-03T23:03:00Z. None for anything else."""
    match = STAMP.fullmatch(words)
    when = iso(match["day"]) if match else None
    if match is None or when is None:
        return None
    if match["hour"] is None:
        return when, None
    minute = minute_of(int(match["hour"]), int(match["minute"]))
    zone = "UTC" if match["zone"] == "Z" else match["zone"] or ""
    return (when, exactly(minute, zone)) if minute is not None else None
