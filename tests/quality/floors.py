"""Floors: what each measure must not fall below, or rise above where less is better."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from tests.quality.measures import MEASURES, Better

#: Why floors were lowered, and from what.
Lowered = TypedDict("Lowered", {"reason": str, "from": dict[str, float]})


class Pinned(TypedDict):
    """What is pinned for one corpus: the floor of each measure, and every lowering."""

    floors: dict[str, float]
    lowered: list[Lowered]


def nothing_pinned() -> Pinned:
    """No floor yet."""
    return {"floors": {}, "lowered": []}


def fell(floors: Mapping[str, float], now: Mapping[str, float]) -> dict[str, str]:
    """What is worse than its floor, by name, each with a line for the reader; so is a pinned measure that is gone."""
    gone = {name: f"FELL   {name}: {floors[name]}, now not measured" for name in floors if name not in now}
    worse = {
        name: f"FELL   {name}: {floors[name]}, now {now[name]}" for name in floors if name in now and _gain(name, floors, now) < 0
    }
    return gone | worse


def rose(floors: Mapping[str, float], now: Mapping[str, float]) -> dict[str, str]:
    """What is better than its floor, or has none yet, by name, each with a line for the reader."""
    new = {name: f"new    {name}: {now[name]} (pin it with --update)" for name in now if name not in floors}
    gains = [name for name in floors if name in now and _gain(name, floors, now) > 0]
    better = {name: f"rose   {name}: {floors[name]}, now {now[name]} (pin it with --update)" for name in gains}
    return better | new


def repinned(pinned: Pinned, now: Mapping[str, float], *, update: bool, lower: str | None) -> Pinned:
    """What is pinned, anew: raised where `update` is set, lowered where there is a reason, else as it was."""
    floors, lowered = pinned["floors"], list(pinned["lowered"])
    fallen, risen = fell(floors, now), rose(floors, now)
    if lower and fallen:
        lowered.append({"reason": lower, "from": {name: floors[name] for name in fallen}})
    moved = {*(risen if update else ()), *(fallen if lower else ())}
    order = dict.fromkeys([*(measure.name for measure in MEASURES), *floors])
    kept = {name: (now if name in moved else floors).get(name) for name in order}
    return {"floors": {name: floor for name, floor in kept.items() if floor is not None}, "lowered": lowered}


def _gain(name: str, floors: Mapping[str, float], now: Mapping[str, float]) -> float:
    """How much better than pinned, in the measure's own direction."""
    better = next((measure.better for measure in MEASURES if measure.name == name), Better.MORE)
    return better * (now[name] - floors[name])
