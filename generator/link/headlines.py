"""Headlines: the event on whose page a reader would look for an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.records.entity import Event
from generator.records.family import root
from generator.records.reading import Reading


@dataclass(frozen=True, slots=True)
class Headlines:
    """The headline event of each article that has one, by the article's id, and what each story is about, by its number.

    `subjects` has for each article the event that it adds to: what its story is about, whatever stands in its headline, but
    for an article on another event of the same kind.
    """

    of_articles: dict[str, str]
    of_stories: dict[int, str]
    subjects: dict[str, str]


def headline_events(
    readings: Sequence[Reading], events: Sequence[Event], event_of: Mapping[str, str], stories: Mapping[str, int]
) -> Headlines:
    """The headline events of the articles and stories.

    An article's is the event of its headline; but a follow-up, "last victims named", belongs to the event that its story is
    about, where it tells of that. So does an article whose headline tells of no event that has a page.
    """
    known = {event.id: event for event in events}
    own = {
        reading.article.id: event_of[report.id]
        for reading in readings
        for report in reading.reports
        if report.headline and report.id in event_of
    }
    told = {reading.article.id: _told(reading, event_of) for reading in readings}
    first = {reading.article.id: _first_told(reading, event_of) for reading in readings}
    about = _subjects(known, own, told, stories)
    found, subjects = {}, {}
    size = Counter(stories[id_] for id_ in told)
    for id_, events_told in told.items():
        subject = about.get(stories[id_])
        headline = own.get(id_)
        if subject is not None:
            another = headline is not None and _is_another(known[headline], known[subject], size[stories[id_]])
            subjects[id_] = headline if headline is not None and another else subject
        if subject is None or subject not in events_told:
            subject = None
        elif headline is not None and first[id_][headline] < first[id_][subject]:
            subject = None if _is_another(known[headline], known[subject], size[stories[id_]]) else subject
        if subject is not None:
            found[id_] = subject
        elif headline is not None:
            found[id_] = headline
        elif events_told:
            found[id_] = min(events_told, key=lambda event: (-events_told[event], event))
    return Headlines(found, about, subjects)


def _told(reading: Reading, event_of: Mapping[str, str]) -> Counter[str]:
    """The events of an article, with how many of its clauses tell of each."""
    counts: Counter[str] = Counter()
    for report in reading.reports:
        if report.id in event_of:
            counts[event_of[report.id]] += len(report.mentions)
    return counts


def _first_told(reading: Reading, event_of: Mapping[str, str]) -> dict[str, int]:
    """Where an article first tells of each of its events."""
    first: dict[str, int] = {}
    for report in reading.reports:
        if (event := event_of.get(report.id)) is not None:
            first[event] = min(first.get(event, report.mentions[0].start), *(mention.start for mention in report.mentions))
    return first


def _subjects(
    known: Mapping[str, Event], own: Mapping[str, str], told: Mapping[str, Counter[str]], stories: Mapping[str, int]
) -> dict[int, str]:
    """The event that each story is about: most of its articles' headlines tell of it, of equals most articles and clauses."""
    heads: dict[int, Counter[str]] = defaultdict(Counter)
    articles: dict[int, Counter[str]] = defaultdict(Counter)
    for id_, events in told.items():
        articles[stories[id_]].update(events.keys())
        heads[stories[id_]].update([own[id_]] if id_ in own else [])
    return {
        story: min(
            counts, key=lambda event: (-2 * heads[story][event] - counts[event], -len(known[event].mentions), event)
        )
        for story, counts in articles.items() if counts
    }  # fmt: skip


def _is_another(headline: Event, subject: Event, articles: int) -> bool:
    """Whether a headline tells of a second event of the same kind, "another bridge falls", and not of what came of the first.

    What half of the story's articles tell of is a part of it, of whatever kind.
    """
    alike = headline.id != subject.id and root(headline.family) == root(subject.family)
    return alike and 2 * len(headline.sources) < articles
