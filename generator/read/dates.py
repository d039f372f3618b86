"""Datelines: the day and the time of day that a line of an article prints.

Only dates that say their year and can be read in one way are taken: "03/05/2016" is the third of May to some and the
fifth of March to others, so it is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.values.clock import Clock, exactly, minute_of
from generator.values.moment import MONTH_NUMBERS, WEEKDAYS, Moment, day

_MONTH = rf"(?P<month>{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
#: How newspapers print a full date; none of them can be read in two ways.
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
        rf"\b{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
    )
)
#: No date is without one.
DIGIT = re.compile(r"\d")
#: A date whose year isn't said; enough to know a dateline, too little to know the day.
DATE_WITHOUT_YEAR = re.compile(
    rf"\b(?:{_DAY}\s+{_MONTH}|{_MONTH.replace('month', 'first')}\s+{_DAY.replace('day', 'after')})\b", re.IGNORECASE
)
#: Numbers between strokes: a dateline, but whether the day or the month stands first isn't known.
NUMERIC_DATE = re.compile(r"\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b")
ZONES = "GMT|UTC|BST|CET|CEST|EET|MSK|IST|AEST|AEDT|NZST|NZDT|HKT|JST|SGT|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T"
TIME = re.compile(
    rf"(?<![\d:.])(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>[ap]\.?m\b\.?)?(?:\s*(?P<zone>{ZONES})\b)?(?![\d:])",
    re.IGNORECASE,
)
#: Words that stand around a date on a web page and say nothing else.
COMPANY = frozenset({
    "a", "about", "ago", "am", "and", "at", "by", "created", "date", "day", "edited", "est", "et", "first", "from",
    "gmt", "hours", "issued", "last", "local", "minutes", "modified", "of", "on", "online", "original", "originally",
    "pm", "posted", "publication", "published", "release", "released", "revised", "story", "time", "uk", "updated",
    "us", "utc",
})  # fmt: skip
LONGEST_LINE = 18  # words; a longer line is prose that happens to hold a date
OTHER_WORDS = 4  # a place, a desk, a reporter's name: what a dateline may hold beside its date


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, the time of day beside it if there is one, and whether it is said to be that of a later change."""

    published: Moment
    at: Clock | None
    updated: bool


def stamp(line: str) -> Stamp | None:
    """The day that a dateline says, the one of publication before that of a change; None where it says none for sure."""
    found = sorted(_dates(line))
    if not found:
        return None
    stamps = [Stamp(day(when), _time(line, start, end, found), _is_update(line[:start])) for start, end, when in found]
    firsts = [one for one in stamps if not one.updated] or stamps
    days = {one.published for one in firsts}
    return firsts[0] if len(days) == 1 or _labelled(line[: found[0][0]]) else None


def is_dateline(line: str) -> bool:
    """Whether a line is mainly a date or a time of publication."""
    if (
        len(line) > 200
        or len(line.split()) > LONGEST_LINE
        or not (_holds_date(line) or (re.match(r"\W*\d", line) and _clock(line) is not None))
    ):
        return False
    rest = line
    for pattern in (*DATES, DATE_WITHOUT_YEAR, NUMERIC_DATE, TIME):
        rest = pattern.sub(" ", rest)
    words = [word for word in re.findall(r"[^\W\d_]+", rest) if word.casefold() not in COMPANY and word not in WEEKDAY_FORMS]
    return len(words) <= OTHER_WORDS and all(word[0].isupper() for word in words) and not re.search(r"[\"“”]", rest)


WEEKDAY_FORMS = frozenset(form for name in WEEKDAYS for form in (name, name[:3], name.upper(), name.casefold()))


def is_byline(line: str) -> bool:
    """Whether a line says who wrote or edited: "By Ann Example in Oslo", "Reporting by Ann Example"."""
    if len(line) > 200 or len(line.split()) > LONGEST_LINE:
        return False
    opening = BY.match(line)
    if opening is None:
        return bool(CREDITS.match(line))
    names = re.findall(r"[^\s,]+", line[opening.end() :])
    return bool(names) and line[-1] not in ".!?:" and names[0][0].isupper() and all(map(_is_byline_word, names))


BY = re.compile(r"(?:Written |Reported )?[Bb][Yy]:?\s+")
JOINING = frozenset(
    {"and", "in", "for", "of", "at", "the", "|", "•", "–", "—", "-", "&", "de", "la", "von", "van", "der", "bin", "al"}
)


def _is_byline_word(word: str) -> bool:
    return word in JOINING or word[0].isupper()


CREDITS = re.compile(r"\(?(?:Additional |With )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) (?:in [\w ]+ )?by [A-Z]")


def wire_agency(line: str) -> str | None:
    """The agency that a wire dateline names in brackets: "LONDON, May 3 (Example) - ..." → "Example"."""
    match = WIRE.match(line)
    return match["agency"] if match else None


WIRE = re.compile(r"[A-Z][A-Z .'’/-]+(?:, [^()]{1,40})?\s*\((?P<agency>[A-Z][\w&. -]{1,30})\)\s*[-–—]+\s")


def wire_stamp(line: str) -> Stamp | None:
    """The day in a wire dateline, if it says its year."""
    match = WIRE.match(line) or re.match(r"[A-Z][A-Z .'’/-]+, [^()]{1,40}?\s*[-–—]{1,2}\s", line)
    return stamp(match[0]) if match else None


def _dates(line: str) -> list[tuple[int, int, date]]:
    """The full dates in a line, each with its place; not in order."""
    found = []
    for pattern in DATES:
        for match in pattern.finditer(line):
            month = MONTH_NUMBERS.get(match["month"].casefold()) or int(match["month"])
            try:
                found.append((match.start(), match.end(), date(int(match["year"]), month, int(match["day"]))))
            except ValueError:
                continue  # the 31st of June is no day
    return found


def _holds_date(line: str) -> bool:
    return bool(DIGIT.search(line)) and any(pattern.search(line) for pattern in (*DATES, DATE_WITHOUT_YEAR, NUMERIC_DATE))


def _is_update(before: str) -> bool:
    """Whether the last label before a date speaks of a change."""
    labels = re.findall(r"published|posted|created|updated|modified|edited|revised", before, re.IGNORECASE)
    return bool(labels) and labels[-1].casefold() in {"updated", "modified", "edited", "revised"}


def _labelled(before: str) -> bool:
    return re.search(r"published|posted|created", before, re.IGNORECASE) is not None


def _time(line: str, start: int, end: int, found: list[tuple[int, int, date]]) -> Clock | None:
    """The one time of day between this date and the dates beside it."""
    low = max([other_end for _, other_end, _ in found if other_end <= start], default=0)
    high = min([other for other, _, _ in found if other >= end], default=len(line))
    after, before = _clock(line[end:high]), _clock(line[low:start])
    return after if before is None else before if after is None else None


def _clock(words: str) -> Clock | None:
    """The first time of day in `words`."""
    for match in TIME.finditer(words):
        if match["minute"] is None and match["half"] is None:
            continue  # a bare number is no time
        minute = minute_of(int(match["hour"]), int(match["minute"] or 0), match["half"] or "")
        if minute is not None:
            return exactly(minute, (match["zone"] or _zone_after(words[match.end() :])).upper())
    return None


def _zone_after(words: str) -> str:
    """The zone, or "UK", that opens `words`, perhaps in brackets; "" for none."""
    match = re.match(rf"\s*\(?({ZONES}|UK)\b", words)
    return match[1] if match else ""
