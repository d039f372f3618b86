"""Blocks of a page: which are the article's, and which the page's."""

import pytest

from generator.read.blocks import blocks
from generator.records.article import Role

LEAD = "The harbour board has closed the old pier after a ferry struck it on Tuesday evening, its chairman said."
NEXT = "Nobody was hurt, but two of the piles were bent and will have to be replaced before the summer season."
LAST = "An inquiry is to begin next week, and the ferry company has promised to help with it in every way."


def roles(text: str, has_title: bool = False) -> list[tuple[str, str]]:
    return [(block.role.value, text[block.start : block.end]) for block in blocks(text, has_title)]


def role_of(line: str, before: str = LEAD, after: str = NEXT) -> str:
    """The role of a line between two paragraphs."""
    text = f"Ferry strikes pier\n\n{before}\n\n{line}\n\n{after}\n\n{LAST}"
    return {words: role for role, words in roles(text, has_title=True)}[line]


def test_a_plain_article() -> None:
    text = f"Ferry strikes old pier\n\n{LEAD}\n\n{NEXT}"
    assert roles(text) == [("headline", "Ferry strikes old pier"), ("body", LEAD), ("body", NEXT)]


def test_a_page_as_it_is_copied() -> None:
    text = f"""Follow Harbour News
Ferry strikes old pier
Piles were bent, but nobody was hurt when the evening boat missed its berth
By Ann Example in Port Example
3 May 2016, 21:15

{LEAD}
Boat is towed away 01:12

pier-damage.jpg
The pier on Wednesday. Ann Example/Getty Images
{NEXT}

A diver looks at the damage

{LAST}

Sign up for our newsletter to get the news of the port every morning.
Most Read
1. Lighthouse Sold To Hotel
2. New keeper is named for the lighthouse after a long search.
"""
    assert [role for role, _ in roles(text)] == [
        "furniture", "headline", "standfirst", "dateline", "dateline", "body", "furniture", "caption", "caption", "body",
        "caption",
        "body", "furniture", "furniture", "furniture", "furniture",
    ]  # fmt: skip


def test_blocks_are_in_order_and_without_white_space_around() -> None:
    text = f"\n\n  Ferry strikes old pier \n \n\t{LEAD}\n{NEXT}  \n\n\n"
    found = blocks(text, has_title=False)
    assert [text[block.start : block.end] for block in found] == ["Ferry strikes old pier", LEAD, NEXT]


def test_a_paragraph_broken_by_an_editor_is_one_block() -> None:
    wrapped = (
        "The harbour board has closed the old pier after a ferry\n"
        "struck it on Tuesday evening, its chairman said, and will\n"
        "not open it again."
    )
    assert roles(f"Ferry strikes pier\n\n{wrapped}", has_title=True)[1] == ("body", wrapped)


def test_lines_of_their_own_are_blocks_of_their_own() -> None:
    assert len(blocks(f"{LEAD}\n{NEXT}\n{LAST}", has_title=False)) == 3


def test_a_text_without_headline_has_none() -> None:
    assert [role for role, _ in roles(f"{LEAD}\n\n{NEXT}")] == ["body", "body"]


def test_a_lead_above_the_dateline_is_no_body() -> None:
    text = f"A ferry has struck the old pier and bent two of its piles.\n\n21:15, UK, Tuesday 3 May 2016\n\n{LEAD}"
    assert [role for role, _ in roles(text)] == ["standfirst", "dateline", "body"]


def test_nothing_makes_nothing() -> None:
    assert blocks("", has_title=True) == blocks(" \n\n\t\n", has_title=False) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Boat is towed away 01:12", ":: Lighthouse Sold To Hotel", "Read more: The pier's long history",
        "RELATED: Lighthouse is sold",
        "Advertisement", "Watch Harbour News", "Share this article", "Get the app", "Sign up for our newsletter.", "* * *",
        "https://harbour.example/pier", "© 2016 Harbour News Ltd. All rights reserved.", "@harbournews",
        "[More about the pier]",
        "By continuing to use this site you accept our cookie policy.", "Do you have a story? Email us at desk@harbour.example",
        "Tell us what you think in the comments below.", "Most Read", "Recommended for you", "→ The pier in pictures",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert role_of(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Nobody was hurt.", "“It could have been much worse.”", "It was 21:15.",
        "Share prices of the company fell by 5 percent.",
        "The company changed its privacy policy after the accident, its lawyer said.",
        "“You can sign up for our newsletter,” the chairman told the crowd.", "The board's members are:",
        "- Ann Example, chairman",
        "They asked visitors to sign up for a newsletter, and 300 did.", "“Watch out!”", "Why did nobody stop the boat?",
        "Related costs are to be paid by the ferry company, the board said.", "The photo showed two bent piles.",
        "In the picture, the mate can be seen at the wheel, police said.", "but the boat kept going",
        "It reads: All who enter do so at their own risk.", "Reuters reported that the captain had been questioned.",
        "<b>The board</b> {{ met }} on Tuesday.",
    ],
)  # fmt: skip
def test_the_articles_own_words(line: str) -> None:
    assert role_of(line) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "pier-damage.jpg", "Image: The pier on Wednesday", "Photograph: Ann Example/Harbour News", "Ann Example/AFP",
        "(Ann Example/AP)",
        "The bent piles are seen from the water. (Photo: Ann Example)", "Image caption The pier had been closed since Tuesday",
        "File photo: the ferry in its berth", "3/12 A diver looks at the piles", "Getty Images The ferry in its berth on Tuesday",
        "A diver looks at the damage", "The captain, partly hidden, is led away", "Two tugs were needed to free the boat",
    ],
)  # fmt: skip
def test_captions(line: str) -> None:
    assert role_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    ["What Happens Next", "Captain questioned by police after night ashore", "## The captain", "Who Will Pay?"],
)
def test_sub_headings(line: str) -> None:
    assert role_of(line) == "headline"


def test_the_end_of_an_hour_is_no_length_of_a_film() -> None:
    assert role_of("Doors will open to the public again at 19:30") != "furniture"


def test_a_few_words_are_a_heading_or_a_caption_as_the_article_has_captions() -> None:
    heading = f"Ferry strikes pier\n\n{LEAD}\n\nNight ashore\n\n{NEXT}"
    caption = heading + f"\n\nA diver looks at the damage\n\n{LAST}"
    assert roles(heading, has_title=True)[2] == ("headline", "Night ashore")
    assert roles(caption, has_title=True)[2] == ("caption", "Night ashore")


def test_within_a_speech_stands_a_caption_and_no_heading() -> None:
    assert role_of("Divers at work", before="“The piles were bent,” he said.", after="“They will be replaced.”") == "caption"


def test_a_list_of_stories_ends_where_prose_begins_again() -> None:
    text = f"Ferry strikes pier\n\n{LEAD}\n\nRelated stories\n\nLighthouse is sold to hotel\n\n{NEXT}"
    assert [role for role, _ in roles(text, has_title=True)] == ["headline", "body", "furniture", "furniture", "body"]


def test_short_lines_at_the_end_are_a_list_and_a_single_one_may_be_a_caption() -> None:
    several = f"Ferry strikes pier\n\n{LEAD}\n\nLighthouse sold\nBoard elects chairman\nFish market burns"
    single = f"Ferry strikes pier\n\n{LEAD}\n\nThe pier in winter"
    assert [role for role, _ in roles(several, has_title=True)][2:] == ["furniture"] * 3
    assert roles(single, has_title=True)[2][0] == "caption"


@pytest.mark.parametrize(
    "line",
    ["By Ann Example", "By Ann Example and Bo Sample, Port Correspondent", "Published: 3 May 2016", "May 3, 2016 4:15 pm ET"],
)
def test_datelines(line: str) -> None:
    assert role_of(line) == "dateline"


def test_all_roles_are_given() -> None:
    assert {Role(role) for role, _ in roles("Ferry strikes old pier\n\n" + LEAD)} == {Role.HEADLINE, Role.BODY}


@pytest.mark.parametrize(
    "text", ["A" * 300_000, "." * 100_000, ("a/" * 50_000), "\n".join(["x"] * 50_000), " " * 500_000 + "x", "By " + "A" * 500]
)
def test_odd_texts_are_read_in_no_time(text: str) -> None:
    assert blocks(text, has_title=False)
