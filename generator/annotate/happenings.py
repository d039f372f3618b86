"""Happenings: the events that a paragraph tells of, each with what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotate.counted import count_from
from generator.annotate.hanging import (
    hang_name,
    host,
    in_passing,
    is_said,
    learnt,
    looks_back,
    nearest,
    said_at,
    told_before,
    told_behind,
)
from generator.annotate.happening import Happening
from generator.annotate.joins import join, join_lonely, join_pronouns, share_places
from generator.annotate.moments import Timex
from generator.annotate.named import Named
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.statements import find_statements
from generator.annotate.triggers import find_triggers


def find_happenings(
    paragraph: Paragraph, names: Sequence[Named], times: Sequence[Timex], amounts: Sequence[Amount]
) -> list[Happening]:
    """The happenings of a paragraph, in order, each with the times, places, amounts and people that hang on it."""
    found = find_triggers(paragraph, {token.i for named in names for token in named.span})
    found |= find_statements(paragraph, names, times, found)
    join(found)
    for timex in times:
        span = paragraph.doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if span is None:
            continue
        if (at := told_behind(span, found)) is not None or (at := said_at(span.root, found)) is not None:
            found[at].times.append(timex)
        elif looks_back(span):
            continue
        elif (at := host(span.root, found)) is not None and not is_said(span.root, at):
            at = learnt(span.root, told_before(span.root, at, found), found)
            if at is not None:
                found[at].times.append(timex)
        elif (at := in_passing(span.root, found)) is not None:
            found[at].times.append(timex)
    for happening in found.values():
        happening.times = _of_one_event(happening)
    for named in names:
        hang_name(named, found)
    for amount in amounts:
        if (at := nearest(amount.token, host(amount.counted or amount.token, found), found)) is not None:
            found[at].amounts.append(amount)
    count_from(found)
    join_lonely(found)
    join_pronouns(found)
    share_places(found)
    return [found[i] for i in sorted(found)]


def _of_one_event(happening: Happening) -> list[Timex]:
    """Its times, without days that can't be that of the nearest one: "found it in July but told nobody until September"."""
    token = happening.token
    days = [timex for timex in happening.times if timex.day is not None]
    nearest = min(days, key=lambda timex: abs(timex.start - token.idx), default=None)
    if nearest is None or nearest.day is None:
        return happening.times
    return [timex for timex in happening.times if timex.day is None or not timex.day.other_day(nearest.day)]
