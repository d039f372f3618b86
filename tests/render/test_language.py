"""Another language: words of the pages that the program puts together come from `labels.yml`, headings from blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.curate import curate_facts
from generator.records.book import Former
from generator.records.curation import Curation, Decision, Deed
from generator.records.dossier import Dossier
from generator.records.fact import Fact, FactKind, Verdict
from generator.render.changes import Log
from generator.render.pages import pages
from generator.render.single import single
from generator.values.saying import say
from tests.changes.builders import history
from tests.factory import article, claim, dossier, event, fact, passage, side
from tests.sample import PARIS, raqqa

GERMAN = """
language: de
pages: {overview: Überblick, events: Ereignisse, people: Personen, conflicts: Widersprüche}
held: {people: "Personen in den Quellen, die in den meisten zuerst."}
columns: {name: Name, role: Amt, named: Genannt in}
numbers: {3: drei, 13: dreizehn}
last: {and: und, or: oder}
marks: {conflict: Quellen widersprechen sich}
measured: {events found: Ereignisse mit einer Seite}
texts:
  "{word} source": {one: "{word} Quelle", other: "{word} Quellen"}
phrases:
  caption: "Nach {sources}."
  n of m: "{n} von {m}"
  of an event: "{title}: was die Quellen melden."
  counted: "{first} {word} oder {others}?"
"""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("templates")
    (folder / "labels.yml").write_text(GERMAN, encoding="utf-8")
    (folder / "event.md.j2").write_text(
        '{% extends "base/event.md.j2" %}\n{% block sources %}\n## Wie es jede Quelle erzählt { #sources }\n\n'
        "<p>{{ total | in_words }} {{ 13 | in_words }} {{ 14 | in_words }}</p>\n{% endblock %}\n",
        encoding="utf-8",
    )
    return {page.path: page.content for page in pages(raqqa(), folder)}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("people.md", 'title: "Personen"'),
        ("people.md", '<p class="lede">Personen in den Quellen, die in den meisten zuerst.</p>'),
        ("people.md", '<th scope="col">Genannt in</th>'),
        ("entities/salah-abdeslam.md", 'crumbs: [["Überblick", "index.html"], ["Personen", "people.html"]]'),
        ("events/attacks-in-paris.md", '["Ereignisse", "events/index.html"]'),
        ("events/attacks-in-paris.md", "was die Quellen melden."),
        ("events/attacks-in-paris.md", "<caption>Nach drei Quellen.</caption>"),
        ("events/attacks-in-paris.md", "129 killed oder 132?"),
        ("events/attacks-in-paris.md", "<p>drei dreizehn 14</p>"),
        ("about.md", "Ereignisse mit einer Seite</th><td>"),
        ("about.md", "Quellen widersprechen sich"),
        ("conflicts.md", "# Widersprüche { #top }"),
        ("timeline.md", "# Timeline { #top }"),
    ],
)
def test_words_are_those_of_the_labels_and_others_stay(german: dict[str, str], path: str, words: str) -> None:
    assert words in german[path]


def test_one_language_leaves_the_next_dossier_alone(german: dict[str, str], tmp_path: Path) -> None:
    assert "drei" in german["events/attacks-in-paris.md"]
    made = {page.path: page.content for page in pages(raqqa(), tmp_path)}
    assert "As reported by three sources." in made["events/attacks-in-paris.md"]


def test_a_dossier_without_events_is_called_overview(tmp_path: Path) -> None:
    (tmp_path / "labels.yml").write_text(GERMAN, encoding="utf-8")
    empty = next(page for page in pages(dossier(), tmp_path) if page.path == "index.md")
    named = next(page for page in pages(dossier(events=[event()]), tmp_path) if page.path == "index.md")
    assert 'title: "Überblick"' in empty.content
    assert 'title: "Fire at the mill"' in named.content


def in_(language: str, folder: Path) -> dict[str, str]:
    """All that is made where `labels.yml` names a language, with a page that has moved, a feed, whole articles, and one file."""
    (folder / "labels.yml").write_text(f"language: {language}", encoding="utf-8")
    of = replace(raqqa(), former=(Former("events", "attack", PARIS),))
    made = {page.path: page.content for page in pages(of, folder, full_text=True, log=Log(history(()), "Raqqa"))}
    return made | {"one": single(of, folder, of.event[PARIS])}


def test_what_a_person_decided_is_found_under_the_answer_that_the_program_gives(tmp_path: Path) -> None:
    two = [article("a", "At least 9 died."), article("b", "A crowd died.")]
    sides = [
        side(claim(said="At least 9 died", printed="At least 9", source=two[0]), shown=say("at least {figure}", figure=9)),
        side(claim(said="A crowd died", printed="crowd", source=two[1]), shown=say("many")),
    ]
    counted = fact(*sides, verdict=Verdict.CONFLICT, kind=FactKind.NUMBER)
    told = dossier(two, events=[event("Fire", *(passage("died", each) for each in two))], facts=[counted])
    (tmp_path / "labels.yml").write_text("language: de\ntexts: {'at least {figure}': 'zz {figure}', many: aa}", encoding="utf-8")

    def page(of: Dossier) -> str:
        return next(each.content for each in pages(of, tmp_path) if each.path == "events/mill-fire.md")

    open_, settled = page(told), page(settle(told, counted, say("at least {figure}", figure=9)))
    assert re.findall(r'<b class="side s[ab]">(.)</b> (zz 9|aa)', open_) == [("A", "zz 9"), ("B", "aa")]  # as in the tables
    assert "value: at least 9" in open_
    assert "Decided by an editor: A." in settled


def settle(of: Dossier, counted: Fact, value: str) -> Dossier:
    """The dossier with a disagreement settled."""
    made, unfit = curate_facts(of, Curation((Decision(Deed.SETTLED, (counted.id,), value),)))
    assert unfit == []
    return made


#: How words stand that are a source's.
PRINTED = re.compile(r'<q [^>]*>|<(?:span|p|b) class="[^"]*(?:said|asis)"[^>]*>')


def test_where_the_words_are_in_another_language_those_of_articles_say_that_they_are_english(tmp_path: Path) -> None:
    made = in_("de", tmp_path)
    assert '<html lang="de"' in made["one"]
    assert '<html lang="de"' in made["events/attack.html"]
    assert '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">' in made["changes.atom"]
    about = made.pop("about.md")
    tags = {path: PRINTED.findall(page) for path, page in made.items()}
    assert {"one", "index.md", "events/attacks-in-paris.md", "entities/salah-abdeslam.md", "sources/alpha.md"} <= {
        path for path, found in tags.items() if found
    }
    assert [tag for found in tags.values() for tag in found if ' lang="en"' not in tag] == []
    assert PRINTED.findall(about) == ['<span class="said">']  # it shows what the type looks like, in the page's own words


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_where_the_words_are_english_too_nothing_says_so_twice(language: str, tmp_path: Path) -> None:
    made = in_(language, tmp_path)
    assert f'<html lang="{language}"' in made.pop("one")
    assert f'<html lang="{language}"' in made.pop("events/attack.html")
    assert [path for path, page in made.items() if 'lang="' in page] == []


def test_who_has_it_from_whom_is_told_in_the_language_of_the_labels(tmp_path: Path) -> None:
    told = article("a", "Six officials told the Post that 3 died.")
    speaker = say("{speaker}, to {listener}", speaker="Six officials", listener="the Post")
    killed = fact(claim(said="3 died", source=told, attribution=speaker))
    of = dossier([told], events=[event("Fire", passage("died", told))], facts=[killed])
    (tmp_path / "labels.yml").write_text("texts: {'{speaker}, to {listener}': '{speaker} ({listener})'}", encoding="utf-8")
    shown = {page.path: page.content for page in pages(of, tmp_path)}
    assert "Said by Six officials (the Post)" in shown["sources/a.md"]
