from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from generator.read.curation import curation_in
from generator.records.curation import Decision, Deed
from generator.records.dossier import Dossier
from generator.render.pages import pages
from tests.decided import decided
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage, side
from tests.read.test_curation import HOSTILE
from tests.sample import raqqa

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
FOLD = re.compile(r'<details class="wrong" data-search-exclude="x"><summary>(.*?)</summary>(.*?)</details>', re.DOTALL)


def folds(of: Dossier) -> dict[str, list[tuple[str, list[Decision]]]]:
    """What each page offers to paste: for each fold what it asks, and what the reader makes of it, which finds no mistake."""
    found: dict[str, list[tuple[str, list[Decision]]]] = {}
    for page in pages(of, TEMPLATES):
        for asked, inside in FOLD.findall(page.content):
            decisions: list[Decision] = []
            for pasted in re.findall(r"<pre>\n(.*?)</pre>", inside, re.DOTALL):
                read, problems = curation_in(unescape(pasted), "curation.yml")
                assert problems == [], pasted
                decisions += read.decisions
            found.setdefault(page.path, []).append((asked, decisions))
    return found


def deeds(decisions: list[Decision]) -> list[tuple[Deed, tuple[str, ...], str]]:
    return [(each.deed, each.about, each.value) for each in decisions]


def test_each_page_and_each_callout_offers_what_would_correct_it() -> None:
    found = folds(raqqa())
    killed, attackers, (asked, page) = found["events/attacks-in-paris.md"]
    assert killed[0] == attackers[0] == "Wrong, or settled?"
    assert deeds(killed[1]) == [
        (Deed.NOT_A_CONFLICT, ("attacks-in-paris-killed",), ""),
        (Deed.SETTLED, ("attacks-in-paris-killed",), "129"),
    ]
    assert asked == "Something wrong here?"
    assert deeds(page) == [
        (Deed.SAME, ("attacks-in-paris", "OTHER EVENT"), ""),
        (Deed.TITLE, ("attacks-in-paris",), "NEW TITLE"),
        (Deed.HIDE, ("attacks-in-paris",), ""),
    ]
    assert deeds(found["entities/laurent-fabius.md"][-1][1]) == [
        (Deed.SAME, ("Laurent Fabius", "OTHER NAME"), ""),
        (Deed.RENAME, ("laurent-fabius",), "NEW NAME"),
        (Deed.KIND, ("laurent-fabius",), "organisation"),
        (Deed.HIDE, ("laurent-fabius",), ""),
    ]
    assert deeds(found["sources/alpha.md"][-1][1]) == [
        (Deed.PUBLISHED, ("alpha",), "2015-11-15"),
        (Deed.PUBLISHER, ("alpha",), "Alpha News"),
    ]
    assert {path.partition("/")[0] for path in found} == {"events", "entities", "sources"}


def test_what_is_decided_already_is_not_asked_again() -> None:
    found = folds(decided())["events/attacks-in-paris.md"]
    assert [decisions[0].about for asked, decisions in found if asked == "Wrong, or settled?"] == [
        ("attacks-in-paris-attackers",)
    ]


def test_a_name_that_a_person_gave_or_that_two_bear_is_written_as_an_id() -> None:
    assert folds(decided())["entities/islamic-state.md"][-1][1][0].about[0] == "islamic-state"
    two = dossier(entities=[entity("Arlen"), entity("Arlen", id="arlen-place")])
    assert folds(two)["entities/arlen-place.md"][-1][1][0].about[0] == "arlen-place"


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_offered_is_right_whatever_the_names_are(words: str) -> None:
    told = article(text=f"{words} {words}! killed 3", title=words, publisher=words)
    sides = (claim("name", words, source=told, said=words), claim("name", f"{words}!", source=told, said=f"{words}!"))
    disputed = replace(fact(*(side(each, shown=each.printed.words) for each in sides)), id=words, verdict="conflict")
    made = dossier(
        [told], [entity(words, mention(words, told), id="odd")], [event(words, passage(words, told))], [disputed]
    )  # fmt: skip
    found = folds(made)
    tidied = " ".join(words.replace("\u202e", "").split())
    assert deeds(found["events/mill-fire.md"][0][1])[1][:2] == (Deed.SETTLED, (tidied,))
    assert found["entities/odd.md"][0][1][0].about[0] in {tidied, "odd"}
    assert deeds(found["sources/daily-1.md"][0][1])[1] == (Deed.PUBLISHER, ("daily-1",), tidied)
