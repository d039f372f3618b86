"""Days that are worked out: those from which an article's "Sunday" is counted, and those of what followed on an event.

An article without a day gets the one on which the others of its story were published, moved so that the weekdays it says of
events that others date come out right. So does one whose day lies weeks behind an event that it tells of as of "Sunday": the day
of a crawl, not of print.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median_low

from generator.link.sights import Sight
from generator.records.article import Article
from generator.records.entity import Event
from generator.values.moment import Moment, day, days

#: Days around the middle one within which most articles of a story must lie for it to tell anything of another one's.
SPREAD = 10
#: Days from an event on for which "on Sunday" can mean it, and from which on a day can't be that of print.
WEEK, LATE = 6, 14


@dataclass(frozen=True, slots=True)
class Told:
    """A day that an article says of an event that others tell of too; `bare` where it is but a day of the week."""

    article: str
    event: object
    day: Moment
    bare: bool


def reckoned_days(
    articles: Sequence[Article], sights: Mapping[str, Sight], event_of: Mapping[str, str], stories: Mapping[str, int]
) -> dict[str, Moment]:
    """The day from which to count in each article that needs one and gets one, by the article's id."""
    published = {article.id: _published(article) for article in articles}
    told = list(_told(sights, event_of))
    doubted = _doubted(told, published)
    of_story: dict[int, list[date]] = defaultdict(list)
    for id_, first in published.items():
        if first is not None and id_ not in doubted:
            of_story[stories[id_]].append(first)
    said: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        said[each.article].append(each)
    dates = {each.event: each.day.first for each in told if each.article not in doubted and each.day.first is not None}
    found = {}
    for article in articles:
        if published[article.id] is not None and article.id not in doubted:
            continue
        others = sorted(of_story[stories[article.id]])
        if others and _is_one_time(others):
            earliest, latest = _bounds(said[article.id], dates)
            found[article.id] = day(min(max(median_low(others), earliest), latest))
    return found


def _is_one_time(days: Sequence[date]) -> bool:
    """Whether most of the days lie close around the middle one."""
    middle = median_low(days)
    return 2 * sum(abs((each - middle).days) <= SPREAD for each in days) > len(days)


#: What follows on the event that a story is about, within a day or two and seldom with a day of its own.
FOLLOWING = frozenset(
    """
    rescue discharge arrest search inquiry identification claim closure mourning vow meeting apology announcement protest
    """.split()
)


def worked_out(
    events: Sequence[Event], articles: Sequence[Article], stories: Mapping[str, int], subjects: Mapping[int, str]
) -> list[Event]:
    """The events, those that followed on what their story is about with a day where no source says one.

    It lies between the day of that event and the first that reports it, where these are one day or two, and where the story
    tells of no other event shortly before, on which it may have followed; `subjects` are the ids of what the stories are about.
    """
    published = {article.id: _published(article) for article in articles}
    known = {event.id: event.when.only_day for event in events if event.when is not None}
    alone = without_rival(events, stories, subjects)
    dated = []
    for event in events:
        began = known.get(alone.get(stories[event.sources[0]], ""))
        reported = min((first for id_ in event.sources if (first := published[id_]) is not None), default=None)
        follows = event.when is None and not event.planned and event.family in FOLLOWING
        if follows and began is not None and reported is not None and 0 <= (reported - began).days <= 1:
            when = day(began) if began == reported else days(began, reported)
            dated.append(replace(event, when=replace(when, inferred=True)))
        else:
            dated.append(event)
    return dated


def without_rival(events: Sequence[Event], stories: Mapping[str, int], subjects: Mapping[int, str]) -> dict[int, str]:
    """The subjects, with a day, of stories that tell of no event shortly before that may have had consequences of its own."""
    known = {event.id: event.when.only_day for event in events if event.when is not None}
    of_story: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        of_story[stories[event.sources[0]]].append(event)
    dated = {story: id_ for story, id_ in subjects.items() if known.get(id_) is not None}
    return {story: id_ for story, id_ in dated.items() if not _has_rival(id_, of_story[story], known)}


def _has_rival(subject: str, events: Sequence[Event], known: Mapping[str, date | None]) -> bool:
    """Whether a story tells of another event of the week before its subject that may have had consequences of its own."""
    began = known.get(subject)
    return began is not None and any(
        event.id != subject
        and event.family not in FOLLOWING
        and len(event.sources) > 1
        and (when := known.get(event.id)) is not None
        and -1 <= (began - when).days <= WEEK
        for event in events
    )


def _published(article: Article) -> date | None:
    return article.published.only_day if article.published else None


def _told(sights: Mapping[str, Sight], event_of: Mapping[str, str]) -> Iterator[Told]:
    """What each article says of the days of its events; of what its story is about, whether or not it was taken for one event."""
    for key, sight in sights.items():
        for each in dict.fromkeys(sight.days):
            if each.weekday is not None:
                bare = each in sight.bare_days
                if key in event_of:
                    yield Told(sight.report.source, event_of[key], each, bare)
                if sight.leading:
                    yield Told(sight.report.source, sight.story, each, bare)


def _doubted(told: Sequence[Told], published: Mapping[str, date | None]) -> set[str]:
    """Articles whose day of the week for a story's event is that of all others, weeks later."""
    counted: dict[object, Counter[date]] = defaultdict(Counter)
    for each in told:
        if isinstance(each.event, int) and each.day.first is not None:
            counted[each.event][each.day.first] += 1
    found = set()
    for each in told:
        first = each.day.first
        counts = counted[each.event] if isinstance(each.event, int) else Counter()
        if not each.bare or first is None or not counts:
            continue
        common, number = min(counts.items(), key=lambda item: (-item[1], item[0]))
        late = (first - common).days >= LATE and first.weekday() == common.weekday()
        if late and number > 1 and number >= counts[first] and published[each.article] is not None:
            found.add(each.article)
    return found


def _bounds(said: Sequence[Told], dates: Mapping[object, date]) -> tuple[date, date]:
    """The days between which an article must have been written for its weekdays to be those on which its events were."""
    earliest, latest = date.min, date.max
    for each in said:
        known = dates.get(each.event)
        if known is not None and known.weekday() == each.day.weekday:
            earliest = max(earliest, known)
            latest = min(latest, known + timedelta(days=WEEK))
    return (earliest, latest) if earliest <= latest else (date.min, date.max)
