from __future__ import annotations

from generator.changes.compared import compared
from generator.changes.edition import edition
from generator.export.dossier_json import dossier_data
from generator.records.change import Change, ConflictSettled
from generator.records.dossier import Dossier
from tests.decided import decided
from tests.sample import raqqa


def between(before: Dossier, after: Dossier) -> tuple[Change, ...]:
    changes, _ = compared(*(edition(dossier_data(each)) for each in (before, after)))
    return changes.changes


def test_what_a_person_settles_is_told_with_the_value_and_the_reason() -> None:
    settled = {each.topic.fact: each.decision for each in between(raqqa(), decided()) if isinstance(each, ConflictSettled)}
    assert settled == {
        "attacks-in-paris-killed": "129: it is the ministry’s last count",
        "salah-abdeslam-name": "they fit together: two ways to write one name",
    }


def test_what_was_settled_before_is_not_told_again() -> None:
    assert not any(isinstance(each, ConflictSettled) for each in between(decided(), decided()))
