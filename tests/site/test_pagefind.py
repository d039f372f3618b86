"""The sample with Pagefind as its search, built by MkDocs alone: what it finds first, how results are narrowed, and the keys."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from generator.search import program
from tests.site.conftest import ROOT, Built
from tests.site.test_access import WINDOWS, wrong
from tests.site.test_search import FOUND
from tests.site.windows import Tab, Windows

pytestmark = [
    pytest.mark.site,
    pytest.mark.model,
    pytest.mark.skipif(program() is None, reason="Pagefind is not installed, so no website was built with it"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("pagefind")
    for part in ("seeds", "templates"):
        shutil.copytree(ROOT / part, folder / part)
    (folder / "site_src").mkdir()
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        settings.replace("  - dossier:", "  - dossier:\n      search: pagefind\n", 1), encoding="utf-8"
    )
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    said = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    site_src = folder / "site_src"
    return Built(folder / "site", site_src, json.loads((site_src / "dossier.json").read_text(encoding="utf-8")), said)


#: A result that is there; one that is still to come is a skeleton.
LINK = ".pf-result-link"


def results(page: Any, words: str) -> list[str]:
    """The addresses that are found, once the first is there; the others come as they are scrolled to."""
    page.locator("pagefind-input input").fill(words)
    page.locator("pagefind-summary", has_text=f"for {words}").wait_for()
    page.wait_for_function(f"document.querySelector('{LINK}, .pf-skeleton')?.matches('{LINK}')")
    return [link.get_attribute("href") for link in page.locator(".pf-result-link").all()]


def found(page: Any) -> int:
    """How many results there are, by the summary above them, once it says so."""
    page.locator("pagefind-summary", has_text=re.compile(r"^\s*\d+ result")).wait_for()
    return int(page.inner_text("pagefind-summary").split()[0])


def opened(tab: Tab, path: str = "index.html") -> Any:
    """A page with its search window open."""
    page = tab.open(path)
    page.locator("#d-find").click()
    page.locator("pagefind-input input").wait_for()
    return page


@pytest.fixture(scope="module")
def searched(windows: Windows, address: str) -> Iterator[Any]:
    with windows.tab(address) as tab:
        yield opened(tab)


def test_the_website_has_one_index(built: Built) -> None:
    assert (built.site / "pagefind" / "pagefind.js").is_file()
    assert not (built.site / "search").exists()
    assert 'name="search"' not in (built.site / "index.html").read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize(("words", "path"), FOUND)
def test_the_search_finds_the_page_that_is_meant_first(searched: Any, words: str, path: str) -> None:
    assert results(searched, words)[0] == f"/{path}"


@pytest.mark.browser
def test_results_lead_to_their_pages_from_deep_in_the_website(tab: Tab) -> None:
    page = opened(tab, "entities/raqqa.html")
    results(page, "Daesh")
    page.locator(".pf-result-link").first.click()
    page.wait_for_url("**/entities/islamic-state.html")


@pytest.mark.browser
@pytest.mark.parametrize(("facet", "value", "kept"), [
    ("kind", "Person", "entities/salah-abdeslam.html"),
    ("kind", "Event", "events/search-for-salah-abdeslam.html"),
    ("source", "CBS News (retold)", "sources/cbs-news.html"),
    ("date", "2015-11", "events/attacks-in-paris.html"),
    ("disputed", "yes", "entities/salah-abdeslam.html"),
])  # fmt: skip
def test_results_can_be_narrowed(tab: Tab, facet: str, value: str, kept: str) -> None:
    page = opened(tab)
    results(page, "Abdesslam")
    everything = found(page)
    page.locator(f"pagefind-filter-dropdown[filter={facet}] button").first.click()
    page.locator(f"pagefind-filter-dropdown[filter={facet}] [role=option]", has_text=value).click()
    page.locator("pagefind-summary", has_not_text=f"{everything} results").wait_for()
    assert found(page) < everything
    page.locator(f".pf-result-link[href='/{kept}']").wait_for()


@pytest.mark.browser
@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_the_search_opens_and_closes_with_keys(tab: Tab, keys: str) -> None:
    page = tab.open("index.html")
    page.keyboard.press(keys)
    page.locator("pagefind-input input").wait_for()
    page.wait_for_function("document.activeElement.matches('pagefind-input input')")
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.id === 'd-find'")


@pytest.mark.browser
def test_the_search_is_walked_with_arrows(tab: Tab) -> None:
    page = opened(tab)
    results(page, "Daesh")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entities/islamic-state.html")


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_window_is_as_light_or_dark_as_the_page(windows: Windows, address: str, scheme: str, *, dark: bool) -> None:
    with windows.tab(address, scheme) as tab:
        modal = opened(tab).locator("dialog.pf-modal")
        colour = modal.evaluate("dialog => getComputedStyle(dialog).backgroundColor")
    assert (sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")) < 384) is dark


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "size", "only"), WINDOWS)
def test_axe_finds_nothing_wrong_with_the_window(
    windows: Windows, address: str, scheme: str, size: str, only: tuple[str, ...]
) -> None:
    with windows.tab(address, scheme, size) as tab:
        page = opened(tab)
        results(page, "killed")
        assert wrong(page, *only) == []


@pytest.mark.browser
def test_nothing_of_the_search_is_loaded_before_it_is_asked_for(tab: Tab) -> None:
    tab.open("index.html")
    assert [url for url in tab.requests if "/pagefind/" in url] == []
