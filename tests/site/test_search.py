"""What the built-in search of the sample finds first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.conftest import Built
from tests.site.windows import Windows, searched

pytestmark = [pytest.mark.site, pytest.mark.model]

#: What somebody types, and the page that ought to come first.
FOUND = (
    ("Daesh", "entities/islamic-state.html"),  # another name
    ("ISIL", "entities/islamic-state.html"),
    ("Abdesslam", "entities/salah-abdeslam.html"),  # a spelling that one source prints
    ("132", "events/attacks-in-paris.html"),  # a figure that is disputed
    ("129 killed", "events/attacks-in-paris.html"),
    ("Raqqa", "entities/raqqa.html"),  # a word of many titles
    ("Iraq", "entities/iraq.html"),  # the beginning of another name
    ("Iraqi", "entities/iraqi.html"),
    ("Hollande", "entities/francois-hollande.html"),
)


@pytest.fixture(scope="module")
def page(windows: Windows, address: str) -> Iterator[Any]:
    """A page with its search open."""
    with windows.tab(address) as tab:
        opened = tab.open("index.html")
        opened.locator("label.md-header__button[for=__search]:visible, .md-search__input:visible").first.click()
        yield opened


@pytest.mark.browser
@pytest.mark.parametrize(("words", "path"), FOUND)
def test_the_search_finds_the_page_that_is_meant_first(page: Any, words: str, path: str) -> None:
    assert f"/{path}?" in searched(page, words).first.get_attribute("href")


def test_the_index_holds_no_lists_and_no_company(built: Built) -> None:
    index = json.loads((built.site / "search" / "search_index.json").read_text(encoding="utf-8"))
    places = {entry["location"] for entry in index["docs"]}
    assert "entities/islamic-state.html" in places
    assert not places & {"people.html", "entities/islamic-state.html#with", "entities/islamic-state.html#why"}
    assert not (built.site / "pagefind").exists()


def test_the_index_does_not_hold_what_would_correct_a_page(built: Built) -> None:
    assert "Something wrong here?" in (built.site / "entities" / "islamic-state.html").read_text(encoding="utf-8")
    index = (built.site / "search" / "search_index.json").read_text(encoding="utf-8")
    assert not any(words in index for words in ("Something wrong", "OTHER NAME", "curation.yml"))
