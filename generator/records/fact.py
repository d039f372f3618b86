"""Facts: one question, the answers that the sources give, and whether they can all be right."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from enum import StrEnum

from generator.records.claim import Claim
from generator.values import Value
from generator.values.saying import Saying


class Verdict(StrEnum):
    """What was found when the sides of a fact were compared."""

    CONFLICT = "conflict"
    """Both can't be true as stated of the same thing."""
    UPDATE = "update"
    """The later report revises the earlier one."""
    COMPATIBLE = "compatible"
    """They differ in precision, bound or wording; all can be true."""
    AGREEMENT = "agreement"
    """Two sources or more say the same."""
    SINGLE = "single"
    """One source says so, and no other speaks of it."""


class FactKind(StrEnum):
    """What the sides of a fact are."""

    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    OTHER = "other"


class Weight(StrEnum):
    """How much a reader would care."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with its reason, a sentence that a reader understands."""

    verdict: Verdict
    because: Saying


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to a question, and everyone who gives it; `shown` is the answer as pages print it."""

    value: Value
    shown: str
    claims: tuple[Claim, ...]

    @property
    def sources(self) -> list[str]:
        """The ids of the articles on this side, sorted."""
        return sorted({claim.source for claim in self.claims})


@dataclass(frozen=True, slots=True)
class Fact:
    """What the sources say of one property of one thing, within one scope."""

    id: str
    about: str
    property: str
    kind: FactKind
    verdict: Verdict
    sides: tuple[Side, ...]
    because: str
    scope: str | None = None
    weight: Weight = Weight.LOW

    @builtins.property  # in here `property` is the field
    def claims(self) -> list[Claim]:
        """All claims, side by side."""
        return [claim for side in self.sides for claim in side.claims]

    @builtins.property
    def sources(self) -> list[str]:
        """The ids of the articles that answer, sorted."""
        return sorted({claim.source for claim in self.claims})

    @builtins.property
    def disputed(self) -> bool:
        """Whether a page shows it among the disagreements (a conflict or an update)."""
        return self.verdict in {Verdict.CONFLICT, Verdict.UPDATE}
