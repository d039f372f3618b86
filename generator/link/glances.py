"""Glances: who, what, when, where, why and how of an event, from all that tells of it, in one article or in the dossier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.records.article import Passage
from generator.records.claim import Claim
from generator.records.entity import Event
from generator.records.reading import QUESTIONS, Glance, Reading, Report
from generator.values.moment import Moment


def glances_of(
    readings: Sequence[Reading], events: Sequence[Event], event_of: Mapping[str, str], headlines: Mapping[str, str]
) -> tuple[dict[str, Glance], dict[str, Glance]]:
    """The glance of each article at its headline event, and that of each event, by their ids."""
    when = {event.id: event.when for event in events}
    reports: dict[str, list[tuple[Report, Sequence[Claim]]]] = defaultdict(list)
    for reading in readings:
        days: dict[str, list[Claim]] = defaultdict(list)
        for claim in reading.claims:
            if claim.property == "date" and isinstance(claim.value, Moment):
                days[claim.about].append(claim)
        for report in reading.reports:
            if report.id in event_of:
                reports[event_of[report.id]].append((report, days[report.id]))
    of_articles = {
        source: _combined([told for told in reports[event] if told[0].source == source], when[event])
        for source, event in headlines.items()
    }
    return of_articles, {event.id: _combined(reports[event.id], event.when) for event in events}


def _combined(told: Iterable[tuple[Report, Sequence[Claim]]], when: Moment | None) -> Glance:
    """The first answer to each question: headlines first, then what tells most; a day that is the event's before any other."""
    ordered = sorted(told, key=lambda pair: (not pair[0].headline, -len(pair[0].mentions), pair[0].id))
    answers: dict[str, Passage | None] = {
        name: next((found for report, _ in ordered if (found := getattr(report.glance, name)) is not None), None)
        for name in QUESTIONS
    }
    days = [claim for _, claims in ordered for claim in claims if isinstance(claim.value, Moment)]
    fitting = [claim for claim in days if when is not None and isinstance(claim.value, Moment) and claim.value.same_day(when)]
    if days:
        answers["when"] = next(iter([*fitting, *days])).printed
    return Glance(**answers)
