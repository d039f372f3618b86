"""Clauses: the words around a token that make a statement, as a passage of the article."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.annotate.pipeline import Paragraph
from generator.records.article import Passage

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "acl:relcl", "parataxis", "conj", "acl", "csubj"})
LONGEST_CLAUSE = 60  # words


def clause_of(paragraph: Paragraph, token: Token) -> Passage:
    """The clause around `token` as a passage: its sentence where that is short, else the nearest clause of five words or more."""
    sentence = token.sent
    if len(sentence) <= LONGEST_CLAUSE:
        return trimmed(paragraph, sentence)
    for above in [token, *token.ancestors]:
        if above.dep_ not in CLAUSES:
            continue
        tokens = sorted(t.i for t in above.subtree)
        span = token.doc[tokens[0] : tokens[-1] + 1]
        if 5 <= len(span) <= LONGEST_CLAUSE and len(span) == len(tokens):
            return trimmed(paragraph, span)
    start = max(sentence.start, token.i - LONGEST_CLAUSE // 2)
    return trimmed(paragraph, token.doc[start : min(sentence.end, start + LONGEST_CLAUSE)])


def trimmed(paragraph: Paragraph, span: Span) -> Passage:
    """A span as a passage, without spaces and opening or closing punctuation that belongs to the next clause."""
    text = span.text
    lead = len(text) - len(text.lstrip(" \n\t,;:–—-"))
    tail = len(text.rstrip(" \n\t,;:–—-"))
    if tail <= lead:
        return paragraph.passage(span)
    return paragraph.cut(span.start_char + lead, span.start_char + tail)
