from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.conftest import Built

#: Attributes that make a browser fetch or go somewhere.
LEADING = {"href", "src", "action", "poster", "data"}


@dataclass
class Leaf(HTMLParser):
    """One page as a browser sees it: its ids, and where it leads."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name == "id" or (tag == "a" and name == "name"):
                self.ids[value] += 1
            elif name in LEADING:
                self.links.append(value)


def leaves(site: Path) -> dict[str, Leaf]:
    """Every page of a website, by its path."""
    read: dict[str, Leaf] = {}
    for path in sorted(site.rglob("*.html")):
        leaf = read[path.relative_to(site).as_posix()] = Leaf()
        leaf.feed(path.read_text(encoding="utf-8"))
    return read


def broken(site: Path, read: dict[str, Leaf]) -> list[str]:
    """Each link within the website that has no target, with its page."""
    return [f"{page}: {link}" for page, leaf in read.items() for link in leaf.links if not _resolves(site, read, page, link)]


def _resolves(site: Path, read: dict[str, Leaf], page: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    base = PurePosixPath() if parts.path.startswith("/") else PurePosixPath(page).parent
    target = (site / base / unquote(parts.path).lstrip("/")).resolve() if parts.path else (site / page).resolve()
    if target.is_dir():
        target /= "index.html"
    if not target.is_file() or not target.is_relative_to(site.resolve()):
        return False
    if not parts.fragment or target.suffix != ".html":
        return True
    return unquote(parts.fragment) in read[target.relative_to(site.resolve()).as_posix()].ids


@pytest.mark.parametrize(("link", "found"), [
    ("b.html", True),
    ("b.html#here", True),
    ("b.html?q=x#h%C3%A9", True),
    ("deep/c.html", True),
    ("/b.html", True),
    ("#top", True),
    ("https://elsewhere.example/x", True),
    ("b.html#there", False),
    ("#bottom", False),
    ("deep/b.html", False),
    ("../outside.html", False),
])  # fmt: skip
def test_a_link_resolves_or_not(tmp_path: Path, link: str, *, found: bool) -> None:
    site = tmp_path / "site"
    (site / "deep").mkdir(parents=True)
    (site / "a.html").write_text(f'<p id="top"><a href="{link}">x</a>', encoding="utf-8")
    (site / "b.html").write_text('<p id="here"><p id="hé">', encoding="utf-8")
    (site / "deep" / "c.html").touch()
    (tmp_path / "outside.html").touch()
    assert broken(site, leaves(site)) == ([] if found else [f"a.html: {link}"])


@pytest.mark.site
@pytest.mark.model
def test_every_link_and_anchor_of_the_website_resolves(built: Built) -> None:
    assert broken(built.site, leaves(built.site)) == []


@pytest.mark.site
@pytest.mark.model
def test_no_page_has_an_id_twice(built: Built) -> None:
    twice = {page: [name for name, count in leaf.ids.items() if count > 1] for page, leaf in leaves(built.site).items()}
    assert {page: names for page, names in twice.items() if names} == {}


@pytest.mark.site
@pytest.mark.model
def test_every_page_can_be_reached_from_home(built: Built) -> None:
    read = leaves(built.site)
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = waiting.pop()
        for link in read[page].links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or not parts.path.endswith(".html"):
                continue
            target = (built.site / PurePosixPath(page).parent / unquote(parts.path)).resolve()
            name = target.relative_to(built.site.resolve()).as_posix()
            if name in read and name not in reached:
                reached.add(name)
                waiting.append(name)
    assert sorted(set(read) - reached - {"404.html"}) == []
