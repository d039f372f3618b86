from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.render.filters import front_matter, md, plain, printed
from generator.values.lines import tidy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", "a b"),
        ("  a\n\n\tb ", "a b"),
        ("a\u2028b\x85c\xa0d", "a b c d"),
        ("a\x00\x02b\u202ec", "abc"),
        ("naïve – “x”", "naïve – “x”"),
    ],
)
def test_text_comes_to_stand_on_one_line(text: str, expected: str) -> None:
    assert tidy(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fire, or flood?", "Fire, or flood?"),
        ("*a*", "&#42;a&#42;"),
        ("a_b", "a&#95;b"),
        ("{#x}", "&#123;&#35;x&#125;"),
        ("Ærø – 東京", "Ærø – 東京"),
    ],
)
def test_a_heading_keeps_letters_and_disarms_signs(text: str, expected: str) -> None:
    assert md(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith & Sons", "Smith & Sons"),
        ("AT&T", "AT&T"),
        ("&lt;b&gt;", "& lt;b& gt;"),
        ("AT&LT", "AT& LT"),
        ('<b title="x">', "‹b title=”x”›"),
        ("it's", "it’s"),
    ],
)
def test_front_matter_holds_look_alikes_of_what_is_active(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_front_matter_is_one_block_whatever_it_holds() -> None:
    held = front_matter({"title": "a: b\n---\nc", "n": 2, "list": [["<", "x"]], "deep": {"key": ["<é"]}})
    assert held == '---\ntitle: "a: b --- c"\nn: 2\nlist: [["‹", "x"]]\ndeep: {"key": ["‹é"]}\n---'


def test_an_expression_gives_a_line_and_never_none() -> None:
    assert printed(" a\n b ") == " a b "
    assert printed(Markup("<p>\n</p>")) == Markup("<p>\n</p>")
    assert printed(3) == 3
    with pytest.raises(UndefinedError):
        printed(None)
