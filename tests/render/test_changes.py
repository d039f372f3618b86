from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import finished_pages
from generator.records.book import Former
from generator.records.change import (
    KINDS,
    Answer,
    ArticleAdded,
    ArticleEdited,
    ArticleGone,
    Change,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    EntityAdded,
    EntityGone,
    EventAdded,
    EventGone,
    EventRenamed,
    FigureChanged,
    SideGained,
    Topic,
    UpdateTold,
    VerdictChanged,
)
from generator.records.fact import Verdict, Weight
from generator.render import changes as module
from generator.render.changed import Wording
from generator.render.changes import Log
from generator.render.labels import read_labels
from generator.render.links import broken_links
from generator.render.output import write
from tests.changes.builders import every, history
from tests.sample import raqqa

TEMPLATES = Path(__file__).parents[2] / "templates"
LABELS = read_labels(TEMPLATES / "labels.yml")
KILLED = Topic("attacks-in-paris-killed", "attacks-in-paris", "Attacks in Paris", "killed")
TWO = (Answer("129", ("Alpha News",)), Answer("132", ("Beta TV", "Gamma")))
RAISED = FigureChanged(KILLED, "Reuters", "129", "132", "raised")
OPENED, SETTLED = ConflictOpened(KILLED, TWO, Weight.HIGH), ConflictSettled(KILLED, TWO, "132: the prosecutor says so")


@pytest.mark.parametrize(
    ("change", "title", "text"),
    [
        (OPENED, "Attacks in Paris: Killed", "129 (Alpha News) or 132 (Beta TV, Gamma)"),
        (SETTLED, "Attacks in Paris: Killed", "132: the prosecutor says so"),
        (ConflictClosed(KILLED, TWO, Verdict.AGREEMENT), "Attacks in Paris: Killed",
         "was 129 (Alpha News) or 132 (Beta TV, Gamma); now: Sources agree"),
        (ConflictClosed(KILLED, TWO[:1], None), "Attacks in Paris: Killed",
         "was 129 (Alpha News); now: no source speaks of it any more"),
        (RAISED, "Attacks in Paris: Killed", "raised from 129 to 132 by Reuters"),
        (FigureChanged(KILLED, "Reuters", "132", "129", "lowered"), "Attacks in Paris: Killed",
         "lowered from 132 to 129 by Reuters"),
        (VerdictChanged(KILLED, Verdict.CONFLICT, Verdict.UPDATE), "Attacks in Paris: Killed",
         "was: Sources disagree; now: Later report"),
        (SideGained(Topic("f", "e", "Fire", "injured", "in the hall"), TWO[:1]), "Fire: Injured in the hall",
         "now also 129 (Alpha News)"),
        (SideGained(Topic("f", "e", "Fire", "count of planes", "jets"), TWO[:1]), "Fire: Number of planes, jets",
         "now also 129 (Alpha News)"),
        (EventAdded("e", "Fire"), "Fire", ""),
        (EventRenamed("e", "Blaze", "Fire"), "Blaze", "was called Fire"),
        (ArticleAdded("a", "Jets\nover   Raqqa", "Gamma"), "Jets over Raqqa", "Gamma"),
        (ArticleEdited("a", "Jets", "Gamma", ("headline", "text")), "Jets", "Gamma: headline and text"),
    ],
)  # fmt: skip
def test_each_change_says_what_it_is(change: Change, title: str, text: str) -> None:
    wording = Wording(LABELS)
    assert (wording.title(change), wording.text(change)) == (title, text)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([], ""),
        ([OPENED], "1 conflict opened"),
        ([RAISED, OPENED, OPENED, SETTLED, EventAdded("e", "Fire"), *[ArticleAdded("a", "Jets", "Gamma")] * 3],
         "3 new articles, 1 new event, 2 conflicts opened, 1 conflict settled, killed raised from 129 to 132 by Reuters"),
        ([RAISED] * 5, ", ".join(["killed raised from 129 to 132 by Reuters"] * 3) + ", 2 figures changed"),
        ([EntityAdded("x", "X"), ArticleGone("a", "Jets", "Gamma")], "1 article taken away"),
        ([EntityAdded("x", "X"), EntityAdded("y", "Y"), EntityGone("z", "Z")], "2 new names, 1 name gone"),
        ([UpdateTold(KILLED, TWO), EventGone("e", "Fire")], "1 event gone, 1 later report"),
    ],
)  # fmt: skip
def test_all_in_one_sentence(changes: list[Change], said: str) -> None:
    assert Wording(LABELS).summary(changes) == said


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_kind_has_its_words(kind: type[Change]) -> None:
    assert kind.kind in LABELS.tables["one change"]
    assert kind.kind in LABELS.tables["many changes"]


def test_titles_and_answers_are_told_in_the_language_of_the_labels() -> None:
    told = {"Attacks in Paris": "Anschläge in Paris", "at least 4": "mindestens 4", "they fit together": "sie vertragen sich"}
    wording = Wording(LABELS, retold=told)
    at_least = ConflictOpened(KILLED, (Answer("at least 4", ("Alpha",)), Answer("3", ("at least 4",))), Weight.HIGH)
    assert wording.title(at_least) == "Anschläge in Paris: Killed"
    assert wording.text(at_least) == "mindestens 4 (Alpha) or 3 (at least 4)"
    assert wording.text(ConflictSettled(KILLED, TWO, "they fit together: at least 4")) == "sie vertragen sich: at least 4"


def test_only_the_first_few_outlets_are_named() -> None:
    change = ConflictOpened(KILLED, (Answer("129", tuple("ABCDEF")),), Weight.HIGH)
    assert Wording(LABELS).text(change) == "129 (A, B, C, D, and 2 more)"


def made(*rounds: tuple[Change, ...]) -> dict[str, str]:
    finished = finished_pages(raqqa(), TEMPLATES, log=Log(history(*rounds), "Raqqa"))
    assert not list(broken_links(finished))
    return {page.path: page.content for page in finished}


def test_the_page_leads_to_what_is_there_and_names_what_is_not() -> None:
    gone = ConflictOpened(Topic("sunk", "ferry", "Ferry", "killed"), TWO, Weight.HIGH)
    lost_fact = Topic("attacks-in-paris-lost", "attacks-in-paris", "Attacks in Paris", "missing")
    moved = ConflictOpened(lost_fact, TWO, Weight.HIGH)
    added, lost = ArticleAdded("alpha", "France answers", "Alpha News"), EventGone("ferry", "Ferry")
    page = made((OPENED, moved, gone, lost, added))["changes.md"]
    assert '<a href="events/attacks-in-paris.html#attacks-in-paris-killed">Attacks in Paris: Killed</a>' in page
    assert '<a href="events/attacks-in-paris.html">Attacks in Paris: Missing</a>' in page
    assert "<li>Ferry: Killed<br>" in page
    assert "<li>Ferry</li>" in page
    assert '<a href="sources/alpha.html">France answers</a><br>Alpha News' in page


def test_rounds_follow_each_other_the_newest_first() -> None:
    page = made((OPENED,), (RAISED,), (SETTLED,))["changes.md"]
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    assert heads == [
        "## The last change, up to Fri 5 Mar 2021 { #r-00000000 }",
        "## Before that, up to Fri 5 Mar 2021 { #r-00000001 }",
        "## Earlier, up to Fri 5 Mar 2021 { #r-00000002 }",
    ]


def test_one_change_of_a_kind_is_called_one() -> None:
    page = made((OPENED, RAISED, RAISED))["changes.md"]
    heads = [line for line in page.splitlines() if line.startswith("### ")]
    assert heads == ["### Conflict opened { #r-00000000-conflict-opened }",
                     "### Figures changed (2) { #r-00000000-figure-changed }"]  # fmt: skip


def test_long_lists_are_cut_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 2)
    monkeypatch.setattr(module, "MOST_OLDER", 1)
    page = made((OPENED,) * 5, (OPENED,) * 5)["changes.md"]
    assert page.count("<li><a ") == 3
    assert "and 3 more</li>" in page
    assert "and 4 more</li>" in page


def test_without_something_to_compare_with_there_is_no_word_of_it() -> None:
    paths = {page.path: page.content for page in finished_pages(raqqa(), TEMPLATES)}
    assert not [path for path in paths if path.startswith("changes.")]
    assert not [path for path, content in paths.items() if "changes." in content and path.endswith(".md")]


def test_with_it_the_overview_and_the_page_on_the_dossier_lead_there() -> None:
    paths = made((OPENED,))
    assert {"changes.md", "changes.atom", "changes.json"} <= paths.keys()
    assert '<a href="changes.html">What changed</a>: 1 conflict opened.' in paths["index.md"]
    assert '<a href="changes.atom">' in paths["about.md"]
    assert [path for path, content in paths.items() if '\nfeed: "changes.atom"\n' in content] == ["index.md", "changes.md"]


def test_nothing_changed_yet() -> None:
    paths = made()
    assert "Nothing has changed since this dossier was first published." in paths["changes.md"]
    assert '<a href="changes.html">What changed</a></p>' in paths["index.md"]


def test_every_kind_stands_on_the_page_once() -> None:
    page = made(every("Words"))["changes.md"]
    assert page.count("\n### ") == len(KINDS)


def test_a_build_without_anything_to_compare_with_leaves_no_old_news(tmp_path: Path) -> None:
    write(finished_pages(raqqa(), TEMPLATES, log=Log(history((OPENED,)), "Raqqa")), tmp_path)
    assert len(list(tmp_path.glob("changes.*"))) == 3
    write(finished_pages(raqqa(), TEMPLATES), tmp_path)
    assert not list(tmp_path.glob("changes.*"))
    assert "changes.html" not in (tmp_path / "index.md").read_text(encoding="utf-8")


def test_a_page_that_went_up_in_another_leads_there() -> None:
    moved = replace(raqqa(), former=(Former("events", "paris-night", "attacks-in-paris"),))
    log = Log(history((EventAdded("paris-night", "Night in Paris"), EventAdded("ferry", "Ferry"))), "Raqqa")
    pages = {page.path: page.content for page in finished_pages(moved, TEMPLATES, log=log)}
    assert '<a href="events/attacks-in-paris.html">Night in Paris</a>' in pages["changes.md"]
    assert "<li>Ferry</li>" in pages["changes.md"]
