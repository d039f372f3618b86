"""The circle: who and what is named with a thing, drawn around it; every node leads to its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from generator.render.reference import Reference
from generator.render.views import Link

#: Sizes in units of the picture: its width and height, the half axes of the ring, and a node's radius.
WIDTH, HEIGHT, ACROSS, DOWN, RADIUS = 720, 340, 215, 125, 6
#: Fewer nodes than this need no picture, and more than that can't be read; letters of a name.
FEWEST, MOST, LETTERS = 3, 12, 28
#: Of a ring's width, how far from its middle a label stands beside its node, and not above or below it.
BESIDE = 0.25


@dataclass(frozen=True, slots=True)
class Node:
    """A neighbour: where it is drawn, where its name stands and from which end, and the count on its line, "" for none."""

    x: int
    y: int
    css: str
    name: Link
    whole: str
    label_x: int
    label_y: int
    anchor: str
    count: str
    count_x: int
    count_y: int


@dataclass(frozen=True, slots=True)
class Circle:
    """A picture of neighbours around `middle`, with what it shows in a sentence; `id` tells pictures of a page apart."""

    id: str
    width: int
    height: int
    x: int
    y: int
    middle: str
    title: str
    told: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What stands around: its link, how it is drawn ("event", or "" for all else), and what is counted, 0 for nothing."""

    name: Link
    css: str
    count: int = 0


def circle(reference: Reference, middle: str, neighbours: Sequence[Neighbour]) -> Circle | None:
    """The picture of the first neighbours, clockwise from the top; None where they are too few."""
    shown = neighbours[:MOST]
    if len(shown) < FEWEST:
        return None
    phrase = reference.labels.phrase
    return Circle(
        "ties",
        WIDTH,
        HEIGHT,
        WIDTH // 2,
        HEIGHT // 2,
        shortened(middle),
        phrase("circle", middle=middle),
        phrase("circle told", n=len(shown)),
        tuple(_node(each, 2 * pi * place / len(shown) - pi / 2) for place, each in enumerate(shown)),
    )


def shortened(name: str) -> str:
    """A name of so many letters at most."""
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1].rstrip()}…"


def _node(neighbour: Neighbour, angle: float) -> Node:
    right, low = round(cos(angle), 3), round(sin(angle), 3)
    x, y = round(WIDTH / 2 + ACROSS * right), round(HEIGHT / 2 + DOWN * low)
    beside = abs(right) > BESIDE
    return Node(
        x,
        y,
        neighbour.css,
        Link(shortened(neighbour.name.text), neighbour.name.href),
        neighbour.name.text,
        x + (RADIUS * 2 if right > 0 else -RADIUS * 2) if beside else x,
        y + 4 if beside else y + (RADIUS * 4 if low > 0 else -RADIUS * 2),
        ("start" if right > 0 else "end") if beside else "middle",
        str(neighbour.count) if neighbour.count else "",
        round(WIDTH / 2 + ACROSS * right * 0.62),
        round(HEIGHT / 2 + DOWN * low * 0.62) + 4,
    )
