"""The page that says what changed, from one publication to the next, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.records.change import (
    ArticleAdded,
    ArticleEdited,
    ArticleGone,
    Change,
    Changes,
    EntityAdded,
    EntityGone,
    EntityJoined,
    EntityRenamed,
    History,
)
from generator.render.changed import Wording
from generator.render.labels import capitalised
from generator.render.reference import Reference
from generator.render.views import ChangeGroup, ChangeLine, ChangeRound, Dated, Link
from generator.render.words import short
from generator.values.moment import day

#: So many changes of a kind are listed in the newest round, and in older ones; the rest is counted.
MOST_LINES, MOST_OLDER = 50, 12
#: Where the page and the feed stand.
PAGE, FEED = "changes.html", "changes.atom"
ARTICLES: tuple[type[Change], ...] = (ArticleAdded, ArticleEdited, ArticleGone)
NAMES: tuple[type[Change], ...] = (EntityAdded, EntityGone, EntityJoined, EntityRenamed)


@dataclass(frozen=True, slots=True)
class Log:
    """The history of a website: what it is called, and its address, empty where nobody knows it."""

    history: History
    title: str
    address: str = ""


def newest(reference: Reference, history: History) -> str:
    """The last changes in a sentence, empty where there were none."""
    return wording_of(reference).summary(history.rounds[0].changes) if history.rounds else ""


def wording_of(reference: Reference) -> Wording:
    """What puts changes into the words of the pages of a dossier."""
    return Wording(reference.labels, retold=reference.retold)


def changes_view(reference: Reference, history: History) -> tuple[ChangeRound, ...]:
    """The rounds of the history."""
    rounds = zip(history.rounds, [MOST_LINES, *[MOST_OLDER] * len(history.rounds)], strict=False)
    return tuple(_round(reference, each, most) for each, most in rounds)


def anchor(changes: Changes) -> str:
    """The id of a round on the page."""
    return f"r-{changes.id}"


def href(reference: Reference, change: Change) -> str | None:
    """Where what has changed stands today, None where it stands nowhere any more."""
    if isinstance(change, ARTICLES):
        return reference.source_homes.get(change.about[0])
    fact, thing = change.about[0], change.about[-1]
    found = reference.fact.get(fact) if len(change.about) > 1 else None
    return reference.fact_href(found) if found else reference.homes.get(reference.dossier.moved.get(thing, thing))


def _round(reference: Reference, changes: Changes, most: int) -> ChangeRound:
    wording = wording_of(reference)
    groups = groupby(changes.changes, key=type)
    return ChangeRound(
        anchor(changes),
        _day(reference, changes.newest),
        wording.summary(changes.changes),
        tuple(_group(reference, wording, anchor(changes), kind, list(found), most) for kind, found in groups),
    )


def _group(reference: Reference, wording: Wording, above: str, kind: type[Change], found: list[Change], most: int) -> ChangeGroup:
    lines = tuple(ChangeLine(Link(wording.title(each), href(reference, each)), wording.text(each)) for each in found[:most])
    title = capitalised(wording.called(kind, len(found)))
    brief = kind in NAMES and not any(line.text for line in lines)
    return ChangeGroup(f"{above}-{kind.kind}", title, len(found), brief, lines, len(found) - len(lines))


def _day(reference: Reference, newest: str | None) -> Dated:
    """The last day of the articles at the time of a round."""
    labels = reference.labels
    if newest is None:
        return Dated(labels.phrase("not dated"), None)
    return Dated(labels.retold(short(day(date.fromisoformat(newest)))), newest)
