"""Happening: a word that tells of an event, with what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from generator.annotate.kinds import EventKind
from generator.annotate.moments import Timex
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.speech import noun_phrase
from generator.records.article import Passage
from generator.records.reading import Chain

YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(slots=True)
class Happening:
    """One trigger with what hangs on it; filled while its paragraph is read.

    `lemma` is the lemma, or phrase, that `kind` was told by; `definite` marks "the raid", `planned` what is announced.
    `places` holds chain and passage, `people` role, chain and passage, `agents` country codes and, in lower case, names of
    who did it; `joined` is the happening that grammar says is the same event ("the blast that killed ..."), `after` one from
    which its day is counted, and so many to so many days from that ("two days before the vote" is -2, -2).
    """

    paragraph: Paragraph
    token: Token
    kind: EventKind
    lemma: str
    clause: Passage
    planned: bool = False
    definite: bool = False
    times: list[Timex] = field(default_factory=list)
    places: list[tuple[Chain, Passage]] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    joined: Happening | None = None
    after: tuple[Happening, int, int] | None = None
    people: list[tuple[str, Chain, Passage]] = field(default_factory=list)

    @property
    def patients(self) -> set[str]:
        """The nouns for whom or what it was done to: "driver" where "the driver was arrested" or "the arrest of a driver"."""
        return {noun.lemma_.casefold() for noun in self._patients()}

    @property
    def new_patients(self) -> bool:
        """Whether these are brought up for the first time: none has "the" or "their" in front of it."""
        children = [child for noun in self._patients() for child in noun.children]
        return not any(child.dep_ in {"det", "nmod:poss"} and child.lower_ != "a" for child in children)

    def _patients(self) -> Iterator[Token]:
        links = {"nmod"} if self.is_noun else {"obj", "nsubj:pass"}
        for child in self.token.children:
            of = not self.is_noun or any(case.lower_ == "of" for case in child.children)
            if child.dep_ in links and child.pos_ == "NOUN" and of:
                yield child

    @property
    def is_noun(self) -> bool:
        """Whether it is told by a noun ("the raid"), not a verb."""
        return self.token.pos_ in {"NOUN", "PROPN"} and not is_misread(self.token)

    @property
    def indefinite(self) -> bool:
        """Whether it is told by a noun with "a": "a breach"."""
        return self.is_noun and any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in self.token.children)

    @property
    def head(self) -> str:
        """The word that counts when two names of an event are compared: "strike" of "air strike" and "airstrike"."""
        return self.lemma.split()[-1].removeprefix("air")

    @property
    def historic(self) -> bool:
        """Whether its sentence names a year that isn't the article's: it may look back to something else."""
        published = self.paragraph.article.published
        this = str(published.first.year) if published and published.first else ""
        return any(YEAR.fullmatch(token.text) and token.text != this for token in self.token.sent)

    @property
    def before_all_that(self) -> bool:
        """Whether it is what a superlative looks back to: "the worst crash since 2004, when a train hit a car"."""
        front = list(self.token.doc[self.token.sent.start : self.token.i])
        since = next((token.i for token in front if token.lower_ == "since"), None)
        return since is not None and any(
            token.i < since and (token.tag_ in {"JJS", "RBS"} or token.lower_ in {"first", "only"}) for token in front
        )

    @property
    def root(self) -> Happening:
        """The happening at the end of a chain of joins; of a ring, the first in the text."""
        seen = [self]
        while (following := seen[-1].joined) is not None:
            if any(following is other for other in seen):
                return min(seen, key=lambda happening: (happening.clause.start, happening.token.i))
            seen.append(following)
        return seen[-1]

    @property
    def bare(self) -> bool:
        """Whether nothing but the word itself tells which event is meant."""
        return not (self.times or self.places or self.agents or self.people)


def is_misread(token: Token) -> bool:
    """Whether a word was taken for a noun that is the verb of a headline: "Ship strikes bridge", "Gunman attacks two"."""
    if any(child.dep_ == "obj" or (child.lower_ in {"a", "an"} and token.tag_ == "NNS") for child in token.children):
        return True  # "a man shoots", taken for many "shoots"
    if token.tag_ == "NNS" and token.dep_ == "obj" and any(c.dep_ == "obj" and c.i > token.i for c in token.head.children):
        return True  # "a man in body armour storms a bank": of two objects the first is the verb
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    goes_on = behind is not None and behind.pos_ in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}
    named = any(child.dep_ == "compound" for child in token.children)
    return token.dep_ in {"ROOT", "nsubj"} and token.tag_ == "NNS" and named and goes_on


def label_of(happening: Happening) -> str:
    """What the article calls the event: the noun with what stands before it, or the verb's lemma."""
    if not happening.is_noun:
        return happening.lemma
    return re.sub(r"\s+", " ", noun_phrase(happening.token).text)
