"""Sights: what one article tells of one event, seen with the eyes of the whole dossier, and whether two are of one event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator.known.apart import apart as places_apart
from generator.known.countries import country
from generator.records.claim import Claim, Kind
from generator.records.entity import Entity
from generator.records.family import HARM, goes_on, is_harm, is_violence, is_widespread, related
from generator.records.reading import Reading, Report
from generator.values import Quantity
from generator.values.moment import Moment
from generator.values.relation import Relation
from generator.values.saying import NOTHING, Saying, in_a_row, say

#: Points for each thing that two reports have in common, and how many make them one event.
POINTS = {
    "day": 2,
    "week": 1,
    "town": 2,
    "country": 1,
    "doer": 1,
    "person": 2,
    "figure": 2,
    "word": 1,
    "headline": 2,
    "wording": 3,
    "story": 1,
    "kind": 1,
    "foremost": 2,
    "leading": 2,
    "whom": 1,
    "long ago": 1,
    "victim": 1,
}
ENOUGH = 4
#: One of these must be among what they have in common: a town has two fires, and the same man sets them.
TELLING = frozenset({"day", "week", "person", "figure", "headline", "wording", "foremost", "leading"})
#: A day so many days before both articles is told of few events: "on 3 May 1999".
LONG_AGO = 60
#: Days so close to each other may be one day of which a source is wrong.
SLIP_DAYS = 3
#: Figures up to this are too common to tell anything.
COMMON_FIGURE = 2
#: Two papers that print one agency's sentence share so many of its words of weight, and this part of the shorter one's.
WORDS_IN_COMMON, SHARE_IN_COMMON, WEIGHTY = 7, 0.7, re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Sight:
    """A report with what comparing needs.

    `places` are its places' names by id, `people` ids of those in it, `roles` of those to whom it was done and of those who did
    it, `figures` properties and amounts, `days` all days said of it, `bare_days` those said without a figure ("Sunday"), `word`
    the noun it is called by, `wording` the words of weight of the clause that tells of it first. `published` is the article's
    day and `story` the number of its story; `foremost` tells that the article has no longer report of just this kind, `leading`
    that it is the harm that the article is about; `dies` are those whose deaths are all that it tells, `victims` the persons to
    whom it was done.
    """

    report: Report
    places: dict[str, str]
    people: frozenset[str]
    roles: tuple[frozenset[str], frozenset[str]]
    figures: frozenset[tuple[str, float]]
    days: tuple[Moment, ...]
    bare_days: frozenset[Moment]
    word: str
    wording: frozenset[str]
    published: date | None = None
    story: int = -1
    foremost: bool = False
    leading: bool = False
    dies: frozenset[str] | None = None
    victims: frozenset[str] = frozenset()

    @cached_property
    def outline(self) -> Outline:
        """What of it may forbid a join; made once, for a report is compared with many."""
        return outline(self)


def sights_of(
    readings: Sequence[Reading], entities: dict[str, Entity], entity_of: dict[str, str], stories: Mapping[str, int]
) -> dict[str, Sight]:
    """The sight of each report, by its id, in the order of `readings`; `stories` has the number of each article's story."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for reading in readings:
        for claim in reading.claims:
            claims[claim.about].append(claim)
    sights = {}
    for reading in readings:
        foremost = _foremost(reading.reports)
        leading = _leading(reading.reports)
        for report in reading.reports:
            sights[report.id] = replace(
                _sight(report, claims[report.id], entities, entity_of),
                published=reading.article.published.only_day if reading.article.published else None,
                story=stories[reading.article.id],
                foremost=report.id in foremost,
                leading=report.id in leading,
            )
    return sights


def _foremost(reports: Sequence[Report]) -> set[str]:
    """The ids of the reports that an article tells most of among those of just their kind, harms aside."""
    most: dict[str, Report] = {}
    for report in reports:
        best = most.get(report.family)
        if not is_harm(report.family) and not report.recalled and (best is None or len(report.mentions) > len(best.mentions)):
            most[report.family] = report
    return {report.id for report in most.values()}


def _leading(reports: Sequence[Report]) -> set[str]:
    """The id of the harm that an article is about: its headline's, else what it tells most of; none beside another kind."""
    harm = [report for report in reports if is_harm(report.family)]
    about = next((report for report in reports if report.headline), None)
    if not harm or (about is not None and not is_harm(about.family)):
        return set()
    return {max(harm, key=lambda report: (report.headline, len(report.mentions))).id}


def _sight(report: Report, claims: Sequence[Claim], entities: dict[str, Entity], entity_of: dict[str, str]) -> Sight:
    """A report with its places and people as entities, and the days and figures of its claims."""
    return Sight(
        report,
        places={entity_of[chain]: entities[entity_of[chain]].name for chain in report.places},
        people=_people(report, entity_of),
        roles=(_people(report, entity_of, "affected"), _people(report, entity_of, "agent")),
        figures=frozenset(
            (claim.property, claim.value.amount)
            for claim in claims
            if isinstance(claim.value, Quantity) and claim.value.amount > COMMON_FIGURE
        ),
        days=tuple(claim.value for claim in claims if claim.property == "date" and isinstance(claim.value, Moment)),
        bare_days=frozenset(
            claim.value
            for claim in claims
            if claim.property == "date"
            and isinstance(claim.value, Moment)
            and not any(char.isdigit() for char in claim.printed.words)
        ),
        word=report.label.split()[-1].casefold().removesuffix("s") if report.label.split() else "",
        wording=frozenset(WEIGHTY.findall(report.mentions[0].words.casefold())),
        dies=frozenset(entity_of[chain] for chain in report.dies) if report.dies is not None else None,
        victims=frozenset(id_ for id_ in _people(report, entity_of, "affected") if entities[id_].kind is Kind.PERSON),
    )


def _people(report: Report, entity_of: dict[str, str], role: str | None = None) -> frozenset[str]:
    """The ids of those in an event, in one role or in any."""
    return frozenset(
        entity_of[part.chain] for part in report.participants if part.chain in entity_of and role in {None, part.role}
    )


def score(left: Sight, right: Sight) -> tuple[int, Saying]:
    """Points for two reports being of one event, and what they have in common in words; 0 where they can't be one."""
    if left.dies and left.dies == right.dies and len(left.dies) == 1:
        return ENOUGH, say("nobody dies twice")
    if not related(left.report.family, right.report.family) or apart(left.outline, right.outline):
        return 0, NOTHING
    shared = _shared(left, right)
    if not shared.keys() & TELLING:
        return 0, NOTHING
    return sum(POINTS[name] for name in shared), in_a_row(shared.values())


def _shared(left: Sight, right: Sight) -> dict[str, Saying]:
    """What two reports have in common: names of `POINTS` with words for a reader."""
    shared: dict[str, Saying] = {}
    if any(ours.same_day(theirs) for ours in left.days for theirs in right.days):
        shared["day"] = say("the same day")
    elif any(ours.relate(theirs) is Relation.WITHIN for ours in left.days for theirs in right.days):
        shared["week"] = say("days that fit together")
    common = sorted(left.places.keys() & right.places.keys())
    towns = [place for place in common if country(left.places[place]) is None]
    if common:
        shared["town" if towns else "country"] = say("both in {place}", place=left.places[(towns or common)[0]])
    if left.report.agents & right.report.agents:
        shared["doer"] = say("by the same")
    if left.people & right.people and (left.people <= right.people or right.people <= left.people):
        shared["person"] = say("with the same people")
    if left.figures & right.figures:
        shared["figure"] = say("with the same figures")
    if left.word and left.word == right.word:
        shared["word"] = say("both called “{words}”", words=Saying(min(left.report.label, right.report.label)))
    common_words = len(left.wording & right.wording)
    if common_words >= max(WORDS_IN_COMMON, SHARE_IN_COMMON * min(len(left.wording), len(right.wording))):
        shared["wording"] = say("in the same words")
    if left.report.headline and right.report.headline:
        shared["headline"] = say("both in the headlines")
    if left.story == right.story:
        shared |= _shared_in_a_story(left, right)
    return shared


def _shared_in_a_story(left: Sight, right: Sight) -> dict[str, Saying]:
    """What two reports of one story have in common; of two that are said of other people nothing."""
    if _other_people(left, right):
        return {}
    shared = {"story": say("in one story")}
    if left.report.family == right.report.family and left.report.family != HARM:
        shared["kind"] = say("of one kind")
        if left.foremost and right.foremost:
            shared["foremost"] = say("of its kind what both tell most of")
    if left.leading and right.leading and is_harm(left.report.family):
        shared["leading"] = say("what both tell most of")
    if _long_ago(left, right):
        shared["long ago"] = say("on one day long ago")
    if is_violence(left.report.family) and is_violence(right.report.family) and left.victims & right.victims:
        shared["victim"] = say("done to one person")
    if left.report.patients & right.report.patients:
        shared["whom"] = say("done to the same: “{words}”", words=min(left.report.patients & right.report.patients))
    return shared


def _long_ago(left: Sight, right: Sight) -> bool:
    """Whether both give one day that lies long before either was published."""
    told = [each.published for each in (left, right) if each.published is not None]
    shared = (ours.only_day for ours in left.days for theirs in right.days if ours.same_day(theirs))
    return len(told) == 2 and any(day is not None and (min(told) - day).days >= LONG_AGO for day in shared)


def _other_people(left: Sight, right: Sight) -> bool:
    """Whether both name whom it was done to, or who did it, and no name is in both: two arrests, two people's vows."""
    if is_harm(left.report.family):
        return False
    return any(ours and theirs and not ours & theirs for ours, theirs in zip(left.roles, right.roles, strict=True))


# -- what keeps two events apart -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a group of reports that may forbid a join.

    Each distinct day, set of places, and set of states, all those to whom it was done and who did it, the first day on which it
    was told, whether it is a harm, whose deaths are all that is told, whether it strikes many towns at once, the
    persons to whom violence was done, and whether it may go on for days.
    """

    whens: frozenset[Moment]
    places: frozenset[frozenset[str]]
    states: frozenset[frozenset[str]]
    roles: tuple[frozenset[str], frozenset[str]]
    told: date | None
    harm: bool
    dies: frozenset[str] | None = None
    widespread: bool = False
    victims: frozenset[str] = frozenset()
    lasting: bool = False


def outline(sight: Sight) -> Outline:
    """The outline of one report."""
    return Outline(
        frozenset({sight.report.when} if sight.report.when else ()),
        frozenset({frozenset(sight.places.values())} if sight.places else ()),
        frozenset({sight.report.states} if sight.report.states else ()),
        sight.roles,
        sight.published if not sight.report.planned else None,
        is_harm(sight.report.family),
        sight.dies,
        is_widespread(sight.report.family),
        sight.victims if is_violence(sight.report.family) else frozenset(),
        goes_on(sight.report.family),
    )


def merge(left: Outline, right: Outline) -> Outline:
    """The outline of two groups that become one; a day of which one is a slip of the other keeps nothing apart any more."""
    return Outline(
        (left.whens | right.whens) - _slips(left, right),
        left.places | right.places,
        left.states | right.states,
        (left.roles[0] | right.roles[0], left.roles[1] | right.roles[1]),
        min((told for told in (left.told, right.told) if told is not None), default=None),
        left.harm or right.harm,
        left.dies | right.dies if left.dies is not None and right.dies is not None else None,
        left.widespread or right.widespread,
        left.victims | right.victims,
        left.lasting or right.lasting,
    )


def apart(left: Outline, right: Outline) -> bool:
    """Another day, other towns, or other states that did it; one told before the other was; who did one suffers the other.

    The death of one person is one, whatever two sources say of it.
    """
    if left.dies and left.dies == right.dies and len(left.dies) == 1:
        return False
    return (
        _lies_behind(left.whens, right.told)
        or _lies_behind(right.whens, left.told)
        or (not left.harm and bool(left.roles[0] & right.roles[1] or left.roles[1] & right.roles[0]))
        or _on_other_days(left, right)
        or (not (left.widespread and right.widespread) and any(_elsewhere(a, b) for a in left.places for b in right.places))
        or any(not ours & theirs for ours in left.states for theirs in right.states)
    )


def _on_other_days(left: Outline, right: Outline) -> bool:
    """Whether some two days are two. One day of two years may be a slip of one source; but a harm may come again on the day.

    Nor are days close to each other two where violence was done to one person, or a storm went on for as long.
    """
    slips, once = _slips(left, right), bool(left.victims & right.victims) or (left.lasting and right.lasting)
    return any(
        ours.other_day(theirs) and not (once and _are_close(ours, theirs))
        for ours in left.whens
        for theirs in right.whens
        if ours not in slips and theirs not in slips
    )


def _are_close(left: Moment, right: Moment) -> bool:
    ours, theirs = left.only_day, right.only_day
    bare = not (left.known and right.known)  # a Monday of whatever week
    return bare or (ours is not None and theirs is not None and abs((ours - theirs).days) <= SLIP_DAYS)


def _slips(left: Outline, right: Outline) -> set[Moment]:
    return set() if left.harm else {when for when in left.whens | right.whens if _is_slip(when, left, right)}


def _is_slip(when: Moment, left: Outline, right: Outline) -> bool:
    """Whether the other one has the same day in another year."""
    others = right.whens if when in left.whens else left.whens
    return any(when.same_but_year(other) for other in others)


def _lies_behind(whens: frozenset[Moment], told: date | None) -> bool:
    """Whether an event was after the day on which another was told; a day's grace for clocks and press times."""
    return told is not None and any(when.first is not None and (when.first - told).days > 1 for when in whens)


def _elsewhere(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether no place of one can be, hold or lie in a place of the other."""
    return not left & right and all(places_apart(ours, theirs) for ours in left for theirs in right)
