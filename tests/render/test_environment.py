from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render.environment import environment, fill
from generator.render.views import Link


def filled(folder: Path, template: str, **values: object) -> str:
    (folder / "page.md.j2").write_text(template, encoding="utf-8")
    return fill(environment(folder), "page.md.j2", values)


def test_what_is_printed_is_escaped_and_on_one_line(tmp_path: Path) -> None:
    assert filled(tmp_path, "{{ x }}\n\n\n", x="<b>\n\n&") == "&lt;b&gt; &amp;\n"


def test_a_heading_is_escaped_for_markdown(tmp_path: Path) -> None:
    assert filled(tmp_path, "# {{ x | md }}", x="a <b> *c*") == "# a &lt;b&gt; &#42;c&#42;\n"
    assert filled(tmp_path, "# {{ x }}", x="a <b> *c*") == "# a &lt;b&gt; &#42;c&#42;\n"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a\n{{ x.colour }}", "page.md.j2:2: x.colour: there is no such field"),
        ("a\n\n{{ fict }}", "page.md.j2:3: fict: there is no such variable; nearest: fact"),
        ("{% for e in list %}\n{{ e.txt }}{% endfor %}", "page.md.j2:2: e.txt: there is no such field; nearest: e.text"),
        ("{{ link.text }}{{ link.herf.x }}", "page.md.j2:1: link.herf: there is no such field; nearest: link.href"),
        ("{{ fact.labl }}", "page.md.j2:1: fact.labl: there is no such field; nearest: fact.label"),
        ("{{ parts.side(1) }}", "page.md.j2:1: parts.side: there is no such part; nearest: parts.sides"),
        ("{{ link.__class__ }}", "page.md.j2:1: "),
        ("a\n{{ x | safe }}", "page.md.j2:2: templates can't use safe: words would become markup"),
        ("{{ x | uper }}", "page.md.j2:1: there is no filter uper\n    did you mean upper?"),
        ("{{ '%s' % x }}", "page.md.j2:1: words are filled in by {{ }}, not by %"),
        ("{{ link.text.__class__.__mro__ }}", "page.md.j2:1: "),
        ("{{ (list | map('upper')).gi_frame.f_globals }}", "page.md.j2:1: "),
        ("{{ parts._made }}", "page.md.j2:1: "),
        ("{{ empty }}", "page.md.j2:1: a value is None"),
        ("a\n{% if %}", "page.md.j2:2: Expected an expression"),
        ("{% include 'gone.md' %}", "gone.md: there is no such template"),
    ],
)
def test_a_message_names_template_line_and_what_is_missing(tmp_path: Path, template: str, told: str) -> None:
    with pytest.raises(TemplateError) as caught:
        filled(tmp_path, template, x="x", empty=None, link=Link("a"), list=[Link("a")], fact={"label": "a"})
    assert str(caught.value).startswith(f"{tmp_path}/{told}")


def test_a_line_that_has_all_it_asks_for_is_no_error(tmp_path: Path) -> None:
    assert filled(tmp_path, "{{ x | length }}", x="abc") == "3\n"


@pytest.mark.parametrize("template", ["a\n{{ x + 1 }}", "a\n{{ 1 / 0 }}"])
def test_what_a_template_gets_wrong_itself_is_told_with_its_line(tmp_path: Path, template: str) -> None:
    with pytest.raises(TemplateError, match=r"page\.md\.j2:2: .*\n    mend the template there"):
        filled(tmp_path, template, x="x")


def test_what_goes_wrong_in_code_that_a_template_calls_is_a_bug_and_keeps_its_traceback(tmp_path: Path) -> None:
    def broken() -> str:
        raise ValueError("ours")

    with pytest.raises(ValueError, match="ours"):
        filled(tmp_path, "{{ x() }}", x=broken)


def test_a_template_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.md.j2").write_bytes(b"caf\xe9")
    with pytest.raises(TemplateError, match=r"page\.md\.j2: .*no UTF-8"):
        fill(environment(tmp_path), "page.md.j2", {})
