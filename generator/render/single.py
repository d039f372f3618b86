"""One file: an event with everything that is known of it, to be read offline, sent and printed; it asks nothing of anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import TypeVar, cast

from generator.records.article import Passage
from generator.records.claim import Claim
from generator.records.dossier import Dossier
from generator.records.entity import Event
from generator.records.fact import Fact
from generator.render.environment import environment, fill
from generator.render.events import EventView, event_view
from generator.render.facts import callout, one_each_first, row
from generator.render.labels import LABELS, read_labels
from generator.render.listing import QUOTATION, heaviest_first, in_order
from generator.render.reference import Reference
from generator.render.retold import retold
from generator.render.sources import web_address
from generator.render.styles import STYLES, style
from generator.render.views import Callout, Dated, FactRow, Quote
from generator.render.words import dated, pieces, quote

T = TypeVar("T")

#: The fields of views that hold addresses.
ADDRESSES = frozenset({"href", "compare"})


@dataclass(frozen=True, slots=True)
class Origin:
    """A source as the file lists it."""

    anchor: str
    outlet: str
    headline: str
    dated: Dated
    url: str


@dataclass(frozen=True, slots=True)
class SingleView:
    """All that the file shows: the event's page, every fact, disagreements with every quotation, and whoever is quoted."""

    page: EventView
    rows: tuple[FactRow, ...]
    callouts: tuple[Callout, ...]
    quotes: tuple[Quote, ...]


def single(dossier: Dossier, templates: Path, event: Event) -> str:
    """The file of an event, as HTML; raises `TemplateError` where a template or style is missing or asks for too much."""
    labels = read_labels(templates / LABELS)
    reference = Reference(retold(dossier, labels), labels, english=dossier)
    whole = _view(reference, reference.dossier.event[event.id])
    anchors = {reference.homes[event.id]: {each.anchor for each in whole.rows} | {each.anchor for each in whole.callouts}}
    cited = dict.fromkeys(reference.source_homes[source] for source in event.sources)
    sources = set(reference.source_homes.values())
    view = local(whole, lambda address: _inward(address, anchors, sources, cited))
    values = {
        "view": view,
        "origins": tuple(_origins(reference, cited)),
        "total": reference.count,
        "several": reference.count > 1,
        "language": reference.labels.language,
        "foreign": reference.labels.foreign,
        "style": style(templates, *STYLES),
        "root": "",
        "here": "",
    }
    return fill(environment(templates, reference.labels), "single.html.j2", values)


def _view(reference: Reference, event: Event) -> SingleView:
    facts = reference.dossier.facts_about.get(event.id, [])
    return SingleView(
        event_view(reference, event),
        tuple(row(reference, fact) for fact in in_order(fact for fact in facts if fact.property != QUOTATION)),
        tuple(_in_full(reference, fact) for fact in heaviest_first(fact for fact in facts if fact.disputed)),
        tuple(_quotes(reference, event)),
    )


def _in_full(reference: Reference, fact: Fact) -> Callout:
    """A disagreement with all its quotations."""
    short = callout(reference, fact)
    sides = (
        replace(shown, quotes=tuple(_marked(reference, claim) for claim in one_each_first(side.side.claims)), rest=(), more=0)
        for shown, side in zip(short.sides, reference.sides(fact), strict=True)
    )
    return replace(short, sides=tuple(sides))


def _quotes(reference: Reference, event: Event) -> Iterator[Quote]:
    """What somebody is named as saying, or is quoted with, each passage once, however long."""
    said: dict[Passage, Claim] = {}
    for claim in reference.claims_about.get(event.id, []):
        if claim.attribution or claim.property == QUOTATION:
            said.setdefault(claim.said, claim)
    return (replace(quote(reference, claim), pieces=pieces(claim.said, ())) for claim in said.values())


def _marked(reference: Reference, claim: Claim) -> Quote:
    """A claim's words with its value, however long: nobody can look them up from a sheet of paper."""
    return replace(quote(reference, claim), pieces=pieces(claim.said, (claim.printed,)))


def _origins(reference: Reference, cited: dict[str, None]) -> Iterator[Origin]:
    """The sources that the file cites, in the dossier's order."""
    for article in reference.dossier.articles:
        home = reference.source_homes[article.id]
        if home in cited:
            outlet, day = reference.outlets[article.id], dated(reference, article)
            yield Origin(_anchor(home), outlet, article.title, day, web_address(article.url))


def _anchor(home: str) -> str:
    return home.removesuffix(".html").replace("/", "-")


def _inward(address: str, anchors: dict[str, set[str]], sources: set[str], cited: dict[str, None]) -> str:
    """Where in the file a reader finds what stands at an address of the site; "" where it isn't in there."""
    page, _, fragment = address.partition("#")
    if page in sources:
        cited[page] = None
        return f"#{_anchor(page)}"
    return f"#{fragment}" if fragment in anchors.get(page, ()) else ""


def local(view: T, where: Callable[[str], str]) -> T:
    """The same view with each address in it as `where` gives it."""
    if isinstance(view, tuple):
        return cast("T", tuple(local(each, where) for each in view))
    if not is_dataclass(view) or isinstance(view, type):
        return view
    made = {field.name: getattr(view, field.name) for field in fields(view)}
    made = {name: where(value) if name in ADDRESSES and value else local(value, where) for name, value in made.items()}
    return cast("T", replace(view, **made))
