from __future__ import annotations

import pytest

from generator.annotate import annotate, workers
from generator.annotate.workers import annotated
from generator.errors import ModelError
from generator.records.article import Article
from tests.bench import invented

pytestmark = pytest.mark.model


def batches(*sizes: int) -> list[list[Article]]:
    numbers = iter(range(100))
    return [[invented(next(numbers)) for _ in range(size)] for size in sizes]


def test_two_processes_find_what_one_finds_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WORTH", 1)
    made = batches(3, 1, 2)
    assert list(annotated(made, None, jobs=2)) == [annotate(batch) for batch in made]


def test_for_few_articles_no_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ProcessPoolExecutor", None)
    made = batches(1, 1)
    assert list(annotated(made, None, jobs=2)) == [annotate(batch) for batch in made]
    assert list(annotated([], None, jobs=2)) == []


def test_an_article_is_read_alike_alone_and_among_others() -> None:
    made = batches(6)[0]
    assert annotate(made) == [reading for article in reversed(made) for reading in annotate([article])][::-1]


def test_a_pipeline_that_is_missing_is_told_from_a_process_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "WORTH", 1)
    with pytest.raises(ModelError, match="en_nowhere"):
        list(annotated(batches(1, 1), "en_nowhere", jobs=2))
