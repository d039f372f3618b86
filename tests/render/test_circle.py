"""The circle: neighbours around a thing, clockwise from the top."""

from __future__ import annotations

from pathlib import Path

from generator.render.circle import FEWEST, HEIGHT, LETTERS, MOST, WIDTH, Circle, Neighbour, circle
from generator.render.labels import read_labels
from generator.render.reference import Reference
from generator.render.views import Link
from tests.factory import dossier

REFERENCE = Reference(dossier(), read_labels(Path("templates/labels.yml")))


def drawn(count: int, *, name: str = "Node") -> Circle | None:
    return circle(REFERENCE, "The mill", [Neighbour(Link(f"{name} {n}", f"n{n}.html"), "", n) for n in range(count)])


def test_few_neighbours_need_no_picture() -> None:
    assert drawn(FEWEST - 1) is None
    assert drawn(FEWEST) is not None


def test_the_first_stands_at_the_top_and_all_within_the_picture() -> None:
    picture = drawn(MOST)
    assert picture is not None
    first = picture.nodes[0]
    assert (first.x, first.anchor, first.count) == (WIDTH // 2, "middle", "")
    assert first.y < HEIGHT / 4
    assert all(0 < node.x < WIDTH and 0 < node.y < HEIGHT and 0 < node.label_y < HEIGHT for node in picture.nodes)
    assert len({(node.x, node.y) for node in picture.nodes}) == MOST


def test_names_on_the_left_end_at_their_node() -> None:
    picture = drawn(4)
    assert picture is not None
    assert [node.anchor for node in picture.nodes] == ["middle", "start", "middle", "end"]
    assert picture.nodes[1].label_x > picture.nodes[1].x
    assert picture.nodes[3].label_x < picture.nodes[3].x


def test_more_are_left_out_and_long_names_are_cut() -> None:
    picture = drawn(MOST + 5, name="A name that goes on and on and on")
    assert picture is not None
    assert len(picture.nodes) == MOST
    node = picture.nodes[0]
    assert len(node.name.text) <= LETTERS
    assert node.whole == "A name that goes on and on and on 0"
    assert [each.count for each in picture.nodes][:3] == ["", "1", "2"]
