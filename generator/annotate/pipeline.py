"""The language pipeline, and articles parsed with it: one Doc a block, furniture left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from generator.annotate.casing import recased, usage_of
from generator.errors import ModelError
from generator.records.article import Article, Block, Passage, Role

SHIPPED = Path(__file__).parent / "english"
#: What the finders read; a pipeline that lacks one of these can't be used.
NEEDED = ("tagger", "morphologizer", "parser", "ner", "lemmatizer")
#: Characters; longer blocks are parsed in pieces, so that no step over a Doc costs more than its words.
LONGEST_BLOCK = 8000
LABELS = frozenset({"PERSON", "ORG", "LOC", "NORP", "EVENT", "OTHER"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article, parsed; character `i` of the Doc is `block.start + i` of the article, save for its case."""

    article: Article
    block: Block
    doc: Doc
    text: str

    @property
    def role(self) -> Role:
        """What the block is to the reader."""
        return self.block.role

    def passage(self, piece: Span | Token) -> Passage:
        """Tokens as a passage of the article."""
        start = piece.idx if isinstance(piece, Token) else piece.start_char
        return self.cut(start, start + len(piece.text))

    def token_at(self, start: int) -> Token | None:
        """The token at a character of the paragraph; None where there is none."""
        span = self.doc.char_span(start, start + 1, alignment_mode="expand")
        return span[0] if span is not None else None

    def cut(self, start: int, end: int) -> Passage:
        """Characters of the Doc as a passage of the article."""
        return self.article.passage(self.block.start + start, self.block.start + end)


@cache
def load(name: str | None = None) -> Language:
    """The pipeline `name`, an installed spaCy package or a folder; None is the one that ships with the generator.

    Raises ModelError if it can't be loaded, or lacks a component or label that the finders need.
    """
    try:
        nlp = spacy.load(name or SHIPPED)
    except (OSError, ImportError, ValueError) as error:
        what = f"pipeline: {name!r} can't be loaded" if name else f"the language pipeline is missing from {SHIPPED}"
        todo = (
            "install it, or leave `pipeline` out of mkdocs.yml" if name else "install the package again, or run `make pipeline`"
        )
        raise ModelError(f"{what}: {error}\n    {todo}") from error
    missing = [pipe for pipe in NEEDED if not nlp.has_pipe(pipe)]
    unknown = sorted(LABELS - set(nlp.pipe_labels.get("ner", []))) if nlp.has_pipe("ner") else []
    if missing or "PERSON" in unknown:
        raise ModelError(
            f"pipeline: {name!r} has no {', '.join(missing) or 'label ' + ', '.join(unknown)}\n"
            "    name one with Universal Dependencies and the labels PERSON, ORG, LOC, NORP, EVENT, OTHER"
        )
    return nlp


def paragraphs(nlp: Language, articles: Sequence[Article]) -> Iterator[list[Paragraph]]:
    """For each article its blocks, parsed one by one, as they come; furniture isn't parsed."""
    parsed = nlp.pipe((text for article in articles for _, text in _texts(article)), batch_size=64)
    for article in articles:
        yield [Paragraph(article, block, next(parsed), text) for block, text in _texts(article)]


def _texts(article: Article) -> Iterator[tuple[Block, str]]:
    """What is parsed of an article: its blocks, recased, long ones in pieces."""
    usage = usage_of(article)
    for block in article.blocks:
        if block.role is not Role.FURNITURE:
            for piece in pieces(article, block):
                yield piece, recased(article.text[piece.start : piece.end], block.role, usage)


def pieces(article: Article, block: Block) -> Iterator[Block]:
    """A block as it is, or cut at the ends of lines or words where it is too long to be parsed in one go."""
    start = block.start
    while block.end - start > LONGEST_BLOCK:
        window = article.text[start : start + LONGEST_BLOCK]
        cut = max(window.rfind("\n"), window.rfind(". ") + 1) or window.rfind(" ") + 1 or LONGEST_BLOCK
        yield Block(start, start + cut, block.role)
        start += cut
    yield Block(start, block.end, block.role)
