"""Entities: which names of several articles are one thing, and which are two."""

from __future__ import annotations

import random

import pytest

from generator.link import link
from generator.link.entities import best_name, free_id
from generator.records.claim import Kind
from generator.records.curation import Curation, Decision, Deed
from generator.records.reading import Chain
from tests.link.builders import chain, groups, judged, linked, place, reading

ORG, PLACE, GROUP, OTHER = Kind.ORGANISATION, Kind.PLACE, Kind.GROUP, Kind.OTHER


def two(left: str, right: str, kind: Kind = Kind.PERSON) -> list[list[str]]:
    """The entities that come of one name in each of two articles."""
    return groups(chain(left, source="daily-1", kind=kind), chain(right, source="post-1", kind=kind))


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Ilse Marant", "Ilse Marant", Kind.PERSON),
        ("Tarek Hamdawi", "Tareq Hamdawi", Kind.PERSON),
        ("Ilse Marant", "Ilse Jo Marant", Kind.PERSON),
        ("Hasakah", "Al-Hasakah", PLACE),
        ("the U.S.", "United States", PLACE),
        ("ISIS", "Daesh", ORG),
        ("ISIL", "Islamic State", ORG),
        ("Brenwick", "Brenwick Ltd.", ORG),
        ("Norwegian", "Norwegians", GROUP),
        ("British", "Britons", GROUP),
        ("FastRail", "Fast Rail", ORG),
        ("Union of Dock Pilots of Kobol", "Union for Dock Pilots in Kobol", ORG),
        ("Kilnsea Forest", "Kilnsea", PLACE),
        ("Grand Alder Hotel and Casino", "Grand Alder", PLACE),
        ("B.R.T.", "BRT", ORG),
        ("Chilean Defence Ministry", "Chile's Ministry of Defense", ORG),
        ("government of Chile", "Chilean government", ORG),
        ("Second World War", "World War II", OTHER),
        ("Bombay", "Mumbai", PLACE),
        ("Elgin Blvd", "Elgin Boulevard", PLACE),
        ("Nev", "Nevada", PLACE),
        ("Milton Inner Harbour", "Inner Harbour", PLACE),
        ("Norwegian Harbour Police", "Harbour Police", ORG),
        ("St Anne's Hospital", "St Anne's General Hospital", ORG),
        ("#SaveOurBridge", "Save Our Bridge", ORG),
    ],
)
def test_one_thing(left: str, right: str, kind: Kind) -> None:
    assert two(left, right, kind) == [sorted({left, right})]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Salim Ourabi", "Karim Ourabi", Kind.PERSON),
        ("Maria Lopes", "Mario Lopes", Kind.PERSON),
        ("George W. Bush", "George H. W. Bush", Kind.PERSON),
        ("Ilse Marant", "Ilse Morand", Kind.PERSON),
        ("Austria", "Australia", PLACE),
        ("Bank of Kobol", "Bank for Kobol", ORG),
        ("Iran", "Iraq", PLACE),
        ("Niger", "Nigeria", PLACE),
        ("Springfield, Ohio", "Springfield, Oregon", PLACE),
        ("Slovakia", "Slovenia", PLACE),
        ("Oxford", "Oxford Road", PLACE),
        ("Colorado", "Colorado River", PLACE),
        ("Nigerian", "Nigerien", GROUP),
        ("Al-Qaeda", "Islamic State", ORG),
        ("Reuters", "Rooters Club", ORG),
        ("Chilean Defence Ministry", "Peruvian Ministry of Defense", ORG),
        ("Chilean army", "Chilean navy", ORG),
        ("World War I", "World War II", OTHER),
        ("Bombay", "Mumbai", Kind.PERSON),
        ("National Rail Trust", "NRT", ORG),  # no article prints both
        ("Elgin Blvd", "Elgin Road", PLACE),
        ("La", "Louisiana", ORG),
        ("Oxford Circus", "Piccadilly Circus", PLACE),
        ("London Bridge", "Bridge", PLACE),  # the other article doesn't name the town
        ("Paris Clarion", "Clarion", ORG),
        ("Chilean Defence Ministry", "Defence Ministry", ORG),
        ("Marlow Primary School", "Marlow Secondary School", ORG),
    ],
)
def test_two_things(left: str, right: str, kind: Kind) -> None:
    assert two(left, right, kind) == sorted([[left], [right]])


def test_a_person_and_a_town_of_one_word_are_two() -> None:
    assert groups(chain("Lincoln"), place("Lincoln", source="post-1")) == [["Lincoln"], ["Lincoln"]]


def test_a_hall_that_one_pipeline_took_for_a_firm_is_one() -> None:
    assert groups(place("Odeon"), chain("Odeon", source="post-1", kind=ORG)) == [["Odeon"]]


def test_the_adjective_of_a_country_is_not_the_country() -> None:
    assert groups(place("Norway"), chain("Norwegian", source="post-1", kind=GROUP)) == [["Norway"], ["Norwegian"]]


# -- persons -------------------------------------------------------------------------------------------------------------------


def test_a_surname_is_the_only_person_of_it() -> None:
    assert groups(chain("Ilse Marant"), chain("Marant", source="post-1")) == [["Ilse Marant", "Marant"]]


def test_a_surname_of_two_is_neither() -> None:
    assert groups(chain("Ilse Marant"), chain("Jo Marant", source="star-1"), chain("Marant", source="post-1")) == [
        ["Ilse Marant"],
        ["Jo Marant"],
        ["Marant"],
    ]


def test_a_surname_is_the_one_whom_far_more_sources_name() -> None:
    sources = ["a-1", "b-1", "c-1"]
    made = groups(
        *(chain("Ilse Marant", source=s) for s in sources), chain("Jo Marant", source="d-1"), chain("Marant", source="e-1")
    )
    assert made == [["Ilse Marant", "Marant"], ["Jo Marant"]]


def test_a_surname_is_not_the_best_known_one_where_the_article_names_another() -> None:
    sources = ["a-1", "b-1", "c-1"]
    made = groups(
        *(chain("Ilse Marant", source=s) for s in sources), chain("Jo Marant", source="d-1"), chain("Marant", source="d-1")
    )
    assert ["Marant"] in made


def test_surnames_without_any_full_name_are_one() -> None:
    assert groups(chain("Marant"), chain("Marant", source="post-1")) == [["Marant"]]


def test_a_first_name_alone_is_nobody() -> None:
    made = groups(chain("Ilse"), chain("Ilse", source="post-1"), chain("Ilse Marant", source="star-1"))
    assert made == [["Ilse"], ["Ilse"], ["Ilse Marant"]]


def test_father_and_son_stay_two_under_their_short_name() -> None:
    father = chain("George H. W. Bush", "George Bush", source="daily-1")
    son = chain("George W. Bush", "George Bush", source="post-1")
    assert len(groups(father, son)) == 2


def test_junior_and_senior_stay_two() -> None:
    assert len(groups(chain("Owen Pryce Sr", "Owen Pryce"), chain("Owen Pryce Jr", "Owen Pryce", source="post-1"))) == 2


def test_a_name_that_two_longer_names_have_is_neither() -> None:
    short = chain("Omar Sayed", source="post-1")
    assert len(groups(chain("Omar Ali Sayed"), chain("Omar Hadi Sayed", source="star-1"), short)) == 3


def test_another_name_in_common_makes_one_of_two_spellings() -> None:
    left = chain("Jon Marsh", "Red Fox", source="daily-1")
    right = chain("John Marsh", "Red Fox", source="post-1")
    assert groups(left, right) == [["John Marsh", "Jon Marsh", "Red Fox"]]


# -- organisations and places --------------------------------------------------------------------------------------------------


def test_initials_are_the_name_that_the_same_article_prints() -> None:
    long, short = chain("National Rail Trust", kind=ORG), chain("NRT", kind=ORG)
    assert groups(long, short) == [["NRT", "National Rail Trust"]]


def test_two_initials_are_the_name_that_the_same_article_prints() -> None:
    assert groups(chain("Photo Agency", kind=ORG), chain("PA", kind=ORG)) == [["PA", "Photo Agency"]]
    assert len(groups(chain("Photo Agency", kind=ORG), chain("PA", source="post-1", kind=ORG))) == 2


def test_a_single_word_is_the_thing_of_the_town_that_its_article_names() -> None:
    long, short = place("Milton Strip"), place("Strip", source="post-1")
    assert ["Milton Strip", "Strip"] in groups(long, short, place("Milton", source="post-1"))
    others = place("Leeds Strip", source="star-1"), place("Milton", source="post-1")
    assert ["Strip"] in groups(long, short, *others)


def test_a_school_with_two_sorts_is_neither() -> None:
    schools = [chain(f"Marlow {sort} School", source=f"{sort}-1", kind=ORG) for sort in ("Primary", "High")]
    assert len(groups(*schools, chain("Marlow School", source="post-1", kind=ORG))) == 3


def test_the_elder_of_a_name_is_another() -> None:
    made = groups(chain("Mark Vogler", "Vogler"), chain("elder Mr. Vogler"), chain("Vogler", source="post-1"))
    assert made == [["Mark Vogler", "Vogler"], ["elder Mr. Vogler"]]


def test_initials_of_two_names_are_neither() -> None:
    names = [chain(name, kind=ORG) for name in ("National Rail Trust", "Northern Reading Team", "NRT")]
    assert len(groups(*names)) == 3


def test_known_initials_are_not_another_organisation() -> None:
    assert len(groups(chain("Northern Art Trade Office", kind=ORG), chain("NATO", kind=ORG))) == 2


def test_a_name_of_two_things_with_class_words_is_neither() -> None:
    assert len(groups(place("Alderby Hotel"), place("Alderby Tower", source="star-1"), place("Alderby", source="post-1"))) == 3


def test_words_of_one_class_in_front_of_one_another_are_no_two_things() -> None:
    halls = place("Alderby concert hall"), place("Alderby music hall", source="star-1")
    assert len(groups(*halls, place("Alderby", source="post-1"))) == 1


def test_a_chain_between_two_countries_joins_neither() -> None:
    made = groups(place("Austria", "Alpland"), place("Australia", "Alpland", source="post-1"))
    assert len(made) == 2


def test_two_towns_of_one_name_stay_two_where_the_district_is_printed() -> None:
    assert len(groups(place("Newbury", "Newbury, Ohio"), place("Newbury", "Newbury, Kansas", source="post-1"))) == 2
    assert len(groups(place("Newbury", "Newbury, Kansas"), place("Newbury", "Newbury, Kan.", source="post-1"))) == 1


def test_a_misprint_is_found_among_many_names_that_sound_alike() -> None:
    crowd = [chain(f"Mohamed Ka{chr(97 + n // 26)}{chr(97 + n % 26)}ri", source=f"a-{n}") for n in range(200)]
    made = groups(*crowd, chain("Mohammed Zeroual", source="b-1"), chain("Mohamed Zeroual", source="c-1"))
    assert ["Mohamed Zeroual", "Mohammed Zeroual"] in made


def test_a_spelling_is_found_however_many_articles_print_it() -> None:
    chains = [chain("Tarek Hamdawi" if n % 2 else "Tareq Hamdawi", source=f"a-{n}") for n in range(150)]
    assert groups(*chains) == [["Tarek Hamdawi", "Tareq Hamdawi"]]


# -- curation ------------------------------------------------------------------------------------------------------------------


def test_a_person_joins_what_no_rule_would() -> None:
    made = groups(chain("Red Fox"), chain("Jon Marsh", source="post-1"), curation=judged("Red Fox", "Jon Marsh", Deed.SAME))
    assert made == [["Jon Marsh", "Red Fox"]]


def test_a_person_keeps_apart_what_a_rule_would_join() -> None:
    curation = judged("Tarek Hamdawi", "Tareq Hamdawi", Deed.DIFFERENT)
    assert len(groups(chain("Tarek Hamdawi"), chain("Tareq Hamdawi", source="post-1"), curation=curation)) == 2


def test_what_a_person_keeps_apart_is_not_joined_by_a_third() -> None:
    curation = judged("Jon Marsh", "John Marsh", Deed.DIFFERENT)
    made = groups(chain("Jon Marsh", "Red Fox"), chain("John Marsh", "Red Fox", source="post-1"), curation=curation)
    assert len(made) == 2


def test_the_reason_says_that_a_person_decided() -> None:
    made = linked(chain("Red Fox"), chain("Jon Marsh", source="post-1"), curation=judged("Red Fox", "Jon Marsh", Deed.SAME))
    assert made.entities[0].because == ("a person says that “Red Fox” and “Jon Marsh” are one",)


def test_a_judgement_about_nothing_is_a_problem() -> None:
    made = linked(chain("Red Fox"), curation=judged("Red Fox", "Blue Fox", Deed.SAME))
    assert [str(problem) for problem in made.problems] == [
        "curation.yml:3: Blue Fox: nothing has this id or name\n    nearest: Red Fox, red-fox"
    ]


def test_a_judgement_of_difference_about_nothing_is_a_problem() -> None:
    made = linked(chain("Red Fox"), curation=judged("Red Fox", "Rad Fox", Deed.DIFFERENT))
    assert [str(problem) for problem in made.problems] == [
        "curation.yml:3: Rad Fox: no article prints this name\n    nearest: Red Fox"
    ]


def test_names_may_be_written_as_ids() -> None:
    chains = (chain("Red Fox"), chain("Jon Marsh", source="post-1"))
    assert len(groups(*chains, curation=judged("red-fox", "entities/jon-marsh.html", Deed.SAME))) == 1
    spelt = (chain("Tarek Hamdawi"), chain("Tareq Hamdawi", source="post-1"))
    assert len(groups(*spelt, curation=judged("tarek-hamdawi", "tareq-hamdawi", Deed.DIFFERENT))) == 2


def test_a_name_that_a_person_gave_can_be_joined_too() -> None:
    renamed = Decision(Deed.RENAME, ("red-fox",), "The Fox of Arlen")
    curation = Curation((renamed, *judged("The Fox of Arlen", "Jon Marsh", Deed.SAME).decisions))
    assert len(groups(chain("Red Fox"), chain("Jon Marsh", source="post-1"), curation=curation)) == 1


def test_a_name_that_two_bear_joins_nothing_until_a_person_says_which() -> None:
    marshes = (chain("Jon Marsh", "Marsh"), chain("Una Marsh", "Marsh", source="post-1"), chain("Red Fox"))
    made = linked(*marshes, curation=judged("Red Fox", "Marsh", Deed.SAME))
    assert len(made.entities) == 3
    assert [str(problem) for problem in made.problems] == [
        "curation.yml:3: Marsh: several are called so\n    write which: entities/jon-marsh, entities/una-marsh"
    ]
    assert len(linked(*marshes, curation=judged("Red Fox", "jon-marsh", Deed.SAME)).entities) == 2


def test_both_same_and_different_by_other_words_is_a_problem_and_keeps_them_apart() -> None:
    both = (*judged("red-fox", "Jon Marsh", Deed.SAME).decisions, *judged("Red Fox", "Jon Marsh", Deed.DIFFERENT).decisions)
    made = linked(chain("Red Fox"), chain("Jon Marsh", source="post-1"), curation=Curation(both))
    assert len(made.entities) == 2
    assert ["also called different" in problem.message for problem in made.problems] == [True]
    assert [each.decision.deed for each in made.decided] == [Deed.DIFFERENT, Deed.DIFFERENT]


def test_decisions_are_told_with_what_they_are_about() -> None:
    made = linked(chain("Red Fox"), chain("Jon Marsh", source="post-1"), curation=judged("Red Fox", "Jon Marsh", Deed.SAME))
    assert [each.thing for each in made.decided] == [f"entities/{made.entities[0].id}"]
    apart = judged("Tarek Hamdawi", "Tareq Hamdawi", Deed.DIFFERENT)
    made = linked(chain("Tarek Hamdawi"), chain("Tareq Hamdawi", source="post-1"), curation=apart)
    assert sorted(each.thing for each in made.decided) == ["entities/tarek-hamdawi", "entities/tareq-hamdawi"]


def test_a_judgement_against_an_article_is_a_problem() -> None:
    made = linked(chain("Jon Marsh", "Red Fox"), curation=judged("Red Fox", "Jon Marsh", Deed.DIFFERENT))
    assert [problem.message for problem in made.problems] == ["daily-1 calls one thing 'Red Fox' and 'Jon Marsh'"]


def test_a_judgement_that_names_something_is_no_problem() -> None:
    made = linked(chain("Red Fox"), chain("Jon Marsh"), curation=judged("Red Fox", "jon marsh", Deed.DIFFERENT))
    assert made.problems == ()


# -- names and ids -------------------------------------------------------------------------------------------------------------


def test_a_name_printed_once_and_a_letter_off_is_a_misprint() -> None:
    assert len(groups(chain(*["Boko Tamar"] * 6, source="daily-1", kind=ORG), chain("Boko Tamr", source="post-1", kind=ORG))) == 1


def test_a_name_a_letter_off_is_another_where_both_are_rare() -> None:
    assert len(groups(chain("Boko Tamar", source="daily-1", kind=ORG), chain("Boko Tamr", source="post-1", kind=ORG))) == 2


def test_the_name_is_the_form_that_most_sources_print() -> None:
    group = [chain("Tarek Hamdawi"), chain("Tareq Hamdawi", source="post-1"), chain("Tareq Hamdawi", source="star-1")]
    assert best_name(group, Kind.PERSON) == "Tareq Hamdawi"


def test_the_name_is_not_the_longest_one_that_a_single_source_prints() -> None:
    group = [chain("Brenwick Mill Holdings", "Brenwick", kind=ORG), chain("Brenwick", source="post-1", kind=ORG)]
    assert best_name(group, ORG) == "Brenwick"


@pytest.mark.parametrize(
    ("forms", "kind", "name"),
    [
        (("Marant", "Ilse Marant"), Kind.PERSON, "Ilse Marant"),
        (("NRT", "National Rail Trust"), ORG, "National Rail Trust"),
        (("ARLEN", "Arlen"), PLACE, "Arlen"),
        (("Chile's navy", "Chilean navy"), ORG, "Chilean navy"),
    ],
)
def test_full_names_come_before_short_ones(forms: tuple[str, ...], kind: Kind, name: str) -> None:
    assert best_name([chain(*forms, kind=kind)], kind) == name


def test_an_id_that_is_taken_gets_the_kind_then_a_hash() -> None:
    taken: set[str] = set()
    assert free_id("Lincoln", "person", taken, "a") == "lincoln"
    assert free_id("Lincoln", "person", taken, "b") == "lincoln-person"
    assert free_id("Lincoln", "person", taken, "c").startswith("lincoln-")
    assert len(taken) == 3


STORY = [
    chain("Ilse Marant", "Marant", source="a-1"),
    place("Raithby", source="a-1"),
    chain("Marant", source="b-1"),
    chain("Ilse Marrant", source="c-1"),
    place("Raithby", "Raithby Forest", source="c-1"),
    chain("NRT", source="c-1", kind=ORG),
    chain("National Rail Trust", source="c-1", kind=ORG),
    chain("Lincoln", source="d-1"),
    place("Lincoln", source="d-1"),
]


def _told(chains: list[Chain]) -> object:
    sources = list(dict.fromkeys(each.source for each in chains))
    readings = [reading(source, sorted((c for c in chains if c.source == source), key=lambda c: c.id)) for source in sources]
    return link(readings, Curation())


def test_the_order_of_articles_does_not_matter() -> None:
    first = _told(STORY)
    for seed in range(5):
        shuffled = random.Random(seed).sample(STORY, len(STORY))
        assert _told(shuffled) == first


def test_ids_stay_when_an_unrelated_article_comes() -> None:
    before = {entity.id for entity in linked(*STORY).entities}
    after = {entity.id for entity in linked(*STORY, chain("Bo Widmark", source="0-1"), place("Tuvik", source="z-1")).entities}
    assert after - before == {"bo-widmark", "tuvik"}
    assert before <= after
