"""Articles are data: no HTML, Markdown, Jinja or YAML in them takes effect."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from mkdocs.utils.meta import get_data

from generator.build import finished_pages
from generator.records.article import Passage
from generator.records.claim import Kind
from generator.records.curation import Decided, Decision, Deed
from generator.records.dossier import Dossier, Hidden
from generator.records.entity import Part
from generator.records.fact import Verdict
from generator.render.changes import Log
from generator.render.environment import PLAIN
from generator.render.links import broken_links
from generator.render.pages import Page, pages
from generator.values import Naming
from generator.values.lines import tidy
from generator.values.quantity import quantity
from tests.changes.builders import every, history
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage, side

TEMPLATES = Path(__file__).parents[2] / "templates"
#: What a theme's pages are made from, as far as our head is concerned.
BASE = "{% block extrahead %}{% endblock %}"
HARMLESS = "Plain words"
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</q></td></tr></table><h1>gone</h1>",
    "<!-- ",
    "--> <b>",
    "<![CDATA[ x ]]>",
    "<?php echo 1 ?>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;b&#62;",
    "&amp;lt;",
    "AT&T &copy &nbsp;",
    '" onmouseover="alert(1)',
    "' onclick='alert(1)",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# note #}",
    "{: onclick=alert(1) }",
    "{ #top .evil onclick=x }",
    "{#facts}",
    "# Heading",
    "Title { #disagree }",
    "---\ntitle: gone\n---",
    "a: b: c",
    "- item",
    "* star *",
    "**bold** _it_ __it__",
    "`code`",
    "```\nfence\n```",
    "~~~",
    "[click](javascript:alert(1))",
    "[x](http://evil.example)",
    "![x](http://evil.example/x.png)",
    "[ref]: http://evil.example",
    "[ref][ref]",
    "<http://evil.example>",
    "http://evil.example",
    "javascript:alert(1)",
    "| a | b |\n|---|---|\n| c | d |",
    "/// conflict | x\n///",
    "///",
    "//// more",
    "/// html | script",
    "!!! note",
    "??? more",
    "    indented code",
    "\ttab",
    "line\n\nblank\n\nlines",
    "\r\n\r\nx",
    "a\u2028b\u2029c",
    "1. one",
    "> quote",
    "+++",
    "===",
    "\\",
    "\\`",
    "$x$",
    ":smile:",
    "^sup^ ~sub~ ==mark==",
    "*[HTML]: x",
    "[^1]",
    "[^1]: note",
    "[TOC]",
    "[[wiki]]",
    '--8<-- "/etc/passwd"',
    ";--8<--",
    "\x00\x02wzxhzdk:0\x03",
    "\x02klzzwxh:0001\x03",
    "wzxhzdk:0",
    "\u202etfosorciM",
    "\ufffe",
    "!ENV HOME",
    "!!python/object:os.system",
    "%TAG ! x",
    "null",
    "true",
    "2015",
    "~",
    "'",
    '"',
    "\u201cquoted\u201d",
    "../../etc/passwd",
    "<svg/onload=alert(1)>",
    "<a href=//evil.example>",
    "<style>*{display:none}</style>",
    "<details open ontoggle=alert(1)>",
    "<div markdown=1>**x**",
    "<p markdown='block'>",
    "<iframe src=x>",
    "<textarea>",
    "<title>",
    "<plaintext>",
    "<",
    ">",
    "&",
    "&#",
    "&#x",
    "<q>",
    "</li></ol>",
    "</div></div>",
)
TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "i",
        "input",
        "label",
        "legend",
        "li",
        "ol",
        "p",
        "pre",
        "q",
        "small",
        "span",
        "strong",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "time",
        "tr",
        "ul",
    ]
)
ATTRIBUTES = frozenset(
    [
        "aria-hidden",
        "aria-label",
        "checked",
        "class",
        "colspan",
        "data-l",
        "data-search-exclude",
        "datetime",
        "dir",
        "href",
        "id",
        "name",
        "rel",
        "role",
        "rowspan",
        "scope",
        "tabindex",
        "title",
        "type",
    ]
)
EXTENSIONS = {
    "attr_list": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": "#", "toc_depth": 3},
    "pymdownx.blocks.admonition": {"types": ["conflict", "update", "compatible"]},
    "pymdownx.blocks.details": {"types": [{"name": "more", "class": "compatible"}]},
}


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.odd: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.odd.append(data)

    def handle_decl(self, decl: str) -> None:
        self.odd.append(decl)

    def handle_pi(self, data: str) -> None:
        self.odd.append(data)


def with_words(words: str) -> Dossier:
    """A dossier in which `words` stand wherever a source's words can get to."""
    told = article("daily-1", f"Lead\n\nBefore {words} after 3 dead", title=words, publisher=words, published=None)
    other = article("daily-2", f"{words} came and 4 died", title=words, publisher=words)
    kill = {"about": "mill-fire", "scope": words, "attribution": words}
    facts = (
        fact(
            side(claim(words, "3", source=told, said=f"Before {words} after 3", **kill), shown=words),
            side(claim(words, "4", source=other, said=f"{words} came and 4 died", **kill), shown="4"),
            verdict=Verdict.CONFLICT,
            because=words,
            id="mill-fire-killed",
        ),
        fact(
            claim("name", words, source=told, said=f"Before {words} after", about="arlen", value=Naming(words, "arlen")),
            claim("name", words, source=other, said=f"{words} came", about="arlen", value=Naming(words, "arlen")),
            verdict=Verdict.COMPATIBLE,
            because=words,
            id="arlen-name",
        ),
    )
    clause = passage(words, told)
    happened = event(
        words, clause, passage(words, other), places=["arlen"], family=words, participants=[Part(words, clause)], because=[words]
    )
    named = entity(words, mention(words, told), mention(words, other), id="arlen", kind=Kind.PERSON, because=[words])
    found = dossier([told, other], [named], [happened], facts, headline_events=[("daily-1", "mill-fire")])
    gone = claim(words, "3", source=told, said=f"Before {words} after 3", about="gone", value=quantity("3"))
    return replace(
        found,
        decided=(
            *(Decided(_decision(deed, words), "events/mill-fire") for deed in (Deed.TITLE, Deed.NOTE)),
            *(Decided(_decision(deed, words), "entities/arlen") for deed in (Deed.SAME, Deed.RENAME, Deed.KIND, Deed.NOTE)),
            *(Decided(_decision(deed, words), "sources/daily-1") for deed in (Deed.PUBLISHED, Deed.PUBLISHER, Deed.NOTE)),
            Decided(_decision(Deed.NOT_A_CONFLICT, words), "conflicts/arlen-name"),
        ),
        hidden=(Hidden("events/gone", words, _decision(Deed.HIDE, words), (gone,)),),
    )


def _decision(deed: Deed, words: str) -> Decision:
    return Decision(deed, (words, words), words, words, words)


READER = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)


def html(page: Page) -> Elements:
    body, _ = get_data(page.content)
    return Elements(READER.reset().convert(body))


@cache
def made(words: str) -> list[Page]:
    finished = finished_pages(with_words(words), TEMPLATES, log=Log(history(every(words), every(words)), words))
    assert not list(broken_links(finished))
    return [page for page in finished if page.path.endswith(".md")]


@pytest.fixture(scope="module")
def harmless() -> dict[str, Counter[str]]:
    """How often each element stands on each page when the words mean nothing."""
    return {page.path: Counter(tag for tag, _ in html(page).found) for page in made(HARMLESS)}


def assert_inert(words: str, harmless: dict[str, Counter[str]]) -> None:
    finished = made(words)
    for page in finished:
        elements = html(page)
        counted = Counter(tag for tag, _ in elements.found)
        assert counted == harmless[page.path], page.path
        assert not elements.odd
        assert counted.keys() <= TAGS
        for tag, attributes in elements.found:
            assert attributes.keys() <= ATTRIBUTES, (page.path, tag, attributes)
            target = attributes.get("href") or ""
            assert not target or target.startswith("#") or target.partition("#")[0].endswith((".html", ".csv", ".json", ".atom"))
    assert tidy(words) in html(next(page for page in finished if page.path == "events/mill-fire.md")).text


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_a_source_stay_words(words: str, harmless: dict[str, Counter[str]]) -> None:
    assert_inert(words if tidy(words) else f"x{words}", harmless)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=4), st.sampled_from(["", " ", "\n", "\n\n"]))
def test_several_together_stay_words_too(harmless: dict[str, Counter[str]], parts: list[str], between: str) -> None:
    assert_inert("x" + between.join(parts), harmless)


def test_front_matter_holds_text_that_a_theme_may_print_as_it_is() -> None:
    events = [event(words, id=f"event-{number}") for number, words in enumerate(HOSTILE)]
    found = [page for page in pages(dossier(events=events), TEMPLATES) if page.path.startswith("events/event-")]
    assert len(found) == len(HOSTILE)
    for page in found:
        _, meta = get_data(page.content)
        assert set(meta) <= {"title", "description", "hide", "crumbs", "search", "tags", "facets", "data", "linked_data"}
        assert isinstance(meta["title"], str)
        assert not set(meta["title"] + meta["description"]) & set("<>\"'\n")
        assert yaml.safe_load(yaml.safe_dump(meta)) == meta


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_words_of_a_source_stay_words_in_what_is_said_to_programs(words: str) -> None:
    theme = Environment(
        loader=ChoiceLoader([FileSystemLoader(TEMPLATES / "theme"), DictLoader({"base.html": BASE})])
    )  # as MkDocs
    theme.filters["url"] = str
    theme.globals["say"] = PLAIN.say
    for page in made(words):
        _, meta = get_data(page.content)
        head = theme.get_template("main.html").render(page={"meta": meta})
        assert [tag for tag, _ in Elements(head).found] == ["link"] * (("data" in meta) + ("feed" in meta)) + ["script"] * (
            "linked_data" in meta
        )
        if "linked_data" in meta:
            (script,) = re.findall(r"<script[^>]*>(.*)</script>", head)
            assert not set(script) & set("<>&\u2028\u2029")
            graph = json.loads(script)["@graph"]
            assert graph == meta["linked_data"]
            assert tidy(words) in [value for value in graph[0].values() if isinstance(value, str)]


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    for url, linked in (
        ("https://daily.example/a", True),
        ("javascript:alert(1)", False),
        ("//x.example", False),
        ("data:text/html,x", False),
    ):
        source = next(page for page in pages(dossier([article(url=url)]), TEMPLATES) if page.path == "sources/daily-1.md")
        assert ('rel="noopener' in source.content) is linked


def test_a_passage_keeps_its_words() -> None:
    """The hostile dossier is one of true passages, or the tests above prove nothing."""
    for each in with_words("<b>").claims:
        assert isinstance(each.said, Passage)
        assert "<b>" in each.said.words
