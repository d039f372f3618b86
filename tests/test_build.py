from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from generator import build as journey
from generator.build import build, examine
from generator.changes.edition import read_edition
from generator.changes.past import Past
from generator.config import Settings
from generator.export.dossier_json import dossier_json
from generator.kept import Kept
from generator.records.article import Article
from generator.records.book import Book
from generator.records.change import ArticleAdded, ArticleGone
from generator.records.curation import Curation
from generator.records.dossier import Dossier
from generator.records.expectation import Countable, Expectation
from generator.records.problem import Problem, Severity
from generator.records.reading import Reading
from generator.render.page import Page

SETTINGS = Settings(Path("seeds"), Path("templates"), Path("seeds/curation.yml"), Path("pages"))
SPOILT = Problem("seeds/b.md", 1, "can't be read")
WARNED = Problem("seeds/c.md", 1, "looks odd", severity=Severity.WARNING)


@dataclass
class Stages:
    """What the faked stages give, and what they were asked."""

    articles: list[Article] = field(default_factory=lambda: [article("a")])
    spoilt: list[Problem] = field(default_factory=list)
    checked: list[Problem] = field(default_factory=list)
    broken: list[Problem] = field(default_factory=list)
    annotated: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    book: Book = field(default_factory=Book)
    kept: list[tuple[Book, Path]] = field(default_factory=list)
    full_disk: bool = False

    def annotate(self, articles: Sequence[Article], _pipeline: str | None) -> list[Reading]:
        self.annotated.extend(article.id for article in articles)
        return [Reading(article) for article in articles]

    def keep(self, book: Book, path: Path) -> None:
        if self.full_disk:
            raise OSError(28, "No space left on device")
        self.kept.append((book, path))

    def annotate_all(self, batches: Sequence[Sequence[Article]], pipeline: str | None, _jobs: int) -> Iterator[list[Reading]]:
        return (self.annotate(batch, pipeline) for batch in batches)

    def write(self, pages: Sequence[Page], folder: Path) -> list[Path]:
        self.written.extend(page.path for page in pages)
        return [folder / page.path for page in pages]


@dataclass(frozen=True)
class Nothing:
    """Linked articles in which nothing was found."""

    entities: tuple[()] = ()
    events: tuple[()] = ()
    claims: tuple[()] = ()
    quotations: tuple[()] = ()
    headline_events: tuple[()] = ()
    problems: tuple[()] = ()
    reckoned: tuple[()] = ()
    glances: tuple[()] = ()
    event_glances: tuple[()] = ()
    related: tuple[()] = ()
    decided: tuple[()] = ()


def article(name: str, text: str = "Nothing happened.") -> Article:
    return Article(name, f"seeds/{name}.md", name, text, ())


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    given = Stages()
    fakes: dict[str, Callable[..., object]] = {
        "read_articles": lambda *_: (given.articles, given.spoilt),
        "read_book": lambda _: given.book,
        "write_book": given.keep,
        "read_curation": lambda _: (Curation(), []),
        "annotated": given.annotate_all,
        "link": lambda *_: Nothing(),
        "compare": lambda *_: [],
        "check": lambda _: iter(given.checked),
        "pages": lambda *_, **__: (Page("index.md", "# Home\n"),),
        "dossier_json": lambda _: "{}\n",
        "twins": lambda _: [("events/fire.json", "{}\n")],
        "broken_links": lambda _: iter(given.broken),
        "write": given.write,
    }
    for name, fake in fakes.items():
        monkeypatch.setattr(journey, name, fake)
    return given


def test_a_build_writes_the_pages_and_the_dossier(stages: Stages) -> None:
    outcome = build(SETTINGS)
    assert outcome.clean(strict=True)
    assert stages.written == ["index.md", "dossier.json", "claims.csv", "conflicts.csv", "events/fire.json"]
    assert outcome.written[:2] == (Path("pages/index.md"), Path("pages/dossier.json"))


def test_examining_writes_nothing(stages: Stages) -> None:
    assert examine(SETTINGS).clean()
    assert stages.written == []


def test_the_address_book_is_written_after_the_pages_and_only_if_it_says_something_new(stages: Stages) -> None:
    outcome = build(SETTINGS)
    ((book, path),) = stages.kept
    assert (path, list(book.sources)) == (Path("seeds/addresses.json"), ["a"])
    assert outcome.written[-1] == path
    stages.book = book
    assert build(SETTINGS).written[-1] != path
    assert len(stages.kept) == 1


def test_the_address_book_stays_where_nothing_is_published_and_where_pages_are_but_looked_at(stages: Stages) -> None:
    assert examine(SETTINGS).addresses is not None
    build(SETTINGS, keep_addresses=False)
    stages.broken.append(Problem("index.md", 1, "leads nowhere"))
    build(SETTINGS)
    assert stages.kept == []


def test_an_address_book_that_cant_be_written_is_a_warning(stages: Stages) -> None:
    stages.full_disk = True
    outcome = build(SETTINGS)
    assert stages.written
    assert outcome.clean()
    assert [str(problem).partition("\n")[0] for problem in outcome.problems] == [
        "seeds/addresses.json: can't be written: No space left on device"
    ]


def test_a_spoilt_article_is_told_and_the_others_are_built(stages: Stages) -> None:
    stages.spoilt.append(SPOILT)
    outcome = build(SETTINGS)
    assert outcome.problems == [SPOILT]
    assert outcome.sound
    assert not outcome.clean()
    assert stages.written


def test_a_fault_of_the_dossier_leaves_the_last_good_pages(stages: Stages) -> None:
    stages.checked.append(Problem("dossier", 0, "two pages of one name"))
    assert not build(SETTINGS).sound
    assert stages.written == []


def test_a_broken_link_leaves_the_last_good_pages(stages: Stages) -> None:
    stages.broken.append(Problem("index.md", 1, "leads nowhere"))
    outcome = build(SETTINGS)
    assert outcome.faults == tuple(stages.broken)
    assert stages.written == []


def test_a_warning_stops_nothing_and_counts_only_when_strict(stages: Stages) -> None:
    stages.checked.append(WARNED)
    outcome = build(SETTINGS)
    assert stages.written
    assert outcome.clean()
    assert not outcome.clean(strict=True)


def test_only_changed_articles_are_read_again(stages: Stages) -> None:
    kept = Kept()
    stages.articles[:] = [article("a"), article("b")]
    build(SETTINGS, kept)
    stages.articles[1] = article("b", "Something did.")
    stages.annotated.clear()
    build(SETTINGS, kept)
    assert stages.annotated == ["b"]
    assert len(kept) == 2


def test_a_later_program_reads_only_what_changed_and_one_without_a_cache_everything(stages: Stages, tmp_path: Path) -> None:
    settings = replace(SETTINGS, cache=tmp_path / "cache")
    stages.articles[:] = [article("a"), article("b")]
    assert examine(settings).dossier == examine(settings).dossier
    assert stages.annotated == ["a", "b"]
    stages.articles[1] = article("b", "Something did.")
    examine(settings)
    assert stages.annotated == ["a", "b", "b"]
    examine(SETTINGS)
    assert stages.annotated == ["a", "b", "b", "a", "b"]


def test_a_broken_entry_is_read_again_and_the_others_are_not(stages: Stages, tmp_path: Path) -> None:
    settings = replace(SETTINGS, cache=tmp_path)
    stages.articles[:] = [article("a"), article("b"), article("c")]
    examine(settings)
    min(tmp_path.iterdir()).write_bytes(b"cos\nsystem\n(S'exit 1'\ntR.")
    stages.annotated.clear()
    assert [each.id for each in examine(settings).dossier.articles] == ["a", "b", "c"]
    assert len(stages.annotated) == 1


def test_what_was_read_is_kept_though_the_build_is_broken_off(stages: Stages, tmp_path: Path) -> None:
    settings = replace(SETTINGS, cache=tmp_path)
    stages.articles[:] = [article(f"a{number:02}") for number in range(2 * journey.BATCH)]

    def stops(*step: object) -> None:
        if step == ("reading articles", journey.BATCH, 2 * journey.BATCH):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        examine(settings, progress=stops)
    stages.annotated.clear()
    examine(settings)
    assert stages.annotated == [f"a{number:02}" for number in range(journey.BATCH, 2 * journey.BATCH)]


def test_another_pipeline_reads_everything_again(stages: Stages) -> None:
    kept = Kept()
    build(SETTINGS, kept)
    build(Settings(Path("seeds"), Path("templates"), Path("c.yml"), Path("pages"), pipeline="en_other"), kept)
    assert stages.annotated == ["a", "a"]


def test_progress_is_told_from_start_to_end(stages: Stages) -> None:
    told: list[tuple[str, int, int]] = []
    stages.articles[:] = [article(f"a{n}") for n in range(10)]
    build(SETTINGS, progress=lambda *step: told.append(step))
    assert told[:3] == [("reading articles", 0, 10), ("reading articles", 8, 10), ("reading articles", 10, 10)]
    assert told[-1] == ("making pages", 1, 1)


def test_a_build_with_a_past_says_what_changed(stages: Stages) -> None:
    edition = read_edition(dossier_json(Dossier((article("b"),), (), (), (), ())).encode(), "before")
    outcome = build(SETTINGS, past=Past(edition))
    assert outcome.changes is not None
    assert [type(change) for change in outcome.changes.changes] == [ArticleAdded, ArticleGone]
    assert "changes.json" in stages.written


def test_a_first_edition_and_a_build_without_a_past_say_nothing(stages: Stages) -> None:
    for past in (None, Past(None)):
        outcome = build(SETTINGS, past=past)
        assert outcome.changes is outcome.history is None
    assert "changes.json" not in stages.written


def test_a_past_whose_history_is_broken_is_a_warning(stages: Stages) -> None:
    assert build(SETTINGS, past=Past(None, None, (WARNED,))).problems == [WARNED]


def test_an_expectation_that_is_not_met_is_told_and_the_pages_are_made(stages: Stages) -> None:
    outcome = build(replace(SETTINGS, expect=(Expectation(Countable.SOURCES, 2, None, "mkdocs.yml", 9),)))
    assert [str(problem).partition("\n")[0] for problem in outcome.problems] == [
        "mkdocs.yml:9: expect: sources: there are 1, where at least 2 are expected"
    ]
    assert not outcome.clean()
    assert stages.written
    assert build(replace(SETTINGS, expect=(Expectation(Countable.SOURCES, 1, None, "mkdocs.yml", 9),))).clean(strict=True)
