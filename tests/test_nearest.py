from __future__ import annotations

from generator.nearest import OFFERED, nearest, nearest_of


def test_a_near_word_is_proposed_and_a_far_one_is_not() -> None:
    assert nearest("publised", ["title", "published"]) == "did you mean published?"
    assert nearest("colour", ["title", "published"]) == "known are: published, title"


def test_a_few_ids_are_offered_the_likest_first() -> None:
    ids = {f"fire-{n}" for n in range(9)} | {"the-ferry"}
    assert nearest_of(ids, "the-fery")[0] == "the-ferry"
    assert len(nearest_of(ids, "the-fery")) == OFFERED
