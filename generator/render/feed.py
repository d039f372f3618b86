"""The feed of changes: Atom (RFC 4287), with an entry for each thing that somebody who follows the dossier wants to hear of."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from generator.records.change import (
    Change,
    Changes,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    EventAdded,
    FigureChanged,
    History,
    UpdateTold,
)
from generator.render.changes import FEED, PAGE, Log, anchor, href, wording_of
from generator.render.labels import capitalised
from generator.render.reference import Reference
from generator.values.lines import tidy

ATOM = "http://www.w3.org/2005/Atom"
#: What has an entry of its own.
TOLD: tuple[type[Change], ...] = (ConflictOpened, ConflictSettled, ConflictClosed, UpdateTold, FigureChanged, EventAdded)
#: A feed holds no more entries; older ones a reader has seen.
MOST_ENTRIES = 200
#: The day of changes to a dossier none of whose articles has one: Atom wants some day, and the clock is nobody's business.
NO_DAY = "1970-01-01"


def feed(reference: Reference, log: Log) -> str:
    """The feed. Where the address of the website isn't known, links count from the address of the feed.

    Ids of entries stay from one build to the next. Their days, and that of the feed, are the last days of the articles at the
    time: they come from what was read, not from a clock.
    """
    history, title, site = log.history, tidy(log.title), log.address
    language = {"xml:lang": reference.labels.language} if reference.labels.foreign else {}
    root = ET.Element("feed", {"xmlns": ATOM, **language})
    days = [each.newest for each in history.rounds if each.newest]
    _add(root, "id", history.feed)
    _add(root, "title", title)
    _add(root, "updated", _time(max(days, default=NO_DAY)))
    _add(_add(root, "author"), "name", title)
    _add(root, "link", rel="self", type="application/atom+xml", href=urljoin(site, FEED))
    _add(root, "link", rel="alternate", type="text/html", href=urljoin(site, PAGE))
    for changes, change in list(_told(history))[:MOST_ENTRIES]:
        _entry(root, reference, history.feed, changes, change, site)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _told(history: History) -> Iterator[tuple[Changes, Change]]:
    for changes in history.rounds:
        for change in changes.of(*TOLD):
            yield changes, change


def _entry(root: ET.Element, reference: Reference, feed_id: str, changes: Changes, change: Change, site: str) -> None:
    entry, wording = _add(root, "entry"), wording_of(reference)
    own = (change.kind, change.about[0], change.outlet if isinstance(change, FigureChanged) else "")
    _add(entry, "id", uuid.uuid5(uuid.UUID(feed_id), "\x1f".join((changes.id, *own))).urn)
    kind = capitalised(wording.called(type(change)))
    _add(entry, "title", reference.labels.say("{label}: {value}", label=kind, value=wording.title(change)))
    _add(entry, "updated", _time(changes.newest or NO_DAY))
    where = href(reference, change) or f"{PAGE}#{anchor(changes)}"
    _add(entry, "link", rel="alternate", type="text/html", href=urljoin(site, where))
    _add(entry, "summary", wording.text(change) or wording.title(change))


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(above: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    made = ET.SubElement(above, name, attributes)
    made.text = text
    return made
