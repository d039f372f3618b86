"""Times of day as stated: the minutes in which it may have been. An hour is never made up."""

from __future__ import annotations

from dataclasses import dataclass

from generator.values.relation import Relation, relate_ranges

#: "About 6.10" may be this many minutes off; a time on the full or half hour is rounded more than others.
ABOUT_MINUTES, ABOUT_MINUTES_ROUND = 5, 15
#: "Just after six" reaches this far.
SHORTLY = 15


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes since midnight, from `low` to `high`; `minute` is the time printed; `zone` as said ("GMT", "local time")."""

    minute: int
    low: int
    high: int
    zone: str = ""

    def relate(self, other: Clock) -> Relation:
        """How the two stand; times in different zones are unlike."""
        if self.zone and other.zone and self.zone.casefold() != other.zone.casefold():
            return Relation.UNLIKE
        return relate_ranges((self.low, self.high), (other.low, other.high))

    @property
    def normal(self) -> str:
        """HH:MM."""
        return f"{self.minute // 60:02}:{self.minute % 60:02}"

    @property
    def shown(self) -> str:
        """HH:MM with "about" or "shortly after" where the words said so, and the zone."""
        if self.low == self.high:
            front = ""
        elif self.low == self.minute:
            front = "shortly after "
        elif self.high == self.minute:
            front = "shortly before "
        else:
            front = "about "
        return f"{front}{self.normal}" + (f" {self.zone}" if self.zone else "")


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
