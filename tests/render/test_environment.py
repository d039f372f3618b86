from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render.environment import environment, fill


def filled(folder: Path, template: str, **values: object) -> str:
    (folder / "page.md").write_text(template, encoding="utf-8")
    return fill(environment(folder), "page.md", values)


def test_what_is_printed_is_escaped_and_on_one_line(tmp_path: Path) -> None:
    assert filled(tmp_path, "{{ x }}\n\n\n", x="<b>\n\n&") == "&lt;b&gt; &amp;\n"


def test_a_heading_is_escaped_for_markdown(tmp_path: Path) -> None:
    assert filled(tmp_path, "# {{ x | md }}", x="a <b> *c*") == "# a &#60;b&#62; &#42;c&#42;\n"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a\n{{ x.colour }}", "templates/page.md:2: 'str object' has no attribute 'colour'"),
        ("a\n\n{{ y }}", "templates/page.md:3: 'y' is undefined"),
        ("{{ empty }}", "templates/page.md:1: a value is None"),
        ("a\n{% if %}", "templates/page.md:2: Expected an expression"),
        ("{% include 'gone.md' %}", "templates/gone.md: there is no such template"),
    ],
)
def test_a_message_names_template_line_and_what_is_missing(tmp_path: Path, template: str, told: str) -> None:
    with pytest.raises(TemplateError) as caught:
        filled(tmp_path, template, x="x", empty=None)
    assert str(caught.value).startswith(told)


def test_a_line_that_has_all_it_asks_for_is_no_error(tmp_path: Path) -> None:
    assert filled(tmp_path, "{{ x | length }}", x="abc") == "3\n"
