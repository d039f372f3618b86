"""Lasting: how long something took, where its own words say what it was: "a nine-hour debate", "served two years in prison"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.named import Named, person_doing
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.speech import subject_of
from generator.annotate.statement import make_claim
from generator.records.claim import Claim

#: The units of durations.
UNITS = frozenset({"min", "day", "month"})
#: What lasts, and the nouns and verbs for it, by lemma.
LASTING = {
    "attack": "attack rampage shooting massacre assault spree",
    "battle": "battle fighting firefight gunfight fight",
    "raid": "raid robbery heist burglary theft break-in",
    "siege": "siege standoff stand-off",
    "pursuit": "pursuit chase manhunt",
    "debate": "debate speech sitting",
    "deliberation": "deliberation deliberate",
    "talks": "talk negotiation negotiate",
    "trial": "trial",
    "hearing": "hearing",
    "meeting": "meeting summit",
    "speech": "address",
    "strike": "strike walkout stoppage",
    "outage": "outage blackout",
    "rescue": "rescue",
    "fire": "fire blaze inferno",
    "storm": "storm cyclone hurricane typhoon",
    "quake": "quake earthquake tremor",
    "flight": "flight",
    "voyage": "voyage crossing",
    "delay": "delay",
    "concert": "concert",
    "ceremony": "ceremony funeral service",
    "surgery": "surgery operation",
    "captivity": "captivity ordeal",
    "ban": "ban suspension",
    "ceasefire": "ceasefire truce",
    "curfew": "curfew",
}
_DEEDS = {word: deed for deed, words in LASTING.items() for word in words.split()}
#: What papers call the minutes and hours of an attack.
TERROR = frozenset("terror mayhem carnage bloodshed gunfire".split())
SHORT = frozenset("second minute hour".split())
#: Where somebody spends time, and the property of how long.
STAYS = {
    "prison": "time in prison", "jail": "time in prison", "office": "time in office", "power": "time in office",
    "captivity": "duration of the captivity", "hospital": "time in hospital", "exile": "time in exile",
}  # fmt: skip
#: Verbs by which time has been spent, not is to be.
SPENDING = frozenset("spend serve".split())
TAKING = frozenset("last take go".split())
#: What makes a stretch one to come: a sentence passed.
MODALS = frozenset("must will shall should could can may might would".split())


def lasting_claims(
    paragraph: Paragraph, amounts: Sequence[Amount], names: Sequence[Named], owner: OwnerOf
) -> Iterator[tuple[int, Claim]]:
    """How long things took, about whom it is said of or what the article is about; each with where its figure starts."""
    for amount in amounts:
        noun = amount.counted
        if noun is None or amount.quantity.unit not in UNITS or amount.partitive:
            continue
        printed = paragraph.cut(amount.start, amount.end)
        stay = _stay(noun)
        if stay is not None:
            about = person_doing(noun, names) or owner.article
            yield amount.start, make_claim(paragraph, about, stay, amount.quantity, printed, amount.token)
        elif (deed := _deed(noun)) is not None:
            name = f"duration of the {deed}"
            yield amount.start, make_claim(paragraph, owner.article, name, amount.quantity, printed, amount.token)


def _deed(noun: Token) -> str | None:
    """What took the time that `noun` is the unit of, or None."""
    head = noun.head
    if noun.dep_ in {"compound", "amod", "nmod"} and head.i > noun.i and head.pos_ == "NOUN":
        return _DEEDS.get(head.lemma_.casefold())
    for child in noun.children:
        if child.dep_ == "nmod" and any(case.lower_ == "of" for case in child.children if case.dep_ == "case"):
            terror = child.lower_ in TERROR and noun.lemma_ in SHORT
            return "attack" if terror else _DEEDS.get(child.lemma_.casefold())
    if head.pos_ != "VERB" or noun.dep_ not in {"obj", "obl", "advmod", "obl:tmod", "xcomp"}:
        return None
    cases = {case.lower_ for case in noun.children if case.dep_ == "case"}
    subject = subject_of(head)
    if head.lemma_ in TAKING and subject is not None and cases <= {"for"}:
        return _DEEDS.get(subject.lemma_.casefold())
    return _DEEDS.get(head.lemma_.casefold()) if cases == {"for"} and head.i < noun.i else None


def _stay(noun: Token) -> str | None:
    """The property of a time spent in prison, in office or the like, or None; a sentence passed is no time spent."""
    verb = noun.head
    spent = verb.pos_ == "VERB" and verb.lemma_ in SPENDING and noun.dep_ in {"obj", "obl"} and verb.i < noun.i
    if spent and any(child.lower_ in MODALS or child.lower_ == "to" for child in verb.children):
        return None
    places = [child for child in (*noun.children, *(verb.children if spent else ())) if child.dep_ in {"nmod", "obl"}]
    within = (place for place in places if any(case.lower_ == "in" for case in place.children if case.dep_ == "case"))
    where = next((place.lemma_.casefold() for place in within if place.i > noun.i), None)
    if where is None:
        return "time in prison" if spent and verb.lemma_ == "serve" and not _goes_on(noun) else None
    after = any(case.lower_ == "after" for case in noun.children if case.dep_ == "case")
    return STAYS.get(where) if spent or (after and STAYS.get(where) == "time in office") else None


def _goes_on(noun: Token) -> bool:
    """Whether what was served as, or under whom, follows: "served two years as mayor"."""
    return any(child.i > noun.i and not child.is_punct for child in (*noun.children, *noun.head.children))
