"""Shelves: a part of the address book is brought up to date with what the articles tell now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.address.keys import Thing
from generator.address.matching import Shares
from generator.records.book import Entry, straightened

#: So many keys of a thing are kept, and so many new ones of one source: enough that articles can be edited and taken away.
MOST, MOST_OF_SOURCE = 8, 3


def kept_up(shares: Shares, ids: Mapping[int, str]) -> dict[str, Entry]:
    """The shelf after this build, in which the things have the ids `ids`: all of its ids and the new ones, sorted.

    An id without a page leads to the thing that has most of what it stood for; where nothing is printed of that any more,
    to where it led before. A key stands with one id: that of a page, or one that leads there.
    """
    places = {id_: place for place, id_ in ids.items()}
    back = {entry.moved: id_ for id_, entry in shares.shelf.items() if entry.moved is not None and id_ in places}
    shelf = {id_: _without_page(shares, id_, ids, back.get(id_)) for id_ in shares.shelf if id_ not in places}
    held = {key for entry in shelf.values() for key in entry.keys}
    joined = {entry.moved for entry in shelf.values()}
    for id_, place in places.items():
        old = shares.shelf.get(id_, Entry())
        keys = _keys(old, shares.things[place], held, own_words=id_ in joined)
        if not keys and id_ in joined:
            keys = _taken_back(shelf, id_, shares.things[place])
        shelf[id_] = Entry(keys)
    return straightened(shelf)


def _taken_back(shelf: dict[str, Entry], id_: str, thing: Thing) -> tuple[str, ...]:
    """The keys of a thing whose words are all known by ids that lead to it: a page must be known by something of its own."""
    keys = tuple(sorted(mark.key for mark in thing.marks[:MOST]))
    for former, entry in shelf.items():
        if entry.moved == id_:
            shelf[former] = replace(entry, keys=tuple(key for key in entry.keys if key not in keys))
    return keys


def _without_page(shares: Shares, id_: str, ids: Mapping[int, str], back: str | None) -> Entry:
    """An entry of which no page has the id; `back` is one that led here and has a page of its own again, if there is one.

    Keys that a third thing has now are that one's.
    """
    entry, heir = shares.shelf[id_], shares.heir(id_, ids)
    if heir is not None:
        return Entry(tuple(key for key in entry.keys if shares.owner.get(key) in {None, heir}), moved=ids[heir])
    if entry.live and back is not None:
        return Entry(entry.keys, moved=back)
    return entry if entry.moved is not None else replace(entry, gone=True)


def _keys(entry: Entry, thing: Thing, held: Collection[str], *, own_words: bool) -> tuple[str, ...]:
    """The keys that an entry had and the thing still has, and new ones while there is room; sorted.

    With `own_words` new ones are only for words that the entry has: other ids lead to it, and should the things be told apart
    again one day, each must know its own.
    """
    marks = {mark.key: mark for mark in thing.marks if mark.key not in held}
    kept = [key for key in entry.keys if key in marks]
    counts = Counter(marks[key].source for key in kept)
    words = {marks[key].words for key in kept}
    for mark in marks.values():
        if len(kept) >= MOST:
            break
        wanted = counts[mark.source] < MOST_OF_SOURCE and not (own_words and kept and mark.words not in words)
        if wanted and mark.key not in kept:
            kept.append(mark.key)
            counts[mark.source] += 1
    return tuple(sorted(kept))
