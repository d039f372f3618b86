"""Links: every address in our pages leads somewhere, and no id stands twice on a page."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from generator.records.problem import Problem
from generator.render.page import Page

#: Where else an address may lead.
SCHEMES = frozenset({"http", "https", "mailto"})
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HEADING_ID = re.compile(r"^#{1,6} .*\{ ?#([^\s}]+)[^}]*\}[ ]*$", re.MULTILINE)
MARKDOWN_LINK = re.compile(r"\]\(<?([^\s)>]+)")
#: A character by its number or name, which means nothing to Markdown.
REFERENCE = re.compile(r"&#?\w+;")
#: An address of a page of ours, and of a place on it, in which no character stands for another.
PLAIN = re.compile(r"((?:\.\./)*[\w/-]+\.html|)(?:#([\w-]+))?", re.ASCII)
HINT = "mend the template that makes this page"


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page holds: its ids, and the addresses that it leads to."""

    ids: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


def broken_links(pages: Iterable[Page]) -> Iterator[Problem]:
    """Addresses in pages of Markdown and HTML that lead nowhere among `pages`, and ids that stand twice, page by page."""
    found = {page.path: anchors(page) for page in pages}
    ids = {address(path): set(each.ids) for path, each in found.items()}
    for path, each in found.items():
        for id_, times in Counter(each.ids).items():
            if times > 1:
                yield Problem(path, 0, f"the id {id_!r} stands {times} times", HINT)
        for target in dict.fromkeys(each.targets):
            if reason := _wrong(path, target, ids):
                yield Problem(path, 0, f"{target!r}: {reason}", HINT)


def address(path: str) -> str:
    """Where a page is published: Markdown becomes HTML."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def anchors(page: Page) -> Anchors:
    """The ids and addresses on a page, those of its HTML as a browser finds them, and those of the Markdown outside of it."""
    if not page.path.endswith((".md", ".html")):
        return Anchors()
    text = FRONT_MATTER.sub("", page.content)
    html = LexborHTMLParser(text.replace("&", "&amp;"))  # references stay as they are: Markdown doesn't heed what they stand for
    found = [node.attributes for node in html.css("[id],[href],[src]")]
    markdown = _outside(html)
    ids = [unescape(each["id"] or "") for each in found if "id" in each]
    targets = [unescape(each[name] or "") for each in found for name in ("href", "src") if name in each]
    return Anchors((*ids, *HEADING_ID.findall(markdown)), (*targets, *MARKDOWN_LINK.findall(markdown)))


def _outside(html: LexborHTMLParser) -> str:
    """The Markdown outside of all elements, with a letter for each reference."""
    nodes = html.body.iter(include_text=True) if html.body else ()
    return REFERENCE.sub("x", "".join(node.text_content or "" for node in nodes if node.is_text_node))


def _wrong(path: str, target: str, ids: dict[str, set[str]]) -> str:
    """What is wrong with an address on the page `path`; nothing if it leads somewhere."""
    if plain := PLAIN.fullmatch(target):  # as most are; what follows would come to the same
        where, fragment = _place(posixpath.dirname(path), plain[1]) if plain[1] else address(path), plain[2]
        if where in ids and (not fragment or fragment in ids[where]):
            return ""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "is no address"
    if parts.scheme:
        return "" if parts.scheme in SCHEMES else "leads out of the site in a way that is not allowed"
    if parts.netloc or parts.path.startswith("/"):
        return "must count from the page it stands on"
    where = _place(posixpath.dirname(path), parts.path) if parts.path else address(path)
    if where not in ids:
        return f"there is no page {where!r}"
    if parts.fragment and unquote(parts.fragment) not in ids[where]:
        return f"there is no id {parts.fragment!r} on {where!r}"
    return ""


@lru_cache(maxsize=100_000)
def _place(folder: str, target: str) -> str:
    """The address of what `target` leads to from a page in `folder`."""
    return address(posixpath.normpath(posixpath.join(folder, unquote(target))))
