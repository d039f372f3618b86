"""Keys: what a thing is known again by, short hashes of the words in which articles tell of it.

A key stands for the nth time that an article prints these words. So it doesn't depend on other articles, nor on where in its
article a sentence stands; and each mention has a key of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from generator.records.article import Passage
from generator.records.book import key_of
from generator.records.entity import Entity, Event


@dataclass(frozen=True, slots=True)
class Mark:
    """A key, the source in which it stands, and the words, in small letters."""

    key: str
    source: str
    words: str


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity or event as the book sees it: the id that linking gave it, and its marks, those that last longest first.

    `by_name` says that things of this sort with one name are one: entities are, two fires of one title aren't.
    """

    id: str
    marks: tuple[Mark, ...]
    by_name: bool


def things_of_entities(entities: Sequence[Entity]) -> list[Thing]:
    """Entities, in their order."""
    told = [("", [mention.passage for mention in entity.mentions]) for entity in entities]
    return [Thing(entity.id, marks, by_name=True) for entity, marks in zip(entities, _marks(told), strict=True)]


def things_of_events(events: Sequence[Event]) -> list[Thing]:
    """Events, in their order."""
    told = [(event.family, list(event.mentions)) for event in events]
    return [Thing(event.id, marks, by_name=False) for event, marks in zip(events, _marks(told), strict=True)]


def _marks(told: Sequence[tuple[str, Sequence[Passage]]]) -> Iterator[tuple[Mark, ...]]:
    """The marks of things, each given by its kind and its passages.

    Two things of which one sentence tells share its words: those come last, and are told apart by the kind.
    """
    printed: dict[tuple[str, str], list[tuple[int, str, int]]] = defaultdict(list)
    for place, (kind, passages) in enumerate(told):
        for passage in passages:
            printed[passage.source, _plain(passage)].append((passage.start, kind, place))
    found: dict[int, list[tuple[bool, bool, int, Mark]]] = defaultdict(list)
    for (source, words), times in printed.items():
        shared = len({place for _, _, place in times}) > 1
        for number, (start, _, place) in enumerate(sorted(times)):
            mark = Mark(key_of(source, words, number), source, words)
            found[place].append((shared, number > 0, start, mark))
    for place in range(len(told)):
        ranked = sorted(found[place], key=lambda row: row[:3])
        yield tuple(_source_by_source(mark for *_, mark in ranked))


def _plain(passage: Passage) -> str:
    return " ".join(passage.words.split()).casefold()


def _source_by_source(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The first mark of each source, then the second of each: so that no one article decides what a thing is."""
    of_source: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        of_source[mark.source].append(mark)
    for row in zip_longest(*(of_source[source] for source in sorted(of_source))):
        yield from (mark for mark in row if mark is not None)
