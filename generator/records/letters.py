"""Letters: the sides of a fact in one order, called alike on every page and in every table."""

from __future__ import annotations

from generator.records.fact import Fact, Side, Verdict
from generator.values import Clock, Moment, Quantity
from generator.values.wording import normalise

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def lettered_sides(fact: Fact) -> tuple[tuple[str, Side], ...]:
    """The sides by value, numbers and days upwards, words from A to Z; those of an update, by number, in the order of reports."""
    if fact.verdict is Verdict.UPDATE:
        return tuple((str(place), side) for place, side in enumerate(fact.sides, start=1))
    return tuple((letter(place), side) for place, side in enumerate(sorted(fact.sides, key=by_value)))


def letter(place: int) -> str:
    """The letter of a side by its place: A for 0 up to Z for 25, then AA, AB."""
    front, back = divmod(place, len(LETTERS))
    return (letter(front - 1) if front else "") + LETTERS[back]


def by_value(side: Side) -> tuple[int, float, float, str]:
    """The sort key of a side: figures before days before words, then upwards."""
    value = side.value
    if isinstance(value, Quantity):
        return (0, value.amount, value.low, side.shown)
    if isinstance(value, Clock):
        return (1, value.minute, value.low, side.shown)
    if isinstance(value, Moment):
        return (2, value.first.toordinal() if value.first else 0, value.last.toordinal() if value.last else 0, side.shown)
    return (3, 0, 0, side.shown.casefold())


def settled_side(fact: Fact, value: str) -> Side | None:
    """The one side that `value` means: as pages show it, or else as one of its sources prints it."""
    words = normalise(value)
    shown = [side for side in fact.sides if side.shown == value] or [
        side for side in fact.sides if normalise(side.shown) == words
    ]
    if not shown:
        shown = [side for side in fact.sides if any(normalise(claim.printed.words) == words for claim in side.claims)]
    return shown[0] if len(shown) == 1 else None
