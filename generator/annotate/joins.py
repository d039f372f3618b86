"""Joins: which happenings of a paragraph grammar says are one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from spacy.tokens import Token

from generator.annotate.happening import Happening
from generator.annotate.kinds import DYING
from generator.annotate.speech import subject_of
from generator.annotate.triggers import COUNTING
from generator.records.family import HARM

Found = Mapping[int, Happening]

#: Verbs for what comes of an event; others tell of the deed itself.
RESULTS = frozenset("kill injure wound hurt slay".split()) | DYING
#: Words between an event and its verb: "attacks in northern Paris last night killed".
SUBJECT_REACH = 7
#: Verbs between a number of dead and the event it goes on about: "a blast that is said to have left 12 dead".
CLAUSE_REACH = 3
#: Where a participle or clause hangs on what it goes on about.
GOES_ON = frozenset("xcomp acl acl:relcl amod obj advcl nsubj conj".split())
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
#: Words that stand for the event of the sentence before, and how early in their own sentence they must.
PRONOUNS, OPENING = frozenset("it they this these that".split()), 2
#: Kinds of events that come about by being announced.
PERFORMED = frozenset("resignation appointment deal takeover layoffs recall fine ceasefire withdrawal bankruptcy".split())
#: What opens a clause about the event in which people came to harm.
WHEN = frozenset("when after as".split())
#: Words that part two events: "a raid after gunmen massacred 12".
ANOTHER_TIME = frozenset("after before since while as".split())
#: What stands before an event on which another follows.
FOLLOWING = frozenset("after during in following".split())


def join(found: Found) -> None:
    """Say of each happening which other one of its sentence it is the same as, where one of `WAYS` tells."""
    for happening in found.values():
        ways = (other for way in WAYS if (other := way(happening, found)) is not None)
        happening.joined = next((other for other in ways if other.before_all_that is happening.before_all_that), None)
        if happening.joined is not None and happening.joined.joined is happening:
            happening.joined = None


def join_lonely(found: Found) -> None:
    """Numbers of dead that grammar leaves alone belong to what their "which" means, or to the only other harm of the sentence."""
    for happening in found.values():
        if happening.joined is not None or not _is_plain_verb(happening) or happening.historic:
            continue
        others = [
            other for other in found.values()
            if other.kind.casualties and other.root is not happening and other.token.sent.start == happening.token.sent.start
        ]  # fmt: skip
        before = [other for other in others if other.is_noun and other.token.i < happening.token.i]
        if before and _is_relative(happening.token):
            happening.joined = before[-1]
        elif happening.amounts and not (happening.times or happening.places) and len({id(other.root) for other in others}) == 1:
            happening.joined = others[0]


def join_pronouns(found: Found) -> None:
    """The event that the sentence before ended with, for "It killed 12" and "They reportedly killed"."""
    for happening in found.values():
        subject = subject_of(happening.token) if happening.joined is None and _is_plain_verb(happening) else None
        if subject is None or subject.lower_ not in PRONOUNS or subject.i - subject.sent.start >= OPENING:
            continue
        before = [
            other for other in found.values()
            if other.is_noun and other.kind.casualties and other.token.sent.end == subject.sent.start
        ]  # fmt: skip
        happening.joined = max(before, key=lambda other: other.token.i, default=None)


def share_places(found: Found) -> None:
    """Seven arrested "after raids in Brussels": what follows on an event without a place of its own happened where that did."""
    for happening in found.values():
        if happening.is_noun or happening.places or happening.kind.casualties:
            continue
        for child in happening.token.children:
            follows = child.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ in FOLLOWING for c in child.children)
            if child.i in found and follows:
                happening.places = list(found[child.i].places)


def _is_plain_verb(happening: Happening) -> bool:
    """Whether a verb tells of harm and not of what kind: "killed", "were hurt"."""
    return happening.kind.path == HARM and not happening.is_noun


# -- ways in which grammar joins two ------------------------------------------------------------------------------------------


def _its_noun(happening: Happening, found: Found) -> Happening | None:
    """The noun that a verb of its kind has for subject or object: "the accord was signed"."""
    if happening.is_noun or happening.kind.casualties:
        return None
    arguments = [found[child.i] for child in happening.token.children if child.dep_ in SUBJECTS | {"obj"} and child.i in found]
    return next((other for other in arguments if other.is_noun and other.kind is happening.kind), None)


def _announced(happening: Happening, found: Found) -> Happening | None:
    """What is done by announcing it: "announced his retirement", "unveiled a deal"."""
    if happening.kind.path != "announcement" or happening.is_noun:
        return None
    objects = [found[child.i] for child in happening.token.children if child.dep_ in {"obj", "nsubj:pass"} and child.i in found]
    return next((other for other in objects if other.kind.path in PERFORMED), None)


def _noun_beside(happening: Happening, found: Found) -> Happening | None:
    """The noun of harm that another one is coordinate with: "strikes and explosions"."""
    above = found.get(happening.token.head.i)
    both = above is not None and happening.is_noun and above.is_noun and happening.kind.casualties and above.kind.casualties
    return above if both and happening.token.dep_ == "conj" else None


def _event_below(happening: Happening, found: Found) -> Happening | None:
    """The event that a verb's argument or clause names: "the attack killed", "died in the fire", "hurt when a bus overturned"."""
    if not _is_verb_of_harm(happening):
        return None
    result = happening.lemma in RESULTS
    below = ((child, found[child.i]) for child in happening.token.children if child.i in found)
    return next((other for child, other in below if other.kind.casualties and _is_told_by(child, other, result=result)), None)


def _is_told_by(child: Token, other: Happening, *, result: bool) -> bool:
    """Whether `other`, which stands at `child` below a verb, is the verb's event; for `result` verbs more may name it."""
    if child.dep_ in SUBJECTS or (result and child.dep_ in {"obl", "obl:agent"}):
        return other.is_noun
    clause = (
        child.dep_ == "advcl"
        and child.tag_ != "VBG"
        and any(mark.dep_ in {"mark", "advmod"} and mark.lower_ in WHEN for mark in child.children)
    )
    return result and (child.dep_ == "obj" or clause)


def _subject_before(happening: Happening, found: Found) -> Happening | None:
    """The event right in front of its verb, whatever the parser made of them: "attacks went off", "attacks in Paris killed"."""
    if not _is_verb_of_harm(happening):
        return None
    token = happening.token
    for i in range(token.i - 1, max(token.sent.start, token.i - SUBJECT_REACH) - 1, -1):
        word = token.doc[i]
        if i in found and found[i].is_noun:
            return found[i] if found[i].kind.casualties else None
        if word.is_punct or word.pos_ in {"VERB", "PRON", "CCONJ", "SCONJ"} or word.lower_ in ANOTHER_TIME:
            return None
    return None


def _clause_above(happening: Happening, found: Found) -> Happening | None:
    """What a participle or relative clause goes on about: "a blast that left 12 dead", "..., killing 12"."""
    if not _is_plain_verb(happening):
        return None
    for above in _clauses_above(happening.token):
        if above.i in found:
            return found[above.i] if found[above.i].kind.casualties else None
        links = SUBJECTS | {"nmod"} if above.lemma_.casefold() in COUNTING else SUBJECTS
        beside = [found[child.i] for child in above.children if child.dep_ in links and child.i in found]
        if subject := next((other for other in beside if other.kind.casualties), None):
            return subject
    return None


def _clauses_above(token: Token) -> Iterator[Token]:
    """What a word hangs on, step by step, as long as it goes on about that; clauses with a mark of their own don't."""
    for _ in range(CLAUSE_REACH):
        apart = token.dep_ == "advcl" and (token.tag_ != "VBG" or any(child.dep_ == "mark" for child in token.children))
        if token.head.i == token.i or token.dep_ not in GOES_ON or apart:
            return
        token = token.head
        yield token


def _coordinate(happening: Happening, found: Found) -> Happening | None:
    """Two plain words of harm joined by "and", "seven dead and 50 injured", tell of one event."""
    above = found.get(happening.token.head.i)
    plain = above is not None and _is_plain_verb(happening) and above.kind.path == HARM
    return above if plain and happening.token.dep_ == "conj" else None


#: In order: the first way that finds something counts.
WAYS: tuple[Callable[[Happening, Found], Happening | None], ...] = (
    _its_noun,
    _announced,
    _noun_beside,
    _event_below,
    _subject_before,
    _clause_above,
    _coordinate,
)


def _is_verb_of_harm(happening: Happening) -> bool:
    return happening.kind.casualties and not happening.is_noun


def _is_relative(token: Token) -> bool:
    """Whether a word stands in a clause that "which" or "that" opens."""
    verb = next((above for above in [token, *token.ancestors] if above.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb is not None and any(
        child.lower_ in {"which", "that"} and child.dep_.startswith("nsubj") for child in verb.children
    )
