"""A folder of articles and a curation file, from the text to the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import Outcome, examine, finished_pages
from generator.config import Settings
from generator.kept import Kept
from generator.render.links import broken_links

pytestmark = pytest.mark.model

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = {
    "courier": "---\ntitle: Ferry sinks off Arlen\npublisher: Arlen Courier\npublished: 2031-03-05\n---\n"
    "A ferry sank off Arlen on Sunday. Twelve people were killed, the Harbour Board said.\n\n"
    "Police arrested Ruth Hallam in Tolmouth on Monday.\n",
    "post": "---\ntitle: Ferry disaster off Arlen\npublisher: Tolmouth Post\npublished: 2031-03-05\n---\n"
    "The ferry sank off Arlen on Sunday, and 14 people were killed, the Port Authority said.\n",
}
KEPT = Kept(None)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def built(seeds: Path, curation: str = "") -> Outcome:
    path = seeds / "curation.yml"
    path.write_text(curation, encoding="utf-8")
    outcome = examine(Settings(seeds, ROOT / "templates", path, seeds.parent / "pages"), KEPT)
    assert outcome.sound
    assert list(broken_links(finished_pages(outcome.dossier, ROOT / "templates"))) == []
    return outcome


def test_a_day_that_a_person_gives_an_article_is_counted_from(seeds: Path) -> None:
    plain = built(seeds)
    moved = built(seeds, "published:\n" + "".join(f"  - source: {name}\n    to: 2031-02-26\n" for name in ARTICLES))
    assert (plain.problems, moved.problems) == ([], [])
    days = [{event.when.start for event in each.dossier.events if event.main and event.when} for each in (plain, moved)]
    assert days == [{"2031-03-02"}, {"2031-02-23"}]


def test_two_names_are_one_page_by_a_persons_word(seeds: Path) -> None:
    assert {"harbour-board", "port-authority"} <= set(built(seeds).dossier.entity)
    outcome = built(seeds, "same:\n  - names: [Harbour Board, port-authority]\n    because: renamed\n    by: Bo\n")
    board = [entity for entity in outcome.dossier.entities if {"Harbour Board", "Port Authority"} <= {*entity.forms()}]
    assert outcome.problems == []
    assert [decision.by for decision in outcome.dossier.decisions[f"entities/{board[0].id}"]] == ["Bo"]


def test_what_is_settled_is_told_and_what_is_hidden_is_kept(seeds: Path) -> None:
    plain = built(seeds).dossier
    (killed,) = [fact for fact in plain.disagreements if fact.property == "killed"]
    arrest = next(event for event in plain.events if event.family == "arrest")
    told = f"settled:\n  - conflict: {killed.id}\n    value: 14\nhide:\n  - page: {arrest.id}\n"
    made = built(seeds, told)
    assert made.problems == []
    assert made.dossier.ruling(next(fact for fact in made.dossier.facts if fact.id == killed.id)).value == "14"
    assert [hidden.thing for hidden in made.dossier.hidden] == [f"events/{arrest.id}"]
    assert len(made.dossier.claims) + sum(len(hidden.claims) for hidden in made.dossier.hidden) == len(plain.claims)
    assert arrest.id not in made.dossier.event


def test_a_decision_that_fits_nothing_any_more_is_a_warning_and_the_rest_is_built(seeds: Path) -> None:
    outcome = built(seeds, "hide:\n  - page: earthquake-in-tolmouth\ntitle:\n  - page: nothing\n    to: x\n")
    assert [(problem.line, problem.severity.value) for problem in outcome.problems] == [(2, "warning"), (4, "warning")]
    assert outcome.dossier.events


@pytest.mark.parametrize(
    ("curation", "told"),
    [
        ("same:\n  - names: [Harbour Board, Fire Brigade]\n", "warning"),
        ("different:\n  - names: [Coast Guard, Fire Brigade]\n", "warning"),
        ("rename:\n  - page: fire-brigade\n    to: x\n", "warning"),
        ("hide:\n  - page: fire-brigade\n", "warning"),
        ("kind:\n  - page: fire-brigade\n    to: place\n", "warning"),
        ("title:\n  - page: fire-in-arlen\n    to: x\n", "warning"),
        ("published:\n  - source: herald\n    to: 2031-02-26\n", "warning"),
        ("publisher:\n  - source: herald\n    to: x\n", "warning"),
        ("not-a-conflict:\n  - conflict: fire-in-arlen-killed\n", "warning"),
        ("settled:\n  - conflict: fire-in-arlen-killed\n    value: 14\n", "warning"),
        ("note:\n  - page: fire-in-arlen\n    text: x\n", "warning"),
        ("hide:\n  - pages: courier\n", "error"),  # no decision at all
    ],
)
def test_of_every_deed_a_build_tells_with_its_line_that_it_fits_nothing(seeds: Path, curation: str, told: str) -> None:
    outcome = built(seeds, curation)
    assert {(Path(problem.path).name, problem.line, problem.severity.value) for problem in outcome.problems} == {
        ("curation.yml", 2, told)
    }
    assert not outcome.clean(strict=True)
    assert outcome.dossier.decided == ()
