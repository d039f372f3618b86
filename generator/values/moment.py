"""Days as stated: the days on which it may have been, with the precision of the words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.values.relation import Relation, relate_ranges
from generator.values.saying import Saying, say


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
    MONTHS = "months"
    SEASON = "season"
    YEAR = "year"


#: Words that say one day, whether or not they tell its date.
ONE_DAY = frozenset({Precision.DAY, Precision.WEEKDAY, Precision.MONTH_DAY})
#: Characters of an ISO date that words of a precision tell; of all others the whole.
DIGITS = {Precision.MONTH: 7, Precision.MONTHS: 7, Precision.YEAR: 4}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
#: The same as tables and pictures print them.
SHORT_WEEKDAYS = tuple(name[:3] for name in WEEKDAYS)
SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
#: Months by their names in lower case, in full and as papers shorten them; January is 1.
MONTH_NUMBERS = {name[:length].casefold(): n for n, name in enumerate(MONTHS, 1) for length in (3, len(name))} | {"sept": 9}


@dataclass(frozen=True, slots=True)
class Moment:
    """The days from `first` to `last` (both None while the week or year is unknown), and the precision of the words.

    `weekday` (Monday is 0) and `month_day` hold what is known of a day whose date isn't. `about` marks "around 15 November",
    `inferred` a day that nobody says and that was worked out.
    """

    first: date | None
    last: date | None
    precision: Precision
    weekday: int | None = None
    month_day: tuple[int, int] | None = None
    about: bool = False
    inferred: bool = False

    def relate(self, other: Moment) -> Relation:
        """How the two stand; a weekday or a date without year is compared with a full day as far as it goes.

        Weekdays that differ are unlike: they may be of two weeks. Dates that differ are apart in any year.
        """
        if self == other:
            return Relation.SAME
        apart = Relation.UNLIKE if self.about or other.about else Relation.APART
        if self.first and self.last and other.first and other.last:
            found = relate_ranges(
                (self.first.toordinal(), self.last.toordinal()), (other.first.toordinal(), other.last.toordinal())
            )
            return apart if found is Relation.APART else found
        vague, full = (self, other) if self.first is None else (other, self)
        if vague.month_day is not None and full.month_day is not None:
            if vague.month_day != full.month_day:
                return apart
            return Relation.SAME if full.first is None else Relation.WITHIN
        if vague.month_day is not None and full.first and full.last:
            return Relation.WITHIN if _holds(full.first, full.last, vague.month_day) else apart
        if vague.weekday is not None and vague.weekday == full.weekday:
            return Relation.SAME if full.first is None else Relation.WITHIN
        return Relation.UNLIKE

    def same_day(self, other: Moment) -> bool:
        """Whether both say one day, and it can be the same one; a day in the same week or month is none."""
        fits = self.relate(other) in {Relation.SAME, Relation.WITHIN}
        return fits and self.precision in ONE_DAY and other.precision in ONE_DAY

    def other_day(self, other: Moment) -> bool:
        """Whether the two can't be of one day: apart, or on two days of the week, whatever the weeks."""
        weekdays = (self.weekday, other.weekday)
        return self.relate(other) is Relation.APART or (None not in weekdays and self.weekday != other.weekday)

    def same_but_year(self, other: Moment) -> bool:
        """Whether both are one day of the year, of two years: what a slip of the year makes."""
        dated = self.first is not None and other.first is not None
        return dated and self.month_day is not None and self.month_day == other.month_day and self.first != other.first

    @property
    def only_day(self) -> date | None:
        """The day of the calendar where it is just one; None for a stretch of days, and where the date is unknown."""
        return self.first if self.first == self.last else None

    @property
    def known(self) -> bool:
        """Whether it lies in the calendar."""
        return self.first is not None

    @property
    def start(self) -> str | None:
        """ISO 8601, as long as it is precise: 2015-11-13, 2013-03, 2013; None while the date is unknown."""
        if self.first is None:
            return None
        return self.first.isoformat()[: DIGITS.get(self.precision, 10)]

    @property
    def end(self) -> str | None:
        """ISO 8601 of the last day, cut like `start`."""
        if self.last is None:
            return None
        return self.last.isoformat()[: DIGITS.get(self.precision, 10)]

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
        """What pages print: "Friday 13 November 2015", "March 2013", "Friday", "about 2013"."""
        if self.about:
            return say("about {day}", day=self._words)
        return say("{day} (worked out)", day=self._words) if self.inferred else self._words

    @property
    def _words(self) -> str:
        if self.first is None or self.last is None:
            if self.weekday is not None:
                return Saying(WEEKDAYS[self.weekday])
            month, number = self.month_day or (1, 1)
            return say("{number} {month}", number=number, month=Saying(MONTHS[month - 1]))
        if self.precision is Precision.YEAR:
            return str(self.first.year)
        if self.precision is Precision.MONTH:
            return _month_of(self.first)
        if self.precision is Precision.MONTHS:
            same_year = self.first.year == self.last.year
            first = Saying(MONTHS[self.first.month - 1]) if same_year else _month_of(self.first)
            return say("{first} to {last}", first=first, last=_month_of(self.last))
        if self.first == self.last:
            return say("{weekday} {day}", weekday=Saying(WEEKDAYS[self.first.weekday()]), day=long_day(self.first))
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return say("{number} to {last}", number=self.first.day, last=long_day(self.last))
        return say("{first} to {last}", first=long_day(self.first), last=long_day(self.last))


def _holds(first: date, last: date, month_day: tuple[int, int]) -> bool:
    """Whether a day of the year falls in a stretch of days; 30 February falls in none."""
    number, of_month = month_day
    return any(
        first <= date(each, number, of_month) <= last
        for each in range(first.year, last.year + 1)
        if of_month <= monthrange(each, number)[1]
    )


def _month_of(when: date) -> Saying:
    return say("{month} {year}", month=Saying(MONTHS[when.month - 1]), year=when.year)


def long_day(when: date) -> Saying:
    """A day without its day of the week: "13 November 2015"."""
    return say("{number} {month} {year}", number=when.day, month=Saying(MONTHS[when.month - 1]), year=when.year)


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


_ISO = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?", re.ASCII)


def iso(text: str) -> Moment | None:
    """2016-05-03, 2016-05 or 2016 (what front matter may say), or None; zeros may be left out."""
    if (match := _ISO.fullmatch(text)) is None:
        return None
    numbers = [int(part) for part in match.groups() if part is not None]
    try:
        return day(date(*numbers)) if len(numbers) == 3 else month(*numbers) if len(numbers) == 2 else year(*numbers)
    except ValueError:
        return None


def consensus(moments: Iterable[Moment]) -> Moment | None:
    """Of what is said of one day the most precise that is known, of equals what most of the others fit; None where nothing is."""
    counts = Counter(moments)

    def rank(moment: Moment) -> tuple[bool, int, int, int, str]:
        fitting = sum(number for other, number in counts.items() if moment.relate(other) in {Relation.SAME, Relation.WITHIN})
        return not moment.known, _length(moment), -fitting, -counts[moment], moment.normal

    return min(counts, key=rank, default=None)


def _length(moment: Moment) -> int:
    """How many nights it spans; 0 where the date is unknown."""
    return (moment.last - moment.first).days if moment.first and moment.last else 0
