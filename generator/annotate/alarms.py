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


def _ended(sentence: Span) -> Token | None:
    """The noun of an event that a sentence says was over, or None."""
    verbs = (token for token in sentence if token.pos_ == "VERB" and token.lemma_ in ENDING and not is_unreal(token))
    nouns = (child for verb in verbs for child in verb.children if child.dep_ in {"nsubj", "nsubj:pass"})
    return next((noun for noun in nouns if noun.lemma_.casefold() in NOUNS), None)


def alarm_claims(paragraph: Paragraph, times: Sequence[Timex], owner: OwnerOf, taken: Collection[int]) -> Iterator[Claim]:
    """Times of day of the harm that the article is about, and of the help that came.

    Those that start at characters in `taken` are of an event already.
    """
    for timex in times:
        span = paragraph.doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if timex.clock is None or span is None:
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
