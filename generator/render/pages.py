"""Pages: everything that the site of a dossier is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.known.measured import measured
from generator.records.addresses import twin
from generator.records.claim import Kind
from generator.records.dossier import Dossier
from generator.records.fact import Verdict
from generator.render.against import Against, accord
from generator.render.changes import FEED, Log, changes_view, newest
from generator.render.decisions import MOST_TOLD, all_told, hidden_told
from generator.render.entities import entity_view
from generator.render.environment import environment, fill
from generator.render.events import event_view
from generator.render.facets import UNSEARCHED, Facets
from generator.render.facts import mark
from generator.render.feed import feed
from generator.render.former import former_pages
from generator.render.labels import LABELS, read_labels
from generator.render.linked_data import entity_data, event_data, source_data
from generator.render.links import address
from generator.render.lists import disagreements, entity_index, event_index, source_groups
from generator.render.overview import overview
from generator.render.page import Page
from generator.render.reference import Reference
from generator.render.retold import in_other_words, retold
from generator.render.sandbox import Sandbox
from generator.render.sources import source_view
from generator.render.styles import style
from generator.render.timeline import timeline
from generator.values.saying import Saying

#: Style sheets of the site, each with the one whose rules are put behind its own, where the dossier has one.
ASSETS = (("assets/dossier.css", "assets/own.css"),)
#: What the proof sheet tells of how well the program does, by the name of the measure.
MEASURED = ("conflicts found", "flagged rightly", "traps flagged", "statements claimed", "entities found", "events found")
#: The indexes of entities: address, and the kinds on it.
INDEXES = (
    ("people", (Kind.PERSON,)),
    ("organisations", (Kind.ORGANISATION,)),
    ("places", (Kind.PLACE,)),
    ("other-names", (Kind.GROUP, Kind.OTHER)),
)
Crumbs = tuple[tuple[str, str], ...]
"""The way from the overview down to a page: titles and addresses."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page before it is printed: its template, its view, and what else that template asks for."""

    path: str
    template: str
    title: str
    description: str
    view: object
    more: Mapping[str, object] = field(default_factory=dict)
    crumbs: Crumbs = ()
    search: Mapping[str, object] = field(default_factory=dict)
    linked: Sequence[Mapping[str, object]] = ()
    feed: str = ""

    @property
    def front(self) -> dict[str, object]:
        """Its front matter."""
        front: dict[str, object] = {"title": self.title, "description": self.description}
        also = [*(["toc"] if self.path == "index.md" else []), *(["tags"] if "tags" in self.search else [])]
        front["hide"] = ["navigation", *also]  # tags are for the search; some builders show them at the top of a page
        if self.crumbs:
            front["crumbs"] = [list(crumb) for crumb in self.crumbs]
            front["data"] = twin(address(self.path))
        if self.feed:
            front["feed"] = self.feed
        return front | dict(self.search)


def pages(
    dossier: Dossier,
    templates: Path,
    rules: Sequence[str] = (),
    *,
    full_text: bool = False,
    log: Log | None = None,
) -> tuple[Page, ...]:
    """Every page of the site, and the files beside them, from the templates in the folder `templates`.

    `rules` say in a sentence each how two statements are compared, in the order in which that is done. With `full_text` the
    pages of sources show their whole articles. A `log` of changes has a page, and a feed.

    Raises `TemplateError` where a template is missing, can't be read, or asks for what no view has.
    """
    labels = read_labels(templates / LABELS)
    reference = Reference(retold(dossier, labels), labels, in_other_words(dossier, labels) if log else {}, dossier)
    made, known, against = environment(templates, reference.labels), _known(reference, log), Against(reference)
    sheets = (
        *_overviews(reference, rules, log),
        *_indexes(reference, against),
        *_details(reference, against, full_text=full_text),
    )
    return (
        *(_print(made, known, sheet) for sheet in sheets),
        *former_pages(reference, made),
        *_feed(reference, log),
        *_assets(templates),
    )


def _known(reference: Reference, log: Log | None) -> dict[str, object]:
    """What all templates know: how many sources there are, in figures and words, how much is disputed, and what changed last."""
    disputed, labels = len(reference.dossier.disagreements), reference.labels
    by = _many(reference) if reference.few else labels.phrase("the sources")
    return {
        "language": labels.language,
        "foreign": labels.foreign,
        "several": reference.count > 1,
        "few": reference.few,
        "total": reference.count,
        "count_word": labels.number(reference.count),
        "many": _many(reference),
        "caption": labels.phrase("caption", sources=by),
        "disputed_word": labels.number(disputed) if disputed else labels.phrase("no disagreements"),
        "changed": newest(reference, log.history) if log else None,
    }


def _many(reference: Reference) -> str:
    labels, count = reference.labels, reference.count
    return labels.say("{word} source", "{word} sources", n=count, word=labels.number(count))


def _print(made: Sandbox, known: Mapping[str, object], sheet: Sheet) -> Page:
    own = {"front": sheet.front, "title": sheet.title, "root": "../" * sheet.path.count("/"), "view": sheet.view}
    own["linked"] = sheet.linked
    own["here"] = f"{sheet.path.removesuffix('.md')}.html"
    return Page(sheet.path, fill(made, sheet.template, {**known, **sheet.more, **own}))


def _overviews(reference: Reference, rules: Sequence[str], log: Log | None) -> Iterator[Sheet]:
    dossier, view, page = reference.dossier, overview(reference), _titled(reference)
    told, feed = reference.labels.phrase("of the overview", title=view.title, sources=_many(reference)), FEED if log else ""
    yield Sheet("index.md", "index.md.j2", view.title, told, view, feed=feed)
    if log:
        rounds, crumbs = changes_view(reference, log.history), (_crumb(reference, "overview"),)
        yield Sheet("changes.md", "changes.md.j2", *page("changes"), rounds, crumbs=crumbs, search=UNSEARCHED, feed=feed)
    yield Sheet("conflicts.md", "conflicts.md.j2", *page("conflicts"), disagreements(reference))
    yield Sheet("timeline.md", "timeline.md.j2", *page("timeline"), timeline(reference))
    about: dict[str, object] = {
        "marks": {verdict.value: mark(reference, verdict) for verdict in Verdict},
        "rules": tuple(reference.labels.retold(Saying(rule)) for rule in rules),
        "counts": {"claims": len(dossier.claims), "events": len(dossier.events), "entities": len(dossier.entities)},
        "unread": dossier.unread,
        "decisions": all_told(reference),
        "untold": max(0, len(dossier.decided) - len(dossier.hidden) - MOST_TOLD),
        "hidden": tuple(hidden_told(reference)),
        "disputes": {
            "total": len(dossier.disagreements),
            "decided": sum(dossier.ruling(fact) is not None for fact in dossier.disagreements),
        },
        "measured": tuple(_measured(reference)),
    }
    yield Sheet("about.md", "about.md.j2", *page("about"), None, about)


def _titled(reference: Reference) -> Callable[[str], tuple[str, str]]:
    """What gives the title of a page that there is one of, and what it holds."""
    return lambda name: (reference.labels.word("pages", name), reference.labels.word("held", name))


def _crumb(reference: Reference, name: str) -> tuple[str, str]:
    folders = {"overview": "index", "events": "events/index", "sources": "sources/index"}
    return reference.labels.word("pages", name), f"{folders.get(name, name)}.html"


def _measured(reference: Reference) -> Iterator[tuple[str, str]]:
    """How well the program does: what was measured, and how much of how much."""
    for name in MEASURED:
        if count := measured().get(name):
            n, m = count.split("/")
            yield reference.labels.word("measured", name), reference.labels.phrase("n of m", n=n, m=m)


def _indexes(reference: Reference, against: Against) -> Iterator[Sheet]:
    labels, page = reference.labels, _titled(reference)
    for name, kinds in INDEXES:
        title, told = page(name)
        parts = [entity_index(reference, kind, labels.word("kind_titles", kind) if len(kinds) > 1 else "") for kind in kinds]
        more = {"lede": told, "caption": labels.phrase("order of names")}
        yield Sheet(f"{name}.md", "listing.md.j2", title, told, parts, more, search=UNSEARCHED)
    title, told = page("events")
    more = {"lede": told, "caption": labels.phrase("order of events")}
    yield Sheet("events/index.md", "listing.md.j2", title, told, [event_index(reference)], more, search=UNSEARCHED)
    also: dict[str, object] = {"accord": accord(against)}
    also |= {"undated": sum(article.published is None for article in reference.dossier.articles)}
    groups = source_groups(reference)
    yield Sheet("sources/index.md", "sources.md.j2", *page("sources"), groups, also, search=UNSEARCHED)


def _details(reference: Reference, against: Against, *, full_text: bool) -> Iterator[Sheet]:
    dossier, facets = reference.dossier, Facets(reference)
    overview_, phrase = _crumb(reference, "overview"), reference.labels.phrase
    crumbs: Crumbs = (overview_, _crumb(reference, "events"))
    for event in dossier.events:
        told = phrase("of an event", title=event.title)
        path, view = _path(reference.homes[event.id]), event_view(reference, event)
        found, linked = facets.event(event), event_data(reference, event)
        yield Sheet(path, "event.md.j2", event.title, told, view, crumbs=crumbs, search=found, linked=linked)
    above = {kind: _crumb(reference, name) for name, kinds in INDEXES for kind in kinds}
    for entity in dossier.entities:
        path, told = _path(reference.homes[entity.id]), phrase("of a name", title=entity.name)
        crumbs, found = (overview_, above[entity.kind]), facets.entity(entity)
        shown, linked = entity_view(reference, entity), entity_data(reference, entity)
        yield Sheet(path, "entity.md.j2", entity.name, told, shown, crumbs=crumbs, search=found, linked=linked)
    headlines, glances = dict(dossier.headline_events), dict(dossier.glances)
    crumbs = (overview_, _crumb(reference, "sources"))
    for article in dossier.articles:
        said = source_view(reference, against, article, headlines.get(article.id), glances.get(article.id))
        told = phrase("of a source", title=said.title)
        path, found = _path(reference.source_homes[article.id]), facets.source(article)
        linked = source_data(reference, article, headlines.get(article.id))
        more = {"lines": [line.strip() for line in article.text.split("\n") if line.strip()] if full_text else []}
        yield Sheet(path, "source.md.j2", said.title, told, said, more, crumbs=crumbs, search=found, linked=linked)


def _path(address: str) -> str:
    return f"{address.removesuffix('.html')}.md"


def _feed(reference: Reference, log: Log | None) -> Iterator[Page]:
    if log:
        yield Page(FEED, feed(reference, log))


def _assets(templates: Path) -> Iterator[Page]:
    for name, more in ASSETS:
        yield Page(name, style(templates, name, more))


__all__ = ["Page", "pages"]
