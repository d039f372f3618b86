"""Numbers as newspapers print them: "seven", "two dozen", "1,200", "1.5 million" → a number."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from math import prod

from text_to_num import text2num

from generator.values.saying import say

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
    "dozen": 12.0, "score": 20.0,
}  # fmt: skip
#: Scales that stand behind digits alone: "1.5m".
LETTERS = frozenset({"k", "m", "mn", "bn", "b", "tn"})
#: Words that text2num reads as numbers only in company, or not at all.
SMALL = {"half": 0.5, "half a": 0.5, "half an": 0.5, "a couple of": 2.0, "a pair of": 2.0, "zero": 0.0}
#: Places in a row, by their words.
ORDINALS = {
    word: place
    for place, word in enumerate(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth
        """.split(),
        start=1,
    )
}
#: What may stand for one in front of a scale, and never alone.
ONE = frozenset({"a", "an"})
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
AND_A_HALF = re.compile(r"(?P<whole>\S+) and a half")
#: What text2num would read as a number and isn't one ("hundreds"), or what is read here.
NOT_SPELT = re.compile(r"\d|\b(?:half|zero|(?:ten|hundred|thousand|million|billion|trillion)s)\b|dozen|score")
#: Figures that are round in these are told in words.
LARGE = ((1e12, say("{figure} trillion")), (1e9, say("{figure} billion")), (1e6, say("{figure} million")))
#: So many digits stand together.
GROUP = 3
#: Longer rows of digits are no news but codes; up to here whole numbers are exact, and stay so.
LARGEST = 1e15


def number(words: str) -> float | None:
    """The number that `words` stand for, or None: nothing but the number may be in them.

    Number words in full are read by text2num; digits, scales ("bn"), dozens and halves here, as it leaves them. What only tells
    a size ("dozens", "hundreds") is no number, and nothing above `LARGEST` is.
    """
    found = _read(_plain_text(words))
    return found if found is not None and found <= LARGEST else None


def spread(first: str, second: str) -> tuple[float, float] | None:
    """The ends of a range, in which a scale at the end belongs to both: "5" and "6 million" are five million and six.

    None where one of the two is no number, or where they don't rise.
    """
    low, high = number(first), number(second)
    scaled = _scaled(_plain_text(second))
    if low is None or high is None:
        return None
    if scaled is not None and low < scaled[0] and _scaled(_plain_text(first)) is None:
        low = _product(low, scaled[1])
    return (low, high) if low < high else None


def _plain_text(words: str) -> str:
    return " ".join(words.casefold().split())


def _read(text: str) -> float | None:
    """A number in any of the ways in which papers print one."""
    if DIGITS.fullmatch(text):
        return float(text.replace(",", ""))
    if text in SMALL:
        return SMALL[text]
    if (match := AND_A_HALF.fullmatch(text)) and match["whole"] not in SCALES:
        whole = _read(match["whole"])
        return whole + 0.5 if whole is not None else None
    spelt = _spelt(text)
    if spelt is not None:
        return spelt
    scaled = _scaled(text)
    return _product(*scaled) if scaled is not None else None


def _scaled(text: str) -> tuple[float, float] | None:
    """How many of which scale: (1.5, a million) for "1.5m"; None for anything else."""
    scale = next((scale for scale in sorted(SCALES, key=len, reverse=True) if text.endswith(scale)), None)
    if scale is None:
        return None
    front = text.removesuffix(scale).rstrip(" -")
    many = 1.0 if front in ONE else _read(front)
    if many is None or DIGITS.fullmatch(front):
        return (many, SCALES[scale]) if many is not None else None
    small = scale in {"dozen", "score"} or many <= SCALES[scale]  # "one hundred and two hundred" are two numbers
    return (many, SCALES[scale]) if small and scale not in LETTERS else None


def _product(*factors: float) -> float:
    """Factors as they are printed, without the noise of binary fractions: 1.001 million is a whole number."""
    return float(prod((Decimal(str(factor)) for factor in factors), start=Decimal(1)))


def _spelt(text: str) -> float | None:
    """A number in words, as text2num reads it; None for several numbers in a row."""
    text = re.sub(r"^an? (?=hundred|thousand|million|billion|trillion)", "one ", text)
    words = text.replace("-", " ").split()
    if NOT_SPELT.search(text) or not _is_one_number(words):
        return None
    try:
        return float(text2num(" ".join(words), "en"))
    except ValueError:
        return None


def _is_one_number(words: list[str]) -> bool:
    """Whether number words make one number: scales fall, hundreds of a scale aside, and "and" stands behind a scale."""
    if any(word == "and" and previous not in SCALES for previous, word in pairwise(["", *words])):
        return False
    scales = [SCALES[word] for word in words if word in SCALES]
    outer = [scale for scale, following in pairwise([*scales, 0.0]) if not 100 == scale < following]
    return all(first > second for first, second in pairwise(outer))


def figure(amount: float) -> str:
    """A number in digits, as pages print it: 129, 2.5, 145.5 million. Fractions are rounded to four digits."""
    for scale, named in LARGE:
        if abs(amount) >= scale and (amount / scale * 1000).is_integer():
            digits = _plain(amount / scale)
            return named.of(n=digits, figure=digits)
    return _plain(amount)


def _plain(amount: float) -> str:
    whole, _, part = f"{amount:.4f}".partition(".")
    part = part.rstrip("0")
    return say("{whole}.{part}", whole=grouped(whole), part=part) if part else grouped(whole)


def grouped(digits: str) -> str:
    """Digits of a whole number in groups of three: "1,200,000"; languages set other signs between them."""
    if len(digits.removeprefix("-")) <= GROUP:
        return digits
    return say("{thousands},{rest}", thousands=grouped(digits[:-GROUP]), rest=digits[-GROUP:])
