"""Events: reports of several articles that tell of one thing that happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice

from generator.link.clusters import Clusters
from generator.link.days import reckoned_days, worked_out
from generator.link.entities import free_id
from generator.link.headlines import Headlines, headline_events
from generator.link.naming import Pair
from generator.link.related import related_events
from generator.link.sights import ENOUGH, Outline, Sight, apart, merge, score, sights_of
from generator.link.stories import stories_of
from generator.link.titles import death_of, says_by_whom, says_to_whom, title_of, within
from generator.records.article import Passage
from generator.records.curation import Decided, Decision
from generator.records.entity import Entity, Event, Part
from generator.records.family import DEATH, most_special, root
from generator.records.reading import Reading, Report
from generator.records.register import EVENTS
from generator.records.related import Related
from generator.values.moment import Moment, consensus
from generator.values.saying import Saying, say

#: A report is compared with so many others that share a place, day, person, figure or headline, and no more for each.
COMPARED = 30
#: So many of its longest words another printing of a sentence is looked up by.
TELLING_WORDS = 4
#: Words that so many reports share are a formula of news, not an agency's sentence.
BOILERPLATE = 100


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that has no id yet, with the ids of its reports."""

    event: Event
    reports: tuple[str, ...]
    bare: bool = False


@dataclass(frozen=True, slots=True)
class LinkedEvents:
    """Events, main ones first; the event of each report that has one; the headline event of each article that has one.

    `subjects` has the event that an article adds to. `related` tells how events have to do with each other. `reckoned` is the day
    from which an article's days must be counted, where that isn't the one it was published on. `decided` are a person's
    decisions on which reports are one event.
    """

    events: list[Event]
    event_of: dict[str, str]
    headlines: dict[str, str]
    subjects: dict[str, str]
    related: list[Related]
    reckoned: dict[str, Moment]
    decided: list[Decided]


def link_events(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    entity_of: dict[str, str],
    by_hand: Sequence[tuple[Decision, Pair]] = (),
) -> LinkedEvents:
    """What the articles report, with every report of one thing that happened in one event; first those that a person joins."""
    known = {entity.id: entity for entity in entities}
    stories = stories_of(readings, entity_of)
    sights = sights_of(readings, known, entity_of, stories)
    clusters = Clusters({key: sight.outline for key, sight in sights.items()}, merge, apart)
    for _, pair in by_hand:
        clusters.join(pair.left, pair.right, pair.because, _never)
    for _, left, right, why in _scored(sights):
        clusters.join(left, right, why)
    drafts = []
    for members, because in clusters.groups():
        group = [sights[key] for key in members]
        if _is_worth_a_page(group):
            event, bare = _event(group, because, known, entity_of)
            event = replace(event, main=event.main or _all_tell(event, len(readings)))
            drafts.append(Draft(event, tuple(members), bare))
    events, event_of = _with_ids(drafts, known)
    headlines = headline_events(readings, events, event_of, stories)
    drafts = _told_apart(drafts, events, event_of, headlines, stories)
    events, event_of = _with_ids(drafts, known)
    headlines = headline_events(readings, events, event_of, stories)
    articles = [reading.article for reading in readings]
    events = worked_out(events, articles, stories, headlines.of_stories)
    return LinkedEvents(
        events,
        event_of,
        headlines.of_articles,
        headlines.subjects,
        related_events(readings, events, event_of, stories, headlines.of_stories),
        reckoned_days(articles, sights, event_of, stories),
        list(dict.fromkeys(Decided(each, f"{EVENTS}/{event_of[pair.left]}") for each, pair in by_hand if pair.left in event_of)),
    )


def _never(_left: Outline, _right: Outline) -> bool:
    """Nothing keeps apart what a person joins."""
    return False


def _scored(sights: dict[str, Sight]) -> list[tuple[int, str, str, Saying]]:
    """Pairs of reports that have enough in common: points, the two, and what it is; the surest first."""
    rows = []
    for left, right in _candidates(sights):
        points, why = score(sights[left], sights[right])
        if points >= ENOUGH:
            rows.append((points, left, right, why))
    return sorted(rows, key=lambda row: (-row[0], row[1:]))


def _candidates(sights: dict[str, Sight]) -> Iterator[tuple[str, str]]:
    """Pairs of reports of different articles that share the root of their kind and a sign; each pair once."""
    buckets: dict[tuple[str, str, object], list[str]] = defaultdict(list)
    for key, sight in sights.items():
        for sign in _signs(sight):
            buckets[root(sight.report.family), *sign].append(key)
    seen: set[tuple[str, str]] = set()
    for (_, name, _), members in buckets.items():
        if name == "words" and len(members) > BOILERPLATE:
            continue
        dated = {key for key in members if (when := sights[key].report.when) is not None and when.known}
        for position, left in enumerate(members):
            for right in islice(members, position + 1, position + 1 + COMPARED):
                if name == "place on a weekday" and left in dated and right in dated:
                    continue  # their dates bring them together
                if (left, right) not in seen and sights[left].report.source != sights[right].report.source:
                    seen.add((left, right))
                    yield left, right


def _signs(sight: Sight) -> list[tuple[str, object]]:
    """What another report of the event may share: enough of it that few others do, for a day or a town has many events."""
    signs: list[tuple[str, object]] = [("person", person) for person in sorted(sight.people)]
    signs += [("figure in a story", (figure, sight.story)) for figure in sorted(sight.figures)]
    signs += [("day", normal) for normal in dict.fromkeys(day.normal for day in sight.days)]
    months = dict.fromkeys(day.start[:7] for day in sight.days if day.start)
    weekdays = dict.fromkeys(time for day in sight.days for time in (day.weekday, day.month_day) if time is not None)
    for place in sight.places:
        signs += [("place in a story", (place, sight.story))]
        signs += [("place in a month", (place, month)) for month in months]
        signs += [("place on a weekday", (place, weekday)) for weekday in weekdays]
        signs += [("place and figure", (place, figure)) for figure in sorted(sight.figures)]
        signs += [("place in a headline", place)] if sight.report.headline else []
    longest = sorted(sight.wording, key=lambda word: (-len(word), word))[:TELLING_WORDS]
    signs += [("words", pair) for pair in combinations(longest, 2)]
    signs += [("foremost", (sight.story, sight.report.family))] if sight.foremost else []
    signs += [("leading", sight.story)] if sight.leading else []
    return [*signs, ("headline", sight.story)] if sight.report.headline else signs


def _all_tell(event: Event, articles: int) -> bool:
    """Whether all sources report an event, or three and more than half of them: the dossier is about it, headline or not."""
    told = len(event.sources)
    return 1 < told == articles or (told > 2 and 2 * told > articles)


def _is_worth_a_page(group: Sequence[Sight]) -> bool:
    """Whether two sources report an event, or one gives two facts of it (of who, how many, when and where)."""
    if len({sight.report.source for sight in group}) > 1:
        return True
    signs = [
        any(sight.days or sight.report.when for sight in group),
        any(sight.places for sight in group),
        any(sight.roles[0] or sight.report.patients for sight in group),
        any(sight.report.agents or sight.people - sight.roles[0] for sight in group),
        any(sight.figures for sight in group),
    ]
    return sum(signs) >= 2


def _with_ids(drafts: Sequence[Draft], known: Iterable[str]) -> tuple[list[Event], dict[str, str]]:
    """Events with ids that aren't `known`, and the event of each report. Of one slug, the first report of all has it."""
    events: list[Event] = []
    event_of: dict[str, str] = {}
    taken = set(known)
    counts = Counter(draft.event.title for draft in drafts)
    for draft in sorted(drafts, key=lambda draft: (draft.event.title, draft.event.mentions[0])):
        event = draft.event
        day = event.when.start if event.when else None
        id_ = free_id(event.title, day or "event", taken, draft.reports[0])
        title = _dated(event) if counts[event.title] > 1 else event.title
        events.append(replace(event, id=id_, title=title))
        event_of.update(dict.fromkeys(draft.reports, id_))
    return sorted(events, key=foremost_first), event_of


def foremost_first(event: Event) -> tuple[object, ...]:
    """What events are listed by: the main ones first, then those that most sources, and most clauses, tell of."""
    return not event.main, -len(event.sources), -len(event.mentions), event.title, event.id


def _told_apart(
    drafts: Sequence[Draft], events: Sequence[Event], event_of: dict[str, str], headlines: Headlines, stories: dict[str, int]
) -> list[Draft]:
    """The drafts, bare titles with what the story is about in front; without those that are but another one of its kind."""
    titles = {event.id: event.title for event in events}
    families = {event.id: event.family for event in events}
    made = []
    for draft in drafts:
        subject = headlines.of_stories.get(stories[draft.event.mentions[0].source])
        if draft.bare and subject is not None and event_of[draft.reports[0]] != subject:
            if len(draft.event.sources) == 1 and root(draft.event.family) == root(families[subject]):
                continue  # nobody could say which it is
            made.append(replace(draft, event=replace(draft.event, title=within(titles[subject], draft.event.title))))
        else:
            made.append(draft)
    return made


def _dated(event: Event) -> str:
    """The title with the day behind it, where it is known and the title has none yet."""
    has_one = any(char.isdigit() for char in event.title)
    return event.title if event.when is None or has_one else say("{title}, {day}", title=event.title, day=event.when.shown)


def _event(
    group: Sequence[Sight], because: Sequence[Saying], entities: dict[str, Entity], entity_of: dict[str, str]
) -> tuple[Event, bool]:
    """An event without id, from all that tells of it, and whether its title tells no more than its kind."""
    reports = [sight.report for sight in group]
    counts = Counter(place for sight in group for place in sight.places)
    places = sorted(counts, key=lambda place: (-counts[place], entities[place].name, place))
    parts = _parts(reports, entity_of)
    mentions: dict[Passage, None] = dict.fromkeys(mention for report in reports for mention in report.mentions)
    when = consensus([report.when for report in reports if report.when is not None])
    who = _only_dead(group)
    people = [entities[id_] for id_ in _leading(group)]
    title = death_of(entities[who]) if who is not None else title_of(reports, [entities[id_] for id_ in places], people, when)
    event = Event(
        "",
        title.words,
        DEATH if who is not None else most_special(report.family for report in reports),
        tuple(sorted(mentions)),
        when=when,
        places=tuple(places),
        participants=tuple(sorted(parts, key=lambda part: (part.role, part.words))),
        planned=all(report.planned for report in reports),
        main=any(report.headline for report in reports),
        because=tuple(dict.fromkeys([*because, *(reason for report in reports for reason in report.because)])),
    )
    return event, title.bare


def _only_dead(group: Sequence[Sight]) -> str | None:
    """The one person whose death is all that the reports tell, or None."""
    dead: set[str] = set()
    for sight in group:
        if sight.dies is None:
            return None
        dead |= sight.dies
    return dead.pop() if len(dead) == 1 else None


def _parts(reports: Sequence[Report], entity_of: dict[str, str]) -> list[Part]:
    """Who is in an event, each once, in the order of the reports; a clear role counts more than "involved"."""
    parts: dict[tuple[str, str], Part] = {}
    for report in reports:
        for participant in report.participants:
            entity = entity_of.get(participant.chain or "")
            key = ("", entity) if entity else (participant.role, participant.words.words)
            if key not in parts or parts[key].role == "involved":
                parts[key] = Part(participant.role, participant.words, entity)
    return list(parts.values())


def _leading(group: Sequence[Sight]) -> list[str]:
    """Who is in at least half of the reports of an event, the most often named first: ids of entities.

    Where the title says by whom it was, or to whom it was done, only those count.
    """
    family = most_special(sight.report.family for sight in group)
    affected, doers = (frozenset().union(*roles) for roles in zip(*(sight.roles for sight in group), strict=True))
    named = doers if says_by_whom(family) else affected if says_to_whom(family) else None
    counts = Counter(person for sight in group for person in sorted(sight.people) if named is None or person in named)
    return sorted((id_ for id_ in counts if 2 * counts[id_] >= len(group)), key=lambda id_: (-counts[id_], id_))
