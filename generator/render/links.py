"""Links: every address in our pages leads somewhere, and no id stands twice on a page."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from generator.records.problem import Problem
from generator.render.page import Page

#: Elements without an end tag.
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
#: Where else an address may lead.
SCHEMES = frozenset({"http", "https", "mailto"})
#: A comment, or a tag: whether it closes, its name, and its attributes, in whose quotation marks anything may stand.
TAG = re.compile(r"""<!--.*?-->|<(/?)([a-zA-Z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.DOTALL)
ATTRIBUTE = re.compile(r"""\s([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
REFERENCE = re.compile(r"&#?\w+;")
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HEADING_ID = re.compile(r"^#{1,6} .*\{ ?#([^\s}]+)[^}]*\}[ ]*$", re.MULTILINE)
MARKDOWN_LINK = re.compile(r"\]\(<?([^\s)>]+)")
HINT = "mend the template that makes this page"


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page holds: its ids, and the addresses it leads to."""

    ids: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


def broken_links(pages: Iterable[Page]) -> Iterator[Problem]:
    """Addresses in Markdown pages that lead nowhere among `pages`, and ids that stand twice, page by page."""
    found = {page.path: _anchors(page) for page in pages}
    ids = {address(path): set(held.ids) for path, held in found.items()}
    for path, held in found.items():
        for id_, times in Counter(held.ids).items():
            if times > 1:
                yield Problem(path, 0, f"the id {id_!r} stands {times} times", HINT)
        for target in dict.fromkeys(held.targets):
            if reason := _wrong(path, target, ids):
                yield Problem(path, 0, f"{target!r}: {reason}", HINT)


def address(path: str) -> str:
    """Where a page is published: Markdown becomes HTML."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def _anchors(page: Page) -> Anchors:
    return anchors(FRONT_MATTER.sub("", page.content)) if page.path.endswith(".md") else Anchors()


def anchors(text: str) -> Anchors:
    """The ids and addresses in Markdown with HTML: those of its elements, and outside of all of them those of the Markdown."""
    ids, targets, outside, depth, end = [], [], [], 0, 0
    for tag in TAG.finditer(text):
        if depth == 0:
            outside.append(text[end : tag.start()])
        end = tag.end()
        closes, name, attributes = tag.groups()
        if name is None or name.lower() in VOID or attributes.endswith("/"):
            pass
        elif closes:
            depth -= 1
        else:
            depth += 1
        for match in ATTRIBUTE.finditer(attributes or "") if not closes else ():
            attribute, value = match[1].lower(), unescape(match[2] or match[3] or match[4] or "")
            if attribute == "id":
                ids.append(value)
            elif attribute in {"href", "src"}:
                targets.append(value)
    if depth == 0:
        outside.append(text[end:])
    markdown = REFERENCE.sub("x", "".join(outside))  # a character reference means nothing to Markdown; any letter stands for it
    return Anchors((*ids, *HEADING_ID.findall(markdown)), (*targets, *MARKDOWN_LINK.findall(markdown)))


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
