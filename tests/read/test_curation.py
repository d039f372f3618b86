from __future__ import annotations

from pathlib import Path

import pytest

from generator.read.curation import SHAPES, curation_in, read_curation
from generator.records.curation import FORMS, Curation, Decision, Deed
from generator.records.snippet import scalar, snippet


def curation(tmp_path: Path, text: str) -> tuple[Curation, list[str]]:
    path = tmp_path / "curation.yml"
    path.write_text(text, encoding="utf-8")
    found, problems = read_curation(path)
    return found, [str(problem).replace(path.as_posix(), "curation.yml") for problem in problems]


def test_no_file_decides_nothing(tmp_path: Path) -> None:
    assert read_curation(tmp_path / "none.yml") == (Curation(), [])


def test_an_empty_file_decides_nothing(tmp_path: Path) -> None:
    assert curation(tmp_path, "# later\n") == (Curation(), [])
    assert curation(tmp_path, "same:\ndifferent:\ntitle:\n") == (Curation(), [])


EVERYTHING = """
same:
  - names: [Harbour Board, Port Authority, The Port]
    because: renamed in 2014
    by: Ann Example
    on: 2031-02-03
different:
  - names: [Ann Example, Anne Example]
rename:
  - page: harbour-board
    to: The Board
hide:
  - page: monday
kind:
  - page: harbour-board
    to: place
title:
  - page: ferry-hits-pier
    to: The ferry accident
published:
  - source: daily-1
    to: 2031-02-03 10:30
publisher:
  - source: daily-1
    to: "NO: the paper"
not-a-conflict:
  - conflict: ferry-hits-pier-killed
settled:
  - conflict: ferry-hits-pier-injured
    value: 1.10
note:
  - page: ferry-hits-pier
    text: "Two inquiries: still open"
"""


def test_every_deed_is_read_with_its_line(tmp_path: Path) -> None:
    found, problems = curation(tmp_path, EVERYTHING)
    assert problems == []
    assert [(each.deed.value, each.about, each.value, each.line) for each in found.decisions] == [
        ("same", ("Harbour Board", "Port Authority", "The Port"), "", 3),
        ("different", ("Ann Example", "Anne Example"), "", 8),
        ("rename", ("harbour-board",), "The Board", 10),
        ("hide", ("monday",), "", 13),
        ("kind", ("harbour-board",), "place", 15),
        ("title", ("ferry-hits-pier",), "The ferry accident", 18),
        ("published", ("daily-1",), "2031-02-03 10:30", 21),
        ("publisher", ("daily-1",), "NO: the paper", 24),
        ("not-a-conflict", ("ferry-hits-pier-killed",), "", 27),
        ("settled", ("ferry-hits-pier-injured",), "1.10", 29),
        ("note", ("ferry-hits-pier",), "Two inquiries: still open", 32),
    ]
    assert (found.decisions[0].because, found.decisions[0].by, found.decisions[0].on) == (
        "renamed in 2014",
        "Ann Example",
        "2031-02-03",
    )
    assert (found.decisions[1].because, found.decisions[1].by, found.decisions[1].on) == ("", "", "")


def test_every_deed_has_a_form_that_the_reader_knows() -> None:
    assert set(FORMS) == set(SHAPES) == set(Deed)


def test_all_mistakes_come_at_once_and_the_other_entries_count(tmp_path: Path) -> None:
    found, problems = curation(
        tmp_path,
        "sme: []\nsame:\n  - names: Ann\n  - names: [Bob, Bo]\n    why: x\n  - names: [Cy, Si]\nkind:\n  - page: cy\n"
        "    to: persn\n"
        "rename:\n  - page: cy\nnote: text\ntitle:\n  ferry: x\nhide:\n  - cy\n  - page: bob\n    on: soon\n"
        "published:\n  - source: daily-1\n    to: May\n",
    )
    assert [each.about for each in found.decisions] == [("Cy", "Si")]
    assert problems == [
        'curation.yml:1: unknown key "sme"\n    did you mean same?',
        'curation.yml:3: names: "Ann" is no list\n    write a list (- item)',
        'curation.yml:5: unknown key "why"\n    known are: because, by, names, on',
        'curation.yml:9: to: "persn" is not known\n    write one of: person, organisation, place, group, other',
        'curation.yml:11: "to" is missing\n    add it',
        "curation.yml:12: note: a text is no list\n    write a list of entries: - page: ..., and under it text: ...",
        "curation.yml:13: title: a mapping is no list\n    write a list of entries: - page: ..., and under it to: ...",
        'curation.yml:16: "cy" is no mapping\n    write a mapping (key: value)',
        'curation.yml:18: on: "soon" is no date\n    write 2016-05-03, or 2016-05 if the day isn\'t known',
        'curation.yml:21: to: "May" is no date\n    write 2016-05-03, or 2016-05 if the day isn\'t known',
    ]


def test_one_name_is_no_judgement(tmp_path: Path) -> None:
    found, problems = curation(tmp_path, "same:\n  - names: [Ann, Ann]\n")
    assert found.decisions == ()
    assert problems == ["curation.yml:2: same: fewer than two names\n    write two names or more: [one, other]"]


def test_what_is_called_same_and_different_is_neither(tmp_path: Path) -> None:
    text = "same:\n  - names: [Bo, Bob, Cy]\n  - names: [Di, Ed]\ndifferent:\n  - names: [bob, Bo]\n  - names: [Cy, Di]\n"
    found, (problem,) = curation(tmp_path, text)
    assert [each.about for each in found.decisions] == [("Di", "Ed"), ("Cy", "Di")]
    assert problem.startswith('curation.yml:5: "bob" and "Bo" are called both same and different')


def test_what_is_said_twice_of_two_names_is_told(tmp_path: Path) -> None:
    found, (problem,) = curation(tmp_path, "same:\n  - names: [Bo, Bob, Cy]\n  - names: [Di, Ed]\n  - names: [bob, bo]\n")
    assert len(found.decisions) == 3
    assert problem == 'curation.yml:4: "bob" and "bo" are called same in line 2 already\n    take one of the two out'


def test_aliases_are_refused(tmp_path: Path) -> None:
    _, (problem,) = curation(tmp_path, "same: &a []\ndifferent: *a\n")
    assert problem.startswith("curation.yml:1: ")


def test_a_list_is_no_curation(tmp_path: Path) -> None:
    _, (problem,) = curation(tmp_path, "- same\n")
    assert problem == "curation.yml:1: a list is no mapping\n    write a mapping (key: value)"


HOSTILE = (
    "plain name", "O'Brien", "a: b", "- dash", "#tag", "it #is", '"', "'", "[x]", "a, b", "{{ x }}", "&a", "*a", "!!str x", "%x",
    "@x", "`x`", "no", "~", "1.10", "2016-05-03", "<script>", "a\\b", "|", ">", "é", "\U0001f6a2", "x\u2028y", "tab\there", "- ",
    "a:", ":", "=", "null", "\u202eright", "\ufeffmark", "a\u00a0b", "...", "---",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("deed", Deed)
def test_a_snippet_is_read_as_it_was_meant(deed: Deed, text: str) -> None:
    form = FORMS[deed]
    about = (text, "other name") if form.about == "names" else (text,)
    value = {Deed.KIND: "place", Deed.PUBLISHED: "2031-02-03"}.get(deed, text) if form.value else ""
    lines = snippet(Decision(deed, about, value, text, text, "2031-02"))
    assert all(line.isprintable() for line in lines)
    found, problems = curation_in("\n".join(lines) + "\n", "curation.yml")
    assert problems == []
    (read,) = found.decisions
    tidied = " ".join(text.replace("\u202e", "").split())
    assert (read.deed, read.about[0], read.because, read.by, read.on) == (deed, tidied, tidied, tidied, "2031-02")


def test_a_plain_name_needs_no_quotation_marks_and_others_have_them() -> None:
    assert [scalar(text) for text in ("Ann Boyle", "daily-1", "2031-02-03", "O'Brien")] == [
        "Ann Boyle",
        "daily-1",
        "2031-02-03",
        "O'Brien",
    ]
    assert [scalar(text) for text in ("a: b", "", " a", "a#b", "x\ny")] == ['"a: b"', '""', '" a"', '"a#b"', r'"x\ny"']
