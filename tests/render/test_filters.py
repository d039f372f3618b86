from __future__ import annotations

import json
from html import unescape

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from generator.render.filters import Verbatim, address, front_matter, md, plain, tojson, verbatim
from generator.render.inert import inert, printed
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
        ("<b>'&\"", "&lt;b&gt;&#39;&amp;&#34;"),
        ("a | b", "a &#124; b"),
        ("Ærø – 東京", "Ærø – 東京"),
        ("at 6:10; 50% (about) and/or x-ray", "at 6:10; 50% (about) and/or x-ray"),
        ("Police: none", "Police: none"),
        (":smile: http://x", "&#58;smile: http&#58;//x"),
        ("www.x", "www&#46;x"),
        ("- a -b", "&#45; a &#45;b"),
        ("/// html", "&#47;// html"),
        ("??? a", "&#63;?? a"),
        ("1. one", "1&#46; one"),
        ("1.5 one", "1.5 one"),
        ("12) x", "12&#41; x"),
        ("C#", "C&#35;"),
        ("../a/b.html#claim-1", "../a/b.html#claim-1"),
        ("# a #b", "&#35; a &#35;b"),
    ],
)
def test_what_means_nothing_stays_and_what_could_mean_something_is_a_reference(text: str, expected: str) -> None:
    assert inert(text) == expected
    assert unescape(inert(text)) == text


def test_a_heading_has_no_white_space_at_its_ends() -> None:
    assert md(" *a* ") == "&#42;a&#42;"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("events/x.html#top", "events/x.html#top"),
        ("https://a.example/b (c)", "https://a.example/b%20%28c%29"),
        ("javascript:alert(1)", ""),
        (" JavaScript:alert(1)", ""),
        ("java\tscript:alert(1)", "java%20script:alert%281%29"),
        ("\x01javascript:x", ""),
        ("data:text/html,x", ""),
        ("//evil.example", ""),
        ("\\\\evil.example", ""),
    ],
)
def test_an_address_leads_where_pages_may_lead_or_is_none(text: str, expected: str) -> None:
    assert address(text) == expected


def test_json_is_the_same_for_programs_and_means_nothing_to_html_and_markdown() -> None:
    held = {"a": ["</script>", '"', "\\", '\\"', "[x](javascript:y)", "é"], "n": 1}
    text = tojson(held)
    assert json.loads(text) == held
    assert not set(text.replace('"', "").replace("[", "", 1)) & set("<>&'*_()`#|")


def test_what_stands_as_it_is_holds_no_other_text() -> None:
    assert verbatim(Verbatim("q {}")) == "q {}"
    with pytest.raises(TypeError, match="no text else"):
        verbatim("q {}")


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
    assert printed(3) == "3"
    assert printed(("<b>",)) == "(&#39;&lt;b&gt;&#39;,)"
    with pytest.raises(UndefinedError):
        printed(None)
