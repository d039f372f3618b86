"""Curating: what a person decided is put over what was found; articles first, then pages, then disagreements."""

from generator.curate.articles import curate_articles
from generator.curate.facts import curate_facts
from generator.curate.pages import curate_pages

__all__ = ["curate_articles", "curate_facts", "curate_pages"]
