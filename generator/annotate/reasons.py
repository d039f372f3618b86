"""Reasons: which event an article gives as the reason of another, or as the whole of which it is a part."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.annotate.happening import Happening
from generator.annotate.reports import Draft
from generator.records.related import Bond, Reason

#: Words behind which the other event stands, and what it is then.
_WORDS: tuple[tuple[Bond, re.Pattern[str]], ...] = (
    (
        Bond.CAUSE,
        re.compile(
            r"\b(?:because\s+of|due\s+to|as\s+a\s+result\s+of|in\s+(?:response|retaliation|reaction)\s+(?:to|for)|"
            r"in\s+protest\s+(?:at|against)|in\s+revenge\s+for|to\s+avenge|in\s+the\s+wake\s+of|over)\s+",
            re.IGNORECASE,
        ),
    ),
    (Bond.WHOLE, re.compile(r"\b(?:as\s+part|as\s+a\s+part|in\s+the\s+course)\s+of\s+", re.IGNORECASE)),
)
#: Kinds of events that are held or made "over" another.
OVER = frozenset("protest lawsuit inquiry resignation arrest trial fine apology".split())
#: Words between one event and such words, and between these and the other event.
REACH, BEHIND = 8, 6


def reasons_of(drafts: Sequence[Draft], ids: Sequence[str]) -> dict[str, tuple[Reason, ...]]:
    """The reasons of each report, by its id; `ids` are those of the drafts' reports, in their order."""
    report = {id(happening): name for draft, name in zip(drafts, ids, strict=True) for happening in draft.happenings}
    first = {name: draft.happenings[0] for draft, name in zip(drafts, ids, strict=True)}
    found: dict[str, dict[tuple[Bond, str], Reason]] = {}
    paragraphs: dict[int, list[Happening]] = {}
    for draft in drafts:
        for happening in draft.happenings:
            paragraphs.setdefault(id(happening.paragraph), []).append(happening)
    for happenings in paragraphs.values():
        for event, reason in _reasons(sorted(happenings, key=lambda happening: happening.token.i), report, first):
            found.setdefault(event, {}).setdefault((reason.bond, reason.report), reason)
    return {event: tuple(reasons.values()) for event, reasons in found.items()}


def _reasons(
    happenings: Sequence[Happening], report: Mapping[int, str], first: Mapping[str, Happening]
) -> list[tuple[str, Reason]]:
    """The reasons that one paragraph gives, each with the id of the report whose reason it is."""
    doc = happenings[0].token.doc
    found = []
    for bond, pattern in _WORDS:
        for match in pattern.finditer(doc.text):
            span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
            if span is None:
                continue
            before = [each for each in happenings if span.sent.start <= each.token.i < span.start]
            behind = [each for each in happenings if span.end <= each.token.i < min(span.end + BEHIND, span.sent.end)]
            if not before or not behind or span.start - before[-1].token.i > REACH:
                continue
            event, other = before[-1], behind[0]
            if span.text.casefold().strip() == "over" and not (event.kind.path in OVER and other.is_noun):
                continue
            if other.indefinite and other is not first[report[id(other)]]:
                continue  # "over a breach": another one than that told of before
            if report[id(event)] != report[id(other)]:
                found.append((report[id(event)], Reason(bond, report[id(other)], event.clause)))
    return found
