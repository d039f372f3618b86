"""Statement: a claim with its quotation, its speaker and how surely it is made."""

from __future__ import annotations

from spacy.tokens import Token

from generator.annotate.clauses import CLAUSES, clause_of, trimmed
from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import certainty_of, speaker_of
from generator.records.article import Passage
from generator.records.claim import Claim, claim_id
from generator.values import Value

NEAR = 14  # words on either side of a claim that can soften it
SHORTEST_QUOTATION = 3  # words; fewer tell a reader nothing


def make_claim(
    paragraph: Paragraph, about: str, name: str, value: Value, printed: Passage, word: Token, scope: str | None = None
) -> Claim:
    """The claim that property `name` of `about` is `value`, printed as `printed`; `word` is the word that says so.

    Its quotation, speaker and certainty are those of the word's sentence, or of its clause in a long one.
    """
    return Claim(
        id=claim_id(printed, name),
        about=about,
        property=name,
        value=value,
        printed=printed,
        said=_quotation(paragraph, printed, word),
        scope=scope,
        attribution=speaker_of(word),
        certainty=certainty_of(_clause_words(word)),
        role=paragraph.role,
    )


def is_quotable(claim: Claim) -> bool:
    """Whether what is quoted for a claim is more than a word or two."""
    return len(claim.said.words.split()) >= SHORTEST_QUOTATION


def _quotation(paragraph: Paragraph, printed: Passage, word: Token) -> Passage:
    """The clause of `word`, else that of `printed`, else so much around the sentence that `printed` is in it."""
    start = paragraph.block.start
    span = paragraph.doc.char_span(printed.start - start, printed.end - start, alignment_mode="expand")
    for token in (word, span[0] if span is not None else word):
        said = clause_of(paragraph, token)
        if said.start <= printed.start and printed.end <= said.end:
            return said
    sentence = trimmed(paragraph, word.sent)
    return paragraph.article.passage(min(sentence.start, printed.start), max(sentence.end, printed.end))


def _clause_words(word: Token) -> str:
    """The words that can soften a claim: the clause of `word` and the verbs above it."""
    clause = next((above for above in [word, *word.ancestors] if above.dep_ in CLAUSES), word.sent.root)
    words = [token.text for token in clause.subtree if abs(token.i - word.i) < NEAR]
    return " ".join([*(above.text for above in clause.ancestors), *words])
