"""Name claims that tell a reader something: two spellings or names of one thing, not a surname after a full name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.known.classwords import only_class_words
from generator.known.institutions import state_of
from generator.records.claim import Claim, Kind
from generator.records.entity import Entity
from generator.values.wording import as_written, normalise


def telling_names(claims: Sequence[Claim], entities: Sequence[Entity]) -> Iterator[Claim]:
    """All claims but the names of things that are called by one name, and names that are part of a longer one."""
    telling = {entity.id: full_forms(entity) for entity in entities}
    several = {id_ for id_, forms in telling.items() if len({_core(as_written(form)) for form in forms}) > 1}
    for claim in claims:
        if claim.property != "name" or (claim.about in several and claim.printed.words in telling[claim.about]):
            yield claim


def full_forms(entity: Entity) -> set[str]:
    """Forms that are no part of another: surnames, first names and shortened forms are left out.

    Of a person, "Ann Lee" is a form of its own beside "Ann Mary Lee" where a source has no longer one. A class word behind a
    name makes no longer name of it. Groups and bodies of states have none at all: "Belgian" and "Belgians", "Belgian army" and
    "Belgium's army" are words of the language.
    """
    if entity.kind is Kind.GROUP:
        return set()
    table = entity.forms()
    words = {form: set(_core(normalise(form)).split()) for form in table if not state_of(form)}
    single = entity.kind is Kind.PERSON and any(len(each) > 1 for each in words.values())
    words = {form: ours for form, ours in words.items() if not (single and len(ours) == 1)}
    fullest = _fullest(words)
    if entity.kind is Kind.PERSON:
        sources = {source for counts in table.values() for source in counts}
        for source in sources:
            fullest |= _fullest({form: ours for form, ours in words.items() if source in table[form]})
    return fullest


def _fullest(words: Mapping[str, set[str]]) -> set[str]:
    """The forms of which no other has all words and more."""
    return {form for form, ours in words.items() if not any(ours < theirs for theirs in words.values())}


def _core(name: str) -> str:
    """A name in lower case without the class words at its end; all of it where it has no other words."""
    words = name.split()
    cut = next((cut for cut in range(1, len(words)) if only_class_words(words[cut:])), len(words))
    return " ".join(words[:cut])
