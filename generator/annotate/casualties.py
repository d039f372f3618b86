"""Casualties: how many people were killed, injured, arrested, freed, and which of them are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.annotate.clauses import CLAUSES
from generator.annotate.kinds import verb_lemma
from generator.annotate.named import Named
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.statement import make_claim
from generator.records.claim import Claim, Kind
from generator.values import Quantity
from generator.values.quantity import MEASURES


@dataclass(frozen=True, slots=True)
class Casualty:
    """A property of people in an event, and the words that give it: verbs whose object or subject they are, and adjectives."""

    property: str
    verbs_done_to: frozenset[str]
    verbs_doing: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CASUALTIES: tuple[Casualty, ...] = (
    Casualty("killed", _words("kill massacre murder slay slaughter behead execute"), _words("die perish"),
             _words("dead killed slain"),
             _words("death fatality")),
    Casualty("injured", _words("injure wound hurt maim"), _words("suffer"), _words("injured wounded hurt"), _words("injury")),
    Casualty("missing", frozenset(), frozenset(), _words("missing unaccounted")),
    Casualty("arrested", _words("arrest detain apprehend"), frozenset(), _words("arrested detained"), _words("arrest")),
    Casualty("freed", _words("free release liberate"), frozenset(), _words("freed released")),
    Casualty("kidnapped", _words("kidnap abduct seize"), frozenset(), _words("kidnapped abducted")),
    Casualty("escaped", frozenset(), _words("escape"), _words("escaped")),
    Casualty("rescued", _words("rescue save"), frozenset(), _words("rescued")),
    Casualty("evacuated", _words("evacuate"), frozenset(), _words("evacuated")),
    Casualty("displaced", _words("displace uproot"), frozenset(), _words("displaced homeless")),
    Casualty("trapped", _words("trap"), frozenset(), _words("trapped")),
    Casualty("hospitalised", _words("hospitalise hospitalize"), frozenset(), _words("hospitalised hospitalized")),
    Casualty("identified", _words("identify"), frozenset(), _words("identified")),
    Casualty("charged", _words("charge indict"), frozenset(), _words("charged")),
    Casualty("affected", _words("affect compromise expose"), frozenset(), _words("affected compromised exposed")),
)  # fmt: skip


#: Nouns that mean people in general: a number of them is the number for the event; any other noun is a group of its own.
PEOPLE = _words("people person victim casualty life soul other human individual fatality death injury")


PLACE_PARTS = _words("inside aboard outside")


#: Verbs that carry "dead" or "injured" to a number: "left 132 people dead".
BUILDINGS = _words(
    """
    hospital hall theatre theater cinema hotel school university college stadium church mosque temple synagogue station airport
    restaurant club cafe bar mall shop factory prison house tower museum clinic
    """
)


_SEVERITY = re.compile(
    r"\b(?P<how>seriously|critically|severely|badly|slightly|lightly|minor|serious|critical|life-threatening)\b", re.IGNORECASE
)


def casualty_of(amount: Amount) -> tuple[Casualty, Token] | None:
    """Which property the number is of, and the word that says so."""
    noun = amount.counted or amount.token
    after = [token for token in noun.doc[noun.i + 1 : noun.i + 5] if token.pos_ not in {"PUNCT", "AUX", "ADV", "DET"}]
    head, done_to, doing = _predicate(noun)
    before = amount.token.doc[max(0, amount.token.i - 5) : amount.token.i]
    said_before = next(
        (word for word in reversed(list(before)) if word.pos_ in {"NOUN", "VERB", "PROPN"} and not word.is_punct), None
    )
    modifiers = [child for child in noun.children if child.dep_ in {"amod", "acl", "acl:relcl", "xcomp", "advcl"}]
    for casualty in CASUALTIES:
        if amount.counted is not None and amount.counted.lemma_.casefold() in casualty.nouns:
            return casualty, amount.counted
        if head is not None and (
            (done_to and verb_lemma(head) in casualty.verbs_done_to) or (doing and verb_lemma(head) in casualty.verbs_doing)
        ):
            return casualty, head
        for word in [*modifiers, *after[:1]]:
            if word.lower_ in casualty.adjectives and (word.i > amount.token.i or word in modifiers) and _describes(word, noun):
                return casualty, word
        if said_before is not None and said_before.lemma_.casefold() in casualty.verbs_done_to and _directly(said_before, amount):
            return casualty, said_before
        if head is not None and head.lower_ in casualty.adjectives and _suffers(head, noun):
            return casualty, head
    return None


def _suffers(head: Token, noun: Token) -> bool:
    """Whether the adjective or participle says what its subject is, not what it did: "two were hurt", no "two hurt a guard"."""
    passive = noun.dep_ == "nsubj:pass" or any(child.dep_ in {"aux:pass", "cop"} for child in head.children)
    return (
        noun.dep_ in {"nsubj", "nsubj:pass"}
        and (passive or head.pos_ == "ADJ")
        and not any(c.dep_ == "obj" for c in head.children)
    )


def _directly(word: Token, amount: Amount) -> bool:
    """Headlines: "gunmen massacre 12 people": nothing but a bound between the verb and its number."""
    return not amount.token.doc.text[word.idx + len(word.text) : amount.start].strip()


def _describes(word: Token, noun: Token) -> bool:
    """A participle with an object of its own is a deed, not a state: "two men killed a guard" gives no number of killed."""
    return not any(child.dep_ in {"obj", "ccomp"} for child in word.children) and not (
        word.pos_ == "VERB" and word.tag_ == "VBD" and _has_object(word, noun)
    )


def _has_object(word: Token, noun: Token) -> bool:
    return any(child.dep_ == "obj" and child.i != noun.i for child in word.children)


def _predicate(noun: Token) -> tuple[Token | None, bool, bool]:
    """The verb that the noun is an argument of: (verb, the noun is acted on, the noun acts)."""
    token = noun
    while token.dep_ in {"conj", "appos", "nummod"} and token.head.i != token.i and token.head.pos_ in {"NOUN", "NUM", "PROPN"}:
        token = token.head
    verb = token.head
    if verb.i == token.i or not (verb.pos_ in {"VERB", "ADJ", "AUX"} or verb.tag_ in {"VBD", "VBN"}):
        return None, False, False
    passive = any(child.dep_ == "aux:pass" for child in verb.children)
    if token.dep_ == "nsubj:pass" or (token.dep_ == "nsubj" and passive):
        return verb, True, False
    if token.dep_ == "obj":
        return verb, True, False
    if token.dep_ == "nsubj":
        # "12 people killed in ..." in headlines: a bare participle without object
        bare = verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "obj"} for child in verb.children)
        return verb, bare, True
    return None, False, False


def scope_of(amount: Amount, paragraph: Paragraph, word: Token, names: Sequence[Named]) -> str | None:
    """The group or part that the number is limited to, in words; None where it is all people in the event."""
    noun = amount.counted
    if amount.partitive:
        return f"of {noun.text}" if noun is not None else "of them"
    text = paragraph.text
    parts = _group_words(amount) if noun is not None else []
    if noun is None and re.match(r"\s+(?:others|more)\b", text[amount.end : amount.end + 8]):
        parts.append("others")
    if more := re.search(r"\b(?:additional|further|another)\s+$", text[max(0, amount.start - 12) : amount.start]):
        parts.append(more[0].strip())
    parts.append(_spot(amount, word, names))
    return ", ".join(dict.fromkeys(filter(None, parts))) or None


def _group_words(amount: Amount) -> list[str]:
    """What narrows "people": another noun ("attacker"), a nationality or name ("British"), "other"."""
    noun = amount.counted
    assert noun is not None
    parts = [] if noun.lemma_.casefold() in PEOPLE else [noun.lemma_.casefold()]
    for child in noun.children:
        named = child.dep_ in {"amod", "compound"} and child.ent_type_ != "" and child.i != amount.token.i
        if named or (child.dep_ == "amod" and child.lower_ in {"other", "more", "additional"}):
            parts.append(child.lemma_.casefold())
    return parts


def _spot(amount: Amount, word: Token, names: Sequence[Named]) -> str:
    """The building or part of a place that a number is limited to: "inside the hall", "at St Mary's Hospital", "there"."""
    noun = amount.counted or amount.token
    if any(
        token.lower_ == "there" and not token.dep_.startswith("expl") for token in word.doc[amount.token.i : amount.token.i + 5]
    ):
        return "there"
    for token in word.sent:
        if token.dep_ != "case" or token.lower_ not in {*PLACE_PARTS, "at", "in"} or not _belongs(token.head, {word.i, noun.i}):
            continue
        named = next((n for n in names if n.span.start <= token.head.i < n.span.end or token.head.i == n.span.root.i), None)
        inner = named is not None and named.chain.kind in {Kind.PLACE, Kind.ORGANISATION} and _is_building(named)
        if inner or (token.lower_ in PLACE_PARTS and token.i > amount.token.i):
            return f"{token.lower_} {named.span.text if named is not None else token.head.text}"
    return ""


def _belongs(token: Token, owners: set[int]) -> bool:
    """Whether the nearest verb or number above a place is the one in question."""
    for above in [token, *token.ancestors]:
        if above.i in owners:
            return True
        if above.pos_ == "VERB" or (above.i != token.i and above.dep_ in CLAUSES):
            return False
    return False


def _is_building(named: Named) -> bool:
    """Whether a name is that of a house, or stands with the word for one: "St Mary's Hospital", "the Odeon cinema"."""
    behind = named.span.doc[named.span.end : named.span.end + 2]
    return any(token.lower_ in BUILDINGS for token in [*named.span, *behind])


def casualty_claims(paragraph: Paragraph, amounts: Sequence[Amount], names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Numbers of people killed, injured, arrested ... of the event that the number hangs on."""
    for amount in amounts:
        found = casualty_of(amount)
        pronoun = amount.counted is None and amount.token.lower_ in {"one", "two"}  # "one died, the other lived"
        if found is None or pronoun or amount.quantity.unit in MEASURES:
            continue
        casualty, word = found
        about = owner(paragraph.block.start, amount.counted or amount.token, word)
        if about is None:
            continue
        value = Quantity(amount.quantity.amount, amount.quantity.low, amount.quantity.high, amount.quantity.bound)
        near = paragraph.text[max(0, amount.start - 25) : amount.end + 40]
        severity = _SEVERITY.search(near) if casualty.property == "injured" else None
        parts = (scope_of(amount, paragraph, word, names), severity["how"].casefold() if severity else None)
        scope = ", ".join(filter(None, parts)) or None
        yield make_claim(paragraph, about, casualty.property, value, paragraph.cut(amount.start, amount.end), word, scope)
