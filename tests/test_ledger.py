from __future__ import annotations

import pytest

from generator.cli.ledger import FIRST_LINES, with_decision
from generator.read.curation import curation_in
from generator.records.curation import Decision, Deed
from tests.read.test_curation import EVERYTHING, HOSTILE

SAME = Decision(Deed.SAME, ("Ann", "Anne"), because="one: person", by="Bo", on="2031-02-03")
NOTE = Decision(Deed.NOTE, ("mill-fire",), "still open")

FULL = """\
# Our decisions

same:   # one thing
  # the board
  - names: [Harbour Board, 'Port Authority']  # renamed
    because: "it was: renamed"  # in 2014

  # end of same
# how we call events
title:
  - page: ferry   # the big one
    to: The ferry accident
# at the end
"""


def test_a_first_decision_makes_a_file() -> None:
    assert with_decision("", NOTE) == f"{FIRST_LINES}note:\n  - page: mill-fire\n    text: still open\n"


def test_a_file_of_comments_keeps_them() -> None:
    assert with_decision("# nothing yet\n", NOTE) == "# nothing yet\n\nnote:\n  - page: mill-fire\n    text: still open\n"


def test_an_entry_is_put_below_those_of_its_key_and_everything_else_stays() -> None:
    assert with_decision(FULL, SAME) == FULL.replace(
        "\n  # end of same\n",
        '  - names: [Ann, Anne]\n    because: "one: person"\n    by: Bo\n    on: 2031-02-03\n\n  # end of same\n',
    )


def test_a_new_key_comes_last() -> None:
    assert with_decision(FULL, NOTE) == f"{FULL}note:\n  - page: mill-fire\n    text: still open\n"


def test_the_last_entry_of_the_file_keeps_its_comment_below() -> None:
    titled = Decision(Deed.TITLE, ("x",), "X")
    assert with_decision(FULL, titled) == FULL.replace("# at the end\n", "  - page: x\n    to: X\n# at the end\n")


def test_an_empty_key_is_filled() -> None:
    assert with_decision("note:\nsame:\n", NOTE) == "note:\n  - page: mill-fire\n    text: still open\nsame:\n"


@pytest.mark.parametrize(
    "text",
    [
        "same:\n- names: [a, b]   # x\n\n# y\ntitle:\n- page: p\n  to: q\n",
        "same:\n  - because: z\n    names: [a, b]  # x\n# y\ntitle:\n  - page: p\n    to: q\n",
        "same:\n  - names:\n      - a\n      - b  # x\n# y\n",
        "same:\n  - {names: [a, b]}  # x\n# y\n",
        "same: [{names: [a, b]}]  # x\n# y\n",
        "same:\n  - names: [a, b]\n    because: |\n      x\n      # no comment\n# y\ntitle:\n  - page: p\n    to: q\n",
        "same:\n  - names: [NO, 010]\n    because: True  # x\n",
        "---\nsame:\n  - names: [a, b]\n",
        "same:\r\n  - names: [a, b]  # x\r\n# y\r\n",
        EVERYTHING,
    ],
)
def test_whatever_way_it_is_written_the_reader_finds_what_was_there_and_the_new_decision(text: str) -> None:
    before, problems = curation_in(text, "curation.yml")
    assert problems == []
    for new in (SAME, NOTE):
        made = with_decision(text, new)
        after, problems = curation_in(made, "curation.yml")
        assert problems == []
        told = [(each.deed, each.about, each.value, each.because) for each in after.decisions]
        assert sorted(told) == sorted(
            (each.deed, each.about, each.value, each.because) for each in (*before.decisions, new)
        )  # fmt: skip
        for comment in ("# x", "# y"):
            assert made.count(comment) == text.count(comment)
        assert ("\r\n" in made) == ("\r\n" in text)
        if "# y" in text and new is SAME:
            assert made.index("Anne") < made.index("# y")


@pytest.mark.parametrize("words", HOSTILE)
def test_any_words_can_be_written(words: str) -> None:
    made = with_decision(FULL, Decision(Deed.NOTE, ("mill-fire",), words, because=words))
    (*_, note), problems = curation_in(made, "curation.yml")[0].decisions, curation_in(made, "curation.yml")[1]
    assert problems == []
    assert note.value == note.because == " ".join(words.replace("\u202e", "").split())
