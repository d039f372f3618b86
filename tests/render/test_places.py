from __future__ import annotations

from pathlib import Path

import pytest

from generator.render.environment import environment
from generator.render.places import misplaced
from generator.shipped import shipped_templates

END = "end it with “| {}”, or take it out"
NAMES = "an expression stands in text or in the value of an attribute, not where the names of these do"
MADE = environment(Path("none of one's own"))


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("<p>\n<script>a = {{ x }}</script>", [(2, f"no escape helps inside of <script>; {END.format('tojson')}")]),
        ("<style>{{ x }}</style>{{ x }}", [(1, f"no escape helps inside of <style>; {END.format('verbatim')}")]),
        ('<p ONCLICK="a{{ x }}">', [(1, "a browser runs what stands in onclick; take the expression out")]),
        ('<a href="{{ x }}">', [(1, "an address begins with {{ root }}, or ends with “| address”")]),
        ("<a title={{ x }}>", [(1, 'the value of title needs quotation marks: title="{{ ... }}"')]),
        (
            "<a {{ x }}>\n</{{ x }}>",
            [(1, NAMES), (2, NAMES)],
        ),
        ("[a]({{ x }})\n{{ x }}", [(1, "a link leads to {{ root }}..., or to what ends with “| address”")]),
        ("# a { #{{ title }} }", [(1, "only an anchor or id of a view may stand in the { } behind a heading")]),
        ("a{{ x | front_matter(y) }}", [(1, "front_matter belongs at the very top of a page")]),
        ("<!--\n{{ x }} --> {{ x }}", [(2, "an expression in a comment of HTML; take it out")]),
    ],
)  # fmt: skip
def test_where_no_escape_helps_is_told_with_its_line(template: str, told: list[tuple[int, str]]) -> None:
    assert list(misplaced(MADE, template)) == told


@pytest.mark.parametrize(
    "template",
    [
        "a < b {{ x }} > c",
        "<p>{{ x }}</p>{{ x }}",
        "## {{ x }} { #{{ group.anchor }} }\n{{ x }}",
        "## {{ x }} { #top }\n{{ x }} {a} {{ x }}",
        "<p{% if x %} class=\"{{ x }}\"{% endif %} title='{{ x }}{{ x }}'>{{ x }}</p>",
        '<a href="{{ root }}{{ x }}#{{ x }}">{{ x }}</a>',
        '<a href="#{{ x }}">{{ x }}</a>',
        '<a href="{{ x | address }}">[{{ x }}](a.html "{{ x }}")</a>',
        "[a]({{ root }}{{ x }})",
        '<script type="application/json">{{ x | tojson }}</script>{{ x }}',
        "<style>{{ x | verbatim }}</style>",
        "<script>let a = 1 < 2</script>{{ x }}",
        "<!-- <script> -->{{ x }}",
        "{# <script> #}{{ x }}",
        "{% raw %}{{ <script> }}{% endraw %}",
        "{{ x | front_matter(y) }}\n{{ x }}",
        '<br/>{{ x }}<svg viewBox="0 0 {{ x }} 2"/>',
    ],
)
def test_elsewhere_nothing_is_told(template: str) -> None:
    assert list(misplaced(MADE, template)) == []


@pytest.mark.parametrize("file", sorted(shipped_templates().rglob("*.j2")), ids=lambda file: file.name)
def test_the_shipped_templates_have_every_expression_where_it_may_be(file: Path) -> None:
    assert list(misplaced(MADE, file.read_text(encoding="utf-8"))) == []
