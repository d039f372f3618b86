"""Search: which one a website has, and the index of the one that isn't MkDocs' own."""

from __future__ import annotations

import shutil
import subprocess
from enum import StrEnum
from pathlib import Path

from generator.errors import DossierError

#: So many pages the built-in search is good for: its whole index, 1.5 kB a page, is loaded with the first search.
MOST_PAGES = 500
HOW_TO_INSTALL = "Pagefind isn't installed: pip install 'pagefind[bin]', or write `search: built-in`"
#: Where the index stands in the website.
FOLDER = "pagefind"
#: Its files that every search begins with.
PAGEFIND_INDEX = (f"{FOLDER}/pagefind.js", f"{FOLDER}/pagefind-entry.json")
#: The plugins that search a website in MkDocs, Material's and its own, and what they make.
BUILT_IN = ("material/search", "search")
BUILT_IN_INDEX = ("search/search_index.json",)
#: What stands on many pages and says nothing of any: which source, which line, which side, how to correct it, links to headings.
NOISE = (
    ".cites", ".cite", ".headerlink", ".crumbs", ".md-source-file", ".sr", ".mk", ".side", ".wrong", "[aria-hidden]", "caption",
    "thead",
)  # fmt: skip


class Search(StrEnum):
    """What a website is searched with."""

    AUTO = "auto"
    """The built-in search for few pages, Pagefind for many."""
    BUILT_IN = "built-in"
    """MkDocs' own plugin; one file that holds all words."""
    PAGEFIND = "pagefind"
    """An index in small parts, of which a search loads those that it needs; results can be narrowed."""


def choose(asked: Search, pages: int) -> Search:
    """The search for a website of so many pages, whether or not it is installed."""
    if asked is not Search.AUTO:
        return asked
    return Search.BUILT_IN if pages <= MOST_PAGES else Search.PAGEFIND


def program() -> Path | None:
    """The program that makes Pagefind's index; None where it isn't installed."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415, an extra
    except ImportError:
        found = shutil.which("pagefind")
        return Path(found) if found else None
    path = get_executable()
    return path if path is not None and path.is_file() else None


def index(site: Path) -> None:
    """Make Pagefind's index of a finished website, in it; raises a DossierError where that fails."""
    path = program()
    if path is None:
        raise DossierError(HOW_TO_INSTALL)
    command = [
        str(path), "--site", ".", "--output-subdir", FOLDER, "--keep-index-url", "--silent",
        "--exclude-selectors", ", ".join(NOISE),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)  # noqa: S603, a program of ours
    if done.returncode != 0 or not (site / PAGEFIND_INDEX[0]).is_file():
        said = (done.stderr or done.stdout).strip() or f"it ended with {done.returncode}"
        raise DossierError(f"{site}: Pagefind could not index the website: {said}\n    or write `search: built-in`")
