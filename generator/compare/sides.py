"""Sides: the distinct answers to a question, and how pages print them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.compare.questions import Question
from generator.records.claim import Claim
from generator.records.fact import Side
from generator.values import Clock, Moment, Naming, Quantity, Spot, Value
from generator.values.numerals import figure
from generator.values.quantity import CURRENCIES, Bound
from generator.values.relation import Relation
from generator.values.saying import Saying, say
from generator.values.wording import as_written

#: Bounds that leave their own figure out: "more than 51" is another answer than 51; of a round figure they are loose.
BEYOND, ROUND = frozenset({Bound.MORE_THAN, Bound.LESS_THAN}), 10
#: Questions about the printed forms themselves.
OF_FORMS = frozenset({"spelling", "name"})


def sides_of(question: Question, names: dict[str, str]) -> tuple[Side, ...]:
    """Sides in order: numbers upwards, days forwards, words by alphabet. One figure is one side, whatever its bounds.

    `names` gives the name of each entity by its id.
    """
    groups: dict[tuple[float, str], list[Claim]] = defaultdict(list)
    for claim in question.claims:
        groups[_key(question.property, claim.value, names)].append(claim)
    _join_loose_times(groups)
    return tuple(_side(groups[key], names, question.property) for key in sorted(groups))


def _join_loose_times(groups: dict[tuple[float, str], list[Claim]]) -> None:
    """Put a loose time of day, "shortly after 6.30", to the one exact time that it fits, where there are several of these."""
    exact = {key: value for key, claims in groups.items() if isinstance(value := claims[0].value, Clock) and _is_exact(claims)}
    if len(exact) < SEVERAL:
        return
    for key in [key for key in groups if key not in exact]:
        value = groups[key][0].value
        fitting = [at for at, time in exact.items() if isinstance(value, Clock) and _fits(value, time)]
        if len(fitting) == 1:
            groups[fitting[0]].extend(groups.pop(key))


#: Two exact times may be a disagreement. And so many minutes are rounded away.
SEVERAL, ROUNDED_MINUTES = 2, 5


def _is_exact(claims: Sequence[Claim]) -> bool:
    return all(isinstance(claim.value, Clock) and claim.value.low == claim.value.high for claim in claims)


def _fits(loose: Clock, exact: Clock) -> bool:
    near = replace(loose, low=loose.low - ROUNDED_MINUTES, high=loose.high + ROUNDED_MINUTES)
    return loose.zone == exact.zone and near.relate(exact) not in {Relation.APART, Relation.UNLIKE}


def _key(name: str, value: Value, names: dict[str, str]) -> tuple[float, str]:
    """What claims of one side have in common, in the order of the sides; `name` is the property."""
    match value:
        case Quantity():
            beyond = value.bound in BEYOND and value.amount % ROUND != 0
            return value.amount, value.unit + value.size + (value.bound.value if beyond else "")
        case Moment():
            return (value.first.toordinal() if value.first else 0), value.normal
        case Clock():
            return value.minute, value.zone
        case Naming() | Spot():
            return 0, as_written(value.words) if name in OF_FORMS else names.get(value.refers or "", value.normal)
        case _:
            return 0, value.normal


def _side(claims: Sequence[Claim], names: dict[str, str], name: str) -> Side:
    ordered = tuple(sorted(claims, key=lambda claim: (claim.source, claim.printed, claim.id)))
    value = min((claim.value for claim in ordered), key=_looseness)
    return Side(value, shown(value, names, by_name=name not in OF_FORMS), ordered)


def _looseness(value: Value) -> tuple[bool, float]:
    """The most exact claim stands for its side; of names, one that isn't all in capitals."""
    if isinstance(value, Quantity):
        return value.bound is not Bound.EXACT, value.high - value.low
    if isinstance(value, Clock):
        return value.low != value.high, value.high - value.low
    return isinstance(value, Naming) and value.words.isupper(), 0


def shown(value: Value, names: dict[str, str], *, by_name: bool) -> str:
    """A value as pages print it; things by the name of their page, unless the printed form is the point."""
    match value:
        case Quantity():
            return _amount(value)
        case Moment() | Clock():
            return value.shown
        case Naming() | Spot():
            return names.get(value.refers or "", value.words) if by_name else value.words
        case _:
            return value.words


def _amount(value: Quantity) -> str:
    if value.unit in CURRENCIES:
        return value.with_signs(before=value.unit)
    if value.unit == "%":
        return value.with_signs(behind="%")
    return measured(value) if value.unit in UNITS else value.normal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as pages call it, of which one has `size` of the value's: with the figure one, and with others."""

    size: float
    one: Saying
    several: Saying


def _sign(size: float, sign: str) -> Unit:
    """A unit that is called by its sign."""
    pattern = Saying(f"{{figure}} {sign}")
    return Unit(size, pattern, pattern)


#: How pages call the units of measures: a larger one for whole multiples of its size.
UNITS: dict[str, tuple[Unit, ...]] = {
    "month": (Unit(12, say("{figure} year"), say("{figure} years")), Unit(1, say("{figure} month"), say("{figure} months"))),
    "day": (Unit(1, say("{figure} day"), say("{figure} days")),),
    "min": (
        Unit(60, say("{figure} hour"), say("{figure} hours")),
        Unit(1, say("{figure} minute"), say("{figure} minutes")),
        Unit(1 / 60, say("{figure} second"), say("{figure} seconds")),
    ),
    "kg": (Unit(1000, say("{figure} tonne"), say("{figure} tonnes")), _sign(1, "kg")),
    "km": (_sign(1, "km"),),
    "m": (Unit(1, say("{figure} metre"), say("{figure} metres")),),
    "km/h": (_sign(1, "km/h"),),
    "l": (Unit(1, say("{figure} litre"), say("{figure} litres")),),
    "°": (Unit(1, say("{figure} degree"), say("{figure} degrees")),),
    "m²": (_sign(1, "m²"),),
    "km²": (_sign(1, "km²"),),
    "m³": (_sign(1, "m³"),),
    "km³": (_sign(1, "km³"),),
}
#: Smaller units, for less than one of the others.
SMALLER = {"m": _sign(0.01, "cm"), "km²": Unit(0.01, say("{figure} hectare"), say("{figure} hectares"))}
#: Digits of a measure that tell something once it has been converted: "145 km" for 90 miles; larger ones are shown whole.
DIGITS, LARGE = 3, 1000


def measured(value: Quantity) -> str:
    """A measure in the largest unit of which it is a whole number: "28 years", "90 minutes", "2 tonnes"."""
    units = UNITS[value.unit] if value.amount >= 1 or value.unit not in SMALLER else (SMALLER[value.unit],)
    whole = (unit for unit in units if value.amount >= unit.size and float(round(value.amount / unit.size, 6)).is_integer())
    unit = next(whole, units[-1] if value.amount < 1 else units[min(1, len(units) - 1)])
    amount = value.amount / unit.size
    scaled = replace(
        value,
        amount=float(f"{amount:.{DIGITS}g}") if amount < LARGE else round(amount),
        low=value.low / unit.size,
        high=value.high / unit.size,
        unit="",
    )
    return (unit.one if scaled.amount == 1 else unit.several).of(n=figure(scaled.amount), figure=scaled.normal)
