from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NoReturn
from urllib.parse import urlsplit

import pytest

from tests.site.conftest import Built

pytestmark = [pytest.mark.site, pytest.mark.model, pytest.mark.browser]

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
#: Names under which a Chromium may be installed, the likeliest first.
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None: ...


@dataclass
class Tab:
    """A page of the browser, and all it complained of or asked for."""

    page: Any
    address: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, path: str) -> Any:
        answer = self.page.goto(f"{self.address}/{path}", wait_until="load")
        assert answer is None or answer.ok, path  # None: a place on the page that is open already
        return self.page

    def strangers(self) -> list[str]:
        """Requests to other hosts than the website's."""
        ours = urlsplit(self.address).netloc
        return [url for url in self.requests if urlsplit(url).scheme not in {"data", "blob"} and urlsplit(url).netloc != ours]


def without(reason: str) -> NoReturn:
    """Skip, and say why; where a browser is required that is a failure."""
    if os.environ.get("DOSSIER_BROWSER") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    program = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if program is None:
        without("no Chromium is installed, so no page was opened in a browser (Debian: apt install chromium)")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only where there is a browser to drive
    except ImportError:
        without("the package playwright is not installed, so no page was opened in a browser")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(built: Built) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(built.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def tab(browser: Any, address: str) -> Iterator[Tab]:
    page = browser.new_page()
    opened = Tab(page, address)
    page.on("console", lambda said: opened.complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.on("requestfailed", lambda request: opened.complaints.append(f"{request.url}: {request.failure}"))
    page.on("request", lambda request: opened.requests.append(request.url))
    yield opened
    page.close()
    assert opened.complaints == []
    assert opened.strangers() == []


def one_of(built: Built, part: str) -> str:
    """The page of the first thing of its kind."""
    return f"{part}/{built.dossier[part][0]['id']}.html"


@pytest.mark.parametrize("path", ["index.html", "conflicts.html", "timeline.html"])
def test_a_page_of_the_menu_opens_quietly(tab: Tab, path: str) -> None:
    assert tab.open(path).inner_text("h1").strip()


@pytest.mark.parametrize("part", ["events", "entities", "sources"])
def test_a_page_of_a_thing_opens_quietly(tab: Tab, built: Built, part: str) -> None:
    page = tab.open(one_of(built, part))
    assert page.inner_text("h1").strip()
    assert page.locator("article").inner_text().strip()


def test_a_claim_has_an_address_that_leads_to_its_words(tab: Tab, built: Built) -> None:
    source = tab.open(one_of(built, "sources"))
    claims = source.locator("[id^='claim-']")
    assert claims.count() > 0
    address = claims.first.get_attribute("id")
    tab.open(f"{one_of(built, 'sources')}#{address}")
    assert tab.page.locator(f"#{address}:target").count() == 1


def test_a_search_finds_raqqa_and_its_result_can_be_followed(tab: Tab) -> None:
    page = tab.open("index.html")
    page.locator("label.md-header__button[for=__search]:visible, .md-search__input:visible").first.click()
    page.locator(".md-search__input").press_sequentially("Raqqa")
    result = page.locator(".md-search-result__link").first
    result.wait_for(state="visible")
    result.click()
    page.wait_for_url(re.compile(r"[?&]h=raqqa", re.IGNORECASE))  # what the search adds so that the page can mark the word
    assert "raqqa" in page.locator("article").inner_text().casefold()
