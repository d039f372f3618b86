from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality.gate import MEASURES, Scores, fell, repinned, rose, shares, table, total


def scores(**changed: float) -> Scores:
    """Scores in which every count is 5 of 10, but for what is `changed` (by "part_key")."""
    parts: dict[str, dict[str, float]] = {}
    for measure in MEASURES:
        part = parts.setdefault(measure.part, {})
        part.setdefault(measure.count, 5)
        if measure.of:
            part.setdefault(measure.of, 10)
    for name, value in changed.items():
        part, key = name.split("_", 1)
        parts[part][key] = value
    return parts


def test_sums_are_over_all_sets() -> None:
    assert total([scores(conflicts_found=2), scores(conflicts_found=4)])["conflicts"]["found"] == 6


def test_shares_are_of_the_sums_and_plain_counts_stay() -> None:
    now = shares(total([scores(conflicts_found=2), scores(conflicts_found=4)]))
    assert now["conflicts found"] == 0.3
    assert now["events merged wrongly"] == 10


def test_a_share_of_nothing_is_left_out() -> None:
    assert "flagged rightly" not in shares(scores(conflicts_flagged=0))


@pytest.mark.parametrize(("name", "floor", "now", "falls"), [
    ("conflicts found", 0.5, 0.4, True),
    ("conflicts found", 0.5, 0.5, False),
    ("conflicts found", 0.5, 0.6, False),
    ("traps flagged", 0.1, 0.2, True),
    ("traps flagged", 0.2, 0.1, False),
    ("events merged wrongly", 3, 4, True),
])  # fmt: skip
def test_worse_than_pinned_falls(name: str, floor: float, now: float, *, falls: bool) -> None:
    assert bool(fell({name: floor}, {name: now})) is falls


def test_a_measure_that_is_gone_has_fallen() -> None:
    assert "not measured" in fell({"date right": 0.5}, {})["date right"]


def test_better_and_new_rise_and_the_same_does_not() -> None:
    assert set(
        rose({"conflicts found": 0.5, "date right": 0.5}, {"conflicts found": 0.6, "date right": 0.5, "kind right": 1})
    ) == {
        "conflicts found",
        "kind right",
    }


def test_floors_rise_only_when_asked() -> None:
    pinned: dict[str, object] = {"floors": {"conflicts found": 0.5}, "lowered": []}
    better = {"conflicts found": 0.7}
    assert repinned(pinned, better, update=False, lower=None) == pinned
    assert repinned(pinned, better, update=True, lower=None)["floors"] == better


def test_floors_fall_only_with_a_reason_that_is_kept() -> None:
    pinned: dict[str, object] = {"floors": {"conflicts found": 0.5}, "lowered": []}
    worse = {"conflicts found": 0.4}
    assert repinned(pinned, worse, update=True, lower=None) == pinned
    assert repinned(pinned, worse, update=False, lower="the labels were corrected") == {
        "floors": worse,
        "lowered": [{"reason": "the labels were corrected", "from": {"conflicts found": 0.5}}],
    }


def test_the_table_has_a_row_a_measure_and_a_column_a_set() -> None:
    lines = table({"one": scores(), "two": scores()}).splitlines()
    assert [cell.strip() for cell in lines[0].split("|")[2:-1]] == ["one", "two", "all"]
    assert len(lines) == len(MEASURES) + 2
    assert "10/20 = 0.50" in lines[2]


def test_the_pinned_floors_are_of_measures_that_exist() -> None:
    pinned = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
    assert set(pinned["floors"]) <= {measure.name for measure in MEASURES}
