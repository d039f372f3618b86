"""The ladder: a figure that was revised, from day to day."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.records.fact import Fact, FactKind, Verdict
from generator.render.labels import read_labels
from generator.render.ladder import ABOVE, BELOW, HEIGHT, ladder
from generator.render.reference import Reference
from generator.render.views import Ladder
from tests.factory import article, claim, dossier, event, fact, side

LABELS = read_labels(Path("templates/labels.yml"))
DAYS = {"post": "2021-03-01", "wire": "2021-03-02", "late": "2021-03-04", "undated": None}


def drawn(
    *sides: tuple[str, tuple[str, ...]], verdict: Verdict = Verdict.UPDATE, kind: FactKind = FactKind.NUMBER
) -> Ladder | None:
    """The ladder of the dead of a fire."""
    made = [side(*(claim("killed", number, about="fire", source=source) for source in sources)) for number, sources in sides]
    killed: Fact = fact(*made, id="fire-killed", verdict=verdict, kind=kind)
    papers = [article(name, publisher=name, published=when) for name, when in DAYS.items()]
    return ladder(Reference(dossier(papers, events=[event("Fire", id="fire")], facts=[killed]), LABELS), killed)


def test_each_day_and_figure_is_a_rung() -> None:
    picture = drawn(("3", ("post",)), ("5", ("wire", "late")))
    assert picture is not None
    assert [(rung.shown, rung.sources) for rung in picture.rungs] == [("3", 1), ("5", 1), ("5", 1)]
    assert [name for _, name in picture.days] == ["1 Mar 2021", "2 Mar 2021", "4 Mar 2021"]
    assert picture.rungs[0].x < picture.rungs[1].x < picture.rungs[2].x


def test_the_highest_figure_stands_at_the_top_and_the_lowest_at_the_bottom() -> None:
    picture = drawn(("3", ("post",)), ("5", ("wire",)), ("4", ("late",)))
    assert picture is not None
    heights = {rung.shown: rung.y for rung in picture.rungs}
    assert (heights["5"], heights["3"]) == (ABOVE, HEIGHT - BELOW)
    assert heights["5"] < heights["4"] < heights["3"]


@pytest.mark.parametrize(
    ("sides", "verdict", "kind"),
    [
        ((("3", ("post",)), ("5", ("post",))), Verdict.UPDATE, FactKind.NUMBER),
        ((("3", ("post",)), ("5", ("undated",))), Verdict.UPDATE, FactKind.NUMBER),
        ((("3", ("post",)), ("5", ("wire",))), Verdict.CONFLICT, FactKind.NUMBER),
        ((("3", ("post",)), ("5", ("wire",))), Verdict.UPDATE, FactKind.OTHER),
    ],
)
def test_one_day_and_all_that_was_not_revised_make_no_ladder(
    sides: tuple[tuple[str, tuple[str, ...]], ...], verdict: Verdict, kind: FactKind
) -> None:
    assert drawn(*sides, verdict=verdict, kind=kind) is None
