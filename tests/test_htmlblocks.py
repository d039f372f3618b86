from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.utils.meta import get_data

from generator.htmlblocks import WholeBlocks, whole
from generator.render.pages import pages
from tests.sample import raqqa

TEMPLATES = Path(__file__).parents[1] / "templates"
EXTENSIONS = ("attr_list", "tables", "toc", "pymdownx.blocks.admonition", "pymdownx.blocks.details")
CONFIGURED = {
    "pymdownx.blocks.admonition": {"types": ["conflict", "update", "compatible"]},
    "pymdownx.blocks.details": {"types": [{"name": "more", "class": "compatible"}]},
}


@pytest.mark.parametrize(("paragraph", "is_whole"), [
    ("<p>x</p>", True),
    ('<div class="a"><div>x</div>\n<div>y</div></div>', True),
    ("<p>x", False),
    ("<p>x</p>\n<p>y</p>", False),
    ("<p>x</p> and more", False),
    ("<div>x</div></div>", False),
    ("<div><div>x</div>", False),
    ('<div markdown="1">*x*</div>', False),
    ("<em>x</em>", False),
    ("<pre>x</pre>", False),
    (" <p>x</p>", False),
    ("x <p>x</p>", False),
])  # fmt: skip
def test_a_paragraph_is_one_element_or_is_left_to_markdown(paragraph: str, *, is_whole: bool) -> None:
    assert whole(paragraph) is is_whole


def html(text: str, *more: WholeBlocks) -> str:
    """The HTML of a text."""
    return Markdown(extensions=[*EXTENSIONS, *more], extension_configs=CONFIGURED).convert(text)


@pytest.mark.parametrize(
    "page", [page for page in pages(raqqa(), TEMPLATES) if page.path.endswith(".md")], ids=lambda page: page.path
)
def test_a_page_comes_out_the_same(page: object) -> None:
    text, _ = get_data(page.content)  # type: ignore[attr-defined]
    assert html(text, WholeBlocks()) == html(text)


@pytest.mark.parametrize("text", [
    "# A\n\n<p>x</p>\n\nb *c*\n\n<p>y *z*</p>",
    "- item\n\n<div>x</div>\n\n    <div>in the item</div>\n\nend",
    "<div>\n\n<p>x</p>\n\n</div>\n\nend",
    "<!--\n\n<p>x</p>\n\n-->\n\nend",
    "<pre>\n\n<p>x</p>\n\n</pre>\n\nend",
    "a\n\n<pre>\n\n<p>x</p>\n\n</pre>\n\nend",
    "a\n\n<p>x</p>\n<p>y</p>\n\n<p>z</p>\n\nend",
    "a\n\n<br>\n\n<p>z</p>\n\nend",
    "a\n\n\n\n<p>x</p>\n\n\n\nb",
    "/// conflict | x\n\n<table><tr><td>x</td></tr></table>\n\n///\n\nend",
    "    code\n\n    <p>x</p>\n\nend",
    "a\n\n<p>x</p>",
    "<p>x</p>",
    "",
])  # fmt: skip
def test_a_text_of_somebody_else_comes_out_the_same(text: str) -> None:
    assert html(text, WholeBlocks()) == html(text)
