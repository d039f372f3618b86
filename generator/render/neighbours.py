"""Neighbours: what came before and after an event, and what it has to do with others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records.entity import Event
from generator.records.related import Bond, Related
from generator.render.reference import Reference
from generator.render.views import Cite, Dated, Link
from generator.render.words import when

#: How many events are listed before an event and behind it, and how many in a row of those that it has to do with.
MOST_STEPS, MOST_TIED = 3, 6


@dataclass(frozen=True, slots=True)
class Step:
    """An event in the sequence around another one; `here` marks that one itself."""

    when: Dated
    title: Link
    planned: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Events that have to do with an event in one way: with their days, and where a source says so; `more` are left out."""

    label: str
    events: tuple[tuple[Link, Dated, Cite | None], ...]
    more: int


def steps(reference: Reference, event: Event) -> tuple[Step, ...]:
    """The sequence that an event stands in: the last events before it and the next ones, of those that its sources date.

    One whose day is worked out has no place of its own in it.
    """
    place = reference.order_in_time.get(event.id)
    if place is None:
        return ()
    dated = (other for source in event.sources for other in reference.dated_in[source])
    beside = {other.id: other for other in dated if other.when and not other.when.inferred} | {event.id: event}
    ordered = sorted(beside, key=reference.order_in_time.__getitem__)
    at = ordered.index(event.id)
    around = ordered[max(0, at - MOST_STEPS) : at + MOST_STEPS + 1]
    if len(around) == 1:
        return ()
    return tuple(
        Step(when(reference, beside[id_].when), reference.link(id_), beside[id_].planned, id_ == event.id) for id_ in around
    )


def ties(reference: Reference, event: Event) -> tuple[Tie, ...]:
    """What an event came of and led to, what it is a part of, what followed on it, and those like it before and after."""
    table: dict[str, list[tuple[str, Related]]] = {}
    for each in reference.dossier.related_to.get(event.id, []):
        backwards = each.other == event.id
        label = reference.labels.word("bonds back" if backwards else "bonds", each.bond)
        table.setdefault(label, []).append((each.event if backwards else each.other, each))
    return tuple(_tie(reference, label, table[label]) for label in _labels(reference) if label in table)


def _labels(reference: Reference) -> Iterator[str]:
    """The labels of ties, in the order of their rows."""
    for bond in Bond:
        yield reference.labels.word("bonds", bond)
        yield reference.labels.word("bonds back", bond)


def _tie(reference: Reference, label: str, found: list[tuple[str, Related]]) -> Tie:
    ordered = sorted(found, key=lambda pair: reference.order_in_time.get(pair[0], len(reference.order_in_time)))
    shown = tuple(
        (
            reference.link(id_),
            when(reference, reference.dossier.event[id_].when),
            None if each.words is None else reference.near(each.words),
        )
        for id_, each in ordered[:MOST_TIED]
    )
    return Tie(label, shown, len(found) - len(shown))
