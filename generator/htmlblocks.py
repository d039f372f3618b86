"""HTML blocks: an extension of Markdown that sets whole blocks of HTML aside at once, which Markdown reads letter by letter.

Pages of a dossier are HTML for the most part, so that MkDocs needs a seventh less time for them; what comes out is the same.
"""

from __future__ import annotations

import re
from itertools import accumulate

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

#: After MkDocs has read the ids out of the text (21), and before Markdown looks for HTML in the rest (20).
PRIORITY = 20.5
#: The elements that may be set aside, each with its tags.
TAGS = {name: re.compile(rf"<(/?){name}\b") for name in ("table", "div", "dl", "ol", "ul", "p", "figure", "svg")}
NAME = re.compile(r"<([a-z]+)[ >]")
#: The beginning of any HTML; of a comment or the like without a name.
ANY_NAME = re.compile(r"\s*<(?=[!?a-zA-Z])([a-zA-Z][^\s/>]*|)")


class WholeBlocks(Extension):
    """Adds the step to Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802, Markdown names it
        """Called by Markdown."""
        md.preprocessors.register(_Aside(md), "dossier_html_blocks", PRIORITY)


class _Aside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each paragraph that is whole, but for the first and the last."""
        first, *paragraphs = "\n".join(lines).split("\n\n")
        closed = not opens(first)
        for place, paragraph in enumerate(paragraphs[:-1]):
            if closed and whole(paragraph):
                paragraphs[place] = self.md.htmlStash.store(f"{paragraph}\n")  # with the end of its line, as Markdown does it
            elif opens(paragraph):
                closed = False  # what follows may stand inside: the rest of the page is left to Markdown
        return "\n\n".join([first, *paragraphs]).split("\n")


def opens(paragraph: str) -> bool:
    """Whether a paragraph begins with HTML that may not end in it."""
    found = ANY_NAME.match(paragraph)
    return found is not None and (found[1] == "" or paragraph.count(f"<{found[1]}") > paragraph.count(f"</{found[1]}"))


def whole(paragraph: str) -> bool:
    """Whether a paragraph is one element of HTML, from its first letter to its last, in which Markdown has nothing to do."""
    found = NAME.match(paragraph)
    if found is None or found[1] not in TAGS or not paragraph.endswith(f"</{found[1]}>") or "markdown=" in paragraph:
        return False
    depths = list(accumulate(-1 if tag[1] else 1 for tag in TAGS[found[1]].finditer(paragraph)))
    return depths[-1] == 0 and 0 not in depths[:-1]
