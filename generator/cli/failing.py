"""What `dossier check --fail-on` fails on: each kind finds its problems in what a build came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import click

from generator.build import Outcome
from generator.nearest import nearest
from generator.records.change import (
    ArticleGone,
    Change,
    ConflictOpened,
    EntityGone,
    EntityJoined,
    EventGone,
    EventJoined,
    FigureChanged,
)
from generator.records.fact import Weight
from generator.records.problem import Problem
from generator.render.changed import Wording
from generator.render.labels import Labels

DECIDE = "compare the words (dossier explain ID), and decide it in curation.yml if it can be decided"
LOOK = "look whether that is what you meant to change"


@dataclass(frozen=True, slots=True)
class Kind:
    """Something to fail on: which changes, or which of the conflicts that nobody has decided; or warnings alone.

    Of changes and conflicts those count that have the `weight`, whatever it is where that is None.
    """

    changes: tuple[type[Change], ...] = ()
    conflicts: bool = False
    warnings: bool = False
    weight: Weight | None = None
    hint: str = DECIDE

    def problems(self, outcome: Outcome, labels: Labels) -> Iterator[Problem]:
        """A problem for each thing of this kind."""
        wording = Wording(labels)
        for change in outcome.changes.of(*self.changes) if outcome.changes and self.changes else ():
            if self.weight in {None, getattr(change, "weight", None)}:
                told = f"{wording.called(type(change))}: {wording.title(change)}"
                yield Problem(change.about[0], 0, ": ".join(filter(None, (told, wording.text(change)))), self.hint)
        for fact in outcome.dossier.open_conflicts if self.conflicts else ():
            if self.weight in {None, fact.weight}:
                yield Problem(fact.id, 0, f"open conflict: {fact.because}", self.hint)


#: Every kind, by its name on the command line.
KINDS: Mapping[str, Kind] = {
    "new-conflict": Kind(changes=(ConflictOpened,)),
    "new-heavy-conflict": Kind(changes=(ConflictOpened,), weight=Weight.HIGH),
    "changed-figure": Kind(changes=(FigureChanged,), hint=LOOK),
    "gone-article": Kind(changes=(ArticleGone,), hint=LOOK),
    "gone-page": Kind(changes=(EventGone, EventJoined, EntityGone, EntityJoined), hint=LOOK),
    "conflict": Kind(conflicts=True),
    "heavy-conflict": Kind(conflicts=True, weight=Weight.HIGH),
    "warning": Kind(warnings=True),
}


class FailOn(click.ParamType[str]):
    """One of the kinds."""

    name = "kind"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if there is such a kind."""
        if value not in KINDS:
            self.fail(f'"{value}" is nothing to fail on: {nearest(value, KINDS)}', param, ctx)
        return value


def found(outcome: Outcome, labels: Labels, kinds: tuple[str, ...]) -> list[Problem]:
    """The problems of these kinds, each once."""
    return list(dict.fromkeys(problem for kind in kinds for problem in KINDS[kind].problems(outcome, labels)))
