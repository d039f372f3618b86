"""Titles of events that an editor would print: "French airstrikes on Raqqa", "Attack in Paris"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.known.countries import country, nationality
from generator.known.places import is_city
from generator.records.claim import Kind
from generator.records.entity import Entity
from generator.records.family import HARM, NOUNS, is_harm, most_special
from generator.records.reading import Report
from generator.values.moment import Moment, Precision, long_day
from generator.values.saying import Saying, say

#: How a title names who was in an event, by the word in front of them.
WITH_PEOPLE = {
    "of": say("{event} of {who}"), "for": say("{event} for {who}"), "against": say("{event} against {who}"),
    "with": say("{event} with {who}"), "by": say("{event} by {who}"), "at": say("{event} at {who}"),
    "to": say("{event} to {who}"),
}  # fmt: skip
#: The word with which people come into the title of an event, by its family.
JOINERS: dict[str, str] = {
    "kidnapping": "of", "release": "of", "escape": "of", "arrest": "of", "identification": "of", "trial": "of", "rescue": "of",
    "resignation": "of", "appointment": "of", "testimony": "of", "takeover": "of", "bankruptcy": "of", "landing": "of",
    "search": "for", "lawsuit": "against", "meeting": "with", "match": "with", "warning": "by", "vow": "by", "claim": "by",
    "announcement": "by", "announcement/statement": "by", "apology": "by", "sale": "by", "recall": "by", "launch": "by",
    "discovery": "by", "theft/breach": "at", "layoffs": "at", "award": "to",
}  # fmt: skip
#: What happens to people, not to firms.
OF_PERSONS = frozenset({"of", "with", "for"})
#: Words in front of a noun that a title leaves out: articles, numbers, time, and how big or bad it was.
LEFT_OUT = frozenset(
    """
        in on at the a an its their his her our this these those that such several few many multiple some series of deadly massive
        one two three four five six seven eight nine ten eleven twelve dozens latest recent new last next first second third
        biggest largest greatest worst deadliest bloodiest heaviest fiercest longest most yesterday week month year night
        monday tuesday wednesday thursday friday saturday sunday
        """.split()
)
#: Where a noun phrase ends.
ENDS = re.compile(
    r"\s+(?:in|on|at|of|that|which|who|where|when|by|across|near|over|during|for|since|after|before|against|from|to|with|within|"
    r"inside|outside|around|between|under|amid|following|as|along|through|throughout|into)\s.*",
    re.IGNORECASE | re.DOTALL,
)
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
MARKS = "“”\"'‘’*_[](){}<>.,;:!?–—-"
LONGEST, SHORTEST = 4, 4  # words of a noun phrase, letters of it
#: Last words of names of places that stand with "the".
WITH_ARTICLE = frozenset(
    """
        states kingdom emirates netherlands philippines bahamas maldives seychelles islands republic river sea ocean gulf strip
        desert peninsula mountains alps canal strait
        """.split()
)


#: The family of wars, of which each paper says what kind it is: an insurgency, a rebellion.
WAR = "war"


class Title(NamedTuple):
    """A title, and whether it tells no more than the kind of event: "Arrest"."""

    words: Saying
    bare: bool = False


def title_of(reports: Sequence[Report], places: Sequence[Entity], people: Sequence[Entity], when: Moment | None = None) -> Title:
    """A title from what the sources call the event, who is in it, and where it was, or else when; some ten words at most.

    `places` and `people` are in the order in which they deserve to be named.
    """
    family = most_special(report.family for report in reports)
    joiner = JOINERS.get(family, "")
    printed = _printed_noun(reports) if is_harm(family) or family == WAR else ""
    noun: str = _parted(printed, _where(places, printed) or "") if printed else Saying(NOUNS.get(family, NOUNS[HARM]))
    who = _who(people, joiner)
    if is_harm(family):
        noun = _with_adjective(noun, _adjective(reports))
    if joiner and who:
        return Title(WITH_PEOPLE[joiner].of(event=noun, who=who).capitalised())
    where = _where(places, noun)
    if where and where.casefold() not in noun.casefold():
        there = say("{event} on {place}") if family == "harm/violence/airstrike" else say("{event} in {place}")
        return Title(there.of(event=noun, place=_with_article(where)).capitalised())
    if joiner in OF_PERSONS and (whom := _whom(reports)):
        return Title(WITH_PEOPLE[joiner].of(event=noun, who=whom).capitalised())
    dated = None if where else _on_the_day(noun, when)
    return Title((dated or say("{event}", event=noun)).capitalised(), bare=not where and dated is None)


def death_of(person: Entity) -> Title:
    """The title of an event of which nothing is told but that a person died."""
    return Title(say("Death of {who}", who=person.name))


def within(story: str, title: str) -> Saying:
    """The title of an event that tells no more than its kind, behind that of what its story is about: "Crash in Hull: arrest"."""
    if isinstance(title, Saying) and not _keeps_capital(title.partition(" ")[0]):
        title = Saying(title.pattern, title.words)
    return say("{story}: {event}", story=story, event=title)


def _whom(reports: Sequence[Report]) -> str:
    """The noun for whom it was done to that at least two reports and most of those that have any share, as most print it."""
    counts = Counter(noun for report in reports for noun in report.patients)
    telling = sum(bool(report.patients) for report in reports)
    noun = min(counts, key=lambda word: (-counts[word], word), default="")
    return _in_number(noun, reports) if counts[noun] > 1 and 2 * counts[noun] > telling else ""


def says_by_whom(family: str) -> bool:
    """Whether the title of such an event names who did it: "Vow by ..."."""
    return JOINERS.get(family) == "by"


def says_to_whom(family: str) -> bool:
    """Whether the title of such an event names to whom it was done: "Lawsuit against ..."."""
    return JOINERS.get(family) == "against"


def _who(people: Sequence[Entity], joiner: str) -> str | None:
    """The first person, else the first organisation where the title can take one."""
    persons = [each.name for each in people if each.kind is Kind.PERSON]
    firms = [each.name for each in people if each.kind is Kind.ORGANISATION and joiner not in OF_PERSONS]
    return next(iter([*persons, *firms]), None)


def _with_adjective(noun: str, adjective: str) -> str:
    """The noun with the word for the state in front, unless it is in it."""
    state = nationality(adjective) or country(adjective)
    if not adjective or any(state in {nationality(word), country(word)} for word in noun.split()):
        return noun
    return say("{state} {event}", state=Saying(adjective), event=noun)


def _parted(noun: str, where: str) -> Saying:
    """A noun phrase as another language can say it: its last word, those in front of it, and where it was, or of which state.

    "French", "air" and "strikes": what has no words of its own there may have some for its last one.
    """
    first, _, rest = noun.partition(" ")
    if rest and (nationality(first) or (first.isupper() and country(first))):
        return say("{state} {event}", state=Saying(first), event=_parted(rest, where))
    if where and noun.casefold().startswith(f"{where} ".casefold()):
        return say("{place} {event}", place=where, event=_parted(noun[len(where) + 1 :], ""))
    words, _, last = noun.rpartition(" ")
    return say("{words} {event}", words=words, event=Saying(last)) if words else Saying(last)


def _adjective(reports: Sequence[Report]) -> str:
    """The word that the sources print for the one state that did it: "French", "US"; nothing for none or two."""
    states = [report.states for report in reports if report.states]
    shared = frozenset.intersection(*states) if states else frozenset()
    if len(shared) != 1:
        return ""
    (state,) = shared
    printed = (
        word.strip(MARKS.replace(".", "")) for report in reports for mention in report.mentions for word in mention.words.split()
    )
    words = Counter(word for word in printed if _is_adjective(word, state))
    return min(words, key=lambda word: (-words[word], word)) if words else ""


def _is_adjective(word: str, state: str) -> bool:
    """Whether a word can stand before a noun for a state: "French", "US"; not "France", nor "Belgians"."""
    if word.isupper():
        return country(word) == state
    return nationality(word) == state and not word.endswith("s")


def _printed_noun(reports: Sequence[Report]) -> str:
    """The noun phrase that most reports of the most special kind print; one in a headline's event counts twice."""
    labels: Counter[str] = Counter()
    deepest = max(report.family.count("/") for report in reports)
    for report in reports:
        noun = bare_noun(report.label)
        if report.family.count("/") == deepest and noun:
            labels[noun] += 1 + report.headline
    best = min(labels, key=lambda label: (-labels[label], -len(label.split()), label), default="")
    return _in_number(best, reports)


def _in_number(noun: str, reports: Sequence[Report]) -> str:
    """The noun as one or as several, whichever the reports print more often: "attacks" though one says "the attack"."""
    last = noun.rsplit(maxsplit=1)[-1] if noun else ""
    other = last.removesuffix("s") if last.endswith("s") else f"{last}s"
    printed = Counter(
        word.strip(MARKS).casefold() for report in reports for mention in report.mentions for word in mention.words.split()
    )
    return noun.removesuffix(last) + (other if printed[other] > printed[last] else last)


def bare_noun(label: str) -> str:
    """A noun phrase as a title takes it; "" where what is left is too long or short for one, or has a figure.

    What `LEFT_OUT` lists goes, and whose it is, what follows at a preposition, quotation marks, and a headline's capitals.
    """
    words = label.split()
    while words and (words[0].strip(MARKS).casefold() in LEFT_OUT or POSSESSIVE.search(words[0])):
        words = words[1:]
    kept = [bare for word in ENDS.sub("", " ".join(words)).split() if (bare := POSSESSIVE.sub("", word).strip(MARKS))]
    text = " ".join(word if _keeps_capital(word) else word.lower() for word in kept)
    return text if len(kept) <= LONGEST and len(text) >= SHORTEST and not re.search(r"\d|[<>{}\[\]*_`]", text) else ""


def _keeps_capital(word: str) -> bool:
    """Whether a word is one of a state or a people, or initials; other capitals are a headline's."""
    return nationality(word) is not None or country(word) is not None or (word.isupper() and len(word) < SHORTEST)


def _where(places: Sequence[Entity], noun: str) -> str | None:
    """The first town, else the first place, that the noun doesn't name already."""
    names = [place.name for place in places if is_city(place.name)] or [place.name for place in places]
    return next((name for name in names if name.casefold() not in noun.casefold()), names[0] if names else None)


def _with_article(place: str) -> str:
    words = place.casefold().split()
    return f"the {place}" if words[-1] in WITH_ARTICLE and words[0] != "the" else place


def _on_the_day(noun: str, when: Moment | None) -> Saying | None:
    """A title with the day in it: "... on 3 May 2019", "... in May 2019", "... on Monday"; None for a stretch of days."""
    if when is None:
        return None
    if when.precision in {Precision.MONTH, Precision.YEAR}:
        return say("{event} in {month}", event=noun, month=when.shown)
    if when.first != when.last:
        return None
    return say("{event} on {day}", event=noun, day=long_day(when.first) if when.first else when.shown)
