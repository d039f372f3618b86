"""Pages of a built website, opened in a headless Chromium, and what they complain of."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NoReturn, Self
from urllib.parse import urlsplit

import pytest

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
#: Names under which a Chromium may be installed, the likeliest first.
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")

SCHEMES = ("light", "dark")
#: Windows by their width; the zoomed one is what a browser makes of 1280 pixels at 200 per cent.
SIZES = {"desktop": (1280, 800), "zoomed": (640, 400), "phone": (360, 740)}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None: ...


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a website as long as it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
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


def left(request: Any) -> bool:
    """Whether nobody waited for it any more: an old address leads on at once, and who goes back leaves a page half loaded."""
    return bool(request.failure == "net::ERR_ABORTED")


@dataclass
class Windows:
    """One browser, with one window for each colour scheme and size, and one tab at a time in it."""

    browser: Any
    opened: dict[tuple[str, str], Any] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for window in self.opened.values():
            window.close()

    @contextmanager
    def tab(self, address: str, scheme: str = "light", size: str = "desktop") -> Iterator[Tab]:
        """A tab in which nothing may be complained of, and nothing asked of another host."""
        if (scheme, size) not in self.opened:
            width, height = SIZES[size]
            self.opened[scheme, size] = self.browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
        page = self.opened[scheme, size].new_page()
        tab = Tab(page, address)
        page.on("console", lambda said: tab.complaints.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: tab.complaints.append(str(error)))
        page.on("requestfailed", lambda request: left(request) or tab.complaints.append(f"{request.url}: {request.failure}"))
        page.on("response", lambda answer: answer.status < 400 or tab.complaints.append(f"{answer.url}: {answer.status}"))
        page.on("request", lambda request: tab.requests.append(request.url))
        try:
            yield tab
        finally:
            page.close()
        assert not tab.complaints, tab.complaints
        assert not tab.strangers(), tab.strangers()


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
        with Windows(browser) as windows:
            yield windows
        browser.close()
