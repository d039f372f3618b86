"""Twins: beside the page of each event, entity and source, what `dossier.json` holds of it, in the same shapes.

Beside a former page stands where to look now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.export.shapes import Json, claim_shape, entity_shape, event_shape, fact_shape, in_text, source_shape
from generator.records.addresses import Addresses, twin
from generator.records.article import Article
from generator.records.claim import Claim
from generator.records.dossier import Dossier
from generator.records.fact import Fact, Side

Shapes = Mapping[str, Json]
"""The shapes of claims, by their ids."""


def twins(addresses: Addresses) -> Iterator[tuple[str, str]]:
    """The path of each twin, and its text; it costs what stands in it, however large the dossier is.

    On the twin of a source the sides of a fact are those on which it stands, with its own claims: what others say stands on
    the twin of what the fact is about.
    """
    dossier, placed = addresses.dossier, _placed(addresses.dossier)
    shapes = {claim.id: claim_shape(dossier, claim) for claim in dossier.claims}  # each stands on two twins
    for event in dossier.events:
        yield (
            twin(addresses.things[event.id]),
            in_text({"event": event_shape(dossier, event)} | _about(dossier, event.id, shapes)),
        )
    for entity in dossier.entities:
        yield (
            twin(addresses.things[entity.id]),
            in_text({"entity": entity_shape(dossier, entity)} | _about(dossier, entity.id, shapes)),
        )
    for article in dossier.articles:
        source: Json = {"source": source_shape(dossier, article)}
        yield twin(addresses.sources[article.id]), in_text(source | _said_in(dossier, article, placed, shapes))

    for former in dossier.former:
        now = addresses.now(former)
        told: Json = {"id": former.id, "folder": former.folder, "now": former.now, "data": None if now is None else twin(now)}
        yield twin(addresses.former(former)), in_text({"former": told})


def _placed(dossier: Dossier) -> dict[str, tuple[Fact, int]]:
    """The fact that a claim belongs to, and on which of its sides it stands, by the claim's id."""
    sides = ((fact, place, side) for fact in dossier.facts for place, side in enumerate(fact.sides))
    return {claim.id: (fact, place) for fact, place, side in sides for claim in side.claims}


def _about(dossier: Dossier, id_: str, shapes: Shapes) -> Json:
    """What is claimed of an event or entity."""
    facts = ((fact, fact_shape(dossier, fact)) for fact in dossier.facts_about.get(id_, ()))
    return _claims(dossier.claims_about.get(id_, ()), shapes) | _facts(facts)


def _said_in(dossier: Dossier, article: Article, placed: dict[str, tuple[Fact, int]], shapes: Shapes) -> Json:
    """What a source claims."""
    claims = dossier.claims_of[article.id]
    parts: dict[str, tuple[Fact, dict[int, list[Claim]]]] = {}
    for claim in claims:
        if claim.id in placed:
            fact, place = placed[claim.id]
            parts.setdefault(fact.id, (fact, {}))[1].setdefault(place, []).append(claim)
    facts = ((fact, fact_shape(dossier, fact, _in_order(fact, sides))) for fact, sides in parts.values())
    return _claims(claims, shapes) | _facts(facts)


def _in_order(fact: Fact, sides: dict[int, list[Claim]]) -> list[tuple[Side, list[Claim]]]:
    return [(fact.sides[place], sides[place]) for place in sorted(sides)]


def _claims(claims: Iterable[Claim], shapes: Shapes) -> Json:
    return {"claims": [shapes[claim.id] for claim in claims]}


def _facts(facts: Iterable[tuple[Fact, Json]]) -> Json:
    """Facts of two sides or more are conflicts, others are not, as in the whole dossier."""
    made = list(facts)
    return {
        "conflicts": [shape for fact, shape in made if len(fact.sides) > 1],
        "facts": [shape for fact, shape in made if len(fact.sides) == 1],
    }
