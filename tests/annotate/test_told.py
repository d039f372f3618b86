"""Told figures: what a figure is of where its noun stands in front, in votes and in sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def claimed(read: Read, text: str, name: str) -> list[tuple[str, str | None]]:
    """The values and scopes of the claims of a property."""
    return [(claim.value.normal, claim.scope) for claim in read(text).claims if claim.property == name]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("The death toll has risen to 14.", "killed", "14"),
        ("Police put the crowd at about 6,000.", "crowd", "about 6,000"),
        ("Officials put the number of missing boats at 214.", "count of boats", "214"),
        ("The number of survivors is 15.", "survivors", "15"),
        ("Parliament passed the bill by 122 votes to 112.", "votes for", "122"),
        ("Parliament passed the bill by 122 votes to 112.", "votes against", "112"),
        ("The vote was 61 to 38.", "votes against", "38"),
        ("There were 12 abstentions in the vote.", "abstentions", "12"),
        ("No one was killed in the crash.", "killed", "0"),
        ("Nobody was hurt in the crash.", "injured", "0"),
        ("The death toll rose from 12 to 14.", "killed", "14"),
        ("A third person has died after the crash.", "killed", "at least 3"),
        ("Fourth victim of the crash dies in hospital.", "killed", "at least 4"),
        ("She became the 5th person to die in the crash.", "killed", "at least 5"),
        ("His was the second death of the crash.", "killed", "at least 2"),
    ],
)
def test_what_a_figure_is_of(read: Read, text: str, name: str, value: str) -> None:
    assert (value, None) in claimed(read, text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The toll road is 14 miles long.", "killed"),
        ("The bridge took its toll. In all 14 men came.", "killed"),
        ("The crowd grew. Some 6,000 came by train.", "crowd"),
        ("The number of boats fell. Officials saw 214.", "count of boats"),
        ("The match ended 61 to 38.", "votes for"),
        ("They waited for 12 hours before the vote.", "votes for"),
        ("Nobody saw the crash.", "killed"),
        ("She was the first person to die in the crash.", "killed"),
        ("A third person was arrested after the crash.", "killed"),
        ("The crash was the third death on the road this year.", "killed"),
        ("She is the third person to die at the bend since May.", "killed"),
        ("He was the second man to die in as many weeks.", "killed"),
        ("After the crash he had a second death threat.", "killed"),
        ("A second man died in a separate crash.", "killed"),
        ("The crash was the third death of the season.", "killed"),
        ("Nobody in the crowd of 14 was killed by accident.", "injured"),
    ],
)
def test_what_it_is_not_of(read: Read, text: str, name: str) -> None:
    assert claimed(read, text, name) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("John Harper was sentenced to 28 years in prison.", [("336", "of Harper")]),
        ("John Harper was jailed for six months.", [("6", "of Harper")]),
        ("John Harper and Maria Lopez were jailed for six months.", [("6", None)]),
        ("John Harper was told that he must spend 28 years in prison for the murder of Maria Lopez.", [("336", "of Harper")]),
        ("John Harper was a baker for 28 years.", []),
        ("John Harper was sentenced on Monday.", []),
    ],
)
def test_prison_terms(read: Read, text: str, terms: list[tuple[str, str | None]]) -> None:
    assert claimed(read, text, "prison term") == terms


@pytest.mark.parametrize(
    ("text", "crowds"),
    [
        ("Some 6,000 people marched in Hull on Monday.", ["about 6,000"]),
        ("About 6,000 people attended the fair.", ["about 6,000"]),
        ("About 6,000 supporters turned out.", ["about 6,000"]),
        ("The fair drew 6,000 visitors.", ["6,000"]),
        ("The match attracted 6,000 fans.", ["6,000"]),
        ("Some 6,000 people live in Hull.", []),
        ("Some 6,000 people voted.", []),
        ("About 6,000 visitors complained.", []),
        ("The fair lost 6,000 visitors.", []),
        ("The fair drew 6,000 complaints.", []),
        ("Guards drew 6,000 euros.", []),
        ("Some 6,000 goats marched in Hull.", []),
        ("A boy drew 6,000 ships.", []),
        ("About 6,000 supporters turned back.", []),
        ("Police fined 6,000 people who marched.", []),
    ],
)
def test_a_crowd_by_its_verb(read: Read, text: str, crowds: list[str]) -> None:
    assert claimed(read, text, "crowd") == [(each, None) for each in crowds]


CONVICTED = "John Harper was convicted of theft on Monday."


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (f"{CONVICTED} Harper received 15 years.", [("180", "of Harper")]),
        (f"{CONVICTED} Harper got 15 months.", [("15", "of Harper")]),
        (f"30 years for John Harper\n\n{CONVICTED}", [("360", "of Harper")]),
        (f"Fifteen years for John Harper\n\n{CONVICTED}", [("180", "of Harper")]),
        (f"{CONVICTED} Harper received 15 letters.", []),
        (f"{CONVICTED} Harper worked for 15 years.", []),
        (f"{CONVICTED} Harper was married for 15 years.", []),
        (f"{CONVICTED} Harper ran the shop 15 years ago.", []),
        (f"{CONVICTED} Harper is 15 years older than his wife.", []),
        (f"15 years of John Harper\n\n{CONVICTED}", []),
        ("John Harper received 15 years of lessons.", []),  # nothing tells of a trial
        ("15 years for John Harper\n\nJohn Harper opened a shop on Monday.", []),
        ("John Harper received 15 months.", []),
    ],
)
def test_prison_terms_without_the_word_where_a_trial_is_told_of(
    read: Read, text: str, terms: list[tuple[str, str | None]]
) -> None:
    assert claimed(read, text, "prison term") == terms


@pytest.mark.parametrize(
    ("text", "crowds"),
    [
        ("Organisers said that 15,000 people had come.", ["15,000"]),
        ("The police say that 6,000 people took part.", ["6,000"]),
        ("The police say that 6,000 people took shelter.", []),
        ("The police say that six people came.", []),
        ("Her fans say that 6,000 people came.", []),
    ],
)
def test_those_who_came_by_the_count_of_police_or_organisers(read: Read, text: str, crowds: list[str]) -> None:
    claims = read(f"A protest was held in Hull on Monday.\n\n{text}").claims
    assert [claim.printed.words for claim in claims if claim.property == "crowd"] == crowds
