"""Changes in words: the phrases of `labels.yml`, filled with what a change holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.records.change import (
    KINDS,
    Answer,
    ArticleAdded,
    ArticleEdited,
    ArticleGone,
    Change,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    EntityAdded,
    EntityGone,
    EntityJoined,
    EntityRenamed,
    EventAdded,
    EventGone,
    EventJoined,
    EventRenamed,
    FigureChanged,
    SideGained,
    SideLost,
    Topic,
    UpdateTold,
    VerdictChanged,
)
from generator.records.fact import Verdict, Weight
from generator.render.labels import Labels
from generator.render.reference import FOLLOWS
from generator.values.lines import tidy

#: The sentence that sums changes up counts these, in this order; so many changed figures are told whole.
COUNTED: tuple[type[Change], ...] = (
    ArticleAdded, ArticleEdited, ArticleGone, EventAdded, EventJoined, EventRenamed, EventGone,
    ConflictOpened, ConflictSettled, ConflictClosed, UpdateTold, VerdictChanged, SideGained, SideLost,
)  # fmt: skip
#: Counted too where nothing else changed: names come and go with every article.
NAMES: tuple[type[Change], ...] = (EntityAdded, EntityJoined, EntityRenamed, EntityGone)
MOST_FIGURES = 3
#: Outlets named behind an answer; the rest is counted. Values and titles are cut after so many characters.
MOST_OUTLETS, LONGEST = 4, 160

Wrap = Callable[[str], str]
"""What makes words that come from articles harmless where they are going to stand."""


def as_it_is(words: str) -> str:
    """For where words can't act, or are escaped later."""
    return words


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts changes into words; whatever comes from articles goes through `wrap`, one by one.

    Editions are compared in English; `retold` has what titles and answers in it are in the language of the labels.
    """

    labels: Labels
    wrap: Wrap = as_it_is
    retold: Mapping[str, str] = field(default_factory=dict)

    def title(self, change: Change) -> str:
        """What it is about: "Attacks in Paris: Killed", or the title of an article, an event or a name."""
        topic = getattr(change, "topic", None)
        return self._words(self.topic(topic) if isinstance(topic, Topic) else self._retold(getattr(change, "title", "")))

    def topic(self, topic: Topic) -> str:
        """A fact as it is called away from its page."""
        label = f"{self.labels.property(topic.property)}{_scoped(topic)}"
        return self.labels.say("{label}: {value}", label=self._retold(topic.title), value=label)

    def text(self, change: Change) -> str:
        """What happened to it, empty where its kind says all."""
        words = {name: self._said(getattr(change, name)) for name in change.__dataclass_fields__}
        key = f"{change.kind} {change.way}" if isinstance(change, FigureChanged) else change.kind
        return self.labels.phrase(key, **words)

    def called(self, kind: type[Change], number: int = 1) -> str:
        """What so many changes of this kind are called: "conflict opened", "conflicts opened"."""
        return self.labels.word("one change" if number == 1 else "many changes", kind.kind, number)

    def count(self, kind: type[Change], number: int) -> str:
        """So many changes of this kind: "2 conflicts opened"."""
        return self.labels.say("{n} {changes}", n=number, changes=self.called(kind, number))

    def summary(self, changes: Sequence[Change]) -> str:
        """All in one sentence: "3 new articles, 1 new event, 2 conflicts opened, killed raised from 129 to 132 by Reuters"."""
        counts = Counter(type(change) for change in changes)
        told = [self.count(kind, counts[kind]) for kind in COUNTED if counts[kind]]
        figures = [change for change in changes if isinstance(change, FigureChanged)]
        told += [self._figure(change) for change in figures[:MOST_FIGURES]]
        if len(figures) > MOST_FIGURES:
            told.append(self.count(FigureChanged, len(figures) - MOST_FIGURES))
        return ", ".join(told or [self.count(kind, counts[kind]) for kind in NAMES if counts[kind]])

    def _figure(self, change: FigureChanged) -> str:
        label = self.labels.property(change.topic.property)
        label = self._words(f"{self.labels.within(label)}{_scoped(change.topic)}")
        return self.labels.say("{label} {change}", label=label, change=self.text(change))

    def _said(self, value: object) -> str:
        """A field of a change in words."""
        match value:
            case Verdict():
                return self.labels.word("marks", value)
            case Weight():
                return self.labels.word("weights", value)
            case None:
                return self.labels.phrase("not told")
            case Topic():
                return self._words(self.topic(value))
            case tuple():
                return self._several(value)
            case _:
                return self._words(self._retold(str(value)))

    def _several(self, values: tuple[object, ...]) -> str:
        answers = [self._answer(each) for each in values if isinstance(each, Answer)]
        if answers:
            return f" {self.labels.phrase('joint')} ".join(answers)
        return self.labels.joined([self.labels.word("article parts", str(each)) for each in values])

    def _answer(self, answer: Answer) -> str:
        shown = [self._words(outlet) for outlet in answer.outlets[:MOST_OUTLETS]]
        left = len(answer.outlets) - len(shown)
        outlets = ", ".join([*shown, *([self.labels.phrase("more", n=left)] if left > 0 else [])])
        return self.labels.phrase("answer", value=self._words(self._retold(answer.value)), outlets=outlets)

    def _retold(self, words: str) -> str:
        """Words of an edition in the language of the labels: all of them, or what stands in front of a reason."""
        first, colon, reason = words.partition(": ")
        return self.retold.get(words) or f"{self.retold.get(first, first)}{colon}{reason}"

    def _words(self, words: str) -> str:
        line = tidy(words)
        return self.wrap(line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…")


def _scoped(topic: Topic) -> str:
    if not topic.scope or topic.property == "amount":  # as on the page of what it is about
        return ""
    return f" {topic.scope}" if topic.scope.partition(" ")[0].lower() in FOLLOWS else f", {topic.scope}"


assert {*COUNTED, *NAMES, FigureChanged} == set(KINDS)
