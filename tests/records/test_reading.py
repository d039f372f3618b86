"""Readings: who did what an article reports."""

from __future__ import annotations

from generator.records.article import Passage
from generator.records.reading import Report, states_among


def test_states_are_told_from_names() -> None:
    assert states_among({"FR", "US", "harbour board", "ap"}) == {"FR", "US"}
    assert states_among(()) == frozenset()


def test_the_states_of_a_report_are_among_its_doers() -> None:
    told = (Passage("daily-1", 0, 4, "raid"),)
    assert Report("daily-1#r1", "harm", "raid", told, agents=frozenset({"FR", "nadir guard"})).states == {"FR"}
