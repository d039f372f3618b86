from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.conftest import Built
from tests.site.windows import Tab, Windows, searched, serving

pytestmark = [pytest.mark.site, pytest.mark.model, pytest.mark.browser]

PAGES = ("home", "event", "person", "place", "organisation", "source", "conflicts", "timeline", "about")

#: What axe-core looks for only when asked: the smallest size of a target (WCAG 2.2), labels that say what is read, headings and
#: captions that only look like it, cells without headers, things that take the focus and say nothing of themselves.
ASKED = (
    "target-size", "label-content-name-mismatch", "p-as-heading", "table-fake-caption", "td-has-header", "focus-order-semantics",
)  # fmt: skip
#: What the colours of a page decide, and all that they do.
COLOURS = ("color-contrast", "link-in-text-block")
#: What the style sheets decide, which all pages share.
STYLES = ("css-orientation-lock",)
#: The sizes of a window in either colour scheme: all is looked for in the first, what colours decide in the other.
FIRST = {"light": ("desktop", "phone"), "dark": ("phone", "desktop")}
#: Colour schemes and sizes of windows, and what is looked for in each: all of it in either scheme and in either size.
WINDOWS = [(scheme, size, only) for scheme, sizes in FIRST.items() for size, only in zip(sizes, ((), COLOURS), strict=True)]

#: Words that a box cuts off, and that nobody can scroll to.
CUT = """() => [...document.querySelectorAll("body *")].filter((box) => {
  const style = getComputedStyle(box), place = box.getBoundingClientRect();
  const seen = box.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && style.clipPath === "none" && place.right > 0 && place.left < innerWidth;
  const cut = (overflow, full, room) => ["hidden", "clip"].includes(overflow) && full > room + 1;
  return seen && box.innerText?.trim()
    && (cut(style.overflowX, box.scrollWidth, box.clientWidth) || cut(style.overflowY, box.scrollHeight, box.clientHeight));
}).map((box) => `cut off: ${box.tagName}.${box.className}: ${box.innerText.trim().slice(0, 60)}`)"""

#: Words that leave their box for what stands beside it.
SPILT = """() => [...document.querySelectorAll("article *:not(svg *)")].filter((box) => {
  const style = getComputedStyle(box);
  return box.checkVisibility() && style.display !== "inline" && style.overflowX === "visible" && style.clipPath === "none"
    && box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1;
}).map((box) => `spilt: ${box.tagName}.${box.className}: ${box.innerText.slice(0, 60)}`)"""


def where(built: Built, page: str) -> str:
    """The path of a page; of many, the longest, and of a source with a claim lit up."""
    match page:
        case "home":
            return "index.html"
        case "event":
            return built.fullest("events")
        case "person" | "place" | "organisation":
            return built.fullest("entities", page)
        case "source":
            path = built.fullest("sources")
            return next(f"{path}#{claim['id']}" for claim in built.dossier["claims"] if path == f"sources/{claim['source']}.html")
    return f"{page}.html"


def unfolded(tab: Tab, path: str) -> Any:
    page = tab.open(path)
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    return page


def wrong(page: Any, *only: str) -> list[str]:
    """What axe-core finds, of any impact: the rule, the place, and what it says of it. With `only`, by these rules alone."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415  # only where there is a browser to run it

    rules = {"runOnly": only} if only else {"rules": {rule: {"enabled": True} for rule in ASKED}}
    return [
        f"{found['id']} ({found['impact']}): {node['html'][:200]}: {node.get('failureSummary')}"
        for found in Axe().run(page, options={"resultTypes": ["violations"], **rules}).response["violations"]
        for node in found["nodes"]
    ]


def wrong_by_size(tab: Tab, path: str, *sizes: str) -> dict[str, list[str]]:
    """What is wrong with a page in a window of the first size, and with its colours in the others."""
    first, *others = sizes
    tab.resize(first)
    page = unfolded(tab, path)
    found = {first: wrong(page)}
    for size in others:
        tab.resize(size)
        found[size] = wrong(page, *COLOURS)
    return {size: faults for size, faults in found.items() if faults}


@pytest.fixture(scope="session")
def flood_address(flood: Built) -> Iterator[str]:
    with serving(flood.site) as served:
        yield served


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scheme", FIRST)
def test_axe_finds_nothing_wrong(windows: Windows, built: Built, address: str, scheme: str, page: str) -> None:
    with windows.tab(address, scheme) as tab:
        assert wrong_by_size(tab, where(built, page), *FIRST[scheme]) == {}


def test_axe_finds_nothing_wrong_with_the_style_sheets(windows: Windows, address: str) -> None:
    with windows.tab(address) as tab:
        assert wrong(tab.open("index.html"), *STYLES) == []


@pytest.mark.parametrize("page", ["event", "source", "changes"])
def test_axe_finds_nothing_wrong_in_another_story(windows: Windows, flood: Built, flood_address: str, page: str) -> None:
    with windows.tab(flood_address, "dark", "phone") as tab:
        assert wrong(unfolded(tab, where(flood, page))) == []


@pytest.mark.parametrize(("scheme", "size", "only"), WINDOWS)
def test_axe_finds_nothing_wrong_with_the_search(
    windows: Windows, address: str, scheme: str, size: str, only: tuple[str, ...]
) -> None:
    with windows.tab(address, scheme, size) as tab:
        page = tab.open("index.html")
        page.keyboard.press("/")
        searched(page, "killed").first.wait_for()
        assert wrong(page, *only) == []


def badly_laid_out(tab: Tab, path: str) -> dict[str, list[str]]:
    """By the size of the window, all that can't be read, or only by scrolling sideways."""
    page = unfolded(tab, path)
    found: dict[str, list[str]] = {}
    for size in ("desktop", "zoomed", "phone"):
        tab.resize(size)
        # On a phone the header shortens the name of the website, which the page itself has in full.
        found[size] = page.evaluate(SPILT) + ([] if size == "phone" else page.evaluate(CUT))
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found[size].append("scrolls sideways")
    return {size: all_found for size, all_found in found.items() if all_found}


@pytest.mark.parametrize("page", PAGES)
def test_all_words_can_be_read_at_any_width(windows: Windows, built: Built, address: str, page: str) -> None:
    with windows.tab(address) as tab:
        assert badly_laid_out(tab, where(built, page)) == {}


@pytest.mark.parametrize("page", [*PAGES, "changes"])
def test_all_words_of_another_story_can_be_read_at_any_width(
    windows: Windows, flood: Built, flood_address: str, page: str
) -> None:
    with windows.tab(flood_address) as tab:
        assert badly_laid_out(tab, where(flood, page)) == {}


def test_a_printed_event_shows_all_its_quotations(windows: Windows, built: Built, address: str) -> None:
    with windows.tab(address) as tab:
        page = tab.open(built.fullest("events"))
        folded = page.locator("details:not([open]) q")
        assert folded.count() > 0
        assert not folded.first.is_visible()
        page.emulate_media(media="print")
        unseen = "all => all.filter((words) => !words.checkVisibility()).map((words) => words.textContent)"
        assert page.locator("article q").evaluate_all(unseen) == []


def test_what_would_correct_a_page_is_seen_on_the_screen_and_not_printed(windows: Windows, built: Built, address: str) -> None:
    with windows.tab(address) as tab:
        page = tab.open(built.fullest("events"))
        fold = page.locator("details.wrong").last
        assert fold.is_visible()
        page.emulate_media(media="print")
        assert not fold.is_visible()
