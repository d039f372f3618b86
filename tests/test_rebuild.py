"""What a build costs when it has little to do, by counting; `make bench-rebuild` measures it on a thousand articles."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from generator.annotate import annotate, workers
from generator.build import Outcome, build
from generator.config import Settings
from generator.kept import Kept
from generator.records.article import Article
from generator.records.reading import Reading
from tests.bench import invented

pytestmark = pytest.mark.model

#: So many articles there are at first.
SIZE = 40
#: The most that one new article may cost: of the articles that are annotated in a full build, and of all its steps together. The
#: second is a quarter where there are a thousand; with so few, and on a busy machine, it is a little more.
MOST_ANNOTATED, MOST = 0.05, 0.5


@dataclass
class Folder:
    """A folder of invented articles, each build of which is of a program of its own; and what was annotated, build by build."""

    root: Path
    annotated: list[list[str]] = field(default_factory=list)
    took: list[float] = field(default_factory=list)

    @property
    def settings(self) -> Settings:
        seeds = self.root / "seeds"
        templates = self.root / "templates"
        return Settings(seeds, templates, seeds / "curation.yml", self.root / "pages", cache=self.root / "cache")

    def put(self, number: int) -> None:
        article = invented(number)
        assert article.published is not None
        front = {"title": article.title, "publisher": f"Paper {number}", "published": f"{article.published.first}"}
        path = self.root / "seeds" / article.path
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\n{yaml.safe_dump(front)}---\n{article.text}\n", encoding="utf-8")

    def build(self) -> Outcome:
        self.annotated.append([])
        start = time.process_time()
        outcome = build(self.settings, Kept(self.settings.cache))
        self.took.append(time.process_time() - start)
        assert outcome.sound
        return outcome


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    """Built in full, and then three times with an article more."""
    made = Folder(tmp_path_factory.mktemp("rebuild"))

    def counted(articles: Sequence[Article], pipeline: str | None = None) -> list[Reading]:
        made.annotated[-1] += [article.id for article in articles]
        return annotate(articles, pipeline)

    annotate([invented(10**6)])  # the pipeline is loaded before anything is measured
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(workers, "annotate", counted)
        for number in range(SIZE):
            made.put(number)
        made.build()
        for number in range(SIZE, SIZE + 3):
            made.put(number)
            made.build()
        yield made


def test_of_many_articles_one_that_is_new_is_annotated_alone(folder: Folder) -> None:
    full, *later = folder.annotated[:4]
    assert len(full) == SIZE
    assert later == [[f"bench-{number:05}"] for number in range(SIZE, SIZE + 3)]
    assert len(later[0]) <= MOST_ANNOTATED * len(full)


def test_with_one_new_article_all_steps_together_cost_a_part_of_a_full_build(folder: Folder) -> None:
    full, *later = folder.took[:4]
    assert min(later) < MOST * full, folder.took


def test_what_an_edited_template_or_nothing_new_costs_is_no_annotating(folder: Folder) -> None:
    folder.build()
    template = folder.settings.templates / "event.md.j2"
    template.parent.mkdir()
    template.write_text('{% extends "base/event.md.j2" %}\n{% block why %}Edited.{% endblock %}', encoding="utf-8")
    written = folder.build().written
    assert folder.annotated[-2:] == [[], []]
    assert {path.parent.name for path in written} == {"events"}
