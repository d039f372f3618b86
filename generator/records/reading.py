"""Reading: all that was found in one article, before articles are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.records.article import Article, Passage
from generator.records.claim import Claim, Kind, Mention, Quotation
from generator.records.related import Reason
from generator.values.moment import Moment
from generator.values.saying import Saying


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions of one thing in one article; `name` is the fullest form.

    `id` is local: the article's id, "#", and a number. `because` says, a sentence each, why other forms were taken for it.
    """

    id: str
    kind: Kind
    name: str
    mentions: tuple[Mention, ...]
    because: tuple[Saying, ...] = ()

    @property
    def source(self) -> str:
        """The id of the article."""
        return self.mentions[0].passage.source

    @property
    def forms(self) -> list[str]:
        """Every form printed, sorted."""
        if len(self.mentions) == 1:
            return [self.mentions[0].passage.words]
        return sorted({mention.passage.words for mention in self.mentions})


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something in an event: in which role, in the source's words, and the chain if it has a name."""

    role: str
    words: Passage
    chain: str | None = None


#: What a glance answers, in the order shown.
QUESTIONS = ("who", "what", "when", "where", "why", "how")


@dataclass(frozen=True, slots=True)
class Glance:
    """Who, what, when, where, why and how of an event, each a passage or nothing."""

    who: Passage | None = None
    what: Passage | None = None
    when: Passage | None = None
    where: Passage | None = None
    why: Passage | None = None
    how: Passage | None = None

    def answers(self) -> Iterator[tuple[str, Passage | None]]:
        """Each question with its answer."""
        return ((name, getattr(self, name)) for name in QUESTIONS)


@dataclass(frozen=True, slots=True)
class Report:
    """What one article tells of one event.

    `id` is local: the article's id, "#r", and a number. `family` is the path of its kind (see `family.py`), `label` what the
    article calls it, `mentions` the clauses that tell of it. `places` are ids of chains, the most named first; `agents` those
    who did it, as country codes and names in lower case; `patients` are nouns for whom it was done to; `headline` marks the event
    that the article's headline tells of, `recalled` one that is brought up well inside it ("a breach that ..."); `reasons` say
    which other reports it has to do with; `dies` are the chains of those whose deaths are all that it tells, None
    where it tells more.
    """

    id: str
    family: str
    label: str
    mentions: tuple[Passage, ...]
    when: Moment | None = None
    places: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    agents: frozenset[str] = frozenset()
    patients: frozenset[str] = frozenset()
    planned: bool = False
    headline: bool = False
    because: tuple[Saying, ...] = ()
    glance: Glance = Glance()
    reasons: tuple[Reason, ...] = ()
    recalled: bool = False
    dies: frozenset[str] | None = None

    @property
    def source(self) -> str:
        """The id of the article."""
        return self.mentions[0].source

    @property
    def states(self) -> frozenset[str]:
        """The states that did it."""
        return states_among(self.agents)


def states_among(agents: Iterable[str]) -> frozenset[str]:
    """The country codes among those who did something; names stand in lower case there."""
    return frozenset(agent for agent in agents if len(agent) == 2 and agent.isupper())


#: What stands behind an article's id where a claim is about the event that the article is about, whichever that will be; and
#: where it is so only if people come to harm in it.
ARTICLE, HARMED = "#article", "#harmed"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one article."""

    article: Article
    chains: tuple[Chain, ...] = ()
    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotations: tuple[Quotation, ...] = ()
