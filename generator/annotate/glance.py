"""At a glance: who, what, when, where, why and how of one event in one article, each in the article's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Span, Token

from generator.annotate.hanging import DOING
from generator.annotate.happening import Happening
from generator.annotate.joins import RESULTS
from generator.annotate.kinds import DYING
from generator.annotate.senses import PEOPLE
from generator.annotate.speech import noun_phrase, subject_of
from generator.known.countries import country
from generator.known.places import is_city
from generator.records.article import Passage
from generator.records.claim import Kind
from generator.records.family import is_mishap
from generator.records.reading import Glance

#: What begins a reason, and a way; what follows up to the end of the clause is it.
_WHY = re.compile(
    r"\b(?:because(?:\s+of)?|due\s+to|owing\s+to|in\s+(?:response|retaliation|reaction)\s+(?:to|for)|in\s+protest\s+(?:at|against)|"
    r"in\s+revenge\s+for|to\s+avenge|as\s+part\s+of)\s+[^.;:()!?\n]{4,140}",
    re.IGNORECASE,
)
_WEAPONS = "guns?|rifles?|pistols?|knife|knives|bombs?|explosives|drones?|missiles?|axes?|hammers?|vans?|trucks?|cars?"
_HOW = re.compile(
    r"\b(?:by\s+[a-z]{3,}ing\s+[^.;:,()!?\n]{3,100}|using\s+[^.;:,()!?\n]{3,80}|"
    rf"(?:armed\s+)?with\s+(?:an?\s+)?(?:[\w-]{{1,20}}\s+){{0,3}}(?:{_WEAPONS})\b)"
)
#: Words between a number and whom it counts.
FARTHEST = 6
#: Pronouns say no more than that there was somebody.
UNTELLING = frozenset("it they he she we you i this that these those who which there".split())


def glance_at(happenings: Sequence[Happening]) -> Glance:
    """The first words for each question among the sentences that tell of an event; nothing where none says so.

    Who did it goes before who came to harm; a time with a day before one of the clock alone; a town before a country.
    """
    told = sorted(happenings, key=lambda happening: (happening.clause.start, happening.token.i))
    clauses = {id(happening.clause): happening for happening in told}.values()
    return Glance(
        who=next((found for each in told if not is_mishap(each.kind.path) and (found := _who(each)) is not None), None)
        or next((found for each in told if (found := _hurt(each) or _whom(each)) is not None), None),
        what=told[0].clause if told else None,
        when=_when(told),
        where=_where(told),
        why=next((found for each in clauses if (found := _matched(each, _WHY)) is not None), None),
        how=next((found for each in clauses if (found := _matched(each, _HOW)) is not None), None),
    )


def _hurt(happening: Happening) -> Passage | None:
    """Those who came to harm, as they are counted: "at least seven people", "Seven dead"."""
    if happening.lemma not in RESULTS or not happening.amounts:
        return None
    amount = happening.amounts[0]
    last = amount.counted or happening.token
    if not 0 <= last.i - amount.token.i <= FARTHEST:
        return None
    return happening.paragraph.cut(amount.start, last.idx + len(last.text))


def _who(happening: Happening) -> Passage | None:
    """Who did it: a name that did, the subject of its verb, or the state in front of it ("French airstrikes")."""
    doer = _subject(happening)
    if doer is not None:
        return happening.paragraph.passage(doer)
    return next((passage for role, _, passage in happening.people if role == "agent"), None)


def _subject(happening: Happening) -> Span | None:
    """The noun phrase for who did it; none where the event itself or a pronoun is the subject, or the verb tells only of harm."""
    token = happening.token
    if happening.is_noun:
        verb = token.head
        carried_out = token.dep_ == "obj" and verb.pos_ == "VERB" and verb.lemma_ in DOING
        subject = subject_of(verb) if carried_out else None
    else:
        agents = [child for child in token.children if child.dep_ == "obl:agent"]
        subject = agents[0] if agents else subject_of(token)
        if happening.lemma in DYING or happening.joined is not None:
            subject = None
    if subject is None or subject.lower_ in UNTELLING or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    phrase = noun_phrase(subject)
    is_town = subject.ent_type_ == "LOC" and country(phrase.text) is None
    return None if is_town else phrase


def _whom(happening: Happening) -> Passage | None:
    """Who came to harm, or to whom it was done: the noun phrase of those who were killed, arrested, released."""
    token: Token = happening.token
    roles = {"nsubj:pass", "obj"} | ({"nsubj"} if happening.lemma in DYING else set())
    for child in token.children if not happening.is_noun else ():
        if child.dep_ in roles and (child.ent_type_ in {"PERSON", "NORP"} or child.lemma_.casefold() in PEOPLE):
            return happening.paragraph.passage(noun_phrase(child))
    harmed = (passage for role, chain, passage in happening.people if role == "affected" and chain.kind is not Kind.ORGANISATION)
    return next(harmed, None)


def _when(told: Sequence[Happening]) -> Passage | None:
    """The first time that says a day, else the first of all."""
    times = [(timex, each) for each in told for timex in each.times]
    found = next((pair for pair in times if pair[0].day is not None), None) or next(iter(times), None)
    return found[1].paragraph.cut(found[0].start, found[0].end) if found is not None else None


def _where(told: Sequence[Happening]) -> Passage | None:
    """The place that is said most often, a town before a country; where it is printed first."""
    counts = Counter(chain.id for each in told for chain, _ in each.places)
    first: dict[str, tuple[bool, Passage]] = {}
    for each in told:
        for chain, passage in each.places:
            first.setdefault(chain.id, (not is_city(chain.name), passage))
    best = min(first, key=lambda id_: (first[id_][0], -counts[id_], first[id_][1].start), default=None)
    return first[best][1] if best is not None else None


def _matched(happening: Happening, pattern: re.Pattern[str]) -> Passage | None:
    """The first words of the event's clause that a pattern fits."""
    clause = happening.clause
    match = pattern.search(clause.words)
    if match is None:
        return None
    start, end = clause.start + match.start(), clause.start + match.start() + len(match[0].rstrip(" ,"))
    return Passage(clause.source, start, end, clause.words[match.start() : match.start() + len(match[0].rstrip(" ,"))])
