"""Sources in the address book: their ids come from their files' names, and what a file was called leads to what it is called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.records.article import Article
from generator.records.book import Entry, Shelf, key_of, straightened


def sources_kept_up(shelf: Shelf, articles: Iterable[Article]) -> dict[str, Entry]:
    """The shelf of sources after this build, sorted: an id whose text stands in another file now leads to that one's."""
    kept = {article.id: Entry((key_of(article.path), key_of(article.text))) for article in articles}
    by_text = {entry.keys[1]: id_ for id_, entry in reversed(kept.items())}
    for id_, entry in shelf.items():
        if id_ not in kept:
            kept[id_] = _without_page(entry, by_text.get(entry.keys[-1]) if entry.keys else None)
    return straightened(kept)


def _without_page(entry: Entry, now: str | None) -> Entry:
    if now is not None:
        return Entry(entry.keys, moved=now)
    return entry if entry.moved is not None else replace(entry, gone=True)
