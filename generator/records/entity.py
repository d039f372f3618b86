"""Entities and events: things in the world, with what each source prints of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.records.article import Passage
from generator.records.claim import Kind, Mention
from generator.values.moment import Moment
from generator.values.saying import Saying


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, group or other named thing; `name` is the form that most sources print.

    `because` says, a sentence each, why the names on this page were taken for one thing. `reference` is the full name that
    reference works give a country or organisation, printed or not.
    """

    id: str
    kind: Kind
    name: str
    mentions: tuple[Mention, ...]
    because: tuple[Saying, ...] = ()
    reference: str | None = None

    @property
    def aliases(self) -> list[str]:
        """Every other name, sorted: all forms printed, with titles and class words around them, and that of reference works."""
        forms = {passage.words for mention in self.mentions for passage in (mention.passage, mention.long) if passage is not None}
        return sorted((forms | {self.reference or self.name}) - {self.name})

    @property
    def sources(self) -> list[str]:
        """The ids of the articles that name it, sorted."""
        return sorted({mention.passage.source for mention in self.mentions})

    def forms(self) -> dict[str, Counter[str]]:
        """How often each source prints each form: form → source → count; the most used forms first."""
        table: dict[str, Counter[str]] = {}
        for mention in self.mentions:
            table.setdefault(mention.words, Counter())[mention.passage.source] += 1
        return dict(sorted(table.items(), key=lambda item: (-item[1].total(), item[0])))


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody or something in an event: role, words of a source, and the entity if there is a page for it."""

    role: str
    words: Passage
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is announced; `mentions` are the clauses that tell of it.

    `main` marks the events that the articles' headlines are about; `places` are ids of entities.
    """

    id: str
    title: str
    family: str
    mentions: tuple[Passage, ...]
    when: Moment | None = None
    places: tuple[str, ...] = ()
    participants: tuple[Part, ...] = ()
    planned: bool = False
    main: bool = False
    because: tuple[Saying, ...] = ()

    @property
    def sources(self) -> list[str]:
        """The ids of the articles that report it, sorted."""
        return sorted({mention.source for mention in self.mentions})
