"""Shapes: what a source, an entity, an event, a claim and a fact are called and hold as JSON (schema 1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import isfinite

from msgspec.json import Encoder
from msgspec.json import format as format_json

from generator.records.article import Article, Passage
from generator.records.claim import Claim, Mention
from generator.records.curation import FORMS, Decision
from generator.records.dossier import Dossier, Hidden
from generator.records.entity import Entity, Event
from generator.records.fact import Fact, Side
from generator.records.ids import short_hash
from generator.records.reading import Glance
from generator.records.register import ENTITIES, EVENTS, SOURCES
from generator.records.related import Related
from generator.values import Clock, Moment, Naming, Quantity, Spot

SCHEMA = 1
#: The longest value in words; it stays the beginning of what was printed.
LONGEST_VALUE = 12

#: Sorts the keys of what it writes; a saying is written as the text that it is.
SORTED = Encoder(order="deterministic", enc_hook=str)

Json = dict[str, object]


def in_text(content: Json) -> str:
    """`content`, with the number of the schema, as JSON: keys sorted, open ends of ranges null, and a newline at the end."""
    return format_json(SORTED.encode({"schema": SCHEMA} | content), indent=1).decode() + "\n"


def source_shape(dossier: Dossier, article: Article) -> Json:
    """A source: what it tells of itself, and at a glance."""
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.start if article.published else None,
        "published_at": article.published_at.normal if article.published_at else None,
        "published_inferred": article.published_inferred,
        "url": article.url,
        "fingerprint": short_hash(article.text, length=16),
        "headline_event": dossier.headline_event_of.get(article.id),
        "glance": _glance(dossier.source_glance_of.get(article.id, Glance()), dossier.claims_of[article.id]),
        "copies": [id_ for id_ in dossier.copies_of.get(article.id, ()) if id_ != article.id],
        "decisions": _decisions(dossier, f"{SOURCES}/{article.id}"),
    }


def decision_shape(decision: Decision) -> Json:
    """What a person decided; what they left out is null."""
    return {
        "deed": decision.deed.value,
        "value": decision.value or None,
        "names": list(decision.about) if FORMS[decision.deed].about == "names" else None,
        "because": decision.because or None,
        "by": decision.by or None,
        "on": decision.on or None,
    }


def _decisions(dossier: Dossier, thing: str) -> list[Json]:
    return [decision_shape(decision) for decision in dossier.decisions.get(thing, ())]


def _glance(glance: Glance, claims: Iterable[Claim]) -> Json:
    made: Json = {
        name: None if passage is None else {"text": passage.words, "start": passage.start, "end": passage.end}
        for name, passage in glance.answers()
    }
    if glance.when is not None:
        made["when"] = {
            "text": glance.when.words,
            "start": glance.when.start,
            "end": glance.when.end,
            "date": _date(glance.when, claims),
        }
    return made


def _date(passage: Passage, claims: Iterable[Claim]) -> str | None:
    """The day that a claim reads in the words of `passage`, or None where no claim does."""
    for claim in claims:
        if isinstance(claim.value, Moment) and claim.printed.start < passage.end and passage.start < claim.printed.end:
            return claim.value.start
    return None


def entity_shape(dossier: Dossier, entity: Entity) -> Json:
    """An entity, and everywhere it is named."""
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": entity.aliases,
        "mentions": [_mention(mention) for mention in entity.mentions],
        "because": list(entity.because),
        "decisions": _decisions(dossier, f"{ENTITIES}/{entity.id}"),
    }


def _mention(mention: Mention) -> Json:
    passage = mention.passage
    return {"source": passage.source, "start": passage.start, "end": passage.end, "text": passage.words}


def _related(related: Related) -> Json:
    words = related.words
    said = None if words is None else {"source": words.source, "start": words.start, "end": words.end, "text": words.words}
    return {"event": related.other, "bond": related.bond.value, "said": said}


def event_shape(dossier: Dossier, event: Event) -> Json:
    """An event, and everywhere it is told of."""
    related = [each for each in dossier.related_to.get(event.id, ()) if each.event == event.id]
    return {
        "id": event.id,
        "title": event.title,
        "kind": event.family,
        "when": _when(event.when),
        "places": list(event.places),
        "sources": event.sources,
        "participants": [{"role": part.role, "entity": part.entity, "text": part.words.words} for part in event.participants],
        "mentions": [
            {"source": told.source, "start": told.start, "end": told.end, "quote": told.words} for told in event.mentions
        ],
        "planned": event.planned,
        "main": event.main,
        "because": list(event.because),
        "decisions": _decisions(dossier, f"{EVENTS}/{event.id}"),
        "related": [_related(each) for each in related],
        "glance": {
            name: None
            if passage is None
            else {"source": passage.source, "text": passage.words, "start": passage.start, "end": passage.end}
            for name, passage in dossier.glance_of.get(event.id, Glance()).answers()
        },
    }


def _when(moment: Moment | None) -> Json | None:
    if moment is None or moment.start is None:
        return None
    return {"start": moment.start, "end": moment.end, "precision": moment.precision.value, "inferred": moment.inferred}


def _about(dossier: Dossier, id_: str) -> dict[str, str]:
    return {"event" if id_ in dossier.event else "entity": id_}


def claim_shape(dossier: Dossier, claim: Claim) -> Json:
    """A claim, and the words that make it."""
    return {
        "id": claim.id,
        "about": _about(dossier, claim.about),
        "property": claim.property,
        "value": value_shape(dossier, claim),
        "scope": claim.scope,
        "attribution": claim.attribution,
        "certainty": claim.certainty.value,
        "role": claim.role.value,
        "source": claim.source,
        "start": claim.said.start,
        "end": claim.said.end,
        "quote": claim.said.words,
    }


def value_shape(dossier: Dossier, claim: Claim) -> Json:
    """What a claim says: as printed, and in a form that can be compared."""
    value, text = claim.value, beginning(claim.printed.words, LONGEST_VALUE)
    match value:
        case Quantity():
            bounds = {"amount": finite(value.amount), "low": finite(value.low), "high": finite(value.high)}
            return {
                "kind": "number",
                "text": text,
                "normal": value.normal,
                **bounds,
                "bound": value.bound.value,
                "unit": value.unit,
            }
        case Moment() | Clock():
            return {"kind": "time", "text": text, "normal": value.normal}
        case Naming() | Spot():
            kind = "name" if isinstance(value, Naming) else "place"
            return {"kind": kind, "text": text, "normal": _name(dossier, claim, value), "refers": value.refers}
        case _:
            return {"kind": "text", "text": text, "normal": value.normal}


def _name(dossier: Dossier, claim: Claim, value: Naming | Spot) -> str:
    """The name of what the value names; the words themselves where that isn't known, or where they are its own name."""
    named = dossier.entity.get(value.refers) if value.refers else None
    return named.name if named and named.id != claim.about else value.words


def hidden_shape(dossier: Dossier, hidden: Hidden) -> Json:
    """What has no page because a person decided so, and what was claimed of it."""
    folder, _, id_ = hidden.thing.partition("/")
    about = {"event" if folder == EVENTS else "entity": id_}
    return {
        **about,
        "name": hidden.name,
        "decision": decision_shape(hidden.decision),
        "claims": [claim_shape(dossier, claim) | {"about": about} for claim in hidden.claims],
    }


def fact_shape(dossier: Dossier, fact: Fact, told: Iterable[tuple[Side, Sequence[Claim]]] | None = None) -> Json:
    """A fact with all its sides, or with those of `told` alone and these claims on them."""
    sides = ((side, side.claims) for side in fact.sides) if told is None else told
    return {
        "id": fact.id,
        "about": _about(dossier, fact.about),
        "property": fact.property,
        "scope": fact.scope,
        "kind": fact.kind.value,
        "verdict": fact.verdict.value,
        "weight": fact.weight.value,
        "sides": [{"value": side.shown, "claims": [claim.id for claim in claims]} for side, claims in sides],
        "explanation": fact.because,
        "decision": decision_shape(ruling) if (ruling := dossier.ruling(fact)) else None,
    }


def former_shape(dossier: Dossier) -> dict[str, dict[str, str | None]]:
    """Ids that had a page once, by folder, each with the id whose page took its place; null where none did."""
    folders: dict[str, dict[str, str | None]] = {}
    for former in dossier.former:
        folders.setdefault(former.folder, {})[former.id] = former.now
    return folders


def beginning(words: str, most: int) -> str:
    """The first `most` words of `words`, as printed."""
    for number, match in enumerate(re.finditer(r"\S+", words), start=1):
        if number == most:
            return words[: match.end()]
    return words


def finite(number: float) -> float | int | None:
    """A number as JSON can hold it: whole ones as such, None for an open end."""
    if not isfinite(number):
        return None
    return int(number) if float(number).is_integer() else number
