"""Names: what is found, as what kind, and which names of an article are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.annotate.names import _label_by_words, _trim, abbreviates
from generator.records.claim import Kind
from generator.records.reading import Chain, Reading

Read = Callable[..., Reading]


def chain(reading: Reading, form: str) -> Chain:
    """The one chain that has a form."""
    (only,) = (chain for chain in reading.chains if form in chain.forms)
    return only


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("Ann Boyle lives in Geneva with her family.", "Ann Boyle", Kind.PERSON),
        ("Ann Boyle lives in Geneva with her family.", "Geneva", Kind.PLACE),
        ("The European Union sent 40 lorries to the border.", "European Union", Kind.ORGANISATION),
        ("She moved to Portugal in the spring.", "Portugal", Kind.PLACE),
        ("The Portuguese minister arrived late.", "Portuguese", Kind.GROUP),
    ],
)
def test_a_name_has_a_kind(read: Read, text: str, form: str, kind: Kind) -> None:
    assert chain(read(text), form).kind is kind


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["The mill burned down on Monday.", "It rained in March.", "the quick brown fox", "It cost £12, she said.", ""]
)
def test_plain_words_and_calendar_words_are_no_names(read: Read, text: str) -> None:
    assert read(text).chains == ()


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
def test_each_printing_is_a_mention_at_its_place(read: Read) -> None:
    text = "Peter Holt was late.\n\nThe others waited for Holt. Then Holt came."
    holt = chain(read(text), "Holt")
    assert [(m.passage.start, m.words) for m in holt.mentions] == [
        (0, "Peter Holt"),
        (text.index("Holt."), "Holt"),
        (text.index("Holt came"), "Holt"),
    ]


@pytest.mark.model
def test_a_name_is_kept_without_title_possessive_and_marks(read: Read) -> None:
    assert chain(read("Mr Harper’s lorry was found in “Geneva”."), "Harper")
    assert chain(read("Mr Harper’s lorry was found in “Geneva”."), "Geneva")


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("Moss Front’ de", "Moss Front"),
        ("Harper and", "Harper"),
        ("the Moss Front's", "Moss Front"),
        ("Bank of England", "Bank of England"),
        ("Ministry of", "Ministry of"),  # a word for a kind of body names none
        ("Rand", "Rand"),
    ],
)
def test_small_words_behind_a_name_are_not_of_it(found: str, kept: str) -> None:
    start, end = _trim(found, 0) or (0, 0)
    assert found[start:end] == kept


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


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Milton Inner Harbor", "LOC"),
        ("Odeon concert hall", "LOC"),
        ("Jerry Hall", None),  # a surname as well
        ("Tomas do Prado Jr.", "PERSON"),
        ("Kent police", "ORG"),
        ("Hospital", None),
        ("Ann Boyle", None),
    ],
)
def test_the_last_word_may_say_what_is_named(words: str, label: str | None) -> None:
    assert _label_by_words(words) == label


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
    ("text", "long"),
    [
        ("A man was held in Phoenix, Ariz., on Monday.", "Phoenix, Ariz."),
        ("A man was held in Phoenix, Ontario, on Monday.", None),
        ("Shares of Karvel Holdings Ltd. fell.", None),
    ],
)
def test_a_town_is_printed_with_its_state(read: Callable[..., Reading], text: str, long: str | None) -> None:
    found = {m.long.words for chain in read(text).chains for m in chain.mentions if m.long and m.words == "Phoenix"}
    assert found == ({long} if long else set())
