"""The timeline: events with a date in order, as precisely as it was said, then those without."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.records.entity import Event
from generator.records.fact import Verdict
from generator.render.chart import Chart, chart
from generator.render.facts import MOST_CITES, brief, mark
from generator.render.listing import heaviest_first
from generator.render.reference import Reference, in_time
from generator.render.views import Cite, Happening
from generator.render.words import when

#: Which verdict marks an event: the first of these that it has.
GRAVEST = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREEMENT, Verdict.SINGLE)
#: How many disagreements a line of the timeline names.
MOST_DISPUTES = 2


@dataclass(frozen=True, slots=True)
class Timeline:
    """All events; `main` counts the subjects of the dossier among them."""

    chart: Chart | None
    dated: tuple[Happening, ...]
    undated: tuple[Happening, ...]
    main: int


def timeline(reference: Reference) -> Timeline:
    """The view of the timeline."""
    events = reference.dossier.events
    known = [event for event in events if event.when and event.when.known]
    unknown = [event for event in events if not (event.when and event.when.known)]
    undated = tuple(happening(reference, event) for event in unknown)
    return Timeline(chart(reference, known), happenings(reference, known), undated, sum(event.main for event in events))


def happenings(reference: Reference, events: Iterable[Event]) -> tuple[Happening, ...]:
    """Events in the order of their first days; on one day the subjects of the dossier first, then by title."""
    return tuple(happening(reference, event) for event in sorted(events, key=in_time))


def happening(reference: Reference, event: Event) -> Happening:
    """An event in a list by time."""
    disputes = heaviest_first(reference.disputes_about(event.id))
    found = {fact.verdict for fact in disputes} | {Verdict.AGREEMENT if len(event.sources) > 1 else Verdict.SINGLE}
    verdict = next(verdict for verdict in GRAVEST if verdict in found)
    css = "main" if event.main else "next" if event.planned else ""
    cites = tellers(reference, event)
    return Happening(
        css,
        when(reference, event.when),
        reference.link(event.id),
        mark(reference, verdict),
        "; ".join(brief(reference, fact) for fact in disputes[:MOST_DISPUTES]),
        tuple(cites[:MOST_CITES]),
        max(0, len(cites) - MOST_CITES),
    )


def tellers(reference: Reference, event: Event) -> list[Cite]:
    """A citation of each source that tells of an event: of a claim about it, else of the line that tells of it."""
    cites: dict[str, Cite] = {}
    for claim in reference.claims_about.get(event.id, []):
        cites.setdefault(claim.source, reference.cite(claim))
    for mention in event.mentions:
        if mention.source not in cites:
            near = reference.claim_at.get((mention.source, reference.line(mention)))
            home = reference.source_homes[mention.source]
            href = reference.claim_href(near[0]) if near else home
            cites[mention.source] = Cite(reference.outlets[mention.source], reference.line(mention), href)
    return (
        [cites[article.id] for article in reference.dossier.articles if article.id in cites]
        if len(cites) > 1
        else list(cites.values())
    )
