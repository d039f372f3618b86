"""What must hold of a finished dossier: one function a rule, listed at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.records.article import Passage
from generator.records.dossier import Dossier
from generator.records.fact import Fact, FactKind, Verdict
from generator.records.problem import Problem

#: No quotation of a claim is longer; a reader wants the sentence, not the article.
LONGEST_QUOTATION = 90
HINT = "this is a fault of the generator: please report it with the article"

Rule = Callable[[Dossier], Iterator[Problem]]


def check(dossier: Dossier) -> Iterator[Problem]:
    """What is wrong with a dossier, rule by rule; nothing if it can be published."""
    for rule in RULES:
        yield from rule(dossier)


def passages_are_printed(dossier: Dossier) -> Iterator[Problem]:
    """The words of every passage stand in its article, from its start to its end."""
    for what, passage in passages(dossier):
        article = dossier.article.get(passage.source)
        if article is None:
            yield Problem(passage.source, 0, f"{what} is from an article that is not in the dossier", HINT)
        elif passage.start < 0 or article.text[passage.start : passage.end] != passage.words:
            yield Problem(
                article.path, 0, f"{what} is not printed at {passage.start} to {passage.end}: {brief(passage.words)}", HINT
            )


def passages(dossier: Dossier) -> Iterator[tuple[str, Passage]]:
    """Every passage of the dossier, with what it is."""
    for claim in dossier.claims:
        yield f"the quotation of {claim.id}", claim.said
        yield f"the value of {claim.id}", claim.printed
    for entity in dossier.entities:
        for mention in entity.mentions:
            yield f"a name of {entity.id}", mention.passage
    for event in dossier.events:
        for told in event.mentions:
            yield f"a report of {event.id}", told
        for part in event.participants:
            yield f"a participant of {event.id}", part.words
    for quotation in dossier.quotations:
        yield "a quotation", quotation.passage
    for id_, glance in (*dossier.glances, *dossier.event_glances):
        for _, passage in glance.answers():
            if passage is not None:
                yield f"the glance of {id_}", passage


def values_stand_in_their_quotations(dossier: Dossier) -> Iterator[Problem]:
    """The value of a claim is a part of the quotation, and the quotation is no longer than a sentence can be."""
    for claim in dossier.claims:
        said, printed = claim.said, claim.printed
        if not (said.source == printed.source and said.start <= printed.start < printed.end <= said.end):
            yield Problem(claim.source, 0, f"{claim.id}: the value {brief(printed.words)} is not within its quotation", HINT)
        if len(said.words.split()) > LONGEST_QUOTATION:
            yield Problem(claim.source, 0, f"{claim.id}: the quotation has more than {LONGEST_QUOTATION} words", HINT)


def ids_are_unique(dossier: Dossier) -> Iterator[Problem]:
    """No two articles, no two things, no two claims and no two facts share an id."""
    things = [*(entity.id for entity in dossier.entities), *(event.id for event in dossier.events)]
    yield from _twice("articles", (article.id for article in dossier.articles))
    yield from _twice("entities or events", things)
    yield from _twice("claims", (claim.id for claim in dossier.claims))
    yield from _twice("facts", (fact.id for fact in dossier.facts))


def _twice(what: str, ids: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            yield Problem(id_, 0, f"two {what} have the id {id_!r}", HINT)
        seen.add(id_)


def claims_and_facts_are_about_something(dossier: Dossier) -> Iterator[Problem]:
    """What a claim or fact is about is an event or entity of the dossier."""
    known = dossier.event.keys() | dossier.entity.keys()
    for kind, rows in (("claim", dossier.claims), ("fact", dossier.facts)):
        for row in rows:
            if row.about not in known:
                yield Problem(row.id, 0, f"the {kind} is about {row.about!r}, which is neither an event nor an entity", HINT)


def facts_hold_their_claims(dossier: Dossier) -> Iterator[Problem]:
    """The claims of a fact are the dossier's, about the same property of the same thing, and each stands on one side only.

    A fact about a name may hold any claims in which it is printed.
    """
    claims = {claim.id: claim for claim in dossier.claims}
    placed: set[str] = set()
    for fact in dossier.facts:
        for claim in fact.claims:
            if claims.get(claim.id) != claim:
                yield Problem(fact.id, 0, f"the claim {claim.id!r} is not the dossier's", HINT)
            if claim.about != fact.about or (claim.property != fact.property and fact.kind is not FactKind.NAME):
                yield Problem(fact.id, 0, f"the claim {claim.id!r} is about {claim.property!r} of {claim.about!r}", HINT)
            if claim.id in placed:
                yield Problem(fact.id, 0, f"the claim {claim.id!r} stands on two sides", HINT)
            placed.add(claim.id)


def verdicts_fit_their_sides(dossier: Dossier) -> Iterator[Problem]:
    """No side is empty; to disagree takes two sides, to agree two sources on one side, and one alone is one source."""
    for fact in dossier.facts:
        if not fact.sides or not all(side.claims for side in fact.sides):
            yield Problem(fact.id, 0, "the fact has no side, or a side without claims", HINT)
        elif not fits(fact):
            told = f"{len(fact.sides)} sides and {len(fact.sources)} sources"
            yield Problem(fact.id, 0, f"the verdict is {fact.verdict.value!r}, with {told}", HINT)
        if not fact.because.strip():
            yield Problem(fact.id, 0, "the verdict has no reason", HINT)


def fits(fact: Fact) -> bool:
    """Whether a fact has the sides and sources that its verdict needs."""
    sides, sources = len(fact.sides), len(fact.sources)
    match fact.verdict:
        case Verdict.CONFLICT | Verdict.UPDATE:
            return sides > 1
        case Verdict.AGREEMENT:
            return sides == 1 and sources > 1
        case Verdict.SINGLE:
            return sides == 1 and sources == 1
        case Verdict.COMPATIBLE:
            return sides > 1 or sources > 1


def events_name_known_things(dossier: Dossier) -> Iterator[Problem]:
    """Places and participants of events, speakers and the events of headlines are in the dossier."""
    for event in dossier.events:
        named = [*event.places, *(part.entity for part in event.participants if part.entity is not None)]
        for id_ in named:
            if id_ not in dossier.entity:
                yield Problem(event.id, 0, f"the event names {id_!r}, which is no entity of the dossier", HINT)
    for quotation in dossier.quotations:
        if quotation.speaker_chain is not None and quotation.speaker_chain not in dossier.entity:
            yield Problem(
                quotation.passage.source, 0, f"a speaker is {quotation.speaker_chain!r}, which is no entity of the dossier", HINT
            )
    for source, event_id in dossier.headline_events:
        if source not in dossier.article or event_id not in dossier.event:
            yield Problem(source, 0, f"its headline is given the event {event_id!r}: one of the two is not in the dossier", HINT)


def brief(words: str) -> str:
    """Words of an article as a message shows them: quoted, on one line, and not too many."""
    return repr(words if len(words) <= 60 else words[:59] + "…")


#: Every rule, in the order in which its findings are told.
RULES: tuple[Rule, ...] = (
    passages_are_printed,
    values_stand_in_their_quotations,
    ids_are_unique,
    claims_and_facts_are_about_something,
    facts_hold_their_claims,
    verdicts_fit_their_sides,
    events_name_known_things,
)
