from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from generator.records.claim import Kind
from generator.records.curation import Decided, Decision, Deed
from generator.records.dossier import Dossier
from generator.records.fact import FactKind, Verdict
from generator.render.facets import MOST_NAMES, Facets, span
from generator.render.labels import read_labels
from generator.render.pages import pages
from generator.render.reference import Reference
from generator.values.moment import Moment, Precision, day
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage, side
from tests.sample import raqqa

TEMPLATES = Path(__file__).parents[2] / "templates"


def facets(of: Dossier) -> Facets:
    return Facets(Reference(of, read_labels(TEMPLATES / "labels.yml")))


def test_an_entity_is_found_by_each_spelling_that_a_source_prints() -> None:
    of = raqqa()
    found = facets(of).entity(of.entity["salah-abdeslam"])
    assert found["tags"][0] == "Salah Abdeslam"  # type: ignore[index]
    assert "Salah Abdesslam" in found["tags"]  # type: ignore[operator]


def test_an_entity_with_many_names_is_found_by_those_that_are_printed_most() -> None:
    names = [f"Name {number:02}" for number in range(30)]
    told = article(text=" ".join(names))
    many = entity("Name 07", *(mention(name, told) for name in names))
    found = facets(dossier([told], [many])).entity(many)["tags"]
    assert found[0] == "Name 07"  # type: ignore[index]
    assert len(found) == MOST_NAMES  # type: ignore[arg-type]


def test_names_that_differ_in_capitals_alone_are_one() -> None:
    told = article(text="Paris and PARIS and Lutetia")
    town = entity("Paris", *(mention(name, told) for name in ("Paris", "PARIS", "Lutetia")))
    assert facets(dossier([told], [town])).entity(town)["tags"] == ["Paris", "Lutetia"]


@pytest.mark.parametrize(("verdict", "tags"), [(Verdict.CONFLICT, ["3 killed", "4 killed"]), (Verdict.COMPATIBLE, None)])
def test_an_event_is_found_by_figures_only_where_they_are_disputed(verdict: Verdict, tags: list[str] | None) -> None:
    two = [article("a", "3 died"), article("b", "4 died")]
    sides = [side(claim(said=f"{n} died", printed=n, source=each)) for n, each in zip("34", two, strict=True)]
    counted = fact(*sides, verdict=verdict, kind=FactKind.NUMBER)
    fire = event("Fire", *(passage("died", each) for each in two), id="mill-fire")
    found = facets(dossier(two, events=[fire], facts=[counted])).event(fire)
    assert found.get("tags") == tags
    assert found["facets"].get("disputed") == (["yes"] if tags else None)  # type: ignore[attr-defined]


def test_what_a_person_has_settled_is_found_by_its_figures_and_is_not_disputed_any_more() -> None:
    two = [article("a", "3 died"), article("b", "4 died")]
    sides = [side(claim(said=f"{n} died", printed=n, source=each)) for n, each in zip("34", two, strict=True)]
    counted = fact(*sides, verdict=Verdict.CONFLICT, kind=FactKind.NUMBER)
    fire = event("Fire", *(passage("died", each) for each in two), id="mill-fire")
    settled = Decided(Decision(Deed.SETTLED, (counted.id,), "3"), f"conflicts/{counted.id}")
    held = replace(dossier(two, events=[fire], facts=[counted]), decided=(settled,))
    found = facets(held).event(fire)
    assert found["tags"] == ["3 killed", "4 killed"]
    assert "disputed" not in found["facets"]  # type: ignore[operator]
    assert "disputed" not in facets(held).source(two[0])["facets"]  # type: ignore[operator]


@pytest.mark.parametrize(("kind", "boost", "tags"), [
    (Kind.PERSON, 3, ["Arlen"]),
    (Kind.PLACE, 3, ["Arlen"]),
    (Kind.OTHER, 3, ["Arlen"]),
    (Kind.GROUP, 1, None),
])  # fmt: skip
def test_a_country_counts_for_more_than_the_people_named_after_it(kind: Kind, boost: int, tags: list[str] | None) -> None:
    told = article(text="Arlen")
    one = entity("Arlen", mention("Arlen", told, kind), kind=kind)
    found = facets(dossier([told], [one])).entity(one)
    assert (found["search"], found.get("tags")) == ({"boost": boost}, tags)


@pytest.mark.parametrize(("moment", "month", "year"), [
    (day(date(2015, 11, 13)), "2015-11", "2015"),
    (Moment(date(2015, 11, 1), date(2015, 11, 30), Precision.MONTH), "2015-11", "2015"),
    (Moment(date(2015, 11, 30), date(2015, 12, 1), Precision.DAYS), "2015", "2015"),
    (Moment(date(2015, 12, 31), date(2016, 1, 1), Precision.DAYS), "", ""),
    (Moment(None, None, Precision.WEEKDAY, weekday=4), "", ""),
    (None, "", ""),
])  # fmt: skip
def test_a_date_narrows_by_what_is_known_of_it(moment: Moment | None, month: str, year: str) -> None:
    assert (span(moment, by_month=True), span(moment, by_month=False)) == (month, year)


def test_lists_are_not_searched_and_pages_of_things_are() -> None:
    found = {page.path: get_data(page.content)[1].get("search", {}) for page in pages(raqqa(), TEMPLATES)}
    assert found["people.md"] == found["events/index.md"] == {"exclude": True}
    assert found["entities/salah-abdeslam.md"] == {"boost": 3}
    assert found["about.md"] == {}
