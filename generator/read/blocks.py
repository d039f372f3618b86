"""Blocks: a text in paragraphs and lines, each with what it is to its reader.

The signs are general: length, final marks, dates, credits, and what stands before and after. Nothing is taken out of the
text; a block that could be the article's own words is `BODY`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.read import signs
from generator.read.dates import is_byline, is_dateline
from generator.records.article import Block, Role

PROSE_WORDS = 8  # a sentence of at least this many words can begin an article
TITLE_WORDS = 24  # the longest headlines of broadsheets
LEAD_WORDS = 40  # a standfirst above the dateline is shorter
SHORT_WORDS = 26  # a line without a final mark that is longer is taken for a paragraph
HEADING_WORDS = 14
LIST_ENDS = 12  # words of a sentence that ends a list of other stories
RUN = 3  # this many short lines in a row, after the last sentence, are a list of other stories


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or line, with the number of the run of lines (between empty lines) that it stands in."""

    start: int
    end: int
    text: str
    run: int

    @property
    def words(self) -> int:
        """How many words it has."""
        return signs.words(self.text)

    @property
    def ends(self) -> bool:
        """Whether it ends with a final mark."""
        return signs.ENDS.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph of an article."""
        return (signs.is_sentence(self.text) and self.words >= PROSE_WORDS) or self.words > SHORT_WORDS


Roles = list[Role | None]


def blocks(text: str, has_title: bool) -> tuple[Block, ...]:
    """The blocks of `text` in order, without the white space around them; `has_title`: its first line is the headline."""
    pieces = tuple(_pieces(text))
    roles: Roles = [None] * len(pieces)
    if has_title and pieces:
        roles[0] = Role.HEADLINE
    for step in STEPS:
        step(pieces, roles)
    return tuple(Block(piece.start, piece.end, role or Role.BODY) for piece, role in zip(pieces, roles, strict=True))


def _pieces(text: str) -> Iterator[Piece]:
    """Paragraphs, or the lines of a run that is no wrapped paragraph, without white space around."""
    for number, run in enumerate(_runs(text)):
        spans = [(run[0][0], run[-1][1])] if _is_wrapped([text[start:end] for start, end in run]) else run
        for start, end in spans:
            words = text[start:end]
            first = start + len(words) - len(words.lstrip())
            yield Piece(first, first + len(words.strip()), words.strip(), number)


def _runs(text: str) -> Iterator[list[tuple[int, int]]]:
    """The lines of each stretch of text without an empty line, as offsets."""
    run: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            run.append((start, start + len(line)))
        elif run:
            yield run
            run = []
        start += len(line) + 1
    if run:
        yield run


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are one paragraph, broken where the next word didn't fit, as text editors and mailers do."""
    widest = max(len(line) for line in lines)
    if len(lines) < 2 or not 45 <= widest <= 120:
        return False
    full = all(len(line) + 1 + len(after.split()[0]) > widest for line, after in pairwise(lines))
    return full and any(line.lstrip()[0].islower() for line in lines[1:])


def _the_title_again(pieces: Sequence[Piece], roles: Roles) -> None:
    """A line that repeats the headline is one."""
    if pieces and roles[0] is Role.HEADLINE:
        title = pieces[0].text.casefold()
        for n, piece in enumerate(pieces):
            if piece.text.casefold() == title:
                roles[n] = Role.HEADLINE


def _by_own_words(pieces: Sequence[Piece], roles: Roles) -> None:
    """What a block says of itself."""
    for n, piece in enumerate(pieces):
        if roles[n] is None:
            roles[n] = next((role for is_one, role in OWN_SIGNS if is_one(piece.text)), None)


def _is_markdown_heading(text: str) -> bool:
    return re.match(r"#{1,6} \S", text) is not None


#: The first sign that fits counts.
OWN_SIGNS: tuple[tuple[Callable[[str], bool], Role], ...] = (
    (_is_markdown_heading, Role.HEADLINE),
    (is_dateline, Role.DATELINE),
    (is_byline, Role.DATELINE),
    (signs.is_caption, Role.CAPTION),
    (signs.is_section, Role.FURNITURE),
    (signs.is_furniture, Role.FURNITURE),
)


def _lists_of_stories(pieces: Sequence[Piece], roles: Roles) -> None:
    """What follows the heading of a list belongs to it, up to the next paragraph of prose."""
    within = False
    for n, piece in enumerate(pieces):
        if roles[n] is Role.FURNITURE and signs.is_section(piece.text):
            within = True
        elif within and piece.ends and piece.words >= LIST_ENDS and not re.match(r"\d+[.)]\s", piece.text):
            within = False
        elif within and roles[n] in {None, Role.CAPTION}:
            roles[n] = Role.FURNITURE


def _beside_file_names(pieces: Sequence[Piece], roles: Roles) -> None:
    """The line below the name of a picture's file is its caption: in the same run of lines, or if it isn't a sentence."""
    for n, (before, piece) in enumerate(pairwise(pieces), 1):
        if roles[n] is None and signs.FILE_NAME.fullmatch(before.text) and piece.words <= signs.CAPTION_WORDS:
            roles[n] = Role.CAPTION if piece.run == before.run or not piece.ends else None


def _top(pieces: Sequence[Piece], roles: Roles) -> None:
    """Headline and standfirst: what stands before the first paragraph."""
    first = _first_paragraph(pieces, roles)
    above = [n for n in range(first) if roles[n] is None]
    if Role.HEADLINE not in roles[:first]:
        _headline(pieces, roles, above)
    for n in above:
        if roles[n] is None:
            roles[n] = _above_the_body(pieces[n])


def _headline(pieces: Sequence[Piece], roles: Roles, above: Sequence[int]) -> None:
    """The first line above the body that reads like a title; buttons and names of sections before it are furniture."""
    lead = next((n for n in above if pieces[n].is_prose and pieces[n].ends), len(pieces))
    titles = [n for n in above if n < lead and _could_be_title(pieces[n])]
    likely = [n for n in titles if pieces[n].words >= 4 and not signs.could_be_button(pieces[n].text)] or titles
    if likely:
        roles[likely[0]] = Role.HEADLINE
        for n in titles[: titles.index(likely[0])]:
            roles[n] = Role.FURNITURE


def _could_be_title(piece: Piece) -> bool:
    return 2 <= piece.words <= TITLE_WORDS and len(piece.text) <= 180 and not re.search(r"(?<![.!?])[.,;:]$", piece.text)


def _above_the_body(piece: Piece) -> Role | None:
    if piece.words >= PROSE_WORDS:
        return Role.STANDFIRST
    if signs.could_be_button(piece.text):
        return Role.FURNITURE
    return Role.CAPTION if _is_loose(piece) else None


def _first_paragraph(pieces: Sequence[Piece], roles: Roles) -> int:
    """Where the body begins: at the first prose that no dateline follows at once; 0 where there is no such thing."""
    for n, piece in enumerate(pieces):
        if roles[n] is None and piece.is_prose and (piece.ends or piece.words > SHORT_WORDS):
            leads = n < 4 and piece.words <= LEAD_WORDS and Role.DATELINE in roles[n + 1 : n + 2]
            if not leads:
                return n
    return 0


def _tail(pieces: Sequence[Piece], roles: Roles) -> None:
    """A run of short lines after the last sentence is a list of other stories or of the page's buttons."""
    last = max((n for n, piece in enumerate(pieces) if roles[n] is None and signs.is_sentence(piece.text)), default=-1)
    rest = [n for n in range(last + 1, len(pieces)) if roles[n] is None]
    if last < 0 or not rest:
        return
    listed = len(rest) >= RUN or roles[rest[0] - 1] is Role.FURNITURE
    for n in rest:
        if pieces[n].words <= SHORT_WORDS and (listed or signs.could_be_button(pieces[n].text)):
            roles[n] = Role.FURNITURE


def _captions(pieces: Sequence[Piece], roles: Roles) -> None:
    """Lines without a final mark, between paragraphs, that describe what is seen."""
    for n, piece in enumerate(pieces):
        if roles[n] is None and _is_loose(piece) and (_describes(piece.text) or _within_speech(pieces, n)):
            roles[n] = Role.CAPTION


def _sub_headings(pieces: Sequence[Piece], roles: Roles) -> None:
    """The other lines without a final mark: sub-headings where a paragraph follows, captions elsewhere."""
    captions = Role.CAPTION in roles
    for n in reversed(range(len(pieces))):
        if roles[n] is None and _is_loose(pieces[n]):
            follows = n + 1 < len(pieces) and roles[n + 1] is None
            roles[n] = Role.HEADLINE if follows and _heads(pieces[n], captions) else Role.CAPTION


def _is_loose(piece: Piece) -> bool:
    """A short line that is no sentence, and neither introduces what follows nor goes on with what stood before."""
    if piece.words > SHORT_WORDS or piece.text[-1] in ",;:-–—" or re.match(r"[a-z]|[-*•>]\s|\d+[.)]\s", piece.text):
        return False
    asks = piece.text[-1] == "?" and piece.words <= HEADING_WORDS and signs.is_title_case(piece.text)
    return asks or not signs.is_sentence(piece.text)


def _describes(text: str) -> bool:
    """Captions have articles and "to be", which headings leave out; titles in capitals are none."""
    if signs.is_title_case(text) or text[-1] == "?":
        return False
    counted = re.match(r"(?:an?|the|two|three|four|five|six|some|several|many)\b", text, re.IGNORECASE)
    return bool(counted or re.search(r"\b(?:an?|the|is|are|was|were|his|her|their)\b|, [a-z]+ly\b|, who\b", text))


def _within_speech(pieces: Sequence[Piece], n: int) -> bool:
    """Whether a speech goes on around a line: a picture may stand there, a sub-heading doesn't."""
    around = [piece for piece in (pieces[max(n - 1, 0)], pieces[min(n + 1, len(pieces) - 1)]) if piece is not pieces[n]]
    return len(around) == 2 and all(piece.text[0] in '"“' for piece in around)


def _heads(piece: Piece, captions: bool) -> bool:
    """A title, a question, or short; where the article has captions, a few words alone are rather one more of them."""
    if signs.is_title_case(piece.text) or piece.text[-1] == "?" or re.search(r"\w: \w", piece.text):
        return True
    return piece.words <= HEADING_WORDS and (piece.words >= 6 or not captions)


#: In this order; a step gives roles to blocks that have none.
STEPS: tuple[Callable[[Sequence[Piece], Roles], None], ...] = (
    _the_title_again,
    _by_own_words,
    _lists_of_stories,
    _beside_file_names,
    _top,
    _tail,
    _captions,
    _sub_headings,
)
