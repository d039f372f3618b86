"""`changes.json`: what changed with each of the last publications, written beside the pages and read by the next build."""

from __future__ import annotations

import json
import re
from datetime import date

from generator.changes.data import SCHEMA, converter, read_data, structured
from generator.errors import PastError
from generator.records.change import Change, History

WHAT = "changes.json"
#: What ids look like: of a feed, and of a round of changes, which becomes an anchor.
FEED, ROUND = re.compile(r"urn:uuid:[0-9a-f-]{36}"), re.compile(r"[0-9a-f]{8}")


def history_json(history: History) -> str:
    """The history as JSON, the newest changes first, each with its kind; keys are sorted, and a newline stands at the end."""
    made = converter()
    rounds = [
        {"id": each.id, "newest": each.newest, "changes": [made.unstructure(change, Change) for change in each.changes]}
        for each in history.rounds
    ]
    content = {"schema": SCHEMA, "feed": history.feed, "rounds": rounds}
    return json.dumps(content, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1) + "\n"


def read_history(content: bytes, where: str) -> History:
    """The history in the `changes.json` that `content` is, which messages call `where`; raises PastError where it is none."""
    history = structured(read_data(content, where, WHAT), History, where, WHAT)
    for each in history.rounds:
        if not ROUND.fullmatch(each.id) or not _is_day(each.newest):
            raise PastError(f"{where}: is no {WHAT} of schema {SCHEMA}: a round of it has no sound id, or no sound day")
    if not FEED.fullmatch(history.feed) or len({each.id for each in history.rounds}) != len(history.rounds):
        raise PastError(f"{where}: is no {WHAT} of schema {SCHEMA}: the id of the feed is unsound, or two rounds have one id")
    return history


def _is_day(day: str | None) -> bool:
    try:
        return day is None or date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False
