from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render.environment import environment, fill
from generator.render.loader import Templates
from generator.render.pages import pages
from generator.shipped import shipped_templates
from tests.sample import raqqa

EVENT = "events/raid-on-raqqa.md"


def put(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def made(folder: Path) -> dict[str, str]:
    return {page.path: page.content for page in pages(raqqa(), folder)}


@pytest.fixture(scope="module")
def shipped() -> dict[str, str]:
    return made(shipped_templates())


def test_a_dossier_without_templates_looks_as_shipped(tmp_path: Path, shipped: dict[str, str]) -> None:
    assert made(tmp_path / "none") == shipped


def test_a_block_of_ones_own_stands_in_for_the_shipped_one_and_the_rest_stays(tmp_path: Path, shipped: dict[str, str]) -> None:
    put(tmp_path, "event.md.j2", '{% extends "base/event.md.j2" %}\n{% block facts %}\n<p>Ours.</p>\n{% endblock %}\n')
    own = made(tmp_path)
    assert "<p>Ours.</p>" in own[EVENT]
    assert "## Facts" not in own[EVENT]
    assert own[EVENT].partition("## Told by")[2] == shipped[EVENT].partition("## Told by")[2] != ""
    assert {path for path in own if own[path] != shipped[path]} == {
        path for path in own if path.startswith("events/") and path.count("-") > 0
    }


def test_what_all_pages_have_is_changed_in_one_place(tmp_path: Path, shipped: dict[str, str]) -> None:
    put(tmp_path, "_page.md.j2", '{% extends "base/_page.md.j2" %}\n{% block more %}<p>The end.</p>{% endblock %}\n')
    own = made(tmp_path)
    for path, text in shipped.items():
        if path.endswith(".md"):
            body, end, rest = own[path].partition("<p>The end.</p>")
            assert (body.rstrip(), end, rest.strip()) == (text.rstrip(), "<p>The end.</p>", "")


def test_one_part_is_changed_wherever_it_stands(tmp_path: Path, shipped: dict[str, str]) -> None:
    put(
        tmp_path,
        "parts/cite.md.j2",
        '{% macro cite(cite) %}<a class="mine" href="{{ root }}{{ cite.href }}">{{ cite.line }}</a>{% endmacro %}',
    )
    own = made(tmp_path)
    assert 'class="cite"' in shipped[EVENT]
    assert 'class="cite"' not in own[EVENT]
    assert own[EVENT].count('class="mine"') == shipped[EVENT].count('class="cite"')


def test_a_part_of_ones_own_may_take_in_the_shipped_one(tmp_path: Path, shipped: dict[str, str]) -> None:
    take = '{% from "base/parts/letter.md.j2" import letter as shipped with context %}\n'
    put(tmp_path, "parts/letter.md.j2", take + "{% macro letter(side) %}({{ shipped(side) }}){% endmacro %}")
    assert '(<b class="side' in made(tmp_path)["events/attacks-in-paris.md"]
    assert '(<b class="side' not in shipped["events/attacks-in-paris.md"]


def test_a_new_part_is_called_by_its_name(tmp_path: Path) -> None:
    put(tmp_path, "parts/shout.md.j2", "{% macro shout(words) %}{{ words | upper }}!{% endmacro %}")
    put(tmp_path, "page.md.j2", "{{ parts.shout(x) }}")
    assert fill(environment(tmp_path), "page.md.j2", {"x": "fire"}) == "FIRE!\n"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"page.md.j2": "\n{{ parts.site(1) }}"}, "page.md.j2:2: "),
        ({"page.md.j2": "{{ parts.link() }}", "parts/link.md.j2": "{% macro a(x) %}{% endmacro %}"}, "parts/link.md.j2: no"),
        ({"page.md.j2": '{% extends "page.md.j2" %}'}, "page.md.j2: it takes in itself, again and again"),
        ({"page.md.j2": '{% extends "../x.md.j2" %}'}, "../x.md.j2: there is no such template"),
    ],
)  # fmt: skip
def test_what_cannot_be_found_is_told(tmp_path: Path, files: dict[str, str], told: str) -> None:
    for name, text in files.items():
        put(tmp_path, name, text)
    with pytest.raises(TemplateError) as caught:
        fill(environment(tmp_path), "page.md.j2", {"x": 1})
    assert str(caught.value).startswith(f"{tmp_path}/{told}")


def test_a_template_that_changes_comes_or_goes_is_noticed_by_the_next_build(tmp_path: Path) -> None:
    def now() -> str:
        return fill(environment(tmp_path), "parts/letter.md.j2", {"parts": None, "x": 1})

    shipped = now()
    file = put(tmp_path, "parts/letter.md.j2", "one")
    assert (shipped, now()) == ("\n", "one\n")
    put(tmp_path, "parts/letter.md.j2", "two")
    os.utime(file, ns=(1, 1))
    assert now() == "two\n"
    file.unlink()
    assert now() == shipped


@pytest.mark.parametrize(
    "name", ["../event.md.j2", "base/../event.md.j2", "a//event.md.j2", "./event.md.j2", "c:event.md.j2", "a\\b", ""]
)
def test_no_name_leads_out_of_the_folders(tmp_path: Path, name: str) -> None:
    assert Templates(tmp_path).find(name) is None


def test_the_shipped_one_is_always_to_be_had(tmp_path: Path) -> None:
    own = put(tmp_path, "event.md.j2", "mine")
    assert Templates(tmp_path).find("event.md.j2") == own
    assert Templates(tmp_path).find("base/event.md.j2") == shipped_templates() / "event.md.j2"
    assert Templates(shipped_templates()).find("base/event.md.j2") == Templates(shipped_templates()).find("event.md.j2")


def test_tokens_of_ones_own_are_put_behind_the_shipped_style(tmp_path: Path, shipped: dict[str, str]) -> None:
    put(tmp_path, "assets/own.css", ":root { --d-red: teal; }\n")
    assert made(tmp_path)["assets/dossier.css"] == shipped["assets/dossier.css"] + "\n:root { --d-red: teal; }\n"
    put(tmp_path, "assets/dossier.css", "q { color: red }\n")
    assert made(tmp_path)["assets/dossier.css"] == "q { color: red }\n\n:root { --d-red: teal; }\n"
