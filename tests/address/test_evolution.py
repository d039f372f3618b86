"""Whatever becomes of things from build to build, their ids hold what they promise."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.address import settle
from generator.records.article import Passage
from generator.records.book import Book, formers
from generator.records.entity import Event

WORDS = 12
#: To which event each of some sentences belongs at each of some builds; 0 is none.
BUILDS = st.lists(st.lists(st.integers(0, 5), min_size=WORDS, max_size=WORDS), min_size=1, max_size=6)


def events(placed: list[int]) -> list[Event]:
    """An event for each number, named by its first sentence so that names come and go."""
    told: dict[int, list[Passage]] = {}
    for place, number in enumerate(placed):
        if number:
            told.setdefault(number, []).append(Passage(f"s{place % 4}", 10 * place, 10 * place + 1, f"sentence {place}"))
    return [Event(f"event-{min(each.words for each in said)[-2:].strip()}", "", "fire", tuple(said)) for said in told.values()]


#: What an id that leads to a page knew was all that the page had: the next build gave the page that id.
ALL_TAKEN = [
    [0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0],
    [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 2],
    [0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 2, 1],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
    [0, 0, 0, 0, 0, 2, 1, 2, 0, 0, 0, 0],
]


@settings(max_examples=300, deadline=None)
@given(BUILDS)
@example(ALL_TAKEN)
def test_ids_are_kept_never_shared_and_never_lost(builds: list[list[int]]) -> None:
    book, before = Book(), dict[frozenset[Passage], str]()
    for placed in builds:
        found = events(placed)
        settled = settle(book, (), (), found)
        live = set(settled.ids.values())
        assert len(live) == len(found)
        assert live == {id_ for id_, entry in settled.book.events.items() if entry.live}
        assert set(book.events) <= set(settled.book.events)
        keys = [key for entry in settled.book.events.values() for key in entry.keys]
        assert len(keys) == len(set(keys))
        assert all(former.now is None or former.now in live for former in formers(settled.book))
        again = settle(settled.book, (), (), found)
        assert (again.ids, again.book) == (settled.ids, settled.book)
        now = {frozenset(event.mentions): settled.ids[event.id] for event in found}
        assert all(now[told] == id_ for told, id_ in before.items() if told in now)
        book, before = settled.book, now
