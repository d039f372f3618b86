"""Kept: readings of earlier builds, in memory and in a folder, so that only what changed is read again."""

from __future__ import annotations

from generator.kept.readings import Kept

__all__ = ["Kept"]
