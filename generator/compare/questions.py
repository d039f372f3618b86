"""Questions: claims that answer the same thing of the same event or entity, within the same scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.compare.spellings import spelling_groups
from generator.records.claim import Claim, Kind
from generator.records.entity import Entity
from generator.values import Naming, Quantity
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
    for (about, name, scope), answers in sorted(groups.items()):
        if name == "name":
            yield from _name_questions(about, answers, kinds.get(about))
        else:
            question = Question(about, name, answers[0].scope if scope else None, tuple(answers), kinds.get(about))
            yield from _without_sizes(question)


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
