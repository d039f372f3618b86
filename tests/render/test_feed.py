from __future__ import annotations

import re
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.records.change import (
    Change,
    ConflictOpened,
    ConflictSettled,
    EntityAdded,
    EventAdded,
    FigureChanged,
    History,
    SideGained,
    Topic,
)
from generator.records.fact import Weight
from generator.render import feed as module
from generator.render.changes import Log
from generator.render.feed import feed
from generator.render.labels import read_labels
from generator.render.reference import Reference
from tests.changes.builders import FEED, every, history
from tests.render.test_hostile import HOSTILE
from tests.sample import raqqa

REFERENCE = Reference(raqqa(), read_labels(Path(__file__).parents[2] / "templates" / "labels.yml"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}
#: What RFC 4287 asks of a feed and of an entry, and how often (4.1.1, 4.1.2); an author of the feed stands for all entries.
ONCE = ("id", "title", "updated")
KILLED = Topic("attacks-in-paris-killed", "attacks-in-paris", "Attacks in Paris", "killed")
OPENED, SETTLED = ConflictOpened(KILLED, (), Weight.HIGH), ConflictSettled(KILLED, (), "132: so the prosecutor")
RAISED = FigureChanged(KILLED, "Reuters", "129", "132", "raised")


def parsed(told: History, title: str = "Raqqa", site: str = "") -> ET.Element:
    """The feed, valid as far as RFC 4287 says it in so many words."""
    root = ET.fromstring(feed(REFERENCE, Log(told, title, site)))
    entries = root.findall("a:entry", ATOM)
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert root.findtext("a:author/a:name", namespaces=ATOM)
    for each in (root, *entries):
        assert all(len(each.findall(f"a:{name}", ATOM)) == 1 for name in ONCE)
        uuid.UUID((each.findtext("a:id", "", ATOM)).removeprefix("urn:uuid:"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", each.findtext("a:updated", "", ATOM))
        assert len(each.findall("a:link[@rel='alternate']", ATOM)) == 1
    ids = [each.findtext("a:id", "", ATOM) for each in (root, *entries)]
    assert len(set(ids)) == len(ids)
    return root


def entries(root: ET.Element, part: str = "title") -> list[str]:
    return [entry.findtext(f"a:{part}", "", ATOM) for entry in root.findall("a:entry", ATOM)]


def test_an_entry_for_what_somebody_who_follows_the_dossier_wants_to_hear() -> None:
    quiet: tuple[Change, ...] = (SideGained(KILLED, ()), EntityAdded("x", "X"))
    root = parsed(history((OPENED, SETTLED, RAISED, *quiet, EventAdded("raid-on-raqqa", "Raid on Raqqa"))))
    assert entries(root) == [
        "Conflict opened: Attacks in Paris: Killed",
        "Conflict settled: Attacks in Paris: Killed",
        "Figure changed: Attacks in Paris: Killed",
        "New event: Raid on Raqqa",
    ]
    assert entries(root, "summary")[2] == "raised from 129 to 132 by Reuters"


def test_entries_keep_their_ids_when_others_come_before_them() -> None:
    before, after = parsed(history((OPENED, RAISED))), history((SETTLED,), (OPENED, RAISED))
    moved = History(FEED, (after.rounds[1], history((OPENED, RAISED)).rounds[0]))
    assert entries(parsed(moved), "id")[-2:] == entries(before, "id")
    assert root_id(parsed(moved)) == root_id(before) == FEED


def root_id(root: ET.Element) -> str:
    return root.findtext("a:id", "", ATOM)


def test_the_same_conflict_opened_twice_is_two_entries() -> None:
    assert len(entries(parsed(history((OPENED,), (OPENED,))))) == 2


def test_days_come_from_the_articles_and_never_from_a_clock() -> None:
    assert parsed(history((OPENED,))).findtext("a:updated", "", ATOM) == "2021-03-05T00:00:00Z"
    assert parsed(history((OPENED,), newest=None)).findtext("a:updated", "", ATOM) == "1970-01-01T00:00:00Z"
    assert parsed(history()).findtext("a:updated", "", ATOM) == "1970-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("site", "change", "where"),
    [
        ("", OPENED, "events/attacks-in-paris.html#attacks-in-paris-killed"),
        ("https://x.example/d/", OPENED, "https://x.example/d/events/attacks-in-paris.html#attacks-in-paris-killed"),
        ("", EventAdded("ferry", "Ferry"), "changes.html#r-00000000"),
        ("https://x.example/d/", EventAdded("ferry", "Ferry"), "https://x.example/d/changes.html#r-00000000"),
    ],
)
def test_entries_lead_to_what_they_tell_of_or_else_to_the_page_of_changes(site: str, change: Change, where: str) -> None:
    (entry,) = parsed(history((change,)), site=site).findall("a:entry", ATOM)
    (link,) = entry.findall("a:link", ATOM)
    assert link.get("href") == where


def test_a_feed_is_no_longer_than_a_reader_looks_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    assert len(entries(parsed(history((OPENED, SETTLED), (RAISED,))))) == 2


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_a_source_stay_words(words: str) -> None:
    root = parsed(history(every(f"x{words}")), title=f"x{words}")
    assert {each.tag.partition("}")[2] for each in root.iter()} == {
        "feed", "id", "title", "updated", "author", "name", "link", "entry", "summary",
    }  # fmt: skip
    assert all(each.get("href", "").startswith(("changes.", "sources/")) for each in root.iter() if each.get("href"))
