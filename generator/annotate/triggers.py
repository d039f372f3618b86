"""Triggers: the words of a paragraph that tell of an event that happened, or is announced."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from generator.annotate.clauses import clause_of
from generator.annotate.happening import Happening, is_misread
from generator.annotate.kinds import NOUNS, STATES, VERBS, EventKind, verb_lemma
from generator.annotate.pipeline import Paragraph
from generator.annotate.reality import CONDITIONS, DENYING, UNREAL_AUXILIARIES, WILL
from generator.annotate.senses import MISSING, means_it
from generator.values.numerals import number

#: Words in front of a noun that make it no event, not one that happened, or not the one that is told of.
NOT_THIS_ONE = frozenset(
    """
        no any such each every many most more next other another similar further potential possible future imminent planned
        feared would-be previous past earlier worst deadliest
        """.split()
)
#: Nouns of which an event is only the matter: "fears of attacks", "a kind of protest"; with an article it is one that happened.
MATTERS = frozenset(
    """
        threat fear risk danger possibility prospect kind type series number wave spate chance act warrant call
        demand plan fears hopes talk
        """.split()
)
#: With "a", those of them that count events which happened: "a series of attacks".
SEVERAL = frozenset("number series wave spate string".split())
#: Verbs whose object didn't happen, or not yet.
UNREAL_VERBS = frozenset(
    """
        order plan threaten fear prevent foil thwart avoid avert imagine want consider prepare plot expect encourage
        incite stop implement
        """.split()
)
#: With the present tense, what happens again and again.
HABITUAL = frozenset("when whenever once".split())
#: What is released to readers, not from captivity.
PUBLISHED = frozenset(
    """
        video statement report image photo photograph picture name identity figure data detail document footage
        album film result list letter recording
        """.split()
)
#: Nouns that count what follows "of".
COUNTING = frozenset("total number series couple dozen score hundred thousand string wave".split())
#: A noun with a number like this is a statistic: "112 accidents in a year".
STATISTIC = 20
#: Verbs whose "fire" is no blaze: "opened fire", "a ceasefire" written apart; and adjectives.
FIRES = frozenset("open cease return exchange catch set come".split())
SHOTS = frozenset("rapid heavy hostile enemy friendly automatic sustained small-arms machine-gun artillery rocket mortar".split())
#: Verbs that announce what their object or complement tells: "talks are expected to be held".
ANNOUNCING = frozenset("expect plan schedule due set intend".split())
DEFINITE = frozenset("the this these that those".split())


class Trigger(NamedTuple):
    """The kind of event that a word tells of, and the lemma or phrase by which it does."""

    kind: EventKind
    lemma: str


def find_triggers(paragraph: Paragraph, inside_names: Collection[int]) -> dict[int, Happening]:
    """Happenings by the index of their token; words of names, in `inside_names`, are none."""
    found = {}
    for token in paragraph.doc:
        trigger = _trigger(token) if token.i not in inside_names else None
        if trigger is not None and trigger.lemma == "raid" and _is_noun(token) and _tells_of_robbers(paragraph.article.text):
            trigger = Trigger(NOUNS["robbery"], "raid")
        if trigger is None or not means_it(token, trigger.kind.path, trigger.lemma) or _is_of_a_patient(token, trigger):
            continue
        if not any(sign(token) for sign in UNREAL):
            definite = any(child.dep_ == "det" and child.lower_ in DEFINITE for child in token.children)
            clause = clause_of(paragraph, token)
            found[token.i] = Happening(paragraph, token, *trigger, clause, planned=_is_planned(token), definite=definite)
    return found


def _trigger(token: Token) -> Trigger | None:
    if _is_state(token):
        return Trigger(VERBS["kill"], STATES[token.lower_])
    verb = token.pos_ == "VERB" or token.tag_ in {"VB", "VBD", "VBN", "VBG", "VBZ"}  # where these differ, the tag is mostly right
    if verb or _is_misread_verb(token):
        trigger = _verb_trigger(token)
        if trigger is not None:
            return trigger
    if _is_noun(token) and is_misread(token):
        return _verb_trigger(token)
    return _noun_trigger(token) if _is_noun(token) else None


def _is_misread_verb(token: Token) -> bool:
    """Whether an adjective is the verb of its sentence: "a lorry smashed into a wall"."""
    parts = {child.dep_ for child in token.children}
    return token.pos_ == "ADJ" and token.lower_.endswith("ed") and "nsubj" in parts and "obl" in parts and "cop" not in parts


def _is_state(token: Token) -> bool:
    """Whether "dead" or "hurt" says what people are: behind a number ("27 hurt"), or of a subject ("two are injured")."""
    if token.lower_ not in STATES or token.pos_ == "VERB":
        return False
    before = token.nbor(-1) if token.i else None
    counted = before is not None and (before.pos_ == "NUM" or any(child.dep_ == "nummod" for child in before.children))
    return counted or (token.pos_ == "ADJ" and any(child.dep_ in {"nsubj", "cop"} for child in token.children))


def _noun_trigger(token: Token) -> Trigger | None:
    """The kind of a noun, with one of the two words in front of it ("car bombing") or alone."""
    words = (token.lemma_.casefold(), token.lower_)
    before = [child for child in token.lefts if child.dep_ in {"compound", "amod"} and child.i >= token.i - 2]
    phrases = (f"{child.lower_} {word}" for child in before for word in words)
    if phrase := next((phrase for phrase in phrases if phrase in NOUNS), None):
        return Trigger(NOUNS[phrase], phrase)
    if token.dep_ == "compound" and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i:
        return None  # "attack helicopter", "crash site"
    if token.dep_ == "nmod:poss" and token.head.lemma_.casefold() in NOUNS:
        return None  # "the storm's landing" is one event
    if _is_in_a_name(token):
        return None
    if token.lower_ == "theft" and any(child.lower_ == "identity" for child in token.children):
        return None  # a kind of crime
    if _is_storm_ashore(token):
        return Trigger(NOUNS["landfall"], "landfall")
    if "raid" in words and _is_of_valuables(token):
        return Trigger(NOUNS["robbery"], "raid")
    told = (word for word in words if word in NOUNS and not (word == "fire" and _is_gunfire(token)))
    return next((Trigger(NOUNS[word], word) for word in told), None)


def _is_in_a_name(token: Token) -> bool:
    """Whether a capital makes it a place, or a part of a longer name: "from Deal", "Rift Valley"."""
    if token.is_upper or not token.text[:1].isupper() or token.i == token.sent.start:
        return False
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    place = any(child.dep_ == "case" and child.lower_ in {"from", "in", "at", "near"} for child in token.children)
    bare = not any(child.dep_ in {"det", "amod", "compound", "nummod"} for child in token.children)
    longer = token.pos_ == "PROPN" and behind is not None and behind.pos_ == "PROPN" and behind.text[:1].isupper() and bare
    return (place and bare) or longer


def _is_gunfire(token: Token) -> bool:
    """Whether "fire" is that of guns: "opened fire", "rapid fire"."""
    return token.head.lemma_ in FIRES or any(child.lower_ in SHOTS for child in token.children)


def _verb_trigger(token: Token) -> Trigger | None:
    """The kind of a verb, with its object or particle ("blow up", "take hostage") or alone."""
    lemma = verb_lemma(token)
    if token.dep_ == "amod" or (token.tag_ == "VBN" and token.dep_ in {"compound", "nmod"}) or _is_attribute(token):
        return None  # "the killed attackers"
    phrases = (f"{lemma} {word}" for child in _arguments(token) for word in _words_of(child))
    found = next((Trigger(VERBS[words], words) for words in [*phrases, lemma] if words in VERBS), None)
    if found is not None and found.kind.path in {"capture", "handover"} and _is_of_people(token):
        return Trigger(VERBS["abduct" if found.kind.path == "capture" else "free"], lemma)
    if found is not None and found.kind.path == "breakdown" and not _is_of_talks(token):
        return None
    if lemma == "raid" and _is_of_valuables(token):
        return Trigger(VERBS["rob"], lemma)
    if _is_landfall(token, lemma):
        return Trigger(VERBS["make landfall"], "landfall")
    if _is_with_loot(token, lemma):
        return Trigger(VERBS["make off"], "make off")
    if _is_of_the_trapped(token, lemma):
        return Trigger(VERBS["rescue"], "rescue")
    return found or (Trigger(VERBS["discover"], "discover") if _is_found(token, lemma) else None)


def _words_of(argument: Token) -> Iterator[str]:
    """What stands behind a verb, as phrases name it: "website", "to hospital", "into system", "from"."""
    yield argument.lemma_.casefold()
    yield argument.lower_
    for case in argument.children:
        if case.dep_ == "case":
            yield f"{case.lower_} {argument.lemma_.casefold()}"
            if argument.dep_ == "obl":
                yield case.lower_


#: Verbs by which the trapped are set free, and words that tell that somebody is.
FREEING = frozenset("free release remove pull cut extract lift carry bring get".split())
TRAPPED = re.compile(r"\b(?:trapped|stranded|wreckage|rubble|debris|survivors?)\b", re.IGNORECASE)


#: Places that robbers raid; the police raid houses, soldiers camps. And who raids none to rob it.
TILLS = frozenset(
    """
    bank museum gallery shop store jeweller jeweler jewellers supermarket pharmacy warehouse vault depot garage casino boutique
    """.split()
)
OFFICERS = frozenset("police officer detective agent soldier troop army force inspector investigator marshal".split())


@lru_cache(maxsize=16)
def _tells_of_robbers(text: str) -> bool:
    """Whether an article has words for robbers and their deed, and none for a raid by the police, soldiers or aircraft."""
    return len(_ROBBERS.findall(text)) >= ROBBERS_NAMED and not _OFFICIAL_RAID.search(text)


#: In an article with two of these "the raid" is a robbery ...
_ROBBERS = re.compile(
    r"\b(?:robbers?|raiders|thie(?:f|ves)|burglars?|robbery|burglary|heist|looted|stole|stolen|made\s+off\s+with|getaway)\b",
    re.IGNORECASE,
)
ROBBERS_NAMED = 2
#: ... unless somebody raids by order.
_OFFICIAL_RAID = re.compile(
    r"\b(?:(?:police|army|air|military|commando|drugs?|dawn|immigration|bombing|cross-border|drone)\s+raids?|"
    r"(?:police|officers|soldiers|troops|detectives|agents|forces)\s+(?:\w+\s+)?raided|raid(?:s|ed)?\s+by\s+(?:the\s+)?"
    r"(?:police|officers|soldiers|troops|detectives|agents|forces))\b",
    re.IGNORECASE,
)
#: Verbs with which storms come "ashore", their past, and verbs of which the coast is the object; storms, and their parts.
SURGING = frozenset("smash crash slam barrel roar sweep storm tear plough howl surge".split())
SURGED = frozenset("smashed crashed slammed barrelled barreled roared swept stormed tore ploughed plowed howled surged".split())
REACHING, COASTS = frozenset("hit reach strike cross".split()), frozenset("land coast coastline shore".split())
STORMS = frozenset("storm cyclone hurricane typhoon tempest".split())


def _is_landfall(verb: Token, lemma: str) -> bool:
    """Whether a storm comes ashore: "the hurricane smashed ashore", "its eye crossed the coast"; not a ferry, nor a body."""
    ashore = lemma in SURGING and any(child.lower_ == "ashore" for child in verb.children)
    reached = lemma in REACHING and any(child.dep_ == "obj" and child.lemma_.casefold() in COASTS for child in verb.children)
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None or not (ashore or reached):
        return False
    if subject.lower_ in {"it", "eye"}:
        return any(word.lemma_.casefold() in STORMS for word in verb.doc)
    return any(word.lemma_.casefold() in STORMS for word in [subject, *subject.children])


def _is_storm_ashore(ashore: Token) -> bool:
    """Whether the parser took "the storm smashed ashore" for one noun phrase."""
    words = {child.lower_ for child in ashore.children}
    return ashore.lower_ == "ashore" and bool(words & SURGED) and bool(words & STORMS)


#: What robbers flee with, and how they do.
LOOT = frozenset(
    """
    cash money gold silver jewel jewellery jewelry diamond gem coin painting artwork loot haul banknote watch takings valuable
    necklace tiara bullion
    """.split()
)
FLEEING = frozenset("flee escape vanish disappear run drive get".split())


def _is_with_loot(verb: Token, lemma: str) -> bool:
    """Whether somebody gets away with what was taken: "fled with gold worth millions"; nobody flees with a suitcase."""
    return lemma in FLEEING and any(
        any(case.dep_ == "case" and case.lower_ == "with" for case in child.children)
        and any(word.lemma_.casefold() in LOOT for word in [child, *(c for c in child.children if c.dep_ in {"nmod", "conj"})])
        for child in verb.children if child.dep_ == "obl"
    )  # fmt: skip


def _is_of_valuables(raid: Token) -> bool:
    """Whether a raid is a robbery: on a bank, a museum or a shop, and not by the police."""
    words = {child.lemma_.casefold() for child in raid.children}
    return bool(words & TILLS) and not words & OFFICERS


def _is_attribute(token: Token) -> bool:
    """Whether a participle stands between a number and the subject of a later verb: "Four detained men were set free"."""
    before = token.nbor(-1) if token.i else None
    if token.tag_ != "VBN" or before is None or before.pos_ != "NUM":
        return False
    behind = token.i + 1
    while behind < token.sent.end and token.doc[behind].pos_ in {"NOUN", "PROPN", "ADJ"}:
        behind += 1
    subject = token.doc[behind - 1]
    return behind > token.i + 1 and subject.dep_.startswith("nsubj") and subject.head.i >= behind


def _is_of_the_trapped(verb: Token, lemma: str) -> bool:
    """Whether people are freed from a wreck, and not from captivity: "worked to free the trapped passengers"."""
    return lemma in FREEING and TRAPPED.search(verb.sent.text) is not None and any(
        child.dep_ in {"obj", "nsubj:pass"} for child in verb.children
    )  # fmt: skip


def _is_found(verb: Token, lemma: str) -> bool:
    """Whether somebody who was missing is found: "the girl was found by a patrol"; a fact that is found is no event."""
    subjects = [child for child in verb.children if child.dep_ == "nsubj:pass"]
    objects = [child for child in verb.children if child.dep_ == "obj"]
    found = subjects or objects
    return lemma == "find" and any(
        child.ent_type_ == "PERSON" or child.lemma_.casefold() in MISSING or _is_one_of_them(child) for child in found
    )


def _is_of_people(verb: Token) -> bool:
    """Whether it is done to people: girls are seized, towns are captured."""
    whose = [verb.head] if verb.dep_ in {"acl", "acl:relcl"} else []
    whom = [child for child in verb.children if child.dep_ in {"obj", "nsubj:pass"} or _is_behind_over(child)]
    return any(each.lemma_.casefold() in MISSING for each in whom or whose)


def _is_behind_over(child: Token) -> bool:
    """Whether the parser took the "over" of "handed over 21 men" for a preposition."""
    return child.dep_ == "obl" and any(case.dep_ == "case" and case.lower_ == "over" for case in child.children)


#: What breaks down, fails or collapses where that is an event between people.
TALKS = frozenset("talk talks negotiation deal truce ceasefire discussion effort mediation".split())


def _is_of_talks(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubj:pass"} and child.lemma_.casefold() in TALKS for child in verb.children)


def _is_one_of_them(token: Token) -> bool:
    """Whether "one" is one of people: "one of the schoolgirls"."""
    return token.lower_ == "one" and any(child.lemma_.casefold() in MISSING for child in token.children)


def _arguments(verb: Token) -> Iterator[Token]:
    """What makes a phrase with a verb: object, particle, what "a total of" counts, and of a relative clause what it is of."""
    if verb.dep_ in {"acl:relcl", "acl"} and verb.head.pos_ == "NOUN" and not any(child.dep_ == "obj" for child in verb.children):
        yield verb.head
    for child in verb.children:
        if child.dep_ in {"obj", "obl", "compound:prt", "advmod", "nsubj:pass", "xcomp", "compound"}:
            yield child
            yield from (noun for noun in child.children if noun.dep_ == "conj" and child.dep_ in {"obj", "nsubj:pass"})
            if child.lemma_.casefold() in COUNTING:
                yield from (noun for noun in child.children if noun.dep_ == "nmod")


def _is_planned(token: Token) -> bool:
    """Whether an event is announced: "will meet", "talks will be held", "is expected to resign"."""
    head = token.head
    announced = head.lemma_ in ANNOUNCING or any(child.dep_ == "aux" and child.lower_ == "will" for child in head.children)
    return any(child.dep_ == "aux" and child.lower_ in WILL for child in token.children) or (
        token.dep_ in {"xcomp", "obj", "nsubj:pass"} and announced
    )


# -- what is no event ---------------------------------------------------------------------------------------------------------


def _is_noun(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"}


def _denied(token: Token) -> bool:
    """No raid, never arrested, without a fight, no fighter was arrested, there was never a fight."""
    never = any(child.lower_ == "never" for child in token.head.children)
    if _is_noun(token) and token.dep_ == "nsubj" and token.head.lemma_ == "be" and never:
        return True
    whom = [child for child in token.children if child.dep_ in {"nsubj", "nsubj:pass", "obj"}] if token.pos_ == "VERB" else []
    return any(
        child.lower_ in DENYING and child.dep_ in {"det", "advmod", "case"} for each in [token, *whom] for child in each.children
    )


def _not_this_one(token: Token) -> bool:
    """Another attack, a possible strike, the worst crash."""
    return _is_noun(token) and any(
        child.dep_ in {"amod", "det"} and child.lower_ in NOT_THIS_ONE for child in token.children
    )  # fmt: skip


def _statistic(token: Token) -> bool:
    """112 accidents in a year; killed in 112 accidents."""
    if _is_noun(token):
        return _is_counted_by_the_dozen(token)
    return any(
        child.dep_ == "obl" and child.lemma_.casefold() in NOUNS and _is_counted_by_the_dozen(child) for child in token.children
    )


def _is_counted_by_the_dozen(noun: Token) -> bool:
    counts = (number(child.text) for child in noun.children if child.dep_ == "nummod")
    return any(count is not None and count >= STATISTIC for count in counts)


def _wanted_or_feared(token: Token) -> bool:
    """They plan a protest, an attack was foiled."""
    object_of_verb = token.dep_ in {"obj", "obl", "nsubj:pass"} and token.head.pos_ == "VERB"
    return _is_noun(token) and object_of_verb and token.head.lemma_ in UNREAL_VERBS


def _matter_of_another(token: Token) -> bool:
    """Fears of attacks, a kind of protest, the number of attacks; but not a number of them."""
    bare = token.dep_ == "nmod" and not any(child.dep_ == "det" for child in token.children)
    several = token.head.lower_ in SEVERAL and any(child.lower_ == "a" for child in token.head.children)
    return _is_noun(token) and bare and token.head.lemma_.casefold() in MATTERS and not several


def _hypothetical(token: Token) -> bool:
    """They might attack; if they attack; when a card is stolen."""
    return not _is_noun(token) and any(
        (child.dep_ == "aux" and child.lower_ in UNREAL_AUXILIARIES)
        or (child.dep_ == "mark" and child.lower_ in CONDITIONS)
        or (child.lower_ in HABITUAL and _is_of_any_time(token))
        for child in token.children
    )


def _is_of_any_time(verb: Token) -> bool:
    """Whether a verb stands in the simple present: "is stolen", "crashes"."""
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "aux:pass", "cop"}]
    if auxiliaries:
        return all(child.tag_ in {"VBZ", "VBP"} and child.lemma_ == "be" for child in auxiliaries) and verb.tag_ == "VBN"
    return verb.tag_ in {"VBZ", "VBP"}


def _is_of_a_patient(token: Token, trigger: Trigger) -> bool:
    """Whether nobody is set free: a statement is released, a patient is released from hospital."""
    if _is_noun(token) or token.lemma_ != "release" or trigger.kind.path != "release":
        return False
    published = any(
        child.dep_ in {"obj", "nsubj:pass"} and child.lemma_.casefold() in PUBLISHED for child in token.children
    )  # fmt: skip
    return published or "hospital" in token.sent.text


def _in_general(token: Token) -> bool:
    """Thefts and data breaches as such, not two that happened: "a lawyer for victims of data breaches"."""
    bare = token.tag_ == "NNS" and not any(child.dep_ in {"det", "nummod", "nmod:poss"} for child in token.children)
    kind = NOUNS.get(token.lemma_.casefold())
    return bare and kind is not None and kind.path.startswith("theft") and token.dep_ in {"nmod", "obl", "obj"}


#: Denied, general, or hypothetical: any of these makes a word no event that happened or is announced.
UNREAL: tuple[Callable[[Token], bool], ...] = (
    _denied,
    _not_this_one,
    _statistic,
    _wanted_or_feared,
    _matter_of_another,
    _hypothetical,
    _in_general,
)
