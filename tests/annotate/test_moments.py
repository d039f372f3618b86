"""Times in prose: what they say, on the day of the article and without it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate.moments import find_times
from generator.values.moment import Moment, day, month

WEDNESDAY = day(date(2021, 3, 10))


def found(text: str, published: Moment | None = WEDNESDAY) -> list[tuple[str, str]]:
    """The words of each time expression, but for a dot at their end, and what they say."""
    times = find_times(text, published)
    return [(text[t.start : t.end].rstrip("."), t.day.normal if t.day else t.clock.shown if t.clock else "") for t in times]


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("It burned on Monday.", "Monday", "2021-03-08"),
        ("It burned on Wednesday.", "Wednesday", "2021-03-10"),
        ("It burned on Friday.", "Friday", "2021-03-05"),
        ("It burned on Friday night.", "Friday night", "2021-03-05"),
        ("It burned last Wednesday.", "last Wednesday", "2021-03-03"),
        ("It will open on Friday.", "Friday", "2021-03-12"),
        ("Talks are due on Monday.", "Monday", "2021-03-15"),
        ("It opens next Wednesday.", "next Wednesday", "2021-03-17"),
        ("It burned yesterday.", "yesterday", "2021-03-09"),
        ("It opens tomorrow.", "tomorrow", "2021-03-11"),
        ("It burned last night.", "last night", "2021-03-09/2021-03-10"),
        ("It burned this morning.", "this morning", "2021-03-10"),
        ("It closed two days ago.", "two days ago", "2021-03-08"),
        ("It closed one month ago.", "one month ago", "2021-02"),
        ("It closed 12 years ago.", "12 years ago", "2009"),
        ("It rained last week.", "last week", "2021-03-01/2021-03-07"),
        ("It rained this month.", "this month", "2021-03"),
        ("It closed last year.", "last year", "2020"),
        ("It rained last summer.", "last summer", "2020-06-01/2020-08-31"),
        ("It burned on 8 March.", "8 March", "2021-03-08"),
        ("It burned on 8 December.", "8 December", "2020-12-08"),
        ("It closed in May.", "in May", "2020-05"),
        ("In May it closed.", "In May", "2020-05"),
        ("In 2015 it closed.", "In 2015", "2015"),
        ("It rained four times in the past month.", "in the past month", "2021-02/2021-03"),
        ("It rained four times over the last two years.", "over the last two years", "2019-03/2021-03"),
        ("It rained within the last week.", "within the last week", "2021-03-03/2021-03-10"),
    ],
)
def test_days_are_resolved_against_the_article(text: str, words: str, says: str) -> None:
    assert found(text) == [(words, says)]


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("Built on 3 May 2016.", "3 May 2016", "2016-05-03"),
        ("Built on the 3rd of May, 2016.", "3rd of May, 2016", "2016-05-03"),
        ("Built on May 3, 2016.", "May 3, 2016", "2016-05-03"),
        ("Built on Tuesday, May 3, 2016.", "Tuesday, May 3, 2016", "2016-05-03"),
        ("Built on Sept. 3, 2016.", "Sept. 3, 2016", "2016-09-03"),
        ("Built on 2016-05-03.", "2016-05-03", "2016-05-03"),
        ("Built in March 2013.", "March 2013", "2013-03"),
        ("Built in 2013.", "in 2013", "2013"),
    ],
)
def test_whole_dates_need_no_article(text: str, words: str, says: str) -> None:
    assert found(text) == found(text, None) == [(words, says)]


@pytest.mark.parametrize("published", [None, month(2021, 3)])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It burned on Monday.", ["Monday"]),
        ("It burned last Monday.", ["Monday"]),
        ("It burned on 8 March.", ["--03-08"]),
        ("It burned yesterday.", []),
        ("It closed two days ago.", []),
        ("It rained last week.", []),
        ("It closed in May.", []),
    ],
)
def test_without_a_day_no_date_is_made_up(text: str, says: list[str], published: Moment | None) -> None:
    assert [value for _, value in found(text, published)] == says


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("at 6am", "6am", "06:00"),
        ("at 6.10am", "6.10am", "06:10"),
        ("at 6:10 p.m. sharp", "6:10 p.m", "18:10"),
        ("at 18:10", "18:10", "18:10"),
        ("at 18.10 GMT", "18.10 GMT", "18:10 GMT"),
        ("at 1810 GMT", "1810 GMT", "18:10 GMT"),
        ("at 12am", "12am", "00:00"),
        ("at 12pm", "12pm", "12:00"),
        ("at noon", "noon", "12:00"),
        ("at about 6.10am", "about 6.10am", "about 06:10"),
        ("around midnight", "around midnight", "about 00:00"),
        ("just after 6pm", "just after 6pm", "shortly after 18:00"),
        ("shortly before 7 p.m. local time", "shortly before 7 p.m. local time", "shortly before 19:00 local time"),
    ],
)
def test_times_of_day(text: str, words: str, says: str) -> None:
    assert found(text) == [(words, says)]


@pytest.mark.parametrize(
    "text",
    [
        "", "It may rain", "They march in step", "He is 45", "10.30", "1810", "1:30:45", "25:10", "12:60", "13pm", "0am", "$6.10",
        "the 1990s", "room 2013", "2013", "2020-21", "in 2013 people came", "Fridays", "afternoon", "last week-long talks",
        "Psalm 23:4", "I am", "2021-13-09", "a fall", "one of the days",
    ],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("at half past two in the morning", "half past two", "02:30"),
        ("at a quarter to five in the afternoon", "a quarter to five", "16:45"),
        ("at ten minutes to five in the afternoon", "ten minutes to five", "16:50"),
        ("at twenty past six in the evening", "twenty past six", "18:20"),
        ("at twenty-five minutes past six in the morning", "twenty-five minutes past six", "06:25"),
        ("at half past twelve in the afternoon", "half past twelve", "12:30"),
        ("at quarter to one in the morning", "quarter to one", "00:45"),
        ("about half past two in the morning", "about half past two", "about 02:30"),
        ("shortly after half past two in the morning", "shortly after half past two", "shortly after 02:30"),
        ("at ten o'clock in the evening", "ten o'clock", "22:00"),
        ("at ten in the evening", "ten", "22:00"),
        ("just after ten in the morning", "just after ten", "shortly after 10:00"),
        ("at eleven at night", "eleven", "23:00"),
        ("at two at night", "two", "02:00"),
    ],
)
def test_times_in_words_with_the_part_of_the_day(text: str, words: str, says: str) -> None:
    assert found(text) == [(words, says)]


@pytest.mark.parametrize(
    "text",
    [
        "at half past two", "at quarter past two", "at ten o'clock", "ten in the evening", "two of the men in the morning",
        "by two of the men in the morning", "half past thirteen in the morning", "half past the house in the morning",
        "sixty minutes past two in the morning", "one in three in the morning", "at seven in ten",
        "at five people in the evening", "half of ten in the evening", "a quarter of the men in the morning",
        "ten minutes before noonday", "a quarter to the north in the evening", "at dawn", "at night",
        "they went past two in the morning", "half the town at night",
    ],
)  # fmt: skip
def test_words_and_numbers_that_are_no_time(text: str) -> None:
    assert found(text) == []


def test_a_part_of_the_day_may_stand_before_its_weekday() -> None:
    assert found("at half past two on Monday morning") == [("half past two", "02:30"), ("Monday morning", "2021-03-08")]
    assert found("at 7.40 last night")[0] == ("7.40", "19:40")
    assert found("at 7.40 on Monday evening")[0] == ("7.40", "19:40")


@pytest.mark.parametrize(
    ("text", "words", "says"),
    [
        ("The bus arrived at 10.09.", "10.09", "10:09"),
        ("The bus came by 10.20 and left.", "10.20", "10:20"),
        ("The bus arrived at about 10.20.", "about 10.20", "about 10:20"),
        ("The bus left after 10.20.", "10.20", "10:20"),
        ("The bus left at 2.30 in the morning.", "2.30", "02:30"),
    ],
)
def test_figures_with_a_point_that_are_times(text: str, words: str, says: str) -> None:
    assert found(text) == [(words, says)]


@pytest.mark.parametrize(
    "text",
    [
        "It rose to 7.15.",
        "It was 7.15 in all.",
        "Shares closed at 10.20.",
        "The index closed at 10.20.",
        "It was valued at 10.20.",
        "It traded at 10.20.",
        "It was sold at 10.20 euros.",
        "The average was about 5.12.",
        "He jumped around 5.12 metres.",
        "It grew at 5.12 per cent.",
        "They crossed it at 5.12 km.",
        "She came in at 10.20 seconds.",
        "Version 2.30 is out.",
        "It stood at 7.15 points.",
        "Psalm at 23.4",
    ],
)
def test_figures_with_a_point_that_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("They came by 10.20pm. It left at about 10.25.", ["22:20", "about 22:25"]),
        ("They came by 10.20pm. It left at 10:25.", ["22:20", "22:25"]),
        ("They came by 10.20pm. It left at half past eleven.", ["22:20", "23:30"]),
        ("They came by 10.20am. It left at 10:25.", ["10:20", "10:25"]),
        ("They came by 10.20pm, left at 11.25am and arrived at 11.40.", ["22:20", "11:25", "11:40"]),
        ("They came at 10:20. It left at 10:25.", ["10:20", "10:25"]),
        ("They came by 10.20pm. It left at 06:25.", ["22:20", "06:25"]),
        ("They came by 10.20pm. It left at 22:25.", ["22:20", "22:25"]),
        ("They came by 10.20pm. It left at 10:25 GMT.", ["22:20", "10:25 GMT"]),
        ("They came by 10.20pm. It left at noon.", ["22:20", "12:00"]),
        ("They came by 10.20pm. It left at 10.25am.", ["22:20", "10:25"]),
        ("They came by 10.20pm. It left at 6.25 in the morning.", ["22:20", "06:25"]),
        ("They came at 10:25. It left at 10.30pm.", ["10:25", "22:30"]),
    ],
)
def test_a_time_is_in_the_half_of_the_day_of_the_one_before(text: str, says: list[str]) -> None:
    assert [value for _, value in found(text)] == says


@pytest.mark.parametrize(("half", "says"), [("p", "22:25"), ("a", "10:25"), ("", "10:25")])
def test_the_half_of_the_day_goes_on_from_an_earlier_paragraph(half: str, says: str) -> None:
    times = list(find_times("It left at 10:25.", WEDNESDAY, half))
    assert [time.clock.shown for time in times if time.clock] == [says]


def test_two_times_in_a_sentence_are_two_and_stand_in_order() -> None:
    text = "The bus left Hull at 6.10am on Monday and came back on 9 March."
    assert found(text) == [("6.10am", "06:10"), ("Monday", "2021-03-08"), ("9 March", "2021-03-09")]


def test_the_future_ends_with_its_sentence() -> None:
    assert found("The pier will reopen. It burned on Friday.") == [("Friday", "2021-03-05")]


def test_a_sentence_in_the_past_goes_back_and_one_in_the_future_goes_on() -> None:
    assert found("It met on 12 January.", day(date(2021, 12, 5))) == [("12 January", "2021-01-12")]
    assert found("It will meet on 12 January.", day(date(2021, 12, 5))) == [("12 January", "2022-01-12")]


PIECES = "on Monday|next Friday|12 March|May 3, 2016|in 2013|two days ago|last week|6.10am|about|at noon|yesterday|.|, |will|“|a"


@settings(derandomize=True, database=None, deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=12), st.sampled_from([None, WEDNESDAY]))
def test_times_stand_in_the_text_apart_and_in_order(pieces: list[str], published: Moment | None) -> None:
    text = " ".join(pieces)
    times = list(find_times(text, published))
    assert all(0 <= time.start < time.end <= len(text) for time in times)
    assert all(first.end <= second.start for first, second in pairwise(times))
    assert all((time.day is None) is not (time.clock is None) for time in times)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The mast fell at 4am (2100 GMT on Friday) in Perth.", [("4am", "04:00")]),
        ("The mast fell at 4am on Saturday (2100 GMT).", [("4am", "04:00"), ("Saturday", "2021-03-06")]),
        ("The mast fell in Perth (at 2100 GMT).", [("2100 GMT", "21:00 GMT")]),  # nothing else says when
        ("The mast fell at 4am (on Friday).", [("4am", "04:00"), ("Friday", "2021-03-05")]),
    ],
)
def test_a_time_told_once_more_for_readers_elsewhere_is_left_out(text: str, says: list[tuple[str, str]]) -> None:
    assert found(text) == says


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She sang on Christmas Eve 2001.", ["2001-12-24"]),
        ("She sang on New Year’s Day.", ["2021-01-01"]),
        ("She sang on Boxing Day in 2019.", ["2019-12-26"]),
        ("She sang on Valentine's night 2001.", ["2001-02-14"]),
        ("She sang in a Christmas jumper.", []),
        ("She sang for the Boxing Club.", []),
    ],
)
def test_days_with_names(text: str, days: list[str]) -> None:
    assert [value for _, value in found(text)] == days


@pytest.mark.parametrize(("text", "says"), [("close to midnight", "about 00:00"), ("a little after 6am", "shortly after 06:00")])
def test_other_words_in_front_of_a_time(text: str, says: str) -> None:
    assert [value for _, value in found(f"It left {text}.")] == [says]
