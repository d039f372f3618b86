"""Reports: which happenings of one article tell of the same event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.annotate.happening import Happening, label_of
from generator.annotate.joins import RESULTS
from generator.annotate.kinds import BY_PATH, GENERIC, HEADS, EventKind, related
from generator.known.apart import apart
from generator.known.places import lies_in
from generator.records.article import Role
from generator.records.reading import Chain, Participant, Report
from generator.values.moment import Moment, Precision
from generator.values.relation import Relation

#: Below this many points two happenings are two events.
ENOUGH = 2
#: Characters from the top of an article in which a bare number of dead is that of its main event.
EARLY = 600
#: Characters between such a number and the sentence that tells of the event: headline and first sentences.
BESIDE = 400
#: Characters over which a bare "the attack" reaches back to its event: some four paragraphs of news.
REACH = 1200


@dataclass(slots=True)
class Draft:
    """A report while the article is being read; what its happenings say of it is gathered as they are added.

    `heads` are the words it was told with, `people` ids of chains, `places` chains by id, `numbers` figures and units with
    how they are shown, `agents` who did it, `bare` whether nothing but words tells which event is meant.
    """

    number: int
    kind: EventKind
    happenings: list[Happening] = field(default_factory=list)
    because: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    days: list[Moment] = field(default_factory=list)
    places: dict[str, Chain] = field(default_factory=dict)
    agents: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    numbers: dict[tuple[float, str], str] = field(default_factory=dict)
    bare: bool = True

    def add(self, happening: Happening) -> None:
        """Take a happening in; the more special kind counts."""
        self.happenings.append(happening)
        if len(happening.kind.path) > len(self.kind.path):
            self.kind = happening.kind
        self.heads.add(happening.head)
        self.days += [timex.day for timex in happening.times if timex.day is not None]
        self.places.update((chain.id, chain) for chain, _, _ in happening.places)
        self.agents |= happening.agents
        self.people |= {chain.id for _, chain, _ in happening.people}
        for amount in happening.amounts:
            self.numbers[amount.quantity.amount, amount.quantity.unit] = amount.quantity.normal
        self.bare = self.bare and happening.bare

    def take(self, other: Draft, why: str) -> None:
        """Become one with another draft of the same event."""
        for happening in other.happenings:
            self.add(happening)
        self.happenings.sort(key=lambda happening: (happening.clause.start, happening.token.i))
        self.because += [reason for reason in dict.fromkeys([*other.because, why]) if reason and reason not in self.because]


def gather(happenings: Sequence[Happening]) -> list[Draft]:
    """Drafts in the order of their first words; `happenings` are those of one article, in order."""
    drafts: list[Draft] = []
    for group in _groups(happenings):
        scored = [(*_points(draft, group, first=draft is drafts[0]), draft) for draft in drafts]
        points, why, best = max(scored, key=lambda row: (row[0], row[2].happenings[-1].clause.start), default=(0, "", group))
        if points >= ENOUGH:
            best.take(group, why)
        else:
            drafts.append(group)
    return _absorbed(_second_look(drafts))


def _groups(happenings: Sequence[Happening]) -> list[Draft]:
    """A draft for each group of happenings that grammar has joined, in the order of their first words."""
    groups: dict[int, Draft] = {}
    for position, happening in enumerate(happenings):
        groups.setdefault(id(_root(happening)), Draft(position, happening.kind)).add(happening)
    return list(groups.values())


def _root(happening: Happening) -> Happening:
    """The happening at the end of a chain of joins; of a ring, the first in the text."""
    seen = [happening]
    while happening.joined is not None and all(happening.joined is not other for other in seen):
        happening = happening.joined
        seen.append(happening)
    return happening if happening.joined is None else min(seen, key=lambda h: (h.clause.start, h.token.i))


def _second_look(drafts: Sequence[Draft]) -> list[Draft]:
    """What was told of a draft later may show that it is an earlier one: each is compared once more, as a whole."""
    kept: list[Draft] = []
    for draft in drafts:
        scored = [(*_points(other, draft, first=False), other) for other in kept]
        points, why, other = max(scored, key=lambda row: row[0], default=(0, "", draft))
        if points > ENOUGH and not draft.bare:
            other.take(draft, why)
        else:
            kept.append(draft)
    return kept


def _absorbed(drafts: list[Draft]) -> list[Draft]:
    """Numbers of dead and injured with nothing of their own, at the top, are those of the harm told right beside them."""
    harm = [draft for draft in drafts if draft.kind.casualties and not _is_plain(draft) and _start(draft) < EARLY]
    kept = []
    for draft in drafts:
        beside = [other for other in harm if abs(_start(other) - _start(draft)) < BESIDE and not _clash(other, draft)]
        if beside and _is_plain(draft) and _start(draft) < EARLY:
            nearest = min(beside, key=lambda other: abs(_start(other) - _start(draft)))
            nearest.take(draft, "numbers at the top of an article are those of the harm told there")
        else:
            kept.append(draft)
    return kept


def _start(draft: Draft) -> int:
    return draft.happenings[0].clause.start


def _is_plain(draft: Draft) -> bool:
    """Whether nothing is told but that people came to harm: "seven killed", "27 hurt"."""
    return all(happening.lemma in RESULTS for happening in draft.happenings) and not draft.people and not draft.agents


def _points(draft: Draft, later: Draft, *, first: bool) -> tuple[int, str]:
    """How much speaks for one event, with the strongest reason; 0 where something speaks against it."""
    if not related(draft.kind.path, later.kind.path) or _clash(draft, later):
        return 0, ""
    reasons: list[tuple[int, str]] = []
    if any(_same_day(day, other) for day in later.days for other in draft.days):
        reasons.append((2, "the same day"))
    if shared := _shared_place(draft, later):
        reasons.append((2, f"both in {shared}"))
    elif nested := _nested_places(draft, later):
        reasons.append((1, nested))
    if later.agents & draft.agents:
        reasons.append((2, "by the same"))
    if later.people & draft.people:
        reasons.append((2, "with the same people"))
    if same_number := _shared_number(draft, later):
        reasons.append((3, f"both give {same_number}"))
    historic = any(happening.historic for happening in later.happenings)
    same_word = not historic and bool(later.heads & (draft.heads | HEADS.get(draft.kind.path, frozenset())))
    if same_word:
        definite = any(happening.definite and not happening.bare for happening in later.happenings)
        reasons.append((2 if definite else 1, "called by the same word"))
    if not historic and later.kind.single and later.kind.path == draft.kind.path:
        reasons.append((2, "the only event of its kind that fits"))
    if later.bare and later.kind.casualties and (same_word or _goes_back(later)) and (first or _near(draft, later)):
        reasons.append((2, "told again without day, place or people of its own"))
    return sum(points for points, _ in reasons), max(reasons, key=lambda reason: reason[0])[1] if reasons else ""


def _same_day(left: Moment, right: Moment) -> bool:
    """One day, not a day in the same week or month."""
    precise = {Precision.DAY, Precision.WEEKDAY, Precision.MONTH_DAY}
    return left.relate(right) in {Relation.SAME, Relation.WITHIN} and left.precision in precise and right.precision in precise


def _near(draft: Draft, later: Draft) -> bool:
    return later.happenings[0].clause.start - draft.happenings[-1].clause.end < REACH


def _shared_number(draft: Draft, later: Draft) -> str:
    """A number of ten or more that both give of the same things."""
    ours = {key: words for key, words in later.numbers.items() if key[0] >= 10}
    return next((words for key, words in sorted(ours.items()) if key in draft.numbers), "")


def _goes_back(later: Draft) -> bool:
    """Whether words without anything of their own plainly go back to what was told: "the tragedy", "seven people died"."""
    if any(happening.historic for happening in later.happenings):
        return False
    return any(
        happening.definite and happening.head in GENERIC
        if happening.is_noun
        else happening.lemma in {"kill", "die", "injure", "hurt", "wound"} and bool(happening.amounts)
        for happening in later.happenings
    )


def _clash(draft: Draft, later: Draft) -> bool:
    """Another day, another town, other doers, or, but for harm, another number: another event."""
    if any(day.relate(other) is Relation.APART or _other_weekday(day, other) for day in later.days for other in draft.days):
        return True
    shared = later.places.keys() & draft.places.keys()
    if not shared and _places_apart(_names(later.places), _names(draft.places)):
        return True
    ours_states, theirs_states = _states(later.agents), _states(draft.agents)
    if ours_states and theirs_states and not ours_states & theirs_states:
        return True
    if not later.kind.casualties and later.numbers and draft.numbers and not later.numbers.keys() & draft.numbers.keys():
        return True
    planned = [all(happening.planned for happening in side.happenings) for side in (draft, later)]
    return planned[0] != planned[1] and not later.kind.casualties


def _places_apart(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Some two of the places are known to be two, and none lies in another; places nobody knows don't count."""
    pairs = [(left, right) for left in ours for right in theirs]
    return any(apart(left, right) for left, right in pairs) and not any(lies_in(a, b) or lies_in(b, a) for a, b in pairs)


def _states(agents: set[str]) -> set[str]:
    """The states among those who did it, as country codes."""
    return {agent for agent in agents if len(agent) == 2 and agent.isupper()}


def _other_weekday(left: Moment, right: Moment) -> bool:
    return left.weekday is not None and right.weekday is not None and left.weekday != right.weekday


def _names(places: Mapping[str, Chain]) -> list[str]:
    return [chain.name for chain in places.values()]


def _shared_place(draft: Draft, later: Draft) -> str:
    return next((chain.name for id_, chain in later.places.items() if id_ in draft.places), "")


def _nested_places(draft: Draft, later: Draft) -> str:
    pairs = [(ours, theirs) for ours in _names(later.places) for theirs in _names(draft.places)]
    return next(
        (f"{left} and {right} lie in each other" for left, right in pairs if lies_in(left, right) or lies_in(right, left)), ""
    )


def finish(drafts: Sequence[Draft], source: str, headline: Draft | None) -> dict[int, Report]:
    """Drafts as reports, by the drafts' numbers."""
    return {
        draft.number: _report(draft, f"{source}#r{position}", is_headline=draft is headline)
        for position, draft in enumerate(drafts, 1)
    }


def _report(draft: Draft, id_: str, *, is_headline: bool) -> Report:
    clauses = dict.fromkeys(happening.clause for happening in draft.happenings)
    people: dict[tuple[str, str], Participant] = {}
    for happening in draft.happenings:
        for role, chain, passage in happening.people:
            people.setdefault((role, chain.id), Participant(role, passage, chain.id))
    nouns = Counter(
        label_of(happening) for happening in draft.happenings if happening.is_noun and happening.kind.path == draft.kind.path
    )
    label = min(nouns, key=lambda words: (-nouns[words], len(words), words)) if nouns else BY_PATH[draft.kind.path].noun
    places = Counter(chain.id for happening in draft.happenings for chain, _, _ in happening.places)
    return Report(
        id_,
        draft.kind.path,
        label,
        tuple(clauses),
        when=best_day(draft.days),
        places=tuple(sorted(places, key=lambda chain: (-places[chain], chain))),
        participants=tuple(people.values()),
        agents=frozenset(draft.agents),
        planned=all(happening.planned for happening in draft.happenings),
        headline=is_headline,
        because=tuple(draft.because),
    )


def best_day(days: Sequence[Moment]) -> Moment | None:
    """The day that most expressions say, the most precise of those; None where nothing is said."""
    if not days:
        return None
    counts = Counter(days)
    return min(counts, key=lambda day: (not day.known, _length(day), -counts[day], day.normal))


def _length(day: Moment) -> int:
    return (day.last - day.first).days if day.first and day.last else 9999


def headline_draft(drafts: Sequence[Draft]) -> Draft | None:
    """The event that the headline tells of, else the standfirst, else the first sentences."""
    for roles in ({Role.HEADLINE}, {Role.STANDFIRST}, {Role.BODY}):
        told = [
            (happening.clause.start, -len(draft.happenings), draft)
            for draft in drafts
            for happening in draft.happenings
            if happening.paragraph.role in roles and (roles != {Role.HEADLINE} or happening.paragraph.block.start < 400)
        ]
        if told:
            first = min(start for start, _, _ in told)
            return min((item for item in told if item[0] <= first + 300), key=lambda item: (item[1], item[0]))[2]
    return None
