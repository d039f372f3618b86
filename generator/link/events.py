"""Events: reports of several articles that tell of one thing that happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.known.apart import apart as places_apart
from generator.known.names import country
from generator.known.places import is_city
from generator.link.clusters import Clusters
from generator.link.entities import free_id
from generator.link.titles import title_of
from generator.records.article import Passage
from generator.records.claim import Claim
from generator.records.curation import Curation
from generator.records.entity import Entity, Event, Part
from generator.records.reading import Reading, Report
from generator.values import Quantity
from generator.values.moment import Moment, Precision
from generator.values.relation import Relation

#: Points for each thing that two reports have in common, and how many make them one event.
POINTS = {"day": 2, "week": 1, "town": 2, "country": 1, "doer": 1, "person": 2, "figure": 2, "word": 1, "headline": 2}
ENOUGH = 4
#: A bucket with more reports than this tells nothing.
CROWDED = 80


class Sight:
    """A report with what comparing needs: its places and people as entities, its figures."""

    def __init__(self, report: Report, entity_of: dict[str, str], entities: dict[str, Entity], claims: Sequence[Claim]) -> None:
        self.report = report
        self.places = {entity_of[chain]: entities[entity_of[chain]].name for chain in report.places}
        self.people = {entity_of[p.chain] for p in report.participants if p.chain in entity_of}
        self.figures = {(c.property, c.value.amount) for c in claims if isinstance(c.value, Quantity) and c.value.amount > 2}
        self.days = [c.value for c in claims if isinstance(c.value, Moment)]
        self.claims = claims
        self.word = report.label.split()[-1].casefold().removesuffix("s") if report.label else ""


def link_events(
    readings: Sequence[Reading], entities: Sequence[Entity], entity_of: dict[str, str], curation: Curation
) -> tuple[list[Event], dict[str, str], dict[str, str]]:
    """Events, main ones first; the event of each report that has one; the headline event of each article."""
    known = {entity.id: entity for entity in entities}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for reading in readings:
        for claim in reading.claims:
            claims[claim.about].append(claim)
    sights = {r.id: Sight(r, entity_of, known, claims[r.id]) for reading in readings for r in reading.reports}
    clusters = Clusters(sights, lambda left, right: any(apart(sights[a], sights[b]) for a in left for b in right))
    scored = sorted(
        ((*score(sights[a], sights[b]), a, b) for a, b in _candidates(sights)), key=lambda row: (-row[0], row[2], row[3])
    )
    for points, why, left, right in scored:
        if points >= ENOUGH:
            clusters.join(left, right, why)
    return _events(clusters, sights, known, entity_of, readings, {title.id: title.title for title in curation.titles})


def _candidates(sights: dict[str, Sight]) -> Iterator[tuple[str, str]]:
    """Pairs of reports of different articles that share kind and place, day, person, figure or headline."""
    buckets: dict[tuple[str, str, object], list[str]] = defaultdict(list)
    for key, sight in sights.items():
        root = sight.report.family.split("/")[0]
        signs: list[tuple[str, object]] = [("place", place) for place in sight.places]
        signs += [("person", person) for person in sight.people]
        signs += [("figure", figure) for figure in sight.figures]
        signs += [("day", day.normal) for day in sight.days]
        if sight.report.headline:
            signs.append(("headline", ""))
        for name, sign in signs:
            buckets[root, name, sign].append(key)
    seen: set[tuple[str, str]] = set()
    for members in buckets.values():
        if len(members) > CROWDED:
            continue
        for left, right in combinations(members, 2):
            if (left, right) not in seen and sights[left].report.source != sights[right].report.source:
                seen.add((left, right))
                yield left, right


def score(left: Sight, right: Sight) -> tuple[int, str]:
    """Points for two reports being of one event, and what they have in common in words; 0 where they can't be."""
    if not _related(left.report.family, right.report.family) or apart(left, right):
        return 0, ""
    shared: list[tuple[str, str]] = []
    if any(_same_day(a, b) for a in left.days for b in right.days):
        shared.append(("day", "the same day"))
    elif any(a.relate(b) is Relation.WITHIN for a in left.days for b in right.days):
        shared.append(("week", "days that fit together"))
    common = sorted(left.places.keys() & right.places.keys())
    if towns := [left.places[place] for place in common if is_city(left.places[place]) or not _is_wide(left.places[place])]:
        shared.append(("town", f"both in {towns[0]}"))
    elif common:
        shared.append(("country", f"both in {left.places[common[0]]}"))
    if left.report.agents & right.report.agents:
        shared.append(("doer", "by the same"))
    if left.people & right.people:
        shared.append(("person", "with the same people"))
    if left.figures & right.figures:
        shared.append(("figure", "with the same figures"))
    if left.word == right.word:
        shared.append(("word", f"both called “{left.report.label}”"))
    if left.report.headline and right.report.headline:
        shared.append(("headline", "both in the headlines"))
    return sum(POINTS[name] for name, _ in shared), ", ".join(words for _, words in shared)


def _same_day(left: Moment, right: Moment) -> bool:
    """One day, not a day in the same week or month."""
    precise = {Precision.DAY, Precision.WEEKDAY, Precision.MONTH_DAY}
    return left.relate(right) in {Relation.SAME, Relation.WITHIN} and left.precision in precise and right.precision in precise


def _is_wide(place: str) -> bool:
    """Whether a place is a country or larger."""
    return country(place) is not None


def _related(left: str, right: str) -> bool:
    return left == right or left.startswith(f"{right}/") or right.startswith(f"{left}/")


def apart(left: Sight, right: Sight) -> bool:
    """Another day, other towns, or other states that did it: two events."""
    ours, theirs = left.report, right.report
    if ours.when and theirs.when and (ours.when.relate(theirs.when) is Relation.APART or _other_weekday(ours.when, theirs.when)):
        return True
    if (
        left.places
        and right.places
        and not left.places.keys() & right.places.keys()
        and all(places_apart(a, b) for a in left.places.values() for b in right.places.values())
    ):
        return True
    states = [{agent for agent in report.agents if len(agent) == 2 and agent.isupper()} for report in (ours, theirs)]
    return bool(states[0] and states[1]) and not states[0] & states[1]


def _other_weekday(left: Moment, right: Moment) -> bool:
    return left.weekday is not None and right.weekday is not None and left.weekday != right.weekday


def _worth(group: Sequence[Sight]) -> bool:
    """Whether an event gets a page: two sources report it, or one gives facts about it (two of who, how many, when, where)."""
    if len({sight.report.source for sight in group}) > 1:
        return True
    signs = [
        any(sight.days for sight in group),
        any(sight.places for sight in group),
        any(sight.people or sight.report.agents for sight in group),
        any(sight.figures for sight in group),
    ]
    return sum(signs) >= 2


def _events(
    clusters: Clusters[str],
    sights: dict[str, Sight],
    entities: dict[str, Entity],
    entity_of: dict[str, str],
    readings: Sequence[Reading],
    titles: dict[str, str],
) -> tuple[list[Event], dict[str, str], dict[str, str]]:
    drafts = []
    for members, because in clusters.groups():
        group = [sights[key] for key in members]
        if _worth(group):
            drafts.append((_draft(group, because, entities, entity_of), members))
    drafts.sort(
        key=lambda draft: (not draft[0].main, -len(draft[0].sources), -len(draft[0].mentions), draft[0].title, draft[1][0])
    )
    events: list[Event] = []
    event_of: dict[str, str] = {}
    taken: set[str] = set()
    for draft, members in drafts:
        id_ = free_id(draft.title, draft.when.start[:10] if draft.when and draft.when.start else "event", taken, members[0])
        events.append(_named(draft, id_, titles.get(id_)))
        event_of.update(dict.fromkeys(members, id_))
    headlines = {
        reading.article.id: event_of[report.id]
        for reading in readings
        for report in reading.reports
        if report.headline and report.id in event_of
    }
    return events, event_of, headlines


def _named(event: Event, id_: str, title: str | None) -> Event:
    return Event(
        id_,
        title or event.title,
        event.family,
        event.mentions,
        event.when,
        event.places,
        event.participants,
        event.planned,
        event.main,
        event.because,
    )


def _draft(group: Sequence[Sight], because: Sequence[str], entities: dict[str, Entity], entity_of: dict[str, str]) -> Event:
    reports = [sight.report for sight in group]
    family = max((report.family for report in reports), key=len)
    places = Counter(place for sight in group for place in sight.places)
    ordered = tuple(sorted(places, key=lambda place: (-places[place], entities[place].name)))
    parts: dict[tuple[str, str], Part] = {}
    for report in reports:
        for participant in report.participants:
            entity = entity_of.get(participant.chain or "")
            key = ("", entity) if entity else (participant.role, participant.words.words)
            if key not in parts or parts[key].role == "involved":
                parts[key] = Part(participant.role, participant.words, entity)
    mentions: dict[Passage, None] = dict.fromkeys(mention for report in reports for mention in report.mentions)
    return Event(
        "",
        title_of(reports, [entities[place] for place in ordered], [entities[p.entity] for p in parts.values() if p.entity]),
        family,
        tuple(sorted(mentions)),
        when=consensus([report.when for report in reports if report.when is not None]),
        places=ordered,
        participants=tuple(sorted(parts.values(), key=lambda part: (part.role, part.words))),
        planned=all(report.planned for report in reports),
        main=any(report.headline for report in reports),
        because=tuple(dict.fromkeys([*because, *(reason for report in reports for reason in report.because)])),
    )


def consensus(days: Sequence[Moment]) -> Moment | None:
    """The day of an event: the most precise that is known, of equals the one most reports give."""
    if not days:
        return None
    counts = Counter(days)
    return min(
        counts,
        key=lambda day: (not day.known, (day.last - day.first).days if day.first and day.last else 0, -counts[day], day.normal),
    )
