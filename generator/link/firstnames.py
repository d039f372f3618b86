"""First names: one person, to whom two articles of a story give the same part and surname but another first name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rapidfuzz.distance import OSA

from generator.known.roles import ROLE_NOUNS
from generator.link.naming import GroupOf, Pair
from generator.link.persons import ELDER, GENERATIONS
from generator.records.claim import Kind
from generator.records.reading import Chain, Reading
from generator.values.saying import say
from generator.values.wording import name_key

#: Relatives share a surname, and often the words about them.
KIN = frozenset("brother sister mother father wife husband son daughter".split())
#: What many people in one story are, and what tells nobody apart.
MANY = frozenset(
    "witness passenger resident survivor worker official militant suspect soldier officer expert doctor reporter author".split()
)
#: Parts that few have in one story.
PARTS = (ROLE_NOUNS - KIN - MANY) | frozenset(
    "referee skipper curator keeper watchman coroner bishop archbishop headteacher".split()
)
_NAMESAKES = re.compile(rf"\b(?:{'|'.join(sorted(KIN))}|twins?|cousin|uncle|aunt|nephew|niece|widow)s?\b", re.IGNORECASE)
#: Characters around a name in which its part is looked for, and what ends that.
AROUND = 60
_STOP = re.compile(r"[.;:!?“”\"\n]")
#: Two articles are of one story for this where so many names stand in both, and such a share of the fewer.
SHARED, SHARE = 4, 0.25
#: Persons of one surname that are compared, at most.
COMPARED = 12
MOST_EDITS = 2


@dataclass(slots=True)
class Bearer:
    """A group of chains with a full name: its first names, articles, chains by id with the text around them, and its parts."""

    chain: Chain
    first: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    texts: dict[str, tuple[Chain, str]] = field(default_factory=dict)
    parts: set[str] = field(default_factory=set)
    related: bool = False


def another_first_name(readings: Sequence[Reading], group_of: GroupOf) -> Iterator[Pair]:
    """Pairs of persons of one surname who are one, though their first names differ by a letter or two, or by an ending.

    So it is only where both are given the same part ("the referee"), no article names both, two of their articles share many
    names, and no relative is spoken of beside either.
    """
    articles = {reading.article.id: frozenset(group_of(chain.id) for chain in reading.chains) for reading in readings}
    for bearers in _by_surname(readings, group_of).values():
        for left, right in combinations(bearers, 2):
            if _is_one(left, right) and _one_story(left, right, articles):
                part = min(left.parts & right.parts)
                why = say("“{one}” and “{other}” are the {part} in one story, and no article names both")
                yield Pair(left.chain.id, right.chain.id, why.of(one=left.chain.name, other=right.chain.name, part=part))


def _by_surname(readings: Sequence[Reading], group_of: GroupOf) -> Mapping[str, list[Bearer]]:
    """Those who share a surname with somebody, `COMPARED` at most of each."""
    found: dict[str, dict[int, Bearer]] = defaultdict(dict)
    for reading in readings:
        for chain in reading.chains:
            for form in chain.forms if chain.kind is Kind.PERSON else ():
                words = [word for word in name_key(form).split() if word not in PARTS]
                if len(words) < 2 or GENERATIONS & set(words) or words[0] in ELDER:
                    continue
                bearer = found[words[-1]].setdefault(group_of(chain.id), Bearer(chain))
                bearer.first.add(words[0])
                bearer.sources.add(chain.source)
                bearer.texts[chain.id] = chain, reading.article.text
    several = {surname: list(bearers.values())[:COMPARED] for surname, bearers in found.items() if len(bearers) > 1}
    for bearers in several.values():
        for bearer in bearers:
            _look_around(bearer)
    return several


def _look_around(bearer: Bearer) -> None:
    """Find the parts that stand beside the names of a bearer."""
    for mention, text in ((mention, text) for chain, text in bearer.texts.values() for mention in chain.mentions):
        start, end = mention.passage.start, mention.passage.end
        front = _STOP.split(text[max(0, start - AROUND) : start])[-1]
        words = f"{front} {text[start:end]} {_STOP.split(text[end : end + AROUND])[0]}"
        bearer.parts |= PARTS & set(re.findall(r"[a-z]+", words.casefold()))
        bearer.related = bearer.related or _NAMESAKES.search(words) is not None


def _is_one(left: Bearer, right: Bearer) -> bool:
    """Whether two people of one surname have one part, and first names that are taken for each other."""
    if left.sources & right.sources or left.related or right.related or not left.parts & right.parts:
        return False
    return any(_alike(ours, theirs) for ours in left.first for theirs in right.first)


def _alike(left: str, right: str) -> bool:
    """Whether a letter or two differ, or one goes on where the other ends: "Hester", "Esther"; "Giulia", "Giuliana"."""
    if min(len(left), len(right)) < len("Ann"):
        return False
    return OSA.distance(left, right) <= MOST_EDITS or left.startswith(right) or right.startswith(left)


def _one_story(left: Bearer, right: Bearer, articles: Mapping[str, frozenset[int]]) -> bool:
    """Whether an article of one shares many names with one of the other."""
    pairs = ((articles[ours], articles[theirs]) for ours in left.sources for theirs in right.sources)
    return any(len(ours & theirs) >= max(SHARED, SHARE * min(len(ours), len(theirs))) for ours, theirs in pairs)
