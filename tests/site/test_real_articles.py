"""The websites of two sets of real articles, where these are at hand: what a reader of them meets in a browser."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import ROOT, Built, build
from tests.site.test_access import PAGES, badly_laid_out, unfolded, where, wrong
from tests.site.windows import Windows, serving

pytestmark = [pytest.mark.site, pytest.mark.model, pytest.mark.browser]

CORPORA = Path(os.environ.get("DOSSIER_SHARED", ROOT.parent / "shared")) / "corpora"


@pytest.fixture(scope="module", params=["raqqa", "croydon-tram"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The finished dossier of a set, and where it is served."""
    articles = CORPORA / request.param / "articles"
    if not articles.is_dir():
        pytest.skip("the real articles are not part of the project, and not at hand")
    made = build(tmp_path_factory.mktemp(request.param), "1", "--seeds", str(articles))
    with serving(made.site) as address:
        yield made, address


@pytest.mark.parametrize(("scheme", "size"), [("light", "desktop"), ("dark", "phone")])
def test_axe_finds_nothing_wrong(windows: Windows, story: tuple[Built, str], scheme: str, size: str) -> None:
    made, address = story
    found: dict[str, list[str]] = {}
    for page in PAGES:
        with windows.tab(address, scheme, size) as tab:
            found[page] = wrong(unfolded(tab, where(made, page)))
    with windows.tab(address, scheme, size) as tab:
        page = tab.open("index.html")
        page.keyboard.press("/")
        page.keyboard.type("killed")
        page.locator(".md-search-result__link").first.wait_for(state="visible")
        found["search"] = wrong(page)
    assert {page: faults for page, faults in found.items() if faults} == {}


@pytest.mark.parametrize("page", ["home", "event", "person", "source", "conflicts", "timeline"])
def test_all_words_can_be_read_at_any_width(windows: Windows, story: tuple[Built, str], page: str) -> None:
    made, address = story
    with windows.tab(address) as tab:
        assert badly_laid_out(tab, where(made, page)) == {}


def test_a_printed_event_shows_all_its_quotations(windows: Windows, story: tuple[Built, str]) -> None:
    made, address = story
    with windows.tab(address) as tab:
        page = tab.open(made.fullest("events"))
        page.emulate_media(media="print")
        unseen = "all => all.filter((words) => !words.checkVisibility()).map((words) => words.textContent)"
        assert page.locator("article q").count() > 0
        assert page.locator("article q").evaluate_all(unseen) == []
