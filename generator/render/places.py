"""Places: where in a template's HTML an expression stands, and where none may, for no escape could make words harmless there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

#: What a browser runs, or reads as something other than text, whatever is escaped in it.
RUN, RAW = re.compile(r"on|style\Z|srcdoc\Z", re.IGNORECASE), frozenset({"script", "style"})
#: Attributes whose value is an address, which begins with what tells where it leads.
ADDRESSES = frozenset(
    {"href", "src", "action", "formaction", "data", "poster", "cite", "background", "ping", "srcset", "manifest", "xlink:href"}
)
#: The variable that leads from a page to the root of the site, and the filters that make what may stand in a place.
ROOT, ADDRESS, FRONT, VERBATIM, JSON = "root", "address", "front_matter", "verbatim", "tojson"
#: An open list of attributes behind a line of Markdown, and the fields that may stand in it.
LIST, NAMES = re.compile(r"\{:?[^{}]*\Z"), frozenset({"anchor", "id"})
#: What HTML is made of, as far as it matters here.
OPENS = re.compile(r"<!--|<(/?)([A-Za-z][^\s/>]*)?")
IN_TAG = re.compile(r"\s+|/|(>)|([^\s=/>\"']+)|(=\s*(?:(\")|(')|(?=[^\s>])|\Z))|[\"']")


@dataclass
class Place:
    """Where the reader of a template's HTML has got to: text, a tag, the value of an attribute, a script, a comment."""

    tag: str = ""
    inside: bool = False
    attribute: str = ""
    quote: str = ""
    value: str = ""
    raw: str = ""
    tail: str = ""

    def read(self, text: str) -> None:
        """Go on through literal text."""
        self.tail = (self.tail + text).rpartition("\n")[2]
        at = 0
        while at < len(text):
            at = self._in_value(text, at) if self.quote else self._in_tag(text, at) if self.inside else self._in_text(text, at)

    def _in_text(self, text: str, at: int) -> int:
        if self.raw:
            end = re.compile("-->" if self.raw == "<!--" else f"</{self.raw}", re.IGNORECASE).search(text, at)
            if end is None:
                return len(text)
            self.raw = ""
            return end.end() if end[0] == "-->" else end.start()
        found = OPENS.search(text, at)
        if found is None:
            return len(text)
        if found[0] == "<!--":
            self.raw = "<!--"
        elif found[2] or found.end() == len(text):
            self.inside, self.tag, self.attribute = True, (found[2] or "").lower() if not found[1] else "/", ""
        return found.end()

    def _in_tag(self, text: str, at: int) -> int:
        found = IN_TAG.match(text, at)
        assert found is not None
        if found[1]:
            self.inside, self.raw = False, self.tag if self.tag in RAW else ""
        elif found[2]:
            self.attribute = found[2].lower()
        elif found[3]:
            self.quote, self.value = found[4] or found[5] or " ", ""
        return found.end()

    def _in_value(self, text: str, at: int) -> int:
        end = re.compile(r"[\s>]").search(text, at) if self.quote == " " else None
        stop = text.find(self.quote, at) if self.quote != " " else end.start() if end else -1
        self.value += text[at : stop if stop >= 0 else len(text)]
        if stop < 0:
            return len(text)
        stop += self.quote != " "
        self.quote, self.attribute = "", ""
        return stop

    def wrong(self, expression: list[str], *, first: bool) -> str:
        """What is wrong with an expression at this place, given its words; nothing where it may stand. `first` on its page."""
        last = expression[-1] if len(expression) > 1 and expression[-2] == "|" else ""
        name = next((word for at, word in enumerate(expression) if expression[at - 1 : at] == ["|"] and word == FRONT), "")
        if name and not first:
            return f"{FRONT} belongs at the very top of a page"
        if self.raw == "<!--":
            return "an expression in a comment of HTML; take it out"
        if self.raw:
            fit = (VERBATIM, JSON) if self.raw == "script" else (VERBATIM,)
            hint = f"end it with “| {fit[-1]}”, or take it out"
            return "" if last in fit else f"no escape helps inside of <{self.raw}>; {hint}"
        if self.quote == " ":
            return f'the value of {self.attribute} needs quotation marks: {self.attribute}="{{{{ ... }}}}"'
        if self.quote and RUN.match(self.attribute):
            return f"a browser runs what stands in {self.attribute}; take the expression out"
        if self.quote and self.attribute in ADDRESSES and not self.value and expression != [ROOT] and last != ADDRESS:
            return f"an address begins with {{{{ {ROOT} }}}}, or ends with “| {ADDRESS}”"
        listed = LIST.search(self.tail)  # between quotation marks stands a value, and that is inert
        if listed and listed[0].count('"') % 2 == 0 and not self.inside and (len(expression) < 3 or expression[-1] not in NAMES):
            return "only an anchor or id of a view may stand in the { } behind a heading"
        target = self.tail.endswith(("](", "](<")) and not self.inside
        if target and expression != [ROOT] and last != ADDRESS:
            return f"a link leads to {{{{ {ROOT} }}}}..., or to what ends with “| {ADDRESS}”"
        if self.inside and not self.quote:
            return "an expression stands in text or in the value of an attribute, not where the names of these do"
        return ""


def misplaced(environment: Environment, source: str) -> Iterator[tuple[int, str]]:
    """The line of each expression of a template that stands where none may, and what is wrong with it."""
    place, first = Place(), True
    expression: list[str] | None = None
    for line, kind, text in environment.lex(source):
        if kind == "data":
            place.read(text)
            first = first and not text.strip()
        elif kind == "variable_begin":
            expression, begun = [], line
        elif kind == "variable_end" and expression is not None:
            if told := place.wrong(expression, first=first):
                yield begun, told
            place.value, place.tail = place.value + "x", place.tail + "x"
            expression, first = None, False
        elif expression is not None and kind != "whitespace":
            expression.append(text)
