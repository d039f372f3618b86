from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import finished_pages
from generator.records.curation import Decision, Deed
from generator.render.decisions import all_told, hidden_told, rulings, status, told
from generator.render.facets import Facets
from generator.render.facts import callout, fitting, mark_of, point
from generator.render.labels import read_labels
from generator.render.links import broken_links
from generator.render.pages import pages
from generator.render.reference import Reference
from generator.render.single import single
from tests.decided import decided
from tests.sample import raqqa

ROOT = Path(__file__).resolve().parents[2]
LABELS = read_labels(ROOT / "templates" / "labels.yml")
REFERENCE, PLAIN = Reference(decided(), LABELS), Reference(raqqa(), LABELS)
FACTS = {fact.id: fact for fact in REFERENCE.dossier.facts}
KILLED, SPELT, OPEN = FACTS["attacks-in-paris-killed"], FACTS["salah-abdeslam-name"], FACTS["attacks-in-paris-attackers"]


@pytest.mark.parametrize(
    ("by", "on", "text"),
    [
        ("Ann Boyle", "2016-05-03", "Decided by Ann Boyle, 3 May 2016: A. It counts all halls."),
        ("Ann Boyle", "", "Decided by Ann Boyle: A. It counts all halls."),
        ("", "2016-05", "Decided by an editor, May 2016: A. It counts all halls."),
        ("", "", "Decided by an editor: A. It counts all halls."),
    ],
)
def test_a_decision_says_who_when_what_and_why(by: str, on: str, text: str) -> None:
    assert told(REFERENCE, Decision(Deed.SETTLED, ("x",), "129", "it counts all halls", by, on), "A") == text


def test_a_decision_without_a_reason_ends_with_what_it_is() -> None:
    assert told(REFERENCE, Decision(Deed.SETTLED, ("x",), "129"), "A") == "Decided by an editor: A."


def test_what_is_settled_is_told_by_the_letter_of_its_side_and_the_mark_stays() -> None:
    assert status(REFERENCE, KILLED) == "Decided by Ann Boyle, 3 Feb 2016: A. It is the ministry’s last count."
    shown, plain = callout(REFERENCE, KILLED), callout(PLAIN, next(f for f in PLAIN.dossier.facts if f.id == KILLED.id))
    assert (shown.status, plain.status) == (status(REFERENCE, KILLED), "")
    assert [(side.letter, side.value.text) for side in shown.sides] == [(side.letter, side.value.text) for side in plain.sides]
    assert (shown.bar, plain.bar) == ("Sources disagree, decided · number, high weight", "Sources disagree · number, high weight")
    assert (mark_of(REFERENCE, KILLED).sign, mark_of(REFERENCE, KILLED).words) == ("≠", "Sources disagree, decided")
    assert point(REFERENCE, KILLED).status == status(REFERENCE, KILLED)
    assert (status(REFERENCE, OPEN), point(REFERENCE, OPEN).status) == ("", "")


def test_what_is_no_conflict_fits_together_with_the_decision() -> None:
    assert fitting(REFERENCE, SPELT).status == "Decided by an editor: They fit together. Two ways to write one name."
    assert mark_of(REFERENCE, SPELT).words == "Differ, compatible"


def test_each_page_tells_what_was_decided_of_it() -> None:
    assert rulings(REFERENCE, "events", "attacks-in-paris") == (
        "Decided by an editor, Feb 2016: This event is called “The night of Paris”.",
        "Note: Counts were still rising.",
    )
    assert rulings(REFERENCE, "sources", "beta") == ("Decided by an editor: The day is 15 Nov 2015. The archive says so.",)
    assert rulings(REFERENCE, "events", "raid-on-raqqa") == ()


@pytest.mark.parametrize("deed", [deed for deed in Deed if deed not in {Deed.SETTLED, Deed.NOTE}])
def test_every_deed_has_its_words(deed: Deed) -> None:
    name = f"decided {deed}"
    assert LABELS.phrase(name, names="“a” and “b”", value="c")


def printed(reference: Reference) -> dict[str, str]:
    return {page.path: page.content for page in pages(reference.dossier, ROOT / "templates")}


@pytest.fixture(scope="module")
def shown() -> dict[str, str]:
    return printed(REFERENCE)


@pytest.fixture(scope="module")
def plain() -> dict[str, str]:
    return printed(PLAIN)


def test_pages_of_things_show_the_decisions(shown: dict[str, str], plain: dict[str, str]) -> None:
    assert "<li>Note: Counts were still rising.</li>" in shown["events/attacks-in-paris.md"]
    assert "Decided by Ann Boyle: This is called “The so-called Islamic State”." in shown["entities/islamic-state.md"]
    assert "<strong>Status:</strong> Decided by Ann Boyle, 3 Feb 2016: A." in shown["events/attacks-in-paris.md"]
    assert "Nobody has decided between them" not in shown["events/attacks-in-paris.md"]
    assert "Nobody has decided between them" in plain["events/attacks-in-paris.md"]
    assert "<strong>Status:</strong> Decided by an editor: They fit together." in shown["entities/salah-abdeslam.md"]
    assert not any('class="decided"' in text for text in plain.values())


def test_the_list_of_disagreements_counts_and_shows_what_is_decided(shown: dict[str, str], plain: dict[str, str]) -> None:
    assert "A person has decided one of them; every side stays in view." in shown["conflicts.md"]
    assert "Decided by Ann Boyle, 3 Feb 2016: A. It is the ministry’s last count." in shown["conflicts.md"]
    assert "Decided by an editor: They fit together." in shown["conflicts.md"]
    assert "Nobody has decided any of them." in plain["conflicts.md"]


def test_what_is_hidden_is_told_on_the_page_of_its_source_and_on_that_of_all_decisions(shown: dict[str, str]) -> None:
    assert list(hidden_told(REFERENCE)) == [
        ("Reopening of museums", "Decided by Ann Boyle: This event has no page. No more than a timetable.", 1)
    ]
    claim = REFERENCE.dossier.hidden[0].claims[0]
    assert f'<li id="{claim.id}">Reopening of museums, Reopening: Monday <q dir="auto">' in shown["sources/alpha.md"]
    assert "One claim about it stands on the pages of the sources." in shown["about.md"]
    assert "and what a person decided</caption>" in shown["sources/beta.md"]
    assert "and what a person decided</caption>" not in shown["sources/alpha.md"]
    assert "## Claims about what has no page" not in shown["sources/beta.md"]
    assert "events/museums.md" not in shown


def test_all_decisions_are_told_in_one_place(shown: dict[str, str], plain: dict[str, str]) -> None:
    assert [(each.title.text, each.title.href.partition("#")[0]) for each in all_told(REFERENCE)] == [
        ("The night of Paris: Killed", "events/attacks-in-paris.html"),
        ("Salah Abdeslam: Name", "entities/salah-abdeslam.html"),
        ("The so-called Islamic State", "entities/islamic-state.html"),
        ("The night of Paris", "events/attacks-in-paris.html"),
        ("The night of Paris", "events/attacks-in-paris.html"),
        ("Beta TV", "sources/beta.html"),
    ]
    assert "Of two disagreements, one is decided." in shown["about.md"]
    assert "Nobody has decided a disagreement in this dossier." in plain["about.md"]


def test_the_overview_counts_what_is_decided(shown: dict[str, str], plain: dict[str, str]) -> None:
    assert "they disagree on two, of which one is decided." in shown["index.md"]
    assert "they disagree on three." in plain["index.md"]


def test_every_link_to_what_is_decided_leads_somewhere() -> None:
    assert list(broken_links(finished_pages(REFERENCE.dossier, ROOT / "templates"))) == []


def test_the_file_of_one_event_tells_decisions_too() -> None:
    told = single(REFERENCE.dossier, ROOT / "templates", REFERENCE.dossier.event["attacks-in-paris"])
    assert "<li>Note: Counts were still rising.</li>" in told
    assert "<strong>Status:</strong> Decided by Ann Boyle, 3 Feb 2016: A." in told
    assert "curation.yml" not in told


def test_a_renamed_page_is_found_by_its_old_names() -> None:
    tags = Facets(REFERENCE).entity(REFERENCE.dossier.entity["islamic-state"])["tags"]
    assert {"The so-called Islamic State", "Islamic State", "ISIS"} <= {*tags, REFERENCE.titles["islamic-state"]}
