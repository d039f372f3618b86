from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from generator.changes.compared import compared
from generator.changes.edition import read_edition
from generator.changes.history import history_json
from tests.site.conftest import BEFORE, Built
from tests.site.test_links import leaves

pytestmark = [pytest.mark.site, pytest.mark.model]


def test_a_strict_build_that_says_what_changed_is_clean(flood: Built) -> None:
    assert flood.said.returncode == 0, flood.said.stdout + flood.said.stderr
    assert flood.said.stderr == ""
    assert "Changed: 6 new articles, 3 articles taken away, " in flood.said.stdout


def test_what_changed_is_the_same_in_another_process(flood: Built) -> None:
    before, after = (read_edition(path.read_bytes(), str(path)) for path in (BEFORE, flood.site / "dossier.json"))
    assert (flood.site / "changes.json").read_text(encoding="utf-8") == history_json(compared(before, after)[1])


def test_the_overview_and_the_page_itself_tell_feed_readers_where_the_feed_is(flood: Built) -> None:
    for name in ("index.html", "changes.html"):
        head = (flood.site / name).read_text(encoding="utf-8").partition("</head>")[0]
        assert re.findall(r'<link rel="alternate" type="application/atom\+xml" title="What changed" href="([^"]*)">', head) == [
            "changes.atom"
        ]
    assert "atom" not in (flood.site / "people.html").read_text(encoding="utf-8").partition("</head>")[0]


def test_everything_that_the_feed_leads_to_is_there(flood: Built) -> None:
    root, pages = ET.parse(flood.site / "changes.atom").getroot(), leaves(flood.site)
    places = [link.get("href", "") for link in root.iter("{http://www.w3.org/2005/Atom}link")]
    assert len(places) > 10
    for place in places:
        page, _, anchor = place.partition("#")
        assert (flood.site / page).is_file()
        assert not anchor or anchor in pages[page].ids, place


def test_the_summary_tells_the_same(flood: Built) -> None:
    said = re.findall(r"^Changed: (.*)\.$", flood.said.stdout, re.MULTILINE)
    assert f"**{said[0]}**" in (flood.site.parent / "summary.md").read_text(encoding="utf-8")
