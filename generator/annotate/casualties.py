"""Casualties: how many people were killed, injured, arrested, freed, and which of them are meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.annotate.clauses import CLAUSES
from generator.annotate.kinds import verb_lemma
from generator.annotate.named import Named
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.statement import make_claim
from generator.records.claim import Claim, Kind
from generator.values.quantity import MEASURES


@dataclass(frozen=True, slots=True)
class Casualty:
    """A property of people in an event, and the words that give it.

    Lemmas of verbs whose object or whose subject they are, adjectives and participles, and lemmas of nouns that count them.
    """

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

#: Words whose object, subject or "of" is what the number is of.
COUNTED_BY = frozenset(word for casualty in CASUALTIES for word in casualty.verbs_done_to | casualty.verbs_doing | casualty.nouns)
#: Nouns that mean people in general: a number of them is the number for the event; any other noun is a group of its own.
PEOPLE = _words("people person victim casualty life soul other human individual fatality death injury")
#: Adjectives that make people a group beside the one told before.
OTHERS = _words("other more additional")
#: Prepositions that limit a number to a part of the place, and those that do where the place is a building.
INSIDE = _words("inside aboard outside")
AT = INSIDE | _words("at in")
BUILDINGS = _words(
    """
    hospital hall theatre theater cinema hotel school university college stadium church mosque temple synagogue station airport
    restaurant club cafe bar mall shop factory prison house tower museum clinic
    """
)
#: Words in front of a number ("massacre 12") and behind what it counts ("12 people dead") among which its verb is looked for.
BEFORE, BEHIND = 5, 4
#: Words behind a number among which "there" limits it: "12 people died there".
THERE = 5
#: Characters in front of and behind a number among which its injuries are called serious or not.
SEVERITY_BEFORE, SEVERITY_BEHIND = 25, 40
SEVERITY = re.compile(
    r"\b(?:seriously|critically|severely|badly|slightly|lightly|minor|serious|critical|life-threatening)\b", re.IGNORECASE
)


def casualty_claims(paragraph: Paragraph, amounts: Sequence[Amount], names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Numbers of people killed, injured, arrested ... of the event that the number hangs on."""
    for amount in amounts:
        found = casualty_of(amount)
        pronoun = amount.counted is None and amount.token.lower_ in {"one", "two"}  # "one died, the other lived"
        if found is None or pronoun or amount.quantity.unit in MEASURES:
            continue
        casualty, word = found
        about = owner(paragraph.block.start, amount.counted or amount.token, word)
        if about is not None:
            scope = scope_of(amount, paragraph, word, names)
            if casualty.property == "injured":
                scope = ", ".join(filter(None, [scope, _severity(amount, paragraph)])) or None
            value, printed = replace(amount.quantity, unit=""), paragraph.cut(amount.start, amount.end)
            yield make_claim(paragraph, about, casualty.property, value, printed, word, scope)


def casualty_of(amount: Amount) -> tuple[Casualty, Token] | None:
    """Which property the number is of, and the word that says so."""
    around = _around(amount)
    words = ((casualty, sign(casualty, around)) for casualty in CASUALTIES for sign in SIGNS)
    return next(((casualty, word) for casualty, word in words if word is not None), None)


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around a number that may say what became of the people it counts.

    `noun` is what is counted, or the number; `predicate` what it is an argument of, to which it is `done_to` or `doing`;
    `before` the last word of weight in front of the number, `describing` what describes the noun, nearest first.
    """

    amount: Amount
    noun: Token
    predicate: Token | None
    done_to: bool
    doing: bool
    before: Token | None
    describing: tuple[Token, ...]


def _around(amount: Amount) -> _Around:
    """What stands around a number."""
    noun = amount.counted or amount.token
    predicate = _predicate(noun)
    done_to, doing = _roles(noun, predicate) if predicate is not None else (False, False)
    front = amount.token.doc[max(0, amount.token.i - BEFORE) : amount.token.i]
    before = next((word for word in reversed(list(front)) if word.pos_ in {"NOUN", "VERB", "PROPN"}), None)
    modifiers = [child for child in noun.children if child.dep_ in {"amod", "acl", "acl:relcl", "xcomp", "advcl"}]
    behind = [token for token in noun.doc[noun.i + 1 : noun.i + 1 + BEHIND] if token.pos_ not in {"PUNCT", "AUX", "ADV", "DET"}]
    follows = [word for word in behind[:1] if word.i > amount.token.i]
    return _Around(amount, noun, predicate, done_to, doing, before, (*modifiers, *follows))


def _counted_noun(casualty: Casualty, around: _Around) -> Token | None:
    """12 deaths."""
    counted = around.amount.counted
    return counted if counted is not None and counted.lemma_.casefold() in casualty.nouns else None


def _verb(casualty: Casualty, around: _Around) -> Token | None:
    """It killed 12; 12 died."""
    predicate = around.predicate
    lemma = verb_lemma(predicate) if predicate is not None else ""
    told = (around.done_to and lemma in casualty.verbs_done_to) or (around.doing and lemma in casualty.verbs_doing)
    return predicate if told else None


def _description(casualty: Casualty, around: _Around) -> Token | None:
    """12 dead; not of those who suffer something else: "freed 21 girls kidnapped in May"."""
    said = (word for word in around.describing if word.lower_ in casualty.adjectives)
    return next((word for word in said if _is_state(word) and not _is_part_picked(word, around.noun)), None)


def _is_part_picked(word: Token, noun: Token) -> bool:
    """Whether a clause only tells of which people another word counts some."""
    return word.dep_ in {"acl", "acl:relcl"} and noun.dep_ != "ROOT" and noun.head.lemma_.casefold() in COUNTED_BY


def _verb_in_front(casualty: Casualty, around: _Around) -> Token | None:
    """Headlines: "gunmen massacre 12 people": nothing but a bound between the verb and its number."""
    word, amount = around.before, around.amount
    if word is None or word.lemma_.casefold() not in casualty.verbs_done_to:
        return None
    return word if not word.doc.text[word.idx + len(word.text) : amount.start].strip() else None


def _state_of_subject(casualty: Casualty, around: _Around) -> Token | None:
    """Two were hurt; not "two hurt a guard"."""
    word, noun = around.predicate, around.noun
    if word is None or word.lower_ not in casualty.adjectives or noun.dep_ not in {"nsubj", "nsubj:pass"}:
        return None
    passive = noun.dep_ == "nsubj:pass" or any(child.dep_ in {"aux:pass", "cop"} for child in word.children)
    acts = any(child.dep_ == "obj" for child in word.children)
    return word if (passive or word.pos_ == "ADJ") and not acts else None


#: In order: the first sign that fits, of the first casualty that one fits, counts.
SIGNS: tuple[Callable[[Casualty, _Around], Token | None], ...] = (
    _counted_noun,
    _verb,
    _description,
    _verb_in_front,
    _state_of_subject,
)


def _is_state(word: Token) -> bool:
    """A participle with an object of its own is a deed, not a state: "two men killed a guard" gives no number of killed."""
    return not any(child.dep_ in {"obj", "ccomp"} for child in word.children)


def _predicate(noun: Token) -> Token | None:
    """The verb or adjective that a noun is an argument of, alone or as a part of "two men and a child"."""
    top = _whole(noun)
    verb = top.head
    is_one = verb.pos_ in {"VERB", "ADJ", "AUX"} or verb.tag_ in {"VBD", "VBN"}
    return verb if is_one and verb.i != top.i and top.dep_ in {"nsubj", "nsubj:pass", "obj"} else None


def _whole(noun: Token) -> Token:
    """The first noun of the row or apposition that a noun stands in."""
    while noun.dep_ in {"conj", "appos", "nummod"} and noun.head.i != noun.i and noun.head.pos_ in {"NOUN", "NUM", "PROPN"}:
        noun = noun.head
    return noun


def _roles(noun: Token, verb: Token) -> tuple[bool, bool]:
    """Whether `verb` is done to the noun, and whether the noun does it; of a headline's bare participle both are open."""
    role = _whole(noun).dep_
    if role in {"obj", "nsubj:pass"} or any(child.dep_ == "aux:pass" for child in verb.children):
        return True, False
    bare = verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "obj"} for child in verb.children)
    return bare, True


def scope_of(amount: Amount, paragraph: Paragraph, word: Token, names: Sequence[Named]) -> str | None:
    """The group or part that the number is limited to, in words; None where it is all people in the event."""
    noun, text = amount.counted, paragraph.text
    if amount.partitive:
        return f"of {noun.text}" if noun is not None else "of them"
    parts = _group_words(amount, noun) if noun is not None else []
    if noun is None and re.match(r"\s+(?:others|more)\b", text[amount.end : amount.end + 8]):
        parts.append("others")
    if more := re.search(r"\b(?:additional|further|another)\s+$", text[max(0, amount.start - 12) : amount.start]):
        parts.append(more[0].strip())
    parts.append(_spot(amount, word, names))
    return ", ".join(dict.fromkeys(filter(None, parts))) or None


def _severity(amount: Amount, paragraph: Paragraph) -> str | None:
    """The word near a number that says how badly people were hurt."""
    found = SEVERITY.search(paragraph.text[max(0, amount.start - SEVERITY_BEFORE) : amount.end + SEVERITY_BEHIND])
    return found[0].casefold() if found else None


def _group_words(amount: Amount, noun: Token) -> list[str]:
    """What narrows "people": another noun ("attacker"), a nationality or name ("British"), "other"."""
    parts = [] if noun.lemma_.casefold() in PEOPLE else [noun.lemma_.casefold()]
    for child in noun.children:
        named = child.dep_ in {"amod", "compound"} and child.ent_type_ != "" and child.i != amount.token.i
        if named or (child.dep_ == "amod" and child.lower_ in OTHERS):
            parts.append(child.lemma_.casefold())
    return parts


def _spot(amount: Amount, word: Token, names: Sequence[Named]) -> str:
    """The part of a place that a number is limited to, as printed but for the article: "inside Tarn hall", "there"; or ""."""
    noun = amount.counted or amount.token
    near = word.doc[amount.token.i : amount.token.i + THERE]
    if any(token.lower_ == "there" and not token.dep_.startswith("expl") for token in near):
        return "there"
    for token in word.sent:
        if token.dep_ != "case" or token.lower_ not in AT or not _belongs(token.head, {word.i, noun.i}):
            continue
        named = next((n for n in names if n.span.start <= token.head.i < n.span.end), None)
        if (named is not None and _is_building(named)) or (token.lower_ in INSIDE and token.i > amount.token.i):
            return f"{token.lower_} {named.span.text if named is not None else _phrase(token)}"
    return ""


def _phrase(preposition: Token) -> str:
    """The words from behind a preposition to the noun it belongs to, without an article in front."""
    words = [token for token in preposition.doc[preposition.i + 1 : preposition.head.i + 1] if token.pos_ != "SPACE"]
    words = words[1:] if words and words[0].lower_ in {"the", "a", "an"} else words
    return re.sub(r"\s+", " ", words[0].doc[words[0].i : words[-1].i + 1].text) if words else preposition.head.text


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
    if named.chain.kind not in {Kind.PLACE, Kind.ORGANISATION}:
        return False
    behind = named.span.doc[named.span.end : named.span.end + 2]
    return any(token.lower_ in BUILDINGS for token in [*named.span, *behind])
