"""Quotations: who is quoted, and the words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import speaker_near
from generator.records.claim import Quotation
from generator.records.reading import Chain

SHORTEST = 4  # words; below that it is a word in quotation marks
LONGEST_SPEAKER = 8  # words of a speaker without a name
#: Words in single marks may hold apostrophes within words; a mark behind a word opens nothing: "workers' rights".
_INNER = r"[^‘’'“”\"\n]*(?:(?<=\w)['’](?=\w)[^‘’'“”\"\n]*)*"
_PAIRS = re.compile(
    r"“(?P<curly>[^“”]+)(?:”|$)|(?<![\w\"])\"(?P<straight>[^\"]+)(?:\"|$)|"
    rf"(?<![\w‘’'])[‘'](?P<single>\w{_INNER})[’'](?!\w)"
)


def find_quotations(paragraphs: Sequence[Paragraph], chains: Sequence[Chain]) -> Iterator[Quotation]:
    """Direct speech of at least four words, with the speaker that its sentence, or the paragraph it goes on from, names."""
    names = sorted(((mention.passage.start, mention.passage.end, chain) for chain in chains for mention in chain.mentions),
                   key=lambda name: name[:2])  # fmt: skip
    speaker: Token | None = None
    where: Paragraph | None = None
    open_before = False
    for paragraph in paragraphs:
        text = paragraph.text
        for match in _PAIRS.finditer(text):
            group = next(name for name, words in match.groupdict().items() if words)
            words = match[group]
            closed = match[0][-1] in "”\"’'"
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


def _named(
    speaker: Token | None, where: Paragraph | None, names: Sequence[tuple[int, int, Chain]]
) -> tuple[str | None, str | None]:
    """The name of a speaker and the id of the chain; words and None for one without a name. `names` stand in order, apart."""
    if speaker is None or where is None:
        return None, None
    at = where.block.start + speaker.idx
    position = bisect_right(names, at, key=lambda name: name[0]) - 1
    if position >= 0 and at < names[position][1]:
        chain = names[position][2]
        return chain.name, chain.id
    return speaker_words(speaker), None


def speaker_words(speaker: Token) -> str:
    """The noun phrase that ends with `speaker`, its last words if it is long."""
    left = min(t.i for t in speaker.subtree if t.i <= speaker.i)
    words = speaker.doc[max(left, speaker.i + 1 - LONGEST_SPEAKER) : speaker.i + 1].text
    return re.sub(r"\s+", " ", words).strip(' ,;:"“”')
