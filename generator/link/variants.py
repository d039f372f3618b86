"""Name claims that tell a reader something: two spellings or names of one thing, not a surname after a full name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.records.claim import Claim, Kind
from generator.records.entity import Entity
from generator.values.wording import normalise


def telling_names(claims: Sequence[Claim], entities: Sequence[Entity]) -> Iterator[Claim]:
    """All claims but names of things that are called but one name."""
    by_id = {entity.id: entity for entity in entities}
    telling = {id_: full_forms(entity) for id_, entity in by_id.items()}
    for claim in claims:
        if claim.property != "name" or (len({normalise(form) for form in telling[claim.about]}) > 1 and claim.printed.words in telling[claim.about]):
            yield claim


def full_forms(entity: Entity) -> set[str]:
    """Forms that are no part of another: surnames, first names and shortened forms are left out; so are other cases of a group's word."""
    if entity.kind is Kind.GROUP:
        return set()
    forms = {mention.words for mention in entity.mentions}
    words = {form: normalise(form).split() for form in forms}
    return {
        form
        for form in forms
        if not any(set(words[form]) < set(words[other]) for other in forms)
        and not (entity.kind is Kind.PERSON and len(words[form]) == 1 and any(len(w) > 1 for w in words.values()))
    }
