"""Rules: how two claims of one question stand to each other. In order; the first with an answer gives it.

The first line of each docstring is printed on the site's page about how it compares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from generator.compare.sides import shown
from generator.records.article import Article, Role
from generator.records.claim import Certainty, Claim
from generator.records.fact import Finding, Verdict
from generator.values import Clock, Moment, Naming, Quantity, Spot, Wording
from generator.values.quantity import Bound
from generator.values.relation import Relation

#: Figures that a later report may raise, because people are found, counted or named in the meantime.
GROWING = frozenset(
    """
        killed injured missing arrested freed kidnapped escaped rescued evacuated displaced trapped hospitalised
        identified charged affected
        """.split()
)
#: Questions with one true answer; of all others both answers may be true.
ONE_ANSWER = GROWING | {"age", "date", "time", "spelling"}
#: Times of day that differ by less are rounded.
ROUNDED_MINUTES = 5


class Context:
    """What rules may look at besides the two claims."""

    def __init__(self, name: str, articles: Mapping[str, Article], claims: tuple[Claim, ...]) -> None:
        """`name` is the property asked for, `claims` are all claims of the question."""
        self.property = name
        self.articles = articles
        self.claims = claims

    def day(self, claim: Claim) -> date | None:
        """The day on which the claim was published, where the source gives it whole."""
        published = self.articles[claim.source].published
        return published.first if published and published.first == published.last else None

    def in_headline(self, claim: Claim) -> bool:
        """Whether the claim stands in the article's headline (not in a heading further down)."""
        first = self.articles[claim.source].blocks[0]
        return first.role is Role.HEADLINE and claim.printed.end <= first.end

    def figures(self, source: str) -> int:
        """How many different figures a source gives for this question."""
        return len({claim.value.amount for claim in self.claims if claim.source == source and isinstance(claim.value, Quantity)})


Rule = Callable[[Claim, Claim, Context], Finding | None]


def said_otherwise(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Descriptions, places and names in other words may all be true."""
    if isinstance(left.value, Wording | Spot) or (isinstance(left.value, Naming) and context.property != "spelling"):
        return Finding(Verdict.COMPATIBLE, "other words, or another part of it; both can be true")
    return None


def written_otherwise(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A name with a letter more or less is a disagreement on its spelling: a search for one form misses the other."""
    if context.property == "spelling":
        return Finding(Verdict.CONFLICT, f"one name, spelt “{left.printed.words}” and “{right.printed.words}”")
    return None


def planned_or_denied(left: Claim, right: Claim, context: Context) -> Finding | None:
    """What is only planned, feared or denied is no rival of what is reported."""
    if {left.certainty, right.certainty} & {Certainty.PLANNED, Certainty.DENIED} and left.certainty is not right.certainty:
        return Finding(Verdict.COMPATIBLE, "one of them is planned or denied, not reported")
    return None


def both_can_be_true(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Bounds, rounding and precision: "at least 50" leaves room for 51, "around 25" for 24, a month for a day in it."""
    if isinstance(left.value, Quantity | Moment | Clock) and type(left.value) is type(right.value):
        relation = left.value.relate(right.value)  # type: ignore[arg-type]
        if relation is Relation.APART:
            return None
        if relation is Relation.SAME:
            return Finding(Verdict.AGREEMENT, "both say the same")
        return Finding(Verdict.COMPATIBLE, f"“{left.printed.words}” and “{right.printed.words}” can both be true")
    return None


def a_round_bound_is_loose(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A round bound is loose: "more than 50" in a headline is a rounded 50 or more; it doesn't rule out 50 itself."""
    for claim, other in ((left, right), (right, left)):
        value, rival = claim.value, other.value
        if (
            isinstance(value, Quantity)
            and isinstance(rival, Quantity)
            and value.amount == rival.amount
            and value.bound is not rival.bound
            and value.amount % 10 == 0
        ):
            return Finding(Verdict.COMPATIBLE, f"“{claim.printed.words}” is a round bound of the same figure")
    return None


def times_nearly_the_same(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Times of day a few minutes apart are rounded, not rivals."""
    if (
        isinstance(left.value, Clock)
        and isinstance(right.value, Clock)
        and abs(left.value.minute - right.value.minute) < ROUNDED_MINUTES
    ):
        return Finding(Verdict.COMPATIBLE, "a few minutes apart: one of them may be rounded")
    return None


def other_things_counted(left: Claim, right: Claim, context: Context) -> Finding | None:
    """Numbers of things that come in many groups are compared only where one sentence counts the same act."""
    if context.property in ONE_ANSWER or not isinstance(left.value, Quantity):
        return None
    if not (
        left.value.bound is Bound.EXACT
        and isinstance(right.value, Quantity)
        and right.value.bound is Bound.EXACT
        and left.source != right.source
    ):
        return Finding(Verdict.COMPATIBLE, "they may count different groups")
    return None


def one_text_both_figures(left: Claim, right: Claim, context: Context) -> Finding | None:
    """One source that prints two figures in its text most often counts two groups; its headline against its text is another matter."""
    if left.source == right.source and context.in_headline(left) is context.in_headline(right):
        return Finding(Verdict.COMPATIBLE, "the same text gives both; it may count two groups")
    return None


def a_text_with_many_figures(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A source that gives three figures or more for one question speaks of several groups or several events."""
    if isinstance(left.value, Quantity) and max(context.figures(left.source), context.figures(right.source)) > 2:
        return Finding(Verdict.COMPATIBLE, "one of the texts gives several such figures; they may count different groups")
    return None


def a_later_day_counts_more(left: Claim, right: Claim, context: Context) -> Finding | None:
    """A count of people that is higher in every later report has grown, not been contradicted."""
    if context.property not in GROWING or not isinstance(left.value, Quantity) or not isinstance(right.value, Quantity):
        return None
    first, second = sorted((left, right), key=lambda claim: claim.value.amount if isinstance(claim.value, Quantity) else 0)
    before, after = context.day(first), context.day(second)
    if before is not None and after is not None and before < after:
        return Finding(Verdict.UPDATE, f"“{second.printed.words}” was reported later than “{first.printed.words}”")
    return None


def nothing_reconciles_them(left: Claim, right: Claim, context: Context) -> Finding:
    """What nothing above reconciles can't both be true as stated."""
    ours, theirs = (shown(claim.value, {}, by_name=True) for claim in (left, right))
    return Finding(Verdict.CONFLICT, f"{ours} and {theirs} can’t both be true of the same thing at the same time")


RULES: tuple[Rule, ...] = (
    said_otherwise,
    written_otherwise,
    planned_or_denied,
    both_can_be_true,
    a_round_bound_is_loose,
    times_nearly_the_same,
    one_text_both_figures,
    a_text_with_many_figures,
    other_things_counted,
    a_later_day_counts_more,
    nothing_reconciles_them,
)


def judge(left: Claim, right: Claim, context: Context) -> Finding:
    """The finding of the first rule that has an answer."""
    return next(finding for rule in RULES if (finding := rule(left, right, context)))
