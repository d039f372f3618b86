"""Deeds: when and where somebody did what makes no event of its own: "was found in May", "took office last year"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.hanging import COMING, LEARNING, PLANNING, WHERE, looks_back
from generator.annotate.kinds import VERBS
from generator.annotate.moments import Timex
from generator.annotate.named import Named
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.reality import is_unreal
from generator.annotate.speech import SAYING, subject_of
from generator.annotate.statement import make_claim
from generator.records.claim import Claim, Kind
from generator.values import Spot

#: Verbs that only a noun behind them gives a meaning: "took office".
LIGHT = frozenset("take make give hold put set have get".split())
#: Verbs of saying, planning, being and thinking do nothing that a reader would look up by its day.
NO_DEED = SAYING | LEARNING | PLANNING | COMING | frozenset(
    "be have seem appear become happen occur want hope expect wish need know like love look see feel hear remain stay".split()
)  # fmt: skip
#: What is done to a thing once only, by the lemma of the verb.
ONCE = {
    "build": "built", "construct": "built", "erect": "built", "found": "founded", "establish": "founded", "form": "founded",
    "publish": "published",
}  # fmt: skip
#: Prepositions of where something is done or goes, besides those of where it happens.
TOWARDS = frozenset({"to", "into", "toward", "towards"})
#: Between a place and the verb may stand a noun that says which part of it: "on the outskirts of York", "at a school in York".
ARGUMENTS = frozenset({"obl", "nmod", "obj"})


def deed_claims(
    paragraph: Paragraph, times: Sequence[Timex], names: Sequence[Named], owner: OwnerOf, taken: Collection[int]
) -> Iterator[Claim]:
    """Days and places of deeds, about who did it or to whom it was done, or the story where no name says who.

    Times and places that start at characters in `taken` are an event's already.
    """
    for timex in times:
        span = paragraph.doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if span is None or timex.day is None or timex.start in taken or looks_back(span):
            continue
        verb = _deed(span.root)
        if verb is not None and (told := _about(verb, names, owner)) is not None:
            about, did = told
            yield make_claim(paragraph, about, f"when {did}", timex.day, paragraph.cut(timex.start, timex.end), verb)
    for named in names:
        if named.chain.kind is not Kind.PLACE or named.span.start_char in taken or not _is_where(named.span.root):
            continue
        verb = _deed(named.span.root)
        if verb is not None and (told := _about(verb, names, owner)) is not None:
            about, did = told
            place = Spot(named.passage.words, named.chain.id)
            name = "born in" if did == "born" and about != owner.article else f"where {did}"
            yield make_claim(paragraph, about, name, place, named.passage, verb)


def _deed(word: Token) -> Token | None:
    """The verb in the past that a time or place hangs on by itself or through nouns, or None."""
    while word.dep_ in {"nmod", "appos", "compound", "flat"} and word.head.pos_ in {"NOUN", "PROPN"}:
        word = word.head
    verb = word.head
    if word.dep_ not in {"obl", "obl:tmod", "advmod", "obj"} or verb.pos_ != "VERB" or verb.tag_ not in {"VBD", "VBN"}:
        return None
    if is_unreal(verb):
        return None
    return None if verb.lemma_ in NO_DEED or verb.lemma_ in VERBS else verb


def _is_where(root: Token) -> bool:
    """Whether a place's name stands behind a preposition of where, or that of the noun it belongs to does."""
    while True:
        cases = {child.lower_ for child in root.children if child.dep_ == "case"}
        if root.dep_ == "obl":
            return bool(cases & (WHERE | TOWARDS))
        if root.dep_ not in {"nmod", "appos", "compound"} or not (cases <= WHERE | {"of"} or root.dep_ == "appos"):
            return False
        root = root.head


def _about(verb: Token, names: Sequence[Named], owner: OwnerOf) -> tuple[str, str] | None:
    """About whom a deed is told, and its words: who suffered it, else who did it.

    A noun's deed belongs to the story, and says whose it is, "suspects held"; a pronoun's to nothing.
    """
    passive = next((child for child in verb.children if child.dep_ == "nsubj:pass"), None)
    made = next((child for child in verb.children if child.dep_ == "obj"), None) if verb.lemma_ in ONCE else None
    who = made or passive or (verb.head if verb.dep_ in {"acl", "acl:relcl"} else subject_of(verb))
    if who is None or who.pos_ not in {"NOUN", "PROPN"}:
        return None
    beside = who.head if who.dep_ == "appos" and verb.lemma_ in ONCE else who  # "Arlen Park, a ground built in 1974"
    named = next((n for n in names if any(n.span.start <= word.i < n.span.end for word in (who, beside))), None)
    if named is None:
        return owner.article, f"{who.lower_} {_did(verb)}"
    return None if named.chain.kind is Kind.PLACE and verb.lemma_ not in ONCE else (named.chain.id, _did(verb))


def _did(verb: Token) -> str:
    """A deed in words: "found", "took office"; one that is done once in the same words for all its verbs."""
    if verb.lemma_ in ONCE:
        return ONCE[verb.lemma_]
    particles = [child.lower_ for child in verb.children if child.dep_ == "compound:prt"]
    objects = [child.lower_ for child in verb.children if child.dep_ == "obj" and child.pos_ != "PRON"]
    return " ".join([verb.lower_, *particles, *(objects if verb.lemma_ in LIGHT else ())])
