from __future__ import annotations

from pathlib import Path

from generator.records.article import Passage
from generator.records.claim import Kind, Mention
from generator.records.fact import Verdict
from generator.render.labels import read_labels
from generator.render.reference import Reference, lettered, line_starts
from tests.factory import article, claim, dossier, entity, event, fact, passage, side

LABELS = read_labels(Path(__file__).parents[2] / "templates" / "labels.yml")


def test_lines_are_counted_without_the_empty_ones() -> None:
    told = article(text="Head\n\n\nFirst here.\r\n\r\n  \nSecond here.")
    reference = Reference(dossier([told]), LABELS)
    assert line_starts(told) == [0, 7, 25]
    assert [reference.line(passage(words, told)) for words in ("Head", "First", "here.", "Second")] == [1, 2, 2, 3]


def test_the_steps_of_an_update_keep_their_order_and_have_numbers() -> None:
    steps = fact(claim(printed="12", said="12"), claim(printed="9", said="9"), verdict=Verdict.UPDATE)
    assert [(each.letter, each.css, each.side.shown) for each in lettered(steps)] == [("1", "sd", "12"), ("2", "sd", "9")]


def test_colours_run_out() -> None:
    many = fact(*(claim(printed=str(number), said=str(number)) for number in range(1, 7)))
    assert [each.css for each in lettered(many)] == ["sa", "sb", "sc", "sd", "", ""]


def test_outlets_of_several_articles_are_numbered_and_single_ones_are_not() -> None:
    articles = [
        article("a", publisher="Daily"),
        article("b", publisher="Daily"),
        article("c", publisher="Post"),
        article("d", publisher=None),
    ]
    assert list(Reference(dossier(articles), LABELS).outlets.values()) == ["Daily (1)", "Daily (2)", "Post", "Unnamed outlet"]


def test_a_disputed_fact_is_found_at_its_callout_and_another_at_its_row() -> None:
    open_, shut = fact(claim(), verdict=Verdict.CONFLICT, id="mill-fire-killed"), fact(claim("injured"), id="mill-fire-injured")
    reference = Reference(dossier(events=[event()], facts=[open_, shut]), LABELS)
    assert reference.fact_href(open_) == "events/mill-fire.html#mill-fire-killed"
    assert reference.fact_href(shut).startswith("events/mill-fire.html#f-")


def test_entities_of_one_line_are_in_company_unless_the_line_is_a_list() -> None:
    names = [f"Name{number}." for number in range(50)]
    told = article(text=f"Name1. met Name2. there\n\n{' '.join(names)}")
    second = passage(" ".join(names), told)
    found = [entity(name, *(_mention(passage(name, told)), _mention(passage(name, told, within=second)))) for name in names]
    reference = Reference(dossier([told], found), LABELS)
    assert reference.lines_of["name1."] == [("daily-1", 1)]
    assert "name3." not in reference.lines_of


def _mention(words: Passage) -> Mention:
    return Mention(words, Kind.OTHER)


def test_a_claim_knows_its_side() -> None:
    told = article(text="3 4")
    first, second = claim(printed="3", said="3", source=told), claim(printed="4", said="4", source=told)
    reference = Reference(dossier([told], events=[event()], facts=[fact(side(first), side(second))]), LABELS)
    assert (reference.side_of[first.id].letter, reference.side_of[second.id].letter) == ("A", "B")
