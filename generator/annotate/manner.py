"""Manner: who did it, to whom or what, with what, why, and what somebody is suspected of, in the words of a sentence each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from generator.annotate.happening import Happening
from generator.annotate.joins import RESULTS
from generator.annotate.kinds import DYING, NOUNS
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.reality import is_unreal
from generator.annotate.speech import noun_phrase, subject_of
from generator.annotate.statement import make_claim
from generator.records.claim import Claim
from generator.values import Wording
from generator.values.moment import year
from generator.values.saying import say

#: Words of a value at most, and pronouns, which say nothing by themselves.
LONGEST = 10
TIMES = frozenset(
    "day night week month year hour minute morning evening monday tuesday wednesday thursday friday saturday sunday".split()
)
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
#: How an event compares: "the deadliest shooting in its history", "the first of its kind", "the worst since 2004".
_SUPERLATIVE = r"(?:(?:second|third)[-\s])?(?P<most>first|worst|\w{3,}est|most\s+\w+)"
_RECORD = re.compile(
    rf"\b(?P<what>{_SUPERLATIVE}\s+[^.;:()“”\"!?]{{0,60}}?"
    r"(?:\bsince\s+(?:the\s+)?(?P<year>(?:1[89]|20)\d\d)\b(?!s)|\bsince\s+(?:[A-Z]\w+|last\s+\w+|the\s+\w+)|\bever\b|\bhistory\b|\bto\s+date\b|\bof\s+its\s+kind\b|"
    r"\bmemory\b|\bon\s+record\b|\bin\s+(?:\w+\s+){0,2}(?:years|decades)\b))"
)
#: What only points at what was told: "because of the incident".
_POINTING = re.compile(r"(?:the|this|that|these|those)\s+\w+\s*", re.IGNORECASE)
PATTERNS = (("charge", _CHARGE), ("weapon", _WITH), ("cause", _CAUSE))


def manner_claims(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """What the sentence of a happening says of these."""
    yield from _parts(paragraph, happening, about)
    sentence = happening.token.sent
    for name, pattern in PATTERNS:
        for match in pattern.finditer(sentence.text):
            if not _POINTING.fullmatch(match["what"]):
                yield from _matched(paragraph, about, name, match, sentence.start_char, happening.token)


def record_claims(paragraph: Paragraph, owner: OwnerOf) -> Iterator[Claim]:
    """How an event compares with others, "the deadliest crash in its history", and since which year it is so."""
    for match in _RECORD.finditer(paragraph.text):
        span = paragraph.doc.char_span(*match.span("what"), alignment_mode="expand")
        if span is None or not _is_superlative(span):
            continue
        about = owner(paragraph.block.start, span.root, span.root) or owner.article
        yield from _matched(paragraph, about, "record", match, 0, span.root)
        if match["year"]:
            name = f"{' '.join(match['most'].casefold().split())} since"
            yield make_claim(paragraph, about, name, year(int(match["year"])), paragraph.cut(*match.span("year")), span.root)


def first_claims(paragraph: Paragraph, owner: OwnerOf) -> Iterator[Claim]:
    """Whether an event is the first of its kind: "its first raid" says so, "the biggest raid since May" that there were others.

    What narrows the kind, "the first deadly raid", "the first this year", may be true beside earlier ones, and tells nothing.
    """
    for token in paragraph.doc:
        noun = token.head
        is_first = token.lower_ == "first" and token.dep_ == "amod" and noun.i == token.i + _length(noun)
        if is_first and not _is_narrowed(noun, token) and not is_unreal(noun) and not _is_of_several(noun):
            about = owner(paragraph.block.start, noun, noun)
            passage = paragraph.cut(token.idx, noun.idx + len(noun.text))
            if about is not None and noun.lemma_.casefold() in NOUNS:
                yield make_claim(paragraph, about, FIRST, Wording(say("the first")), passage, noun)
    for match in _RECORD.finditer(paragraph.text):
        span = paragraph.doc.char_span(*match.span("what"), alignment_mode="expand")
        if span is None or match["most"].casefold() == "first" or not _is_superlative(span) or not _EARLIER.search(match["what"]):
            continue
        about = owner(paragraph.block.start, span.root, span.root)
        if about is not None and (span.root.lemma_.casefold() in NOUNS or span.root.i == span.start):
            passage = paragraph.cut(*match.span("what"))
            yield make_claim(paragraph, about, FIRST, Wording(say("not the first")), passage, span.root)


def _is_of_several(noun: Token) -> bool:
    """Whether it is but the first of those told of: "the first raid came at dawn, the second at noon"."""
    return any(token.lower_ in {"second", "another"} for token in noun.sent)


FIRST = "whether the first"
#: A superlative with these looks back at others: "the biggest since May", "the worst to date".
_EARLIER = re.compile(r"\bsince\b|\bto\s+date\b", re.IGNORECASE)
#: Words behind a noun that narrow what it is the first of.
_NARROWING = re.compile(
    r"\b(?:since|of|this|in\s+(?:\w+\s+){0,2}(?:years|months|weeks|decades)|to\s+\w+|that|which|involving|for)\b", re.IGNORECASE
)
#: Characters behind the noun in which they stand.
NARROWED = 40


def _length(noun: Token) -> int:
    """How many words from the first of a compound to its noun: 1 for "raid", 2 for "air raid"."""
    compound = [child for child in noun.children if child.dep_ == "compound" and child.i == noun.i - 1]
    return 2 if compound and f"{compound[0].lower_} {noun.lemma_.casefold()}" in NOUNS else 1


def _is_narrowed(noun: Token, first: Token) -> bool:
    """Whether other words say of which events it is the first, or none says whose or that there is but one first."""
    described = any(child.dep_ in {"amod", "nummod", "acl", "acl:relcl"} and child.i != first.i for child in noun.children)
    whose = any(child.dep_ in {"nmod:poss", "det"} and child.lower_ not in {"a", "an"} for child in noun.children)
    behind = noun.doc.text[noun.idx + len(noun.text) : noun.idx + len(noun.text) + NARROWED]
    return described or not whose or _NARROWING.match(behind.lstrip()) is not None


def _is_superlative(span: Span) -> bool:
    """Whether the first words are a superlative and no forest."""
    return any(token.tag_ in {"JJS", "RBS"} or token.lower_ == "first" for token in span[:2])


def _matched(paragraph: Paragraph, about: str, name: str, match: re.Match[str], offset: int, word: Token) -> Iterator[Claim]:
    """The claim that the words a pattern has found make, cut to `LONGEST` of them; the match counts from `offset`."""
    words = re.match(rf"(?:\S+\s*){{1,{LONGEST}}}", match["what"])
    if words is not None:
        start = offset + match.start("what")
        passage = paragraph.cut(start, start + len(words[0].rstrip()))
        yield make_claim(paragraph, about, name, Wording(passage.words), passage, word)


def _parts(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """The subject and the object of a verb, and the agent of a passive one."""
    verb = happening.token
    if happening.is_noun or verb.pos_ != "VERB":
        return
    agents = [child for child in verb.children if child.dep_ == "obl:agent"]
    passive = [child for child in verb.children if child.dep_ == "nsubj:pass"]
    subject = None if passive or happening.lemma in DYING else subject_of(verb)
    for who in [*agents, *([subject] if subject is not None else [])]:
        yield from _claim(paragraph, happening, about, "carried out by", who)
    for whom in [*passive, *(child for child in verb.children if child.dep_ == "obj")]:
        if happening.lemma not in RESULTS:
            yield from _claim(paragraph, happening, about, "done to", whom)


def _claim(paragraph: Paragraph, happening: Happening, about: str, name: str, noun: Token) -> Iterator[Claim]:
    phrase: Span = noun_phrase(noun)
    words = happening.lemma.split()[1:]
    lemma = noun.lemma_.casefold()
    if noun.lower_ in PRONOUNS or noun.pos_ not in {"NOUN", "PROPN"} or len(phrase) > LONGEST:
        return
    if lemma in words or lemma in NOUNS or lemma in TIMES:
        return  # "dropped bombs", "the attack killed", "last week saw"
    lead = 1 if phrase[0].lower_ in {"the", "a", "an"} and len(phrase) > 1 else 0
    piece = phrase[lead:]
    passage = paragraph.cut(piece.start_char, piece.end_char)
    yield make_claim(paragraph, about, name, Wording(passage.words), passage, happening.token)
