"""Values: whether what a claim says is what gold says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tests.quality.scorer.days import Days, days
from tests.quality.scorer.gold import FactKind
from tests.quality.scorer.words import folded

#: Two wordings are one value where they share this part of the shorter one's words.
SHARED_WORDS = 0.5
#: Words that are shared by values that have nothing in common.
EMPTY = frozenset(
    "a an the this that it its he his she her they their of in on at to by for from with as or and but is are was were be been "
    "has have had do did will would could about around almost nearly".split()
)

COUNTS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen".split()
)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {
    **{word: float(number) for number, word in enumerate(COUNTS)},
    **{word: float(number) for number, word in enumerate(ORDINALS, start=1)},
    **{word: 10.0 * number for number, word in enumerate(TENS, start=2)},
    "dozen": 12.0,
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+")

#: "07:20" and "17:45"; "7.20 pm" and "7am" (7.20 alone may be anything).
CLOCK, TWELVE_HOURS = (
    re.compile(r"\b(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)\b(?!\s?[ap]\.?m\b)", re.IGNORECASE),
    re.compile(r"\b(?P<hour>1?\d)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b", re.IGNORECASE),
)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
#: "1 March 2021", "Mar. 1, 2021", "March 2021"; days without a year are words.
WRITTEN = re.compile(
    rf"(?:\b(?P<before>[0-3]?\d) )?\b(?P<month>{'|'.join(MONTHS)})[a-z]*\.?(?: (?P<after>[0-3]?\d))?,? (?P<year>(?:19|20)\d\d)\b"
)
#: "2021-03-01", "2021-03", "2021", and spans of them with a slash.
ISO = re.compile(r"(?<![\w.,-])(?:19|20)\d\d(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?(?![\w-]|[.,]\d)")


def same_value(kind: FactKind, gold: str, printed: str, normal: str) -> bool:
    """What a claim says, as printed or as the program understood it, is what gold says."""
    same = COMPARED.get(kind, same_words)
    return same(gold, printed) or same(gold, normal)


def same_number(gold: str, said: str) -> bool:
    """One of gold's numbers is said; where gold has none, the words count."""
    wanted = numbers(gold)
    return bool(wanted & numbers(said)) if wanted else same_words(gold, said)


def same_time(gold: str, said: str) -> bool:
    """One of gold's times of day is said, or days that lie in gold's; where gold has neither, the words count."""
    times, dates = clocks(gold), dates_in(gold)
    if not times and not dates:
        return same_words(gold, said)
    return bool(times & clocks(said)) or any(ours.within(theirs) for ours in dates_in(said) for theirs in dates)


def same_words(gold: str, said: str) -> bool:
    """Of the words that say anything, half of the shorter text's or more are shared."""
    ours, theirs = frozenset(folded(gold)) - EMPTY, frozenset(folded(said)) - EMPTY
    return bool(ours & theirs) and len(ours & theirs) >= SHARED_WORDS * min(len(ours), len(theirs))


#: What is looked at in a fact of each kind; in all others, the words.
COMPARED: Mapping[FactKind, Callable[[str, str], bool]] = {FactKind.NUMBER: same_number, FactKind.TIME: same_time}


def numbers(text: str) -> frozenset[float]:
    """Every number in digits or words, with its scale: "1.5 million", "fifty-three", "a thousand"."""
    found: list[float] = []
    previous = ""
    for token in NUMBER.findall(text.casefold()):
        number = float(token.replace(",", "")) if token[0].isdigit() else NUMBERS.get(token)
        if token in SCALES:
            found.append(SCALES[token] * (found.pop() if previous else 1))
        elif number is not None and previous in TENS and number < 10:
            found[-1] += number
        elif number is not None:
            found.append(number)
        previous = "" if number is None and token not in SCALES else token
    return frozenset(found)


def clocks(text: str) -> frozenset[str]:
    """Every time of day, as HH:MM."""
    full = [f"{int(match['hour']):02}:{match['minute']}" for match in CLOCK.finditer(text)]
    return frozenset([*full, *(_afternoon(match) for match in TWELVE_HOURS.finditer(text))])


def _afternoon(match: re.Match[str]) -> str:
    hour = int(match["hour"]) % 12 + (12 if match["half"] in "pP" else 0)
    return f"{hour:02}:{match['minute'] or '00'}"


def dates_in(text: str) -> frozenset[Days]:
    """Every year, and every day and month with its year."""
    written = [_iso(match) for match in WRITTEN.finditer(text)]
    found = [days(iso) for iso in (*written, *ISO.findall(WRITTEN.sub(" ", text)))]
    return frozenset(each for each in found if each)


def _iso(match: re.Match[str]) -> str:
    month, day = MONTHS.index(match["month"]) + 1, match["before"] or match["after"]
    return f"{match['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
