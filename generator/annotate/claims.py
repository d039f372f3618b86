"""Claims: which property of which event or person a sentence gives, and which value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from generator.annotate.happenings import CLAUSES, Happening, Named, clause_of, trimmed
from generator.annotate.longforms import ROLE_NOUNS
from generator.annotate.moments import Timex
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Age, Amount
from generator.annotate.reports import Draft
from generator.annotate.speech import certainty_of, speaker_of
from generator.records.article import Passage
from generator.records.claim import Claim, Kind
from generator.records.ids import short_hash
from generator.records.reading import Chain
from generator.values import Naming, Quantity, Spot, Value, Wording
from generator.values.quantity import Bound, stated


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
    Casualty("killed", _words("kill massacre murder slay slaughter behead execute"), _words("die perish"), _words("dead killed slain"),
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
#: Verbs that carry "dead" or "injured" to a number: "left 132 people dead".
PLACE_PARTS = _words("inside aboard outside")


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
            (done_to and head.lemma_ in casualty.verbs_done_to) or (doing and head.lemma_ in casualty.verbs_doing)
        ):
            return casualty, head
        for word in [*modifiers, *after[:1]]:
            if word.lower_ in casualty.adjectives and (word.i > amount.token.i or word in modifiers) and _describes(word, noun):
                return casualty, word
        if said_before is not None and said_before.lemma_.casefold() in casualty.verbs_done_to and _directly(said_before, amount):
            return casualty, said_before
        if head is not None and head.lower_ in casualty.adjectives and noun.dep_ in {"nsubj", "nsubj:pass"}:
            return casualty, head
    return None


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
    if verb.i == token.i or verb.pos_ not in {"VERB", "ADJ", "AUX"}:
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


def scope_of(amount: Amount, paragraph: Paragraph, word: Token) -> str | None:
    """The group or part that the number is limited to; None where it is all people in the event."""
    noun = amount.counted
    if amount.partitive:
        return f"of {noun.text}" if noun is not None else "of them"
    parts: list[str] = []
    if noun is not None and noun.lemma_.casefold() not in PEOPLE:
        parts.append(noun.lemma_.casefold())
    if noun is not None:
        parts += [
            child.lemma_.casefold()
            for child in noun.children
            if (child.dep_ in {"amod", "compound"}
            and child.lower_ not in PLAIN_MODIFIERS
            and child.i != amount.token.i
            and child.pos_ in {"ADJ", "PROPN", "NOUN"}
            and child.ent_type_ != "")
            or (child.dep_ == "amod" and child.lower_ in {"other", "more", "additional"})
        ]
    if noun is None and re.match(r"\s+(?:others|more)\b", paragraph.doc.text[amount.end : amount.end + 8]):
        parts.append("others")
    inside = next(
        (
            child
            for above in (word, noun or word)
            for child in above.subtree
            if child.lower_ in PLACE_PARTS and child.dep_ == "case" and child.i > amount.token.i
        ),
        None,
    )
    if inside is not None:
        parts.append(f"{inside.lower_} {inside.head.text}")
    if (
        more := re.match(
            r"(?:an?\s+)?(?:additional|further|another)\b",
            amount.token.doc.text[max(0, amount.start - 12) : amount.start].strip(),
        )
    ) is not None:
        parts.append(more[0])
    return ", ".join(dict.fromkeys(parts)) or None


PLAIN_MODIFIERS = _words("confirmed innocent total several many dead injured killed wounded")
_SEVERITY = re.compile(
    r"\b(?P<how>seriously|critically|severely|badly|slightly|lightly|minor|serious|critical|life-threatening)\b", re.IGNORECASE
)


def casualty_claims(paragraph: Paragraph, amounts: Sequence[Amount], owner: OwnerOf) -> Iterator[Claim]:
    """Numbers of people killed, injured, arrested ... of the event that the number hangs on."""
    for amount in amounts:
        found = casualty_of(amount)
        if found is None or amount.quantity.unit in {
            "$",
            "£",
            "€",
            "%",
            "km",
            "m",
            "kg",
            "min",
            "km/h",
            "l",
            "°",
            "day",
            "month",
        }:
            continue
        casualty, word = found
        about = owner(amount.counted or amount.token, word)
        if about is None:
            continue
        value = Quantity(amount.quantity.amount, amount.quantity.low, amount.quantity.high, amount.quantity.bound)
        near = paragraph.doc.text[max(0, amount.start - 25) : amount.end + 40]
        severity = _SEVERITY.search(near) if casualty.property == "injured" else None
        scope = (
            ", ".join(filter(None, (scope_of(amount, paragraph, word), severity["how"].casefold() if severity else None))) or None
        )
        yield make_claim(paragraph, about, casualty.property, value, paragraph.cut(amount.start, amount.end), word, scope)


def count_claims(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """Numbers of other things in an event: bombs, aircraft, carriages, euros."""
    for amount in happening.amounts:
        if casualty_of(amount) is not None or amount.partitive:
            continue
        noun = amount.counted
        unit = amount.quantity.unit
        if unit in {"$", "£", "€"}:
            yield make_claim(
                paragraph,
                about,
                "amount",
                amount.quantity,
                paragraph.cut(amount.start, amount.end),
                amount.token,
                _governor(amount),
            )
        elif noun is not None and noun.pos_ == "NOUN" and unit == noun.lemma_.casefold() and unit not in VAGUE:
            value = Quantity(amount.quantity.amount, amount.quantity.low, amount.quantity.high, amount.quantity.bound, unit)
            yield make_claim(
                paragraph, about, f"count of {counted_words(noun)}", value, paragraph.cut(amount.start, amount.end), noun, None
            )


#: Nouns whose numbers say nothing to compare.
VAGUE = _words(
    """
        time way thing part side point case example step kind type reason place one occasion half quarter third hour
        minute second date
        """
)


def counted_words(noun: Token) -> str:
    """What is counted, plural: "fighter jets"; compounds and adjectives of origin stay out."""
    parts = [
        child.lower_ for child in noun.children if child.dep_ == "compound" and child.i == noun.i - 1 and child.pos_ == "NOUN"
    ]
    head = noun.lower_ if noun.tag_ == "NNS" else f"{noun.lemma_.casefold()}s"
    return " ".join([*parts, head])


def _governor(amount: Amount) -> str:
    head = (amount.counted or amount.token).head
    return head.lemma_.casefold()


def time_claims(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """Day and time of day of an event."""
    for timex in happening.times:
        for name, value in (("date", timex.day), ("time", timex.clock)):
            if value is not None:
                yield make_claim(paragraph, about, name, value, paragraph.cut(timex.start, timex.end), happening.token, None)


def place_claims(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """Where an event happened."""
    for chain, _, passage in happening.places:
        yield make_claim(paragraph, about, "place", Spot(passage.words, chain.id), passage, happening.token, None)


_LAUNCH = _words("launch depart fly take sail leave")


def origin_claims(paragraph: Paragraph, names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Where something was launched or set out from: "launched from bases in Jordan"."""
    for named in names:
        if named.chain.kind is not Kind.PLACE:
            continue
        root = named.span.root
        for above in [root, *root.ancestors]:
            if (
                any(child.dep_ == "case" and child.lower_ == "from" for child in above.children)
                and above.head.lemma_ in _LAUNCH
                and above.head.pos_ == "VERB"
            ):
                about = owner(above.head, above.head)
                if about is not None:
                    yield make_claim(
                        paragraph,
                        about,
                        "launched from",
                        Spot(named.passage.words, named.chain.id),
                        named.passage,
                        above.head,
                        None,
                    )
                break


_RESPONSIBLE = re.compile(r"\bclaim(?:s|ed|ing)?\s+(?:the\s+)?responsibility\b", re.IGNORECASE)


def responsibility_claims(paragraph: Paragraph, names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Who claims to have done it."""
    for match in _RESPONSIBLE.finditer(paragraph.doc.text):
        span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
        if span is None:
            continue
        before = [named for named in names if named.span.end <= span.start and named.span.sent.start == span.sent.start
                  and named.chain.kind in {Kind.ORGANISATION, Kind.PERSON}]  # fmt: skip
        about = owner(span[-1], span[0])
        if before and about is not None:
            who = before[-1]
            yield make_claim(paragraph, about, "claimed by", Naming(who.passage.words, who.chain.id), who.passage, span[0], None)


def age_claims(paragraph: Paragraph, ages: Sequence[Age], names: Sequence[Named]) -> Iterator[Claim]:
    """Ages of named persons: the name right before a bare number, or the nearest in the sentence to "29-year-old"."""
    persons = [named for named in names if named.chain.kind is Kind.PERSON]
    for age in ages:
        owner = _aged(paragraph, age, persons)
        if owner is not None:
            value = stated(float(age.years), Bound.EXACT, "year of age")
            yield make_claim(paragraph, owner.chain.id, "age", value, paragraph.cut(age.start, age.end), age.token, None)


def _aged(paragraph: Paragraph, age: Age, persons: Sequence[Named]) -> Named | None:
    text = paragraph.doc.text
    for person in persons:
        if 0 <= age.start - person.span.end_char <= 12 and re.fullmatch(
            r",?\s*(?:who\s+is\s+|aged\s+|an?\s+|\()?\s*", text[person.span.end_char : age.start]
        ):
            return person
    for person in persons:
        between = text[age.end : person.span.start_char] if person.span.start_char >= age.end else None
        if (
            between is not None
            and len(between) < 60
            and not re.search(r"[.;:!?]|\b(?:and|who|said|told|whose|with|by|for|of)\b", between)
        ):
            return person
    return None


def role_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """What a person is, in the words in front of the name or set off behind it: "French foreign minister Laurent Fabius"."""
    for named in names:
        if named.chain.kind is not Kind.PERSON:
            continue
        span = named.span
        head = span.root
        lefts = [
            t
            for t in head.subtree
            if t.i < span.start and t.dep_ in {"compound", "amod", "appos", "nmod", "nmod:poss", "flat", "case"}
        ]
        first = min((t.i for t in lefts if span.start - t.i <= 6), default=None)
        if first is not None:
            words = paragraph.doc[first : span.start]
            if not _role_like(words):
                words = paragraph.doc[span.start : span.start]
        else:
            words = paragraph.doc[span.start : span.start]
        if len(words):
            yield _role(paragraph, named, words.start_char, words.end_char)
        for child in head.children:
            if child.dep_ == "appos" and child.i > span.end - 1 and child.lemma_.casefold() in ROLE_NOUNS:
                first = min(
                    (t.i for t in child.subtree if t.i <= child.i and not t.is_punct and t.i >= span.end), default=child.i
                )
                piece = paragraph.doc[first : child.i + 1]
                if len(piece) <= 8 and not any(t.is_punct for t in piece):
                    yield _role(paragraph, named, piece.start_char, piece.end_char)


def _role_like(words: Span) -> bool:
    last = words[-1]
    return last.lemma_.casefold() in ROLE_NOUNS and not any(t.pos_ in {"VERB", "PUNCT"} or t.ent_type_ == "PERSON" for t in words)


def _role(paragraph: Paragraph, named: Named, start: int, end: int) -> Claim:
    words = paragraph.doc.text[start:end]
    lead = re.match(r"(?i:the|an?|his|her|their)\s+", words)
    start += lead.end() if lead else 0
    passage = paragraph.cut(start, end)
    return make_claim(paragraph, named.chain.id, "role", Wording(passage.words), passage, named.span.root, None)


_BORN = re.compile(r"\bborn\s+in\s+$", re.IGNORECASE)


def birth_claims(paragraph: Paragraph, names: Sequence[Named]) -> Iterator[Claim]:
    """Where a person was born, when the sentence names or plainly goes on about one person only."""
    persons = {named.chain.id: named for named in names if named.chain.kind is Kind.PERSON}
    for named in names:
        if named.chain.kind is Kind.PLACE and _BORN.search(paragraph.doc.text[: named.span.start_char]) and len(persons) == 1:
            (person,) = persons
            yield make_claim(
                paragraph, person, "born in", Spot(named.passage.words, named.chain.id), named.passage, named.span.root, None
            )


def name_claims(paragraph: Paragraph, names: Sequence[Named], seen: set[tuple[str, str]]) -> Iterator[Claim]:
    """The first printing of each form of each name; linking keeps those that tell a reader something."""
    for named in names:
        key = (named.chain.id, named.passage.words)
        if key not in seen:
            seen.add(key)
            value = Naming(named.passage.words, named.chain.id)
            yield make_claim(paragraph, named.chain.id, "name", value, named.passage, named.span.root, None)


def make_claim(
    paragraph: Paragraph, about: str, name: str, value: Value, printed: Passage, word: Token, scope: str | None
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
    words = [token.text for token in clause.subtree if abs(token.i - word.i) < 14]
    return " ".join([*(above.text for above in clause.ancestors), *words])


class OwnerOf:
    """Which report a word belongs to: looks up and down its sentence, then back in the article."""

    def __init__(
        self, drafts: Sequence[Draft], ids: dict[int, str], happenings: dict[tuple[int, int], Draft], fallback: Draft | None
    ) -> None:
        """`happenings` gives the draft of a trigger by (block start, token index); `fallback` is the headline's draft."""
        self._ids = ids
        self._drafts = drafts
        self._by_token = happenings
        self._fallback = fallback
        self._block = -1

    def at(self, block: int) -> OwnerOf:
        """The same look-up for tokens of the block that starts at `block`."""
        self._block = block
        return self

    def __call__(self, token: Token, word: Token) -> str | None:
        """The id of the report, or None: `token` is what is counted or placed, `word` the word that gives the property."""
        for candidate in _neighbours(token, word):
            draft = self._by_token.get((self._block, candidate.i))
            if draft is not None:
                return self._ids.get(draft.number)
        return None


def _neighbours(token: Token, word: Token) -> Iterator[Token]:
    """Words in the order in which one looks for the event: the word itself, upwards with its arguments, then clauses under it."""
    yield word
    for above in [token, *token.ancestors]:
        yield above
        for child in above.children:
            if child.dep_ in {
                "nsubj",
                "nsubj:pass",
                "obj",
                "obl",
                "advcl",
                "xcomp",
                "acl",
                "acl:relcl",
                "nmod",
                "conj",
                "parataxis",
            }:
                yield child
                yield from (
                    grandchild
                    for grandchild in child.children
                    if grandchild.dep_ in {"nmod", "acl", "obj", "nsubj", "obl", "conj"}
                )


def times_taken(times: Sequence[Timex], ages: Sequence[Age], names: Sequence[Named]) -> list[tuple[int, int]]:
    """Characters that are no amounts: times, ages, and numbers inside names."""
    spans = [(timex.start, timex.end) for timex in times] + [(age.start, age.end) for age in ages]
    return spans + [(named.span.start_char, named.span.end_char) for named in names]


def chain_of(names: Sequence[Named], token: Token) -> Chain | None:
    """The chain whose name holds `token`."""
    return next((named.chain for named in names if named.span.start <= token.i < named.span.end), None)
