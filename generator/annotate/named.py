"""Names as tokens: where the chains of an article stand in a parsed paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import subject_of
from generator.known.countries import capital, country, nationality
from generator.records.article import Passage
from generator.records.claim import Kind, Mention
from generator.records.reading import Chain


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a paragraph's Doc: its chain and tokens."""

    chain: Chain
    span: Span
    mention: Mention

    @property
    def passage(self) -> Passage:
        """Where it is printed."""
        return self.mention.passage


def names_in(paragraph: Paragraph, index: Mapping[int, Sequence[tuple[Chain, Mention]]]) -> Iterator[Named]:
    """The names that stand in a paragraph, as tokens of its Doc; `index` is what `by_block` gives for its article."""
    for chain, mention in index.get(paragraph.block.start, ()):
        start, end = mention.passage.start - paragraph.block.start, mention.passage.end - paragraph.block.start
        span = paragraph.doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            yield Named(chain, span, mention)


def person_doing(token: Token, names: Sequence[Named]) -> str | None:
    """The id of the person who is the subject of the verb over a token: "Jane Doe owned two planes"."""
    verb = next((above for above in token.ancestors if above.pos_ == "VERB"), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None:
        return None
    persons = (named for named in names if named.chain.kind is Kind.PERSON)
    return next((named.chain.id for named in persons if named.span.start <= subject.i < named.span.end), None)


def by_block(paragraphs: Sequence[Paragraph], chains: Sequence[Chain]) -> dict[int, list[tuple[Chain, Mention]]]:
    """The mentions in each paragraph, by the start of its block, in the order of the chains."""
    starts = [paragraph.block.start for paragraph in paragraphs]
    index: dict[int, list[tuple[Chain, Mention]]] = defaultdict(list)
    for chain in chains:
        for mention in chain.mentions:
            index[starts[bisect_right(starts, mention.passage.start) - 1]].append((chain, mention))
    return index


_CAPITAL = re.compile(r"\b(?P<people>[A-Z][\w-]+)(?:['’]s)?\s+capital\b(?!\s+(?:punishment|gains?|markets?|letters?|crime))")


def capitals_in(paragraph: Paragraph, chains: Sequence[Chain]) -> Iterator[Named]:
    """Places described as "the French capital", where the article calls that city by its name elsewhere."""
    for match in _CAPITAL.finditer(paragraph.text):
        code = nationality(match["people"]) or country(match["people"])
        name = capital(code) if code else None
        chain = next((chain for chain in chains if chain.kind is Kind.PLACE and name in chain.forms), None)
        span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
        if chain is not None and span is not None:
            yield Named(chain, span, Mention(paragraph.cut(span.start_char, span.end_char), chain.kind))
