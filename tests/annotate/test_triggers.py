"""Triggers: words that tell of an event, and the same words where none happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.pipeline import Paragraph
from generator.annotate.triggers import find_triggers

pytestmark = pytest.mark.model

Parse = Callable[..., list[Paragraph]]


def told(parse: Parse, text: str) -> list[str]:
    """The lemmas or phrases that tell of an event."""
    (paragraph,) = parse(text)
    return [happening.lemma for happening in find_triggers(paragraph, ()).values()]


@pytest.mark.parametrize(
    ("text", "real", "unreal"),
    [
        ("denied", "The mayor resigned.", "The mayor never resigned."),
        ("not this one", "The attack shook the town.", "Another attack would shake the town."),
        ("a statistic", "The road saw two accidents.", "The road saw 112 accidents."),
        ("only wanted", "The guards survived an ambush.", "The guards plotted an ambush."),
        ("a matter", "The town woke up to an earthquake.", "The town lives with the risk of earthquakes."),
        ("a count", "The town woke up to a number of explosions.", "The town lives with the number of explosions."),
        ("hypothetical", "The dam collapsed.", "The dam might collapse."),
        ("a condition", "People fled when the dam collapsed.", "Nobody knows if the dam collapsed."),
        ("again and again", "Police came when the car was stolen.", "Call the bank when a card is stolen."),
        ("published", "The kidnappers released the nurses.", "The kidnappers released a statement."),
    ],
)
def test_what_happened_and_what_did_not(parse: Parse, text: str, real: str, unreal: str) -> None:
    assert told(parse, real), text
    assert told(parse, unreal) == [], text


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("A car bombing shook Hull.", ["car bombing"]),
        ("A bombing shook Hull.", ["bombing"]),
        ("The mine blew up.", ["blow up"]),
        ("The attack helicopter took off.", []),
        ("A large fire burned for days.", ["fire"]),
        ("They agreed to cease fire.", []),
        ("The crash left 27 dead.", ["crash", "kill"]),
        ("The patient was released from hospital.", ["release hospital"]),
        ("The nurse was released from jail.", ["release"]),
        ("They signed a treaty.", ["sign treaty", "treaty"]),
        ("They signed up for a newsletter.", []),
        ("Four detained men were freed.", ["free"]),
        ("They freed the bones from the rock.", []),
        ("They freed the miners from jail.", ["free"]),
        ("He hung his head.", []),
        ("He was charged with murder.", ["charge", "murder"]),
        ("She charged the battery.", []),
        ("Prosecutors charged the banker.", ["charge"]),
        ("He has sold fish for years.", []),
        ("He has sold his shares.", ["sell"]),
        ("The firm is recalling 400 cars.", ["recall"]),
        ("She recalled the summer of 1990.", []),
        ("The dam gave way on Monday.", ["give way"]),
        ("He gave way to his brother.", []),
        ("The storm came ashore near Hull.", ["storm", "come ashore"]),
        ("Oil came ashore near Hull.", []),
        ("The cyclone made landfall near Hull.", ["cyclone", "make landfall", "landfall"]),
        ("Ann Boyle passed away on Monday.", ["pass away"]),
        ("Ann Boyle passed the parcel away.", []),
        ("The school closed on Monday.", ["close"]),
        ("The shares closed 2% lower on Monday.", []),
        ("The bones were hacked out of the rock.", []),
        ("They beat up a guard.", ["beat up"]),
        ("The figure is final.", []),
        ("The final was put off.", ["final"]),
        ("He came from Deal on Monday.", []),
        ("It held a good deal of silver.", []),
        ("They reached a deal on Monday.", ["deal"]),
        ("They have stolen data from the bank.", ["steal data"]),
        ("They stole a van from the bank.", ["steal"]),
    ],
)
def test_words_and_phrases(parse: Parse, text: str, lemmas: list[str]) -> None:
    assert told(parse, text) == lemmas


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The war in Libya began in 2011.", ["war"]),
        ("The civil war in Libya began in 2011.", ["civil war"]),
        ("War broke out in Libya on Monday.", ["war"]),
        ("The Libyan war went on.", ["war"]),
        ("The insurgency in Libya began in 2011.", ["insurgency"]),
        ("The rebellion in Libya was crushed on Monday.", ["rebellion"]),
        ("The armed conflict in Libya began in 2011.", ["armed conflict"]),
        ("The trade war with China goes on.", []),
        ("A price war broke out in Hull.", []),
        ("Fans fought a turf war in Hull.", []),
        ("The war on drugs goes on.", []),
        ("A war on want was declared.", []),
        ("A war veteran spoke in Hull.", []),
        ("A war crime was told of.", []),
        ("The war museum opened on Monday.", []),
        ("The price war hurt shops.", []),
        ("The post-war years were hard.", []),
        ("Their love was a conflict of hearts.", []),
        ("The rebels sat down to eat.", []),
        ("The war horse ran away.", []),
        ("There was never a war in Libya.", []),
        ("The war of words went on in Hull.", []),
        ("They fought a tug of war in Hull.", []),
        ("The company joined a bidding war.", []),
        ("The war against cancer goes on.", []),
    ],
)
def test_wars_are_fought(parse: Parse, text: str, lemmas: list[str]) -> None:
    (paragraph,) = parse(text)
    found = [happening for happening in find_triggers(paragraph, ()).values() if happening.kind.path == "war"]
    assert [happening.lemma for happening in found] == lemmas


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Three men raided a bank in Hull.", ["theft/robbery"]),
        ("The museum raid shook Hull.", ["theft/robbery"]),
        ("A raid on a shop shook Hull.", ["theft/robbery"]),
        ("Thieves made off with 40 coins.", ["theft/robbery"]),
        ("Police raided a shop in Hull.", ["harm/violence"]),
        ("Soldiers raided a village in Mali.", ["harm/violence"]),
        ("A raid on a camp shook Mali.", ["harm/violence"]),
        ("Ships made a wide turn.", []),
        ("A lorry smashed into a wall.", ["harm/accident/crash"]),
        ("A ship rammed a ferry.", ["harm/accident/crash"]),
        ("Thieves smashed two windows.", []),
        ("They rammed the door of a shop.", []),
        ("She slammed the plan.", []),
    ],
)
def test_robbers_and_soldiers_cars_and_windows(parse: Parse, text: str, families: list[str]) -> None:
    (paragraph,) = parse(text)
    assert [happening.kind.path for happening in find_triggers(paragraph, ()).values()] == families


def test_words_inside_names_tell_nothing(parse: Parse) -> None:
    (paragraph,) = parse("The attack shook the town.")
    assert find_triggers(paragraph, {1}) == {}


ROBBED = "The robbers took two violins, and one of the thieves was limping."


@pytest.mark.parametrize(
    ("text", "family"),
    [
        (f"{ROBBED} The raid was over in minutes.", "theft/robbery"),
        (f"{ROBBED} It was not the first police raid in the street. The raid was over in minutes.", "harm/violence"),
        ("Guns were found in the cellar. The raid was over in minutes.", "harm/violence"),
    ],
)
def test_a_raid_of_robbers_is_a_robbery(parse: Parse, text: str, family: str) -> None:
    (paragraph,) = parse(text)
    found = [each for each in find_triggers(paragraph, ()).values() if each.lemma == "raid"]
    assert found[-1].kind.path == family


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The pair fled with gold worth a fortune.", ["make off"]),
        ("The pair escaped with cash and rings.", ["make off"]),
        ("The pair fled with their children.", []),
        ("The pair fled from the gold diggers.", []),
    ],
)
def test_who_flees_with_loot_has_robbed(parse: Parse, text: str, lemmas: list[str]) -> None:
    assert told(parse, text) == lemmas


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("The hurricane slammed ashore at noon.", ["landfall"]),
        ("The cyclone swept ashore on Sunday.", ["landfall"]),
        ("The typhoon crossed the coast at noon.", ["landfall"]),
        ("The swimmers crossed the coast road at noon.", []),
        ("A whale swept ashore on Sunday.", []),
        ("The crew came to a storm of applause and reached land.", []),
    ],
)
def test_a_storm_comes_ashore(parse: Parse, text: str, lemmas: list[str]) -> None:
    assert [lemma for lemma in told(parse, text) if lemma == "landfall"] == lemmas
