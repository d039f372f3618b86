from __future__ import annotations

import re
from typing import Any

import pytest

from tests.site.conftest import Built
from tests.site.windows import ANSWERED, Tab, Windows

pytestmark = [pytest.mark.site, pytest.mark.model, pytest.mark.browser]

#: What has the focus: its name; whether the way is over, at the page as a whole or at the first one again; and whether a reader
#: sees that it has it, ten seconds later at the latest (the theme opens the search of a phone once its field has the focus; where
#: one is not seen, the others aren't waited for): on the screen, uncovered, with an outline (a field to write in has its cursor,
#: a switch of the theme leaves it to its label).
FOCUS = """async () => {
  const drawn = () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
  const element = document.activeElement, first = window.firstStop;
  window.firstStop ??= element;
  const shown = element.matches(".md-option") ? element.nextElementSibling : element;
  const isSeen = () => {
    const place = shown.getClientRects()[0] ?? shown.getBoundingClientRect(), style = getComputedStyle(shown);
    const across = (place.left + place.right) / 2, down = place.top + Math.min(place.height, 24) / 2;
    const there = document.elementFromPoint(across, down);
    const outlined = style.outlineStyle !== "none" || element.matches("input[type=text]");
    return outlined && shown.checkVisibility({opacityProperty: true, visibilityProperty: true}) && place.height > 0
      && there !== null && (shown.contains(there) || there.contains(shown));
  };
  const deadline = performance.now() + (window.tried ? 100 : 10000);
  await drawn();
  while (element !== document.body && !isSeen() && performance.now() < deadline) await drawn();
  window.tried ||= !isSeen();
  return {name: `${element.tagName}.${element.className.baseVal ?? element.className} ${element.textContent.trim().slice(0, 40)}`,
    seen: isSeen(), over: element === document.body || element === first};
}"""
#: The claim whose address the page has.
LIT = "document.querySelector('.claims > li:has(:target)')"
#: More presses of the key than any way should take, and than a whole page.
PATIENCE, MOST = 150, 1000


def stops(page: Any, key: str) -> list[dict[str, Any]]:
    """Everything that gets the focus, from one end of the page to the other."""
    found: list[dict[str, Any]] = []
    for _ in range(MOST):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUS)
        if stop["over"]:
            return found
        found.append(stop)
    pytest.fail(f"{key} comes to no end of {page.url}")


def walk(page: Any, target: str) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(PATIENCE):
        page.keyboard.press("Tab")
        if page.evaluate("target => document.activeElement.matches(target)", target):
            return
    pytest.fail(f"{target} is not among the first {PATIENCE} stops of {page.url}")


def look_for(tab: Tab, words: str) -> list[str]:
    """Open the search, type, and give the titles of the pages found, the first one ready to be opened."""
    page = tab.open("about.html")
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.matches('.md-search__input')")
    page.keyboard.type(words)
    page.wait_for_function(ANSWERED, arg=words)
    found = page.locator(".md-search-result__item:visible h1")
    found.first.wait_for()
    return [title.strip() for title in found.all_inner_texts()]


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_whatever_has_the_focus_is_seen(windows: Windows, built: Built, address: str, size: str, key: str) -> None:
    with windows.tab(address, size=size) as tab:
        found = stops(tab.open(built.fullest("events")), key)
        assert len(found) > 50
        assert [stop["name"] for stop in found if not stop["seen"]] == []


@pytest.mark.parametrize(("words", "page"), [
    ("Daesh", "islamic-state"),  # another name
    ("Abdesslam", "salah-abdeslam"),  # as one source spells it
    ("Batclan", "bataclan"),
    ("132", "attacks-in-paris"),  # a figure
])  # fmt: skip
def test_a_search_by_keyboard_leads_to_the_page(windows: Windows, address: str, words: str, page: str) -> None:
    with windows.tab(address) as tab:
        look_for(tab, words)
        tab.page.keyboard.press("ArrowDown")
        tab.page.keyboard.press("Enter")
        tab.page.wait_for_url(re.compile(rf"/{page}\.html"))


def test_a_claim_lights_up_at_its_address(windows: Windows, built: Built, address: str) -> None:
    with windows.tab(address) as tab:
        page = tab.open(built.fullest("sources"))
        before = page.locator(".claims > li").first.evaluate("li => getComputedStyle(li).backgroundColor")
        walk(page, ".claims .pl")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("#claim-"))
        lit = page.locator(".claims > li:has(:target)")
        assert lit.count() == 1
        page.wait_for_function(f"before => getComputedStyle({LIT}).backgroundColor !== before", arg=before)
        page.wait_for_function(f"() => {{ const top = {LIT}.getBoundingClientRect().top; return top > 0 && top < innerHeight }}")


def test_a_citation_leads_to_the_claim_that_lights_up(windows: Windows, built: Built, address: str) -> None:
    with windows.tab(address) as tab:
        page = tab.open(built.fullest("events"))
        walk(page, "article .cite")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/sources/[^/]+\.html#claim-"))
        assert page.locator(".claims > li:has(:target)").count() == 1


def test_a_mention_leads_to_its_page_and_back(windows: Windows, built: Built, address: str) -> None:
    event = built.fullest("events")
    with windows.tab(address) as tab:
        page = tab.open(event)
        walk(page, "article a[href*='entities/']")
        name = page.evaluate("document.activeElement.textContent.trim()")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/entities/"))
        assert name in page.locator("article").inner_text()
        walk(page, f"article a[href='../{event}']")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(event))


@pytest.mark.parametrize(("scheme", "other"), [("light", "slate"), ("dark", "default")])
def test_the_colours_are_switched_by_keyboard_and_back(windows: Windows, address: str, scheme: str, other: str) -> None:
    with windows.tab(address, scheme) as tab:
        page = tab.open("index.html")
        before = page.locator("body").get_attribute("data-md-color-scheme")
        walk(page, ".md-option")
        page.keyboard.press("Space")
        page.locator(f"body[data-md-color-scheme={other}]").wait_for()
        assert page.evaluate(FOCUS)["seen"]
        page.keyboard.press("Enter")
        page.locator(f"body[data-md-color-scheme={before}]").wait_for()
        page.evaluate("localStorage.clear()")


def test_the_search_closes_with_escape_and_leaves_the_page_as_it_was(windows: Windows, address: str) -> None:
    with windows.tab(address) as tab:
        assert look_for(tab, "Raqqa")
        tab.page.keyboard.press("Escape")
        tab.page.locator(".md-search__output").wait_for(state="hidden")
        assert tab.page.url.endswith("/about.html")
