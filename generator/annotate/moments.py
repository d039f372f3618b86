"""Days and times in prose: "on Friday night", "Nov. 13", "last week", "at about 6.10am", resolved against the article's day.

Rules of our own over a written grammar: the libraries for relative dates resolve "on Tuesday" to the wrong week, invent an
hour for "Saturday night", and know nothing of precision (see DESIGN.md). A weekday is the last such day before or on the
article's day, or the next one where the sentence speaks of the future. Without the article's day it stays a weekday.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.values import moment as moments
from generator.values.clock import DAY, Clock, about, exactly, minute_of, shortly_after, shortly_before
from generator.values.moment import MONTH_NUMBERS, MONTHS, WEEKDAYS, Moment, Precision
from generator.values.numerals import number


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: characters `start` to `end` of the text, and the days or the time of day that it says.

    `half` is "a" or "p" where it is a time that says which half of the day it is in.
    """

    start: int
    end: int
    day: Moment | None = None
    clock: Clock | None = None
    half: str = ""


_MONTH = "(?P<month>" + "|".join(rf"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + r"|Sept)\b\.?"
_LATER_MONTH = _MONTH.replace("<month>", "<later>")
_WEEKDAY = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_PART = r"(?:\s+(?:early\s+)?(?:morning|afternoon|evening|night|lunchtime))?"
_COUNT = r"(?P<count>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s+few|several)"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_NAMED = r"the\s+day\s+before\s+yesterday|yesterday|today|tonight|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

#: Days with names that are the same date every year.
FEASTS = {
    "New Year's Eve": (12, 31), "New Year's Day": (1, 1), "Valentine's Day": (2, 14), "Valentine's night": (2, 14),
    "St Patrick's Day": (3, 17), "Bastille Day": (7, 14), "Halloween": (10, 31), "Bonfire Night": (11, 5),
    "Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Christmas night": (12, 25), "Boxing Day": (12, 26),
    "Fourth of July": (7, 4),
}  # fmt: skip
_FEAST = "(?P<feast>" + "|".join(FEASTS).replace("'", "['’]").replace(" ", r"\s+") + r")\b"

#: In order: the first that fits at a place counts. Names of groups are what `_resolve` reads.
DAYS: tuple[tuple[str, str], ...] = (
    ("date", rf"(?:{_WEEKDAY},?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b"),
    ("date", rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY},?\s+{_YEAR}\b"),
    ("date", r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)\b"),
    ("of last year", rf"{_MONTH}\s+{_DAY}(?:\s+of)?,?\s+last\s+year\b"),
    ("of last year", rf"{_DAY}\s+(?:of\s+)?{_MONTH}(?:\s+of)?,?\s+last\s+year\b"),
    ("days", rf"{_DAY}\s*(?:-|–|to|and)\s*(?P<until>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+{_YEAR}\b)?"),
    ("days", rf"{_MONTH}\s+{_DAY}\s*(?:-|–|to|and)\s*(?P<until>\d{{1,2}})\b(?![:.]\d)(?:,?\s+{_YEAR}\b)?"),
    ("months", rf"(?:[Bb]etween|[Ff]rom)\s+{_MONTH}\s+(?:and|to|until|through)\s+{_LATER_MONTH}(?:,?\s+{_YEAR}\b)?"),
    ("month", rf"{_MONTH},?\s+{_YEAR}\b"),
    ("feast", rf"{_FEAST}(?:,?\s+(?:of\s+|in\s+)?{_YEAR}\b)?"),
    ("date", rf"(?:{_WEEKDAY},?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}"),
    ("date", rf"(?:{_WEEKDAY},?\s+)?{_MONTH}\s+{_DAY}\b(?![:.]\d|\s*(?:am|pm|a\.m|p\.m))"),
    ("ago", rf"{_COUNT}\s+{_UNIT}\s+ago\b"),
    ("named", rf"(?P<named>{_NAMED})\b"),
    ("stretch", rf"(?:in|within|over|during)\s+the\s+(?:last|past)\s+(?:{_COUNT}\s+)?{_UNIT}\b"),
    ("period", r"(?P<which>last|this|next)\s+(?P<unit>week|month|year)(?!-)\b"),
    ("weekday", rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\s+previous|[Tt]he\s+following)\s+{_WEEKDAY}\b{_PART}"),
    ("weekday", rf"{_WEEKDAY}\b(?!['’]s\s+(?:child|rule)){_PART}"),
    ("season", r"(?P<which>last|this)\s+(?P<season>spring|summer|autumn|fall|winter)\b"),
    ("bare month", rf"(?P<which>[Ll]ast|[Ii]n|[Ll]ate|[Ee]arly|[Mm]id-?|of|[Tt]his|[Nn]ext)\s+{_MONTH}(?=\W|$)"),
    ("year", rf"[Ss]ince\s+{_YEAR}(?=,?\s+when\b)"),
    ("year", rf"(?<=[a-z,]\s){_YEAR}(?=,\s+when\b)"),
    ("year", rf"(?<=[Aa]\s){_YEAR}(?=\s+[a-z])"),
    ("year", rf"(?:[Ii]n|of|[Dd]uring)\s+(?:early\s+|late\s+|mid-?\s*)?{_YEAR}\b(?![-/]\d|\s+(?:people|dead))"),
)  # fmt: skip
#: Kinds in whose words no capital tells anything: a month and a weekday must have theirs.
_ANY_CASE = frozenset("ago named stretch period season".split())
_DAYS = tuple(
    (kind, re.compile(rf"(?<![\w-])(?<!\d[.,]){pattern}", re.IGNORECASE if kind in _ANY_CASE else 0)) for kind, pattern in DAYS
)

_ZONE = r"(?:\s*\(?(?P<zone>GMT|BST|UTC|CET|CEST|[ECMP][SD]?T|local\s+time)\b\)?)?"
_FRONT = (
    r"(?:(?P<front>about|around|approximately|roughly|nearly|almost|close\s+to|"
    r"(?:just|shortly|soon|a\s+little)\s+(?:after|before))\s+)?"
)
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR = rf"(?P<hour>{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_MINUTES = r"(?P<spoken>half|(?:a\s+)?quarter|\d{1,2}\s+minutes?|[a-z]+(?:-[a-z]+)?\s+minutes?|(?:five|ten|twenty)(?=\s+past))"
CLOCKS: tuple[str, ...] = (
    rf"{_FRONT}{_MINUTES}\s+(?P<way>past|to|after|before)\s+{_HOUR}\b(?:\s+o['’]clock)?",
    rf"{_FRONT}{_HOUR}\s+o['’]clock\b",
    rf"(?:(?<=\bat\s)|(?<=\bby\s)){_FRONT}{_HOUR}(?=\s+in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)\b|\s+at\s+night\b)",
    rf"(?P<front>(?:just|shortly)\s+(?:after|before))\s+{_HOUR}(?=\s+in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)\b)",
    rf"{_FRONT}(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)\s*(?P<half>[ap]\.?m\b\.?)?{_ZONE}",
    rf"{_FRONT}(?P<hour>\d{{1,2}})\s*(?P<half>[ap]\.?m\b\.?){_ZONE}",
    rf"{_FRONT}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s+(?P<zone>GMT|BST|UTC|CET|local\s+time|hours)\b",
    rf"{_FRONT}(?P<word>noon|midday|midnight)\b{_ZONE}",
)  # fmt: skip
_CLOCKS = tuple(re.compile(rf"(?<![\w.:,$£€-]){pattern}(?![\d:])", re.IGNORECASE) for pattern in CLOCKS)

#: The part of the day behind a time, which tells its half, and the hours of the night that are before midnight.
_PART_BEHIND = re.compile(
    r"^(?:\s+(?:in\s+the|this|that|yesterday|last|on|of|\w+day|early|at))*\s+(?P<part>morning|afternoon|evening|night|dawn)\b",
    re.IGNORECASE,
)
BEFORE_MIDNIGHT = range(6, 12)
#: In front of a figure with a point that is a time of day, and around one that is none: "closed at 10.20".
_TIMED = re.compile(r"\b(?:at|by|until|till|from|around|about|before|after|since)\s+$", re.IGNORECASE)
_PRICED = re.compile(
    r"\b(?:shares?|stocks?|index|price[ds]?|trad(?:e|ed|ing)|clos(?:ed?|ing)|valued|rates?|odds|average|scor(?:e|es|ed)|ranked|"
    r"rated|stood|stands)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"^\s*(?:%|per\b|percent|points?|million|billion|met(?:re|er)s?|m\b|seconds?|km|kg|miles?|an?\s|euros?|dollars?|pounds?|"
    r"pence|cents?|c\b|p\b|on\s+the\s+Richter)",
    re.IGNORECASE,
)
#: Words that make a weekday the next one.
FUTURE = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were) to|going to|due (?:to|on)|expected to|set to|scheduled|plans? to|"
    r"ahead of|to be held)\b"
)
#: Those that do so in front of it.
UNTIL = re.compile(r"\buntil\b")
#: Words that make a weekday the name of a feast or a sale.
FEAST = re.compile(r"\b(?:Black|Good|Bloody|Palm|Easter|Whit|Ash|Holy|Maundy|Cyber|Super|Shrove|Giving|Boxing)\s+$")
#: How many characters in front of a weekday (half as many behind) are searched for them.
NEAR = 60
#: Days ahead for which a date without a word of the future is still the coming one.
SOON = 31
LEAP = 2000  # a year that has every day
NOON = 12
#: A time that is told once more for readers elsewhere; a day beside it is theirs: "at 4 a.m. (2100 GMT on Friday)".
_ELSEWHERE = re.compile(r"\([^()]{0,30}\b(?:GMT|UTC)\b[^()]{0,30}\)")


def find_times(text: str, published: Moment | None, half: str = "") -> Iterator[Timex]:
    """Time expressions in `text`, in order, none inside another; `published` is the article's day, where known.

    `half` is that of the last time in front of the text. A time that could be in either half of the day is in that of the time
    before it: "by 10.20pm ... about 10.25".
    """
    today = published.only_day if published else None
    taken: list[tuple[int, int]] = []
    found: list[Timex] = []
    elsewhere = [match.span() for match in _ELSEWHERE.finditer(text)]
    for match in sorted((match for pattern in _CLOCKS for match in pattern.finditer(text)), key=_place):
        said = (match.groupdict().get("half") or "")[:1].casefold()
        clock = _clock(match, said or _half_behind(match) or (half if _is_open(match) else ""))
        told_again = bool(found) and _overlaps(match.span(), elsewhere)
        if clock is not None and not told_again and not _overlaps(match.span(), taken):
            taken.append(match.span())
            words = match[0].rstrip()
            end = match.start() + len(words if ".m." in words else words.rstrip("."))
            found.append(Timex(match.start(), end, clock=clock, half=said))
            half = said or half
    for kind, pattern in _DAYS:
        for match in pattern.finditer(text):
            if _overlaps(match.span(), taken) or _overlaps(match.span(), elsewhere):
                continue
            taken.append(match.span())
            if kind == "weekday" and FEAST.search(text[: match.start()]):
                continue
            day = _resolve(kind, match, today, future=_is_future(text, match.start()))
            if day is not None:
                found.append(Timex(match.start(), match.start() + len(match[0].rstrip(" .")), day=day))
    yield from sorted(found, key=lambda timex: timex.start)


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in taken)


def _is_future(text: str, at: int) -> bool:
    """Whether the sentence up to `at`, or just behind it, speaks of the future."""
    before = re.split(r"[.!?;]\s", text[:at])[-1][-NEAR:]
    behind = re.split(r"[.!?;]\s", text[at:])[0][: NEAR // 2]
    return FUTURE.search(f"{before}{behind}") is not None or UNTIL.search(before) is not None


def _place(match: re.Match[str]) -> tuple[int, int]:
    """In the order of the text; of two that begin at one place the longer one first."""
    return match.start(), -match.end()


def _is_open(match: re.Match[str]) -> bool:
    """Whether a time may be in either half of the day: "10:25"; not "06:10", of the dial of 24 hours, nor "10:25 GMT"."""
    groups = match.groupdict()
    hour = _figure(groups.get("hour") or "")
    return not groups.get("word") and not groups.get("zone") and not hour.startswith("0") and 0 < int(hour or 0) <= NOON


def _figure(hour: str) -> str:
    """An hour in digits."""
    return str(_HOURS.index(hour.casefold()) + 1) if hour.casefold() in _HOURS else hour


def _half_behind(match: re.Match[str]) -> str:
    """The half of the day that the words behind a time tell: "at ten in the evening", "7.40 last night"; "" where none do."""
    end = match.start() + len(match[0].rstrip())
    part = _PART_BEHIND.match(match.string[end : end + NEAR])
    if part is None or not _is_open(match):
        return ""
    word, hour = part["part"].casefold(), int(_figure(match["hour"]))
    if word == "night":
        return "p" if hour in BEFORE_MIDNIGHT else "a"
    return "a" if word in {"morning", "dawn"} else "p"


def _is_figure(match: re.Match[str]) -> bool:
    """Whether a figure with a point and nothing that makes it a time is none: "rose to 7.15"; "arrived at 10.09" is one."""
    text = match.string
    front = text[: match.start("hour")]
    return (
        _TIMED.search(front) is None
        or _PRICED.search(front) is not None
        or _MEASURED.match(text[match.end() : match.end() + NEAR]) is not None
    )


def _spoken(match: re.Match[str], half: str) -> int | None:
    """The minute of a time in words, "half past two", "ten minutes to five"; None where nothing tells the half of the day."""
    spoken = (match.groupdict().get("spoken") or "").casefold()
    past = next((minutes for word, minutes in SPOKEN.items() if word in spoken), None)
    if past is None:
        past = int(number(spoken.removesuffix("s").removesuffix("minute").strip()) or 0) if spoken else 0
    if not half or past >= HOUR:
        return None
    minute = minute_of(int(_figure(match["hour"])), 0, half)
    way = -1 if (match.groupdict().get("way") or "").casefold() in {"to", "before"} else 1
    return (minute + way * past) % DAY if minute is not None else None


SPOKEN = {"half": 30, "quarter": 15}
HOUR = 60


def _clock(match: re.Match[str], half: str) -> Clock | None:
    """The time of day that an expression says, in the half of the day that begins with "a" or "p", or that it says itself.

    None for one that no clock shows, and for a figure with a point.
    """
    groups = match.groupdict()
    if word := groups.get("word"):
        minute: int | None = minute_of(0 if word.casefold() == "midnight" else 12, 0)
    elif "minute" not in groups and "half" not in groups:
        minute = _spoken(match, half)
    else:
        dotted = match[0].partition(groups["hour"])[2].startswith(".")
        figure = dotted and not groups.get("half") and not groups.get("zone") and _is_figure(match) and not _half_behind(match)
        minute = minute_of(int(groups["hour"]), int(groups.get("minute") or 0), half) if not figure else None
    if minute is None:
        return None
    zone = re.sub(r"\s+", " ", groups.get("zone") or "").strip()
    zone = "" if zone.casefold() == "hours" else zone
    front = re.sub(r"\s+", " ", groups.get("front") or "").casefold()
    return FRONTS.get(front, about)(minute, zone)


#: What words in front of a time make of it; all others make it "about".
FRONTS: dict[str, Callable[[int, str], Clock]] = {
    "": exactly, "just after": shortly_after, "shortly after": shortly_after, "soon after": shortly_after,
    "a little after": shortly_after, "just before": shortly_before, "shortly before": shortly_before,
    "a little before": shortly_before,
}  # fmt: skip


def _resolve(kind: str, match: re.Match[str], today: date | None, *, future: bool) -> Moment | None:
    """The days that an expression says; None where it says none, or one outside the calendar."""
    groups = match.groupdict()
    try:
        if kind in FIXED:
            return FIXED[kind](groups)
        if kind in ABSOLUTE:
            return ABSOLUTE[kind](groups, today, future=future)
        return RELATIVE[kind](groups, today) if today is not None else None
    except (ValueError, OverflowError):
        return None


def _date(groups: dict[str, str], today: date | None, *, future: bool) -> Moment | None:
    """A day of a month; without its year, and without the day of the article, of an unknown year."""
    month = int(groups["number"]) if groups.get("number") else MONTH_NUMBERS[groups["month"].casefold()]
    day = int(groups["day"])
    if groups.get("year"):
        return _valid(int(groups["year"]), month, day)
    if today is None:
        return moments.month_day(month, day) if _valid(LEAP, month, day) else None
    near = [found for year in (today.year - 1, today.year, today.year + 1) if (found := _valid(year, month, day)) is not None]
    return _nearest(near, today, future=future)


def _feast(groups: dict[str, str], today: date | None, *, future: bool) -> Moment | None:
    """A day with a name, "Christmas Eve 2001", as the date that it is."""
    month, day = FEASTS[re.sub(r"\s+", " ", groups["feast"]).replace("’", "'")]
    return _date({"number": str(month), "day": str(day), "year": groups.get("year") or ""}, today, future=future)


def _nearest(near: Sequence[Moment], today: date, *, future: bool) -> Moment | None:
    """Of a date in three years: the coming one where the sentence looks ahead, else the last one, or one that is near."""
    days = [(moment.first, moment) for moment in near if moment.first is not None]
    ahead = [moment for first, moment in days if first >= today]
    if future and ahead:
        return ahead[0]
    limit = today + timedelta(days=SOON)
    return max((pair for pair in days if pair[0] <= limit), key=lambda pair: pair[0], default=(None, None))[1]


def _of_last_year(groups: dict[str, str], today: date) -> Moment | None:
    """A day of the year before: "June 12 last year"."""
    return _valid(today.year - 1, MONTH_NUMBERS[groups["month"].casefold()], int(groups["day"]))


def _days(groups: dict[str, str], today: date | None, *, future: bool) -> Moment | None:
    """Days of one month, "12-13 March"; None where they do not rise."""
    first = _date(groups, today, future=future)
    if first is None or first.first is None or not int(groups["day"]) < int(groups["until"]):
        return None
    return moments.days(first.first, first.first.replace(day=int(groups["until"])))


def _months(groups: dict[str, str], today: date | None, *, future: bool) -> Moment | None:
    """A stretch of months, "between May and July": of the year that is said, else the last such stretch, or the next."""
    first, last = MONTH_NUMBERS[groups["month"].casefold()], MONTH_NUMBERS[groups["later"].casefold()]
    if last <= first or (today is None and not groups.get("year")):
        return None
    year = int(groups["year"]) if groups.get("year") or today is None else today.year - (first > today.month and not future)
    return moments.days(date(year, first, 1), _last_of_month(year, last), Precision.MONTHS)


def _last_of_month(year: int, number_of_month: int) -> date:
    last = moments.month(year, number_of_month).last
    assert last is not None
    return last


def _month(groups: dict[str, str]) -> Moment:
    return moments.month(int(groups["year"]), MONTH_NUMBERS[groups["month"].casefold()])


def _year(groups: dict[str, str]) -> Moment:
    return moments.year(int(groups["year"]))


def _valid(year: int, number_of_month: int, day: int) -> Moment | None:
    """A day of the calendar; None for 31 June."""
    try:
        return moments.day(date(year, number_of_month, day))
    except ValueError:
        return None


def _weekday(groups: dict[str, str], today: date | None, *, future: bool) -> Moment:
    """The last such day, or the next one; "the following Monday" counts from a day that is not told here."""
    wanted = WEEKDAYS.index(groups["weekday"])
    which = re.sub(r"\s+", " ", groups.get("which") or "").casefold()
    if today is None or which in {"the previous", "the following"}:
        return moments.weekday(wanted)
    if which == "this":
        return moments.day(today - timedelta(days=today.weekday() - wanted))
    back = (today.weekday() - wanted) % 7
    if which == "next" or (future and which != "last"):
        ahead = (wanted - today.weekday()) % 7
        return moments.day(today + timedelta(days=ahead or (7 if which == "next" else 0)))
    return moments.day(today - timedelta(days=back or (7 if which == "last" else 0)))


def _bare_month(groups: dict[str, str], today: date | None, *, future: bool) -> Moment | None:
    """The last such month, this one included unless it is "last", or the next one."""
    wanted = MONTH_NUMBERS[groups["month"].casefold()]
    if today is None:
        return None
    which = groups["which"].casefold()
    if future or which == "next":
        later = wanted > today.month or (wanted == today.month and which != "next")
        return moments.month(today.year if later else today.year + 1, wanted)
    earlier = wanted < today.month or (wanted == today.month and which != "last")
    return moments.month(today.year if earlier else today.year - 1, wanted)


def _named(groups: dict[str, str], today: date) -> Moment:
    """Yesterday, today, tomorrow; "last night" is two days."""
    name = re.sub(r"\s+", " ", groups["named"].casefold())
    back = {"the day before yesterday": 2, "yesterday": 1, "tomorrow": -1}.get(name, 0)
    if name == "last night":
        return moments.days(today - timedelta(days=1), today)
    return moments.day(today - timedelta(days=back))


def _ago(groups: dict[str, str], today: date) -> Moment | None:
    """So many days, weeks, months or years before, as precise as the unit; "a few" is all that it may be."""
    many = number(groups["count"]) or (1.0 if groups["count"].casefold() in {"a", "an", "one"} else None)
    unit = groups["unit"].casefold()
    if many is None:
        return moments.days(today - timedelta(days=A_FEW[unit]), today)
    if unit == "day":
        return moments.day(today - timedelta(days=int(many)))
    if unit == "week":
        middle = today - timedelta(weeks=int(many))
        return moments.days(middle - timedelta(days=3), middle + timedelta(days=3), Precision.WEEK)
    if unit == "month":
        months = today.year * 12 + today.month - 1 - int(many)
        return moments.month(months // 12, months % 12 + 1)
    return moments.year(today.year - int(many))


def _stretch(groups: dict[str, str], today: date) -> Moment | None:
    """From so long ago until now: "within the last year", "over the past three months"; of "a few" as much as it may be."""
    counted = groups["count"] or "one"
    many = number(counted) or (1.0 if counted.casefold() in {"a", "an", "one"} else None)
    unit = groups["unit"].casefold()
    if unit in {"day", "week"} or many is None:
        back = timedelta(days=A_FEW[unit] if many is None else int(many) * (7 if unit == "week" else 1))
        return moments.days(today - back, today)
    months = today.year * 12 + today.month - 1 - int(many) * (12 if unit == "year" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    return moments.days(first, today, Precision.MONTHS)


#: How many days back "a few" or "several" of a unit may reach.
A_FEW = {"day": 7, "week": 6 * 7, "month": 10 * 30, "year": 3000}
SEASON_DAYS = 91


def _season(groups: dict[str, str], today: date) -> Moment | None:
    """The season that began last, or the one a year before it."""
    first_month = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[groups["season"].casefold()]
    year = today.year - (1 if today.month < first_month or groups["which"].casefold() == "last" else 0)
    first = date(year, first_month, 1)
    return moments.days(first, first + timedelta(days=SEASON_DAYS), Precision.SEASON)


def _period(groups: dict[str, str], today: date) -> Moment:
    """The week, month or year before, now or after."""
    which, unit = groups["which"].casefold(), groups["unit"].casefold()
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        # "Last week", printed at a weekend, is often the week that ends then: both readings stay open.
        last = today if which == "last" and today.weekday() >= 5 else monday + timedelta(days=6)
        return moments.days(monday, last, Precision.WEEK)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return moments.month(months // 12, months % 12 + 1)
    return moments.year(today.year + step)


#: What resolves an expression, by its kind: those that say all themselves, those that may stand without the article's day ...
FIXED: dict[str, Callable[[dict[str, str]], Moment]] = {"month": _month, "year": _year}
ABSOLUTE: dict[str, Callable[..., Moment | None]] = {
    "date": _date, "feast": _feast, "days": _days, "months": _months, "weekday": _weekday, "bare month": _bare_month,
}  # fmt: skip
#: ... and those that can't.
RELATIVE: dict[str, Callable[[dict[str, str], date], Moment | None]] = {
    "of last year": _of_last_year, "named": _named, "ago": _ago, "season": _season, "stretch": _stretch, "period": _period,
}  # fmt: skip
