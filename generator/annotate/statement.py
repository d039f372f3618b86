"""Statement: a claim with its quotation, its speaker and how surely it is made."""

from __future__ import annotations

from spacy.tokens import Token

from generator.annotate.clauses import CLAUSES, clause_of, trimmed
from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import certainty_of, speaker_of
from generator.records.article import Passage
from generator.records.claim import Claim
from generator.records.ids import short_hash
from generator.values import Value

NEAR = 14  # words on either side of a claim that can soften it


def make_claim(
    paragraph: Paragraph, about: str, name: str, value: Value, printed: Passage, word: Token, scope: str | None = None
) -> Claim:
    """A claim with its quotation (the sentence, or the clause of a long one), speaker and certainty."""
    said = clause_of(paragraph, word)
    if not (said.start <= printed.start and printed.end <= said.end):
        token = paragraph.doc.char_span(
            printed.start - paragraph.block.start, printed.end - paragraph.block.start, alignment_mode="expand"
        )
        said = clause_of(paragraph, token[0]) if token is not None else said
    if not (said.start <= printed.start and printed.end <= said.end):
        said = trimmed(paragraph, word.sent)
        said = paragraph.article.passage(min(said.start, printed.start), max(said.end, printed.end))
    return Claim(
        id=f"claim-{short_hash(printed.source, name, printed.start, printed.end)}",
        about=about,
        property=name,
        value=value,
        printed=printed,
        said=said,
        scope=scope,
        attribution=speaker_of(word),
        certainty=certainty_of(_clause_words(word)),
        role=paragraph.role,
    )


def _clause_words(word: Token) -> str:
    """The words that can soften a claim: the clause of `word` and the verbs above it."""
    clause = next((above for above in [word, *word.ancestors] if above.dep_ in CLAUSES), word.sent.root)
    words = [token.text for token in clause.subtree if abs(token.i - word.i) < NEAR]
    return " ".join([*(above.text for above in clause.ancestors), *words])
