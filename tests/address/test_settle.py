"""Ids that stay: cases of what the articles told at one build and tell at the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.address import settle
from generator.address.shelves import MOST, MOST_OF_SOURCE
from generator.records.article import Article, Passage
from generator.records.book import Book, Entry, Former, formers
from generator.records.claim import Kind, Mention
from generator.records.entity import Entity, Event
from tests.factory import article


def named(id_: str, *places: str, kind: Kind = Kind.ORGANISATION) -> Entity:
    """An entity that is named in these places, each "source: words" with the words' number behind a slash, "a: Daesh/2"."""
    mentions = tuple(Mention(told(place), kind) for place in places)
    return Entity(id_, kind, id_, tuple(sorted(mentions, key=lambda mention: mention.passage)))


def happened(id_: str, *places: str, family: str = "harm/fire") -> Event:
    return Event(id_, id_, family, tuple(sorted(told(place) for place in places)))


def told(place: str) -> Passage:
    source, _, words = place.partition(": ")
    words, _, number = words.partition("/")
    start = 100 * int(number or 1)
    return Passage(source, start, start + len(words), words)


def after(book: Book, *things: Entity | Event, articles: tuple[Article, ...] = ()) -> tuple[dict[str, str], Book]:
    """The ids that things get, by those of linking, and the book after it; the same comes out a second time."""
    entities = [thing for thing in things if isinstance(thing, Entity)]
    events = [thing for thing in things if isinstance(thing, Event)]
    settled = settle(book, articles, entities, events)
    again = settle(settled.book, articles, entities, events)
    assert (again.ids, again.book) == (settled.ids, settled.book)
    return dict(settled.ids), settled.book


FIRE = happened("fire-in-arlen", "a: a fire in Arlen", "b: the mill burnt down")


def test_without_a_book_everything_has_the_id_that_linking_gives() -> None:
    ids, book = after(Book(), FIRE, named("arlen", "a: Arlen"))
    assert ids == {"fire-in-arlen": "fire-in-arlen", "arlen": "arlen"}
    assert (list(book.events), list(book.entities)) == (["fire-in-arlen"], ["arlen"])
    assert formers(book) == ()


def test_an_event_that_is_called_otherwise_now_keeps_its_id() -> None:
    _, book = after(Book(), FIRE)
    ids, book = after(book, replace(FIRE, id="blaze-at-the-mill", mentions=(*FIRE.mentions, told("c: the blaze at the mill"))))
    assert ids == {"blaze-at-the-mill": "fire-in-arlen"}
    assert formers(book) == ()


def test_another_event_that_gets_the_old_title_gets_another_id() -> None:
    _, book = after(Book(), FIRE)
    second = happened("fire-in-arlen", "d: a second fire in Arlen", "e: a barn burnt")
    ids, book = after(book, replace(FIRE, id="blaze-at-the-mill"), second)
    assert ids == {"blaze-at-the-mill": "fire-in-arlen", "fire-in-arlen": "fire-in-arlen-2"}
    ids, _ = after(book, replace(FIRE, id="blaze-at-the-mill"), second, happened("fire-in-arlen-3rd", "f: a third"))
    assert ids["fire-in-arlen"] == "fire-in-arlen-2"


def test_of_two_that_become_one_the_other_id_leads_to_it() -> None:
    daesh, state = named("daesh", "a: Daesh", "b: Daesh"), named("islamic-state", "a: IS", "c: Islamic State", "d: Islamic State")
    _, book = after(Book(), daesh, state)
    one = named("islamic-state", "a: Daesh", "b: Daesh", "a: IS", "c: Islamic State", "d: Islamic State")
    ids, book = after(book, one)
    assert ids == {"islamic-state": "islamic-state"}
    assert formers(book) == (Former("entities", "daesh", "islamic-state"),)


def test_of_equals_the_id_stays_that_linking_would_give() -> None:
    _, book = after(Book(), named("daesh", "a: Daesh"), named("islamic-state", "b: Islamic State"))
    for id_, other in (("islamic-state", "daesh"), ("daesh", "islamic-state")):
        ids, merged = after(book, named(id_, "a: Daesh", "b: Islamic State"))
        assert ids == {id_: id_}
        assert formers(merged) == (Former("entities", other, id_),)


def test_told_apart_again_each_has_its_id_back() -> None:
    daesh = named("daesh", *(f"a: Daesh/{n}" for n in range(1, 20)), *(f"z{n}: Daesh" for n in range(10)))
    state = named("islamic-state", "b: Islamic State")
    _, book = after(Book(), daesh, state)
    one = named(
        "islamic-state", *(f"{m.passage.source}: {m.words}/{m.passage.start // 100}" for m in (*daesh.mentions, *state.mentions))
    )
    _, merged = after(book, one)
    ids, book = after(merged, daesh, state)
    assert ids == {"daesh": "daesh", "islamic-state": "islamic-state"}
    assert formers(book) == ()


def test_an_id_leads_on_when_what_it_leads_to_becomes_one_with_a_third() -> None:
    a, b, c = (happened(id_, *(f"{id_}{n}: it was {id_}" for n in range(size))) for id_, size in (("a", 2), ("b", 3), ("c", 4)))
    both = happened("b", *(f"{m.source}: {m.words}" for m in (*a.mentions, *b.mentions)))
    all_three = happened("c", *(f"{m.source}: {m.words}" for m in (*a.mentions, *b.mentions, *c.mentions)))
    _, book = after(Book(), a, b, c)
    _, book = after(book, both, c)
    ids, book = after(book, all_three)
    assert ids == {"c": "c"}
    assert formers(book) == (Former("events", "a", "c"), Former("events", "b", "c"))


def test_an_id_leads_on_even_when_nothing_of_its_own_is_printed_any_more() -> None:
    a, b, c = happened("a", "x: one"), happened("b", "y: two", "y: more"), happened("c", "z: three", "z: and", "z: four")
    _, book = after(Book(), a, b, c)
    _, book = after(book, happened("b", "x: one", "y: two", "y: more"), c)
    _, book = after(book, b, c)
    assert formers(book) == (Former("events", "a", "b"),)
    _, book = after(book, happened("c", "y: two", "y: more", "z: three", "z: and", "z: four"))
    assert formers(book) == (Former("events", "a", "c"), Former("events", "b", "c"))


def test_an_id_leads_to_the_one_that_took_its_page_back() -> None:
    _, book = after(Book(), happened("a", "x: one", "x: more"), happened("b", "y: two"))
    _, book = after(book, happened("a", "x: one", "x: more", "y: two"))
    ids, book = after(book, happened("a-flood", "y: two", "z: three"))
    assert ids == {"a-flood": "b"}
    assert formers(book) == (Former("events", "a", "b"),)


def test_what_is_gone_stays_in_the_book_and_comes_back_with_its_id() -> None:
    other = happened("flood", "c: a flood")
    _, book = after(Book(), FIRE, other)
    _, book = after(book, other)
    assert formers(book) == (Former("events", "fire-in-arlen", None),)
    ids, book = after(book, replace(FIRE, id="blaze-in-arlen"), other)
    assert ids == {"blaze-in-arlen": "fire-in-arlen", "flood": "flood"}
    assert formers(book) == ()


def test_an_event_that_has_nothing_of_one_long_gone_doesnt_get_its_id() -> None:
    _, book = after(Book(), FIRE, happened("flood", "c: a flood"))
    _, book = after(book, happened("flood", "c: a flood"))
    ids, _ = after(book, happened("flood", "c: a flood"), happened("fire-in-arlen", "d: years later Arlen burnt again"))
    assert ids["fire-in-arlen"] == "fire-in-arlen-2"


def test_a_thing_of_the_same_name_has_the_id_back() -> None:
    _, book = after(Book(), named("arlen", "a: Arlen"), named("tuvik", "b: Tuvik"))
    _, book = after(book, named("tuvik", "b: Tuvik"))
    ids, _ = after(book, named("tuvik", "b: Tuvik"), named("arlen", "c: Arlen"))
    assert ids["arlen"] == "arlen"


def test_a_file_that_is_renamed_moves_no_page_but_its_own() -> None:
    _, book = after(Book(), FIRE, named("arlen", "a: Arlen"))
    ids, book = after(book, happened("fire-in-arlen", "x: a fire in Arlen", "y: the mill burnt down"), named("arlen", "x: Arlen"))
    assert ids == {"fire-in-arlen": "fire-in-arlen", "arlen": "arlen"}
    assert formers(book) == ()


def test_words_that_are_edited_leave_the_id_where_others_stay() -> None:
    before = happened("fire", "a: a fire in Arlen", "a: it began at noon/2", "a: nobody was hurt/3")
    _, book = after(Book(), before)
    ids, _ = after(book, happened("blaze", "a: a big fire in Arlen", "a: it began at one/2", "a:  Nobody was  hurt/9"))
    assert ids == {"blaze": "fire"}


def test_the_nth_time_of_a_word_counts_and_not_its_place() -> None:
    two = [named("smith", "a: Smith/1"), named("smith-person", "a: Smith/5")]
    _, book = after(Book(), *two)
    ids, _ = after(book, named("smith", "a: Smith/3"), named("smith-person", "a: Smith/8"))
    assert ids == {"smith": "smith", "smith-person": "smith-person"}


def test_two_events_of_one_sentence_keep_their_ids_by_their_kinds() -> None:
    raid, arrest = (
        happened("raid", "a: he was held in a raid", family="raid"),
        happened("arrest", "a: he was held in a raid", family="arrest"),
    )
    _, book = after(Book(), raid, arrest)
    ids, _ = after(book, replace(arrest, id="arrest-of-doe"), replace(raid, id="police-raid"))
    assert ids == {"arrest-of-doe": "arrest", "police-raid": "raid"}


def test_a_part_of_an_event_that_becomes_one_of_its_own_gets_a_new_id() -> None:
    _, book = after(Book(), happened("attacks", "a: one", "a: two/2", "b: three"))
    ids, _ = after(book, happened("attack-on-a-bar", "a: one"), happened("attack-on-a-hall", "a: two/2", "b: three"))
    assert ids == {"attack-on-a-bar": "attack-on-a-bar", "attack-on-a-hall": "attacks"}


def test_a_sentence_that_goes_to_another_event_takes_no_id_with_it() -> None:
    raid, strike = happened("raid", "a: one", "b: two", "c: three"), happened("strike", "d: four", "e: five")
    _, book = after(Book(), raid, strike)
    ids, book = after(book, happened("raid", "b: two", "c: three"), happened("strike", "a: one", "d: four", "e: five"))
    assert ids == {"raid": "raid", "strike": "strike"}
    assert formers(book) == ()


def test_an_event_whose_only_sentence_goes_to_another_leads_there() -> None:
    _, book = after(Book(), happened("raid", "a: one"), happened("strike", "d: four", "e: five"))
    _, book = after(book, happened("strike", "a: one", "d: four", "e: five"))
    assert formers(book) == (Former("events", "raid", "strike"),)


def test_no_new_id_has_the_address_of_one_that_was_given() -> None:
    long = "x" * 80
    _, book = after(Book(), happened(long, "a: one"))
    book = replace(book, events={**book.events, "Fire": Entry(gone=True), "gone-2": Entry(gone=True), "gone": Entry(gone=True)})
    ids, _ = after(book, happened("fire", "b: two"), named("gone", "b: Gone"), happened(long + "y", "c: three"))
    assert ids == {"fire": "fire-2", "gone": "gone-3", long + "y": long + "y"}


def test_an_entity_and_an_event_have_no_id_in_common() -> None:
    _, book = after(Book(), happened("tuvik-flood", "a: the Tuvik flood"))
    ids, _ = after(book, happened("flood-in-tuvik", "a: the Tuvik flood"), named("tuvik-flood", "a: Tuvik flood"))
    assert ids == {"flood-in-tuvik": "tuvik-flood", "tuvik-flood": "tuvik-flood-2"}


def test_what_a_person_hides_has_no_page_and_keeps_its_id() -> None:
    _, book = after(Book(), named("daesh", "a: Daesh"), named("islamic-state", "b: Islamic State", "c: Islamic State"))
    _, book = after(book, named("islamic-state", "a: Daesh", "b: Islamic State", "c: Islamic State"))
    assert formers(book, ["entities/islamic-state"]) == (Former("entities", "daesh"), Former("entities", "islamic-state"))
    assert formers(book) == (Former("entities", "daesh", "islamic-state"),)


def test_an_address_that_a_person_adds_leads_where_it_is_said() -> None:
    _, book = after(Book(), FIRE)
    book = replace(book, events={**book.events, "mill": Entry(moved="fire-in-arlen")})
    ids, book = after(book, FIRE, happened("mill", "c: a mill opens"))
    assert ids == {"fire-in-arlen": "fire-in-arlen", "mill": "mill-2"}
    assert formers(book) == (Former("events", "mill", "fire-in-arlen"),)


def test_a_person_may_give_a_page_another_address() -> None:
    _, book = after(Book(), FIRE)
    renamed = replace(book, events={"mill": book.events["fire-in-arlen"], "fire-in-arlen": Entry(moved="mill")})
    ids, book = after(renamed, FIRE)
    assert ids == {"fire-in-arlen": "mill"}
    assert formers(book) == (Former("events", "fire-in-arlen", "mill"),)


def test_few_keys_are_kept_and_those_of_many_sources() -> None:
    event = happened("fire", *(f"s{source:02}: sentence {n}/{n + 1}" for source in range(5) for n in range(9)))
    _, book = after(Book(), event)
    assert len(book.events["fire"].keys) == MOST
    _, few = after(Book(), happened("fire", *(f"a: sentence {n}/{n + 1}" for n in range(9))))
    assert len(few.events["fire"].keys) == MOST_OF_SOURCE
    _, more = after(few, replace(event, mentions=(*event.mentions, *(told(f"a: sentence {n}/{n + 1}") for n in range(9)))))
    assert set(few.events["fire"].keys) < set(more.events["fire"].keys)
    assert len(more.events["fire"].keys) == MOST
    ids, _ = after(book, happened("blaze", *(f"s04: sentence {n}/{n + 1}" for n in range(9))))
    assert ids == {"blaze": "fire"}


@pytest.mark.parametrize("other", ["a", "b"])
def test_a_source_that_is_added_drops_no_key(other: str) -> None:
    event = happened("fire", "m: a fire", "m: it burnt/2", "n: the mill")
    _, book = after(Book(), event)
    _, more = after(book, replace(event, mentions=(told(f"{other}: a blaze"), *event.mentions)))
    assert set(book.events["fire"].keys) < set(more.events["fire"].keys)


def test_a_source_whose_file_is_renamed_leads_from_the_old_name_to_the_new() -> None:
    first, second = article("alpha", "One text."), article("beta", "Another.")
    _, book = after(Book(), articles=(first, second))
    _, book = after(book, articles=(replace(first, id="gamma", path="gamma.md"), second))
    assert formers(book) == (Former("sources", "alpha", "gamma"),)
    _, book = after(book, articles=(second,))
    assert formers(book) == (Former("sources", "alpha", None), Former("sources", "gamma", None))


def test_a_source_that_is_edited_keeps_its_entry() -> None:
    _, book = after(Book(), articles=(article("alpha", "One text."),))
    _, book = after(book, articles=(article("alpha", "Another text."),))
    assert formers(book) == ()


def test_the_book_is_the_same_whatever_the_order_of_things() -> None:
    things = [happened(f"e{n}", f"a: sentence {n}/{n + 1}", f"b: words {n}/{n + 1}") for n in range(20)]
    _, book = after(Book(), *things)
    renamed = [replace(thing, id=f"x{thing.id}") for thing in things]
    assert after(book, *renamed) == after(book, *reversed(renamed))
