"""The chart of a timeline: events in rows, days in columns, what is less than a day drawn as the stretch that it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.records.entity import Event
from generator.render.reference import Reference, in_time
from generator.render.views import Link
from generator.render.words import brief_day, when
from generator.values.moment import Moment

#: Sizes in units of the picture: its width, a row, the row of the columns' names, a mark's radius, room at the left.
WIDTH, ROW, HEAD, RADIUS, LEFT = 960, 28, 34, 6, 12
#: Columns at most; earlier days share the first. Rows at most, and letters of a title.
MOST_COLUMNS, MOST_ROWS, MOST_LETTERS = 7, 14, 44
#: Labels stand behind their mark up to this part of the width, further right in front of it.
TURN = 0.6


@dataclass(frozen=True, slots=True)
class Column:
    """A line down the picture, with its name and where it stands."""

    x: int
    name: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An event in its row: a dot at `x`, or a stretch from there up to `until`; `css` says how it is drawn.

    The title stands at `label`, before the mark if `turned`; `whole` is the title uncut, with its day.
    """

    y: int
    x: int
    until: int
    css: str
    title: Link
    label: int
    turned: bool
    whole: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of events in time, with what it shows in a sentence."""

    width: int
    height: int
    title: str
    told: str
    columns: tuple[Column, ...]
    bars: tuple[Bar, ...]


def chart(reference: Reference, events: Sequence[Event]) -> Chart | None:
    """The chart of the events with a date: of many those that most sources tell of; None for fewer than two."""
    known = [event for event in events if event.when is not None and event.when.known]
    shown = sorted(sorted(known, key=lambda event: (not event.main, -len(event.sources), event.id))[:MOST_ROWS], key=in_time)
    days = _columns(shown)
    if len(shown) < 2 or len(days) < 2:
        return None
    step = (WIDTH - LEFT) / len(days)
    columns = tuple(Column(round(LEFT + n * step), _name(reference, shown, days, n)) for n in range(len(days)))
    bars = tuple(_bar(reference, event, days, step, HEAD + ROW * n + ROW // 2) for n, event in enumerate(shown))
    label = reference.labels.phrase
    return Chart(
        WIDTH,
        HEAD + ROW * len(shown) + ROW // 4,
        label("chart", first=_first(shown[0]), last=_last(shown)),
        label("chart told", n=len(shown)),
        columns,
        bars,
    )


def _moment(event: Event) -> Moment:
    assert event.when is not None
    return event.when


def _begins(event: Event) -> date:
    first = _moment(event).first
    assert first is not None
    return first


def _columns(events: Sequence[Event]) -> list[date]:
    """The days at which columns begin: the last of those on which events do."""
    return sorted({_begins(event) for event in events})[-MOST_COLUMNS:]


def _name(reference: Reference, events: Sequence[Event], days: Sequence[date], n: int) -> str:
    """The name of a column: its day as precisely as any event of it is known; of the first, that there are earlier ones."""
    here = [_moment(event) for event in events if _begins(event) == days[n]]
    name = reference.labels.retold(brief_day(max(here, key=lambda moment: len(moment.start or ""))))
    return f"… {name}" if n == 0 and any(_begins(event) < days[0] for event in events) else name


def _bar(reference: Reference, event: Event, days: Sequence[date], step: float, y: int) -> Bar:
    moment = _moment(event)
    first = max((n for n, day in enumerate(days) if day <= _begins(event)), default=0)
    last = max((n for n, day in enumerate(days) if moment.last is not None and day <= moment.last), default=0)
    x = round(LEFT + first * step) + RADIUS
    stretch = moment.first != moment.last
    until = round(LEFT + last * step + step * 0.6) if stretch else x
    turned = x > TURN * WIDTH
    css = " ".join(
        name
        for name, holds in (
            ("span" if stretch else "dot", True),
            ("main", event.main),
            ("next", event.planned),
            ("vague", moment.inferred or moment.about),
        )
        if holds
    )
    title = reference.titles[event.id]
    cut = title if len(title) <= MOST_LETTERS else title[: MOST_LETTERS - 1].rstrip() + "…"
    behind = until if until <= TURN * WIDTH else x  # a title that has no room behind a long bar stands on it
    label = x - 2 * RADIUS if turned else behind + 2 * RADIUS
    day = when(reference, moment).text
    disputed = bool(reference.disputes_about(event.id))
    return Bar(y, x, until, css, Link(cut, reference.homes[event.id]), label, turned, f"{title}, {day}", disputed)


def _first(event: Event) -> str:
    return brief_day(_moment(event))


def _last(events: Sequence[Event]) -> str:
    return brief_day(_moment(max(events, key=lambda event: (_moment(event).last or date.min, event.id))))
