"""Links: every address in our pages leads somewhere, and no id stands twice on a page."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from generator.records.problem import Problem
from generator.render.page import Page

#: Elements without an end tag.
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
#: Where else an address may lead.
SCHEMES = frozenset({"http", "https", "mailto"})
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HEADING_ID = re.compile(r"^#{1,6} .*\{ ?#([^\s}]+)[^}]*\}[ ]*$", re.MULTILINE)
MARKDOWN_LINK = re.compile(r"\]\(<?([^\s)>]+)")
HINT = "mend the template that makes this page"


@dataclass
class Anchors(HTMLParser):
    """What a page holds: its ids, the addresses it leads to, and the Markdown outside of all elements."""

    ids: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    open: int = 0

    def __post_init__(self) -> None:
        """Set up the parser beneath."""
        super().__init__(convert_charrefs=False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids and addresses; count how deep we are."""
        self.open += tag not in VOID
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in {"href", "src"}:
                self.targets.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        """Count how deep we are."""
        self.open -= tag not in VOID

    def handle_data(self, data: str) -> None:
        """Outside of all tags stands Markdown: keep it."""
        if self.open == 0:
            self.outside.append(data)

    def handle_charref(self, name: str) -> None:  # noqa: ARG002, the parser names it
        """A character reference means nothing to Markdown; any letter stands for it."""
        self.handle_data("x")

    def handle_entityref(self, name: str) -> None:
        """As for characters by number."""
        self.handle_charref(name)

    def close(self) -> None:
        """Note what the Markdown holds: ids of headings, and links."""
        super().close()
        text = "".join(self.outside)
        self.ids += HEADING_ID.findall(text)
        self.targets += MARKDOWN_LINK.findall(text)


def broken_links(pages: Iterable[Page]) -> Iterator[Problem]:
    """Addresses in Markdown pages that lead nowhere among `pages`, and ids that stand twice, page by page."""
    found = {page.path: _anchors(page) for page in pages}
    ids = {address(path): set(anchors.ids) for path, anchors in found.items()}
    for path, anchors in found.items():
        for id_, times in Counter(anchors.ids).items():
            if times > 1:
                yield Problem(path, 0, f"the id {id_!r} stands {times} times", HINT)
        for target in dict.fromkeys(anchors.targets):
            if reason := _wrong(path, target, ids):
                yield Problem(path, 0, f"{target!r}: {reason}", HINT)


def address(path: str) -> str:
    """Where a page is published: Markdown becomes HTML."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def _anchors(page: Page) -> Anchors:
    anchors = Anchors()
    if page.path.endswith(".md"):
        anchors.feed(FRONT_MATTER.sub("", page.content))
        anchors.close()
    return anchors


def _wrong(path: str, target: str, ids: dict[str, set[str]]) -> str:
    """What is wrong with an address on the page `path`; nothing if it leads somewhere."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "is no address"
    if parts.scheme:
        return "" if parts.scheme in SCHEMES else "leads out of the site in a way that is not allowed"
    if parts.netloc or parts.path.startswith("/"):
        return "must count from the page it stands on"
    where = (
        address(posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))) if parts.path else address(path)
    )
    if where not in ids:
        return f"there is no page {where!r}"
    if parts.fragment and unquote(parts.fragment) not in ids[where]:
        return f"there is no id {parts.fragment!r} on {where!r}"
    return ""
