"""Matching: which of the things in the articles is which of those that the address book knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.address.keys import Thing
from generator.records.book import Shelf


@dataclass(frozen=True)
class Shares:
    """How many keys each id of a shelf has in common with each thing; things are numbered in their order."""

    shelf: Shelf
    things: Sequence[Thing]

    @cached_property
    def owner(self) -> dict[str, int]:
        """The thing that each key of the articles is of."""
        return {mark.key: place for place, thing in enumerate(self.things) for mark in thing.marks}

    @cached_property
    def of(self) -> dict[str, Counter[int]]:
        """How many keys of an id are whose; ids of which nothing is printed any more aren't in it."""
        counted = {id_: Counter(self.owner[key] for key in entry.keys if key in self.owner) for id_, entry in self.shelf.items()}
        return {id_: counts for id_, counts in counted.items() if counts}

    def heir(self, id_: str, ids: Mapping[int, str]) -> int | None:
        """The thing that has most of what an id stood for; of equals the one to which it leads already, then the first."""
        counts, moved = self.of.get(id_, Counter[int]()), self.shelf[id_].moved
        return min(counts, key=lambda place: (-counts[place], moved is None or ids.get(place) != moved, place), default=None)


def known_again(shares: Shares) -> dict[int, str]:
    """The ids of the things that the shelf knows, by their place; the others are new.

    First, pages that are there keep their ids: of all pairs of an id and a thing the one with most keys in common, then the
    next, each id and each thing once. Then ids without a page go back to things that have most of what they stood for. Last
    comes the name, where an id has nothing else left: that of an entity, or of an event whose page was there until now.
    """
    ids = dict[int, str]()
    live = ((id_, place) for id_, counts in shares.of.items() if shares.shelf[id_].live for place in counts)
    _take(shares, live, ids)
    former = ((id_, shares.heir(id_, ids)) for id_ in shares.of if not shares.shelf[id_].live)
    _take(shares, [(id_, place) for id_, place in former if place is not None], ids)
    used = set(ids.values())
    for place, thing in enumerate(shares.things):
        if place not in ids and thing.id not in used and _by_name(shares, thing):
            ids[place] = thing.id
    return ids


def _take(shares: Shares, pairs: Iterable[tuple[str, int]], ids: dict[int, str]) -> None:
    """Give ids to things, the surest pair first; of equals the id that linking would give, too, then by the alphabet."""
    taken = set(ids.values())
    for _, _, id_, place in sorted((-shares.of[id_][place], shares.things[place].id != id_, id_, place) for id_, place in pairs):
        if place not in ids and id_ not in taken:
            ids[place] = id_
            taken.add(id_)


def _by_name(shares: Shares, thing: Thing) -> bool:
    entry = shares.shelf.get(thing.id)
    return entry is not None and thing.id not in shares.of and (entry.live or (entry.gone and thing.by_name))
