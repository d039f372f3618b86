"""Claims about events: what is counted, when, where, from where, and who says it was them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from generator.annotate.alarms import ENDED, ENDING
from generator.annotate.casualties import casualty_of
from generator.annotate.happening import Happening
from generator.annotate.moments import Timex
from generator.annotate.named import Named, person_doing
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.reality import is_denied
from generator.annotate.statement import make_claim
from generator.records.claim import Claim, Kind
from generator.values import Naming, Spot
from generator.values.quantity import CURRENCIES, MEASURES, MONEY


def count_claims(
    paragraph: Paragraph, happening: Happening, names: Sequence[Named], about: str, taken: Collection[int]
) -> Iterator[Claim]:
    """Numbers of other things in an event: bombs, aircraft, carriages, euros; those that start at `taken` are claimed already.

    A length or weight of a named thing is about that.
    """
    for amount in happening.amounts:
        if amount.start in taken or casualty_of(amount) is not None or amount.partitive:
            continue
        if amount.quantity.unit in CURRENCIES | MONEY:
            yield from _sum_claim(paragraph, amount, about)
        else:
            yield from _count_claim(paragraph, amount, _measured_thing(amount, names) or about)


def _sum_claim(paragraph: Paragraph, amount: Amount, about: str) -> Iterator[Claim]:
    """How much money, limited to what is done with it: sums of other verbs are other sums."""
    above = (amount.counted or amount.token).head
    printed, scope = paragraph.cut(amount.start, amount.end), above.lemma_.casefold()
    yield make_claim(paragraph, about, "amount", amount.quantity, printed, amount.token, scope)


def _count_claim(paragraph: Paragraph, amount: Amount, about: str) -> Iterator[Claim]:
    """How many of what it counts, where that is a thing; how much of what it measures."""
    noun, value = amount.counted, amount.quantity
    if value.unit in DIMENSIONS and noun is not None:
        yield make_claim(paragraph, about, _measured(noun, value.unit), value, paragraph.cut(amount.start, amount.end), noun)
        return
    if noun is not None and noun.pos_ == "NOUN" and value.unit == noun.lemma_.casefold() not in VAGUE | MEASURES:
        printed = paragraph.cut(amount.start, amount.end)
        state = " found" if _is_found(noun) else ""
        words = counted_words(noun, value.amount)
        if words in ONE_THING.values():
            value = replace(value, unit=words)
        yield make_claim(paragraph, about, f"count of {words}{state}", value, printed, noun)


def _is_found(noun: Token) -> bool:
    """Whether things were found, mostly fewer than there were."""
    return noun.dep_ in {"nsubj:pass", "obj"} and noun.head.lemma_ in FINDING


def loose_counts(
    paragraph: Paragraph, amounts: Sequence[Amount], names: Sequence[Named], owner: OwnerOf, taken: Collection[int]
) -> Iterator[Claim]:
    """Numbers of things that hang on no event, about whom or what does something with them, or the event told there.

    Those that start at characters in `taken` are claimed already.
    """
    for amount in amounts:
        money = amount.quantity.unit in CURRENCIES | MONEY
        if amount.start in taken or amount.partitive or (amount.counted is None and not money) or casualty_of(amount) is not None:
            continue
        if amount.quantity.amount < FEWEST and amount.quantity.unit not in DIMENSIONS:
            continue
        about = _measured_thing(amount, names) or person_doing(amount.token, names) or owner.article
        if about is not None:
            yield from _sum_claim(paragraph, amount, about) if money else _count_claim(paragraph, amount, about)


def _measured_thing(amount: Amount, names: Sequence[Named]) -> str | None:
    """The named thing that a length or weight is told of: "Swift weighs 300 kg", "Swift, a 300-kilo probe"; None for others."""
    noun = amount.counted
    if noun is None or amount.quantity.unit not in OF_A_THING:
        return None
    described = next((word for word in (noun, noun.head) if word.dep_ == "appos"), None)
    told = [described.head] if described is not None else []
    if noun.head.lemma_ in WEIGHING and noun.dep_ in {"obj", "obl", "ccomp", "xcomp", "ROOT"}:
        told.extend(child for child in noun.head.children if child.dep_ == "nsubj")
    kinds = {Kind.OTHER, Kind.ORGANISATION}
    named = (
        named for named in names if named.chain.kind in kinds and any(named.span.start <= t.i < named.span.end for t in told)
    )
    return next((each.chain.id for each in named), None)


#: Units of what a thing keeps, and verbs with which it is told.
OF_A_THING = frozenset({"kg", "m"})
WEIGHING = frozenset("weigh measure stand".split())
#: Verbs by which things are found.
FINDING = frozenset("recover retrieve find return seize".split())
#: One of a thing is seldom a number that anybody gives.
FEWEST = 2

#: What a measure is of where nothing says so, by its unit.
DIMENSIONS = {
    "km": "distance", "m": "distance", "kg": "weight", "l": "volume", "km/h": "speed", "min": "duration", "day": "duration",
    "month": "duration", "°": "temperature", "%": "share", "m²": "area", "km²": "area", "m³": "volume", "km³": "volume",
}  # fmt: skip
#: Nouns that measures are given of: "a speed limit of 20 mph", "a height of 12 metres".
MEASURED = frozenset(
    """
    limit height length width depth weight altitude speed magnitude size distance radius area temperature turnout stake share
    drop fall rise increase decrease discount tax rate sentence term
    """.split()
)


#: Adjectives behind a measure, and what it is of then: "12 metres high".
ADJECTIVES = {
    "high": "height", "tall": "height", "long": "length", "wide": "width", "deep": "depth", "thick": "thickness", "old": "age",
    "away": "distance", "heavy": "weight",
}  # fmt: skip


def _measured(noun: Token, unit: str) -> str:
    """The property that a measure is of: what stands in front of its "of", else what its unit measures."""
    of = any(case.dep_ == "case" and case.lower_ == "of" for case in noun.children)
    head = noun.head
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if behind is not None and behind.lower_ in ADJECTIVES:
        return ADJECTIVES[behind.lower_]
    if of and noun.dep_ == "nmod" and head.lemma_.casefold() in MEASURED:
        parts = [child.lower_ for child in head.children if child.dep_ == "compound" and child.i == head.i - 1]
        return " ".join([*parts, head.lemma_.casefold()])
    if unit == "km/h":
        near = {token.lemma_.casefold() for token in noun.doc[max(noun.sent.start, noun.i - REACH) : noun.i + REACH]}
        return next((name for word, name in MOVING.items() if word in near), DIMENSIONS[unit])
    return "length" if unit == "m" and head.lemma_ == "measure" else DIMENSIONS[unit]


#: What moves at a speed, and what its speed is called; tokens around the figure in which it stands.
MOVING = {"gust": "speed of gusts", "wind": "wind speed"}
REACH = 8
#: Nouns whose numbers say nothing to compare.
VAGUE = frozenset(
    """
        time way thing part name side point case example step kind type reason place one occasion half quarter third hour
        minute second date
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        """.split()
)


def counted_words(noun: Token, amount: float) -> str:
    """What is counted, plural: "fighter jets"; adjectives of origin stay out. Of two or more the printed form is the plural."""
    parts = [
        child.lower_ for child in noun.children if child.dep_ == "compound" and child.i == noun.i - 1 and child.pos_ == "NOUN"
    ]
    singular = noun.tag_ != "NNS" and noun.lower_ == noun.lemma_.casefold()
    hyphened = noun.i > 0 and noun.nbor(-1).text == "-"
    head = f"{noun.lemma_.casefold()}s" if singular and (amount == 1 or hyphened) else noun.lower_
    words = " ".join([*parts, head])
    return ONE_THING.get(words, words)


#: Things that papers call by several words.
ONE_THING = {
    "fighter bombers": "fighter jets", "fighter planes": "fighter jets", "fighter aircraft": "fighter jets",
    "warplanes": "fighter jets", "gasoline bombs": "petrol bombs", "molotov cocktails": "petrol bombs",
    "fire trucks": "fire engines", "airplanes": "planes", "aeroplanes": "planes", "lorries": "trucks",
    "police officers": "officers", "policemen": "officers",
}  # fmt: skip


def time_claims(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """Day and time of day of an event."""
    for timex in happening.times:
        for name, value in (("date", timex.day), ("time", timex.clock)):
            if value is not None and not (name == "time" and is_denied(happening.token)):
                asked = _asked(paragraph, timex, happening.token) if name == "time" else name
                yield make_claim(paragraph, about, asked, value, paragraph.cut(timex.start, timex.end), happening.token)


def _asked(paragraph: Paragraph, timex: Timex, event: Token) -> str:
    """What a time of day is of: the event, its end, or when it was to be."""
    if _PLANNED.search(paragraph.text[max(event.sent.start_char, timex.start - NEAR) : timex.start]):
        return "planned time"
    return ENDED if _is_of_its_end(paragraph, timex, event) else "time"


#: In front of a time at which something was to be, and characters between.
_PLANNED = re.compile(
    r"\b(?:scheduled|advertised|planned|due|supposed|billed|meant|should\s+have|(?:was|were)\s+to(?:\s+have)?)\b[^.;]*$",
    re.IGNORECASE,
)
NEAR = 45


def _is_of_its_end(paragraph: Paragraph, timex: Timex, event: Token) -> bool:
    """Whether a time is when an event was over: "the trial ended at noon"; not "the trial that began at noon ended in uproar"."""
    span = paragraph.doc.char_span(timex.start, timex.end, alignment_mode="expand")
    verb = next((above for above in span.root.ancestors if above.pos_ == "VERB"), None) if span is not None else None
    return verb is not None and verb.lemma_ in ENDING and verb.i == event.head.i


def place_claims(paragraph: Paragraph, happening: Happening, about: str) -> Iterator[Claim]:
    """Where an event happened."""
    for chain, passage in happening.places:
        yield make_claim(paragraph, about, "place", Spot(passage.words, chain.id), passage, happening.token)


#: Verbs of setting out.
LAUNCHING = frozenset("launch depart fly take sail leave".split())
#: Nouns that say when; what stands behind them belongs to their verb: "launched at the same time from Rome".
MOMENTS = frozenset("time moment hour minute day night morning afternoon evening dawn dusk week".split())


def origin_claims(paragraph: Paragraph, names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Where something was launched or set out from, "launched from bases in Jordan", in the event told there or just before."""
    block = paragraph.block.start
    places = [named for named in names if named.chain.kind is Kind.PLACE]
    for word in paragraph.doc:
        verb = _departure(word)
        if verb is None:
            continue
        about = owner(block, verb, verb) or owner.before(block, verb)
        if about is None:
            continue
        for named in _places_at(word, places):
            place = Spot(named.passage.words, named.chain.id)
            yield make_claim(paragraph, about, "launched from", place, named.passage, verb)


def _departure(word: Token) -> Token | None:
    """The verb of setting out whose "from" stands before `word`, right behind it or behind a time: "flew at dawn from Rome"."""
    if not any(child.dep_ == "case" and child.lower_ == "from" for child in word.children):
        return None
    above = word.head
    if word.dep_ == "nmod" and above.lemma_ in MOMENTS:
        above = above.head
    return above if above.pos_ == "VERB" and above.lemma_ in LAUNCHING else None


def _places_at(word: Token, places: Sequence[Named]) -> list[Named]:
    """The places that a word and what hangs on it name; those that "there" goes back to, in its sentence."""
    if word.lower_ != "there":
        return [named for named in places if word == named.span.root or word.is_ancestor(named.span.root)]
    before = [named for named in places if named.span.sent.start == word.sent.start and named.span.end <= word.i]
    if not before:
        return []
    first = _first_of_list(before[-1].span.root)
    return [named for named in before if _first_of_list(named.span.root) == first]


def _first_of_list(word: Token) -> Token:
    """The first of the words that "and" joins."""
    while word.dep_ == "conj":
        word = word.head
    return word


_RESPONSIBLE = re.compile(r"\bclaim(?:s|ed|ing)?\s+(?:the\s+)?responsibility\b", re.IGNORECASE)


def responsibility_claims(paragraph: Paragraph, names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Who claims to have done it: the last name of a person or organisation before the words, in their sentence."""
    for match in _RESPONSIBLE.finditer(paragraph.text):
        span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
        if span is None:
            continue
        before = [
            named for named in names if named.span.end <= span.start and named.span.sent.start == span.sent.start
            and named.chain.kind in {Kind.ORGANISATION, Kind.PERSON}
        ]  # fmt: skip
        about = owner(paragraph.block.start, span[-1], span[0])
        if before and about is not None:
            who = before[-1]
            yield make_claim(paragraph, about, "claimed by", Naming(who.passage.words, who.chain.id), who.passage, span[0])
