"""Comparing: claims about the same thing and property become facts with sides and a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.collector import at_rest
from generator.compare.questions import questions
from generator.compare.verdicts import fact_of
from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.entity import Entity
from generator.records.fact import Fact, Verdict, Weight

#: How facts are sorted: the gravest verdict first, of one verdict the weightiest.
ORDER = {Verdict.CONFLICT: 0, Verdict.UPDATE: 1, Verdict.COMPATIBLE: 2, Verdict.AGREEMENT: 3, Verdict.SINGLE: 4}
WEIGHTS = {Weight.HIGH: 0, Weight.MEDIUM: 1, Weight.LOW: 2}


@at_rest()
def compare(claims: Sequence[Claim], articles: Sequence[Article], entities: Sequence[Entity]) -> list[Fact]:
    """The facts, disagreements first, the weightiest first; every claim stands in one fact, on one side."""
    by_id = {article.id: article for article in articles}
    names = {entity.id: entity.name for entity in entities}
    facts = [fact_of(question, by_id, names) for question in questions(claims, entities)]
    return in_order(facts)


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Facts as they are sorted: disagreements first, the weightiest first."""
    return sorted(facts, key=lambda f: (ORDER[f.verdict], WEIGHTS[f.weight], -len(f.sources), f.id))
