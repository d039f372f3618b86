"""The matrix: facts by sources, each cell leading to the printed words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.claim import Claim
from generator.records.entity import Event
from generator.records.fact import Fact, Verdict
from generator.render.facts import MARKS, mark_of
from generator.render.listing import heaviest_first, says_little, telling
from generator.render.reference import Lettered, Reference
from generator.render.views import Cell, Link, MatrixGroup, MatrixRow

#: More columns than this can't be read, and more rows are no overview.
MOST_COLUMNS, MOST_ROWS = 8, 25


@dataclass(frozen=True, slots=True)
class Matrix:
    """The sources as columns, and the facts by what they are about."""

    columns: tuple[Link, ...]
    groups: tuple[MatrixGroup, ...]
    rows: int


def matrix(reference: Reference, main: list[Event]) -> Matrix | None:
    """The facts that two sources or more speak of, disagreements first; None for one source, or too many."""
    articles = reference.dossier.articles
    if not 1 < len(articles) <= MOST_COLUMNS:
        return None
    facts = chosen(reference, main)
    about: dict[str, list[Fact]] = {}
    for fact in facts:
        about.setdefault(fact.about, []).append(fact)
    groups = tuple(
        MatrixGroup(reference.link(id_), tuple(_row(reference, fact) for fact in of_one)) for id_, of_one in about.items()
    )
    return Matrix(tuple(reference.source(article.id) for article in articles), groups, len(facts)) if facts else None


def chosen(reference: Reference, main: list[Event]) -> list[Fact]:
    """At most 25 facts: those in dispute, those that most sources speak of, and single ones of the main events."""
    rank = {event.id: place for place, event in enumerate(main)}
    facts = [
        fact
        for fact in reference.dossier.facts
        if telling(fact) and not says_little(fact) and (fact.verdict is not Verdict.SINGLE or fact.about in rank)
    ]
    facts.sort(key=lambda fact: (not fact.disputed, -len(fact.sources), rank.get(fact.about, len(rank))))
    best = heaviest_first(facts[:MOST_ROWS])
    best.sort(key=lambda fact: (rank.get(fact.about, len(rank)), fact.about if fact.about not in rank else "", not fact.disputed))
    return best


def _row(reference: Reference, fact: Fact) -> MatrixRow:
    said: dict[str, list[tuple[Lettered, Claim]]] = {}
    for side in reference.sides(fact):
        first: dict[str, Claim] = {}
        for claim in side.side.claims:
            first.setdefault(claim.source, claim)
        for source, claim in first.items():
            said.setdefault(source, []).append((side, claim))
    cells = tuple(_cell(reference, fact, said.get(article.id, [])) for article in reference.dossier.articles)
    label = Link(reference.full_label(fact), reference.fact_href(fact))
    return MatrixRow(f"is-{MARKS[fact.verdict]}", label, mark_of(reference, fact), cells)


def _cell(reference: Reference, fact: Fact, said: list[tuple[Lettered, Claim]]) -> Cell:
    css = "none" if not said else ""
    if said and fact.disputed:
        css = "both" if len(said) > 1 else f"x {said[0][0].css}".strip()
    letters = fact.disputed
    return Cell(
        css,
        tuple(
            (side.letter if letters else "", side.css, Link(side.side.shown, reference.claim_href(claim))) for side, claim in said
        ),
    )
