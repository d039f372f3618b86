from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.records.change import (
    Answer,
    ArticleAdded,
    Change,
    ConflictOpened,
    ConflictSettled,
    EventAdded,
    FigureChanged,
    Topic,
)
from generator.records.fact import Weight
from generator.render.labels import read_labels
from generator.render.summary import summary
from tests.changes.builders import every
from tests.render.test_hostile import HOSTILE

LABELS = read_labels(Path(__file__).parents[2] / "templates" / "labels.yml")
KILLED = Topic("f", "e", "Attacks in Paris", "killed")
OPENED = ConflictOpened(KILLED, (Answer("129", ("Alpha",)), Answer("132", ("Beta",))), Weight.HIGH)
RAISED = FigureChanged(KILLED, "Reuters", "129", "132", "raised")
#: What a forge makes of words as it finds them: people, issues, merge requests, addresses, smileys.
FORGE = ("@octocat", "@org/team", "#1", "org/repo#1", "GH-1", "!1", "www.evil.example", "https://evil.example", "a@evil.example",
         "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef", ":tada:", "~bug", "%v1", "$x$", "- [ ] task", "`", "``", "` @octocat `",
         "``` @octocat", "\\` @octocat")  # fmt: skip


def test_the_most_important_first_and_the_rest_counted() -> None:
    changes: list[Change] = [
        OPENED,
        ConflictSettled(KILLED, (), "132"),
        RAISED,
        EventAdded("e", "Raid"),
        ArticleAdded("a", "Jets", "X"),
    ]
    assert summary(LABELS, changes, "3 articles.") == (
        "### What changed in the dossier\n\n"
        "**1 new article, 1 new event, 1 conflict opened, 1 conflict settled, "
        "`killed` raised from `129` to `132` by `Reuters`**\n\n"
        "- Conflict opened: `Attacks in Paris: Killed`: `129` (`Alpha`) or `132` (`Beta`)\n"
        "- Conflict settled: `Attacks in Paris: Killed`: `132`\n"
        "- Figure changed: `Attacks in Paris: Killed`: raised from `129` to `132` by `Reuters`\n\n"
        "3 articles.\n"
    )


def test_a_first_edition_and_one_in_which_nothing_changed() -> None:
    assert "Nothing was published before" in summary(LABELS, None, "3 articles.")
    assert "**Nothing changed since the dossier was last published.**" in summary(LABELS, [], "3 articles.")


def test_it_is_short() -> None:
    text = summary(LABELS, [OPENED] * 500 + [RAISED] * 500, "")
    assert text.count("\n- ") == 22
    assert text.count("- and 490 more") == 2


@pytest.mark.parametrize("words", [*HOSTILE, *FORGE], ids=range(len(HOSTILE) + len(FORGE)))
def test_nothing_in_it_acts(words: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(summary(LABELS, every(f"x{words}"), ""))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds == {"heading", "paragraph", "inline", "bullet_list", "list_item"}
    inside = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inside} == {"text", "strong_open", "strong_close", "code_inline"}
    text = "".join(child.content for child in inside if child.type == "text")
    assert not set(text) & set("@#!~%$<>[]`&\\/|*_"), text
    assert "evil" not in text
