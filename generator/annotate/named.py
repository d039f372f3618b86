"""Names as tokens: where the chains of an article stand in a parsed paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from generator.annotate.pipeline import Paragraph
from generator.known.countries import capital
from generator.known.names import country, nationality
from generator.records.article import Passage
from generator.records.claim import Kind
from generator.records.reading import Chain


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a paragraph's Doc: its chain and tokens."""

    chain: Chain
    span: Span
    passage: Passage


def names_in(paragraph: Paragraph, chains: Sequence[Chain]) -> Iterator[Named]:
    """The names that stand in a paragraph, as tokens of its Doc."""
    doc: Doc = paragraph.doc
    for chain in chains:
        for mention in chain.mentions:
            start, end = mention.passage.start - paragraph.block.start, mention.passage.end - paragraph.block.start
            if start >= 0 and end <= len(doc.text) and (span := doc.char_span(start, end, alignment_mode="expand")) is not None:
                yield Named(chain, span, mention.passage)


_CAPITAL = re.compile(r"\b(?P<people>[A-Z][\w-]+)(?:['’]s)?\s+capital\b(?!\s+(?:punishment|gains?|markets?|letters?|crime))")


def capitals_in(paragraph: Paragraph, chains: Sequence[Chain]) -> Iterator[Named]:
    """Places described as "the French capital", where the article calls that city by its name elsewhere."""
    for match in _CAPITAL.finditer(paragraph.doc.text):
        code = nationality(match["people"]) or country(match["people"])
        name = capital(code) if code else None
        chain = next((chain for chain in chains if chain.kind is Kind.PLACE and name in chain.forms), None)
        span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
        if chain is not None and span is not None:
            yield Named(chain, span, paragraph.cut(span.start_char, span.end_char))
