"""How long the website of a large dossier takes, and how that grows: `make bench-site`.

The articles are those of `tests/bench.py`. Finding, linking and comparing are not counted. What is: making the pages, checking
their links and writing them; MkDocs with our plugin, the index of the search included; and MkDocs alone, with Material's search,
on the same Markdown. Seconds are of processors, all that work counted, and of one machine; what counts are the ratios.
"""

from __future__ import annotations

import gc
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

import yaml
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config

from generator.build import Outcome, examine, finished_pages
from generator.cli.website import make_website
from generator.config import PLUGIN, load, settings
from generator.kept import Kept
from generator.render.links import broken_links
from generator.render.output import write
from generator.render.page import Page
from tests.bench import invented

ROOT = Path(__file__).resolve().parents[2]
SIZES = (250, 500, 1_000)
#: So much longer than MkDocs alone our website may take.
MOST = 1.15
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
HEAD = (
    "| articles | pages | making pages, s | checking links, s | writing, s | MkDocs with the plugin, s | MkDocs alone, s | "
    "pages a second | ratio | with all our steps |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
)
Result = TypeVar("Result")


def project(folder: Path, size: int) -> None:
    """A project like this one with so many invented articles, and `plain.yml` without our plugin."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "seeds").mkdir()
    (folder / "site_src").mkdir()
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    plain = re.sub(r"^  - dossier:.*\n(?:      .*\n)*", "", text, flags=re.MULTILINE)
    (folder / "plain.yml").write_text(plain, encoding="utf-8")
    for article in map(invented, range(size)):
        assert article.published is not None
        front = {
            "title": article.title,
            "publisher": f"Paper {len(article.text) % 40}",
            "published": f"{article.published.first}",
        }
        (folder / "seeds" / article.path).write_text(f"---\n{yaml.safe_dump(front)}---\n{article.text}\n", encoding="utf-8")


def timed(step: Callable[[], Result]) -> tuple[Result, float]:
    """What a step gives, and its seconds, those of programs that it calls too."""
    gc.collect()
    start = sum(os.times()[:4])
    return step(), sum(os.times()[:4]) - start


def row(folder: Path, size: int, kept: Kept) -> float:
    """Build the website of so many articles in `folder`, print its figures, and return its pages a second."""
    project(folder, size)
    config = load(folder / "mkdocs.yml")
    chosen = settings(config.plugins[PLUGIN].config, config.docs_dir)
    dossier = examine(chosen, kept).dossier
    made: tuple[Page, ...]
    made, making = timed(lambda: finished_pages(dossier, chosen.templates))
    faults, checking = timed(lambda: list(broken_links(made)))
    assert faults == []
    _, writing = timed(lambda: write(made, chosen.site_src))
    _, alone = timed(lambda: build_site(load_config(str(folder / "plain.yml"), site_dir=str(folder / "plain"))))
    _, ours = timed(lambda: make_website(config, Outcome(dossier), folder / "site"))
    pages = sum(page.path.endswith(".md") for page in made)
    ratio, all_steps = ours / alone, (making + checking + writing + ours) / alone
    seconds = " | ".join(f"{each:.1f}" for each in (making, checking, writing, ours, alone))
    sys.stdout.write(f"| {size:,} | {pages:,} | {seconds} | {pages / ours:.0f} | {ratio:.2f} | {all_steps:.2f} |\n")
    sys.stdout.flush()
    return pages / ours


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and logs nothing."""

    def log_message(self, *_: object) -> None: ...


def search(site: Path, words: str) -> str:
    """What Pagefind answers in a headless Chromium: results, the first one's title, and what the browser loaded for it."""
    program = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if program is None:
        return "not tried: no Chromium is installed"
    from playwright.sync_api import sync_playwright  # noqa: PLC0415, only where there is a browser to drive

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with sync_playwright() as driver:
            page = driver.chromium.launch(
                executable_path=program, args=["--headless", "--no-sandbox", "--disable-gpu"]
            ).new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
            loaded: list[int] = []
            page.on("response", lambda answer: loaded.append(int(answer.headers.get("content-length", 0))))
            page.keyboard.press("/")
            page.locator("pagefind-input input").fill(words)
            first = page.locator(".pf-result-link").first
            first.wait_for()
            return f"{page.inner_text('pagefind-summary')}, first {first.inner_text()!r}; {sum(loaded) / 1e3:,.0f} kB were loaded"
    finally:
        server.shutdown()
        server.server_close()


def weight(folder: Path) -> float:
    """The megabytes of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Print a row for each size, whether it grows as the pages do, and what a search finds in the largest."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    kept = Kept()
    speeds = []
    sys.stdout.write(HEAD)
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top)
        for size in (size for size in SIZES if size <= most):
            folder = Path(top) / str(size)
            folder.mkdir()
            speeds.append(row(folder, size, kept))
        sys.stdout.write(f"pages a second, last by first: {speeds[-1] / speeds[0]:.2f} (1 is linear); the ratio may be {MOST}\n")
        index = (folder / "plain" / "search" / "search_index.json").stat().st_size / 1e6
        sys.stdout.write(
            f"search: Material's index {index:.1f} MB in one file, Pagefind's {weight(folder / 'site' / 'pagefind'):.1f} MB\n"
        )
        name = invented(0).text.partition("mayor ")[2].partition(" said")[0]
        sys.stdout.write(f"searched for {name!r}: {search(folder / 'site', name)}\n")


if __name__ == "__main__":
    main()
