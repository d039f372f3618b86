"""Triggers: the words of a paragraph that tell of an event that happened, or is announced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.clauses import clause_of
from generator.annotate.happening import Happening
from generator.annotate.kinds import NOUNS, STATES, VERBS, EventKind, verb_lemma
from generator.annotate.pipeline import Paragraph
from generator.values.numerals import number

#: What makes an event one that didn't happen, or not yet.
UNREAL_MODIFIERS = frozenset(
    """
        potential possible future imminent further more any no such similar another next other planned feared
        similar would-be alleged-future many most every each previous past earlier worst deadliest
        """.split()
)


UNREAL_HEADS = frozenset(
    """
        threat fear risk danger possibility prospect kind type series number wave spate chance act warrant call
        demand plan fears hopes talk
        """.split()
)


UNREAL_VERBS = frozenset(
    """
        order plan threaten fear prevent foil thwart avoid avert imagine want consider prepare plot expect encourage
        incite stop implement
        """.split()
)


UNREAL_AUX = frozenset("would could might may can should must".split())


PUBLISHED = frozenset(
    """
        video statement report image photo photograph picture name identity figure data detail document footage
        album film result list letter recording
        """.split()
)


#: Nouns that count what follows "of".
COUNTING = frozenset("total number series couple dozen score hundred thousand string wave".split())


#: A noun with a number like this is a statistic: "112 accidents in a year".
STATISTIC = 20


def find_triggers(paragraph: Paragraph, inside_names: set[int]) -> dict[int, Happening]:
    """Happenings by the index of their token; words of names, in `inside_names`, are none."""
    found = {}
    for token in paragraph.doc:
        if token.i not in inside_names and (happening := _trigger(paragraph, token)) is not None:
            found[token.i] = happening
    return found


def _trigger(paragraph: Paragraph, token: Token) -> Happening | None:
    kind, lemma, first = _kind_of(token)
    if kind is None or _unreal(token):
        return None
    span = token.doc[first : token.i + 1]
    planned = any(child.dep_ == "aux" and child.lower_ in {"will", "'ll", "shall"} for child in token.children) or _is_planned(
        token
    )
    definite = any(child.dep_ == "det" and child.lower_ in {"the", "this", "these", "that", "those"} for child in token.children)
    return Happening(paragraph, token, kind, lemma, span, clause_of(paragraph, token), planned, definite)


def _kind_of(token: Token) -> tuple[EventKind | None, str, int]:
    """Kind, lemma or phrase, and the index of its first token."""
    if _is_state(token):
        return VERBS["kill"], STATES[token.lower_], token.i
    if token.pos_ == "VERB" or token.tag_ in {
        "VBD",
        "VBN",
        "VBG",
        "VBZ",
    }:  # where tag and part of speech differ, the tag is right
        return _verb_kind(token)
    if token.pos_ in {"NOUN", "PROPN"}:
        return _noun_kind(token)
    return None, "", token.i


def _is_state(token: Token) -> bool:
    """Whether "dead" or "hurt" says what people are: behind a number ("27 hurt"), or of a subject ("two are injured")."""
    if token.lower_ not in STATES or token.pos_ == "VERB":
        return False
    before = token.nbor(-1) if token.i else None
    counted = before is not None and (before.pos_ == "NUM" or any(child.dep_ == "nummod" for child in before.children))
    return counted or (token.pos_ == "ADJ" and any(child.dep_ in {"nsubj", "cop"} for child in token.children))


def _noun_kind(token: Token) -> tuple[EventKind | None, str, int]:
    lemma = token.lemma_.casefold()
    before = [child for child in token.lefts if child.dep_ in {"compound", "amod"} and child.i >= token.i - 2]
    for child in before:
        for phrase in (f"{child.lower_} {lemma}", f"{child.lower_} {token.lower_}"):
            if phrase in NOUNS:
                return NOUNS[phrase], phrase, child.i
    if token.dep_ == "compound" and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i:
        return None, "", token.i  # "attack helicopter", "crash site"
    if token.dep_ == "nmod:poss" and token.head.lemma_.casefold() in NOUNS:
        return None, "", token.i
    for word in (lemma, token.lower_):
        if word in NOUNS and not (
            word == "fire" and token.head.lemma_ in {"open", "cease", "return", "exchange", "catch", "set"}
        ):
            return NOUNS[word], word, token.i
    return None, "", token.i


def _verb_kind(token: Token) -> tuple[EventKind | None, str, int]:
    lemma = verb_lemma(token)
    if token.dep_ == "amod" or (token.tag_ == "VBN" and token.dep_ in {"compound", "nmod"}):
        return None, "", token.i  # "the killed attackers"
    for child in _arguments(token):
        for word in (child.lemma_.casefold(), child.lower_):
            if f"{lemma} {word}" in VERBS:
                return VERBS[f"{lemma} {word}"], f"{lemma} {word}", token.i
    return VERBS.get(lemma), lemma, token.i


def _arguments(verb: Token) -> Iterator[Token]:
    """What makes a phrase with a verb: object, particle, and what "a total of" or "a series of" counts."""
    for child in verb.children:
        if child.dep_ in {"obj", "compound:prt", "advmod", "nsubj:pass", "xcomp", "compound"}:
            yield child
            if child.lemma_.casefold() in COUNTING:
                yield from (noun for noun in child.children if noun.dep_ == "nmod")


def _unreal(token: Token) -> bool:
    """Denied, hypothetical or general: no event that happened or is announced."""
    children = list(token.children)
    if any(
        child.lower_ in {"no", "any", "never", "not", "n't", "without"} and child.dep_ in {"det", "advmod", "case"}
        for child in children
    ):
        return True
    if token.pos_ in {"NOUN", "PROPN"}:
        if any(child.dep_ in {"amod", "det"} and child.lower_ in UNREAL_MODIFIERS for child in children) or _is_statistic(
            children
        ):
            return True
        if token.dep_ in {"obj", "obl", "nsubj:pass"} and token.head.lemma_ in UNREAL_VERBS and token.head.pos_ == "VERB":
            return True
        return (
            token.dep_ == "nmod" and token.head.lemma_.casefold() in UNREAL_HEADS and not any(c.dep_ == "det" for c in children)
        )
    if any(child.dep_ == "aux" and child.lower_ in UNREAL_AUX for child in children):
        return True
    if any(
        child.dep_ == "obl" and child.lemma_.casefold() in NOUNS and _is_statistic(list(child.children)) for child in children
    ):
        return True
    if token.lemma_ == "release" and (_of_words(children) or "hospital" in token.sent.text):
        return True
    return any(child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"} for child in children)


def _is_statistic(children: Sequence[Token]) -> bool:
    """Whether a noun is counted by the dozen: "112 accidents in a year" are no event."""
    counts = (number(child.text) for child in children if child.dep_ == "nummod")
    return any(count is not None and count >= STATISTIC for count in counts)


def _of_words(children: Sequence[Token]) -> bool:
    """Whether what is released is a text or picture, not somebody."""
    return any(child.dep_ in {"obj", "nsubj:pass"} and child.lemma_.casefold() in PUBLISHED for child in children)


def _is_planned(token: Token) -> bool:
    head = token.head
    return token.dep_ in {"xcomp", "obj", "nsubj:pass"} and (
        head.lemma_ in {"expect", "plan", "schedule", "due", "set", "intend"}
        or any(c.dep_ == "aux" and c.lower_ == "will" for c in head.children)
    )
