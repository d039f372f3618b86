"""Facts on a page: a row of the fact box, a callout, a line in a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial, reduce
from itertools import permutations, zip_longest

from generator.records.claim import Claim
from generator.records.fact import Fact, FactKind, Verdict
from generator.render.decisions import status
from generator.render.labels import Labels, sentence
from generator.render.ladder import ladder
from generator.render.listing import telling
from generator.render.reference import Lettered, Reference, refers, scoped
from generator.render.views import (
    Callout,
    Cite,
    FactRow,
    Figure,
    Fitting,
    Link,
    LoneFact,
    Mark,
    Point,
    Printing,
    SideView,
    Statement,
)  # fmt: skip
from generator.render.words import MOST_WORDS, quote, quoted
from generator.render.wrong import wrong_conflict
from generator.values import Naming, Quantity, Wording
from generator.values.relation import Relation

#: How the marks are called in the style sheet.
MARKS = {Verdict.CONFLICT: "conflict", Verdict.UPDATE: "update", Verdict.COMPATIBLE: "compat", Verdict.AGREEMENT: "agree",
         Verdict.SINGLE: "single"}  # fmt: skip
#: How a bound stands to a figure that it leaves room for.
FITTING = frozenset({Relation.SAME, Relation.WITHIN, Relation.OVERLAP})
#: At most so many quotations stand for a side in a callout, and in all of it, where that leaves one for each side; so many
#: citations are folded away beneath a side. The rest is counted, as it is of citations in a list and a row, and outlets.
MOST_QUOTES, MOST_QUOTES_IN_ALL, MOST_REST, MOST_CITES, MOST_ROW_CITES, MOST_OUTLETS = 5, 12, 20, 6, 3, 6
#: Of values that don't dispute each other so many are shown in the fact box, those that most sources give.
MOST_VALUES = 4
#: So many answers stand in a heading.
MOST_ANSWERS = 3
#: A value longer than this is set smaller.
LONG_VALUE = 16


def mark(reference: Reference, verdict: Verdict) -> Mark:
    """The mark of a verdict."""
    labels = reference.labels
    return Mark(MARKS[verdict], labels.word("signs", verdict), labels.word("marks", verdict))


def mark_of(reference: Reference, fact: Fact) -> Mark:
    """The mark of a fact; that of a disagreement stays when a person decides it, and says so."""
    plain = mark(reference, fact.verdict)
    if fact.disputed and reference.dossier.ruling(fact) is not None:
        return replace(plain, words=reference.labels.phrase("decided mark", mark=plain.words))
    return plain


def share(reference: Reference, sources: Sequence[str]) -> str:
    """How many of all sources, "2 of 3", and how many of these are independent, where some carry the same text."""
    number, independent = len(sources), reference.dossier.independent(sources)
    return reference.share_in_words(number, independent) if independent < number else reference.share(number)


def differences(facts: Iterable[Fact]) -> list[Fact]:
    """The facts whose sides differ and fit together, names aside, and what is told in words of which none rules another out."""
    return [
        fact
        for fact in facts
        if fact.verdict is Verdict.COMPATIBLE and len(fact.sides) > 1 and telling(fact) and fact.kind is not FactKind.OTHER
    ]


def judged_to_fit(reference: Reference, facts: Iterable[Fact]) -> list[Fact]:
    """The facts of which a person judged that their sides fit together."""
    return [fact for fact in facts if not fact.disputed and reference.dossier.ruling(fact) is not None]


def outlets(reference: Reference, sources: Sequence[str], but: str | None = None) -> str:
    """The first few outlets of `sources`, leaving out `but`, and how many more there are."""
    shown = [reference.outlets[id_] for id_ in sources[: MOST_OUTLETS + 1] if id_ != but][:MOST_OUTLETS]
    left = len(sources) - (but in sources if but else 0) - len(shown)
    return ", ".join([*shown, *([reference.labels.phrase("more", n=left)] if left > 0 else [])])


def style(side: Lettered) -> str:
    """How a value is set: names and descriptions in the type of words as printed, long ones smaller."""
    value = side.side.value
    printed = isinstance(value, Wording) and any(claim.printed.words == value.words for claim in side.side.claims)
    as_is = "v--asis" if isinstance(value, Naming) or printed else ""
    return f"{as_is} v--text".strip() if len(side.side.shown) > LONG_VALUE else as_is


def value(reference: Reference, side: Lettered) -> Link:
    """The value of a side, with the address of what it names, unless it is a name of what it is about."""
    named = refers(side.side)
    return Link(side.side.shown, reference.homes.get(named) if named and named != side.side.claims[0].about else None)


def glimpse(reference: Reference, side: Lettered) -> SideView:
    """A side without its quotations."""
    return SideView(side.letter, side.css, value(reference, side), style(side), outlets(reference, side.sources))


def quotes_a_side(fact: Fact) -> int:
    """How many quotations stand for each side of a fact in its callout."""
    return max(1, min(MOST_QUOTES, MOST_QUOTES_IN_ALL // len(fact.sides)))


def in_full(reference: Reference, side: Lettered, most: int) -> SideView:
    """A side with the words of its first claims, `most` of them, one of each source first, and citations of others."""
    claims = one_each_first(side.side.claims)
    quotes = tuple(quote(reference, claim) for claim in claims[:most])
    rest = tuple(reference.cite(claim) for claim in claims[most : most + MOST_REST])
    return replace(glimpse(reference, side), quotes=quotes, rest=rest, more=len(claims) - len(quotes) - len(rest))


def one_each_first(claims: Iterable[Claim]) -> list[Claim]:
    """The first claim of each source, then the others, each in the order given."""
    first: dict[str, Claim] = {}
    others = [claim for claim in claims if first.setdefault(claim.source, claim) is not claim]
    return [*first.values(), *others]


def row(reference: Reference, fact: Fact) -> FactRow:
    """A row of the fact box."""
    sides = reference.sides(fact)
    shown = sides if fact.disputed or len(sides) <= MOST_VALUES else most_given_first(sides)[:MOST_VALUES]
    cites = [] if fact.disputed else _cited(sides)  # the words of a disputed one stand in its callout
    sources = fact.sources
    note = reference.outlets[sources[0]] if len(sources) == 1 else share(reference, sources)
    anchor = reference.row_anchor(fact)
    return FactRow(
        anchor,
        reference.label(fact),
        scoped(fact),
        tuple(glimpse(reference, side) for side in shown),
        left=len(sides) - len(shown),
        letters=fact.disputed,
        mark=mark_of(reference, fact),
        note=note,
        compare=reference.fact_href(fact) if fact.disputed else "",
        cites=tuple(reference.cite(claim) for claim in cites[:MOST_ROW_CITES]),
        more=max(0, len(cites) - MOST_ROW_CITES),
    )


def most_given_first(sides: Sequence[Lettered]) -> list[Lettered]:
    """The sides, those first that most sources give, and of equals in their order."""
    return sorted(sides, key=lambda side: -len(side.sources))


def _cited(sides: Sequence[Lettered]) -> list[Claim]:
    """The first claim of each source on each side: first one of every side, then the second ones, and so on."""
    columns = [one_each_first(side.side.claims)[: len(side.sources)] for side in sides]
    return [claim for together in zip_longest(*columns) for claim in together if claim is not None]


def both(reference: Reference, fact: Fact) -> str:
    """Which sources stand on more than one side: "CBS News reports both"; empty where none does."""
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for side in reference.sides(fact):
        twice |= dict.fromkeys(id_ for id_ in side.sources if id_ in seen)
        seen |= side.source_set
    if not twice:
        return ""
    name = "both sides" if len(twice) == 1 else "both sides many"
    told = [reference.outlets[id_] for id_ in list(twice)[:MOST_OUTLETS]]
    return reference.labels.phrase(name, outlets=reference.labels.joined(told))


def question(reference: Reference, fact: Fact) -> str:
    """What a disagreement is about: "129 killed, or 132?", "Age: 26, or 27?"."""
    shown, labels = _answers(reference, fact), reference.labels
    if fact.verdict is Verdict.UPDATE:
        others = labels.joined(shown[1:], "to")
        return labels.phrase("steps", label=reference.full_label(fact), first=shown[0], others=others)
    others, word = labels.joined(shown[1:], "or"), labels.counted(fact.property)
    if word and fact.kind is FactKind.NUMBER and not fact.scope:
        return labels.phrase("counted", first=shown[0], word=word, others=others)
    return labels.phrase("plain", label=reference.full_label(fact), first=shown[0], others=others)


def _answers(reference: Reference, fact: Fact) -> list[str]:
    """What the sides say, the first few, and how many more there are."""
    shown = [side.side.shown for side in reference.sides(fact)]
    left = len(shown) - MOST_ANSWERS
    return [*shown[:MOST_ANSWERS], reference.labels.phrase("other answers", n=left)] if left > 1 else shown


def brief(reference: Reference, fact: Fact) -> str:
    """A disagreement in a few words: "129 or 132 killed", "5, then 7 killed", "Age: 26 or 27"."""
    shown = _answers(reference, fact)
    labels, word = reference.labels, reference.labels.counted(fact.property)
    answers = reduce(partial(_in_steps, labels), shown) if fact.verdict is Verdict.UPDATE else labels.joined(shown, "or")
    if word and fact.kind is FactKind.NUMBER:
        return labels.say("{answers} {what}", answers=answers, what=word) + scoped(fact)
    return labels.say("{label}: {value}", label=reference.full_label(fact), value=answers)


def _in_steps(labels: Labels, first: str, last: str) -> str:
    return labels.say("{first}, then {last}", first=first, last=last)


def kind(reference: Reference, fact: Fact) -> str:
    """Kind and weight: "Number, high weight"."""
    labels = reference.labels
    return labels.say("{kind}, {weight}", kind=labels.word("fact_kinds", fact.kind), weight=labels.word("weights", fact.weight))


def callout(reference: Reference, fact: Fact) -> Callout:
    """A disagreement in full."""
    labels, update = reference.labels, fact.verdict is Verdict.UPDATE
    why = "why update" if update else "why name" if fact.kind is FactKind.NAME else "why conflict"
    bar = labels.phrase(
        "bar",
        mark=mark_of(reference, fact).words,
        kind=labels.within(labels.word("fact_kinds", fact.kind)),
        weight=labels.word("weights", fact.weight),
    )
    return Callout(
        reference.callout_anchor(fact),
        "update" if update else "conflict",
        bar,
        question(reference, fact),
        labels.phrase("sides on", asked=labels.asked(fact.property) + scoped(fact)),
        tuple(in_full(reference, side, quotes_a_side(fact)) for side in reference.sides(fact)),
        labels.phrase(why),
        " ".join(sentence(reason) for reason in (fact.because, room_left(reference, fact)) if reason),
        both(reference, fact),
        open=not update,
        ladder=ladder(reference, fact),
        status=status(reference, fact),
        snippets=wrong_conflict(reference, fact),
    )


def room_left(reference: Reference, fact: Fact) -> str:
    """Which bound would by itself fit the figure of another side: "Alone, “at least 129” would leave room for 132".

    Empty where there is none, and where the fact is no conflict.
    """
    if fact.verdict is not Verdict.CONFLICT:
        return ""
    for side, other in permutations(fact.sides, 2):
        for claim in side.claims:
            ours, theirs = claim.value, other.value
            if isinstance(ours, Quantity) and isinstance(theirs, Quantity) and ours.relate(theirs) in FITTING:
                return reference.labels.phrase("room", words=claim.printed.words, other=other.shown)
    return ""


def point(reference: Reference, fact: Fact, anchor: str = "") -> Point:
    """A disagreement in a list."""
    css = "split split--next" if fact.verdict is Verdict.UPDATE else "split"
    sides = tuple(glimpse(reference, side) for side in reference.sides(fact))
    title = Link(reference.title(fact), reference.fact_href(fact))
    return Point(anchor, title, kind(reference, fact), both(reference, fact), css, sides, status(reference, fact))


def lone(reference: Reference, fact: Fact) -> LoneFact:
    """A fact that one source alone gives, in brief."""
    side = reference.sides(fact)[0]
    return LoneFact(
        reference.row_anchor(fact), reference.full_label(fact), value(reference, side), reference.cite(fact.claims[0])
    )


def statement(reference: Reference, fact: Fact) -> Statement:
    """A statement that is quoted twice: its printings, each with the sources that print it so, the longest first."""
    sides = sorted(reference.sides(fact), key=lambda side: (-len(side.side.shown), side.side.shown))
    printings = tuple(
        Printing(quoted(reference, side.side.claims[0].printed, (), MOST_WORDS), *first_cites(reference, side.side.claims))
        for side in sides
    )
    speakers = dict.fromkeys(claim.attribution for claim in fact.claims if claim.attribution)
    speaker = reference.labels.retold(next(iter(speakers), ""))
    return Statement(reference.row_anchor(fact), speaker, printings)


def fitting(reference: Reference, fact: Fact) -> Fitting:
    """A difference that contradicts nothing: its wordings, and why they can stand together."""
    sides = reference.sides(fact)
    values = reference.labels.joined([side.side.shown for side in sides])
    title = reference.labels.say("{label}: {value}", label=reference.full_label(fact), value=values)
    claims = [one_each_first(side.side.claims)[0] for side in sides]
    return Fitting(
        title, tuple(quote(reference, claim) for claim in claims[:MOST_QUOTES]), sentence(fact.because), status(reference, fact)
    )


def figure(reference: Reference, fact: Fact) -> Figure:
    """A key figure; a disputed one keeps all its values."""
    labels, sources, update = reference.labels, len(fact.sources), fact.verdict is Verdict.UPDATE
    words = reference.share_in_words(sources, reference.dossier.independent(fact.sources))
    if fact.disputed:
        words = labels.phrase("revised" if update else "disagree")
        if reference.dossier.ruling(fact) is not None:
            words = labels.phrase("decided mark", mark=words)
    elif sources == 1:
        words = labels.phrase("source only")
    plain = mark(reference, fact.verdict)
    values = tuple(side.side.shown for side in reference.sides(fact))
    joint = labels.phrase("joint of steps" if update else "joint")
    about = Link(reference.titles[fact.about], reference.fact_href(fact))
    return Figure(values, joint, reference.full_label(fact), about, Mark(plain.css, plain.sign, words))


def first_cites(reference: Reference, claims: Iterable[Claim]) -> tuple[tuple[Cite, ...], int]:
    """One citation of each source, the first few, and how many are left out."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.source, claim)
    chosen = list(first.values())
    return tuple(reference.cite(claim) for claim in chosen[:MOST_CITES]), max(0, len(chosen) - MOST_CITES)
