"""Persons: ages, places of birth, and the forms of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from generator.annotate.named import Named
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Age
from generator.annotate.statement import is_quotable, make_claim
from generator.known.countries import country
from generator.known.places import well_known
from generator.records.claim import Claim, Kind
from generator.values import Naming, Spot
from generator.values.quantity import Bound, stated

#: Words for somebody young, for somebody who isn't, and for either.
YOUNG = frozenset("girl boy schoolgirl schoolboy tot toddler pupil teen teenager child baby".split())
GROWN = frozenset(
    """
        man woman widow widower grandad granddad grandma granny gran grandmother grandfather mum mother mom dad father pensioner
        husband wife bride groom dowager
        """.split()
)


def is_named(named: Named) -> bool:
    """Whether a name is more than a word for somebody, "Widow", that a headline writes with a capital."""
    return named.span.text.casefold() not in YOUNG | GROWN


def age_claims(paragraph: Paragraph, ages: Sequence[Age], names: Sequence[Named]) -> Iterator[Claim]:
    """Ages of named persons: the name right before a bare number, or the nearest in the sentence to "29-year-old"."""
    persons = [named for named in names if named.chain.kind is Kind.PERSON and is_named(named)]
    for age in ages:
        owner = _aged(paragraph, age, persons)
        if owner is not None:
            value = stated(float(age.years), Bound.EXACT, "year of age")
            yield make_claim(paragraph, owner.chain.id, "age", value, paragraph.cut(age.start, age.end), age.token)


def _aged(paragraph: Paragraph, age: Age, persons: Sequence[Named]) -> Named | None:
    """Whose age it is: of the person right in front, else of the first behind with nothing between that parts the two."""
    text = paragraph.text
    for person in persons:
        if 0 <= age.start - person.span.end_char <= IN_FRONT and JOINS_AGE.fullmatch(text[person.span.end_char : age.start]):
            return person
    for person in persons:
        between = text[age.end : person.span.start_char]
        if 0 <= person.span.start_char - age.end < BEHIND and not PARTS_AGE.search(between):
            return person
    return _goes_back(text, age, persons)


def _goes_back(text: str, age: Age, persons: Sequence[Named]) -> Named | None:
    """Whom "the 34-year-old" goes back to: the one person whom the paragraph has named before."""
    if not THE_AGED.search(text[: age.start]):
        return None
    before = {person.chain.id: person for person in persons if person.span.end_char <= age.start}
    (only,) = before.values() if len(before) == 1 else (None,)
    return only


#: Characters between a name and its age, and between an age and its name.
IN_FRONT, BEHIND = 12, 60
JOINS_AGE = re.compile(r",?\s*(?:who\s+is\s+|aged\s+|an?\s+|\()?\s*")
THE_AGED = re.compile(r"\b[Tt]he\s+$")
PARTS_AGE = re.compile(r"[.;:!?]|\b(?:and|who|said|told|whose|with|by|for|of)\b")


_BORN = re.compile(r"\bborn\s+in\s+$", re.IGNORECASE)
#: "Leeds-born actor Jane Doe", "the Leeds-born striker".
_BORN_THERE = re.compile(r"(?<![\w-])(?P<place>[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+){0,2})[-–]born\b")


def birth_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """Where a person was born: "born in" where the paragraph names one person only, and "Leeds-born" of anybody."""
    persons = {named.chain.id: named for named in names if named.chain.kind is Kind.PERSON}
    for named in names:
        if named.chain.kind is Kind.PLACE and len(persons) == 1 and _BORN.search(paragraph.text[: named.span.start_char]):
            (person,) = persons
            place = Spot(named.passage.words, named.chain.id)
            yield make_claim(paragraph, person, "born in", place, named.passage, named.span.root)
    yield from _born_there(paragraph, names)


def _born_there(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """Where "Leeds-born" stands beside a person's name: a place that the article names, a town or a country."""
    for match in _BORN_THERE.finditer(paragraph.text):
        span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
        whose = _beside(paragraph.text, span, names) if span is not None else None
        if span is None or whose is None:
            continue
        words = match["place"]
        chains = (named.chain.id for named in names if named.chain.kind is Kind.PLACE and named.passage.words == words)
        chain = next(chains, None)
        if chain is not None or well_known(words) or country(words):
            place, printed = Spot(words, chain), paragraph.cut(*match.span("place"))
            yield make_claim(paragraph, whose.chain.id, "born in", place, printed, span.root)


def _beside(text: str, born: Span, names: Sequence[Named]) -> Named | None:
    """The person right in front of "the Leeds-born striker", or behind it with nothing but what they are between."""
    for person in (named for named in names if named.chain.kind is Kind.PERSON):
        if person.span.end_char < born.start_char and SET_OFF.fullmatch(text[person.span.end_char : born.start_char]):
            return person
        between = born.doc[born.end : person.span.start] if born.end <= person.span.start <= born.end + NEAR else None
        if between is not None and not any(token.pos_ in APART or token.is_punct for token in between):
            return person
    return None


#: Between a name and "the Leeds-born striker"; so many words from "Leeds-born" to the name at most; and what parts the two.
SET_OFF, NEAR = re.compile(r"(?:,\s+(?:aged\s+)?\d{1,3})?,\s+(?:the|an?)\s+(?:[a-z-]+\s+)?"), 5
APART = frozenset({"VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PRON"})


def name_claims(paragraph: Paragraph, names: Sequence[Named], seen: set[tuple[str, str]]) -> Iterator[Claim]:
    """The first printing of each form of each name that can be quoted; linking keeps those that tell a reader something.

    `seen` holds the chains and forms that have theirs already, and takes those of this paragraph in.
    """
    for named in names:
        key = (named.chain.id, named.passage.words)
        if key not in seen:
            value = Naming(named.passage.words, named.chain.id)
            claim = make_claim(paragraph, named.chain.id, "name", value, named.passage, named.span.root)
            if is_quotable(claim):
                seen.add(key)
                yield claim
