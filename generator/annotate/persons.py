"""Persons: ages, roles, places of birth, and the forms of names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span

from generator.annotate.longforms import ROLE_NOUNS
from generator.annotate.named import Named
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Age
from generator.annotate.statement import is_quotable, make_claim
from generator.records.claim import Claim, Kind
from generator.values import Naming, Spot, Wording
from generator.values.quantity import Bound, stated


def age_claims(paragraph: Paragraph, ages: Sequence[Age], names: Sequence[Named]) -> Iterator[Claim]:
    """Ages of named persons: the name right before a bare number, or the nearest in the sentence to "29-year-old"."""
    persons = [named for named in names if named.chain.kind is Kind.PERSON]
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
    return None


#: Characters between a name and its age, and between an age and its name.
IN_FRONT, BEHIND = 12, 60
JOINS_AGE = re.compile(r",?\s*(?:who\s+is\s+|aged\s+|an?\s+|\()?\s*")
PARTS_AGE = re.compile(r"[.;:!?]|\b(?:and|who|said|told|whose|with|by|for|of)\b")


def role_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """What a person is, in the words in front of the name or set off behind it: "mayor Jane Doe", "Jane Doe, the mayor,"."""
    starts = {named.span.start for named in names}
    for named in names:
        if named.chain.kind is not Kind.PERSON:
            continue
        before, start = named.mention.long, paragraph.block.start
        if before is not None:
            words = paragraph.text[before.start - start : named.passage.start - start].rstrip()
            if words.split()[-1].casefold() in ROLE_NOUNS:
                yield _role(paragraph, named, before.start - start, before.start - start + len(words))
        for child in named.span.root.children:
            if child.dep_ == "appos" and child.i >= named.span.end and child.lemma_.casefold() in ROLE_NOUNS:
                opened = (t.i for t in child.subtree if named.span.end <= t.i <= child.i and not t.is_punct)
                piece = paragraph.doc[min(opened, default=child.i) : child.i + 1]
                if len(piece) <= 8 and not any(t.is_punct for t in piece) and _is_set_off(named, piece, starts):
                    yield _role(paragraph, named, piece.start_char, piece.end_char)


def _is_set_off(named: Named, piece: Span, starts: Collection[int]) -> bool:
    """Whether a comma at most parts a name from what is behind it, and no name, of those at `starts`, follows whose it is."""
    between = piece.doc.text[named.span.end_char : piece.start_char].split()
    return between in ([","], []) and piece.end not in starts


def _role(paragraph: Paragraph, named: Named, start: int, end: int) -> Claim:
    words = paragraph.text[start:end]
    lead = re.match(r"(?i:the|an?|his|her|their)\s+", words)
    start += lead.end() if lead else 0
    passage = paragraph.cut(start, end)
    return make_claim(paragraph, named.chain.id, "role", Wording(passage.words), passage, named.span.root)


_BORN = re.compile(r"\bborn\s+in\s+$", re.IGNORECASE)


def birth_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """Where a person was born, when the sentence names or plainly goes on about one person only."""
    persons = {named.chain.id: named for named in names if named.chain.kind is Kind.PERSON}
    for named in names:
        if named.chain.kind is Kind.PLACE and _BORN.search(paragraph.text[: named.span.start_char]) and len(persons) == 1:
            (person,) = persons
            place = Spot(named.passage.words, named.chain.id)
            yield make_claim(paragraph, person, "born in", place, named.passage, named.span.root)


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
