"""Questions: claims that answer the same thing of the same event or entity, within the same scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.compare.moved import figure_before
from generator.compare.spellings import spelling_groups
from generator.records.claim import Claim, Kind
from generator.records.entity import Entity
from generator.values import Naming, Quantity
from generator.values.quantity import transposed
from generator.values.wording import normalise


@dataclass(frozen=True, slots=True)
class Question:
    """One property of one thing, and every claim that answers it; `kind` is the entity's, None for events.

    `sizes` marks the answers that tell only a size, "dozens", where figures that differ make another question.
    """

    about: str
    property: str
    scope: str | None
    claims: tuple[Claim, ...]
    kind: Kind | None = None
    sizes: bool = False


def questions(claims: Sequence[Claim], entities: Sequence[Entity]) -> Iterator[Question]:
    """Questions sorted by what they are about, property and scope; names become questions of spelling and of other names."""
    kinds = {entity.id: entity.kind for entity in entities}
    groups: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.printed, claim.id)):
        groups[claim.about, claim.property, normalise(claim.scope or "")].append(claim)
    groups = _sums_together(groups)
    for (about, name, scope), answers in sorted(groups.items()):
        if name == "name":
            yield from _name_questions(about, answers, kinds.get(about))
        else:
            question = Question(about, name, answers[0].scope if scope else None, tuple(answers), kinds.get(about))
            yield from _without_sizes(question)


Groups = dict[tuple[str, str, str], list[Claim]]


def _sums_together(groups: Groups) -> Groups:
    """The groups, with sums of one event in one where they share a figure, one became the other, or digits are turned round.

    "Set aside €34m" and "a provision of €43m" answer one question, whatever the verbs; other sums are other questions.
    """
    merged: Groups = {}
    sums: dict[str, list[tuple[str, list[Claim]]]] = defaultdict(list)
    for (about, name, scope), claims in groups.items():
        if name == "amount":
            sums[about].append((scope, claims))
        else:
            merged[about, name, scope] = claims
    for about, found in sums.items():
        hosts: list[tuple[str, list[Claim]]] = []
        for scope, claims in sorted(found):
            joined = [host for host in hosts if _share_a_sum(host[1], claims)]
            hosts = [host for host in hosts if host not in joined]
            together = [claim for host in joined for claim in host[1]] + claims
            hosts.append((min([scope, *(host[0] for host in joined)]), together))
        for scope, claims in hosts:
            merged[about, "amount", scope] = sorted(claims, key=lambda claim: (claim.source, claim.printed, claim.id))
    return merged


def _share_a_sum(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    if _was_of(left, right) or _was_of(right, left):
        return True
    ours, theirs = ({claim.value for claim in side if isinstance(claim.value, Quantity)} for side in (left, right))
    return any(
        a.unit == b.unit and a.amount >= LEAST_SUM and (a.amount == b.amount or transposed(a.amount, b.amount))
        for a in ours
        for b in theirs
    )


def _was_of(left: Sequence[Claim], right: Sequence[Claim]) -> bool:
    """Whether a sum on the left is said to have been one on the right before: "raised from £5,000 to £8,000"."""
    before = {(claim.value.unit, figure_before(claim)) for claim in left if isinstance(claim.value, Quantity)}
    return any(
        claim.value.amount >= LEAST_SUM and (claim.value.unit, claim.value.amount) in before
        for claim in right
        if isinstance(claim.value, Quantity)
    )


#: Smaller sums are too common to be taken for one.
LEAST_SUM = 100


def _without_sizes(question: Question) -> Iterator[Question]:
    """The question; two where some answers give figures that differ, and others only a size, which fits them all."""
    sizes = tuple(claim for claim in question.claims if _is_size(claim))
    figures = tuple(claim for claim in question.claims if not _is_size(claim))
    if sizes and len({claim.value.amount for claim in figures if isinstance(claim.value, Quantity)}) > 1:
        yield replace(question, claims=figures)
        yield replace(question, claims=sizes, sizes=True)
    else:
        yield question


def _is_size(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and bool(claim.value.size)


def _name_questions(about: str, claims: Sequence[Claim], kind: Kind | None) -> Iterator[Question]:
    """One question for each group of spellings of one name; what is left asks which names are used."""
    groups = spelling_groups([claim.value.words for claim in claims if isinstance(claim.value, Naming)])
    placed: set[str] = set()
    for group in groups:
        placed |= set(group)
        chosen = tuple(claim for claim in claims if claim.printed.words in group)
        yield Question(about, "spelling", None if len(groups) == 1 else min(group), chosen, kind)
    rest = tuple(claim for claim in claims if claim.printed.words not in placed)
    if rest:
        yield Question(about, "name", None, rest, kind)
