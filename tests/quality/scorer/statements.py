"""Statements: which of gold's the claims say, and which claims are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.quality.scorer.articles import Articles, Place
from tests.quality.scorer.dossier import Claim
from tests.quality.scorer.figures import StatementFigures
from tests.quality.scorer.gold import FactKind, GoldFact
from tests.quality.scorer.values import same_value
from tests.quality.scorer.words import folded, holds_name

#: Words of the longest value, and of the shortest and the longest quotation, that a claim may have.
LONGEST_VALUE, SHORTEST_QUOTE, LONGEST_QUOTE = 12, 3, 90


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a gold fact, as one article says it."""

    fact: str
    kind: FactKind
    side: int
    value: str
    place: Place


#: The gold statements that each claim says, by its id.
Said = Mapping[str, Sequence[Statement]]


def statements_of(facts: Sequence[GoldFact], articles: Articles) -> list[Statement]:
    """Every side of every gold fact, once for each passage that says it."""
    return [
        Statement(fact.id, fact.kind, number, side.value, articles.place(evidence))
        for fact in facts
        for number, side in enumerate(fact.sides)
        for evidence in side.evidence
    ]


def said_by(claims: Sequence[Claim], statements: Sequence[Statement], articles: Articles) -> Said:
    """What each claim says; a refused one says nothing."""
    kept = [(claim, articles.place(claim.said)) for claim in claims if fault(claim, articles) is None]
    return {claim.id: [statement for statement in statements if says(claim, place, statement)] for claim, place in kept}


def says(claim: Claim, place: Place, statement: Statement) -> bool:
    """The claim has the statement's value, at its place; a name that is given whole counts anywhere in the article."""
    if statement.kind is FactKind.NAME and place.source == statement.place.source and holds_name(claim.text, statement.value):
        return True
    return place.meets(statement.place) and same_value(statement.kind, statement.value, claim.text, claim.normal)


def fault(claim: Claim, articles: Articles) -> str | None:
    """Why a claim is refused, or None."""
    quote, printed = " ".join(claim.said.quote.split()), " ".join(claim.text.split())
    if not SHORTEST_QUOTE <= len(folded(quote)) <= LONGEST_QUOTE:
        return f"its quotation doesn't have {SHORTEST_QUOTE} to {LONGEST_QUOTE} words"
    if not articles.place(claim.said).spans:
        return f"its quotation isn't in {claim.said.source}"
    if len(folded(printed)) > LONGEST_VALUE:
        return f"its value has more than {LONGEST_VALUE} words"
    return None if printed in quote else "its value isn't in its quotation"


def statement_figures(
    claims: Sequence[Claim], statements: Sequence[Statement], said: Said, articles: Articles
) -> StatementFigures:
    """How many of gold's statements were claimed, and how many claims there are."""
    claimed = {statement for stated in said.values() for statement in stated}
    missed = [statement for statement in statements if statement not in claimed]
    refused = [f"{claim.id}: {why}" for claim in claims if (why := fault(claim, articles))]
    return StatementFigures(
        gold=len(statements),
        claimed=len(statements) - len(missed),
        claims=len(claims),
        words=articles.length,
        missed=tuple(f"{statement.fact}: {statement.value} ({statement.place.source})" for statement in missed),
        refused=tuple(refused),
    )
