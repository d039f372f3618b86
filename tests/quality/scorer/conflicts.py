"""Conflicts: which of gold's are shown, and which facts are flagged rightly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from tests.quality.scorer.dossier import Fact, Side
from tests.quality.scorer.figures import ConflictFigures
from tests.quality.scorer.gold import FactKind, GoldFact, Verdict
from tests.quality.scorer.statements import Said

#: The verdicts that tell a reader that sources disagree.
FLAGGING = frozenset({Verdict.CONFLICT, Verdict.UPDATE})


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact of the dossier, and the gold facts that each pair of its sides shows."""

    fact: Fact
    pairs: tuple[frozenset[str], ...]

    @property
    def flagged(self) -> bool:
        """The dossier says that the sides disagree."""
        return self.fact.verdict in FLAGGING

    def of(self, wanted: Collection[str]) -> frozenset[str]:
        """Those of the wanted gold facts that any pair of sides shows."""
        return frozenset(gold for pair in self.pairs for gold in pair if gold in wanted)


def conflict_figures(gold: Sequence[GoldFact], facts: Sequence[Fact], said: Said) -> ConflictFigures:
    """What is flagged, against gold's conflicts and updates, and against its compatible pairs."""
    contested = {fact.id: fact for fact in gold if fact.verdict in FLAGGING}
    compatible = {fact.id: fact.kind for fact in gold if fact.verdict is Verdict.COMPATIBLE}
    spellings = {fact for fact, kind in compatible.items() if kind is FactKind.NAME}
    traps = compatible.keys() - spellings
    shown = [Shown(fact, tuple(shows(left, right, said) for left, right in sides_of(fact))) for fact in facts]
    flagged = [each for each in shown if each.flagged]

    named = {fact for fact, each in contested.items() if each.kind is FactKind.NAME}
    found = {fact for each in shown for fact in each.of(contested if each.flagged else named)}
    right, doubles = credited([each for each in flagged if each.of(contested)], contested)
    # Two names that gold has as compatible are no trap, and to flag them is no false alarm.
    false_alarms = [each for each in flagged if not each.of(contested) and not each.of(spellings)]
    trapped = {fact for each in flagged for pair in each.pairs if not pair & contested.keys() for fact in pair & traps}
    return ConflictFigures(
        gold=len(contested),
        found=len(found),
        gold_by_kind=Counter(fact.kind for fact in contested.values()),
        found_by_kind=Counter(contested[fact].kind for fact in found),
        flagged=len(right) + len(doubles) + len(false_alarms),
        right=len(right),
        verdict_right=sum(any(contested[fact].verdict is each.fact.verdict for fact in each.of(contested)) for each in right),
        traps=len(traps),
        missed=tuple(fact for fact in contested if fact not in found),
        doubles=tuple(each.fact.id for each in doubles),
        false_alarms=tuple(_sides_in_a_line(each.fact) for each in false_alarms),
        trapped=tuple(sorted(trapped)),
    )


def credited(true: Sequence[Shown], contested: Mapping[str, GoldFact]) -> tuple[list[Shown], list[Shown]]:
    """The facts that show a gold conflict first, and the doubles: what shows most goes first, then what stands first."""
    right: list[Shown] = []
    doubles: list[Shown] = []
    known: set[str] = set()
    for each in sorted(true, key=lambda each: -len(each.of(contested))):
        (right if each.of(contested) - known else doubles).append(each)
        known |= each.of(contested)
    return right, doubles


def sides_of(fact: Fact) -> list[tuple[Side, Side]]:
    """Every two sides of a fact; none where a claim stands on more than one, for it says nothing then."""
    times = Counter(claim for side in fact.sides for claim in set(side.claims))
    return [] if any(number > 1 for number in times.values()) else list(combinations(fact.sides, 2))


def shows(left: Side, right: Side, said: Said) -> frozenset[str]:
    """The gold facts of which each of two sides says one answer and no other, and not the same one."""
    ours, theirs = _answers(left, said), _answers(right, said)
    both = ours.keys() & theirs.keys()
    return frozenset(gold for gold in both if len(ours[gold]) == len(theirs[gold]) == 1 and ours[gold] != theirs[gold])


def _answers(side: Side, said: Said) -> Mapping[str, set[int]]:
    """The sides of each gold fact that the claims of a side say."""
    answers: dict[str, set[int]] = defaultdict(set)
    for claim in side.claims:
        for statement in said.get(claim, ()):
            answers[statement.fact].add(statement.side)
    return answers


def _sides_in_a_line(fact: Fact) -> str:
    return f"{fact.id}: {fact.property}: {' | '.join(side.value for side in fact.sides)}"
