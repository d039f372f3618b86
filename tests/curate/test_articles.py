from __future__ import annotations

from generator.curate import curate_articles
from generator.records.curation import Curation, Decision, Deed
from tests.factory import article

UNDATED = article("daily-1", publisher=None, published=None)
GUESSED = article("post-1", published="2021-03-01", inferred=True)


def decided(*decisions: Decision) -> Curation:
    return Curation(decisions)


def test_a_day_and_its_time_are_believed() -> None:
    made = curate_articles([UNDATED, GUESSED], decided(Decision(Deed.PUBLISHED, ("post-1",), "2021-03-04 10:30")))
    first, second = made.articles
    assert first == UNDATED
    assert (second.published.start, second.published_at.normal, second.published_inferred) == ("2021-03-04", "10:30", False)
    assert [each.thing for each in made.decided] == ["sources/post-1"]


def test_an_outlet_leaves_the_day_alone() -> None:
    made = curate_articles([GUESSED], decided(Decision(Deed.PUBLISHER, ("post-1.md",), "The Post")))
    assert (made.articles[0].publisher, made.articles[0].published_inferred) == ("The Post", True)


def test_an_article_that_there_is_not_is_told_with_the_nearest() -> None:
    made = curate_articles([UNDATED], decided(Decision(Deed.PUBLISHER, ("dialy-1",), "The Post", line=4)))
    assert made.articles == (UNDATED,)
    assert [str(problem) for problem in made.problems] == [
        "curation.yml:4: dialy-1: nothing has this id or name\n    nearest: daily-1, Fire guts a mill"
    ]


def test_two_days_are_a_contradiction_and_neither_counts() -> None:
    both = (Decision(Deed.PUBLISHED, ("post-1",), day, line=line) for line, day in ((2, "2021-03-04"), (4, "2021-03-05")))
    made = curate_articles([GUESSED], decided(*both))
    assert made.articles == (GUESSED,)
    assert [str(problem) for problem in made.problems] == [
        (
            "curation.yml:4: sources/post-1: line 2 decides something else on its date\n"
            "    keep one of the two: until then it is left undecided"
        ),
    ]


def test_the_same_twice_counts_once_and_is_told() -> None:
    twice = (Decision(Deed.PUBLISHED, (name,), "2021-03-04", line=line) for line, name in ((2, "post-1"), (4, "post-1.md")))
    made = curate_articles([GUESSED], decided(*twice))
    assert made.articles[0].published.start == "2021-03-04"
    assert [problem.message for problem in made.problems] == ["sources/post-1: this is decided in line 2 already"]
