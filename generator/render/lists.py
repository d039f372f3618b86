"""Lists: all disagreements, and the indexes of events, people, organisations, places, other names and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.records.claim import Kind
from generator.records.entity import Entity, Event
from generator.records.fact import Fact, FactKind, Verdict, Weight
from generator.render.decisions import status
from generator.render.facts import differences, judged_to_fit, point, share
from generator.render.listing import WEIGHTS, heaviest_first
from generator.render.reference import Reference
from generator.render.sources import source_rows
from generator.render.views import Group, Index, Link, ListRow, Point, SourceRow
from generator.values.wording import normalise

T = TypeVar("T")

#: A list longer than this is divided by first letters.
LONG_LIST = 200
#: How many differences that fit together the list of disagreements names.
MOST_FITTING = 200
#: How many other names, disagreements and places a row shows.
MOST_ALIASES, MOST_DISPUTES, MOST_PLACES = 3, 3, 3
#: What an index tells; a column that would stay empty is left out.
ENTITY_COLUMNS = ("name", "role", "aliases", "named", "times")
EVENT_COLUMNS = ("event", "when", "where", "reported", "facts")
#: The property of people that an index shows.
ROLE = "role"


@dataclass(frozen=True, slots=True)
class Disagreements:
    """All disagreements by kind; `counts` has a row a kind, a column a weight, `decided` those that a person decided.

    `fitting` are differences that fit together, each with its values and what a person decided of it.
    """

    total: int
    updates: int
    counts: tuple[tuple[Link, tuple[int, ...]], ...]
    weights: tuple[str, ...]
    groups: tuple[Group[Point], ...]
    fitting: tuple[tuple[Link, str, str], ...]
    fitting_total: int
    decided: int


def disagreements(reference: Reference) -> Disagreements:
    """The view of the list of disagreements."""
    facts = reference.dossier.disagreements
    by_kind = {kind: heaviest_first(fact for fact in facts if fact.kind is kind) for kind in FactKind}
    judged = judged_to_fit(reference, reference.dossier.facts)
    ids = {fact.id for fact in judged}
    fitting = [*judged, *(fact for fact in differences(reference.dossier.facts) if fact.id not in ids)]
    return Disagreements(
        len(facts),
        sum(fact.verdict is Verdict.UPDATE for fact in facts),
        tuple((Link(reference.labels.word("fact_kinds", kind), f"conflicts.html#{kind}"), _counts(of_kind))
              for kind, of_kind in by_kind.items() if of_kind),
        _weights(reference),
        tuple(Group(reference.labels.word("fact_kinds", kind), kind.value, tuple(point(reference, fact) for fact in of_kind))
              for kind, of_kind in by_kind.items() if of_kind),
        tuple((Link(reference.title(fact), reference.fact_href(fact)), _values(reference, fact), status(reference, fact))
              for fact in fitting[:MOST_FITTING]),
        len(fitting),
        sum(reference.dossier.ruling(fact) is not None for fact in facts),
    )  # fmt: skip


def _weights(reference: Reference) -> tuple[str, ...]:
    """What the weights are called in the head of a table."""
    say = reference.labels.say
    names = {Weight.HIGH: say("High"), Weight.MEDIUM: say("Medium"), Weight.LOW: say("Low")}
    return tuple(names[weight] for weight in WEIGHTS)


def _counts(facts: Iterable[Fact]) -> tuple[int, ...]:
    found = Counter[Weight](fact.weight for fact in facts)
    return tuple(found[weight] for weight in WEIGHTS)


def _values(reference: Reference, fact: Fact) -> str:
    return "; ".join(side.side.shown for side in reference.sides(fact))


def entity_index(reference: Reference, kind: Kind, title: str) -> Index:
    """The index of entities of a kind, those in most sources first."""
    entities = sorted(
        reference.dossier.of_kind(kind), key=lambda entity: (-len(entity.sources), -len(entity.mentions), entity.name)
    )
    return _index(reference, (title, kind.value), ENTITY_COLUMNS, [_entity_row(reference, entity) for entity in entities])


def event_index(reference: Reference) -> Index:
    """The index of events, the dossier's subjects first, then those in most sources."""
    events = sorted(reference.dossier.events, key=lambda event: (not event.main, -len(event.sources), event.title))
    return _index(reference, ("", "events"), EVENT_COLUMNS, [_event_row(reference, event) for event in events])


def _index(reference: Reference, named: tuple[str, str], columns: Sequence[str], rows: Sequence[ListRow]) -> Index:
    """An index without the columns that would stay empty; `named` are its title and anchor."""
    (title, anchor), shown = named, [reference.labels.word("columns", column) for column in columns]
    filled = [place for place in range(len(columns) - 1) if any(row.cells[place] for row in rows)]
    kept = [replace(row, cells=tuple(row.cells[place] for place in filled)) for row in rows]
    return Index(
        title,
        anchor,
        (shown[0], *(shown[place + 1] for place in filled)),
        any(row.disputed for row in rows),
        by_letter(kept, lambda row: row.name.text, anchor),
    )


def source_groups(reference: Reference) -> tuple[Group[SourceRow], ...]:
    """The index of sources, in the dossier's order."""
    return by_letter(source_rows(reference), lambda row: row.source.text, "sources")


def _entity_row(reference: Reference, entity: Entity) -> ListRow:
    aliases = list(entity.forms())
    others = [form for form in aliases if form != entity.name][:MOST_ALIASES]
    sources = share(reference, entity.sources)
    cells = (_known_as(reference, entity.id), ", ".join(others), sources, str(len(entity.mentions)))
    return ListRow(reference.link(entity.id), cells, _disputes(reference, entity.id))


def _known_as(reference: Reference, id_: str) -> str:
    """The role that most sources give somebody, in their words."""
    roles = [fact for fact in reference.dossier.facts_about.get(id_, []) if fact.property == ROLE]
    sides = [side.side for fact in roles for side in reference.sides(fact)]
    return max(sides, key=lambda side: len(side.sources)).shown if sides else ""


def _event_row(reference: Reference, event: Event) -> ListRow:
    shown = reference.labels.retold(event.when.shown) if event.when else reference.labels.phrase("not dated")
    sources, facts = share(reference, event.sources), len(reference.dossier.facts_about.get(event.id, []))
    places = ", ".join(reference.titles[place] for place in event.places[:MOST_PLACES])
    return ListRow(reference.link(event.id), (shown, places, sources, str(facts)), _disputes(reference, event.id))


def _disputes(reference: Reference, id_: str) -> str:
    labels = dict.fromkeys(reference.labels.within(reference.label(fact)) for fact in reference.disputes_about(id_))
    return ", ".join(list(labels)[:MOST_DISPUTES])


def by_letter(rows: Sequence[T], name: Callable[[T], str], anchor: str) -> tuple[Group[T], ...]:
    """`rows` in one group without a title; a long list in a group for each first letter, A to Z, other signs last."""
    if len(rows) <= LONG_LIST:
        return (Group("", anchor, tuple(rows)),) if rows else ()
    table: dict[str, list[T]] = {}
    for row in rows:
        first = normalise(name(row))[:1].upper()
        table.setdefault(first if first.isalpha() else "#", []).append(row)
    ordered = sorted(table.items(), key=lambda item: (item[0] == "#", item[0]))
    return tuple(Group(letter, f"{anchor}-{place}", tuple(found)) for place, (letter, found) in enumerate(ordered))
