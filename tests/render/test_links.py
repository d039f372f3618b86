from __future__ import annotations

import pytest

from generator.render.links import broken_links
from generator.render.page import Page


def problems(content: str, path: str = "index.md") -> list[str]:
    others = (Page("events/fire.md", '# Fire { #top }\n\n<p id="f-1">x</p>\n'), Page("dossier.json", "{}"))
    return [problem.message for problem in broken_links([Page(path, content), *others])]


@pytest.mark.parametrize(
    "content",
    [
        '<a href="events/fire.html">x</a>',
        '<a href="events/fire.html#f-1">x</a>',
        '<a href="events/fire.html#top">x</a>',
        '## Here { #here }\n\n<a href="#here">x</a>',
        "[x](events/fire.md#f-1)",
        '<a href="https://daily.example/a?b#c">x</a>',
        '<a href="dossier.json">x</a>',
        '<a href="events&#47;fire.html#f-1">x</a>',
        "<a title='href=\"nowhere.html\"'>x</a>",
        '<!-- <a href="nowhere.html">x</a> -->',
        "## Fire &#35; { #top }\n\n[x](#top)",
        "<p>[x](nowhere.md)</p>",
        "# &#91;x&#93;&#40;nowhere&#41; { #top }",
        '---\ntitle: "[x](nowhere.md)"\n---\n',
    ],
)
def test_what_leads_somewhere_is_fine(content: str) -> None:
    assert problems(content) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('<a href="events/flood.html">x</a>', "no page 'events/flood.html'"),
        ('<a href="events/fire.html#f-2">x</a>', "no id 'f-2'"),
        ('<a href="#gone">x</a>', "no id 'gone'"),
        ("[x](nowhere.md)", "no page 'nowhere.html'"),
        ("<a href='events/flood.html'>x</a>", "no page 'events/flood.html'"),
        ("<a href=events/flood.html>x</a>", "no page 'events/flood.html'"),
        ("<A HREF='events/flood.html'>x</A>", "no page 'events/flood.html'"),
        ('<a href="java&#115;cript:alert(1)">x</a>', "not allowed"),
        ("<p>x</p>\n\n[x](nowhere.md)", "no page 'nowhere.html'"),
        ('<img src="x.png">', "no page 'x.png'"),
        ('<a href="javascript:alert(1)">x</a>', "not allowed"),
        ('<a href="//daily.example">x</a>', "must count from the page"),
        ('<a href="/index.html">x</a>', "must count from the page"),
        ('<a href="../index.html">x</a>', "no page '../index.html'"),
        ('<p id="a">x</p><p id="a">y</p>', "the id 'a' stands 2 times"),
        ('## One { #a }\n\n<p id="a">x</p>', "the id 'a' stands 2 times"),
    ],
)
def test_what_leads_nowhere_is_told(content: str, told: str) -> None:
    (message,) = problems(content)
    assert told in message


def test_addresses_count_from_the_page_they_stand_on() -> None:
    assert problems('<a href="../events/fire.html#f-1">x</a><a href="b.html">y</a>', "sources/b.md") == []
