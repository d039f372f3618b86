"""Roles: what a person is or was, and what a thing is said to be."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span, Token

from generator.annotate.named import Named
from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import subject_of
from generator.annotate.statement import make_claim
from generator.known.roles import ROLE_NOUNS
from generator.records.claim import Claim, Kind
from generator.values import Wording

#: Words of a role or description at most.
LONGEST = 9
#: Verbs of leaving an office, "as" which one then no longer is in it.
LEAVING = frozenset("resign retire quit step leave depart".split())
#: Of what one is told that it is something.
DESCRIBED = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.OTHER})
_LEAD = re.compile(r"(?i:the|an?|his|her|their|its)\s+")
#: Modifiers of a noun that belong to what it says of something.
INSIDE = frozenset("amod compound nmod:poss det nummod case advmod punct fixed".split())


def role_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """What a person is, in the words beside the name: "mayor Jane Doe", "Jane Doe, the mayor,", "the former mayor, Jane Doe"."""
    starts = {named.span.start for named in names}
    for named in names:
        if named.chain.kind is Kind.PERSON:
            yield from _in_front(paragraph, named)
            yield from _behind(paragraph, named, starts)
            yield from _set_off_in_front(paragraph, named)
            yield from _left(paragraph, named)


def _in_front(paragraph: Paragraph, named: Named) -> Iterator[Claim]:
    """Mayor Jane Doe."""
    before, start = named.mention.long, paragraph.block.start
    if before is None:
        return
    words = paragraph.text[before.start - start : named.passage.start - start].rstrip()
    if words.split()[-1].casefold() in ROLE_NOUNS:
        yield _claim(paragraph, named, "role", before.start - start, before.start - start + len(words))


def _behind(paragraph: Paragraph, named: Named, starts: Collection[int]) -> Iterator[Claim]:
    """Jane Doe, the mayor."""
    for child in named.span.root.children:
        if child.dep_ == "appos" and child.i >= named.span.end and child.lemma_.casefold() in ROLE_NOUNS:
            opened = (t.i for t in child.subtree if named.span.end <= t.i <= child.i and not t.is_punct)
            piece = paragraph.doc[min(opened, default=child.i) : child.i + 1]
            if len(piece) < LONGEST and not any(t.is_punct for t in piece) and _is_set_off(named, piece, starts):
                yield _claim(paragraph, named, "role", piece.start_char, piece.end_char)


def _set_off_in_front(paragraph: Paragraph, named: Named) -> Iterator[Claim]:
    """The former mayor, Jane Doe."""
    head = named.span.root.head
    if named.span.root.dep_ == "appos" and head.i < named.span.start and head.lemma_.casefold() in ROLE_NOUNS:
        piece = _with_modifiers(head)
        between = paragraph.text[piece.end_char : named.span.start_char].strip()
        if between in {"", ","} and len(piece) < LONGEST:
            yield _claim(paragraph, named, "role", piece.start_char, piece.end_char)


def _left(paragraph: Paragraph, named: Named) -> Iterator[Claim]:
    """Jane Doe, who stepped down as mayor: a former mayor."""
    for verb in named.span.sent:
        if verb.lemma_ not in LEAVING or verb.pos_ != "VERB" or verb.tag_ not in {"VBD", "VBN"}:
            continue
        subject = subject_of(verb)
        if subject is None or not named.span.start <= subject.i < named.span.end:
            continue
        for child in verb.children:
            as_ = any(case.dep_ == "case" and case.lower_ == "as" for case in child.children)
            if child.dep_ == "obl" and as_ and child.lemma_.casefold() in ROLE_NOUNS:
                piece = _with_modifiers(child)
                yield _claim(paragraph, named, "role", piece.start_char, piece.end_char, former=True)


def description_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """What something is said to be, behind its name: "Dover is the busiest port", "Ryanair, an Irish airline,"."""
    starts = {named.span.start for named in names}
    for named in names:
        if named.chain.kind not in DESCRIBED:
            continue
        root = named.span.root
        nouns = [child for child in root.children if child.dep_ == "appos" and child.i >= named.span.end]
        if root.dep_ == "nsubj" and any(child.dep_ == "cop" for child in root.head.children) and root.head.i > root.i:
            nouns.append(root.head)
        for noun in nouns:
            role = named.chain.kind is Kind.PERSON and noun.lemma_.casefold() in ROLE_NOUNS
            if noun.pos_ != "NOUN" or noun.i in starts or role:
                continue
            piece = _with_modifiers(noun)
            if 1 < len(piece) < LONGEST and noun.dep_ != "nummod":
                yield _claim(paragraph, named, "description", piece.start_char, piece.end_char)


def _with_modifiers(noun: Token) -> Span:
    """A noun and what stands before it that belongs to it, without punctuation at the front."""
    start = noun.i
    for child in noun.lefts:
        if child.dep_ in INSIDE:
            start = min(start, child.left_edge.i)
    comma = max((token.i for token in noun.doc[start : noun.i] if token.text in {",", ";", ":", "–", "—"}), default=start - 1)
    start = max(start, comma + 1)
    while start < noun.i and (noun.doc[start].is_punct or noun.doc[start].dep_ == "case"):
        start += 1
    return noun.doc[start : noun.i + 1]


def _is_set_off(named: Named, piece: Span, starts: Collection[int]) -> bool:
    """Whether a comma at most parts a name from what is behind it, and no name, of those at `starts`, follows whose it is."""
    between = piece.doc.text[named.span.end_char : piece.start_char].split()
    return between in ([","], []) and piece.end not in starts


def _claim(paragraph: Paragraph, named: Named, name: str, start: int, end: int, *, former: bool = False) -> Claim:
    words = paragraph.text[start:end]
    lead = _LEAD.match(words)
    passage = paragraph.cut(start + (lead.end() if lead else 0), end)
    value = Wording(f"former {passage.words}" if former else passage.words)
    return make_claim(paragraph, named.chain.id, name, value, passage, named.span.root)
