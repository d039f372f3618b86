"""Passages written for the names, from marked text to documents, with variants in other letters and marks.

A file holds a passage a line; names are marked like `[[PERSON:Jane Doe]]`. `passages/` has those of the second round (CC0).
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

LABELS = frozenset({"PERSON", "ORG", "LOC", "NORP", "EVENT", "OTHER"})
_MARK = re.compile(r"\[\[(?P<label>[A-Z]+):(?P<name>[^\[\]]+)\]\]")
#: Words that a headline in title case leaves small.
SMALL = frozenset("a an the and or of in on at to for by with from as but nor is".split())
CURLY = str.maketrans({"'": "’"})


def read_passages(path: Path, nlp: Language) -> Iterator[Doc]:
    """A document a line; names that don't fall on tokens widen to them. Raises ValueError for an unknown label."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        text, spans, end = "", [], 0
        for match in _MARK.finditer(line):
            if match["label"] not in LABELS:
                raise ValueError(f"{path}:{number}: {match['label']!r} is no label")
            text += line[end : match.start()]
            spans.append((len(text), len(text) + len(match["name"]), match["label"]))
            text += match["name"]
            end = match.end()
        yield _marked(nlp, text + line[end:], spans)


def _marked(nlp: Language, text: str, spans: list[tuple[int, int, str]]) -> Doc:
    doc = nlp.make_doc(text)
    found = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in spans]
    doc.set_ents([span for span in found if span is not None], default="outside")
    return doc


def variants(doc: Doc, order: random.Random) -> Iterator[Doc]:
    """Of short documents one in title case or capitals, of others one with curly marks, each now and then."""
    draw = order.random()
    if len(doc) <= HEADLINE and draw < SHARE:
        yield _respelt(doc, str.upper if draw < SHARE / 3 else _title)
    elif draw < SHARE / 2 and any(token.text in {'"', "'", "'s", "--"} for token in doc):
        yield _respelt(doc, lambda word: word.translate(CURLY).replace("--", "—"))


#: Tokens of a headline; the share of documents that get a variant.
HEADLINE, SHARE = 16, 0.5


def _title(word: str) -> str:
    return word if word.lower() in SMALL else word[:1].upper() + word[1:]


def _respelt(doc: Doc, change: object) -> Doc:
    """The same document with `change` made to each word; a copy keeps spaces and names."""
    words = [change(token.text) for token in doc]  # type: ignore[operator]
    copy = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    missing = [copy[token.i : token.i + 1] for token in doc if token.ent_iob == 0]
    names = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    copy.set_ents([copy.char_span(copy[a].idx, copy[b - 1].idx + len(copy[b - 1]), label=label) for a, b, label in names],
                  missing=missing, default="outside")  # fmt: skip
    return copy
