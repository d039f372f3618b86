"""Chains: which names of one article are one thing's, and which stay apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.chains import abbreviates
from generator.records.reading import Reading
from tests.annotate.conftest import chain

Read = Callable[..., Reading]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("Peter Holt was late. The others waited for Holt.", "Peter Holt", "Holt"),
        ("Peter Holt was late. The others waited for Peter.", "Peter Holt", "Peter"),
        ("Maria Anna Lopez left on Monday. Maria Lopez came back on Tuesday.", "Maria Anna Lopez", "Maria Lopez"),
        ("The World Health Organization (WHO) met. The WHO meets twice a year.", "World Health Organization", "WHO"),
    ],
)
def test_a_shorter_name_is_the_only_longer_one(read: Read, text: str, left: str, right: str) -> None:
    reading = read(text)
    assert chain(reading, left) is chain(reading, right)
    assert chain(reading, right).name == left
    assert chain(reading, right).because


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("Tom Reed met Anna Reed. Reed was late.", "Tom Reed", "Reed"),
        ("Tom Reed met Anna Reed. Reed was late.", "Anna Reed", "Reed"),
        ("Tom Reed met Anna Reed. Reed was late.", "Tom Reed", "Anna Reed"),
        ("John Harper met Peter Holt in Geneva.", "John Harper", "Peter Holt"),
        ("She flew from Geneva to Vienna.", "Geneva", "Vienna"),
    ],
)
def test_where_two_fit_or_none_does_names_stay_apart(read: Read, text: str, left: str, right: str) -> None:
    reading = read(text)
    assert chain(reading, left) is not chain(reading, right)


@pytest.mark.model
def test_ids_count_in_the_order_of_first_mentions(read: Read) -> None:
    reading = read("Ann Boyle flew from Geneva to Vienna. Boyle stayed in Vienna.")
    assert [chain.id for chain in reading.chains] == ["daily-1#1", "daily-1#2", "daily-1#3"]
    starts = [chain.mentions[0].passage.start for chain in reading.chains]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("short", "long"),
    [("WHO", "World Health Organization"), ("ICRC", "International Committee of the Red Cross"), ("HT", "Harbour Trust"),
     ("H.T.", "Harbour Trust"), ("RSPB", "Royal Society for the Protection of Birds")],
)  # fmt: skip
def test_initials_abbreviate(short: str, long: str) -> None:
    assert abbreviates(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [("WHO", "World Trade Organization"), ("HT", "Harbour"), ("TH", "Harbour Trust"), ("H", "Harbour Trust"),
     ("ht", "Harbour Trust"), ("Leeds", "Harbour Trust"), ("12", "Harbour Trust"), ("", "Harbour Trust"), ("HT", "")],
)  # fmt: skip
def test_other_letters_do_not(short: str, long: str) -> None:
    assert not abbreviates(short, long)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Ann Boyle spoke in Leeds. A post by @ABoyle said so.", {"@ABoyle", "Ann Boyle"}),
        ("Ann Boyle spoke in Leeds. A post by @SomebodyElse said so.", {"Ann Boyle"}),
    ],
)
def test_a_handle_is_the_name_it_is_made_of(read: Callable[..., Reading], text: str, forms: set[str]) -> None:
    (person,) = [chain for chain in read(text).chains if "Ann Boyle" in chain.forms]
    assert set(person.forms) == forms


OF_TWO = "Mark Vogler was held in Leeds on Monday.{} Neighbours said Vogler was quiet.{} Vogler has denied that he set the fire."
BROTHER = " His brother Ian Vogler spoke to reporters."


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (OF_TWO.format("", BROTHER), "Mark Vogler"),
        (OF_TWO.format(BROTHER, ""), None),  # two have been named when the surname stands alone
    ],
)
def test_a_surname_alone_is_the_one_whom_the_article_is_about(read: Callable[..., Reading], text: str, owner: str | None) -> None:
    (holder,) = [chain for chain in read(text).chains if "Vogler" in chain.forms]
    assert [form for form in holder.forms if form != "Vogler"] == ([owner] if owner else [])


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "left", "right", "one"),
    [
        ("The blaze began on Elgin Road near Leeds. Homes in Elgin were spared.", "Elgin Road", "Elgin", False),
        ("He ran a row of hotels on Elgin Road known as the Mile in Leeds.", "Elgin Road", "Mile", False),
        ("Students at Marlow Tech University fled. Marlow Tech: two hurt.", "Marlow Tech University", "Marlow Tech", True),
        ("Students at New York University fled. New York: two hurt.", "New York University", "New York", False),
        ("The Chilean Defence Ministry in Santiago spoke. The Defence Ministry named nobody.", "Chilean Defence Ministry",
         "Defence Ministry", True),
        ("The Chilean Defence Ministry and the Peruvian Ministry of Defence spoke. The Defence Ministry named nobody.",
         "Chilean Defence Ministry", "Defence Ministry", False),
    ],
)  # fmt: skip
def test_roads_and_ministries(read: Callable[..., Reading], text: str, left: str, right: str, *, one: bool) -> None:
    forms = [set(chain.forms) for chain in read(text).chains]
    assert any(left in each for each in forms)
    assert any({left, right} <= each for each in forms) is one


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "left", "right", "one"),
    [
        ("Tugs met in Milton Inner Harbour. Boats fill the Inner Harbour.", "Milton Inner Harbour", "Inner Harbour", True),
        ("Tugs met in Chester Inner Harbour and Leeds Inner Harbour. Boats fill the Inner Harbour.", "Chester Inner Harbour",
         "Inner Harbour", False),
        ("Pupils of Marlow Primary School fled. They left Marlow Primary.", "Marlow Primary School", "Marlow Primary", True),
        ("Ian Wetherall was held. Wetherall was quiet. So Wetherall left. A lawyer for Wethersll spoke.", "Wetherall",
         "Wethersll", True),
        ("Ian Wetherall was held. Wetherall was quiet. So Wetherall left. He lived in Wetherby.", "Wetherall", "Wetherby",
         False),
        ("Shares of Karvel Ltd., a Moss Group unit also called Moss Payroll Systems, fell.", "Karvel Ltd", "Moss Payroll Systems",
         True),
        ("Shares of Karvel Ltd., a rival of Moss Payroll Systems, fell.", "Karvel Ltd", "Moss Payroll Systems", False),
        ('Mark Vogler, the British militant who was known as "Black Fox", left.', "Mark Vogler", "Black Fox", True),
        ("Mark Vogler, whom many people call Black Fox, left.", "Mark Vogler", "Black Fox", True),
        ("Mark Vogler, the son of Ann Boyle known as Black Fox, left.", "Mark Vogler", "Black Fox", False),
        ("The Norwegian-led coalition met in Oslo. The coalition sent two ships.", "Norwegian-led coalition", "coalition", True),
        ("The Norwegian-led coalition met the Dutch-led coalition in Oslo. The coalition sent two ships.",
         "Norwegian-led coalition", "coalition", False),
        ("A man named Ann Boyle as the owner. — Ann Boyle (@realboyle77) March 9, 2021", "Ann Boyle", "@realboyle77", False),
        ("Mark Vogler was held in Leeds. Vogler is 40. Police said the elder Mr. Vogler had moved to Spain.", "Vogler",
         "elder Mr. Vogler", False),
    ],
)  # fmt: skip
def test_what_a_name_is_made_of_joins_it(read: Read, text: str, left: str, right: str, *, one: bool) -> None:
    forms = [set(chain.forms) for chain in read(text).chains]
    assert any({left, right} <= each for each in forms) is one


@pytest.mark.model
def test_two_towns_of_one_name_in_one_article_are_two(read: Read) -> None:
    text = "He lived in Milton, Ga., for years. Milton is quiet. His aunt lives in Milton, Del., by the sea."
    assert chain(read(text), "Milton").forms == ["Milton"]
    assert chain(read(text), "Milton, Del.").forms == ["Milton, Del."]


@pytest.mark.model
def test_one_town_with_and_without_its_state_is_one(read: Read) -> None:
    text = "He lived in Milton, Ga., for years. Milton is quiet. His aunt lives in Milton, Ga., too."
    assert chain(read(text), "Milton").forms == ["Milton"]
