from __future__ import annotations

import pytest

from generator.changes import compared as module
from generator.changes.compared import compared
from generator.changes.edition import Edition, edition
from generator.changes.history import history_json, read_history
from generator.errors import PastError
from generator.export.dossier_json import dossier_data
from generator.records.change import (
    KINDS,
    Answer,
    ArticleAdded,
    ArticleEdited,
    ArticleGone,
    Change,
    Changes,
    ConflictClosed,
    ConflictOpened,
    ConflictSettled,
    EntityAdded,
    EntityGone,
    EntityJoined,
    EventAdded,
    EventGone,
    FigureChanged,
    History,
    Topic,
    VerdictChanged,
)
from generator.records.dossier import Dossier
from generator.records.fact import Verdict, Weight
from generator.values.saying import say
from tests.changes.builders import killed, published, side, told
from tests.factory import fact
from tests.sample import raqqa

DAILY, POST = told("daily", "A fire killed 3."), told("post", "A fire killed 4.", published="2021-03-05")
FEED = "urn:uuid:00000000-0000-0000-0000-000000000001"
TOPIC = Topic("f", "mill-fire", "Fire", "killed", "in the hall")
EVERY: tuple[Change, ...] = (
    ConflictOpened(TOPIC, (Answer("3", ("Daily",)), Answer("4", ())), Weight.HIGH),
    ConflictSettled(TOPIC, (), "3: the mayor's office says so"),
    ConflictClosed(TOPIC, (), None),
    ConflictClosed(TOPIC, (), Verdict.AGREEMENT),
    FigureChanged(TOPIC, "Daily", "3", "4", "raised"),
    VerdictChanged(TOPIC, Verdict.UPDATE, Verdict.COMPATIBLE),
    ArticleEdited("a", "Fire", "Daily", ("headline", "text")),
    EntityJoined("ann-boyle", "Ann Boyle", "Boyle"),
)


def first() -> Edition:
    return published([DAILY], [fact(side(killed("3", DAILY)))])


def second() -> Edition:
    return published([DAILY, POST], [fact(side(killed("3", DAILY)), side(killed("4", POST)), verdict=Verdict.CONFLICT)])


def test_the_gravest_comes_first() -> None:
    changes, _ = compared(first(), second())
    assert [type(change) for change in changes.changes] == [ConflictOpened, ArticleAdded]
    assert changes.newest == "2021-03-05"


def test_the_same_two_editions_give_the_same_bytes() -> None:
    assert history_json(compared(first(), second())[1]) == history_json(compared(first(), second())[1])


def test_nothing_changed_puts_nothing_into_the_history() -> None:
    changes, history = compared(first(), first())
    assert changes.changes == history.rounds == ()
    _, told_once = compared(first(), second())
    again, same = compared(second(), second(), told_once)
    assert again.changes == ()
    assert same == told_once


def test_rounds_pile_up_the_newest_first_under_one_feed() -> None:
    one, history = compared(first(), second())
    two, longer = compared(second(), first(), history)
    three, longest = compared(first(), second(), longer)
    assert longest.rounds == (three, two, one)
    assert len({one.id, two.id, three.id}) == 3, "the same changes twice are two rounds"
    assert history.feed == longer.feed == longest.feed


def test_another_beginning_is_another_feed() -> None:
    assert compared(first(), second())[1].feed != compared(second(), first())[1].feed


def test_old_rounds_go_when_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROUNDS", 2)
    history = History(FEED, tuple(Changes(f"0000000{n}", None, ()) for n in range(5)))
    _, kept = compared(first(), second(), history)
    assert [each.id for each in kept.rounds[1:]] == ["00000000"]


def test_old_rounds_go_when_they_are_long_but_never_the_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_CHANGES", 1)
    one, two = (Changes(id_, None, EVERY[:1]) for id_ in ("00000001", "00000002"))
    new, kept = compared(first(), second(), History(FEED, (one, two)))
    assert len(new.changes) == 2
    assert kept.rounds == (new, one)


def test_a_history_reads_as_it_was_written() -> None:
    history = History(FEED, (Changes("0123abcd", "2021-03-05", EVERY), Changes("0123abce", None, ())))
    assert read_history(history_json(history).encode(), "changes.json") == history


def test_titles_that_know_what_they_are_made_of_are_written_as_they_read() -> None:
    title = say("{event} in {place}", event=say("Fire"), place="Hull")
    written = history_json(History(FEED, (Changes("0123abcd", None, (EventAdded("fire-in-hull", title),)),)))
    assert read_history(written.encode(), "changes.json").rounds[0].changes == (EventAdded("fire-in-hull", "Fire in Hull"),)


def test_every_kind_has_a_name_of_its_own_and_says_what_it_is() -> None:
    assert len({kind.kind for kind in KINDS}) == len(KINDS)
    assert all(kind.__doc__ and not kind.__doc__.startswith(kind.__name__) for kind in KINDS)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"schema": 1', '"schema": 2', "schema 2"),
        (FEED, "https://evil.example/", "id of the feed"),
        ("0123abcd", "0123abc", "no sound id"),
        ("0123abcd", '0123abcd\\" onclick', "no sound id"),
        ("2021-03-05", "2021-02-30", "no sound day"),
        ("2021-03-05", "20210305", "no sound day"),
        ("conflict-opened", "conflict-invented", "'conflict-invented' is not known"),
        ('"high"', '"heavy"', "Invalid enum value 'heavy'"),
        ('"Daily"', "7", "Expected `str`, got `int`"),
        ('"scope"', '"skope"', ""),
        ('"title"', '"name"', "missing required field `title`"),
        ('"rounds": [', '"rounds": {}, "others": [', "Expected `array`, got `object`"),
    ],
)
def test_a_history_that_is_none_is_refused(old: str, new: str, said: str) -> None:
    text = history_json(History(FEED, (Changes("0123abcd", "2021-03-05", EVERY),)))
    assert old in text
    spoilt = text.replace(old, new)
    if not said:
        read_history(spoilt.encode(), "changes.json")  # what may be left out may be called otherwise
        return
    with pytest.raises(PastError, match=rf"^changes\.json: .*{said}"):
        read_history(spoilt.encode(), "changes.json")


def test_two_rounds_with_one_id_are_refused() -> None:
    text = history_json(History(FEED, (Changes("0123abcd", None, ()), Changes("0123abcd", None, ()))))
    with pytest.raises(PastError, match="two rounds have one id"):
        read_history(text.encode(), "changes.json")


def test_a_whole_dossier_is_no_news_to_itself_and_all_news_to_an_empty_one() -> None:
    nothing, whole = edition(dossier_data(Dossier((), (), (), (), ()))), edition(dossier_data(raqqa()))
    assert compared(whole, whole)[0].changes == ()
    come, gone = compared(nothing, whole)[0], compared(whole, nothing)[0]
    things = len(raqqa().articles) + len(raqqa().events) + len(raqqa().entities)
    assert len(come.of(ArticleAdded, EventAdded, EntityAdded)) == len(gone.of(ArticleGone, EventGone, EntityGone)) == things
    assert len(come.of(ConflictOpened)) == len(gone.of(ConflictClosed)) == len(raqqa().open_conflicts) > 0
