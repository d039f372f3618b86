"""Events: which have a page, which of the passages that report them stand on it, and whether its date is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tests.quality.scorer.articles import Articles
from tests.quality.scorer.days import days
from tests.quality.scorer.dossier import Event
from tests.quality.scorer.figures import EventFigures
from tests.quality.scorer.gold import GoldEvent
from tests.quality.scorer.pairing import one_to_one

#: An event without a page is merged into another where so much of what reports it stands on the other's page.
MERGED = 0.5
#: How many of the passages that report an event (by its number in gold) stand on a page (by its id).
Held = Mapping[tuple[int, str], int]


def event_figures(gold: Sequence[GoldEvent], pages: Sequence[Event], articles: Articles) -> EventFigures:
    """Gold's events against the pages."""
    held = reports_held(gold, pages, articles)
    pairs = paired(gold, pages, held)
    owners = {page: gold[number].id for number, page in pairs.items()}
    homeless = [number for number in range(len(gold)) if number not in pairs]
    inside = {number: page for number in homeless if (page := _host(number, gold[number], owners, held))}
    dated = [number for number, event in enumerate(gold) if event.dated]
    by_id = {page.id: page for page in pages}
    return EventFigures(
        gold=len(gold),
        found=len(pairs),
        reports=sum(len(event.evidence) for event in gold),
        covered=sum(held[pair] for pair in pairs.items()),
        dated=len(dated),
        date_right=sum(date_is_right(gold[number], by_id[pairs[number]]) for number in dated if number in pairs),
        missed=tuple(gold[number].id for number in homeless),
        merged=tuple(f"{gold[number].id} is inside {owners[page]} ({page})" for number, page in inside.items()),
    )


def reports_held(gold: Sequence[GoldEvent], pages: Sequence[Event], articles: Articles) -> Held:
    """Each report counted on every page that tells it."""
    reports = [[articles.place(report) for report in event.evidence] for event in gold]
    told = {page.id: [articles.place(mention) for mention in page.mentions] for page in pages}
    return {
        (number, page): sum(any(ours.meets(theirs) for theirs in mentions) for ours in places)
        for number, places in enumerate(reports)
        for page, mentions in told.items()
    }


def paired(gold: Sequence[GoldEvent], pages: Sequence[Event], held: Held) -> dict[int, str]:
    """Events and their pages: those first that share most of all the reports that either has."""
    of_any = {page.id: sum(held[number, page.id] for number in range(len(gold))) for page in pages}
    return one_to_one(
        {
            (number, page): (shared / (len(gold[number].evidence) + of_any[page]),)
            for (number, page), shared in held.items()
            if shared
        }
    )


def _host(number: int, event: GoldEvent, owners: Iterable[str], held: Held) -> str | None:
    """Another's page that holds half of the event's reports or more, and the most of all."""
    page = max(owners, key=lambda page: held[number, page], default=None)
    return page if page is not None and held[number, page] >= MERGED * len(event.evidence) > 0 else None


def date_is_right(event: GoldEvent, page: Event) -> bool:
    """The page's days lie in gold's, and so are as precise."""
    ours, theirs = days(f"{page.start}/{page.end or page.start}"), days(event.date or "")
    return ours is not None and theirs is not None and ours.within(theirs)
