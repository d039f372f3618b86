"""Verdicts: a question with its sides becomes a fact."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from generator.compare.questions import Question
from generator.compare.rules import GROWING, OPEN, context_of, judge
from generator.compare.sides import sides_of
from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.fact import Fact, FactKind, Finding, Side, Verdict, Weight
from generator.records.ids import short_hash, slug
from generator.values import Clock, Moment, Naming, Quantity, Spot
from generator.values.saying import say

#: Claims of a side that are compared with the other side's: enough for any newspaper, and a limit for a thousand sources.
LOOKED_AT = 12
WEIGHTIEST = frozenset({"killed", "injured", "missing", "claimed by"})
LIGHTEST = frozenset({"spelling", "name", "role", "description"})
#: Of several findings the heaviest counts.
HEAVY = {Verdict.CONFLICT: 3, Verdict.UPDATE: 2, Verdict.COMPATIBLE: 1, Verdict.AGREEMENT: 0}


def fact_of(question: Question, articles: Mapping[str, Article], names: dict[str, str]) -> Fact:
    """The fact for a question: one side is agreement or a single report; of several, the gravest finding counts."""
    sides = sides_of(question, names)
    finding = _one(sides[0]) if len(sides) == 1 else _several(question, sides, articles)
    if finding.verdict is Verdict.UPDATE and question.property not in GROWING:
        sides = tuple(sorted(sides, key=lambda side: min(_told(claim, articles) for claim in side.claims)))
    return Fact(
        id=f"{question.about}-{slug(question.property)}"
        + (f"-{short_hash(question.scope, length=4)}" if question.scope else "")
        + ("-size" if question.sizes else ""),
        about=question.about,
        property=question.property,
        kind=_kind(sides),
        verdict=finding.verdict,
        sides=sides,
        because=finding.because,
        scope=question.scope,
        weight=_weight(question),
    )


def _told(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, str, int]:
    """For sorting claims: by when they were published, those without a day last; in an article by place."""
    published = articles[claim.source].published
    return (
        published.start if published is not None and published.start is not None else "9999",
        claim.source,
        claim.printed.start,
    )


def _one(side: Side) -> Finding:
    if len(side.sources) > 1:
        return Finding(Verdict.AGREEMENT, say("{n} sources say so", n=len(side.sources)))
    return Finding(Verdict.SINGLE, say("one source says so"))


def _several(question: Question, sides: tuple[Side, ...], articles: Mapping[str, Article]) -> Finding:
    """The gravest finding between claims of two sides."""
    context = context_of(question, articles)
    findings = [
        judge(ours, theirs, context)
        for left, right in combinations(sides[:LOOKED_AT], 2)
        for ours in left.claims[:LOOKED_AT]
        for theirs in right.claims[:LOOKED_AT]
    ]
    return max(findings, key=lambda finding: HEAVY[finding.verdict])


def _kind(sides: tuple[Side, ...]) -> FactKind:
    """What the sides of a fact are, by the first one."""
    value = sides[0].value
    if isinstance(value, Quantity):
        return FactKind.NUMBER
    if isinstance(value, Moment | Clock):
        return FactKind.TIME
    if isinstance(value, Spot):
        return FactKind.PLACE
    return FactKind.NAME if isinstance(value, Naming) else FactKind.OTHER


def _weight(question: Question) -> Weight:
    """Harm to people and who did it weigh most; what else is said of an event, and ages, more than names and roles."""
    if question.property in WEIGHTIEST:
        return Weight.HIGH
    if question.property in LIGHTEST or question.property in OPEN:
        return Weight.LOW
    return Weight.MEDIUM if question.property in GROWING | {"age"} or question.kind is None else Weight.LOW
