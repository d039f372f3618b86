"""Datelines: days that are said, and days that aren't."""

import pytest

from generator.read.dates import is_byline, is_dateline, stamp, wire_agency, wire_stamp


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("23:03, UK, Sunday 15 November 2015", "2015-11-15", "23:03"),
        ("Published: 3 May 2016", "2016-05-03", None),
        ("May 3, 2016 4:15 pm ET", "2016-05-03", "16:15 ET"),
        ("Tuesday, 3rd of May 2016 at 09.05 GMT", "2016-05-03", "09:05 GMT"),
        ("Published 3 May 2016, 10:00 | Updated 4 May 2016, 18:30", "2016-05-03", "10:00"),
        ("Updated 4 May 2016, published 3 May 2016", "2016-05-03", None),
        ("Last updated: 4 May 2016", "2016-05-04", None),
        ("2016-05-03 23:03", "2016-05-03", "23:03"),
        ("Sept. 3, 2016", "2016-09-03", None),
        ("12:30 a.m. May 3, 2016", "2016-05-03", "00:30"),
    ],
)
def test_a_dateline_says_its_day(line: str, day: str, time: str | None) -> None:
    found = stamp(line)
    assert found is not None
    assert found.published.normal == day
    assert (found.at.shown if found.at else None) == time
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line", ["03/05/2016", "3 May", "Sunday", "31 June 2016", "May 2016", "3 hours ago", "", "1 May 2016 2 May 2016", "4 p.m."]
)
def test_no_day_is_made_up(line: str) -> None:
    assert stamp(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "The board met on 3 May 2016 and closed the pier", "He was born on 3 May 1960",
        "Ferry strikes pier on 3 May 2016, board says",
        "3 May 2016 was a Tuesday, and nobody was hurt", "“3 May 2016”", "In 2016", "12 dead", "2016", "500",
        "1,200 people at 3 sites",
    ],
)  # fmt: skip
def test_prose_with_a_date_is_no_dateline(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize(
    "line",
    ["By Ann Example", "By ANN EXAMPLE in Oslo", "By Ann Example and Bo Sample", "Reporting by Ann Example; Editing by Bo"],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["By noon the pier was closed", "By Tuesday, 300 had gone.", "By", "Ann Example", "Written by hand"]
)
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


def test_a_wire_dateline_names_its_agency() -> None:
    assert wire_agency("OSLO, May 3 (Reuters) - A ferry struck the pier.") == "Reuters"
    assert wire_agency("OSLO - A ferry (Reuters said) struck the pier.") is None
    assert wire_agency("A ferry (the Example) - struck the pier.") is None


def test_a_wire_dateline_says_its_day_only_with_a_year() -> None:
    found = wire_stamp("OSLO, May 3, 2016 (Reuters) - A ferry struck the pier.")
    assert found is not None
    assert found.published.normal == "2016-05-03"
    assert wire_stamp("OSLO, May 3 (Reuters) - A ferry struck the pier on May 2, 2016.") is None
