"""Days as stated: the days on which it may have been, with the precision of the words."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.values.relation import Relation


class Precision(StrEnum):
    """How precisely a day was said."""

    DAY = "day"
    WEEKDAY = "weekday"
    """A day of the week, of a week that nothing tells."""
    MONTH_DAY = "month-day"
    """Day and month, of a year that nothing tells."""
    DAYS = "days"
    """A stretch of days: a weekend, a range, "a few days before"."""
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """The days from `first` to `last` (both None while the week or year is unknown), and the precision of the words.

    `weekday` (Monday is 0) and `month_day` hold what is known of a day whose date isn't. `about` marks "around 15 November".
    """

    first: date | None
    last: date | None
    precision: Precision
    weekday: int | None = None
    month_day: tuple[int, int] | None = None
    about: bool = False

    def relate(self, other: Moment) -> Relation:
        """How the two stand; a weekday or a date without year is compared with a full day as far as it goes."""
        if self.first and self.last and other.first and other.last:
            if (self.first, self.last) == (other.first, other.last):
                return Relation.SAME
            low, high = max(self.first, other.first), min(self.last, other.last)
            if low > high:
                return Relation.UNLIKE if self.about or other.about else Relation.APART
            return Relation.WITHIN if (low, high) in ((self.first, self.last), (other.first, other.last)) else Relation.OVERLAP
        if self.weekday is not None and other.weekday is not None and self.first is None and other.first is None:
            return Relation.SAME if self.weekday == other.weekday else Relation.UNLIKE
        vague, full = (self, other) if self.first is None else (other, self)
        if full.first and full.last and full.first != full.last and vague.month_day is not None:
            return Relation.WITHIN if _holds(full.first, full.last, vague.month_day) else Relation.APART
        if vague.month_day and vague.month_day == full.month_day and full.first is None:
            return Relation.SAME
        if full.first is None or full.first != full.last:
            return Relation.UNLIKE
        if vague.weekday is not None:
            return Relation.WITHIN if full.first.weekday() == vague.weekday else Relation.UNLIKE
        if vague.month_day is not None:
            return Relation.WITHIN if (full.first.month, full.first.day) == vague.month_day else Relation.APART
        return Relation.UNLIKE

    @property
    def known(self) -> bool:
        """Whether it lies in the calendar."""
        return self.first is not None

    @property
    def start(self) -> str | None:
        """ISO 8601, as long as it is precise: 2015-11-13, 2013-03, 2013; None while the date is unknown."""
        if self.first is None:
            return None
        return self.first.isoformat()[: {Precision.MONTH: 7, Precision.YEAR: 4}.get(self.precision, 10)]

    @property
    def end(self) -> str | None:
        """ISO 8601 of the last day, cut like `start`."""
        if self.last is None:
            return None
        return self.last.isoformat()[: {Precision.MONTH: 7, Precision.YEAR: 4}.get(self.precision, 10)]

    @property
    def normal(self) -> str:
        """What JSON calls the value: ISO where there is a date, else the weekday or the day of the year."""
        if self.start is not None:
            return self.start if self.start == self.end else f"{self.start}/{self.end}"
        if self.weekday is not None:
            return WEEKDAYS[self.weekday]
        month, number = self.month_day or (1, 1)
        return f"--{month:02}-{number:02}"

    @property
    def shown(self) -> str:
        """What pages print: "Friday 13 November 2015", "March 2013", "Friday"."""
        if self.first is None or self.last is None:
            if self.weekday is not None:
                return WEEKDAYS[self.weekday]
            month, number = self.month_day or (1, 1)
            return f"{number} {MONTHS[month - 1]}"
        if self.precision is Precision.YEAR:
            return str(self.first.year)
        if self.precision is Precision.MONTH:
            return f"{MONTHS[self.first.month - 1]} {self.first.year}"
        if self.first == self.last:
            return f"{WEEKDAYS[self.first.weekday()]} {_long(self.first)}"
        return f"{_long(self.first)} to {_long(self.last)}"


def _holds(first: date, last: date, month_day: tuple[int, int]) -> bool:
    """Whether a day of the year falls in a stretch of days."""
    for number in range(first.year, last.year + 1):
        if month_day == (2, 29) and monthrange(number, 2)[1] == 28:
            continue
        if first <= date(number, *month_day) <= last:
            return True
    return False


def _long(when: date) -> str:
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def day(when: date) -> Moment:
    """One day of the calendar."""
    return Moment(when, when, Precision.DAY, when.weekday(), (when.month, when.day))


def month(year: int, number: int) -> Moment:
    """A whole month."""
    return Moment(date(year, number, 1), date(year, number, monthrange(year, number)[1]), Precision.MONTH)


def year(number: int) -> Moment:
    """A whole year."""
    return Moment(date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def days(first: date, last: date, precision: Precision = Precision.DAYS) -> Moment:
    """A stretch of days, both ends counted."""
    return Moment(first, last, precision)


def weekday(number: int) -> Moment:
    """A day of the week in an unknown week; Monday is 0."""
    return Moment(None, None, Precision.WEEKDAY, weekday=number)


def month_day(number: int, of_month: int) -> Moment:
    """Day `of_month` of month `number`, of an unknown year."""
    return Moment(None, None, Precision.MONTH_DAY, month_day=(number, of_month))


def iso(text: str) -> Moment | None:
    """2016-05-03, 2016-05 or 2016 (what front matter may say), or None."""
    parts = text.split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            return day(date(*numbers))
        return month(*numbers) if len(numbers) == 2 else year(numbers[0]) if len(parts[0]) == 4 else None
    except ValueError:
        return None


def shift(when: Moment, by: timedelta) -> Moment:
    """The same stretch, earlier or later; only for moments whose date is known."""
    if when.first is None or when.last is None:
        return when
    first, last = when.first + by, when.last + by
    return day(first) if first == last else days(first, last, when.precision)
