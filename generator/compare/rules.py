"""Rules: how two claims of one question stand to each other. In order; the first with an answer gives it.

The first line of each docstring explains the rule to readers of the dossier.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.compare.moved import figure_before
from generator.compare.questions import Question
from generator.compare.sides import shown
from generator.known.apart import apart
from generator.known.places import lies_in
from generator.records.article import Article, Role
from generator.records.claim import Certainty, Claim, Kind
from generator.records.fact import Finding, Verdict
from generator.values import Clock, Moment, Naming, Quantity, Spot, Wording
from generator.values.quantity import MEASURES, Bound, transposed
from generator.values.relation import Relation
from generator.values.saying import Saying, say
from generator.values.wording import normalise

#: Figures that a later report may raise, because people are found, counted or named in the meantime.
GROWING = frozenset(
    """
        killed injured missing arrested freed kidnapped escaped rescued evacuated displaced trapped hospitalised held ill
        destroyed identified charged affected
        """.split()
)
#: How long somebody was where: a matter of the past wherever it is told.
LIVED = frozenset({"time in prison", "time in office", "time in exile"})
#: Questions with one true answer; of all others both answers may be true.
ONE_ANSWER = GROWING | frozenset(
    {
        "age",
        "date",
        "time",
        "time it ended",
        "time of entry",
        "spelling",
        "votes for",
        "votes against",
        "abstentions",
        "crowd",
        "prison term",
        "survivors",
        "aboard",
    }
    | LIVED
)
#: Numbers of people of whom nothing is told but that they are people, and measures of nothing in particular.
OPEN = frozenset(f"count of {noun}" for noun in "people persons others men women children friends relatives".split()) | frozenset(
    "distance weight speed duration temperature share volume area floor".split()
)
#: Measures that change by the day while a storm blows.
OF_A_DAY = frozenset({"wind speed", "speed of gusts"})
#: Measures that a thing keeps.
OF_THINGS = frozenset({"weight", "height", "length", "width", "depth"})
#: Words for who no longer holds an office, and offices, by what papers shorten them to.
FORMER = frozenset("former ex then outgoing late onetime".split())
OFFICES = {
    "ceo": "chief executive", "cfo": "chief financial officer", "coo": "chief operating officer", "pm": "prime minister",
    "mp": "member parliament", "md": "managing director", "exec": "executive", "chairwoman": "chairman", "chair": "chairman",
    "president elect": "president elect", "boss": "chief executive", "foreign secretary": "foreign minister",
    "governor": "governor", "mayor": "mayor", "president": "president", "director": "director", "coach": "coach",
    "manager": "manager", "minister": "minister", "senator": "senator", "captain": "captain", "leader": "leader",
    "secretary": "secretary", "spokesman": "spokesman", "chancellor": "chancellor", "commissioner": "commissioner",
}  # fmt: skip
#: Minutes by which time zones differ at least.
LEAST_OFFSET = 30
#: Units in which papers print what others print in feet, miles and pounds; and by what share rounding then moves a figure.
CONVERTED, A_HAIR = frozenset("km m kg l km/h m² km² m³".split()), 0.025
#: How properties begin of which one answer is the opposite of the other.
OPPOSED = ("whether ", "open or closed", "how the office was left", "how control was lost")
#: What is done to a thing but once.
DONE_ONCE = frozenset({"when built", "when founded", "when published", "when born"})
#: Where somebody is born and dies is one place.
OF_ONE_PLACE = frozenset({"born in", "place of death"})
#: Words with which a paper corrects a figure.
CORRECTION = re.compile(
    r"\b(?:correct(?:ed|ion|s)?|incorrect(?:ly)?|amended|mis(?:stated|printed)|wrong(?:ly)?|previously\s+(?:said|reported|stated)|"
    r"not\s+\S+(?:\s+\w+)?,?\s+as\s+(?:first|earlier|previously)?\s*(?:announced|reported|stated|said))\b",
    re.IGNORECASE,
)
#: Words for a later report, on which a text revises what it gave before.
LATER = re.compile(
    r"\b(?:later|latest|subsequent|updated|revised|fresh)\s+(?:\w+\s+)?"
    r"(?:report|transmission|statement|count|tally|toll|update|estimate|account|figure|bulletin|message|recount)s?\b",
    re.IGNORECASE,
)
#: Times of day that differ by less are rounded.
ROUNDED_MINUTES = 5
#: A sentence that names a year so many years before its article most likely looks back at another event.
LOOKS_BACK_YEARS = 5
YEAR = re.compile(r"\b(1\d{3}|20\d{2})(?:s|\b)")
POINTS_BACK = re.compile(r"\b(?:on|in|during) that (?:occasion|case|incident|attack|disaster|accident|crash)\b", re.IGNORECASE)
#: Two ages in one text that differ by more are of two days of a life; and words of another day than the article's.
SLIP_YEARS = 3
OTHER_DAY = re.compile(
    r"\b(?:then|when|at\s+the\s+time|turn(?:s|ed|ing)|birthday|would\s+have\s+been|will\s+be|next\s+\w+|last\s+\w+|ago|later|since|"
    r"(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: From so many figures in one text on, it speaks of several groups.
MANY_FIGURES = 3
#: Round figures are multiples of this.
ROUND = 10


@dataclass(frozen=True, slots=True)
class Context:
    """What rules may look at besides the two claims.

    `property` is what is asked for, `of_entity` whether of a person or thing, not of an event, `of_thing` whether of something
    else than a person, `figures` the figures that each
    source gives, `looking_back` those figures that stand in sentences about earlier years, more often than not; `printed` the
    first and last day on which each figure was published, if all who give it have a day.
    """

    property: str
    of_entity: bool
    of_thing: bool
    articles: Mapping[str, Article]
    figures: Mapping[str, frozenset[float]]
    looking_back: frozenset[float]
    printed: Mapping[float, tuple[date, date]]

    def is_later(self, claim: Claim, other: Claim) -> bool:
        """Whether a claim was published after the other: on a later day, or later on the same day in the same zone."""
        ours, theirs = self.articles[claim.source], self.articles[other.source]
        after, before = _day(ours), _day(theirs)
        if after is None or before is None or after != before:
            return after is not None and before is not None and after > before
        late, early = ours.published_at, theirs.published_at
        return late is not None and early is not None and late.zone == early.zone and late.low > early.high

    def in_headline(self, claim: Claim) -> bool:
        """Whether the claim stands in the article's headline (not in a heading further down)."""
        first = next(iter(self.articles[claim.source].blocks), None)
        return first is not None and first.role is Role.HEADLINE and claim.printed.end <= first.end

    def looks_back(self, claim: Claim) -> bool:
        """Whether the claim is about an earlier event, by its own sentence or by most that give its figure."""
        return _looks_back(claim, self.articles) or (
            isinstance(claim.value, Quantity) and claim.value.amount in self.looking_back
        )


def context_of(question: Question, articles: Mapping[str, Article]) -> Context:
    """The context in which the claims of a question are compared; `articles` by id."""
    figures: dict[str, set[float]] = defaultdict(set)
    backward: dict[float, list[bool]] = defaultdict(list)
    days: dict[float, list[date | None]] = defaultdict(list)
    for claim in question.claims:
        if isinstance(claim.value, Quantity):
            figures[claim.source].add(claim.value.amount)
            backward[claim.value.amount].append(_looks_back(claim, articles))
            days[claim.value.amount].append(_day(articles[claim.source]))
    return Context(
        question.property,
        question.kind is not None,
        question.kind is not None and question.kind is not Kind.PERSON,
        articles,
        {source: frozenset(amounts) for source, amounts in figures.items()},
        frozenset(amount for amount, signs in backward.items() if 2 * sum(signs) > len(signs)),
        {amount: span for amount, given in days.items() if (span := _span(given)) is not None},
    )


def _span(days: Sequence[date | None]) -> tuple[date, date] | None:
    known = [each for each in days if each is not None]
    return (min(known), max(known)) if known and len(known) == len(days) else None


def _looks_back(claim: Claim, articles: Mapping[str, Article]) -> bool:
    """Whether the sentence of a claim points to another occasion or names a year long before its article."""
    published = articles[claim.source].published
    if POINTS_BACK.search(claim.said.words):
        return True
    if published is None or published.first is None:
        return False
    return any(int(year) <= published.first.year - LOOKS_BACK_YEARS for year in YEAR.findall(claim.said.words))


Rule = Callable[[Claim, Claim, Context], Finding | None]


def quoted_otherwise(left: Claim, right: Claim, context: Context) -> Finding | None:
    """One statement may be quoted in part, translated twice or tidied up; its printings stand side by side."""
    if context.property != "quotation":
        return None
    ours, theirs = normalise(left.printed.words), normalise(right.printed.words)
    if ours == theirs:
        return Finding(Verdict.AGREEMENT, say("both print the same words"))
    if f" {ours} " in f" {theirs} " or f" {theirs} " in f" {ours} ":
        return Finding(Verdict.COMPATIBLE, say("one prints more of the statement than the other"))
    return Finding(Verdict.COMPATIBLE, say("one statement, printed in other words or another part of it"))


def said_otherwise(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Descriptions, places and names in other words may all be true, and so may a figure beside a description."""
    values = (left.value, right.value)
    if isinstance(left.value, Spot) and isinstance(right.value, Spot):
        if context.property in OF_ONE_PLACE and apart(left.value.words, right.value.words):
            return None
        return Finding(Verdict.COMPATIBLE, _of_places(left.value.words, right.value.words))
    if any(isinstance(value, Wording | Spot) for value in values) or type(values[0]) is not type(values[1]):
        return Finding(Verdict.COMPATIBLE, say("other words, or another part of it; both can be true"))
    if isinstance(left.value, Naming) and context.property != "spelling":
        return Finding(Verdict.COMPATIBLE, say("two names; both can be true"))
    return None


def _of_places(ours: str, theirs: str) -> Saying:
    """Why two names of places may both be true."""
    for inner, outer in ((ours, theirs), (theirs, ours)):
        if lies_in(inner, outer):
            return say("{inner} lies in {outer}; both can be true", inner=inner, outer=outer)
    return say("another place, or another part of it; both can be true")


def left_an_office(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Who holds an office in an earlier report, and has left it in a later one, has left it in between."""
    if context.property != "role" or not isinstance(left.value, Wording) or not isinstance(right.value, Wording):
        return None
    ours, theirs = left.value.normal.split(), right.value.normal.split()
    if bool(FORMER & {*ours}) is bool(FORMER & {*theirs}) or not _offices(ours) & _offices(theirs):
        return None
    former, current = (left, right) if FORMER & {*ours} else (right, left)
    if context.is_later(former, current):
        return Finding(Verdict.UPDATE, _later(former, current))
    return None


def _offices(words: Sequence[str]) -> frozenset[str]:
    """The offices among the words of a role, by their full names."""
    text = f" {' '.join(words)} "
    return frozenset(OFFICES.get(office, office) for office in (*OFFICES, *OFFICES.values()) if f" {office} " in text)


def so_or_not_so(left: Claim, right: Claim, context: Context) -> Finding | None:
    """What one source says and another says is not so can't both be true; a road that is reported open later has reopened."""
    if not context.property.startswith(OPPOSED) or not isinstance(left.value, Wording) or not isinstance(right.value, Wording):
        return None
    ours, theirs = left.value.words, right.value.words
    if ours == theirs:
        return Finding(Verdict.AGREEMENT, say("both say the same"))
    if context.property == "open or closed":
        opened, closed = (left, right) if ours == "reopened" else (right, left)
        if context.is_later(opened, closed):
            return Finding(Verdict.UPDATE, _later(opened, closed))
        if opened.source != closed.source and not context.is_later(closed, opened):
            return Finding(Verdict.UPDATE, say("what reopened had been closed first"))
        return Finding(Verdict.COMPATIBLE, say("it may have been closed first and open later"))
    if left.source == right.source:
        return Finding(Verdict.COMPATIBLE, say("the same text gives both; it may tell of two things"))
    if context.property == "whether the first":
        return Finding(Verdict.CONFLICT, say("one source calls it the first, another compares it with earlier ones"))
    return Finding(Verdict.CONFLICT, say("one source has “{ours}”, another “{theirs}”", ours=ours, theirs=theirs))


def written_otherwise(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A name with a letter more or less is a disagreement on its spelling: a search for one form misses the other."""
    if context.property == "spelling":
        return Finding(Verdict.CONFLICT, _of_both(say("one name, spelt “{ours}” and “{theirs}”"), left, right))
    return None


def corrected(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """A source that says that its figure was wrong, and gives another one, has corrected it."""
    if left.source != right.source or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return None
    if left.said.start != right.said.start or left.value.unit != right.value.unit or not CORRECTION.search(left.said.words):
        return None
    if left.value.amount == right.value.amount:
        return None
    return Finding(Verdict.UPDATE, _of_both(say("the source puts “{ours}” and “{theirs}” as a correction"), left, right))


def revised(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """A figure or time that a text gives from a later report, count or message revises the one it gave before."""
    first, second = sorted((left, right), key=lambda claim: claim.printed.start)
    if left.source != right.source or first.said.start == second.said.start or type(left.value) is not type(right.value):
        return None
    if not isinstance(left.value, Quantity | Clock) or left.value.normal == right.value.normal:
        return None
    if LATER.search(second.said.words) and not LATER.search(first.said.words):
        return Finding(
            Verdict.UPDATE, _of_both(say("the text gives “{ours}” from a later report than “{theirs}”"), second, first)
        )
    return None


def raised_or_lowered(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A source that says from what its figure was raised or lowered updates those that give what it was before."""
    for claim, rival in ((left, right), (right, left)):
        ours, theirs = claim.value, rival.value
        if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or ours.unit != theirs.unit:
            continue
        if ours.amount != theirs.amount == figure_before(claim) and not context.is_later(rival, claim):
            return Finding(
                Verdict.UPDATE, _of_both(say("the source of “{ours}” says that it was “{theirs}” before"), claim, rival)
            )
    return None


def planned_or_denied(left: Claim, right: Claim, context: Context) -> Finding | None:
    """What is only planned, feared or denied is no rival of what is reported; a sentence passed lies ahead by its nature."""
    if context.property == "prison term":
        return None
    if {left.certainty, right.certainty} & {Certainty.PLANNED, Certainty.DENIED} and left.certainty is not right.certainty:
        return Finding(Verdict.COMPATIBLE, say("one of them is planned or denied, not reported"))
    return None


def both_can_be_true(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """Bounds, rounding and precision: "at least 50" leaves room for 51, "around 25" for 24, a month for a day in it."""
    relation = _relation(left, right)
    if relation in {None, Relation.APART}:
        return None
    if relation is Relation.SAME:
        return Finding(Verdict.AGREEMENT, say("both say the same"))
    ours, theirs = left.printed.words, right.printed.words
    if ours.casefold() == theirs.casefold() or _is_measure(left):  # "Friday", of two weeks; "26", of metres
        ours, theirs = (shown(claim.value, {}, by_name=True) for claim in (left, right))
    return Finding(Verdict.COMPATIBLE, say("“{ours}” and “{theirs}” can both be true", ours=ours, theirs=theirs))


def _is_measure(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.unit in MEASURES


def a_round_bound_is_loose(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """A round bound is loose: "more than 50" in a headline is a rounded 50 or more; it doesn't rule out 50 itself."""
    ours, theirs = left.value, right.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
        return None
    if ours.amount == theirs.amount and ours.bound is not theirs.bound and ours.amount % ROUND == 0:
        return Finding(Verdict.COMPATIBLE, _of_both(say("“{ours}” and “{theirs}” are bounds of one round figure"), left, right))
    return None


def only_a_size(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """A word for a size, "dozens", leaves room for every figure of that order."""
    for claim, other in ((left, right), (right, left)):
        size, figure = claim.value, other.value
        if isinstance(size, Quantity) and isinstance(figure, Quantity) and size.size and figure.high >= size.low / 2:
            return Finding(Verdict.COMPATIBLE, _of_both(say("“{ours}” tells only a size, which “{theirs}” fits"), claim, other))
    return None


def times_nearly_the_same(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """Times of day a few minutes apart are rounded, not rivals."""
    ours, theirs = left.value, right.value
    if isinstance(ours, Clock) and isinstance(theirs, Clock) and abs(ours.minute - theirs.minute) < ROUNDED_MINUTES:
        return Finding(Verdict.COMPATIBLE, say("a few minutes apart: one of them may be rounded"))
    return None


def times_of_two_zones(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """A time with a zone and one without, half an hour or more apart, may be one time: "3pm (1200 GMT)"."""
    ours, theirs = left.value, right.value
    if not isinstance(ours, Clock) or not isinstance(theirs, Clock):
        return None
    zones = {ours.zone.casefold(), theirs.zone.casefold()}
    if len(zones) > 1 and not zones <= {"", "local time"} and abs(ours.minute - theirs.minute) >= LEAST_OFFSET:
        return Finding(Verdict.COMPATIBLE, say("they may be given in two time zones"))
    return None


def measures_nearly_the_same(left: Claim, right: Claim, _context: Context) -> Finding | None:
    """Lengths, weights and the like that differ by a hair are rounded, or one is converted: "six metres", "20 feet"."""
    ours, theirs = left.value, right.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
        return None
    if ours.unit != theirs.unit or ours.unit not in CONVERTED:
        return None
    if ours.amount != theirs.amount and abs(ours.amount - theirs.amount) <= A_HAIR * max(ours.amount, theirs.amount):
        return Finding(Verdict.COMPATIBLE, say("nearly the same: one of them may be rounded or converted"))
    return None


def one_text_two_ages(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A person has one age: of two in one text that are a few years apart one is a slip."""
    ours, theirs = left.value, right.value
    if context.property != "age" or left.source != right.source:
        return None
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity):
        return None
    if not 0 < abs(ours.amount - theirs.amount) <= SLIP_YEARS:
        return None
    if any(context.looks_back(claim) or OTHER_DAY.search(claim.said.words) for claim in (left, right)):
        return None
    return Finding(Verdict.CONFLICT, _of_both(say("one text gives both “{ours}” and “{theirs}” as the age"), left, right))


def one_text_both_figures(left: Claim, right: Claim, context: Context) -> Finding | None:
    """One text that prints two figures most often counts two groups; its headline against its text is another matter."""
    if left.source == right.source and context.in_headline(left) is context.in_headline(right):
        return Finding(Verdict.COMPATIBLE, say("the same text gives both; it may count two groups"))
    return None


def a_text_with_many_figures(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A source that gives three figures or more for one question speaks of several groups or several events."""
    most = max(len(context.figures.get(claim.source, ())) for claim in (left, right))
    if isinstance(left.value, Quantity) and most >= MANY_FIGURES:
        return Finding(Verdict.COMPATIBLE, say("one of the texts gives several such figures; they may count different groups"))
    return None


def a_look_back(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A sentence that looks back at a year long ago, or at "that occasion", counts the victims of another event."""
    if context.property in LIVED or not isinstance(left.value, Quantity):
        return None
    if context.looks_back(left) is not context.looks_back(right):
        return Finding(Verdict.COMPATIBLE, say("one of the sentences looks back at an earlier event"))
    return None


def done_again(_left: Claim, _right: Claim, context: Context) -> Finding | None:
    """What somebody did may have been done twice, on two days; a thing is built and founded once."""
    if not context.property.startswith("when ") or (context.of_entity and context.property in DONE_ONCE):
        return None
    return Finding(Verdict.COMPATIBLE, say("it may have been done twice"))


def went_on(_left: Claim, _right: Claim, context: Context) -> Finding | None:
    """A storm or a flood may go on for days, and each source may tell of another one."""
    if context.property != "days in its course":
        return None
    return Finding(Verdict.COMPATIBLE, say("it may have gone on for days"))


def other_sums(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Sums of money of which different things are said are two sums, unless the digits of one are the other's turned round."""
    if context.property != "amount" or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return None
    if left.scope == right.scope or transposed(left.value.amount, right.value.amount):
        return None
    return Finding(Verdict.COMPATIBLE, say("they may be two sums"))


def other_things_counted(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Numbers of things that come in many groups are rivals where two sources give one each, or give them without any bound."""
    if context.property == "prison term" and left.scope is None:
        return Finding(Verdict.COMPATIBLE, say("nothing says that both are of the same person"))
    if context.property in ONE_ANSWER or not isinstance(left.value, Quantity):
        return None
    kept = context.of_thing and context.property in OF_THINGS
    moved_on = context.property in OF_A_DAY and (context.is_later(left, right) or context.is_later(right, left))
    if (context.of_entity and not kept) or moved_on:
        return Finding(Verdict.COMPATIBLE, say("they may be of different times"))
    if context.property in OPEN and not kept:
        return Finding(Verdict.COMPATIBLE, say("nothing says that both are of the same"))
    only = context.property != "amount" and all(len(context.figures.get(claim.source, ())) == 1 for claim in (left, right))
    if context.property == "amount" and left.source != right.source and transposed(left.value.amount, _amount_of(right)):
        return None
    exact = all(isinstance(claim.value, Quantity) and claim.value.bound is Bound.EXACT for claim in (left, right))
    if (exact or only) and left.source != right.source:
        return None
    return Finding(Verdict.COMPATIBLE, say("they may count different groups"))


def _amount_of(claim: Claim) -> float:
    return claim.value.amount if isinstance(claim.value, Quantity) else 0


def _may_grow(left: Claim, right: Claim, context: Context) -> tuple[tuple[float, Claim], tuple[float, Claim]] | None:
    """Two figures of a count that may grow, each with its claim, the lower one first; None for all else."""
    if context.property not in GROWING or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return None
    ours, theirs = (left.value.amount, left), (right.value.amount, right)
    return (ours, theirs) if ours[0] <= theirs[0] else (theirs, ours)


def a_later_day_counts_more(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A count of people that is higher in the later report has grown, not been contradicted."""
    if (counts := _may_grow(left, right, context)) is None:
        return None
    (_, low), (_, high) = counts
    if context.is_later(high, low):
        return Finding(Verdict.UPDATE, _later(high, low))
    return None


def later_reports_agree_on_more(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A count of people that differs on one day has grown if later reports give the higher figure and none the lower."""
    if (counts := _may_grow(left, right, context)) is None:
        return None
    (fewer, low), (more, high) = counts
    before, after = context.printed.get(fewer), context.printed.get(more)
    if before and after and before[1] <= after[0] and before[1] < after[1]:
        return Finding(Verdict.UPDATE, _of_both(say("later reports give “{ours}”, and none “{theirs}”"), high, low))
    return None


def a_source_with_the_other_figure(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A source that also gives the other one's figure most often counts another group with its own."""
    for claim, rival in ((left, right), (right, left)):
        if (
            isinstance(claim.value, Quantity)
            and isinstance(rival.value, Quantity)
            and claim.source != rival.source
            and claim.value.amount != rival.value.amount
            and rival.value.amount in context.figures[claim.source]
        ):
            return Finding(Verdict.COMPATIBLE, _of_both(say("the source of “{ours}” gives the other figure too"), claim, rival))
    return None


def nothing_reconciles_them(left: Claim, right: Claim, context: Context) -> Finding:
    """What nothing above reconciles can't both be true as stated."""
    ours, theirs = (shown(claim.value, {}, by_name=True) for claim in (left, right))
    apart_by = say("nothing sets them apart")
    if context.property in GROWING:
        apart_by = say("nothing tells of two groups, and neither report is clearly the later one")
    why = say("{ours} and {theirs} can’t both be {what}: {why}")
    return Finding(Verdict.CONFLICT, why.of(ours=ours, theirs=theirs, what=_in_words(context.property), why=apart_by))


#: What figures, times and other answers are of, in a sentence; for all others the property's name.
IN_WORDS = {
    "time": say("the time of day"), "date": say("the day"), "hospitalised": say("the number of people in hospital"),
    "day of landfall": say("the day of landfall"), "time of departure": say("the time of departure"),
    "day of departure": say("the day of departure"),
    "crowd": say("the size of the crowd"), "time of entry": say("the time at which they went in"),
    "time it ended": say("the time at which it ended"), "aboard": say("the number on board"),
    "votes for": say("the votes for it"), "votes against": say("the votes against it"), "abstentions": say("the abstentions"),
    "destroyed": say("the number destroyed"), "age": say("the age"), "prison term": say("the prison term"),
    "survivors": say("the survivors"), "amount": say("the amount"), "born in": say("the place of birth"),
    "place of death": say("the place of death"), "when built": say("the day when it was built"),
    "when founded": say("the day when it was founded"), "when published": say("the day when it was published"),
    "when born": say("the day of birth"), "time in prison": say("the time in prison"),
    "time in office": say("the time in office"), "time in exile": say("the time in exile"),
    "killed": say("the number of people killed"),
    "injured": say("the number of people injured"), "missing": say("the number of people missing"),
    "arrested": say("the number of people arrested"), "freed": say("the number of people freed"),
    "kidnapped": say("the number of people kidnapped"), "escaped": say("the number of people who escaped"),
    "rescued": say("the number of people rescued"), "evacuated": say("the number of people evacuated"),
    "displaced": say("the number of people displaced"), "trapped": say("the number of people trapped"),
    "held": say("the number of people held"), "ill": say("the number of people who fell ill"),
    "identified": say("the number of people identified"), "charged": say("the number of people charged"),
    "affected": say("the number of people affected"),
}  # fmt: skip


def _in_words(name: str) -> Saying:
    """What a property is, in a sentence: "the number of people killed", "the number of fighter jets", "the age"."""
    if name in IN_WORDS:
        return IN_WORDS[name]
    if name.startswith("count of "):
        return say("the number of {things}", things=name.removeprefix("count of "))
    return say("the {property}", property=name)


def _of_both(pattern: Saying, ours: Claim, theirs: Claim) -> Saying:
    """The pattern with the words that are printed for the two."""
    return pattern.of(ours=ours.printed.words, theirs=theirs.printed.words)


def _later(late: Claim, early: Claim) -> Saying:
    return _of_both(say("“{ours}” was reported later than “{theirs}”"), late, early)


RULES: tuple[Rule, ...] = (
    quoted_otherwise,
    left_an_office,
    so_or_not_so,
    said_otherwise,
    written_otherwise,
    corrected,
    revised,
    raised_or_lowered,
    planned_or_denied,
    both_can_be_true,
    a_round_bound_is_loose,
    only_a_size,
    times_nearly_the_same,
    times_of_two_zones,
    measures_nearly_the_same,
    one_text_two_ages,
    one_text_both_figures,
    a_text_with_many_figures,
    a_look_back,
    done_again,
    went_on,
    other_sums,
    other_things_counted,
    a_later_day_counts_more,
    later_reports_agree_on_more,
    a_source_with_the_other_figure,
    nothing_reconciles_them,
)


#: What each rule says, in a sentence for readers: the first line of its docstring.
SENTENCES = tuple((rule.__doc__ or rule.__name__).partition("\n")[0] for rule in RULES)


def judge(left: Claim, right: Claim, context: Context) -> Finding:
    """The finding of the first rule that has an answer."""
    return judged(left, right, context)[1]


def judged(left: Claim, right: Claim, context: Context) -> tuple[Rule, Finding]:
    """The first rule that has an answer, with it."""
    return next((rule, finding) for rule in RULES if (finding := rule(left, right, context)))


def _day(article: Article) -> date | None:
    """The day on which an article was published, where it gives it whole."""
    return article.published.only_day if article.published else None


def _relation(left: Claim, right: Claim) -> Relation | None:
    """How two figures, days or times stand; None for values that words alone don't relate, or of two kinds."""
    match left.value, right.value:
        case (Quantity() as ours, Quantity() as theirs):
            return ours.relate(theirs)
        case (Moment() as ours, Moment() as theirs):
            return ours.relate(theirs)
        case (Clock() as ours, Clock() as theirs):
            return ours.relate(theirs)
        case _:
            return None
