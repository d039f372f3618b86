"""The address book's file: JSON, a line an id, so that what a change does to addresses can be read in its diff.

{
"about": "...",
"version": 1,
"entities": {
"daesh": {"keys": ["5f0c21d8a7b3"], "moved": "islamic-state"},
"islamic-state": {"keys": ["0b1f6a39e2c4", "91d7e80c5a62"]}
},
"events": { ... },
"sources": { ... }
}
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.errors import BookError
from generator.records.addresses import sound
from generator.records.book import Book, Entry, Shelf
from generator.whole import write_whole

VERSION = 1
ABOUT = (
    "The ids that the pages of this dossier have, and had: commit this file, so that addresses stay. "
    "`dossier build` keeps it up to date; README.md tells more."
)
#: The parts of the file, each an object with an id a key.
PARTS = ("entities", "events", "sources")
#: What an id is made of: what file names have, of any script.
ID = re.compile(r"[\w-]{1,200}")
HINT = (
    "restore it from the last commit; if two branches changed it, keep either one's, and run `dossier build`\n"
    "    (without the file all pages get their addresses anew, and old ones lead nowhere)"
)


def read_book(path: Path) -> Book:
    """The book in the file at `path`; an empty one where there is no file.

    Raises BookError, with everything that is wrong, where the file can't be read or isn't what `in_text` writes.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once)
    except FileNotFoundError:
        return Book()
    except OSError as error:
        raise BookError(f"{path}: can't be read: {error.strerror}\n    look at its permissions") from error
    except json.JSONDecodeError as error:
        raise BookError(f"{path}:{error.lineno}: is no JSON: {error.msg}\n    {HINT}") from error
    except (ValueError, RecursionError) as error:
        raise BookError(f"{path}: is no address book: {error}\n    {HINT}") from error
    if isinstance(content, dict) and isinstance(content.get("version"), int) and content["version"] > VERSION:
        raise BookError(f"{path}: was written by a later version of fact-dossier\n    install that version, or a later one")
    mistakes = list(_mistakes(content))
    if mistakes:
        raise BookError("\n".join(f"{path}: {mistake}" for mistake in mistakes) + f"\n    {HINT}")
    shelves = ({id_: _entry(told) for id_, told in content[part].items()} for part in PARTS)
    return _whole(path, Book(*shelves))


def in_text(book: Book) -> str:
    """The file of a book."""
    head = "".join(f'"{key}": {json.dumps(value)},\n' for key, value in (("about", ABOUT), ("version", VERSION)))
    return "{\n" + head + ",\n".join(f'"{part}": {_shelf(shelf)}' for part, shelf in book.shelves.items()) + "\n}\n"


def write_book(book: Book, path: Path) -> None:
    """Write a book whole or not at all; raises OSError where the disk doesn't play along."""
    write_whole(path, in_text(book).encode())


def _shelf(shelf: Shelf) -> str:
    lines = (f"{json.dumps(id_, ensure_ascii=False)}: {json.dumps(_told(entry))}" for id_, entry in sorted(shelf.items()))
    return "{\n" + ",\n".join(lines) + "\n}" if shelf else "{}"


def _told(entry: Entry) -> dict[str, object]:
    told: dict[str, object] = {"keys": list(entry.keys)}
    if entry.moved is not None:
        told["moved"] = entry.moved
    return told | ({"gone": True} if entry.gone else {})


def _entry(told: dict[str, object]) -> Entry:
    keys, moved = told.get("keys", []), told.get("moved")
    assert isinstance(keys, list)
    assert moved is None or isinstance(moved, str)
    return Entry(tuple(keys), moved, gone=bool(told.get("gone")))


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object; one that says something twice is what a careless merge leaves."""
    twice = [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]
    if twice:
        raise ValueError(f"{twice[0]!r} stands twice")
    return dict(pairs)


def _mistakes(content: object) -> Iterator[str]:
    """What is wrong with the form of a file, line by line."""
    if not isinstance(content, dict) or content.get("version") != VERSION:
        yield "is no address book: it has no version"
        return
    for part in PARTS:
        shelf = content.get(part)
        if not isinstance(shelf, dict):
            yield f"{part} is missing"
            continue
        for id_, told in shelf.items():
            if not ID.fullmatch(id_):
                yield f"{part}: {id_!r} can't be an id"
            elif not _sound(told):
                yield f"{part}: {id_}: is no entry, which has keys and may have moved or gone"


def _sound(told: object) -> bool:
    """Whether something from a file is an entry."""
    if not isinstance(told, dict) or not told.keys() <= {"keys", "moved", "gone"} or {"moved", "gone"} <= told.keys():
        return False
    keys = told.get("keys", [])
    texts = isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    return texts and isinstance(told.get("moved", ""), str) and told.get("gone", True) is True


def _whole(path: Path, book: Book) -> Book:
    """The book; raises BookError where ids lead to none of its ids, or in a circle, or would share an address."""
    mistakes = []
    for part, shelf in book.shelves.items():
        for id_, entry in shelf.items():
            if entry.moved is not None and entry.moved not in shelf:
                mistakes.append(f"{part}: {id_}: leads to {entry.moved!r}, which isn't there")
        mistakes += [f"{part}: {id_}: leads back to itself" for id_ in _circles(shelf)]
    things, sources = ([sound(id_).casefold() for id_ in ids] for ids in ((*book.entities, *book.events), book.sources))
    twice = [name for names in (things, sources) for name, times in Counter(names).items() if times > 1]
    mistakes += [f"{name}: two ids have this address" for name in twice]
    if mistakes:
        raise BookError("\n".join(f"{path}: {mistake}" for mistake in mistakes) + f"\n    {HINT}")
    return book


def _circles(shelf: Shelf) -> Iterator[str]:
    """An id of each circle in which ids lead back to themselves."""
    passed = set[str]()
    for id_ in shelf:
        path, here = set[str](), id_
        while here in shelf and here not in passed and here not in path:
            path.add(here)
            here = shelf[here].moved or ""
        if here in path:
            yield here
        passed |= path
