"""Reports: which happenings of one article tell of the same event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.annotate.counted import counted_day
from generator.annotate.glance import glance_at
from generator.annotate.happening import Happening, label_of
from generator.annotate.joins import RESULTS
from generator.annotate.kinds import DYING, GENERIC, HEADS, EventKind
from generator.annotate.senses import PEOPLE
from generator.known.apart import apart
from generator.known.places import lies_in
from generator.records.article import Role
from generator.records.claim import Kind
from generator.records.family import HARM, NOUNS, related
from generator.records.reading import Chain, Participant, Report, states_among
from generator.values.moment import Moment, consensus
from generator.values.quantity import CURRENCIES, MEASURES, MONEY
from generator.values.relation import Relation
from generator.values.saying import NOTHING, Saying, say

#: Below this many points two happenings are two events.
ENOUGH = 2
#: Characters from the top of an article in which a bare number of dead is that of its main event.
EARLY = 600
#: Characters between such a number and the sentence that tells of the event: headline and first sentences.
BESIDE = 400
#: Characters over which a bare "the attack" reaches back to its event: some four paragraphs of news.
REACH = 1200
#: A draft is compared with so many before it, and no more: no newspaper article tells of as many events.
COMPARED = 150
#: Figures from here on are seldom given of two events.
TELLING_FIGURE = 10
#: A kind of event of which the people are counted by their records, cards and accounts.
BREACH = "theft/breach"
#: Where the event is looked for that an article is about, in order; headings further down than `TOP` characters are none.
LEADING = (Role.HEADLINE, Role.STANDFIRST, Role.BODY)
TOP = 400
#: Characters from the first word of an event there: of all that is told in them, the event told most often is the one.
FIRST_WORDS = 300


@dataclass(slots=True)
class Draft:
    """A report while the article is being read; what its happenings say of it is gathered as they are added.

    `heads` are the words it was told with, `days` how often each day is said, `people` ids of chains, those in it as `doers` and
    `affected` apart, `places` chains by id, `numbers` figures and units with how they are shown, `agents` who did it, `patients`
    nouns for whom it was done to (`new_patients` where none of them was met before), `bare` whether nothing but words tells
    which event is meant, `historic` whether some of it may look back to another, `before` whether all of it is what a
    superlative looks back to, `planned` whether all is announced.
    """

    kind: EventKind
    happenings: list[Happening] = field(default_factory=list)
    because: list[Saying] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    days: Counter[Moment] = field(default_factory=Counter)
    places: dict[str, Chain] = field(default_factory=dict)
    agents: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    numbers: dict[tuple[float, str], str] = field(default_factory=dict)
    patients: set[str] = field(default_factory=set)
    new_patients: bool = True
    doers: set[str] = field(default_factory=set)
    affected: set[str] = field(default_factory=set)
    bare: bool = True
    historic: bool = False
    before: bool = True
    planned: bool = True

    def add(self, happening: Happening) -> None:
        """Take a happening in; the more special kind counts, where both are of one root."""
        self.happenings.append(happening)
        if len(happening.kind.path) > len(self.kind.path) and related(happening.kind.path, self.kind.path):
            self.kind = happening.kind
        self.heads.add(happening.head)
        self.days.update(timex.day for timex in happening.times if timex.day is not None)
        self.places.update((chain.id, chain) for chain, _ in happening.places)
        self.agents |= happening.agents
        self.patients |= happening.patients
        self.new_patients = self.new_patients and happening.new_patients
        self.doers |= {chain.id for role, chain, _ in happening.people if role == "agent"}
        self.affected |= {chain.id for role, chain, _ in happening.people if role == "affected"}
        self.people |= {chain.id for _, chain, _ in happening.people}
        for amount in happening.amounts:
            self.numbers[amount.quantity.amount, amount.quantity.unit] = amount.quantity.normal
        self.bare = self.bare and happening.bare
        self.historic = self.historic or happening.historic
        self.before = self.before and happening.before_all_that
        self.planned = self.planned and happening.planned

    def take(self, other: Draft, why: Saying) -> None:
        """Become one with another draft of the same event."""
        for happening in other.happenings:
            self.add(happening)
        self.happenings.sort(key=lambda happening: (happening.clause.start, happening.token.i))
        self.because += [reason for reason in dict.fromkeys([*other.because, why]) if reason and reason not in self.because]


def gather(happenings: Sequence[Happening]) -> list[Draft]:
    """Drafts in the order of their first words; `happenings` are those of one article, in order."""
    drafts: list[Draft] = []
    groups = _groups(happenings)
    in_headline = [group for group in groups if group.kind.casualties and group.happenings[0].paragraph.role is Role.HEADLINE]
    for group in groups:
        below = len(in_headline) == 1 and _is_below_the_headline(in_headline[0], group)
        if below and any(draft is in_headline[0] for draft in drafts):
            in_headline[0].take(group, say("told right below the headline"))
            continue
        scored = [(*_points(draft, group, first=draft is drafts[0]), draft) for draft in _compared(drafts)]
        points, why, best = max(scored, key=lambda row: (row[0], row[2].happenings[-1].clause.start), default=(0, NOTHING, group))
        if points >= ENOUGH:
            best.take(group, why)
        else:
            drafts.append(group)
    return _counted(_absorbed(_second_look(drafts)))


def _counted(drafts: list[Draft]) -> list[Draft]:
    """The drafts, with the days that are told from other events of the article."""
    owner = {id(happening): draft for draft in drafts for happening in draft.happenings}
    for draft in drafts:
        for happening in draft.happenings if not draft.days else ():
            if happening.after is not None:
                event, least, most = happening.after
                found = counted_day(list(owner[id(event)].days.elements()), least, most)
                draft.days.update([found] if found is not None and owner[id(event)] is not draft else [])
    return drafts


def _compared(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts that the next words may tell of again: the first of the article, and the last `COMPARED`."""
    return drafts if len(drafts) <= COMPARED else [drafts[0], *drafts[-COMPARED:]]


def _groups(happenings: Sequence[Happening]) -> list[Draft]:
    """A draft for each group of happenings that grammar has joined, in the order of their first words."""
    groups: dict[int, Draft] = {}
    for happening in happenings:
        groups.setdefault(id(happening.root), Draft(happening.root.kind)).add(happening)
    return list(groups.values())


def _second_look(drafts: Sequence[Draft]) -> list[Draft]:
    """What was told of a draft later may show that it is an earlier one: each is compared once more, as a whole."""
    kept: list[Draft] = []
    for draft in drafts:
        scored = [(*_points(other, draft, first=False), other) for other in _compared(kept)]
        points, why, other = max(scored, key=lambda row: row[0], default=(0, NOTHING, draft))
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
            nearest.take(draft, say("numbers at the top of an article are those of the harm told there"))
        else:
            kept.append(draft)
    return kept


def _start(draft: Draft) -> int:
    return draft.happenings[0].clause.start


def _is_plain(draft: Draft) -> bool:
    """Whether nothing is told but that people came to harm: "seven killed", "27 hurt"."""
    return all(happening.lemma in RESULTS for happening in draft.happenings) and not draft.people and not draft.agents


def _points(draft: Draft, later: Draft, *, first: bool) -> tuple[int, Saying]:
    """How much speaks for one event, with the strongest reason; 0 where something speaks against it."""
    if not related(draft.kind.path, later.kind.path) or _clash(draft, later):
        return 0, NOTHING
    signs = list(_signs(draft, later, first=first))
    return sum(points for points, _ in signs), max(signs, key=lambda sign: sign[0], default=(0, NOTHING))[1]


def _signs(draft: Draft, later: Draft, *, first: bool) -> Iterator[tuple[int, Saying]]:
    """What speaks for one event, each with its points; `first` tells that `draft` is the first of the article."""
    alike = draft.kind.path == later.kind.path or HARM in {draft.kind.path, later.kind.path}
    if alike and any(day.same_day(other) for day in later.days for other in draft.days):
        yield 2, say("the same day")
    if shared := _shared_place(draft, later):
        yield 2, say("both in {place}", place=shared)
    elif nested := _nested_places(draft, later):
        yield 1, nested
    if later.agents & draft.agents:
        yield 2, say("by the same")
    if later.people & draft.people:
        yield 2, say("with the same people")
    if same_number := _shared_number(draft, later):
        yield 3, say("both give {number}", number=same_number)
    told_anew = _is_told_anew(later)
    same_word = (
        not later.historic and not told_anew and bool(later.heads & (draft.heads | HEADS.get(draft.kind.path, frozenset())))
    )
    if same_word:
        definite = any(happening.definite and not happening.bare for happening in later.happenings)
        yield 2 if definite else 1, say("called by the same word")
    fits = not later.historic or any(_fits(day, other) for day in later.days for other in draft.days)
    if fits and not told_anew and later.kind.single and later.kind.path == draft.kind.path:
        yield 2, say("the only event of its kind that fits")
    if later.bare and not told_anew and not later.kind.casualties and later.kind.path == draft.kind.path and _near(draft, later):
        yield 2, say("told again right after, without day, place or people of its own")
    if later.bare and later.kind.casualties and (same_word or _goes_back(later)) and (first or _near(draft, later)):
        yield 2, say("told again without day, place or people of its own")


def _fits(day: Moment, other: Moment) -> bool:
    """Whether one of two days is the other, or lies in it: "in April 2014" and "two years ago"."""
    return day.relate(other) in {Relation.SAME, Relation.WITHIN}


def _is_told_anew(later: Draft) -> bool:
    """Whether words well inside an article bring an event up for the first time: "a breach that affected the rival"."""
    return _start(later) > EARLY and any(happening.indefinite for happening in later.happenings)


def _is_below_the_headline(draft: Draft, later: Draft) -> bool:
    """Whether people came to harm at the top of the body as in the headline, of whose one event it tells in other words."""
    told = draft is not later and later.happenings[0].paragraph.role is not Role.HEADLINE
    alike = HARM in {draft.kind.path, later.kind.path} or draft.kind.path == later.kind.path
    below = told and alike and later.kind.casualties and _start(later) < EARLY and not later.historic
    return below and not _clash(draft, later)


def _near(draft: Draft, later: Draft) -> bool:
    return later.happenings[0].clause.start - draft.happenings[-1].clause.end < REACH


def _shared_number(draft: Draft, later: Draft) -> str:
    """A number of ten or more that both give of the same things, or of people who came to harm, as it is shown; "" for none."""
    harm = draft.kind.casualties
    amounts = {amount for amount, _ in draft.numbers}
    shared = (
        words for key, words in sorted(later.numbers.items())
        if key[0] >= TELLING_FIGURE and (key in draft.numbers or (harm and key[0] in amounts))
    )  # fmt: skip
    return next(shared, "")


def _goes_back(later: Draft) -> bool:
    """Whether words without anything of their own plainly go back to what was told: "the tragedy", "seven people died"."""
    return not later.historic and any(
        happening.definite and happening.head in GENERIC
        if happening.is_noun
        else happening.lemma in RESULTS and bool(happening.amounts)
        for happening in later.happenings
    )


def _clash(draft: Draft, later: Draft) -> bool:
    """Two events: another day, another town, other doers; but for harm, another number, one announced, or doers who suffer."""
    if draft.before is not later.before or any(day.other_day(other) for day in later.days for other in draft.days):
        return True
    shared = later.places.keys() & draft.places.keys()
    if not shared and _places_apart(_names(later.places), _names(draft.places)):
        return True
    ours_states, theirs_states = states_among(later.agents), states_among(draft.agents)
    if ours_states and theirs_states and not ours_states & theirs_states:
        return True
    if not later.kind.casualties and (later.doers & draft.affected or draft.doers & later.affected):
        return True  # who sets free in one is set free in the other
    if not later.kind.casualties and _give_other_figures(draft, later):
        return True
    if _of_others(draft, later):
        return True
    return draft.planned is not later.planned and not later.kind.casualties


def _give_other_figures(draft: Draft, later: Draft) -> bool:
    """Whether both count people, things or money, or measure, and no figure is in both: "two were held", "three were held"."""
    ours, theirs = ({_sort(unit, each.kind.path) for _, unit in each.numbers} for each in (draft, later))
    return bool(ours & theirs) and not draft.numbers.keys() & later.numbers.keys()


def _sort(unit: str, path: str) -> str:
    """What sort of thing a figure is of; one without a noun is of people, and so are the records and cards of a breach."""
    if unit in MEASURES:
        return unit
    people = unit in PEOPLE or not unit or path == BREACH
    return "people" if people else "money" if unit in CURRENCIES | MONEY else "things"


def _of_others(draft: Draft, later: Draft) -> bool:
    """Whether it is done to others, brought up without "the", on a day or at a place of their own: "four men were released"."""
    if later.kind.casualties or not (later.patients and draft.patients) or later.patients & draft.patients:
        return False
    own_day = any(not any(day.same_day(other) for other in draft.days) for day in later.days)
    own_place = bool(later.places.keys() - draft.places.keys())
    return later.new_patients and (own_day or own_place) and not _shared_number(draft, later)


def _places_apart(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Some two of the places are known to be two, and none lies in another; places nobody knows don't count."""
    pairs = [(left, right) for left in ours for right in theirs]
    return any(apart(left, right) for left, right in pairs) and not any(lies_in(a, b) or lies_in(b, a) for a, b in pairs)


def _names(places: Mapping[str, Chain]) -> list[str]:
    return [chain.name for chain in places.values()]


def _shared_place(draft: Draft, later: Draft) -> str:
    return next((chain.name for id_, chain in later.places.items() if id_ in draft.places), "")


def _nested_places(draft: Draft, later: Draft) -> Saying | None:
    pairs = [(ours, theirs) for ours in _names(later.places) for theirs in _names(draft.places)]
    nested = ((left, right) for left, right in pairs if lies_in(left, right) or lies_in(right, left))
    return next((say("{one} and {other} lie in each other", one=left, other=right) for left, right in nested), None)


def finish(drafts: Sequence[Draft], source: str, headline: Draft | None) -> list[Report]:
    """The report of each draft, in their order; `source` is the article's id."""
    return [_report(draft, id_, is_headline=draft is headline) for draft, id_ in zip(drafts, ids_of(drafts, source), strict=True)]


def ids_of(drafts: Sequence[Draft], source: str) -> list[str]:
    """The ids of the drafts' reports, in their order."""
    return [f"{source}#r{n}" for n in range(1, len(drafts) + 1)]


def _report(draft: Draft, id_: str, *, is_headline: bool) -> Report:
    """A report from all that was gathered; it is called by the noun that is printed most for its kind."""
    clauses = dict.fromkeys(happening.clause for happening in draft.happenings)
    people: dict[tuple[str, str], Participant] = {}
    for happening in draft.happenings:
        for role, chain, passage in happening.people:
            people.setdefault((role, chain.id), Participant(role, passage, chain.id))
    called = [happening for happening in draft.happenings if happening.is_noun and happening.kind.path == draft.kind.path]
    body = {happening.head for happening in called if happening.paragraph.role is not Role.HEADLINE}
    nouns = Counter(label_of(happening) for happening in called if happening.head in body)  # headlines are misread too often
    label = min(nouns, key=lambda words: (-nouns[words], len(words), words)) if nouns else NOUNS[draft.kind.path]
    places = Counter(chain.id for happening in draft.happenings for chain, _ in happening.places)
    return Report(
        id_,
        draft.kind.path,
        label,
        tuple(clauses),
        when=consensus(draft.days.elements()),
        places=tuple(sorted(places, key=lambda chain: (-places[chain], chain))),
        participants=tuple(people.values()),
        agents=frozenset(draft.agents),
        patients=frozenset(draft.patients),
        planned=draft.planned,
        headline=is_headline,
        recalled=not is_headline and draft.happenings[0].indefinite and _start(draft) > EARLY,
        because=tuple(draft.because),
        glance=glance_at(draft.happenings),
        dies=_who_dies(draft),
    )


def _who_dies(draft: Draft) -> frozenset[str] | None:
    """The ids of the persons whose deaths are all that is told, none where they have no names; None where more is told."""
    if draft.kind.path != HARM or any(happening.lemma not in DYING for happening in draft.happenings):
        return None
    counted = (amount for happening in draft.happenings for amount in happening.amounts if amount.counted is not None)
    if any(amount.quantity.unit not in MEASURES for amount in counted):
        return None  # "seven people died"
    affected = (chain for happening in draft.happenings for role, chain, _ in happening.people if role == "affected")
    return frozenset(chain.id for chain in affected if chain.kind is Kind.PERSON)


def headline_draft(drafts: Sequence[Draft]) -> Draft | None:
    """The event that the headline tells of, else the standfirst, else the first sentences."""
    for role in LEADING:
        told = [
            (happening.clause.start, -len(draft.happenings), draft)
            for draft in drafts
            for happening in draft.happenings
            if happening.paragraph.role is role and (role is not Role.HEADLINE or happening.paragraph.block.start < TOP)
        ]
        if told:
            first = min(start for start, _, _ in told)
            return min((item for item in told if item[0] <= first + FIRST_WORDS), key=lambda item: (item[1], item[0]))[2]
    return None
