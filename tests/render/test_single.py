from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.records.dossier import Dossier
from generator.records.fact import Verdict
from generator.render.single import local, single
from generator.render.views import Cite, Link, Piece
from generator.values.lines import tidy
from tests.factory import article, claim, dossier, event, fact, passage, side
from tests.render.test_hostile import ATTRIBUTES, HARMLESS, HOSTILE, TAGS, Elements, with_words
from tests.sample import PARIS, RAID, raqqa

TEMPLATES = Path(__file__).parents[2] / "templates"
#: What a file has besides what stands on a page.
FRAME = {"html", "head", "meta", "title", "style", "body", "main", "section"}


def made(of: Dossier, id_: str) -> str:
    return single(of, TEMPLATES, of.event[id_])


def many(number: int) -> Dossier:
    """An event on which many sources disagree, three words a claim."""
    told = [article(f"a{place}", "3 died here. 4 died there.", title=f"Fire {place}") for place in range(number)]
    sides = [side(*(claim(printed=n, said=f"{n} died", source=each) for each in told)) for n in "34"]
    return dossier(told, events=[event("Fire", *(passage("died", each) for each in told))],
                   facts=[fact(*sides, verdict=Verdict.CONFLICT)])  # fmt: skip


def test_it_has_the_facts_the_disagreements_the_quotations_and_the_sources() -> None:
    text = Elements(made(raqqa(), PARIS)).text
    for words in ("Attacks in Paris", "352", "129 killed, or 132?", "They counted 19 attackers", "officials in Iraq",
                  "France answers with bombs", "https://alpha.example/raqqa", "Sun 15 Nov 2015", "Unnamed outlet"):  # fmt: skip
        assert words in text
    assert "bombs on Raqqa" not in text  # that is another event's


def test_every_quotation_of_a_disagreement_is_there_and_whole() -> None:
    file = made(many(9), "mill-fire")
    assert len(re.findall(r'<td class="w">', file)) == 18
    long = article(text=" ".join(["word"] * 70) + " 3 died and 4 died")
    odd = fact(claim(said=long.text, source=long), claim(printed="4", said="4 died", source=long), verdict=Verdict.CONFLICT)
    held = dossier([long], events=[event("Fire", passage("died", long))], facts=[odd])
    assert "…" not in Elements(made(held, "mill-fire")).text


def test_it_asks_nothing_of_anywhere() -> None:
    elements = Elements(made(raqqa(), PARIS)).found
    assert not {tag for tag, _ in elements} & {"script", "link", "img", "iframe", "object", "base"}
    for tag, attributes in elements:
        assert "src" not in attributes
        target = attributes.get("href")
        assert target is None or target.startswith("#") or (tag == "a" and target == "https://alpha.example/raqqa")
    urls = re.findall(r"url\((['\"]?)(\w+:)", made(raqqa(), PARIS))
    assert {scheme for _, scheme in urls} <= {"data:"}
    assert "@import" not in made(raqqa(), PARIS)
    assert "default-src 'none'" in made(raqqa(), PARIS)


@pytest.mark.parametrize("id_", [PARIS, RAID, "fall-of-raqqa", "museums-reopen"])
def test_links_stay_in_the_file_and_lead_somewhere(id_: str) -> None:
    elements = Elements(made(raqqa(), id_)).found
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {target[1:] for _, attributes in elements if (target := attributes.get("href") or "").startswith("#")}
    assert targets <= set(ids)


def test_sources_that_have_nothing_to_do_with_it_are_not_listed() -> None:
    file = made(raqqa(), "fall-of-raqqa")
    assert 'id="sources-gamma"' in file
    assert 'id="sources-beta"' not in file


def test_an_address_that_is_none_of_the_web_is_not_given() -> None:
    told = article(text="3 died", url="javascript:alert(1)")
    held = dossier([told], events=[event("Fire", passage("died", told))], facts=[fact(claim(said="3 died", source=told))])
    assert "javascript" not in made(held, "mill-fire")


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_a_source_stay_words(words: str) -> None:
    plain, hostile = (Elements(made(with_words(each), "mill-fire")) for each in (HARMLESS, words if tidy(words) else f"x{words}"))
    assert [tag for tag, _ in hostile.found] == [tag for tag, _ in plain.found]
    assert {tag for tag, _ in hostile.found} <= TAGS | FRAME
    for tag, attributes in hostile.found:
        assert tag in FRAME or attributes.keys() <= ATTRIBUTES
        assert (attributes.get("href") or "#").startswith("#")
    assert tidy(words) in hostile.text


def test_the_same_dossier_gives_the_same_file() -> None:
    assert made(raqqa(), PARIS) == made(raqqa(), PARIS)


def test_addresses_are_changed_wherever_they_stand_and_nothing_else_is() -> None:
    view = (Link("a.html", "a.html"), (Cite("b", 1, "b.html"), Piece("c.html")), Link("none"), "d.html", 3)
    expected = (Link("a.html", "#a.html"), (Cite("b", 1, "#b.html"), Piece("c.html")), Link("none"), "d.html", 3)
    assert local(view, lambda address: f"#{address}") == expected


def test_a_style_that_would_end_itself_is_refused_and_one_that_is_missing_is_the_shipped_one(tmp_path: Path) -> None:
    style = tmp_path / "assets" / "single.css"
    style.parent.mkdir()
    style.write_text("</STYLE><script>", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"single\.css: no style sheet holds"):
        single(raqqa(), tmp_path, raqqa().event[PARIS])
    style.unlink()
    assert single(raqqa(), tmp_path, raqqa().event[PARIS]) == single(raqqa(), TEMPLATES, raqqa().event[PARIS])
