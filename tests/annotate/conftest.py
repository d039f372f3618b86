"""Invented articles, read with the shipped pipeline; it is loaded once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from spacy.language import Language

from generator.annotate import annotate
from generator.annotate.pipeline import Paragraph, load, paragraphs
from generator.records.article import Article, Block, Role
from generator.records.reading import Chain, Reading
from generator.values.moment import day

#: The day of every article here: a Wednesday.
PUBLISHED = day(date(2021, 3, 10))

Read = Callable[..., Reading]
Parse = Callable[..., list[Paragraph]]


def written(text: str, roles: Sequence[Role] = (), *, dated: bool = True) -> Article:
    """An article whose blocks stand between empty lines; `roles` are those of the first blocks, the others are body."""
    spans = [match.span() for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    told = [*roles, *[Role.BODY] * len(spans)]
    blocks = tuple(Block(start, end, role) for (start, end), role in zip(spans, told, strict=False))
    return Article("daily-1", "seeds/daily-1.md", "T", text, blocks, "The Daily", PUBLISHED if dated else None)


def chain(reading: Reading, form: str) -> Chain:
    """The one chain that has a form."""
    (only,) = (chain for chain in reading.chains if form in chain.forms)
    return only


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load()


@pytest.fixture(scope="session")
def read(nlp: Language) -> Read:
    """The reading of a text."""

    def of(text: str, *roles: Role, dated: bool = True) -> Reading:
        (reading,) = annotate([written(text, roles, dated=dated)])
        return reading

    return of


@pytest.fixture(scope="session")
def parse(nlp: Language) -> Parse:
    """The paragraphs of a text."""

    def of(text: str, *roles: Role) -> list[Paragraph]:
        (parsed,) = paragraphs(nlp, [written(text, roles)])
        return parsed

    return of


@pytest.fixture
def article() -> Callable[..., Article]:
    """An article from its text, unread."""
    return written
