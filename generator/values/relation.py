"""How two values of a kind stand to each other."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """A value is the set of numbers (days, places) that would make its statement true; relations are between such sets."""

    SAME = "same"
    """Both say just the same."""
    WITHIN = "within"
    """One lies in the other: they differ in precision or bound."""
    OVERLAP = "overlap"
    """They share some values; both can be true."""
    APART = "apart"
    """They share none; not both can be true of the same thing."""
    UNLIKE = "unlike"
    """They can't be compared (other units, or not enough is known)."""


def relate_ranges(left: tuple[float, float], right: tuple[float, float]) -> Relation:
    """Two closed ranges, each (lowest, highest); infinity for an open end."""
    if left == right:
        return Relation.SAME
    low, high = max(left[0], right[0]), min(left[1], right[1])
    if low > high:
        return Relation.APART
    return Relation.WITHIN if (low, high) in (left, right) else Relation.OVERLAP
