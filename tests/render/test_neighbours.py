"""Neighbours and the chart: what stands before, behind and beside an event, and how its days are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.records.entity import Event
from generator.records.related import Bond, Related
from generator.render.chart import MOST_COLUMNS, MOST_ROWS, chart
from generator.render.labels import read_labels
from generator.render.neighbours import MOST_STEPS, MOST_TIED, steps, ties
from generator.render.reference import Reference
from generator.values.moment import Moment, day, days, month
from tests.factory import dossier, event, passage

LABELS = read_labels(Path("templates/labels.yml"))
FIRST = date(2021, 3, 1)


def on(number: int, *, when: Moment | None = None, planned: bool = False) -> Event:
    """An event on a day of March."""
    return event(f"Event {number}", id=f"event-{number}", when=when or day(date(2021, 3, number)), planned=planned)


def reference(*events: Event, related: Sequence[Related] = ()) -> Reference:
    return Reference(replace(dossier(events=events), related=tuple(related)), LABELS)


def test_the_last_events_before_and_the_next_ones() -> None:
    events = [on(number) for number in range(1, 12)]
    found = steps(reference(*events), events[5])
    assert [step.title.text for step in found] == [f"Event {n}" for n in range(6 - MOST_STEPS, 7 + MOST_STEPS)]
    assert [step.here for step in found] == [n == MOST_STEPS for n in range(2 * MOST_STEPS + 1)]


def test_an_event_alone_or_without_a_date_stands_in_no_sequence() -> None:
    undated = event("No day", id="no-day")
    assert steps(reference(on(1), undated), on(1)) == ()
    assert steps(reference(on(1), undated), undated) == ()


def test_a_day_that_is_worked_out_has_no_place_in_a_sequence() -> None:
    worked_out = on(2, when=replace(day(date(2021, 3, 2)), inferred=True))
    assert steps(reference(on(1), worked_out), on(1)) == ()


def test_a_tie_is_told_from_both_sides() -> None:
    both = reference(on(1), on(2), related=[Related("event-2", Bond.CAUSE, "event-1", passage())])
    assert [(tie.label, [link.text for link, _, _ in tie.events]) for tie in ties(both, on(2))] == [("Came of", ["Event 1"])]
    assert [(tie.label, [link.text for link, _, _ in tie.events]) for tie in ties(both, on(1))] == [("Led to", ["Event 2"])]
    assert [cite.outlet for tie in ties(both, on(1)) for _, _, cite in tie.events if cite] == ["The Daily"]


def test_of_many_ties_the_first_are_shown() -> None:
    events = [on(number) for number in range(1, 12)]
    many = [Related("event-1", Bond.EARLIER, each.id) for each in events[1:]]
    (tie,) = ties(reference(*events, related=many), events[0])
    assert (len(tie.events), tie.more) == (MOST_TIED, len(many) - MOST_TIED)


def test_a_day_is_a_dot_and_less_a_bar() -> None:
    stretch = on(3, when=days(date(2021, 3, 3), date(2021, 3, 5)))
    drawn = chart(reference(), [])
    assert drawn is None
    events = [on(1), on(2, when=month(2021, 2)), stretch, on(4, planned=True)]
    drawn = chart(reference(*events), events)
    assert drawn is not None
    assert {bar.title.text: bar.css for bar in drawn.bars} == {
        "Event 1": "dot main",
        "Event 2": "span main",
        "Event 3": "span main",
        "Event 4": "dot main next",
    }
    assert all((bar.until > bar.x) == bar.css.startswith("span") for bar in drawn.bars)


def test_the_columns_are_named_as_precisely_as_their_days_are_known() -> None:
    events = [on(1), on(2, when=month(2021, 2)), on(3)]
    drawn = chart(reference(*events), events)
    assert drawn is not None
    assert [column.name for column in drawn.columns] == ["Feb 2021", "1 Mar 2021", "3 Mar 2021"]


def test_a_chart_holds_so_many_rows_and_columns() -> None:
    events = [on(number) for number in range(1, 30)]
    drawn = chart(reference(*events), events)
    assert drawn is not None
    assert (len(drawn.bars), len(drawn.columns)) == (MOST_ROWS, MOST_COLUMNS)
    assert drawn.columns[0].name.startswith("…")
    assert all(0 <= bar.label <= drawn.width for bar in drawn.bars)


def test_one_day_needs_no_chart() -> None:
    events = [on(1), event("Other", id="other", when=day(FIRST))]
    assert chart(reference(*events), events) is None
