"""The ladder: how a figure was reported from day to day, drawn in steps beside the table that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.records.fact import Fact, FactKind, Verdict
from generator.render.reference import Reference
from generator.render.views import Ladder, Rung
from generator.render.words import brief_day
from generator.values import Quantity
from generator.values.moment import day

#: Sizes in units of the picture: a column, the height, and the room above, below and at the sides.
COLUMN, HEIGHT, ABOVE, BELOW, SIDE = 120, 150, 30, 36, 84
#: Days at most, the last ones; fewer than two make no ladder.
MOST_DAYS, FEWEST_DAYS = 8, 2


def ladder(reference: Reference, fact: Fact) -> Ladder | None:
    """The ladder of a figure that was revised, by the days on which sources gave it; None for all else, and for one day."""
    if fact.verdict is not Verdict.UPDATE or fact.kind is not FactKind.NUMBER:
        return None
    given = _given(reference, fact)
    days = sorted({when for when, _, _ in given})[-MOST_DAYS:]
    if len(days) < FEWEST_DAYS or len({amount for _, amount, _ in given}) < FEWEST_DAYS:
        return None
    rungs = _rungs([each for each in given if each[0] in days], days)
    phrase = reference.labels.phrase
    return Ladder(
        f"ladder-{reference.row_anchor(fact)}",
        2 * SIDE + COLUMN * (len(days) - 1),
        HEIGHT,
        phrase("ladder", label=reference.full_label(fact)),
        phrase("ladder told", n=len(rungs)),
        " ".join(f"{rung.x},{rung.y}" for rung in rungs),
        tuple(rungs),
        tuple((SIDE + COLUMN * place, reference.labels.retold(brief_day(day(when)))) for place, when in enumerate(days)),
    )


def _given(reference: Reference, fact: Fact) -> list[tuple[date, float, tuple[str, str]]]:
    """Each figure with the day on which a source gave it, that source, and how the page prints it."""
    found = set()
    for side in fact.sides:
        for claim in side.claims:
            published = reference.dossier.article[claim.source].published
            if published is not None and published.only_day is not None and isinstance(claim.value, Quantity):
                found.add((published.only_day, claim.value.amount, (side.shown, claim.source)))
    return sorted(found)


def _rungs(given: Sequence[tuple[date, float, tuple[str, str]]], days: Sequence[date]) -> list[Rung]:
    """One rung for each figure of each day, from the first day on and upwards."""
    amounts = [amount for _, amount, _ in given]
    low, high = min(amounts), max(amounts)
    sources: dict[tuple[date, float, str], set[str]] = {}
    for when, amount, (shown, source) in given:
        sources.setdefault((when, amount, shown), set()).add(source)
    room = HEIGHT - ABOVE - BELOW
    return [
        Rung(SIDE + COLUMN * days.index(when), round(ABOVE + room * (high - amount) / (high - low)), shown, len(told))
        for (when, amount, shown), told in sources.items()
    ]
