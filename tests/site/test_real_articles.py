"""The websites of two sets of real articles, where these are at hand: what a reader of them meets in a browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from tests.site.conftest import ROOT, Built, build
from tests.site.test_access import PAGES, badly_laid_out, unfolded, where, wrong
from tests.site.windows import Windows, searched, serving

pytestmark = [pytest.mark.site, pytest.mark.model, pytest.mark.browser]

CORPORA = Path(os.environ.get("DOSSIER_SHARED", ROOT.parent / "shared")) / "corpora"
SCREEN, PHONE = ("light", "desktop"), ("dark", "phone")
#: The windows in which the pages of each set are looked at in turn, so that each kind of page is seen in both.
STORIES = {"raqqa": (SCREEN, PHONE), "croydon-tram": (PHONE, SCREEN)}


@dataclass(frozen=True)
class Story:
    """The finished dossier of a set, and where it is served."""

    name: str
    built: Built
    address: str


@pytest.fixture(scope="module", params=STORIES)
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    articles = CORPORA / request.param / "articles"
    if not articles.is_dir():
        pytest.skip("the real articles are not part of the project, and not at hand")
    made = build(tmp_path_factory.mktemp(request.param), "1", "--seeds", str(articles))
    with serving(made.site) as address:
        yield Story(request.param, made, address)


def test_axe_finds_nothing_wrong(windows: Windows, story: Story) -> None:
    found: dict[str, list[str]] = {}
    for name, window in zip((*PAGES, "search"), cycle(STORIES[story.name]), strict=False):
        with windows.tab(story.address, *window) as tab:
            if name == "search":
                page = tab.open("index.html")
                page.keyboard.press("/")
                searched(page, "killed").first.wait_for()
            else:
                page = unfolded(tab, where(story.built, name))
            found[name] = wrong(page)
    assert {page: faults for page, faults in found.items() if faults} == {}


@pytest.mark.parametrize("page", ["home", "event", "person", "source", "conflicts", "timeline"])
def test_all_words_can_be_read_at_any_width(windows: Windows, story: Story, page: str) -> None:
    with windows.tab(story.address) as tab:
        assert badly_laid_out(tab, where(story.built, page)) == {}


def test_a_printed_event_shows_all_its_quotations(windows: Windows, story: Story) -> None:
    with windows.tab(story.address) as tab:
        page = tab.open(story.built.fullest("events"))
        page.emulate_media(media="print")
        unseen = "all => all.filter((words) => !words.checkVisibility()).map((words) => words.textContent)"
        assert page.locator("article q").count() > 0
        assert page.locator("article q").evaluate_all(unseen) == []
