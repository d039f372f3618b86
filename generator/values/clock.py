"""Times of day as stated: the minutes in which it may have been. An hour is never made up."""

from __future__ import annotations

from dataclasses import dataclass

from generator.values.relation import Relation, relate_ranges
from generator.values.saying import say

#: "About 6.10" may be this many minutes off; a time on the full or half hour is rounded more than others.
ABOUT_MINUTES, ABOUT_MINUTES_ROUND = 5, 15
#: "Just after six" reaches this far.
SHORTLY = 15
DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes since midnight, from `low` to `high`; `minute` is the time printed; `zone` as said ("GMT", "local time").

    Around midnight `low` may lie below 0 and `high` above a day: "about midnight" holds 23:50.
    """

    minute: int
    low: int
    high: int
    zone: str = ""

    def relate(self, other: Clock) -> Relation:
        """How the two stand on the dial, midnight in its midst; times in different zones are unlike."""
        if self.zone and other.zone and self.zone.casefold() != other.zone.casefold():
            return Relation.UNLIKE
        turns = [relate_ranges((self.low, self.high), (other.low + turn, other.high + turn)) for turn in (-DAY, 0, DAY)]
        return min(turns, key=_NEAREST.index)

    @property
    def normal(self) -> str:
        """HH:MM."""
        return f"{self.minute // 60:02}:{self.minute % 60:02}"

    @property
    def shown(self) -> str:
        """HH:MM with "about" or "shortly after" where the words said so, and the zone."""
        time = f"{self.normal} {self.zone}" if self.zone else self.normal
        if self.low == self.high:
            return time
        if self.low == self.minute:
            return say("shortly after {time}", time=time)
        if self.high == self.minute:
            return say("shortly before {time}", time=time)
        return say("about {time}", time=time)


_NEAREST = (Relation.SAME, Relation.WITHIN, Relation.OVERLAP, Relation.APART)


def minute_of(hour: int, minute: int, half: str = "") -> int | None:
    """Minutes since midnight, None for what no clock shows; `half` is "am" or "pm" in any writing, "" for the 24-hour clock."""
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half.casefold().startswith("p") else 0)
    return hour * 60 + minute


def exactly(minute: int, zone: str = "") -> Clock:
    """A time without any "about"."""
    return Clock(minute, minute, minute, zone)


def about(minute: int, zone: str = "") -> Clock:
    """Times with "about" or "around": a few minutes either side."""
    slack = ABOUT_MINUTES_ROUND if minute % 30 == 0 else ABOUT_MINUTES
    return Clock(minute, minute - slack, minute + slack, zone)


def shortly_after(minute: int, zone: str = "") -> Clock:
    """Times like "just after six"."""
    return Clock(minute, minute, minute + SHORTLY, zone)


def shortly_before(minute: int, zone: str = "") -> Clock:
    """Times like "shortly before midnight"."""
    return Clock(minute, minute - SHORTLY, minute, zone)
