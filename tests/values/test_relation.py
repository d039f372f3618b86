"""Relations of ranges."""

from __future__ import annotations

from math import inf

import pytest

from generator.values.relation import Relation, relate_ranges


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ((1, 5), (1, 5), Relation.SAME),
        ((1, 5), (2, 4), Relation.WITHIN),
        ((1, 5), (1, 4), Relation.WITHIN),
        ((1, 5), (5, 5), Relation.WITHIN),
        ((1, 5), (5, 9), Relation.OVERLAP),
        ((1, 5), (4, 9), Relation.OVERLAP),
        ((1, 5), (6, 9), Relation.APART),
        ((1, inf), (7, 7), Relation.WITHIN),
        ((1, inf), (7, inf), Relation.WITHIN),
        ((1, inf), (-inf, 4), Relation.OVERLAP),
        ((1, inf), (-inf, 0), Relation.APART),
    ],
)
def test_ranges(left: tuple[float, float], right: tuple[float, float], relation: Relation) -> None:
    assert relate_ranges(left, right) is relation
    assert relate_ranges(right, left) is relation
