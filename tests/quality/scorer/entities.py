"""Entities: which things have a page, and which of their names stand on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tests.quality.scorer.dossier import Entity
from tests.quality.scorer.figures import EntityFigures
from tests.quality.scorer.gold import EntityKind, GoldEntity
from tests.quality.scorer.pairing import one_to_one
from tests.quality.scorer.words import name_key

#: What a dossier calls each kind.
EXPORTED = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.PLACE: "place",
    EntityKind.GROUP: "group",
    EntityKind.OTHER: "other",
}

#: Names, as they are compared, of each thing (by its number in gold) or page (by its id).
GoldNames = Mapping[int, frozenset[str]]
PageNames = Mapping[str, frozenset[str]]


def entity_figures(gold: Sequence[GoldEntity], pages: Sequence[Entity]) -> EntityFigures:
    """Gold's things against the pages."""
    named = {number: _keys([entity.name, *entity.aliases]) for number, entity in enumerate(gold)}
    held = {page.id: _keys(page.names) for page in pages}
    pairs = paired(gold, named, held)
    kinds = {page.id: page.kind for page in pages}
    several = [number for number, names in named.items() if len(names) > 1]
    homes = homes_of(named, held)
    crowds = {page: [number for number, at in homes.items() if page in at] for page in held}
    return EntityFigures(
        gold=len(gold),
        found=len(pairs),
        kind_right=sum(kinds[page] == EXPORTED[gold[number].kind] for number, page in pairs.items()),
        several=len(several),
        linked=sum(linked(named[number], held[pairs[number]]) for number in several if number in pairs),
        wrong_merges=sum(len(crowd) - 1 for crowd in crowds.values() if crowd),
        spread=sum(len(at) - 1 for at in homes.values() if at),
        missed=tuple(entity.name for number, entity in enumerate(gold) if number not in pairs),
        left_out=tuple(
            f"{gold[number].name}: {name}"
            for number in several
            if number in pairs
            for name in sorted(named[number] - held[pairs[number]])
        ),
        merged=tuple(
            f"{page}: {', '.join(gold[number].name for number in crowd)}" for page, crowd in crowds.items() if len(crowd) > 1
        ),
    )


def paired(gold: Sequence[GoldEntity], named: GoldNames, held: PageNames) -> dict[int, str]:
    """Things and their pages: the most names in common first, then those with the thing's best name."""
    return one_to_one(
        {
            (number, page): (len(ours & theirs), name_key(gold[number].name) in theirs)
            for number, ours in named.items()
            for page, theirs in held.items()
            if ours & theirs
        }
    )


def linked(names: frozenset[str], held: frozenset[str]) -> float:
    """The share of a thing's further names that its page holds: the first is what it was found by."""
    return (len(names & held) - 1) / (len(names) - 1)


def homes_of(named: GoldNames, held: PageNames) -> dict[int, list[str]]:
    """The pages on which each thing stands with a name that no other thing has."""
    times = Counter(name for names in named.values() for name in names)
    own = {number: {name for name in names if times[name] == 1} for number, names in named.items()}
    return {number: [page for page, theirs in held.items() if names & theirs] for number, names in own.items()}


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(key for name in names if (key := name_key(name)))
