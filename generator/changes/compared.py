"""Two editions compared: everything that differs, the gravest first, and the history that it belongs to."""

from __future__ import annotations

import uuid

from generator.changes.edition import Edition
from generator.changes.facts import facts_changed
from generator.changes.sources import articles_changed
from generator.changes.things import heirs, things_changed
from generator.records.change import KINDS, Change, Changes, History
from generator.records.ids import short_hash

#: So many rounds of changes are kept, and of the older ones no more than so many changes in all.
MOST_ROUNDS, MOST_CHANGES = 20, 5_000
#: Feeds get their ids in this space of names (RFC 9562, version 5).
FEEDS = uuid.UUID("5f0a3a52-7c35-5b0e-9f0d-6b1d2f6d3c11")


def compared(before: Edition, after: Edition, history: History | None = None) -> tuple[Changes, History]:
    """What changed between two editions, and the history with it; a round in which nothing changed is not put there.

    `history` is that of `before`, None where it had none.
    """
    found = sorted(_all(before, after), key=lambda change: KINDS.index(type(change)))
    rounds = history.rounds if history else ()
    id_ = short_hash(rounds[0].id if rounds else "", after.newest, *found)
    changes = Changes(id_, after.newest, tuple(found))
    feed = history.feed if history else uuid.uuid5(FEEDS, id_).urn
    return changes, History(feed, _kept((changes, *rounds) if found else rounds))


def _all(before: Edition, after: Edition) -> list[Change]:
    heir = heirs(before, after)
    return [
        *articles_changed(before, after),
        *things_changed(before, after, heir),
        *facts_changed(before, after, heir),
    ]


def _kept(rounds: tuple[Changes, ...]) -> tuple[Changes, ...]:
    """The newest rounds: the newest whole, however large, and older ones as long as there is room."""
    kept, room = list(rounds[:1]), MOST_CHANGES
    for each in rounds[1:MOST_ROUNDS]:
        room -= len(each.changes)
        if room < 0:
            break
        kept.append(each)
    return tuple(kept)
