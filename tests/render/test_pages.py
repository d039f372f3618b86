from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data

from generator.build import finished_pages
from generator.check import check
from generator.errors import TemplateError
from generator.records.article import Article
from generator.records.claim import Kind
from generator.records.dossier import Dossier
from generator.records.fact import Fact, FactKind, Verdict
from generator.render.links import broken_links
from generator.render.overview import in_a_row
from generator.render.pages import pages
from generator.render.reference import FEW
from tests import golden
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage, side
from tests.sample import raqqa

TEMPLATES = Path(__file__).parents[2] / "templates"
SHOWN = (
    "index.md",
    "conflicts.md",
    "timeline.md",
    "people.md",
    "other-names.md",
    "events/index.md",
    "sources/index.md",
    "events/attacks-in-paris.md",
    "events/raid-on-raqqa.md",
    "entities/salah-abdeslam.md",
    "entities/laurent-fabius.md",
    "sources/alpha.md",
)
ALWAYS = {
    "index.md",
    "conflicts.md",
    "events/index.md",
    "timeline.md",
    "people.md",
    "organisations.md",
    "places.md",
    "other-names.md",
    "sources/index.md",
    "about.md",
    "assets/dossier.css",
}


def made(of: Dossier) -> dict[str, str]:
    return {page.path: page.content for page in pages(of, TEMPLATES)}


def told_by(articles: list[Article], *facts: Fact) -> Dossier:
    return dossier(articles, events=[event("Fire", *(passage("died", each) for each in articles))], facts=facts)


@pytest.mark.parametrize("path", SHOWN)
def test_pages_are_as_they_were_read_and_found_right(path: str, update_golden: bool) -> None:
    golden.agrees(f"render/{path.replace('/', '-')}", made(raqqa())[path], update=update_golden)


def test_the_sample_is_sound_and_its_links_lead_somewhere() -> None:
    assert list(check(raqqa())) == []
    assert list(broken_links(finished_pages(raqqa(), TEMPLATES))) == []


def test_the_same_dossier_gives_the_same_pages() -> None:
    assert pages(raqqa(), TEMPLATES) == pages(raqqa(), TEMPLATES)


def test_a_timeline_counts_the_events_without_a_date_where_there_are_any() -> None:
    dated = replace(raqqa(), events=tuple(each for each in raqqa().events if each.when))
    assert "Three events with a date, one without." in made(raqqa())["timeline.md"]
    assert "Three events with a date." in made(dated)["timeline.md"]


def test_a_dossier_in_which_nothing_was_found_still_has_its_pages() -> None:
    found = made(dossier())
    assert found.keys() == ALWAYS | {"sources/daily-1.md"}
    assert "nothing here has been compared" in found["index.md"]


def test_sources_that_never_disagree_are_said_not_to() -> None:
    two = [article("a", "3 died"), article("b", "3 died")]
    same = fact(side(*(claim(said="3 died", source=each) for each in two)), verdict=Verdict.AGREEMENT)
    found = made(told_by(two, same))
    assert "do not disagree on any of the 1 points compared" in found["index.md"]
    assert "Where the sources disagree" not in found["events/mill-fire.md"]


def test_one_source_has_no_marks_but_is_shown_at_odds_with_itself() -> None:
    alone = article(text="3 died. 4 died.")
    odd = fact(claim(said="3 died", source=alone), claim(said="4 died", printed="4", source=alone), verdict=Verdict.CONFLICT)
    quiet = made(told_by([alone], fact(claim(said="3 died", source=alone))))
    loud = made(told_by([alone], odd))
    assert "One source" not in quiet["events/mill-fire.md"]
    assert "The Daily reports both" in loud["events/mill-fire.md"]


def test_over_eight_sources_leave_the_matrix_out() -> None:
    def overview(number: int) -> str:
        told = [article(f"a{place}", "3 died") for place in range(number)]
        same = fact(side(*(claim(said="3 died", source=each) for each in told)), verdict=Verdict.AGREEMENT)
        return made(told_by(told, same))["index.md"]

    assert "## Who says what" in overview(8)
    assert "## Who says what" not in overview(9)


def test_of_how_many_sources_is_said_only_of_few_so_that_one_more_leaves_other_pages_as_they_are() -> None:
    def of(number: int) -> dict[str, str]:
        told = [article(f"a{place}", "Ann Boyle: 3 died") for place in range(number)]
        same = fact(side(*(claim(said="3 died", source=each) for each in told[:2])), verdict=Verdict.AGREEMENT)
        ann = entity("Ann Boyle", mention("Ann Boyle", told[0], Kind.PERSON), kind=Kind.PERSON)
        fire = event("Fire", *(passage("died", each) for each in told[:2]))
        return made(dossier(told, [ann], [fire], [same]))

    few, many, more = of(FEW), of(FEW + 1), of(FEW + 2)
    assert f"named in one source of {FEW}." in few["entities/ann-boyle.md"]
    assert "named in one source." in many["entities/ann-boyle.md"]
    assert f"Reported by 2 of {FEW} sources." in few["events/mill-fire.md"]
    assert "Reported by 2 sources." in many["events/mill-fire.md"]
    for page in ("entities/ann-boyle.md", "events/mill-fire.md", "sources/a0.md"):
        assert many[page] == more[page]


def test_a_long_index_is_divided_by_letters_and_a_short_one_is_not() -> None:
    def people(number: int) -> str:
        names = [f"{'ABC'[place % 3]}nna {place}" for place in range(number)]
        told = article(text="\n".join(names))
        return made(dossier([told], [entity(name, mention(name, told, Kind.PERSON), kind=Kind.PERSON) for name in names]))[
            "people.md"
        ]

    assert people(200).count("\n## ") == 0
    assert people(201).count("\n## ") == 3


def test_pages_grow_with_the_sources_and_no_faster() -> None:
    def size(number: int) -> int:
        told = [article(f"a{place}", "3 died. 4 died.") for place in range(number)]
        sides = [side(*(claim(printed=value, said=f"{value} died", source=each) for each in told)) for value in "34"]
        return sum(map(len, made(told_by(told, fact(*sides, verdict=Verdict.CONFLICT))).values()))

    assert size(180) - size(120) < 1.1 * (size(120) - size(60))


def test_every_claim_has_its_address_on_its_sources_page() -> None:
    found = made(raqqa())
    for each in raqqa().claims:
        assert f'id="{each.id}"' in found[f"sources/{each.source}.md"]


def test_a_template_that_asks_for_too_much_is_told_by_name_and_line(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    page = tmp_path / "templates" / "timeline.md.j2"
    page.write_text(page.read_text(encoding="utf-8").replace("view.undated", "view.colour"), encoding="utf-8")
    with pytest.raises(TemplateError, match=r"templates/timeline\.md\.j2:3: .*colour"):
        pages(raqqa(), tmp_path / "templates")


def test_titles_in_a_row_begin_small_unless_with_a_name() -> None:
    held = dossier([article(text="A flood in Arlen. Then a flood and a storm; Norse help came. Storm over, storm past.")])
    titles = ["Flood in Arlen", "Storm at sea", "Norse help", "Flood relief"]
    assert in_a_row(held, titles) == ["Flood in Arlen", "storm at sea", "Norse help", "flood relief"]
    assert in_a_row(dossier([article(text="Arrest in Arlen")]), ["Fire", "Arrest of clerk", "Arlen arrest"])[1:] == [
        "arrest of clerk",
        "Arlen arrest",
    ]


def test_the_rules_of_comparison_are_told_where_they_are_given() -> None:
    told = {page.path: page.content for page in pages(raqqa(), TEMPLATES, ["Bounds leave <room>."])}
    assert "<li>Bounds leave &lt;room&gt;.</li>" in told["about.md"]
    assert "<ol>" not in made(raqqa())["about.md"]


def test_a_source_without_a_headline_has_no_row_for_it() -> None:
    bare = made(told_by([article("daily", "2 died", title="")]))
    assert "Headline</th>" not in bare["sources/daily.md"]
    assert "Headline</th>" in made(told_by([article("daily", "2 died")]))["sources/daily.md"]


def test_an_index_leaves_out_columns_that_stay_empty() -> None:
    daily = article("daily", "the baker Ann Lee died, 2 died")
    ann = entity("Ann Lee", mention("Ann Lee", daily, Kind.PERSON), kind=Kind.PERSON)
    role = fact(claim("role", "baker", source=daily, said="the baker Ann Lee died", about="ann-lee"), kind=FactKind.OTHER)
    assert ">Role<" in made(dossier([daily], [ann], facts=[role]))["people.md"]
    bare = made(dossier([daily], [ann]))["people.md"]
    assert ">Role<" not in bare
    assert ">Disputed<" not in bare
    assert ">Named in<" in bare


def test_the_full_name_in_reference_works_is_told_unless_a_source_prints_it() -> None:
    daily = article("daily", "the Moot met. The Moot of Arlen met")

    def page(*printed: str) -> str:
        names = [mention(name, daily, Kind.ORGANISATION) for name in printed]
        moot = replace(entity("Moot", *names, kind=Kind.ORGANISATION), reference="Moot of Arlen")
        return made(dossier([daily], [moot]))["entities/moot.md"]

    assert "“Moot of Arlen”; no source here does." in page("Moot")
    assert "Reference works" not in page("Moot", "Moot of Arlen")


def test_whole_articles_are_shown_to_those_alone_who_may() -> None:
    dossier = told_by([article("daily-1", "Two <died>.\n\nThe *mill* burnt.")])
    whole = {page.path: page.content for page in pages(dossier, TEMPLATES, full_text=True)}["sources/daily-1.md"]
    assert '<span class="quiet">¶1</span> Two &lt;died&gt;.</p>' in whole
    assert '<p class="said" dir="auto" id="l2">' in whole
    assert "## The whole text" not in made(dossier)["sources/daily-1.md"]


def test_files_that_were_not_read_stand_in_the_proof_sheet() -> None:
    dossier = told_by([article("daily-1", "Two died.")])
    assert "<td>none</td>" in made(dossier)["about.md"]
    told = made(replace(dossier, unread=(("b<r>.md", "no text in it"),)))["about.md"]
    assert "<code>b&lt;r&gt;.md</code>: no text in it" in told
    assert "Planted disagreements that were found" in told


def test_the_tables_are_linked_where_there_is_something_in_them() -> None:
    told = [article("a", "3 died"), article("b", "4 died")]
    odd = fact(claim(said="3 died", source=told[0]), claim(printed="4", said="4 died", source=told[1]), verdict=Verdict.CONFLICT)
    loud, quiet = made(told_by(told, odd)), made(dossier())
    assert 'href="conflicts.csv"' in loud["conflicts.md"]
    assert 'href="conflicts.csv"' not in quiet["conflicts.md"]
    for name in ("claims.csv", "conflicts.csv", "dossier.json"):
        assert f'href="{name}"' in quiet["about.md"]


def test_a_page_of_a_thing_names_its_data_and_an_index_names_none() -> None:
    found = made(raqqa())
    fronts = {path: get_data(page)[1] for path, page in found.items()}
    assert fronts["events/attacks-in-paris.md"]["data"] == "events/attacks-in-paris.json"
    assert {path for path, front in fronts.items() if "data" in front} == {path for path in found if path.count("/")} - {
        "events/index.md",
        "sources/index.md",
        "assets/dossier.css",
    }


def test_an_event_weighs_no_more_for_more_sources() -> None:
    def weight(number: int) -> int:
        told = [article(f"a{place:04}", "3 died. 4 died.") for place in range(number)]
        sides = [side(*(claim(printed=value, said=f"{value} died", source=each) for each in told)) for value in "34"]
        return len(made(told_by(told, fact(*sides, verdict=Verdict.CONFLICT)))["events/mill-fire.md"])

    assert weight(400) < 1.02 * weight(40)
