"""Claims: which property of what, with which value, in which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.article import Role
from generator.records.claim import Claim
from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def of(reading: Reading, name: str) -> list[Claim]:
    """The claims of a property."""
    return [claim for claim in reading.claims if claim.property == name]


@pytest.mark.parametrize(
    ("text", "name", "printed", "normal"),
    [
        ("The crash killed 14 people.", "killed", "14", "14"),
        ("At least 14 people were killed in the crash.", "killed", "At least 14", "at least 14"),
        ("Two dozen people died in the crash.", "killed", "Two dozen", "24"),
        ("The crash left 14 people dead.", "killed", "14", "14"),
        ("About 40 people were injured in the crash.", "injured", "About 40", "about 40"),
        ("Police arrested 12 people.", "arrested", "12", "12"),
        ("More than 1,200 people were evacuated from the hotel.", "evacuated", "More than 1,200", "more than 1,200"),
        ("About 300 people are missing after the flood.", "missing", "About 300", "about 300"),
        ("Dozens of people were injured in the crash.", "injured", "Dozens", "dozens"),
        ("No one was killed in the crash.", "killed", "No one", "0"),
        ("The crash claimed 14 lives.", "killed", "14", "14"),
        ("At least 14 people lost their lives in the crash.", "killed", "At least 14", "at least 14"),
        ("Fourteen people are feared dead after the crash.", "killed", "Fourteen", "14"),
        ("After the crash 14 people were taken to hospital.", "hospitalised", "14", "14"),
        ("The floods led to the displacement of 2,000 people.", "displaced", "2,000", "2,000"),
        ("The ferry sank with 90 people on board.", "aboard", "90", "90"),
        ("The hack exposed the records of 4,000 customers.", "affected", "4,000", "4,000"),
    ],
)
def test_numbers_of_people(read: Read, text: str, name: str, printed: str, normal: str) -> None:
    (claim,) = of(read(text), name)
    assert (claim.printed.words, claim.value.normal, claim.scope) == (printed, normal, None)


def test_people_counted_over_years_came_to_harm_in_no_single_event(read: Read) -> None:
    crash = "The tram crash killed 14 people. Figures show that 90 people were hurt in crashes between March 2012 and May 2014."
    assert [claim.printed.words for claim in read(crash).claims if claim.property in {"killed", "injured"}] == ["14"]


def test_but_people_counted_over_years_are_those_of_a_war(read: Read) -> None:
    war = "From 2012 to 2014, some 90,000 people were killed in the civil war."
    assert [claim.printed.words for claim in of(read(war), "killed")] == ["some 90,000"]


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed the driver.",
        "The crash happened on a road with 14 bends.",
        "Some 14 people watched the pier.",
        "People were killed in the crash, 14 miles away.",
        "Police identified 14 people killed in the crash.",
        "Police saved the lives of 14 people after the crash.",
        "The crash led to the displacement of 14 people.",
        "Fourteen people are known to have seen the crash.",
    ],
)
def test_what_gives_no_number_of_killed(read: Read, text: str) -> None:
    assert of(read(text), "killed") == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The crash killed 14 soldiers.", "soldier"),
        ("The crash killed 14 people.", None),
        ("The blast killed 14 people inside the old Tarn dance hall.", "inside old Tarn dance hall"),
        ("The blast killed 14 people aboard a ferry.", "aboard ferry"),
        ("The blast killed 14 people near the old Tarn dance hall.", None),
        ("The blast killed 14 British people.", "from the United Kingdom"),
        ("The blast killed 14 Britons.", "from the United Kingdom"),
        ("The blast killed 14 people from Britain.", None),
    ],
)
def test_a_number_of_a_group_is_limited_to_it(read: Read, text: str, scope: str | None) -> None:
    (claim,) = of(read(text), "killed")
    assert claim.scope == scope


@pytest.mark.parametrize(
    ("text", "name", "printed", "normal"),
    [
        ("An earthquake hit Chile on Monday.", "date", "Monday", "2021-03-08"),
        ("The minister resigned in Rome on 3 May 2020.", "date", "3 May 2020", "2020-05-03"),
        ("The train derailed near Hull at 7.15am on Monday.", "time", "7.15am", "07:15"),
        ("The minister resigned in Rome on Monday.", "place", "Rome", "rome"),
        ("John Harper, 45, was arrested in Bristol.", "age", "45", "45"),
        ("The 34-year-old Maria Lopez was injured in the crash.", "age", "34-year-old", "34"),
        ("Prime Minister Jane Holt met Paul Girard in Geneva.", "role", "Prime Minister", "prime minister"),
        ("Ann Boyle, a doctor, opened the pier.", "role", "doctor", "doctor"),
        ("Ann Boyle was born in Dublin.", "born in", "Dublin", "dublin"),
        ("Leeds-born actor Ann Boyle opened the pier.", "born in", "Leeds", "leeds"),
        ("Paris-born Ann Boyle opened the pier.", "born in", "Paris", "paris"),
        ("Ann Boyle, a Paris-born baker, opened the pier.", "born in", "Paris", "paris"),
        ("Ann Boyle, 42, the Salzburg-born baker whom Tom Hale sacked, opened the pier.", "born in", "Salzburg", "salzburg"),
        ("Tom Hale met the Leeds-born actor Ann Boyle.", "born in", "Leeds", "leeds"),
        ("Ann Boyle, 42, of Leeds, opened the pier.", "home", "Leeds", "leeds"),
        ("Ann Boyle, who lives in Leeds, opened the pier.", "home", "Leeds", "leeds"),
        (
            "Ann Boyle's elder sister, Mary Boyle, opened the pier.",
            "family",
            "Ann Boyle's elder sister",
            "ann boyle elder sister",
        ),
        ("Mary Boyle, the sister of Ann Boyle, opened the pier.", "family", "sister of Ann Boyle", "sister ann boyle"),
        ("Ann Boyle, a senior member of the Lantern Brigade, was held.", "belongs to", "Lantern Brigade", "lantern brigade"),
        (
            "Ann Boyle went to Rome. Tom Hale, a member of the Lantern Brigade, met Ann Boyle, who lives in Leeds.",
            "home",
            "Leeds",
            "leeds",
        ),
        ("Police held Lantern Brigade leader Ann Boyle.", "belongs to", "Lantern Brigade", "lantern brigade"),
        ("The crash injured Danish teacher Ann Boyle.", "nationality", "Danish", "danish"),
        (
            "The Lantern Brigade claimed responsibility for the bombing in Rome.",
            "claimed by",
            "Lantern Brigade",
            "lantern brigade",
        ),
        ("The jets carried out airstrikes in Libya, dropping 20 bombs.", "count of bombs", "20", "20"),
        ("Jets bombed the port in Libya, among them 12 warplanes.", "count of fighter jets", "12", "12"),
        ("A two-carriage tram derailed near Hull.", "count of carriages", "two", "2"),
        ("Divers recovered 20 coins on Monday.", "count of coins found", "20", "20"),
        ("The storm brought winds of 120 kilometres an hour.", "wind speed", "120", "120"),
        ("The storm brought gusts of 120 kilometres an hour.", "speed of gusts", "120", "120"),
        ("The storm moved on at 12 kilometres an hour.", "speed", "12", "12"),
        ("Its tusk measures 93 centimetres.", "length", "93", "0.93"),
    ],
)
def test_other_properties(read: Read, text: str, name: str, printed: str, normal: str) -> None:
    (claim,) = of(read(text), name)
    assert (claim.printed.words, claim.value.normal) == (printed, normal)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Divers lost 20 coins.", "count of coins found"),
        ("Police seized 20 guns.", "kidnapped"),
        ("The clerk wrote down 20 names.", "count of names"),
        ("The skull lay 93 centimetres down.", "length"),
        ("The pier stood in Rome on Monday.", "place"),
        ("The pier stood in Rome on Monday.", "date"),
        ("Ann Boyle, 45 miles away, heard the crash.", "age"),
        ("Ann Boyle opened the pier.", "role"),
        ("Ann Boyle lives in Dublin.", "born in"),
        ("Leeds-based actor Ann Boyle opened the pier.", "born in"),
        ("The Leeds-bound train hit Ann Boyle.", "born in"),
        ("Tom Hale met Paris-born friends of Ann Boyle.", "born in"),
        ("The Paris-born friends of Ann Boyle opened the pier.", "born in"),
        ("Ann Boyle met the Paris-born baker.", "born in"),
        ("The Paris-born baker and Ann Boyle met.", "born in"),
        ("First-born Ann Boyle moved to Leeds.", "born in"),
        ("A Paris-born baker opened the pier.", "born in"),
        ("Ann Boyle met John Harper of Leeds.", "family"),
        ("Ann Boyle flew from Leeds.", "home"),
        ("Ann Boyle's lawyer, John Harper, spoke.", "family"),
        ("Danish Foreign Minister Ann Boyle spoke.", "nationality"),
        ("Ann Boyle, a critic of the Lantern Brigade, was held.", "belongs to"),
        ("Ann Boyle took responsibility for the children.", "claimed by"),
    ],
)
def test_what_gives_no_such_property(read: Read, text: str, name: str) -> None:
    assert of(read(text), name) == []


def test_a_claim_is_about_a_report_or_a_chain_of_its_article(read: Read) -> None:
    reading = read("John Harper, 45, was arrested in Bristol on Sunday.\n\nA storm killed 14 people in Hull on Monday.")
    known = {report.id: report.family for report in reading.reports} | {chain.id: chain.name for chain in reading.chains}
    assert {known[claim.about] for claim in of(reading, "killed")} == {"harm/nature/storm"}
    assert {known[claim.about] for claim in of(reading, "age")} == {"John Harper"}
    assert all(claim.about in known for claim in reading.claims)


def test_the_same_words_with_and_without_an_article_day(read: Read) -> None:
    (dated,) = of(read("An earthquake hit Chile on Monday."), "date")
    (undated,) = of(read("An earthquake hit Chile on Monday.", dated=False), "date")
    assert (dated.value.normal, undated.value.normal) == ("2021-03-08", "Monday")
    assert dated.id == undated.id


def test_a_claim_says_where_it_stood(read: Read) -> None:
    reading = read("Storm kills 14 people in Hull\n\nThe storm in Hull injured 30 people.", Role.HEADLINE)
    (killed,) = of(reading, "killed")
    (injured,) = of(reading, "injured")
    assert (killed.role, injured.role) == (Role.HEADLINE, Role.BODY)


@pytest.mark.parametrize(
    "text",
    [
        "They killed Tom Hale, Ann Boyle and Danish journalist Ken Oda.",
        "They killed Tom Hale, Ann Boyle, Danish journalist Ken Oda and a guard.",
    ],
)
def test_a_role_in_a_list_is_that_of_the_name_behind_it(read: Read, text: str) -> None:
    reading = read(text)
    names = {chain.id: chain.name for chain in reading.chains}
    assert {(names[claim.about], claim.printed.words) for claim in of(reading, "role")} <= {("Ken Oda", "Danish journalist")}


@pytest.mark.parametrize(
    ("text", "name", "printed", "thing"),
    [
        ("The USS Halcyon weighs 300 tonnes.", "weight", "300", "USS Halcyon"),
        ("The USS Halcyon, a 300-tonne ship, left Florida on Monday.", "weight", "300", "USS Halcyon"),
        ("The ferry Halcyon measures 90 metres.", "length", "90", "Halcyon"),
        ("The Hubble Space Telescope weighs 300 kilograms.", "weight", "300", "Hubble Space Telescope"),
        ("The USS Halcyon carries 300 tonnes of rice.", "weight", "300", None),
        ("The USS Halcyon lies 90 metres down.", "distance", "90", None),
        ("The USS Halcyon lies 90 metres off the pier.", "distance", "90", None),
        ("Tom Hale weighs 90 kilograms.", "weight", "90", None),
        ("A guard weighs 90 kilograms.", "weight", "90", None),
        ("Rice of 300 tonnes lay beside the USS Halcyon.", "weight", "300", None),
        ("A whale of 300 tonnes passed the USS Halcyon.", "weight", "300", None),
        ("The USS Halcyon passed a whale, which weighs 300 tonnes.", "weight", "300", None),
    ],
)
def test_of_what_a_weight_or_length_is(read: Read, text: str, name: str, printed: str, thing: str | None) -> None:
    reading = read(text)
    names = {chain.id: chain.name for chain in reading.chains}
    assert [(claim.printed.words, names.get(claim.about)) for claim in of(reading, name)] == [(printed, thing)]


@pytest.mark.parametrize(
    ("text", "aboard"),
    [
        ("The ferry sank. It had sailed with 90 tourists on board.", [("90", "tourist")]),
        ("The ferry sank. Ninety men were on board the ship.", [("Ninety", "man")]),
        ("The ferry sank. Ninety men were on deck.", []),
        ("The ferry sank with 90 cars on board.", []),
    ],
)
def test_people_on_board(read: Read, text: str, aboard: list[tuple[str, str]]) -> None:
    assert [(each.printed.words, each.scope) for each in read(text).claims if each.property == "aboard"] == aboard
