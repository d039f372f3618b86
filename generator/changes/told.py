"""A fact as an edition tells it, with the outlets behind its sides."""

from __future__ import annotations

from dataclasses import dataclass

from generator.changes.edition import Edition, FactData, SideData
from generator.records.change import Answer, Topic
from generator.records.fact import Verdict


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in the edition that tells it."""

    edition: Edition
    fact: FactData

    @property
    def verdict(self) -> Verdict:
        """What comparing its sides gave."""
        return self.fact.verdict

    @property
    def decision(self) -> str | None:
        """What a person decided about it, if anybody did."""
        return self.fact.decision.words if self.fact.decision else None

    @property
    def topic(self) -> Topic:
        """What it answers."""
        fact = self.fact
        return Topic(fact.id, fact.about.id, self.edition.title[fact.about.id], fact.property, fact.scope)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Its sides, each with the outlets on it."""
        return tuple(self.answer(side) for side in self.fact.sides)

    def answer(self, side: SideData) -> Answer:
        """One side."""
        outlets = dict.fromkeys(self.edition.source[source].outlet for source in self.sources(side))
        return Answer(side.value, tuple(outlets))

    def sources(self, side: SideData) -> list[str]:
        """The ids of the sources on a side, sorted."""
        return sorted({self.edition.claim[claim].source for claim in side.claims})
