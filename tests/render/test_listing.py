"""Listing: which facts a page shows as rows, which in brief, and which it leaves to the pages of their sources."""

from __future__ import annotations

from pathlib import Path

from generator.records.fact import Fact, Verdict
from generator.render.events import known
from generator.render.facts import statement
from generator.render.labels import read_labels
from generator.render.listing import MOST_LONE, MOST_ROWS, MOST_STATEMENTS, Listing, listing
from generator.render.reference import Reference
from tests.factory import article, claim, dossier, event, fact, passage, side

LABELS = read_labels(Path("templates/labels.yml"))


def asked(name: str, *sources: str, verdict: Verdict | None = None) -> Fact:
    """A fact about the fire to which all of these give one answer."""
    told = verdict or (Verdict.AGREEMENT if len(sources) > 1 else Verdict.SINGLE)
    return fact(side(*(claim(name, "3", about="fire", source=source) for source in sources)), id=f"fire-{name}", verdict=told)


def ids(facts: tuple[Fact, ...]) -> list[str]:
    return [each.property for each in facts]


def test_what_several_say_is_a_row_and_what_one_says_stands_in_brief() -> None:
    shown = listing([asked("crowd", "post"), asked("killed", "post", "wire")], several=True)
    assert (ids(shown.rows), ids(shown.lone), shown.left) == (["killed"], ["crowd"], ())


def test_when_and_where_are_rows_though_one_source_alone_says_them() -> None:
    shown = listing([asked("date", "post"), asked("place", "wire"), asked("weapon", "wire")], several=True)
    assert (ids(shown.rows), ids(shown.lone)) == (["date", "place"], ["weapon"])


def test_every_disagreement_has_a_row() -> None:
    disputed = [asked(f"count of things {n}", "post", "wire", verdict=Verdict.CONFLICT) for n in range(MOST_ROWS + 3)]
    assert len(listing(disputed, several=True).rows) == MOST_ROWS + 3


def test_the_rest_is_left_to_the_pages_of_the_sources() -> None:
    shared = [asked(f"count of things {n:02}", "post", "wire") for n in range(MOST_ROWS + 2)]
    lone = [asked(f"count of bits {n:02}", "post") for n in range(MOST_LONE + 3)]
    shown = listing([*shared, *lone], several=True)
    assert (len(shown.rows), len(shown.lone), len(shown.left)) == (MOST_ROWS, MOST_LONE, 5)


def test_of_a_single_source_nothing_stands_apart() -> None:
    shown = listing([asked(f"count of things {n:02}", "post") for n in range(MOST_ROWS + 2)], several=False)
    assert (len(shown.rows), shown.lone, len(shown.left)) == (MOST_ROWS, (), 2)


def test_a_statement_is_no_row() -> None:
    shown = listing([asked("quotation", "post", "wire"), asked("killed", "post", "wire")], several=True)
    assert (ids(shown.rows), ids(shown.statements)) == (["killed"], ["quotation"])
    many = listing([asked("quotation", "post", "wire") for _ in range(MOST_STATEMENTS + 2)], several=True)
    assert len(many.statements) == MOST_STATEMENTS


def test_who_did_it_in_words_that_nobody_shares_says_little() -> None:
    words = [side(claim("done to", word, about="fire", source=source)) for word, source in (("a mill", "post"), ("it", "wire"))]
    shared = fact(*words, id="fire-done-to", verdict=Verdict.COMPATIBLE)
    assert listing([shared], several=True).left == (shared,)
    assert listing([asked("done to", "post", "wire")], several=True).left == ()
    assert listing([asked("weapon", "post")], several=True).left == ()


def test_yes_or_no_comes_behind_figures() -> None:
    shown = listing([asked("whether there was a siren", "post"), asked("count of boats", "post")], several=True)
    assert ids(shown.lone) == ["count of boats", "whether there was a siren"]


def reference(*facts: Fact) -> Reference:
    papers = [article(name, publisher=name) for name in ("post", "wire")]
    fire = event("Fire", *(passage("the fire", paper.id) for paper in papers), id="fire")
    return Reference(dossier(papers, events=[fire], facts=facts), LABELS)


def test_a_fact_that_is_left_out_leads_to_its_first_claim() -> None:
    facts = [asked(f"count of bits {n:02}", "post") for n in range(MOST_LONE + 1)]
    made = reference(*facts)
    assert made.fact_href(facts[0]).startswith("events/fire.html#f-")
    assert made.fact_href(facts[-1]) == made.claim_href(facts[-1].claims[0])
    assert known(made, "fire").left == 1


def test_a_thing_of_which_nothing_is_told_shows_nothing() -> None:
    assert known(reference(), "fire").rows == ()
    assert listing([], several=True) == Listing((), (), (), ())


def test_a_statement_shows_each_printing_with_who_prints_it() -> None:
    sides = [
        side(claim("quotation", "we saw it all burn", about="fire", source="wire", attribution="Ann Boyle")),
        side(claim("quotation", "it all burn", about="fire", source="post")),
    ]
    quoted = fact(*sides, id="fire-quotation", verdict=Verdict.COMPATIBLE)
    shown = statement(reference(quoted), quoted)
    assert shown.speaker == "Ann Boyle"
    assert [("".join(piece.text for piece in each.pieces), each.cites[0].outlet) for each in shown.printings] == [
        ("we saw it all burn", "wire"),
        ("it all burn", "post"),
    ]
