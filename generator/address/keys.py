"""Keys: what a thing is known again by, short hashes of the words in which articles tell of it.

A key stands for the nth time that an article prints these words ("0aae3c93c12b", "0aae3c93c12b.1"). So it doesn't depend on other
articles, nor on where in its article a sentence stands; and each mention has a key of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

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
    plain = {words: " ".join(words.split()).casefold() for _, passages in told for words in {each.words for each in passages}}
    printed: dict[tuple[str, str], list[tuple[int, str, int]]] = defaultdict(list)
    for place, (kind, passages) in enumerate(told):
        for passage in passages:
            printed[passage.source, plain[passage.words]].append((passage.start, kind, place))
    found: list[list[tuple[bool, bool, int, Mark]]] = [[] for _ in told]
    for (source, words), times in printed.items():
        shared = any(place != times[0][2] for _, _, place in times)
        key = key_of(source, words)
        for number, (start, _, place) in enumerate(sorted(times)):
            mark = Mark(f"{key}.{number}" if number else key, source, words)
            found[place].append((shared, number > 0, start, mark))
    for rows in found:
        rows.sort(key=itemgetter(0, 1, 2))
        yield tuple(_source_by_source(mark for *_, mark in rows))


def _source_by_source(marks: Iterable[Mark]) -> Iterable[Mark]:
    """The first mark of each source, then the second of each: so that no one article decides what a thing is."""
    of_source: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        of_source[mark.source].append(mark)
    ranked = [(rank, source, mark) for source, row in of_source.items() for rank, mark in enumerate(row)]
    return (mark for *_, mark in sorted(ranked, key=itemgetter(0, 1)))
