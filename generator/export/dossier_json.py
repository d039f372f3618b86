"""`dossier.json`: the dossier for other programs, in a form that stays as it is (schema 1)."""

from __future__ import annotations

from generator.export.shapes import (
    Json,
    claim_shape,
    entity_shape,
    event_shape,
    fact_shape,
    former_shape,
    hidden_shape,
    in_text,
    source_shape,
)
from generator.records.dossier import Dossier


def dossier_json(dossier: Dossier) -> str:
    """The whole dossier as JSON: the same dossier gives the same text. Lists are in the dossier's order."""
    return in_text(dossier_data(dossier))


def dossier_data(dossier: Dossier) -> Json:
    """What `dossier.json` holds, less the number of its schema."""
    return {
        "sources": [source_shape(dossier, article) for article in dossier.articles],
        "entities": [entity_shape(dossier, entity) for entity in dossier.entities],
        "events": [event_shape(dossier, event) for event in dossier.events],
        "claims": [claim_shape(dossier, claim) for claim in dossier.claims],
        "conflicts": [fact_shape(dossier, fact) for fact in dossier.facts if len(fact.sides) > 1],
        "former": former_shape(dossier),
        "facts": [fact_shape(dossier, fact) for fact in dossier.facts if len(fact.sides) == 1],
        "hidden": [hidden_shape(dossier, hidden) for hidden in dossier.hidden],
    }
