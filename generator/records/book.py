"""The address book: which ids were given to what, so that they stay when other articles come."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace

from generator.records.ids import short_hash

#: Hexadecimal digits of a key: among a million mentions two share one by chance in one dossier of five hundred.
DIGITS = 12


def key_of(*parts: object) -> str:
    """A key: short, and the same on every machine."""
    return short_hash(*parts, length=DIGITS)


@dataclass(frozen=True, slots=True)
class Entry:
    """An id that was given once; `keys` tell which thing of the articles has it, short hashes of words that only it is told in.

    `moved` is another id, of the thing that has these words now; `gone` is true where nothing has them. An id with neither is
    that of a page. A source's keys are two: that of its file's place, and that of its text.
    """

    keys: tuple[str, ...] = ()
    moved: str | None = None
    gone: bool = False

    @property
    def live(self) -> bool:
        """Whether a page has this id."""
        return self.moved is None and not self.gone


Shelf = Mapping[str, Entry]
"""Entries by id."""


@dataclass(frozen=True, slots=True)
class Book:
    """All ids that pages have or had, by the folder in which their pages stand."""

    entities: Shelf = field(default_factory=dict)
    events: Shelf = field(default_factory=dict)
    sources: Shelf = field(default_factory=dict)

    @property
    def shelves(self) -> dict[str, Shelf]:
        """Each part by its name, which is that of the folder."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @property
    def source_at(self) -> dict[str, str]:
        """The id of the source in a file, by the key of the file's place."""
        former_first = sorted(self.sources.items(), key=lambda item: item[1].live)
        return {entry.keys[0]: id_ for id_, entry in former_first if entry.keys}


@dataclass(frozen=True, slots=True, order=True)
class Former:
    """An id without a page in a folder of the site; `now` is the id in whose page its page went up, None where it is gone."""

    folder: str
    id: str
    now: str | None = None


def formers(book: Book, hidden: Collection[str] = ()) -> tuple[Former, ...]:
    """All ids of a book that no page has, and where they lead to, sorted.

    `hidden` are things with an id that a person doesn't want to have a page, each by folder and id: "entities/ann-boyle".
    """
    found = [
        Former(folder, id_, None if f"{folder}/{page}" in hidden else page)
        for folder, shelf in book.shelves.items()
        for id_, page in pages_of(shelf).items()
        if not shelf[id_].live
    ]
    return tuple(sorted([*found, *(Former(*thing.split("/", 1)) for thing in hidden)]))


def pages_of(shelf: Shelf) -> dict[str, str | None]:
    """The id of the page to which each id leads, over as many steps as it takes; None where there is no such page."""
    found = dict[str, str | None]()
    for id_ in shelf:
        passed, here = set[str](), id_
        while here in shelf and here not in found and here not in passed:
            if shelf[here].live:
                found[here] = here
            else:
                passed.add(here)
                here = shelf[here].moved or ""
        found |= dict.fromkeys(passed, found.get(here))
    return found


def straightened(shelf: Shelf) -> dict[str, Entry]:
    """The same, sorted, with each id that leads to a page leading straight there."""
    pages = pages_of(shelf)
    return {
        id_: entry if entry.moved is None else replace(entry, moved=pages[id_] or entry.moved)
        for id_, entry in sorted(shelf.items())
    }
