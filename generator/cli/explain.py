"""Why: the reasons behind an entity, an event, a fact or a claim, with the words they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from generator.records.claim import Claim
from generator.records.dossier import Dossier
from generator.records.entity import Entity, Event
from generator.records.fact import Fact

#: So many ids are offered for one that doesn't exist.
OFFERED = 5


def explain(dossier: Dossier, wanted: str) -> list[str] | None:
    """Lines that say why `wanted`, an id of the dossier, is what it is; None where nothing has that id."""
    facts = {fact.id: fact for fact in dossier.facts}
    claims = {claim.id: claim for claim in dossier.claims}
    if entity := dossier.entity.get(wanted):
        return list(_entity(entity))
    if event := dossier.event.get(wanted):
        return list(_event(event))
    if fact := facts.get(wanted):
        return list(_fact(dossier, fact))
    for address in (wanted, wanted.removeprefix("claim-"), f"claim-{wanted}"):  # as in dossier.json, or as in a link
        if claim := claims.get(address):
            return list(_claim(dossier, claim))
    return None


def nearest(dossier: Dossier, wanted: str) -> list[str]:
    """The ids most like `wanted`, the likest first."""
    ids = sorted({*dossier.entity, *dossier.event, *(fact.id for fact in dossier.facts), *(claim.id for claim in dossier.claims)})
    return [found for found, _, _ in process.extract(wanted, ids, limit=OFFERED)]


def headline(dossier: Dossier, fact: Fact) -> str:
    """A fact in a line: what it is about, and what each side says."""
    sides = " | ".join(f"{side.shown} ({', '.join(side.sources)})" for side in fact.sides)
    scope = f" ({fact.scope})" if fact.scope else ""
    return f"{fact.id}: {fact.verdict}, {_name(dossier, fact.about)}, {fact.property}{scope}: {sides}"


def _entity(entity: Entity) -> Iterator[str]:
    """The reasons weakest first: rules of linking run the surest first, so the last join is the one to doubt."""
    yield f"{entity.name} ({entity.kind}), named by {', '.join(entity.sources)}"
    for form, counts in entity.forms().items():
        yield f"  “{form}”: " + ", ".join(f"{source} {count}" for source, count in sorted(counts.items()))
    yield from _because(entity.because[::-1], "one form in every source: nothing had to be joined")


def _event(event: Event) -> Iterator[str]:
    when = f", {event.when.shown}" if event.when else ""
    yield f"{event.title} ({event.family}{when}), reported by {', '.join(event.sources)}"
    for mention in event.mentions:
        yield f"  {mention.source}: “{mention.words}”"
    yield from _because(event.because, "one report: nothing had to be joined")


def _fact(dossier: Dossier, fact: Fact) -> Iterator[str]:
    yield headline(dossier, fact)
    for side in fact.sides:
        yield f"  {side.shown}"
        for claim in side.claims:
            yield f"    {_said(claim)}"
    yield from _because((fact.because,), "")


def _claim(dossier: Dossier, claim: Claim) -> Iterator[str]:
    yield f"{claim.source} on {_name(dossier, claim.about)}, {claim.property}: “{claim.printed.words}”"
    yield f"  {_said(claim)}"
    yield f"  characters {claim.said.start} to {claim.said.end} of the article, {claim.role}, {claim.certainty}"
    if fact := dossier.fact_of.get(claim.id):
        yield from ("", *_fact(dossier, fact))


def _said(claim: Claim) -> str:
    speaker = f", said by {claim.attribution}" if claim.attribution else ""
    return f"{claim.source}{speaker}: “{claim.said.words}” [{claim.id}]"


def _because(reasons: tuple[str, ...], otherwise: str) -> Iterator[str]:
    for reason in reasons or (otherwise,):
        yield f"because: {reason}"


def _name(dossier: Dossier, about: str) -> str:
    if event := dossier.event.get(about):
        return event.title
    entity = dossier.entity.get(about)
    return entity.name if entity else about
