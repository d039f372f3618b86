"""The journey: articles are read, understood, linked, compared and checked; the pages are made, checked and written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.address import settle
from generator.address.bookfile import read_book, write_book
from generator.annotate.workers import annotated
from generator.changes.compared import compared
from generator.changes.edition import edition
from generator.changes.history import history_json
from generator.changes.past import Past
from generator.check import check
from generator.collector import at_rest
from generator.compare import compare, in_order
from generator.compare.copies import copies_among
from generator.compare.rules import SENTENCES
from generator.config import Settings
from generator.curate import curate_articles, curate_facts, curate_pages
from generator.expect import unmet
from generator.export.dossier_json import dossier_data, dossier_json
from generator.export.tables import claims_csv, conflicts_csv
from generator.export.twins import twins
from generator.kept import Kept
from generator.link import link
from generator.link.linked import Linked, renamed
from generator.read.articles import read_articles
from generator.read.curation import read_curation
from generator.records.addresses import Addresses
from generator.records.article import Article
from generator.records.book import Book, formers
from generator.records.change import Changes, History
from generator.records.curation import Curation, Decided, Deed
from generator.records.dossier import Dossier
from generator.records.entity import Entity, Event
from generator.records.problem import Problem, Severity
from generator.records.reading import Reading
from generator.records.register import SOURCES
from generator.render.changes import Log
from generator.render.labels import in_print
from generator.render.links import broken_links
from generator.render.output import write
from generator.render.page import Page
from generator.render.pages import pages
from generator.values.moment import Moment

#: The machine-readable dossier, published beside the pages, and its tables for spreadsheets.
EXPORT, CLAIMS, CONFLICTS = "dossier.json", "claims.csv", "conflicts.csv"
#: What changed since the last publication, where there was one to compare with.
CHANGES = "changes.json"
#: The rules of comparison in a sentence each, in their order, for the readers of the site.
HOW_COMPARED = tuple(map(in_print, SENTENCES))
#: So many articles are annotated between two words about progress.
BATCH = 8

Progress = Callable[[str, int, int], None]
"""Is told the step, how much of it is done, and of how much."""


@dataclass(frozen=True)
class Outcome:
    """What a build came to.

    `remarks` are about what people wrote (an article that can't be read, a judgement that fits nothing, an expectation that isn't
    met): the rest is built.
    `faults` are about the dossier or its pages: with an error among them nothing is written, and the last good pages stay.
    `written` are the files that changed. `changes` and the `history` with them are None where there was nothing to compare with.
    `addresses` is what the address book should say, where it says something else.
    """

    dossier: Dossier
    remarks: tuple[Problem, ...] = ()
    faults: tuple[Problem, ...] = ()
    written: tuple[Path, ...] = ()
    changes: Changes | None = None
    history: History | None = None
    addresses: Book | None = None

    @property
    def problems(self) -> list[Problem]:
        """All that a person should look at."""
        return [*self.remarks, *self.faults]

    @property
    def sound(self) -> bool:
        """Whether the dossier may be published."""
        return not _errors(self.faults)

    def clean(self, *, strict: bool = False) -> bool:
        """Whether nothing is wrong; warnings count if `strict`."""
        return not (self.problems if strict else _errors(self.problems))


@at_rest()
def build(
    settings: Settings,
    kept: Kept | None = None,
    progress: Progress | None = None,
    past: Past | None = None,
    *,
    keep_addresses: bool = True,
) -> Outcome:
    """Examine the articles and bring `settings.site_src` up to date: all pages are made and checked before one is written.

    Compared with the `past`, a page, a feed and a file tell what changed; without it there are none. Last, with `keep_addresses`,
    the address book is written, if there is something new for it.

    Raises a DossierError where the journey can't be made at all (no articles, no pipeline, a template that asks for too much).
    """
    outcome = examine(settings, kept, progress, past)
    if not outcome.sound:
        return outcome
    told = progress or _nothing
    told("making pages", 0, 1)
    log = Log(outcome.history, settings.site_name, settings.site_url) if outcome.history else None
    finished = finished_pages(outcome.dossier, settings.templates, full_text=settings.full_text, log=log)
    checked = replace(outcome, faults=(*outcome.faults, *broken_links(finished)))
    told("making pages", 1, 1)
    if not checked.sound:
        return checked
    written = replace(checked, written=tuple(write(finished, settings.site_src)))
    return _with_addresses(written, settings.book) if keep_addresses else written


def _with_addresses(outcome: Outcome, path: Path) -> Outcome:
    """The same with the address book written; where that can't be, the dossier is published all the same."""
    if outcome.addresses is None:
        return outcome
    try:
        write_book(outcome.addresses, path)
    except OSError as error:
        hint = "new pages may get other addresses next time: see to the disk, or name another file as `addresses` in mkdocs.yml"
        unkept = Problem(path.as_posix(), 0, f"can't be written: {error.strerror}", hint, Severity.WARNING)
        return replace(outcome, remarks=(*outcome.remarks, unkept))
    return replace(outcome, addresses=None, written=(*outcome.written, path))


@at_rest()
def examine(settings: Settings, kept: Kept | None = None, progress: Progress | None = None, past: Past | None = None) -> Outcome:
    """Read, understand, link, compare and check, and say what changed since the `past`.

    Nothing is written but readings, for the next time; `kept` are those of an earlier build with the same `settings.cache`, and
    are brought up to date.
    """
    book = read_book(settings.book)
    found, spoilt = read_articles(settings.seeds, book.source_at)
    curation, unclear = read_curation(settings.curation)
    curated = curate_articles(found, curation)
    articles: Sequence[Article] = curated.articles
    kept = Kept(settings.cache) if kept is None else kept
    readings = _readings(articles, settings, kept, progress or _nothing)
    linked = link(readings, curation, partial(_ids, book))
    if days := _reckoned(linked, curated.decided):
        counted = _counted(articles, days)
        readings = _readings(counted, settings, kept, progress or _nothing)
        articles = [_shown(article, reading.article) for article, reading in zip(articles, readings, strict=True)]
        readings = [replace(reading, article=article) for article, reading in zip(articles, readings, strict=True)]
        linked = link(readings, curation, partial(_ids, book))
    kept.forget_others()
    settled = settle(book, articles, linked.entities, linked.events)
    linked = renamed(linked, settled.ids)
    found_so = replace(_dossier(articles, linked, curated.decided), former=formers(settled.book))
    dossier, unfit = _curated(found_so, curation)
    unread = tuple((Path(problem.path).name, problem.message) for problem in _errors(spoilt))
    hidden = [each.thing for each in dossier.hidden]
    dossier = replace(dossier, unread=unread, former=formers(settled.book, hidden))
    remarks = (*spoilt, *unclear, *curated.problems, *linked.problems, *unfit, *unmet(dossier, settings.expect))
    addresses = None if settled.book == book else settled.book
    outcome = Outcome(dossier, remarks, tuple(check(dossier)), addresses=addresses)
    return _since(past, outcome) if past else outcome


def _ids(book: Book, entities: Sequence[Entity], events: Sequence[Event]) -> Mapping[str, str]:
    """The ids that these things have by the address book."""
    return settle(book, (), entities, events).ids


def _curated(dossier: Dossier, curation: Curation) -> tuple[Dossier, list[Problem]]:
    """The dossier as a person corrects it, with its facts; and the decisions that fit nothing."""
    dossier, unfit = curate_pages(dossier, curation)
    dossier = replace(dossier, facts=tuple(compare(dossier.claims, dossier.articles, dossier.entities)))
    dossier, unfit_facts = curate_facts(dossier, curation)
    return replace(dossier, facts=tuple(in_order(dossier.facts))), [*unfit, *unfit_facts]


def _reckoned(linked: Linked, decided: Iterable[Decided]) -> dict[str, Moment]:
    """The days from which those of articles are to be counted; a day that a person gives an article is believed."""
    given = {each.thing.removeprefix(f"{SOURCES}/") for each in decided if each.decision.deed is Deed.PUBLISHED}
    return {article: day for article, day in linked.reckoned if article not in given}


def _since(past: Past, outcome: Outcome) -> Outcome:
    """The same with what changed; a dossier with mistakes is not compared, nor is the first one."""
    told = replace(outcome, remarks=(*outcome.remarks, *past.problems))
    if past.edition is None or not outcome.sound:
        return told
    changes, history = compared(past.edition, edition(dossier_data(outcome.dossier)), past.history)
    return replace(told, changes=changes, history=history)


def finished_pages(dossier: Dossier, templates: Path, *, full_text: bool = False, log: Log | None = None) -> tuple[Page, ...]:
    """All that is published: the pages, and beside them the dossier as data, whole, in tables, and page by page.

    With `full_text` the pages of sources show their whole articles; a `log` of changes has a page, a feed and a file.
    """
    addresses = Addresses(dossier)
    data = (
        (EXPORT, dossier_json(dossier)),
        (CLAIMS, claims_csv(addresses)),
        (CONFLICTS, conflicts_csv(addresses)),
        *twins(addresses),
        *([(CHANGES, history_json(log.history))] if log else []),
    )
    return (*pages(dossier, templates, HOW_COMPARED, full_text=full_text, log=log), *(Page(path, text) for path, text in data))


def _readings(articles: Sequence[Article], settings: Settings, kept: Kept, progress: Progress) -> list[Reading]:
    """A reading for each article; those in `kept` are not made again."""
    readings = {article: kept.find(article, settings.pipeline) for article in articles}
    new = [article for article, reading in readings.items() if reading is None]
    batches = [new[start : start + BATCH] for start in range(0, len(new), BATCH)]
    progress("reading articles", 0, len(new))
    for done, found in enumerate(annotated(batches, settings.pipeline, settings.jobs), start=1):
        for reading in found:
            kept.keep(reading, settings.pipeline)
            readings[reading.article] = reading
        progress("reading articles", min(done * BATCH, len(new)), len(new))
    return [reading for reading in readings.values() if reading is not None]


def _counted(articles: Sequence[Article], days: Mapping[str, Moment]) -> list[Article]:
    """The articles as of the days from which theirs are to be counted."""
    return [
        replace(article, published=days[article.id], published_inferred=True) if article.id in days else article
        for article in articles
    ]


def _shown(article: Article, counted: Article) -> Article:
    """The article as readers see it: with its own day where it has one, else with the one that was worked out."""
    return counted if article.published is None else article


def _dossier(articles: Sequence[Article], linked: Linked, decided: Iterable[Decided]) -> Dossier:
    return Dossier(
        articles=tuple(articles),
        entities=tuple(linked.entities),
        events=tuple(linked.events),
        claims=tuple(linked.claims),
        facts=(),
        quotations=tuple(linked.quotations),
        glances=tuple(linked.glances),
        event_glances=tuple(linked.event_glances),
        headline_events=tuple(linked.headline_events),
        related=tuple(linked.related),
        copies=copies_among(articles),
        decided=(*decided, *linked.decided),
    )


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _nothing(_step: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""
