"""A whole article: every passage is its text's, every id its own, and nothing comes from furniture. Odd text stops nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from generator.annotate import annotate
from generator.records.article import Article, Passage, Role
from generator.records.reading import Reading

pytestmark = pytest.mark.model

Make = Callable[..., Article]
Read = Callable[..., Reading]

TEXT = """Ferry Sinks Off Dover, Killing 14

Mayor Ann Boyle says the boat was old

A ferry sank near Dover on Monday, killing at least 14 people, officials said.

Dover harbour on Tuesday. Photo by Peter Holt

“Nobody on the pier could hear them in the storm,” said Boyle, 52, who was born in Geneva.

Police in Dover arrested John Harper, the captain, at about 6.10pm on Tuesday. The Harbour Trust (HT) paid £2.5 million for her.

Read more: Earthquake kills 200 people in Chile

More than 300 people had been rescued by Wednesday. “We will not stop,” Harper told the HT."""
ROLES = [Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.CAPTION, Role.BODY, Role.BODY, Role.FURNITURE, Role.BODY]


@pytest.fixture(scope="module")
def reading(read: Read) -> Reading:
    return read(TEXT, *ROLES)


def passages(reading: Reading) -> Iterator[Passage]:
    """Every passage in a reading."""
    for chain in reading.chains:
        for mention in chain.mentions:
            yield from filter(None, (mention.passage, mention.long))
    for report in reading.reports:
        yield from report.mentions
        yield from (participant.words for participant in report.participants)
        yield from (answer for _, answer in report.glance.answers() if answer is not None)
    for claim in reading.claims:
        yield from (claim.printed, claim.said)
    yield from (quotation.passage for quotation in reading.quotations)


def is_true(reading: Reading) -> bool:
    """Whether every passage equals the article's text at its offsets."""
    text = reading.article.text
    return all(
        passage.source == reading.article.id and text[passage.start : passage.end] == passage.words and passage.words
        for passage in passages(reading)
    )


def test_something_of_each_kind_is_found(reading: Reading) -> None:
    assert {"killed", "date", "place", "age", "role", "name"} <= {claim.property for claim in reading.claims}
    assert {"Ann Boyle", "John Harper", "Dover"} <= {chain.name for chain in reading.chains}
    assert {"harm/accident/sinking", "arrest"} <= {report.family for report in reading.reports}
    assert len(reading.quotations) == 2


def test_every_passage_is_the_articles_text_at_its_offsets(reading: Reading) -> None:
    assert is_true(reading)


def test_what_is_printed_is_a_part_of_what_is_said(reading: Reading) -> None:
    for claim in reading.claims:
        assert claim.said.start <= claim.printed.start < claim.printed.end <= claim.said.end


def test_ids_are_unique(reading: Reading) -> None:
    ids = [
        *(chain.id for chain in reading.chains),
        *(report.id for report in reading.reports),
        *(claim.id for claim in reading.claims),
    ]
    assert len(ids) == len(set(ids))


def test_nothing_comes_from_furniture(reading: Reading) -> None:
    (furniture,) = (block for block in reading.article.blocks if block.role is Role.FURNITURE)
    assert all(passage.end <= furniture.start or furniture.end <= passage.start for passage in passages(reading))
    assert "Chile" not in {chain.name for chain in reading.chains}


def test_a_claim_has_the_role_of_its_block(reading: Reading) -> None:
    for claim in reading.claims:
        (role,) = (block.role for block in reading.article.blocks if block.start <= claim.printed.start < block.end)
        assert claim.role is role


@pytest.mark.parametrize(("text", "claims"), [("Ann Boyle", 0), ("Photo: Ann Boyle", 1)])
def test_a_claim_that_quotes_a_word_or_two_is_none(article: Make, text: str, claims: int) -> None:
    (short,) = annotate([article(text)])
    assert len(short.claims) == claims


def test_a_name_is_quoted_where_it_first_stands_in_a_sentence(article: Make) -> None:
    (short,) = annotate([article("Ann Boyle\n\nThe pier was opened by Ann Boyle.")])
    assert [claim.said.words for claim in short.claims if claim.property == "name"] == ["The pier was opened by Ann Boyle."]


def test_claims_stand_in_reading_order(reading: Reading) -> None:
    starts = [claim.printed.start for claim in reading.claims]
    assert starts == sorted(starts)


def test_an_article_is_read_the_same_alone_and_among_others(reading: Reading, article: Make) -> None:
    other = Article("other-1", "seeds/other-1.md", "T", "A storm killed 3 people in Hull.", (), "The Other")
    _, again, _ = annotate([other, article(TEXT, ROLES), other])
    assert again == reading


ODD = {
    "nothing": "",
    "space": " \n\n \t ",
    "one letter": "A",
    "one word": "Fire",
    "punctuation": "?! ... --- ;;; '' (()) [] {} / \\ | ~ ` ^",
    "brackets": "((((((((((" * 20,
    "emoji": "🔥🔥 A storm 🚒 killed 3 people 😢 in Hull 👨‍👩‍👧 on Monday",
    "right to left": "قتل ثلاثة أشخاص في الحريق يوم الاثنين. A storm killed 3 people in Haifa. \u202eשלושה בני אדם\u202c",
    "other scripts": "Пожар в Москве. 東京で火災。A storm killed 3 people.",
    "marks out of balance": '“We saw it, said Ann Boyle. "Nobody came” he said ‘then "left. “““ ”” "',
    "control characters": "A storm\x01\x02\x1b[31m killed\x7f 3\x0b people\x0c in\x85 Hull\u2028 on\u2029 Monday\u200b\ufeff",
    "combining and wide letters": "Ａ sto\u0301rm killed ３ people in İstanbul. ŒUVRE ǅ ﬁre ẞ",
    "capitals": "MASSIVE STORM KILLS THREE PEOPLE IN HULL",
    "numbers": "1 2 3 4 6,000,000 7.5m 8% $9 10°C 11/12/2013 14:15:16 " + "9" * 400,
    "a long number": "Thieves got away with $" + "9" * 400 + " in the robbery in Hull on Monday.",
    "markup": "<script>alert(1)</script> {{ 7*7 }} {% raw %} # A storm [killed](x) 3 people | --- |",
    "lines": "A\nstorm\nkilled\n3\npeople\nin\nHull",
    "a long word": "a" * 5000,
    "abbreviations": "W. B. U.S. U.K. St. No. 5. Mr. Dr. e.g. i.e. etc.",
    "days out of range": "It fell on 31 June, 30 February, 99 May 2021 and May 0.",
}


@pytest.mark.parametrize("role", [Role.BODY, Role.HEADLINE])
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_text_stops_nothing(read: Read, text: str, role: Role) -> None:
    assert is_true(read(text, role))


def test_an_article_without_blocks_is_read(read: Read) -> None:
    (reading,) = annotate([Article("daily-1", "seeds/daily-1.md", "T", "", ())])
    assert reading == Reading(reading.article)


def test_no_articles_give_no_readings() -> None:
    assert annotate([]) == []


def test_a_paragraph_of_five_thousand_words_is_read(read: Read) -> None:
    line = "The farmer walked along the river and looked at the old mill for a while before he went home to his dog again. "
    text = line * 225 + "A storm killed 3 people in Hull on Monday."
    assert len(text.split()) > 5000
    reading = read(text)
    assert is_true(reading)
    assert [claim.value.normal for claim in reading.claims if claim.property == "killed"] == ["3"]
