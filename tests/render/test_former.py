from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from generator.records.book import Former
from generator.records.dossier import Dossier
from generator.render.former import SCRIPT
from generator.render.links import broken_links
from generator.render.pages import pages
from tests.factory import dossier, event
from tests.render.test_hostile import HOSTILE, Elements
from tests.sample import RAID, raqqa

TEMPLATES = Path(__file__).parents[2] / "templates"
FORMER = (
    Former("entities", "daesh", "islamic-state"),
    Former("events", "bombs-on-raqqa", RAID),
    Former("events", "raid-in-turkey"),
    Former("sources", "alpha-old", "alpha"),
)


def made(of: Dossier) -> dict[str, str]:
    return {page.path: page.content for page in pages(of, TEMPLATES) if page.path.endswith(".html")}


def test_at_each_former_address_stands_the_way_to_the_new_one() -> None:
    found = made(replace(raqqa(), former=FORMER))
    assert list(found) == [
        "entities/daesh.html",
        "events/bombs-on-raqqa.html",
        "events/raid-in-turkey.html",
        "sources/alpha-old.html",
    ]
    for path, title, target in (
        ("entities/daesh.html", "Islamic State", "../entities/islamic-state.html"),
        ("events/bombs-on-raqqa.html", "Airstrikes on Raqqa", f"../events/{RAID}.html"),
        ("sources/alpha-old.html", "France answers with bombs", "../sources/alpha.html"),
    ):
        assert f'<link rel="canonical" href="{target}" data-was=' in found[path]
        assert f'<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>' in found[path]
        assert f'<a href="{target}">{title}</a>' in found[path]
        assert f"<title>{title}</title>" in found[path]


def test_what_is_gone_leads_to_the_overview_and_moves_nobody() -> None:
    page = made(replace(raqqa(), former=FORMER))["events/raid-in-turkey.html"]
    assert '<a href="../index.html">overview</a>' in page
    assert "<script" not in page
    assert "refresh" not in page
    assert "canonical" not in page


def test_none_is_found_by_a_search_engine_and_each_has_its_language() -> None:
    for page in made(replace(raqqa(), former=FORMER)).values():
        assert '<meta name="robots" content="noindex">' in page
        assert '<html lang="en">' in page
        assert page.count("<h1>") == page.count("<main") == 1


def test_the_policy_lets_the_one_script_run() -> None:
    page = unescape(made(replace(raqqa(), former=FORMER))["entities/daesh.html"])
    (script,) = re.findall("<script>(.*?)</script>", page)
    assert f"script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in page


def test_without_former_ids_there_is_no_such_page() -> None:
    assert made(raqqa()) == {}


def test_their_links_are_looked_at() -> None:
    whole = pages(replace(raqqa(), former=FORMER), TEMPLATES)
    found = [str(problem) for problem in broken_links(whole) if problem.path.endswith(".html")]
    assert found == []
    without = [page for page in whole if page.path != "entities/islamic-state.md"]
    assert any(problem.path == "entities/daesh.html" for problem in broken_links(without))


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_an_article_stay_words(words: str) -> None:
    of = dossier(events=[event(words, id="fire")])
    page = made(replace(of, former=(Former("events", "blaze", "fire"),)))["events/blaze.html"]
    plain = made(replace(dossier(events=[event("Fire", id="fire")]), former=(Former("events", "blaze", "fire"),)))[
        "events/blaze.html"
    ]
    assert [tag for tag, _ in Elements(page).found] == [tag for tag, _ in Elements(plain).found]
    assert [set(attributes) for _, attributes in Elements(page).found] == [
        set(attributes) for _, attributes in Elements(plain).found
    ]
    assert "<script>" + SCRIPT + "</script>" in page
