"""Numbers as newspapers print them: "seven", "two dozen", "1,200", "1.5 million" → a number."""

from __future__ import annotations

import re

from text_to_num import text2num

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
    "dozen": 12.0, "score": 20.0,
}  # fmt: skip
#: Words that text2num reads as numbers only in company, or not at all.
SMALL = {"a": 1.0, "an": 1.0, "half": 0.5, "half a": 0.5, "half an": 0.5, "a couple of": 2.0, "a pair of": 2.0, "zero": 0.0}
DIGITS = re.compile(r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)")
SCALED = re.compile(rf"(?P<front>.*?)[\s-]*(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})", re.DOTALL)


def number(words: str) -> float | None:
    """The number that `words` stand for, or None: nothing but the number may be in them.

    Number words in full are read by text2num; digits, scales ("bn"), dozens and halves here, as it leaves them.
    """
    text = re.sub(r"\s+", " ", words.strip().casefold())
    if not text:
        return None
    if match := DIGITS.fullmatch(text):
        return float(match["digits"].replace(",", ""))
    if text in SMALL:
        return SMALL[text] if text not in {"a", "an"} else None
    if spelt := _spelt(text):
        return spelt
    if (match := SCALED.fullmatch(text)) is None:
        return None
    front = match["front"].strip(" -")
    if match["scale"] in {"k", "m", "mn", "bn", "b", "tn"} and not DIGITS.fullmatch(front):
        return None
    many = SMALL.get(front) or number(front)
    return many * SCALES[match["scale"]] if many is not None else None


def _spelt(text: str) -> float | None:
    text = re.sub(r"^an? (?=hundred|thousand|million|billion)", "one ", text)
    if re.search(r"\d|dozen|score|half", text):
        return None
    try:
        return float(text2num(text.replace("-", " "), "en"))
    except ValueError:
        return None


def figure(amount: float) -> str:
    """A number in digits, as pages print it: 129, 2.5, 145.5 million."""
    for scale, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(amount) >= scale and (amount / scale * 1000).is_integer():
            return f"{_plain(amount / scale)} {name}"
    return _plain(amount)


def _plain(amount: float) -> str:
    return f"{int(amount):,}" if float(amount).is_integer() else f"{amount:,.4f}".rstrip("0")
