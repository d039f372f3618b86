"""Manner: who did it, to whom or what, with what, why, and what somebody is suspected of, in the words of a sentence each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.annotate.happening import Happening
from generator.annotate.joins import RESULTS
from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import noun_phrase, subject_of
from generator.annotate.statement import make_claim
from generator.records.claim import Claim
from generator.values import Wording

#: Words of a value at most, and pronouns, which say nothing by themselves.
LONGEST = 10
PRONOUNS = frozenset("it they he she we i you this that these those who which them him her us one some many others".split())
#: What a person is suspected of, or charged with.
_CHARGE = re.compile(
    r"\b(?:on\s+suspicion\s+of|charged\s+with|accused\s+of|convicted\s+of|guilty\s+of|on\s+charges?\s+of|cleared\s+of|"
    r"acquitted\s+of|suspected\s+of)\s+(?P<what>[a-z][^.,;:()“”\"!?]{3,70})"
)
#: What it was done with; words of people and feelings behind "with" are none, so only tools are listed.
_WITH = re.compile(
    r"\b(?:with|using|by)\s+(?P<what>(?:an?\s+|the\s+|two\s+|three\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:guns?|rifles?|pistols?|shotguns?|kni(?:fe|ves)|machetes?|axes?|hammers?|bombs?|grenades?|explosives?|missiles?|rockets?|"
    r"drones?|vans?|trucks?|lorr(?:y|ies)|cars?|poison|acid|gas|bottles?|stones?|swords?))\b",
    re.IGNORECASE,
)
#: Why it was.
_CAUSE = re.compile(
    r"\b(?:caused\s+by|because\s+of|due\s+to|blamed\s+on|as\s+a\s+result\s+of|triggered\s+by|sparked\s+by|owing\s+to)\s+"
    r"(?P<what>[^.,;:()“”\"!?]{4,80})",
    re.IGNORECASE,
)
#: How an attack or a record compares: "the deadliest shooting in its history", "the first of its kind".
_RECORD = re.compile(
    r"\b(?:the|its|their|\w+['’]s)\s+(?P<what>(?:first|(?:second|third)[-\s])?\s*(?:\w+est|most\s+\w+|worst|first)\s+[^.,;:()“”\"!?]{3,70})"
)
PATTERNS = (("charge", _CHARGE), ("weapon", _WITH), ("cause", _CAUSE), ("record", _RECORD))


def manner_claims(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """What the sentence of a happening says of these."""
    yield from _parts(paragraph, happening, about)
    sentence = happening.token.sent
    for name, pattern in PATTERNS:
        for match in pattern.finditer(sentence.text):
            start = sentence.start_char + match.start("what")
            words = " ".join(match["what"].split()[:LONGEST])
            if paragraph.text[start : start + len(words)] == words:
                passage = paragraph.cut(start, start + len(words.rstrip()))
                yield make_claim(paragraph, about, name, Wording(passage.words), passage, happening.token)


def _parts(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """The subject and the object of a verb, and the agent of a passive one."""
    verb = happening.token
    if happening.is_noun or verb.pos_ != "VERB":
        return
    agents = [child for child in verb.children if child.dep_ == "obl:agent"]
    passive = [child for child in verb.children if child.dep_ == "nsubj:pass"]
    subject = None if passive or happening.lemma in {"die", "perish"} else subject_of(verb)
    for who in [*agents, *([subject] if subject is not None else [])]:
        yield from _claim(paragraph, happening, about, "carried out by", who)
    for whom in [*passive, *(child for child in verb.children if child.dep_ == "obj")]:
        if happening.lemma not in RESULTS:
            yield from _claim(paragraph, happening, about, "done to", whom)


def _claim(paragraph: Paragraph, happening: Happening, about: str, name: str, noun: Token) -> Iterator[Claim]:
    phrase: Span = noun_phrase(noun)
    if noun.lower_ in PRONOUNS or noun.pos_ not in {"NOUN", "PROPN"} or len(phrase) > LONGEST:
        return
    lead = 1 if phrase[0].lower_ in {"the", "a", "an"} and len(phrase) > 1 else 0
    piece = phrase[lead:]
    passage = paragraph.cut(piece.start_char, piece.end_char)
    yield make_claim(paragraph, about, name, Wording(passage.words), passage, happening.token)
