"""Alarms: times of day that tell when something must have happened, though they are of what came of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from generator.annotate.kinds import NOUNS
from generator.annotate.moments import Timex
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.reality import is_unreal
from generator.annotate.statement import make_claim
from generator.records.claim import Claim
from generator.values.clock import SHORTLY

#: In front of the time at which help was called: what it was called to had happened shortly before.
CALLED = re.compile(
    r"\b(?:called(?:\s+out)?|alerted|summoned|alarm\s+was\s+raised|received\s+(?:\w+\s+){0,3}calls?|took\s+(?:\w+\s+){0,2}call)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
#: In front of the time at which help came, by who came.
ARRIVED = re.compile(
    r"\b(?P<who>police|patrol|officers?|ambulances?|paramedics|medics|firefighters|fire\s+(?:crews?|engines?)|rescuers|crews)\b"
    r"[^.;]{0,40}\b(?:arrived|reached|drew\s+up|pulled\s+up|got\s+there|came)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
HELPERS = {
    "police": "police patrol officer officers", "ambulance": "ambulance ambulances paramedics medics",
    "firefighters": "firefighters fire",
}  # fmt: skip
#: What witnesses hear and feel while it happens.
HEARD = re.compile(r"\b(?:hear|heard|felt|feel|woken|woke)\b[^.;]{0,80}", re.IGNORECASE)
NOISE = re.compile(
    r"\b(?:bang|crash|noise|explosions?|blast|boom|shots?|gunfire|screams?|screaming|shaking|jolt)\b", re.IGNORECASE
)

#: Verbs by which an event is over.
ENDING = frozenset("end stop cease finish conclude".split())
#: In which sentence a time is that at which police or soldiers forced their way in.
WENT_IN = re.compile(
    r"\b(?P<who>police|officers?|SWAT(?:\s+teams?)?|commandos?|troops|soldiers|special\s+forces|agents|they)\b[^.;“”]{0,80}?"
    r"\b(?:stormed|storming|breach(?:ed)?|door-breaching|burst\s+into|broke\s+(?:into|down)|forced\s+(?:their\s+way|open)|"
    r"blew\s+open|blast(?:ed)?\s+open)\b",
    re.IGNORECASE,
)


#: The property of when an event was over.
ENDED = "time it ended"


#: Behind a time and in front of one that is when a game began.
_KICK_OFF = re.compile(r"\s+(?:kick-?off|tip-?off|throw-?in|start|face-?off)\b", re.IGNORECASE)
_KICKED_OFF = re.compile(r"\b(?:kick(?:ed)?[-\s]?off|tipped\s+off|throw-?in)\s+(?:was\s+|came\s+)?(?:at\s+)?$", re.IGNORECASE)
#: Verbs with which it is told that something happened, of which "it" or "this" is the subject.
HAPPENING, POINTERS = frozenset("happen occur".split()), frozenset({"it", "this", "that"})
#: What departs, and verbs of departure, some with the particle that makes them such.
VEHICLES = frozenset(
    """
    ferry ship boat vessel liner freighter tanker trawler yacht dinghy barge plane aircraft jet airliner flight helicopter train
    tram bus coach lorry truck convoy steamer it she
    """.split()
)
DEPARTING = frozenset(
    {"leave", "depart", "sail", "set off", "set out", "set sail", "put out", "take off", "cast off", "pull out"}
)
DEPARTED, DAY_DEPARTED = "time of departure", "day of departure"


def _verb_of(span: Span) -> Token | None:
    """The verb that a time hangs on, itself or by the noun that it belongs to."""
    return next((above for above in span.root.ancestors if above.pos_ in {"VERB", "AUX"}), None)


def _subject(verb: Token) -> str:
    return next((child.lemma_.casefold() for child in verb.children if child.dep_ in {"nsubj", "nsubj:pass"}), "")


def _departs(verb: Token) -> bool:
    """Whether a ship, an aircraft or a train sets out: "it left port", "the plane took off"."""
    if verb.tag_ not in {"VBD", "VBN"} or is_unreal(verb) or _subject(verb) not in VEHICLES:
        return False
    lemma = verb.lemma_.casefold()
    parts = {f"{lemma} {child.lower_}" for child in verb.children if child.dep_ in {"compound:prt", "advmod", "obj", "obl"}}
    return bool(({lemma} | parts) & DEPARTING)


def _ended(sentence: Span) -> Token | None:
    """The noun of an event that a sentence says was over, or None."""
    verbs = (token for token in sentence if token.pos_ == "VERB" and token.lemma_ in ENDING and not is_unreal(token))
    nouns = (child for verb in verbs for child in verb.children if child.dep_ in {"nsubj", "nsubj:pass"})
    return next((noun for noun in nouns if noun.lemma_.casefold() in NOUNS), None)


def _begun(paragraph: Paragraph, timex: Timex, span: Span, owner: OwnerOf, taken: Collection[int]) -> Iterator[Claim]:
    """When a game was kicked off, when "it" happened, and when what came to harm had set out."""
    printed, value, verb = paragraph.cut(timex.start, timex.end), timex.clock or timex.day, _verb_of(span)
    if value is None or timex.start in taken:
        return
    name = "time" if timex.clock is not None else "date"
    text = paragraph.text
    game = owner.of_kind("match")
    begins = _KICK_OFF.match(text, timex.end) or _KICKED_OFF.search(text[max(0, timex.start - NEAR) : timex.start])
    if game is not None and name == "time" and begins:
        yield make_claim(paragraph, game, name, value, printed, span.root)
    elif verb is not None and verb.lemma_ in HAPPENING and _subject(verb) in POINTERS and not is_unreal(verb):
        about = owner.before(paragraph.block.start, verb) or owner.harm
        yield make_claim(paragraph, about, name, value, printed, verb)
    elif verb is not None and _departs(verb):
        asked = DEPARTED if name == "time" else DAY_DEPARTED
        yield make_claim(paragraph, owner.harm, asked, value, printed, verb)


#: Characters in front of a time in which the word for a kick-off stands.
NEAR = 24


def alarm_claims(paragraph: Paragraph, times: Sequence[Timex], owner: OwnerOf, taken: Collection[int]) -> Iterator[Claim]:
    """Times of day of the harm that the article is about, and of the help that came.

    Those that start at characters in `taken` are of an event already.
    """
    for timex in times:
        span = paragraph.doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if span is None:
            continue
        yield from _begun(paragraph, timex, span, owner, taken)
        if timex.clock is None:
            continue
        sentence = span.sent
        if WENT_IN.search(sentence.text) and not is_unreal(span.root):
            printed = paragraph.cut(timex.start, timex.end)
            yield make_claim(paragraph, owner.harm, "time of entry", timex.clock, printed, span.root)
            continue
        if timex.start in taken:
            continue
        front = paragraph.text[sentence.start_char : timex.start]
        if came := ARRIVED.search(front):
            first = came["who"].casefold().split()[0]
            scope = next((name for name, words in HELPERS.items() if first in words.split()), "rescuers")
            printed = paragraph.cut(timex.start, timex.end)
            yield make_claim(paragraph, owner.harm, "time of arrival", timex.clock, printed, span.root, scope)
            continue
        if (ended := _ended(sentence)) is not None:
            about = owner(paragraph.block.start, ended, ended) or owner.harm
            yield make_claim(paragraph, about, ENDED, timex.clock, paragraph.cut(timex.start, timex.end), ended)
            continue
        if CALLED.search(front):
            value = replace(timex.clock, low=timex.clock.low - SHORTLY)
        elif HEARD.search(sentence.text) and NOISE.search(sentence.text):
            value = timex.clock
        else:
            continue
        yield make_claim(paragraph, owner.harm, "time", value, paragraph.cut(timex.start, timex.end), span.root)
