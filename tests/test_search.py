from __future__ import annotations

import gzip
import stat
from pathlib import Path

import pytest

from generator import search
from generator.errors import DossierError
from generator.search import MOST_PAGES, NOISE, Search, choose, index, program


@pytest.mark.parametrize(("asked", "pages", "chosen"), [
    (Search.AUTO, 1, Search.BUILT_IN),
    (Search.AUTO, MOST_PAGES, Search.BUILT_IN),
    (Search.AUTO, MOST_PAGES + 1, Search.PAGEFIND),
    (Search.BUILT_IN, MOST_PAGES + 1, Search.BUILT_IN),
    (Search.PAGEFIND, 1, Search.PAGEFIND),
])  # fmt: skip
def test_the_number_of_pages_chooses_unless_somebody_has(asked: Search, pages: int, chosen: Search) -> None:
    assert choose(asked, pages) is chosen


def stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in place of Pagefind's."""
    path = folder / "pagefind-stand-in"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(search, "program", lambda: path)


def test_the_index_is_made_in_the_website(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, 'mkdir pagefind; touch pagefind/pagefind.js; echo "$@" > asked', monkeypatch)
    site = tmp_path / "site"
    site.mkdir()
    index(site)
    asked = (site / "asked").read_text(encoding="utf-8")
    assert asked.startswith("--site . --output-subdir pagefind")
    assert ".cites" in asked


@pytest.mark.parametrize(
    ("script", "told"), [("echo out of memory >&2; exit 3", "out of memory"), ("exit 3", "with 3"), ("true", "with 0")]
)
def test_an_index_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str) -> None:
    stand_in(tmp_path, script, monkeypatch)
    with pytest.raises(DossierError, match=f"could not index the website: .*{told}\n .*`search: built-in`"):
        index(tmp_path)


def test_without_pagefind_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "program", lambda: None)
    with pytest.raises(DossierError, match=r"pip install 'pagefind\[bin\]'"):
        index(tmp_path)


def test_a_program_that_is_not_there_is_not_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "nowhere"))
    assert program() is None or program() != tmp_path / "nowhere"


def test_real_pages_are_indexed_without_their_noise(tmp_path: Path) -> None:
    if program() is None:
        pytest.skip("Pagefind is not installed, so nothing was indexed")
    found = '<nav>menu</nav><div data-pagefind-body><h1>Fire</h1>three <i class="cites">source</i></div>'
    for name, body in (("fire", found), ("list", "not to be found")):
        page = f'<html lang="en"><body>{body}</body></html>'
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    index(tmp_path)
    assert [
        gzip.decompress(path.read_bytes()).count(b"Fire. three") for path in (tmp_path / "pagefind" / "fragment").iterdir()
    ] == [1]


def test_what_would_correct_a_page_is_kept_out_of_the_index() -> None:
    assert ".wrong" in NOISE
