"""Ties: who stands at the top of an organisation, where the words say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.records.reading import Reading

pytestmark = pytest.mark.model

Read = Callable[..., Reading]


def leaders(read: Read, text: str) -> list[tuple[str, str]]:
    """Organisations with who leads them."""
    reading = read(text)
    names = {chain.id: chain.name for chain in reading.chains}
    return [(names[claim.about], claim.printed.words) for claim in reading.claims if claim.property == "led by"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Moss Front leader Ann Boyle spoke in Hull.", "Moss Front"),
        ("Harbour Bank chairman Ann Boyle spoke in Hull.", "Harbour Bank"),
        ("Brenwick Ltd chief executive Ann Boyle spoke in Hull.", "Brenwick Ltd"),
        ("The Lantern Brigade's leader, Ann Boyle, spoke in Hull.", "Lantern Brigade"),
        ("Ann Boyle, leader of the Lantern Brigade, spoke in Hull.", "Lantern Brigade"),
        ("Ann Boyle, the head of the Lantern Trust, spoke in Hull.", "Lantern Trust"),
        ("Members named Ann Boyle as the Lantern Brigade's new leader.", "Lantern Brigade"),
        ("Members named Ann Boyle as the Lantern Trust's head.", "Lantern Trust"),
    ],
)
def test_who_leads(read: Read, text: str, body: str) -> None:
    assert leaders(read, text) == [(body, "Ann Boyle")]


@pytest.mark.parametrize(
    "text",
    [
        "Former Lantern Brigade leader Ann Boyle spoke in Hull.",
        "Ex-Lantern Brigade leader Ann Boyle spoke in Hull.",
        "The late Lantern Brigade leader Ann Boyle was a baker.",
        "Lantern Brigade deputy leader Ann Boyle spoke in Hull.",
        "Ann Boyle, former leader of the Lantern Brigade, spoke in Hull.",
        "Ann Boyle, vice chairman of the Lantern Trust, spoke in Hull.",
        "Ann Boyle, a member of the Lantern Brigade, spoke in Hull.",
        "Ann Boyle, a critic of the Lantern Brigade, spoke in Hull.",
        "Ann Boyle, a friend of the leader of the Lantern Brigade, spoke in Hull.",
        "Brenwick Ltd spokeswoman Ann Boyle spoke in Hull.",
        "Brenwick Ltd sued leader Ann Boyle.",
        "Members named Ann Boyle as the Lantern Trust's cook.",
        "Members met Ann Boyle at the Lantern Trust's head office.",
        "Ann Boyle left the Lantern Brigade.",
        "Ann Boyle, leader of a choir, met the Lantern Brigade.",
        "The Lantern Brigade met its leader. Ann Boyle stayed at home.",
    ],
)
def test_who_does_not(read: Read, text: str) -> None:
    assert leaders(read, text) == []
