"""Aged: ages of people who are named elsewhere in the article: "Widow, 68, freed" above "Ann Boyle, 69", "She was 81."."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.annotate.named import Named
from generator.annotate.persons import GROWN, YOUNG, is_named
from generator.annotate.pipeline import Paragraph
from generator.annotate.statement import make_claim
from generator.known.roles import ROLE_NOUNS
from generator.records.article import Role
from generator.records.claim import Claim, Kind
from generator.values import Quantity
from generator.values.numerals import number
from generator.values.quantity import Bound, stated

OF_AGE = 18
#: Years by which two papers' ages of one person may differ.
NEAR = 3
_IN_HEADLINE = re.compile(r"\b(?P<who>[A-Za-z]+),\s+(?P<age>\d{1,3})(?=[,.;:!?]|\s|$)")
_SHE_WAS = re.compile(r"(?<![^.!?”\"]\s)\b(?:She|He)\s+was\s+(?:aged\s+)?(?P<age>\d{1,3})(?=[.;])")
_DIES_AT = re.compile(
    r"\b(?:dies|died|dead|gone|passes\s+away|passed\s+away|death)\s+at\s+(?:the\s+age\s+of\s+)?(?P<age>\d{2,3})\b(?!\s*[:.]\d|\s*[ap]\.?m|%)",
    re.IGNORECASE,
)
#: Behind a name: ", a pupil of 15".
_PUPIL_OF = re.compile(
    r",\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:girl|boy|man|woman|pupil|student|child|youth|teenager|lad)\s+of\s+(?P<age>\w+)\b"
)

Part = tuple[Paragraph, Sequence[Named]]


def ages_elsewhere(parts: Sequence[Part], told: Sequence[Claim]) -> Iterator[Claim]:
    """Ages of which the article's other words say whose they are; `told` are the claims of all paragraphs."""
    known: dict[str, set[float]] = defaultdict(set)
    for claim in told:
        if claim.property == "age" and isinstance(claim.value, Quantity):
            known[claim.about].add(claim.value.amount)
    headlined = {named.chain.id for paragraph, names in parts if paragraph.role is Role.HEADLINE for named in _persons(names)}
    for paragraph, names in parts:
        if paragraph.role in {Role.HEADLINE, Role.STANDFIRST}:
            yield from _in_headline(paragraph, names, known)
        yield from _she_was(paragraph, names, headlined)
        yield from _beside_a_name(paragraph, names)


def _persons(names: Sequence[Named]) -> list[Named]:
    return [named for named in names if named.chain.kind is Kind.PERSON and is_named(named)]


def _in_headline(paragraph: Paragraph, names: Sequence[Named], known: Mapping[str, set[float]]) -> Iterator[Claim]:
    """Of "Widow, 68" in a headline: it is the one person of such an age in the article."""
    for match in _IN_HEADLINE.finditer(paragraph.text):
        who, years = match["who"].casefold(), int(match["age"])
        named = any(person.span.start_char <= match.start() < person.span.end_char for person in _persons(names))
        if named or who not in YOUNG | GROWN | ROLE_NOUNS:
            continue
        near = {id_ for id_, ages in known.items() if any(abs(age - years) <= NEAR and _suits(who, age) for age in ages)}
        exact = {id_ for id_ in near if years in known[id_]}
        (only,) = exact or near if len(exact or near) == 1 else (None,)
        if only is not None:
            yield from _claim(paragraph, only, match)


def _suits(who: str, age: float) -> bool:
    return not (who in YOUNG and age >= OF_AGE) and not (who in GROWN and age < OF_AGE)


def _she_was(paragraph: Paragraph, names: Sequence[Named], headlined: set[str]) -> Iterator[Claim]:
    """Of "She was 81.": it is the one person named before in the paragraph, or the only one in the headline."""
    for match in _SHE_WAS.finditer(paragraph.text):
        before = {named.chain.id for named in _persons(names) if named.span.end_char <= match.start()} or headlined
        if len(before) == 1:
            yield from _claim(paragraph, next(iter(before)), match)


def _beside_a_name(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """Of "Ann Boyle dies at 81", and "Ann Boyle, a pupil of 15"."""
    persons = _persons(names)
    for match in _DIES_AT.finditer(paragraph.text):
        front = (named for named in persons if named.span.end_char <= match.start() and _in_one(paragraph, named, match))
        before = {named.chain.id for named in front}
        if len(before) == 1:
            yield from _claim(paragraph, next(iter(before)), match)
    for named in persons:
        if match_behind := _PUPIL_OF.match(paragraph.text, named.span.end_char):
            yield from _claim(paragraph, named.chain.id, match_behind)


def _in_one(paragraph: Paragraph, named: Named, match: re.Match[str]) -> bool:
    """Whether a name stands in the sentence of a match."""
    span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
    return span is not None and bool(span.sent.start <= named.span.start)


def _claim(paragraph: Paragraph, about: str, match: re.Match[str]) -> Iterator[Claim]:
    years = number(match["age"])
    token = paragraph.token_at(match.start("age"))
    if years is not None and token is not None and 0 < years < OLDEST:
        value = stated(years, Bound.EXACT, "year of age")
        yield make_claim(paragraph, about, "age", value, paragraph.cut(*match.span("age")), token)


#: No person is as old.
OLDEST = 125
