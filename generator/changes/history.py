"""`changes.json`: what changed with each of the last publications, written beside the pages and read by the next build."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date

import msgspec

from generator.changes.data import SCHEMA, read_data, unfit
from generator.records.change import KINDS, Change, Changes, History

WHAT = "changes.json"
#: What ids look like: of a feed, and of a round of changes, which becomes an anchor.
FEED, ROUND = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"), re.compile(r"[0-9a-f]{8}")
KIND = {kind.kind: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class _Round:
    id: str
    newest: str | None
    changes: tuple[dict[str, object], ...]


@dataclass(frozen=True, slots=True)
class _File:
    feed: str
    rounds: tuple[_Round, ...]


def history_json(history: History) -> str:
    """The history as JSON, the newest changes first, each with its kind; keys are sorted, and a newline stands at the end."""
    rounds = [
        {"id": each.id, "newest": each.newest, "changes": [_plain(change) for change in each.changes]} for each in history.rounds
    ]
    content = {"schema": SCHEMA, "feed": history.feed, "rounds": rounds}
    return json.dumps(content, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1) + "\n"


def _plain(change: Change) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(change, enc_hook=str)
    return {"kind": change.kind} | plain


def read_history(content: bytes, where: str) -> History:
    """The history in the `changes.json` that `content` is, which messages call `where`; raises PastError where it is none."""
    file = read_data(content, _File, where, WHAT)
    if not FEED.fullmatch(file.feed):
        raise unfit(where, WHAT, "the id of the feed is none of ours")
    if len({each.id for each in file.rounds}) != len(file.rounds):
        raise unfit(where, WHAT, "two rounds have one id")
    return History(file.feed, tuple(_round(each, where) for each in file.rounds))


def _round(told: _Round, where: str) -> Changes:
    if not ROUND.fullmatch(told.id) or not _is_day(told.newest):
        raise unfit(where, WHAT, "a round has no sound id, or no sound day")
    return Changes(told.id, told.newest, tuple(_change(each, where) for each in told.changes))


def _change(told: dict[str, object], where: str) -> Change:
    kind = KIND.get(str(told.get("kind")))
    if kind is None:
        raise unfit(where, WHAT, f"a change of the kind {told.get('kind')!r:.40} is not known")
    try:
        change: Change = msgspec.convert(told, kind)
    except msgspec.ValidationError as error:
        raise unfit(where, WHAT, f"{kind.kind}: {error}") from error
    return change


def _is_day(day: str | None) -> bool:
    try:
        return day is None or date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False
