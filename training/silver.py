"""Silver sentences for the parser: news that three parsers, trained apart, read alike.

One parser makes its own mistakes; where most of three agree on a word's tag and head, they are rarely wrong (tri-training:
Zhou and Li 2005, IEEE TKDE 17:11). A text of which they leave more than a few words unsettled is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import spacy
from spacy.tokens import Doc, DocBin

Answer = TypeVar("Answer")

#: What a document keeps for the training of tagger, morphologizer and parser.
SYNTAX = ["HEAD", "DEP", "TAG", "POS", "MORPH", "SENT_START"]

#: A text is kept if on this share of its words two parsers agree; the others are as the first parser has them.
SETTLED = 0.95


def vote(parsers: Sequence[Path], texts: Sequence[str]) -> Iterator[Doc]:
    """The texts on nearly each of whose words most parsers agree, with what they agree on; of the parsers, the best first."""
    loaded = [spacy.load(parser) for parser in parsers]
    for docs in zip(*(nlp.pipe(texts) for nlp in loaded), strict=True):
        words = list(zip(*docs, strict=True))
        heads = [_most([(word.head.i, word.dep_) for word in each]) for each in words]
        tags = [_most([(word.tag_, word.pos_, str(word.morph)) for word in each]) for each in words]
        settled = sum(votes > 1 for (_, votes) in heads)
        if settled >= SETTLED * len(words) and _is_tree([head for ((head, _), _) in heads]):
            yield _doc(docs[0], [answer for answer, _ in heads], [answer for answer, _ in tags])


def _most(answers: Sequence[Answer]) -> tuple[Answer, int]:
    """The answer with most votes, the first of several, and how many votes it has."""
    return Counter(answers).most_common(1)[0]


def _doc(reading: Doc, heads: Sequence[tuple[int, str]], tags: Sequence[tuple[str, str, str]]) -> Doc:
    return Doc(
        reading.vocab,
        words=[token.text for token in reading],
        spaces=[bool(token.whitespace_) for token in reading],
        heads=[head for head, _ in heads],
        deps=[dep for _, dep in heads],
        tags=[tag for tag, _, _ in tags],
        pos=[pos for _, pos, _ in tags],
        morphs=[morph for _, _, morph in tags],
    )


def _is_tree(heads: Sequence[int]) -> bool:
    """Whether every word leads to a root; votes may close a circle."""
    for at in range(len(heads)):
        steps = 0
        while heads[at] != at:
            at, steps = heads[at], steps + 1  # noqa: PLW2901
            if steps > len(heads):
                return False
    return True


def silver(parsers: Sequence[Path], texts: Sequence[str], output: Path) -> Path:
    """Write what the parsers agree on to a DocBin, unless it stands there already."""
    if not output.exists():
        DocBin(attrs=SYNTAX, docs=vote(parsers, texts)).to_disk(output)
    return output
