"""Related events: what an event came of, what it is a part of, what it followed on, and what like it was before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from generator.link.days import without_rival
from generator.records.entity import Event
from generator.records.family import is_harm, related
from generator.records.reading import Reading
from generator.records.related import Bond, Related

#: Kinds of events that follow on a harm.
AFTERMATH = frozenset("rescue discharge arrest search inquiry identification claim mourning closure".split())
#: Kinds of which an earlier one tells nothing of this one: words.
SPOKEN = frozenset(
    "warning vow claim announcement announcement/statement apology testimony meeting publication identification inquiry".split()
)
#: An event of the same kind is an earlier one from so long before on.
EARLIER = timedelta(days=8)
#: Of earlier events of its kind an event's page shows so many, the latest.
MOST_EARLIER = 5
#: An article that tells of more events than this is a list of them, and puts none beside another.
LIST_OF_EVENTS = 40


def related_events(
    readings: Sequence[Reading],
    events: Sequence[Event],
    event_of: Mapping[str, str],
    stories: Mapping[str, int],
    subjects: Mapping[int, str],
) -> list[Related]:
    """How events have to do with each other, each pair once for each bond, sorted; `subjects` are what the stories are about."""
    known = {event.id: event for event in events}
    found: dict[tuple[str, Bond, str], Related] = {}
    for each in (*_said(readings, event_of), *_followed(events, known, stories, subjects), *_earlier(events)):
        found.setdefault((each.event, each.bond, each.other), each)
    return [found[key] for key in sorted(found)]


def _said(readings: Sequence[Reading], event_of: Mapping[str, str]) -> Iterator[Related]:
    """What the articles say."""
    for reading in readings:
        for report in reading.reports:
            for reason in report.reasons:
                event, other = event_of.get(report.id), event_of.get(reason.report)
                if event is not None and other is not None and event != other:
                    yield Related(event, reason.bond, other, reason.words)


def _followed(
    events: Sequence[Event], known: Mapping[str, Event], stories: Mapping[str, int], subjects: Mapping[int, str]
) -> Iterator[Related]:
    """What by its kind follows on the harm that its story is about, told by no source that doesn't tell of that."""
    alone = without_rival(events, stories, subjects)
    for event in events:
        subject = known.get(alone.get(stories[event.sources[0]], ""))
        if subject is None or not is_harm(subject.family) or event.family not in AFTERMATH:
            continue
        if set(event.sources) <= set(subject.sources) and not _is_before(event, subject):
            yield Related(event.id, Bond.ORIGIN, subject.id)


def _is_before(event: Event, other: Event) -> bool:
    """Whether one event was over before the other began."""
    if event.when is None or other.when is None or event.when.last is None or other.when.first is None:
        return False
    return event.when.last < other.when.first


def _earlier(events: Sequence[Event]) -> Iterator[Related]:
    """Events of the same kind that are told of beside what articles are about, and were well before it."""
    told: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        for source in event.sources:
            told[source].append(event)
    for event in events:
        if not event.main or event.family in SPOKEN or event.when is None or event.when.first is None:
            continue
        begins = event.when.first - EARLIER
        before = {
            other.id: (other.when.last, other.id)
            for source in event.sources
            if len(told[source]) <= LIST_OF_EVENTS
            for other in told[source]
            if other.when is not None and other.when.last is not None and other.when.last < begins
            and related(event.family, other.family)
        }  # fmt: skip
        latest = sorted(before, key=lambda id_: before[id_], reverse=True)[:MOST_EARLIER]
        yield from (Related(event.id, Bond.EARLIER, other) for other in latest)
