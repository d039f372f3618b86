"""The scorer: an exported dossier, measured against what a careful reader wrote down for the same articles.

A set is a folder with `articles/` and `gold.yml`; `python -m tests.quality.scorer FOLDER DOSSIER.json` prints its figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.quality.scorer.articles import Articles, read_articles
from tests.quality.scorer.conflicts import conflict_figures
from tests.quality.scorer.dossier import read_dossier
from tests.quality.scorer.entities import entity_figures
from tests.quality.scorer.errors import ScorerError
from tests.quality.scorer.events import event_figures
from tests.quality.scorer.figures import ConflictFigures, EntityFigures, EventFigures, Figures, StatementFigures, summed
from tests.quality.scorer.gold import GOLD_FILE, Gold, read_gold
from tests.quality.scorer.statements import said_by, statement_figures, statements_of

__all__ = ["ConflictFigures", "EntityFigures", "EventFigures", "Figures", "ScorerError", "StatementFigures", "score", "summed"]


def score(folder: Path, dossier: Mapping[str, object]) -> Figures:
    """The figures of the labelled set in `folder` and of the dossier exported from its articles.

    A ScorerError where either isn't what it has to be.
    """
    gold, articles, export = read_gold(folder), read_articles(folder), read_dossier(dossier)
    _check_quotations(gold, articles, folder)
    statements = statements_of(gold.facts, articles)
    said = said_by(export.claims, statements, articles)
    return Figures(
        conflicts=conflict_figures(gold.facts, export.facts, said),
        statements=statement_figures(export.claims, statements, said, articles),
        entities=entity_figures(gold.entities, export.entities),
        events=event_figures(gold.events, export.events, articles),
    )


def _check_quotations(gold: Gold, articles: Articles, folder: Path) -> None:
    """Every quotation of gold's stands in its article."""
    lost = [(about, evidence) for about, evidence in gold.evidence() if not articles.place(evidence).spans]
    if lost:
        path = folder / GOLD_FILE
        raise ScorerError("\n".join(f"{path}: {about}: {it.quote!r} doesn't stand in {it.source}" for about, it in lost))
