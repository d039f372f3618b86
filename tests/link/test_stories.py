"""Stories: which articles tell of one course of events."""

from __future__ import annotations

import pytest

from generator.link import link
from generator.link.stories import stories_of
from generator.records.curation import Curation
from generator.records.reading import Chain, Reading
from tests.link.builders import chain, place, reading

MILL = "A blaze gutted the spinning mill at Arlen. Firefighters fought flames until dawn; the foreman blamed a spindle."
MILL_LATER = "The foreman of the gutted spinning mill at Arlen said that a spindle had sparked the blaze; firefighters agreed."
ELECTION = "Voters in Hobbs elected a mayor by eleven ballots. A recount of the ballots is expected before the council sits."
BRIDGE = (
    "Engineers lowered the last girder of a footbridge into place beside the lighthouse, where gulls had nested in scaffolding "
    "all winter. The painter Lena Ostrow sketched every rivet. Anglers grumbled about cranes, barges, mud and noise; children "
    "waved paper flags while a brass band rehearsed marches under umbrellas."
)
COMMON = "Officials said on Monday that people were killed, and police said that the government would hold talks this week."


def told(source: str, text: str, *chains: Chain, published: str | None = None) -> Reading:
    return reading(source, chains, text=text, published=published)


def are_one(*readings: Reading) -> bool:
    """Whether all articles are of one story."""
    owner = {each.id: each.name.casefold() for one in readings for each in one.chains}
    return len(set(stories_of(readings, owner).values())) == 1


def test_two_reports_of_a_fire_are_one_story() -> None:
    assert are_one(told("a-1", MILL, place("Arlen", source="a-1")), told("b-1", MILL_LATER, place("Arlen", source="b-1")))


def test_a_fire_and_a_vote_are_two() -> None:
    assert not are_one(told("a-1", MILL, place("Arlen", source="a-1")), told("b-1", ELECTION, place("Hobbs", source="b-1")))


def test_words_of_all_news_make_no_story() -> None:
    left, right = f"{MILL} {COMMON}", f"{ELECTION} {COMMON}"
    assert not are_one(told("a-1", left), told("b-1", right))


def test_years_between_them_part_two_stories() -> None:
    near = told("a-1", MILL, published="2019-05-02"), told("b-1", MILL_LATER, published="2019-05-03")
    far = told("a-1", MILL, published="2019-05-02"), told("b-1", MILL_LATER, published="2031-05-03")
    assert are_one(*near)
    assert not are_one(*far)


@pytest.mark.parametrize("count", [0, 1])
def test_few_articles(count: int) -> None:
    readings = [told(f"a-{n}", MILL) for n in range(count)]
    assert len(stories_of(readings, {})) == count


def test_the_order_of_articles_does_not_matter() -> None:
    readings = [told("a-1", MILL), told("b-1", MILL_LATER), told("c-1", ELECTION)]
    forth, back = stories_of(readings, {}), stories_of(readings[::-1], {})
    assert {frozenset(k for k in forth if forth[k] == n) for n in forth.values()} == {
        frozenset(k for k in back if back[k] == n) for n in back.values()
    }


def test_a_person_named_in_two_stories_does_not_join_them() -> None:
    left = told("a-1", f"{MILL} {MILL_LATER} {ELECTION}", chain("Ann Boyle", source="a-1"))
    right = told("b-1", BRIDGE, chain("Ann Boyle", source="b-1"))
    assert not are_one(left, right)
    assert link([left, right], Curation()).entities[0].sources == ["a-1", "b-1"]
