"""Speech: who is said to say something, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from generator.records.claim import Certainty
from generator.values.saying import say

#: Verbs of saying whose subject is the speaker.
SAYING = frozenset(
    """
        say tell report announce confirm claim state add warn note explain reveal insist believe think estimate
        suggest allege declare describe write tweet post admit deny acknowledge argue stress quote learn call ask
        reply respond recall conclude predict testify rule find show indicate
        """.split()
)
#: Those that may take the words of others behind them; the rest ("show", "find", "rule") count only with a "that" clause.
PLAIN = SAYING - {"find", "show", "rule", "call", "ask", "learn", "indicate", "write", "post"}

#: In order: the first pattern found near a claim gives its certainty.
CERTAINTIES: tuple[tuple[Certainty, re.Pattern[str]], ...] = tuple(
    (certainty, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for certainty, words in (
        (Certainty.DENIED, r"den(?:y|ies|ied)|no evidence (?:of|that)|not true"),
        (
            Certainty.PLANNED,
            r"will|plan(?:s|ned)? to|(?:due|expected|set) to|scheduled|vow(?:s|ed|ing)?|to be held|should have|advertised",
        ),
        (
            Certainty.BELIEVED,
            r"believed?|thought|suspected|feared|presumed|appears?|apparently|likely|may have|might have|could have|possibly",
        ),
        (Certainty.REPORTED, r"reported(?:ly)?|allegedly|alleged|rumou?red|unconfirmed"),
        (Certainty.CONFIRMED, r"confirm(?:s|ed)?|verified|officially"),
        (Certainty.CLAIMED, r"claim(?:s|ed|ing)?|purported(?:ly)?"),
    )
)
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+(?P<who>[^,.;:“”\"]{3,80})|\bby\s+(?P<count>[^,.;:“”\"]{3,40}?)\s+count\b")
LONGEST = 12  # words of an attribution
PHRASE_REACH = 12  # words between a noun and what belongs to it
LONGEST_TAG = 15  # words of a sentence behind a quotation that does nothing but say whose it is
PRONOUNS = frozenset("it that this which who they he she we i you there".split())


def certainty_of(words: str) -> Certainty:
    """How surely the words of a clause put it."""
    return next((certainty for certainty, pattern in CERTAINTIES if pattern.search(words)), Certainty.STATED)


def speaker_of(token: Token) -> str | None:
    """Who the sentence of `token` says to say so, in its words; None where it is the article itself.

    The nearest verb of saying above the token counts, then "according to", then another verb of the sentence that has the token
    in what it says, or that stands behind it like a tag. Who was told it by name, and who has it from the speaker, stand behind:
    "officials, to the Evening Post", "the driver, according to Ann Boyle".
    """
    according = _according(token.sent)
    above = _said_above(token)
    if not above:
        return according or next(iter(_said_beside(token)), None)
    outer = according or (above[1] if len(above) > 1 else next(iter(_said_beside(token)), None))
    if outer is None or outer in above[0]:
        return above[0]
    return say("{speaker}, according to {source}", speaker=above[0], source=outer)


def _according(sentence: Span) -> str | None:
    match = _ACCORDING.search(sentence.text)
    return _clip(match["who"] or match["count"] + " count") if match else None


def _said_above(token: Token) -> list[str]:
    """The speakers of the verbs of saying above a token, from the innermost to the outermost; pronouns name nobody."""
    verbs = ((verb, subject_of(verb)) for verb in [token, *token.ancestors] if verb.lemma_ in SAYING)
    found = (_speaker(verb, subject) for verb, subject in verbs if subject is not None and not _inside(token, subject))
    return [speaker for speaker in dict.fromkeys(found) if speaker is not None]


def _said_beside(token: Token) -> Iterator[str]:
    """The speakers of verbs of the token's sentence that have it in what they say, or stand behind it like a tag."""
    sentence, above = token.sent, {token.i, *(each.i for each in token.ancestors)}
    for verb in sentence:
        if verb.lemma_ in PLAIN and verb.pos_ == "VERB" and verb.i != token.i and (subject := subject_of(verb)) is not None:
            tag = verb.dep_ in {"parataxis", "advcl", "conj"} and (verb.i > token.i or _is_quoted(sentence))
            tag = tag or (verb.dep_ == "ccomp" and verb.i > token.i and _closes(verb))
            over = verb.i in above and subject.i < verb.i
            if (tag or over) and not _inside(token, subject) and (speaker := _speaker(verb, subject)) is not None:
                yield speaker


def _closes(verb: Token) -> bool:
    """Whether nothing but a full stop follows a verb in its sentence: ", CBS reported."."""
    return all(token.is_punct for token in verb.doc[verb.i + 1 : verb.sent.end])


def _speaker(verb: Token, subject: Token) -> str | None:
    """A speaker in words, and to whom they spoke if that has a name."""
    words = _clip(noun_phrase(subject).text)
    told = next((child for child in verb.children if child.dep_ in {"obj", "iobj"} and child.pos_ == "PROPN"), None)
    whom = _clip(noun_phrase(told).text) if words and told is not None and verb.lemma_ in TELLING else None
    return say("{speaker}, to {listener}", speaker=words, listener=whom) if words and whom else words


#: Verbs whose object is to whom it is said.
TELLING = frozenset({"tell", "inform"})


def speaker_near(doc: Doc, start: int, end: int) -> Token | None:
    """The speaker of the words quoted at characters `start` to `end`: the subject of a verb of saying near them."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    sentences = {span[0].sent.start: span[0].sent, span[-1].sent.start: span[-1].sent}
    if span.end < len(doc) and span.end == span[-1].sent.end:
        following = doc[span.end].sent
        if len(following) <= LONGEST_TAG:
            sentences[following.start] = following
    candidates = [
        verb
        for sentence in sentences.values()
        for verb in sentence
        if verb.lemma_ in SAYING and verb.pos_ == "VERB" and not start <= verb.idx < end and subject_of(verb) is not None
    ]
    if not candidates:
        return None
    verb = min(candidates, key=lambda v: min(abs(v.idx - start), abs(v.idx - end)))
    subject = subject_of(verb)
    return subject if subject is not None and not start <= subject.idx < end else None


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb in the active, or of the verb it is joined to."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubj:outer"}:
            relative = child.lower_ in {"who", "which", "that"} and verb.dep_ == "acl:relcl"
            return verb.head if relative else child
    if verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ == "VERB" and verb.head.i != verb.i:
        return subject_of(verb.head)
    return None


def noun_phrase(noun: Token) -> Span:
    """The words that belong to a noun, without clauses, appositions and what is joined to it."""
    cut = {"acl:relcl", "acl", "appos", "conj", "punct", "parataxis", "advcl", "case", "cc"}
    keep = {noun.i}
    for child in noun.children:
        if child.dep_ not in cut and abs(child.i - noun.i) < PHRASE_REACH:
            keep |= {t.i for t in child.subtree}
    left = right = noun.i
    while left - 1 in keep:
        left -= 1
    while right + 1 in keep:
        right += 1
    return noun.doc[left : right + 1]


def _inside(token: Token, subject: Token) -> bool:
    """Whether a token is the subject or a part of it."""
    return token.i == subject.i or subject.is_ancestor(token)


def _is_quoted(sentence: Span) -> bool:
    """Whether a sentence holds words in quotation marks."""
    return any(mark in sentence.text for mark in '“”"')


def _clip(words: str) -> str | None:
    """An attribution in at most twelve words; None where it is but a pronoun or empty."""
    words = re.sub(r"\s+", " ", words).strip(" ,;:.-–—\"“”'‘’")
    if not words or words.casefold() in PRONOUNS:
        return None
    return " ".join(words.split()[:LONGEST])
