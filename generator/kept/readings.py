"""Kept readings: asked for by article and pipeline, looked up in memory first, then in the folder."""

from __future__ import annotations

from pathlib import Path

from generator.kept.entry import Spoilt, entry_of, key_of, reading_of
from generator.kept.folder import Folder
from generator.kept.grounds import grounds
from generator.records.article import Article
from generator.records.reading import Reading


class Kept:
    """Readings by article (all of it, its text too), pipeline, and the rules that made them.

    With a `folder` they outlive the program. What stands there is never trusted: an entry that isn't whole, or doesn't fit its
    article, counts as none. A folder that can't be read or written is told at debug level, and stops nothing.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Nothing is kept yet but what stands in `folder`, if any."""
        self.folder = folder
        self._disk = Folder(folder) if folder else None
        self._readings: dict[str, Reading] = {}
        self._asked: set[str] = set()

    def __len__(self) -> int:
        """How many readings are in memory."""
        return len(self._readings)

    def find(self, article: Article, pipeline: str | None) -> Reading | None:
        """The reading of `article`, where one is kept that `pipeline` and the rules of today would give again."""
        key = key_of(article, grounds(pipeline))
        self._asked.add(key)
        if key not in self._readings and self._disk and (data := self._disk.get(key)):
            try:
                self._readings[key] = reading_of(data, key, article)
            except Spoilt as fault:
                self._disk.refuse(key, fault)
        return self._readings.get(key)

    def keep(self, reading: Reading, pipeline: str | None) -> None:
        """Keep a reading that was just made with `pipeline`."""
        key = key_of(reading.article, grounds(pipeline))
        self._asked.add(key)
        self._readings[key] = reading
        if self._disk:
            self._disk.put(key, entry_of(reading, key))

    def forget_others(self) -> None:
        """Let go of the readings that nobody asked for since this was last called; in the folder they last a while longer."""
        self._readings = {key: reading for key, reading in self._readings.items() if key in self._asked}
        if self._disk:
            self._disk.tidy(self._asked)
        self._asked = set()
