"""Quotations: who is quoted, and the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import speaker_near
from generator.records.claim import Quotation
from generator.records.reading import Chain

SHORTEST = 4  # words; below that it is a word in quotation marks
_PAIRS = re.compile(r"“(?P<curly>[^“”]+)(?:”|$)|(?<![\w\"])\"(?P<straight>[^\"]+)(?:\"|$)")


def find_quotations(paragraphs: Sequence[Paragraph], chains: Sequence[Chain]) -> Iterator[Quotation]:
    """Direct speech of at least four words, with the speaker that its sentence, or the paragraph it goes on from, names."""
    names = {(m.passage.start, m.passage.end): chain for chain in chains for m in chain.mentions}
    speaker: Token | None = None
    where: Paragraph | None = None
    open_before = False
    for paragraph in paragraphs:
        text = paragraph.text
        for match in _PAIRS.finditer(text):
            group = "curly" if match["curly"] else "straight"
            words = match[group]
            closed = match[0][-1] in '”"'
            near = speaker_near(paragraph.doc, match.start(), match.end())
            if near is not None:
                speaker, where = near, paragraph
            elif where is not paragraph and not (open_before and match.start() < 2):
                speaker, where = None, None
            open_before = not closed
            if len(words.split()) < SHORTEST:
                continue
            start = match.start(group) + len(words) - len(words.lstrip())
            passage = paragraph.cut(start, match.start(group) + len(words.rstrip()))
            yield Quotation(passage, *_named(speaker, where, names))


def _named(speaker: Token | None, where: Paragraph | None, names: dict[tuple[int, int], Chain]) -> tuple[str | None, str | None]:
    if speaker is None or where is None:
        return None, None
    at = where.block.start + speaker.idx
    chain = next((chain for (start, end), chain in names.items() if start <= at < end), None)
    return (chain.name if chain else speaker_words(speaker)), (chain.id if chain else None)


def speaker_words(speaker: Token) -> str:
    """The noun phrase of `speaker`, without its relative clauses."""
    left = min(t.i for t in speaker.subtree if t.i <= speaker.i)
    words = speaker.doc[max(left, speaker.i - 7) : speaker.i + 1].text
    return re.sub(r"\s+", " ", words).strip(' ,;:"“”')
