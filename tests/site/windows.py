"""Pages of a built website, opened in a headless Chromium, and what they complain of."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import pytest

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
#: Names under which a Chromium may be installed, the likeliest first.
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")

#: Windows by their width; the zoomed one is what a browser makes of 1280 pixels at 200 per cent.
SIZES = {"desktop": (1280, 800), "zoomed": (640, 400), "phone": (360, 740)}
#: So many milliseconds a page may take to do what it should, on a machine that has much else to do.
PATIENCE = 90_000


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None: ...


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a website as long as it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@dataclass
class Tab:
    """A page of the browser, and all it complained of or asked for."""

    page: Any
    address: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def resize(self, size: str) -> None:
        width, height = SIZES[size]
        self.page.set_viewport_size({"width": width, "height": height})

    def open(self, path: str) -> Any:
        answer = self.page.goto(f"{self.address}/{path}", wait_until="load")
        assert answer is None or answer.ok, path  # None: a place on the page that is open already
        return self.page

    def strangers(self) -> list[str]:
        """Requests to other hosts than the website's."""
        ours = urlsplit(self.address).netloc
        return [url for url in self.requests if urlsplit(url).scheme not in {"data", "blob"} and urlsplit(url).netloc != ours]


#: Whether the first result is there and is one of these words: each leads on with what was typed, so that its page can mark it.
ANSWERED = """words => {
  const first = document.querySelector(".md-search-result__link");
  return first !== null && new URL(first.href).searchParams.get("h") === words.toLowerCase();
}"""


def searched(page: Any, words: str) -> Any:
    """The results of the built-in search, which is open: those of all the words, not of the half of them."""
    page.locator(".md-search__input").fill(words)
    page.keyboard.press("End")
    page.wait_for_function(ANSWERED, arg=words)
    return page.locator(".md-search-result__link:visible")


def left(request: Any) -> bool:
    """Whether nobody waited for it any more: an old address leads on at once, and who goes back leaves a page half loaded."""
    return bool(request.failure == "net::ERR_ABORTED")


@dataclass
class Windows:
    """One browser, with one window for each colour scheme and size, and one tab in it, which is wiped and used again.

    A new one would have to compile anew what every page brings with it.
    """

    browser: Any
    opened: dict[tuple[str, str], Any] = field(default_factory=dict)

    @contextmanager
    def tab(self, address: str, scheme: str = "light", size: str = "desktop") -> Iterator[Tab]:
        """A tab in which nothing may be complained of, and nothing asked of another host."""
        page = self.opened.pop((scheme, size), None) or self._window(scheme, size).new_page()
        tab = Tab(page, address)
        heard: dict[str, Callable[[Any], object]] = {
            "console": lambda said: tab.complaints.append(said.text) if said.type in {"error", "warning"} else None,
            "pageerror": lambda error: tab.complaints.append(str(error)),
            "requestfailed": lambda request: left(request) or tab.complaints.append(f"{request.url}: {request.failure}"),
            "response": lambda answer: answer.status < 400 or tab.complaints.append(f"{answer.url}: {answer.status}"),
            "request": lambda request: tab.requests.append(request.url),
        }
        for event, hear in heard.items():
            page.on(event, hear)
        try:
            yield tab
        except BaseException:
            page.context.close()  # whoever comes next gets another one
            raise
        for event, hear in heard.items():
            page.remove_listener(event, hear)
        page.goto("about:blank")
        tab.resize(size)
        page.emulate_media(media="null", color_scheme=scheme)
        self.opened[scheme, size] = page
        assert not tab.complaints, tab.complaints
        assert not tab.strangers(), tab.strangers()

    def _window(self, scheme: str, size: str) -> Any:
        width, height = SIZES[size]
        window = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        window.set_default_timeout(PATIENCE)
        return window


def without(reason: str) -> NoReturn:
    """Skip, and say why; where a browser is required that is a failure."""
    if os.environ.get("DOSSIER_BROWSER") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@contextmanager
def chromium() -> Iterator[Windows]:
    """The installed Chromium, driven by playwright."""
    program = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if program is None:
        without("no Chromium is installed, so no page was opened in a browser (Debian: apt install chromium)")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only where there is a browser to drive
    except ImportError:
        without("the package playwright is not installed, so no page was opened in a browser")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=list(FLAGS))
        yield Windows(browser)
        browser.close()
