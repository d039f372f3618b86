"""Changes: how a dossier differs from the one that was published before it, a small record for each kind of difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, get_args

from generator.records.fact import Verdict, Weight
from generator.values.saying import say

#: What is said of a decision that gives no value.
FITS = say("they fit together")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a fact answers: its id, the id and title of the event or entity it is about, and the question."""

    fact: str
    about: str
    title: str
    property: str
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A side of a fact: its value as pages print it, and who gives it."""

    value: str
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _OfFact:
    topic: Topic

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about, to link to: the fact, and where there is none any more its event or entity."""
        return (self.topic.fact, self.topic.about)


@dataclass(frozen=True, slots=True)
class _OfThing:
    id: str
    title: str

    @property
    def about(self) -> tuple[str, ...]:
        """The id of the page, if there still is one."""
        return (self.id,)


@dataclass(frozen=True, slots=True)
class ConflictOpened(_OfFact):
    """The sources contradict each other where they didn't before, or where nobody spoke of it."""

    kind: ClassVar[str] = "conflict-opened"
    answers: tuple[Answer, ...]
    weight: Weight


@dataclass(frozen=True, slots=True)
class ConflictSettled(_OfFact):
    """A person has decided a conflict; all sides stay in view."""

    kind: ClassVar[str] = "conflict-settled"
    answers: tuple[Answer, ...]
    decision: str


@dataclass(frozen=True, slots=True)
class ConflictClosed(_OfFact):
    """What was a conflict isn't one any more, for its sources say something else; `answers` are those before.

    `now` is the verdict today, None where no source speaks of it any more.
    """

    kind: ClassVar[str] = "conflict-closed"
    answers: tuple[Answer, ...]
    now: Verdict | None


@dataclass(frozen=True, slots=True)
class FigureChanged(_OfFact):
    """An outlet gives another figure, or another day, than it gave before; `way` is raised, lowered or changed."""

    kind: ClassVar[str] = "figure-changed"
    outlet: str
    before: str
    after: str
    way: str


@dataclass(frozen=True, slots=True)
class UpdateTold(_OfFact):
    """A later report revises an earlier one, where nothing was disputed before."""

    kind: ClassVar[str] = "update-told"
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class VerdictChanged(_OfFact):
    """The same sides are read in another way, one of which is no conflict."""

    kind: ClassVar[str] = "verdict-changed"
    before: Verdict
    after: Verdict


@dataclass(frozen=True, slots=True)
class SideGained(_OfFact):
    """What was disputed has one answer more."""

    kind: ClassVar[str] = "side-gained"
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class SideLost(_OfFact):
    """What is disputed has one answer less."""

    kind: ClassVar[str] = "side-lost"
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class EventAdded(_OfThing):
    """An event has a page for the first time."""

    kind: ClassVar[str] = "event-added"


@dataclass(frozen=True, slots=True)
class EventGone(_OfThing):
    """An event has no page any more: no article tells of it."""

    kind: ClassVar[str] = "event-gone"


@dataclass(frozen=True, slots=True)
class EventJoined(_OfThing):
    """What was an event of its own is now told as part of this one; `before` is its old title."""

    kind: ClassVar[str] = "event-joined"
    before: str


@dataclass(frozen=True, slots=True)
class EventRenamed(_OfThing):
    """An event has another title or address; `before` is the old title."""

    kind: ClassVar[str] = "event-renamed"
    before: str


@dataclass(frozen=True, slots=True)
class ArticleAdded(_OfThing):
    """An article was added; `outlet` is who publishes it."""

    kind: ClassVar[str] = "article-added"
    outlet: str


@dataclass(frozen=True, slots=True)
class ArticleEdited(_OfThing):
    """An article says something else than before: `parts` of it differ (headline, text, publisher, day, address)."""

    kind: ClassVar[str] = "article-edited"
    outlet: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleGone(_OfThing):
    """An article was taken away."""

    kind: ClassVar[str] = "article-gone"
    outlet: str


@dataclass(frozen=True, slots=True)
class EntityJoined(_OfThing):
    """What had a page of its own is now the same as another person, organisation, place or thing; `before` is its old name."""

    kind: ClassVar[str] = "entity-joined"
    before: str


@dataclass(frozen=True, slots=True)
class EntityRenamed(_OfThing):
    """A person, organisation, place or thing has another name or address; `before` is the old name."""

    kind: ClassVar[str] = "entity-renamed"
    before: str


@dataclass(frozen=True, slots=True)
class EntityAdded(_OfThing):
    """A person, organisation, place or thing has a page for the first time."""

    kind: ClassVar[str] = "entity-added"


@dataclass(frozen=True, slots=True)
class EntityGone(_OfThing):
    """A person, organisation, place or thing has no page any more: no article names it."""

    kind: ClassVar[str] = "entity-gone"


Change = (
    ConflictOpened | ConflictSettled | ConflictClosed | FigureChanged | UpdateTold | VerdictChanged | SideGained | SideLost
    | EventAdded | EventJoined | EventRenamed | EventGone | ArticleAdded | ArticleEdited | ArticleGone
    | EntityAdded | EntityJoined | EntityRenamed | EntityGone
)  # fmt: skip

#: Every kind, the one that a reader should hear of first at the head.
KINDS: tuple[type[Change], ...] = get_args(Change)


@dataclass(frozen=True, slots=True)
class Changes:
    """How a dossier differs from the one before it; `newest` is the last day of its articles, None where none has one.

    `id` is the same for the same changes to the same history, and no other.
    """

    id: str
    newest: str | None
    changes: tuple[Change, ...]

    def of(self, *kinds: type[Change]) -> tuple[Change, ...]:
        """Those of these kinds, in the order of the changes."""
        return tuple(change for change in self.changes if isinstance(change, kinds))


@dataclass(frozen=True, slots=True)
class History:
    """What changed from one publication to the next, the newest first; `feed` is the id under which feed readers know it."""

    feed: str
    rounds: tuple[Changes, ...] = ()
