"""Listing: which facts about a thing its page shows, and how: as rows, in brief, as statements, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.records.fact import Fact, FactKind, Verdict, Weight

WEIGHTS = (Weight.HIGH, Weight.MEDIUM, Weight.LOW)
#: What the fact box begins with; then come disputed facts, those that several sources speak of, and those of one source.
FIRST = ("date", "time", "place")
#: The property of words that are quoted twice, and how properties begin that ask for a yes or no.
QUOTATION, YES_OR_NO = "quotation", "whether "
#: Subjects and objects of the sentences that tell of an event: each tells it with others, and they say little side by side.
PARTS_OF_SENTENCES = frozenset({"carried out by", "done to"})
#: Rows of a fact box besides the disputed ones, facts that one source alone gives, and statements; the rest is counted.
MOST_ROWS, MOST_LONE, MOST_STATEMENTS = 10, 10, 3


@dataclass(frozen=True, slots=True)
class Listing:
    """Facts of a page: `rows` of the fact box, `lone` ones in brief, `statements` that are quoted twice, and those `left` out."""

    rows: tuple[Fact, ...]
    lone: tuple[Fact, ...]
    statements: tuple[Fact, ...]
    left: tuple[Fact, ...]


def telling(fact: Fact) -> bool:
    """Whether a fact is worth a place in an overview: other forms of a name stand with the names used."""
    return fact.disputed or fact.kind is not FactKind.NAME


def heaviest_first(facts: Iterable[Fact]) -> list[Fact]:
    """Facts by weight, then by how many sources answer."""
    return sorted(facts, key=lambda fact: (WEIGHTS.index(fact.weight), -len(fact.sources)))


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Facts as the fact box lists them: when and where, then the disputed ones, and those of one source last."""
    return sorted(
        facts,
        key=lambda fact: (
            FIRST.index(fact.property) if _opens(fact) else len(FIRST),
            not fact.disputed,
            fact.verdict is Verdict.SINGLE,
            fact.property.startswith(YES_OR_NO),
            WEIGHTS.index(fact.weight),
            -len(fact.sources),
        ),
    )


def listing(facts: Sequence[Fact], *, several: bool) -> Listing:
    """How the facts about a thing are shown; `several` tells whether the dossier has more than one source."""
    statements = [fact for fact in facts if fact.property == QUOTATION]
    ordered = in_order(fact for fact in facts if fact.property != QUOTATION and not says_little(fact))
    disputed = [fact for fact in ordered if fact.disputed]
    shared = [
        fact for fact in ordered if not fact.disputed and (not several or _opens(fact) or fact.verdict is not Verdict.SINGLE)
    ]
    chosen = {fact.id for fact in (*disputed, *shared[:MOST_ROWS])}
    alone = [fact for fact in ordered if fact.id not in chosen and fact.verdict is Verdict.SINGLE]
    lone = alone[:MOST_LONE] if several else []
    shown = chosen | {fact.id for fact in (*lone, *statements[:MOST_STATEMENTS])}
    return Listing(
        tuple(fact for fact in ordered if fact.id in chosen),
        tuple(lone),
        tuple(statements[:MOST_STATEMENTS]),
        tuple(fact for fact in facts if fact.id not in shown),
    )


def says_little(fact: Fact) -> bool:
    """Whether it is who did it or to whom, in words that no two sources share."""
    return fact.property in PARTS_OF_SENTENCES and not fact.disputed and all(len(side.sources) == 1 for side in fact.sides)


def _opens(fact: Fact) -> bool:
    return fact.property in FIRST and not fact.scope
