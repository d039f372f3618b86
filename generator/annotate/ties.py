"""Ties: where a person lives, whose kin they are, what they belong to and what people they are of, where the words say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.annotate.named import Named
from generator.annotate.pipeline import Paragraph
from generator.annotate.statement import make_claim
from generator.known.countries import nationality
from generator.records.claim import Claim, Kind
from generator.values import Naming, Spot, Wording

_HOME = re.compile(
    r"(?:,\s+(?:(?:aged\s+)?\d{1,3},\s+)?(?:of|from)|,?\s+(?:who\s+)?(?:lives|lived|resides|resided)\s+(?:in|near))\s+"
    r"(?:nearby\s+|the\s+(?:city|town|village|suburb)\s+of\s+)?"
)
_KIN = (
    r"(?P<kin>(?:(?:elder|older|eldest|younger|youngest|twin|late|former|ex-?)\s*)?(?:step)?"
    r"(?:brother|sister|father|mother|son|daughter|wife|husband|widow|widower|uncle|aunt|nephew|niece|cousin|grandfather|"
    r"grandmother|grandson|granddaughter|girlfriend|boyfriend|partner|fiancée?|fiancee)(?:-in-law)?)"
)
_KIN_BEFORE = re.compile(rf"['’]s?\s+{_KIN},?\s+")
_KIN_BEHIND = re.compile(rf",\s+(?:the\s+)?{_KIN}\s+of\s+")
_MEMBER = re.compile(
    r",\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:member|leader|head|founder|co-founder|chief|chairman|chairwoman|director|president|commander|spokesman|spokeswoman|"
    r"spokesperson|employee|executive)\s+(?:of|for|at|with)\s+(?:the\s+)?"
)
#: Who stands at the top of an organisation, at its end of a role, and what makes a role another one than that.
_HEAD = (
    r"(?P<head>leader|head|chief|boss|chief\s+executive(?:\s+officer)?|ceo|chairman|chairwoman|director-general|"
    r"commander-in-chief)"
)
_HEAD_IN_FRONT = re.compile(rf"(?:['’]s?)?\s+(?:longtime\s+|long-time\s+)?{_HEAD},?\s+", re.IGNORECASE)
_HEAD_BEHIND = re.compile(rf",\s+(?:the\s+)?(?:longtime\s+|long-time\s+)?{_HEAD}\s+of\s+(?:the\s+)?", re.IGNORECASE)
_NAMED_AS_HEAD = re.compile(r"\s+as\s+(?:the\s+)?", re.IGNORECASE)
_NAMED = re.compile(r"\s+(?:has\s+|have\s+)?(?:named|appointed|elected|chose|picked)\s+", re.IGNORECASE)
_AS_ITS_HEAD = re.compile(rf"^\s+as\s+(?:its|their|the)\s+(?:new\s+)?{_HEAD}\b", re.IGNORECASE)
_NAMED_HEAD = re.compile(rf"^['’]s?\s+(?:new\s+)?{_HEAD}\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"\b(?:former|ex|late|deputy|vice|acting|then|future)[-\s]+(?:the\s+)?$", re.IGNORECASE)
#: Offices of a state: that "the Danish minister" is a Dane goes without saying, and may be wrong of "the Danish envoy".
OFFICES = frozenset(
    """
        president minister premier chancellor ambassador envoy senator governor commissioner secretary king queen prince
        princess general colonel admiral commander officer inspector judge prosecutor spokesman spokeswoman spokesperson
        official lawmaker mp leader chief authorities police
        """.split()
)
#: More names don't stand in the role in front of one.
MOST = 3


def tie_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """Claims of `home`, `family`, `belongs to` and `nationality` about persons, from names that stand next to each other."""
    ordered = sorted(names, key=lambda named: named.span.start_char)
    for left, right in pairwise(ordered):
        between = paragraph.text[left.span.end_char : right.span.start_char]
        if left.chain.kind is Kind.PERSON:
            yield from _of_person(paragraph, left, right, between)
        yield from _led_by(paragraph, left, right, between)
    for position, named in enumerate(ordered):
        if named.chain.kind is Kind.PERSON and named.mention.long is not None:
            first = named.mention.long.start - paragraph.block.start
            before = ordered[max(0, position - MOST) : position]
            yield from _in_front(paragraph, named, first, [other for other in before if other.span.start_char >= first])


def _of_person(paragraph: Paragraph, left: Named, right: Named, between: str) -> Iterator[Claim]:
    """What the words between a person's name and the next name say: "Ann Boyle, 42, of Leeds", "Ann Boyle's sister, Eve"."""
    kind, root = right.chain.kind, left.span.root
    if kind is Kind.PLACE and _HOME.fullmatch(between):
        yield make_claim(paragraph, left.chain.id, "home", Spot(right.passage.words, right.chain.id), right.passage, root)
    elif kind is Kind.ORGANISATION and _MEMBER.fullmatch(between):
        yield make_claim(paragraph, left.chain.id, "belongs to", Naming(right.passage.words, right.chain.id), right.passage, root)
    elif kind is Kind.PERSON and left.chain.id != right.chain.id:
        if match := _KIN_BEFORE.fullmatch(between):
            end = left.span.end_char + match.end("kin")
            yield _wording(paragraph, right, "family", left.span.start_char, end)
        elif match := _KIN_BEHIND.fullmatch(between):
            yield _wording(paragraph, left, "family", left.span.end_char + match.start("kin"), right.span.end_char)


def _led_by(paragraph: Paragraph, left: Named, right: Named, between: str) -> Iterator[Claim]:
    """Who stands at the top of an organisation: "Moss Front leader X", "X, leader of the Moss Front", "named X as its head"."""
    kinds, text = (left.chain.kind, right.chain.kind), paragraph.text
    if kinds == (Kind.ORGANISATION, Kind.PERSON) and not _NO_LONGER.search(text[: left.span.start_char]):
        head = _HEAD_IN_FRONT.fullmatch(between)
        if head is None and _NAMED.fullmatch(between):
            head = _AS_ITS_HEAD.search(text[right.span.end_char :])
        body, person = left, right
    elif kinds == (Kind.PERSON, Kind.ORGANISATION):
        head = _HEAD_BEHIND.fullmatch(between)
        if head is None and _NAMED_AS_HEAD.fullmatch(between):
            head = _NAMED_HEAD.search(text[right.span.end_char :])
        body, person = right, left
    else:
        return
    if head is not None:
        value = Naming(person.passage.words, person.chain.id)
        yield make_claim(paragraph, body.chain.id, "led by", value, person.passage, person.span.root)


def _in_front(paragraph: Paragraph, named: Named, first: int, inside: Sequence[Named]) -> Iterator[Claim]:
    """What the role in front of a name says of an organisation or a people: "Moss Front leader X", "Danish nurse X".

    The role begins at character `first` and has the names `inside`.
    """
    words = paragraph.text[first : named.span.start_char].split()
    for other in inside:
        if other.chain.kind is Kind.ORGANISATION:
            value = Naming(other.passage.words, other.chain.id)
            yield make_claim(paragraph, named.chain.id, "belongs to", value, other.passage, named.span.root)
        elif other.chain.kind is Kind.GROUP and nationality(other.passage.words) and words[-1].casefold() not in OFFICES:
            value = Naming(other.passage.words, other.chain.id)
            yield make_claim(paragraph, named.chain.id, "nationality", value, other.passage, named.span.root)


def _wording(paragraph: Paragraph, named: Named, property_: str, start: int, end: int) -> Claim:
    passage = paragraph.cut(start, end)
    return make_claim(paragraph, named.chain.id, property_, Wording(passage.words), passage, named.span.root)
