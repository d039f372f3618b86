"""Views: what a template lays out, prepared so that it has nothing to decide. All addresses count from the root of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rung:
    """A figure of one day in a ladder: where it stands, as the page prints it, and how many sources gave it then."""

    x: int
    y: int
    shown: str
    sources: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """A picture of a figure over time; `line` joins the rungs, `days` are the names under the columns."""

    id: str
    width: int
    height: int
    title: str
    told: str
    line: str
    rungs: tuple[Rung, ...]
    days: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without `href` they are words alone."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation: outlet, line of its text, and where the words stand."""

    outlet: str
    line: int
    href: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the five signs with its words; `css` is the end of its class."""

    css: str
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation; `strong` where it is the value itself, with the address of the page of what it names, if any."""

    text: str
    strong: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """When a source was published, as it says; `iso` is None where it doesn't."""

    text: str
    iso: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source with their citation, who is said to say so, how surely, and when that was published."""

    pieces: tuple[Piece, ...]
    cite: Cite
    speaker: str
    notes: tuple[str, ...]
    dated: Dated
    source: Link


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a fact: letter, colour, value; `style` says how the value is set, `outlets` who gives it.

    `quotes` are the first claims, `rest` citations of others, `more` counts those that are left; none where a side is glimpsed.
    """

    letter: str
    css: str
    value: Link
    style: str
    outlets: str
    quotes: tuple[Quote, ...] = ()
    rest: tuple[Cite, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row of the fact box; `scope` follows the label.

    `letters` tells whether its values need them; `left` counts the values left out, `more` the citations.
    """

    anchor: str
    label: str
    scope: str
    sides: tuple[SideView, ...]
    left: int
    letters: bool
    mark: Mark
    note: str
    compare: str
    cites: tuple[Cite, ...]
    more: int


@dataclass(frozen=True, slots=True)
class LoneFact:
    """A fact that one source alone gives."""

    anchor: str
    label: str
    value: Link
    cite: Cite


@dataclass(frozen=True, slots=True)
class Printing:
    """Words of a statement as some sources print them; `more` counts the citations left out."""

    pieces: tuple[Piece, ...]
    cites: tuple[Cite, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is quoted with in several places, each printing once."""

    anchor: str
    speaker: str
    printings: tuple[Printing, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """What would correct something, as it is written in `curation.yml`: the key of a list, and the lines of an entry."""

    key: str
    first: str
    rest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Something said of a page."""

    title: Link
    text: str


@dataclass(frozen=True, slots=True)
class Callout:
    """A disagreement with everything a reader needs to weigh it; `status` says what a person decided, "" where nobody did."""

    anchor: str
    css: str
    bar: str
    question: str
    caption: str
    sides: tuple[SideView, ...]
    because_title: str
    because: str
    within: str
    open: bool
    ladder: Ladder | None = None
    status: str = ""
    snippets: tuple[Snippet, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A disagreement in a list: what about, its kind and weight, the sides at a glance, and what a person decided."""

    anchor: str
    title: Link
    kind: str
    within: str
    css: str
    sides: tuple[SideView, ...]
    status: str = ""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A difference that contradicts nothing; `status` says who judged so, "" where a rule did."""

    title: str
    quotes: tuple[Quote, ...]
    because: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the matrix: what a source says, side by side; `css` colours it."""

    css: str
    answers: tuple[tuple[str, str, Link], ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A fact in the matrix."""

    css: str
    label: Link
    mark: Mark
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The rows about one thing."""

    title: Link
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: one value, or all where it is disputed, with the word that stands between them."""

    values: tuple[str, ...]
    joint: str
    label: str
    about: Link
    mark: Mark


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in a list by time."""

    css: str
    when: Dated
    title: Link
    mark: Mark
    dispute: str
    cites: tuple[Cite, ...]
    more: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a table of sources."""

    source: Link
    headline: str
    dated: Dated
    claims: int
    only: int
    disputed: str


@dataclass(frozen=True, slots=True)
class ListRow:
    """An entity or event in an index: its name, what stands in the columns behind it, and what is disputed."""

    name: Link
    cells: tuple[str, ...]
    disputed: str


@dataclass(frozen=True, slots=True)
class Index:
    """A table of entities or events, in groups; `columns` are those that hold anything, the name's first."""

    title: str
    anchor: str
    columns: tuple[str, ...]
    disputed: bool
    groups: tuple[Group[ListRow], ...]


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Rows under a heading; `title` is empty where there is one group only."""

    title: str
    anchor: str
    rows: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Something that changed, with its place on the site if it has one still, and what happened to it."""

    title: Link
    text: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of one kind, `total` in all; `brief` where titles say all and stand in a row, `left` counts those left out."""

    anchor: str
    title: str
    total: int
    brief: bool
    lines: tuple[ChangeLine, ...]
    left: int


@dataclass(frozen=True, slots=True)
class ChangeRound:
    """What changed with one publication; `newest` is the last day of its articles."""

    anchor: str
    newest: Dated
    summary: str
    groups: tuple[ChangeGroup, ...]
