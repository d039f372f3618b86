"""Gold: what a careful reader wrote down for the articles of a set (`gold.yml`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.yamlfile import read_yaml
from tests.quality.scorer.days import days
from tests.quality.scorer.errors import ScorerError

GOLD_FILE = "gold.yml"


class Verdict(StrEnum):
    """How the sides of a fact stand to each other."""

    CONFLICT = "conflict"
    UPDATE = "update"
    COMPATIBLE = "compatible"
    AGREEMENT = "agreement"


class FactKind(StrEnum):
    """What the sides of a fact are."""

    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    OTHER = "other"


class EntityKind(StrEnum):
    """What a thing with a name is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "nationality-or-group"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of an article that say something."""

    source: str
    quote: str


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A person, organisation, place or other thing, and every form in which the articles name it."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """Something that happened, and the sentences that report it; `date` is a day, month or year, or two with a slash."""

    id: str
    title: str
    main: bool
    date: str | None
    places: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    @property
    def dated(self) -> bool:
        """The articles say when it happened; a `null` is read as it is printed."""
        return self.date not in {None, "null"}


@dataclass(frozen=True, slots=True)
class GoldSide:
    """One answer to a question of fact, and where it is given."""

    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class GoldFact:
    """A question of fact with all its answers, and how they stand to each other."""

    id: str
    property: str
    kind: FactKind
    sides: tuple[GoldSide, ...]
    verdict: Verdict
    note: str
    event: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is labelled in one set of articles."""

    set: str
    entities: tuple[GoldEntity, ...]
    events: tuple[GoldEvent, ...]
    facts: tuple[GoldFact, ...]

    def evidence(self) -> Iterator[tuple[str, Evidence]]:
        """Every piece of evidence, with what it is for."""
        for event in self.events:
            yield from ((f"event {event.id}", evidence) for evidence in event.evidence)
        for fact in self.facts:
            yield from ((f"fact {fact.id}", evidence) for side in fact.sides for evidence in side.evidence)


def read_gold(folder: Path) -> Gold:
    """The gold of a set; a ScorerError where there is none, with every mistake in it and its line."""
    path = folder / GOLD_FILE
    try:
        gold, problems = read_yaml(path, Gold)
    except OSError as error:
        raise ScorerError(f"{path}: can't be read ({error.strerror})") from error
    if gold is None:
        raise ScorerError("\n".join(f"{problem.path}:{problem.line}: {problem.message}; {problem.hint}" for problem in problems))
    for event in gold.events:
        if event.dated and days(event.date or "") is None:
            raise ScorerError(
                f"{path}: event {event.id}: {event.date!r} is no date; write 2021-03-01, 2021-03, or two with a slash"
            )
    for fact, times in Counter(fact.id for fact in gold.facts).items():
        if times > 1:
            raise ScorerError(f"{path}: fact {fact!r} stands twice")
    return gold
