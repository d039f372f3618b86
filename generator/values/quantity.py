"""Counts and amounts as stated: the numbers that would make the statement true, and what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from generator.values.numerals import figure, number, spread
from generator.values.relation import Relation, relate_ranges
from generator.values.saying import Saying, say


class Bound(StrEnum):
    """What a word in front of a number does to it."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    RANGE = "range"


#: The longest fitting entry counts. "Nearly" and "almost" are about, not below: papers print them for rounded figures.
BOUNDS: dict[str, Bound] = {
    "at least": Bound.AT_LEAST, "no fewer than": Bound.AT_LEAST, "no less than": Bound.AT_LEAST, "a minimum of": Bound.AT_LEAST,
    "not fewer than": Bound.AT_LEAST, "not less than": Bound.AT_LEAST,
    "as many as": Bound.AT_MOST, "up to": Bound.AT_MOST, "at most": Bound.AT_MOST, "no more than": Bound.AT_MOST,
    "not more than": Bound.AT_MOST, "a maximum of": Bound.AT_MOST, "as much as": Bound.AT_MOST,
    "about": Bound.ABOUT, "around": Bound.ABOUT, "roughly": Bound.ABOUT, "some": Bound.ABOUT, "approximately": Bound.ABOUT,
    "nearly": Bound.ABOUT, "almost": Bound.ABOUT, "an estimated": Bound.ABOUT, "estimated": Bound.ABOUT, "close to": Bound.ABOUT,
    "just under": Bound.ABOUT, "just over": Bound.ABOUT, "circa": Bound.ABOUT,
    "more than": Bound.MORE_THAN, "over": Bound.MORE_THAN, "upwards of": Bound.MORE_THAN, "above": Bound.MORE_THAN,
    "in excess of": Bound.MORE_THAN, "greater than": Bound.MORE_THAN,
    "less than": Bound.LESS_THAN, "fewer than": Bound.LESS_THAN, "under": Bound.LESS_THAN, "below": Bound.LESS_THAN,
}  # fmt: skip

#: How far from its figure an approximate statement may be: a tenth, and at least one; a rounded number never promises more.
ABOUT_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Quantity:
    """`amount` as printed, and the closed range of numbers that would make the statement true (infinity: open).

    `unit` is what is counted, a lower-case lemma ("bomb"), a measure ("km") or a currency ("$"); "" where only "people" fits.
    `size` is the word where only a size is told ("dozens"); `amount` is then the least that it may be.
    """

    amount: float
    low: float
    high: float
    bound: Bound
    unit: str = ""
    size: str = ""

    def relate(self, other: Quantity) -> Relation:
        """How the two statements stand; quantities of different units are unlike."""
        if self.unit != other.unit:
            return Relation.UNLIKE
        if Bound.ABOUT in (self.bound, other.bound) and self.amount == other.amount:
            return Relation.SAME if self.bound is other.bound else Relation.WITHIN
        return relate_ranges((self.low, self.high), (other.low, other.high))

    @property
    def normal(self) -> str:
        """The figure in digits with its bound: "129", "at least 129", "32 to 35"; the word where it tells only a size."""
        return self.with_signs()

    def with_signs(self, before: str = "", behind: str = "") -> str:
        """The same with a sign, in front of its figures or behind them: "at least $50", "32 to 35%"."""
        if self.size:
            return Saying(self.size)
        if self.bound is Bound.RANGE:
            return _signed(say("{low} to {high}", low=figure(self.low), high=figure(self.high)), before, behind)
        amount = _signed(figure(self.amount), before, behind)
        return _BOUNDED[self.bound].of(figure=amount) if self.bound in _BOUNDED else amount


def _signed(figure: str, before: str, behind: str) -> str:
    """A figure with a sign in front of it or behind it."""
    if before:
        return say("{currency}{figure}", currency=before, figure=figure)
    return say("{figure}{sign}", figure=figure, sign=behind) if behind else figure


_BOUNDED = {
    Bound.AT_LEAST: say("at least {figure}"), Bound.AT_MOST: say("up to {figure}"), Bound.ABOUT: say("about {figure}"),
    Bound.MORE_THAN: say("more than {figure}"), Bound.LESS_THAN: say("fewer than {figure}"),
}  # fmt: skip


def stated(amount: float, bound: Bound, unit: str = "") -> Quantity:
    """A quantity from a figure and the word in front of it; whole numbers count whole things.

    `bound` is any but RANGE, which takes two figures (`between`). Nothing is fewer than none, save degrees.
    """
    amount = float(amount)
    step = 1.0 if amount.is_integer() and unit not in MEASURES else 0.0
    slack = max(step, abs(amount) * ABOUT_SHARE)
    floor = -inf if unit == "°" or amount - step < 0 else 0.0
    low, high = {
        Bound.EXACT: (amount, amount),
        Bound.AT_LEAST: (amount, inf),
        Bound.AT_MOST: (min(floor, amount), amount),
        Bound.ABOUT: (amount - slack, amount + slack),
        Bound.MORE_THAN: (amount + step, inf),
        Bound.LESS_THAN: (floor, amount - step),
    }[bound]
    return Quantity(amount, low, high, bound, unit)


#: The least that words for a size may stand for; papers print "dozens" from some twenty on.
SIZES: dict[str, float] = {
    "dozens": 20, "scores": 40, "hundreds": 200, "thousands": 2e3, "tens of thousands": 2e4, "hundreds of thousands": 2e5,
    "millions": 2e6, "tens of millions": 2e7, "hundreds of millions": 2e8,
}  # fmt: skip


def sized(words: str, unit: str = "") -> Quantity | None:
    """The quantity that a word for a size tells, "dozens", or None."""
    size = " ".join(words.casefold().split())
    least = SIZES.get(size)
    return Quantity(least, least, inf, Bound.AT_LEAST, unit, size) if least is not None else None


def between(low: float, high: float, unit: str = "") -> Quantity:
    """A range: "32 to 35"."""
    return Quantity(low, low, high, Bound.RANGE, unit)


#: Measures by the word printed: unit of the value, and by what the figure is multiplied to be in it.
MEASURES_PRINTED: dict[str, tuple[str, float]] = {
    "km": ("km", 1), "kilometre": ("km", 1), "kilometer": ("km", 1), "mile": ("km", 1.609344), "m": ("m", 1), "metre": ("m", 1),
    "meter": ("m", 1), "centimetre": ("m", 0.01), "centimeter": ("m", 0.01), "cm": ("m", 0.01), "inch": ("m", 0.0254),
    "foot": ("m", 0.3048), "feet": ("m", 0.3048), "ft": ("m", 0.3048), "yard": ("m", 0.9144),
    "hectare": ("km²", 0.01), "acre": ("km²", 0.0040468564),
    "kg": ("kg", 1), "kilogram": ("kg", 1), "kilo": ("kg", 1), "kilos": ("kg", 1),
    "pound": ("kg", 0.45359237), "lb": ("kg", 0.45359237), "lbs": ("kg", 0.45359237),
    "tonne": ("kg", 1000), "ton": ("kg", 1000), "litre": ("l", 1), "liter": ("l", 1), "gallon": ("l", 3.785411784),
    "mph": ("km/h", 1.609344), "kph": ("km/h", 1), "km/h": ("km/h", 1),
    "second": ("min", 1 / 60), "minute": ("min", 1), "hour": ("min", 60), "day": ("day", 1), "week": ("day", 7),
    "month": ("month", 1), "year": ("month", 12), "decade": ("month", 120),
    "%": ("%", 1), "percent": ("%", 1), "per cent": ("%", 1), "degree": ("°", 1),
    "$": ("$", 1), "£": ("£", 1), "€": ("€", 1), "dollar": ("$", 1), "euro": ("€", 1),
}  # fmt: skip
MEASURES = frozenset({unit for unit, _ in MEASURES_PRINTED.values()} | {"m²", "m³", "km³"})


#: What joins the ends of a range, by the word in front of it ("" for none); in order, the first that gives a range counts.
JOINTS: tuple[tuple[str, str], ...] = (("between ", " and "), ("from ", " to "), ("", " to "), ("", "–"), ("", "-"))


def quantity(words: str, unit: str = "") -> Quantity | None:
    """A quantity from its own words alone ("at least 50", "32 to 35", "£1.3million"), or None.

    A currency in the words is the unit, else `unit`. The word in front of a range ("about 30 to 40") adds nothing to it.
    """
    text = " ".join(words.split())
    bound = Bound.EXACT
    for opener in sorted(BOUNDS, key=len, reverse=True):
        if text.casefold().startswith(opener + " "):
            text, bound = text[len(opener) :].strip(), BOUNDS[opener]
            break
    money = next((sign for sign in text if sign in CURRENCIES), "")
    amount = number(_without(money, text))
    if amount is not None:
        return stated(amount, bound, money or unit)
    ends = next(_ranges(text, money), None)
    return between(*ends, money or unit) if ends is not None else None


CURRENCIES = frozenset("$£€")
#: Words for money that have no sign here, by their lemma.
MONEY = frozenset(
    """
    yen yuan renminbi rupee ruble rouble rand krone krona kroner kronor peso franc lira zloty real won shekel naira shilling lev
    leva forint baht rupiah ringgit dirham dinar cedi hryvnia taka koruna riyal rial leu lei kuna pula kwacha birr dong
    """.split()
)


def transposed(left: float, right: float) -> bool:
    """Whether two figures of one length differ in nothing but the order of their digits, "214" and "241": a likely misprint."""
    ours, theirs = (f"{each:.0f}".rstrip("0") if float(each).is_integer() else f"{each:g}" for each in (left, right))
    alike = sorted(ours) == sorted(theirs) and len(f"{left:.0f}") == len(f"{right:.0f}")
    return alike and sum(a != b for a, b in zip(ours, theirs, strict=True)) == PLACES


#: Two digits have changed places.
PLACES = 2


def _without(money: str, text: str) -> str:
    """`text` without the currency in front of it."""
    return text.removeprefix(money).lstrip() if money else text


def _ranges(text: str, money: str) -> Iterator[tuple[float, float]]:
    """Every way to read `text` as a range."""
    for opener, joint in JOINTS:
        if not text.casefold().startswith(opener):
            continue
        pieces = text[len(opener) :].split(joint)
        for cut in range(1, len(pieces)):
            low, high = joint.join(pieces[:cut]), joint.join(pieces[cut:])
            if (ends := spread(_without(money, low.strip()), _without(money, high.strip()))) is not None:
                yield ends
