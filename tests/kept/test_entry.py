from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from math import inf
from typing import Any

import pytest

from generator.kept.entry import Spoilt, entry_of, key_of, reading_of
from generator.records.article import Article, Block, Passage, Role
from generator.records.claim import Certainty, Claim, Kind, Mention, Quotation, claim_id
from generator.records.reading import Chain, Glance, Participant, Reading, Report
from generator.records.related import Bond, Reason
from generator.values import Clock, Moment, Naming, Quantity, Spot, Value, Wording
from generator.values.moment import Precision
from generator.values.quantity import Bound
from generator.values.saying import Saying, say

FIRST = say("{short} stands {where}", short="“Ann”", where=say("first")).capitalised()
TEXT = "Ann Boyle said that at least 12 cows died in Hull on 3 May, at about 6.10, of “fright”."
ARTICLE = Article("farm", "farm.md", "Cows", TEXT, (Block(0, len(TEXT), Role.BODY),), "Daily Cow", None, Clock(10, 10, 10))
KEY = key_of(ARTICLE, "grounds")


def words(text: str) -> Passage:
    start = TEXT.index(text)
    return ARTICLE.passage(start, start + len(text))


def says(name: str, value: Value, printed: str, about: str = "farm#r1") -> Claim:
    id_ = claim_id(words(printed), name)
    return Claim(id_, about, name, value, words(printed), words(TEXT), "cows", "Ann Boyle", Certainty.CLAIMED)


READING = Reading(
    ARTICLE,
    (
        Chain("farm#1", Kind.PERSON, "Ann Boyle", (Mention(words("Ann Boyle"), Kind.PERSON),), (FIRST,)),
        Chain("farm#2", Kind.PLACE, "Hull", (Mention(words("Hull"), Kind.PLACE, words("in Hull")),)),
    ),
    (
        Report(
            "farm#r1",
            "harm/accident",
            "deaths",
            (words("cows died"),),
            Moment(date(2021, 5, 3), date(2021, 5, 3), Precision.DAY),
            ("farm#2",),
            (Participant("patient", words("cows")), Participant("speaker", words("Ann Boyle"), "farm#1")),
            frozenset({"GB", "boyle", "anna"}),
            headline=True,
            glance=Glance(what=words("cows died")),
            reasons=(Reason(Bond.CAUSE, "farm#r1", words("of “fright”")),),
            dies=frozenset(),
        ),
    ),
    (
        says("killed", Quantity(12, 12, inf, Bound.AT_LEAST, "cow"), "at least 12"),
        says("when", Moment(None, None, Precision.MONTH_DAY, month_day=(5, 3), about=True), "3 May"),
        says("time", Clock(370, 365, 375, "GMT"), "6.10"),
        says("where", Spot("Hull", "farm#2"), "Hull"),
        says("name", Naming("Ann Boyle"), "Ann Boyle", "farm#1"),
        says("cause", Wording("“fright”"), "“fright”", "farm#article"),
    ),
    (Quotation(words("“fright”"), "Ann Boyle", "farm#1"),),
)


def test_a_reading_comes_back_as_it_was() -> None:
    again = reading_of(entry_of(READING, KEY), KEY, ARTICLE)
    assert again == READING
    assert repr(again.claims) == repr(READING.claims)  # 12 is not 12.0


def test_a_reading_in_which_nothing_was_found_comes_back() -> None:
    assert reading_of(entry_of(Reading(ARTICLE), KEY), KEY, ARTICLE) == Reading(ARTICLE)


def test_an_entry_holds_no_word_of_the_article_that_is_printed_there() -> None:
    assert b"cows died" not in entry_of(READING, KEY)


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert entry_of(READING, KEY) == entry_of(reading_of(entry_of(READING, KEY), KEY, ARTICLE), KEY)


def test_a_reason_that_was_kept_still_knows_what_it_is_made_of() -> None:
    (kept,) = reading_of(entry_of(READING, KEY), KEY, ARTICLE).chains[0].because
    assert (kept, kept.pattern, kept.words, kept.capital) == (FIRST, FIRST.pattern, FIRST.words, True)
    assert [type(word).__name__ for _, word in kept.words] == ["str", "Saying"]


def test_so_does_who_says_it_to_whom_and_a_speaker_in_the_words_of_the_article_is_no_more_than_that() -> None:
    told = say("{speaker}, to {listener}", speaker="Ann Boyle", listener="the Daily Cow")
    first, *others = READING.claims
    reading = replace(READING, claims=(replace(first, attribution=told), *others))
    kept = [each.attribution for each in reading_of(entry_of(reading, KEY), KEY, ARTICLE).claims]
    assert isinstance(kept[0], Saying)
    assert (kept[0], kept[0].pattern, kept[0].words) == (told, told.pattern, told.words)
    assert {type(each) for each in kept[1:]} == {str}


@pytest.mark.parametrize(
    "other",
    [
        Article("farm", "farm.md", "Cows", TEXT.replace("12", "13"), ARTICLE.blocks, "Daily Cow", None, Clock(10, 10, 10)),
        Article("farm", "farm.md", "Cow", TEXT, ARTICLE.blocks, "Daily Cow", None, Clock(10, 10, 10)),
        Article("farm", "farm.md", "Cows", TEXT, (), "Daily Cow", None, Clock(10, 10, 10)),
        Article("farm", "farm.md", "Cows", TEXT, ARTICLE.blocks, "Daily Cow", None, Clock(11, 11, 11)),
        Article("barn", "farm.md", "Cows", TEXT, ARTICLE.blocks, "Daily Cow", None, Clock(10, 10, 10)),
    ],
)
def test_each_part_of_an_article_counts(other: Article) -> None:
    assert key_of(other, "grounds") != KEY


def test_the_grounds_count_and_nothing_else() -> None:
    assert key_of(ARTICLE, "another") != KEY
    assert key_of(ARTICLE, "grounds") == KEY


def test_an_entry_that_is_cut_short_is_refused() -> None:
    whole = entry_of(READING, KEY)
    for length in range(0, len(whole), 7):
        with pytest.raises(Spoilt):
            reading_of(whole[:length], KEY, ARTICLE)


def test_an_entry_with_one_bit_turned_is_refused() -> None:
    whole = entry_of(READING, KEY)
    for place in range(0, len(whole), 5):
        turned = bytearray(whole)
        turned[place] ^= 1
        with pytest.raises(Spoilt):
            reading_of(bytes(turned), KEY, ARTICLE)


def test_an_entry_of_another_key_is_refused() -> None:
    other = key_of(ARTICLE, "another")
    with pytest.raises(Spoilt, match="checksum"):
        reading_of(entry_of(READING, other), KEY, ARTICLE)


def signed(body: bytes) -> bytes:
    """An entry whose checksum is right, whatever it holds."""
    return hashlib.sha256(KEY.encode() + b"\n" + body).hexdigest().encode() + b"\n" + body


def changed(change: Callable[[Any], object]) -> bytes:
    """The entry of the reading, with a change to what it says, and a checksum that is right."""
    data = json.loads(entry_of(READING, KEY).partition(b"\n")[2])
    change(data)
    return signed(json.dumps(data).encode())


def test_an_unchanged_entry_is_read_whoever_signed_it() -> None:
    assert reading_of(changed(lambda _: None), KEY, ARTICLE) == READING


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("claims"),
        lambda data: data.update(more=[]),
        lambda data: data["claims"][0].update(more=1),
        lambda data: data["claims"][0].update(printed=[0, 10_000]),
        lambda data: data["claims"][0].update(printed=[-9, -3]),
        lambda data: data["claims"][0].update(printed=[True, 3]),
        lambda data: data["claims"][0].update(printed=[2, 2]),
        lambda data: data["claims"][0].update(said=[0, 3]),
        lambda data: data["claims"][0].update(id="claim-00000000"),
        lambda data: data["claims"].append(data["claims"][0]),
        lambda data: data["claims"][0].update(about="farm#r9"),
        lambda data: data["claims"][0].update(about="barn#r1"),
        lambda data: data["claims"][0].update(certainty="sworn"),
        lambda data: data["claims"][0].update(scope=["cows"]),
        lambda data: data["claims"][0].update(attribution="\ud800"),
        lambda data: data["claims"][0]["value"].update(amount=float("nan")),
        lambda data: data["claims"][0]["value"].update(amount="12"),
        lambda data: data["claims"][0]["value"].update(_type="Path"),
        lambda data: data["claims"][0]["value"].pop("_type"),
        lambda data: data["claims"][1]["value"].update(month_day=[13, 1]),
        lambda data: data["claims"][1]["value"].update(weekday=7),
        lambda data: data["claims"][1]["value"].update(first="2021-05-03"),
        lambda data: data["claims"][2]["value"].update(minute=1.5),
        lambda data: data["claims"][3]["value"].update(refers="farm#7"),
        lambda data: data["chains"][0].update(id="barn#1"),
        lambda data: data["chains"][0].update(id="farm#2"),
        lambda data: data["chains"][0].update(mentions=[]),
        lambda data: data["chains"][0].update(kind="ghost"),
        lambda data: data["chains"][0].update(because=["“Ann” stands first"]),
        lambda data: data["chains"][0].update(because=[["{short.__class__}", [["short", "Ann"]], False]]),
        lambda data: data["chains"][0].update(because=[["{short}", [["short", 1]], False]]),
        lambda data: data["reports"][0].update(mentions=[]),
        lambda data: data["reports"][0].update(places=["farm#9"]),
        lambda data: data["reports"][0].update(headline=1),
        lambda data: data["reports"][0]["reasons"][0].update(report="farm#r2"),
        lambda data: data["reports"][0]["participants"][1].update(chain="farm#9"),
        lambda data: data["reports"][0]["when"].update(first="2021-05-04"),
        lambda data: data["reports"][0]["when"].update(first="yesterday"),
        lambda data: data["quotations"][0].update(speaker_chain="farm#9"),
        lambda data: data.update(chains=None),
        lambda data: data.update(claims="none"),
    ],
)
def test_a_right_checksum_is_not_enough(change: Callable[[Any], object]) -> None:
    with pytest.raises(Spoilt):
        reading_of(changed(change), KEY, ARTICLE)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b"7", b"{}", b"\xff\xfe", b"[" * 100_000, b"9" * 10_000, b"cos\nsystem\n(S'true'\ntR.",
        b'{"chains": {"__class__": "os"}, "reports": [], "claims": [], "quotations": []}',
    ],
)  # fmt: skip
def test_what_is_no_entry_is_refused(body: bytes) -> None:
    for data in (body, signed(body)):
        with pytest.raises(Spoilt):
            reading_of(data, KEY, ARTICLE)
