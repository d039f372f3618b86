"""Joins: which happenings of a paragraph grammar says are one."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from generator.annotate.happening import Happening
from generator.annotate.speech import subject_of
from generator.annotate.triggers import COUNTING

#: Verbs for what comes of an event; others tell of the deed itself.
RESULTS = frozenset("kill die perish injure wound hurt slay".split())


#: Words between an event and its verb: "attacks in northern Paris last night killed".
SUBJECT_REACH = 7


def join(found: Mapping[int, Happening]) -> None:
    """Say of each happening which other one of its sentence it is the same as, where grammar tells.

    "The attack killed", "attacks went off": subject and verb. "Left 12 dead", "killing 12": the clause above. "Killed when a bus
    overturned", "died in the fire": the clause or noun below.
    """
    for happening in found.values():
        if not happening.kind.casualties:
            happening.joined = _its_noun(happening, found)
            continue
        if happening.is_noun:
            above = found.get(happening.token.head.i)
            if happening.token.dep_ == "conj" and above is not None and above.is_noun and above.kind.casualties:
                happening.joined = above  # "strikes and explosions"
            continue
        plain = happening.lemma in RESULTS
        happening.joined = next(
            (other for child in happening.token.children if (other := _is_below(child, found, plain=plain))), None
        )
        if happening.joined is None:
            happening.joined = _subject_before(happening, found)
        if happening.joined is None and happening.kind.path == "harm":
            happening.joined = _clause_above(happening, found) or _coordinate(happening, found)
        if happening.joined is not None and happening.joined.joined is happening:
            happening.joined = None


def _its_noun(happening: Happening, found: Mapping[int, Happening]) -> Happening | None:
    """The noun that a verb of its kind has for subject or object: "the accord was signed"."""
    if happening.is_noun:
        return None
    arguments = [found.get(child.i) for child in happening.token.children if child.dep_ in {"nsubj", "nsubj:pass", "obj"}]
    return next((other for other in arguments if other is not None and other.is_noun and other.kind is happening.kind), None)


def join_lonely(found: Mapping[int, Happening]) -> None:
    """Numbers of dead with nothing of their own belong to the one other harm of their sentence, or to what "which" means."""
    for i, happening in found.items():
        if happening.joined is not None or happening.is_noun or happening.kind.path != "harm" or happening.historic:
            continue
        others = [
            other for k, other in found.items()
            if k != i and other.kind.casualties and root_of(other) is not happening and _one_sentence(other, happening)
        ]  # fmt: skip
        before = [other for other in others if other.is_noun and other.token.i < i]
        if _is_relative(happening.token) and before:
            happening.joined = before[-1]
        elif (
            len({id(root_of(other)) for other in others}) == 1 and happening.amounts and not (happening.times or happening.places)
        ):
            happening.joined = others[0]


def join_pronouns(found: Mapping[int, Happening]) -> None:
    """The event that the sentence before ended with, for "It killed 12" and "They reportedly killed"."""
    for happening in found.values():
        if happening.joined is not None or happening.is_noun or happening.kind.path != "harm":
            continue
        subject = subject_of(happening.token)
        if subject is None or subject.lower_ not in {"it", "they", "this", "these", "that"} or not _opens(subject):
            continue
        before = [
            other for other in found.values()
            if other.is_noun and other.kind.casualties and other.token.sent.end == subject.sent.start
        ]  # fmt: skip
        happening.joined = max(before, key=lambda other: other.token.i, default=None)


def _opens(subject: Token) -> bool:
    return subject.i - subject.sent.start < 2


def share_places(found: Mapping[int, Happening]) -> None:
    """Seven arrested "after raids in Brussels": what follows on an event without a place of its own happened where that did."""
    for happening in found.values():
        if happening.is_noun or happening.places or happening.kind.casualties:
            continue
        for child in happening.token.children:
            other = found.get(child.i)
            follows = child.dep_ == "obl" and any(
                c.dep_ == "case" and c.lower_ in {"after", "during", "in", "following"} for c in child.children
            )
            if other is not None and follows:
                happening.places = list(other.places)


def _one_sentence(left: Happening, right: Happening) -> bool:
    return bool(left.token.sent.start == right.token.sent.start)


def root_of(happening: Happening) -> Happening:
    """The happening at the end of a chain of joins."""
    steps = 0
    while happening.joined is not None and steps < 10:
        happening, steps = happening.joined, steps + 1
    return happening


def _is_relative(token: Token) -> bool:
    """Whether a word stands in a clause that "which" or "that" opens."""
    verb = next((above for above in [token, *token.ancestors] if above.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb is not None and any(
        child.lower_ in {"which", "that"} and child.dep_.startswith("nsubj") for child in verb.children
    )


def _is_below(child: Token, found: Mapping[int, Happening], *, plain: bool) -> Happening | None:
    """The event that a verb's argument or clause names: subject, "in the fire", "when a bus overturned"."""
    other = found.get(child.i)
    if other is None or not other.kind.casualties:
        return None
    if child.dep_ in {"nsubj", "nsubj:pass"} or (plain and child.dep_ in {"obl", "obl:agent"}):
        return other if other.is_noun else None
    clause = (
        child.dep_ == "advcl"
        and child.tag_ != "VBG"
        and any(mark.dep_ in {"mark", "advmod"} and mark.lower_ in {"when", "after", "as"} for mark in child.children)
    )
    return other if plain and (child.dep_ == "obj" or clause) else None


def _subject_before(happening: Happening, found: Mapping[int, Happening]) -> Happening | None:
    """The event right in front of its verb, whatever the parser made of them: "attacks went off", "attacks in Paris killed"."""
    token = happening.token
    for i in range(token.i - 1, max(token.sent.start, token.i - SUBJECT_REACH) - 1, -1):
        word = token.doc[i]
        if i in found and found[i].is_noun:
            return found[i] if found[i].kind.casualties else None
        if word.is_punct or word.pos_ in {"VERB", "PRON", "CCONJ", "SCONJ"}:
            return None
    return None


def _coordinate(happening: Happening, found: Mapping[int, Happening]) -> Happening | None:
    """Two plain words of harm joined by "and", "seven dead and 50 injured", tell of one event."""
    token = happening.token
    above = found.get(token.head.i)
    return above if token.dep_ == "conj" and above is not None and above.kind.path == "harm" else None


def _clause_above(happening: Happening, found: Mapping[int, Happening]) -> Happening | None:
    """What a participle or relative clause goes on about: "a blast that left 12 dead", "..., killing 12"."""
    token = happening.token
    for _ in range(3):
        above = token.head
        if above.i == token.i or token.dep_ not in {"xcomp", "acl", "acl:relcl", "amod", "obj", "advcl", "nsubj", "conj"}:
            return None
        if token.dep_ == "advcl" and (token.tag_ != "VBG" or any(child.dep_ == "mark" for child in token.children)):
            return None
        if above.i in found:
            return found[above.i] if found[above.i].kind.casualties else None
        counted = above.lemma_.casefold() in COUNTING
        links = {"nsubj", "nsubj:pass", "nmod"} if counted else {"nsubj", "nsubj:pass"}
        beside = [
            child for child in above.children if child.dep_ in links and child.i in found and found[child.i].kind.casualties
        ]
        if beside:
            return found[beside[0].i]
        token = above
    return None
