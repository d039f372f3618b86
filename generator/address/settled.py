"""Settled: every entity and event with the id that it keeps, and the address book brought up to date."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from generator.address.keys import things_of_entities, things_of_events
from generator.address.matching import Shares, known_again
from generator.address.shelves import kept_up
from generator.address.sources import sources_kept_up
from generator.records.addresses import sound
from generator.records.article import Article
from generator.records.book import Book, Shelf
from generator.records.entity import Entity, Event
from generator.records.ids import LONGEST_SLUG


@dataclass(frozen=True, slots=True)
class Settled:
    """`ids` has the id of each entity and event by the one that linking gave it; `book` is up to date with all of them."""

    ids: Mapping[str, str]
    book: Book


def settle(book: Book, articles: Iterable[Article], entities: Sequence[Entity], events: Sequence[Event]) -> Settled:
    """The ids that things keep, and what the book says after this build; the articles have theirs already, from reading.

    With the book that comes out the same things get the same ids again, and the same book comes out.
    """
    folders = (Shares(book.entities, things_of_entities(entities)), Shares(book.events, things_of_events(events)))
    known = [known_again(shares) for shares in folders]
    new = [id_ for shares, ids in zip(folders, known, strict=True) for id_ in _new(shares, ids)]
    fresh = fresh_ids(new, [*book.entities, *book.events])
    given, shelves = dict[str, str](), list[Shelf]()
    for shares, ids in zip(folders, known, strict=True):
        kept = {place: ids.get(place) or fresh[thing.id] for place, thing in enumerate(shares.things)}
        given |= {shares.things[place].id: id_ for place, id_ in kept.items()}
        shelves.append(kept_up(shares, kept))
    of_entities, of_events = shelves
    return Settled(given, Book(of_entities, of_events, sources_kept_up(book.sources, articles)))


def _new(shares: Shares, ids: Mapping[int, str]) -> Iterator[str]:
    """The ids that linking gave to what the book doesn't know."""
    return (thing.id for place, thing in enumerate(shares.things) if place not in ids)


def fresh_ids(wanted: Sequence[str], used: Collection[str]) -> dict[str, str]:
    """An id for each that is `wanted`: itself, unless it is the id or the address of one that is `used`, else with a number."""
    taken = {_address(id_) for id_ in used}
    found = dict[str, str]()
    for id_ in wanted:
        if _address(id_) not in taken:
            found[id_] = id_
            taken.add(_address(id_))
    for id_ in wanted:
        if id_ not in found:
            found[id_] = next(each for each in _numbered(id_) if _address(each) not in taken)
            taken.add(_address(found[id_]))
    return found


def _numbered(id_: str) -> Iterator[str]:
    """The id with 2 behind it, with 3, and so on; it stays short enough for a file's name."""
    for number in count(2):
        tail = f"-{number}"
        yield id_.encode()[: LONGEST_SLUG - len(tail)].decode(errors="ignore").rstrip("-") + tail


def _address(id_: str) -> str:
    """What no two pages may share, on disks that don't know capitals either."""
    return sound(id_).casefold()
