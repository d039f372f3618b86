"""Eject: the beginning of a template of one's own, which extends the shipped one, or a copy of the shipped one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from generator.errors import ConfigError
from generator.nearest import nearest
from generator.render.contract import TEMPLATE_API
from generator.render.loader import BASE, Templates
from generator.shipped import shipped_templates

PIECE = re.compile(r"\{%-? (end)?block(?: (\w+))?[^%]*%\}")


def eject(folder: Path, name: str, blocks: Sequence[str] = (), *, whole: bool = False) -> Path:
    """Write a template into the own folder: with the `blocks` as they are shipped, or all of it if `whole`; never over a file.

    Raises ConfigError where there is no such template or block, or a file stands there already.
    """
    loader = Templates(shipped_templates())
    source, target = loader.find(name), folder / name
    if source is None or name.startswith(BASE):
        raise ConfigError(f"{name}: there is no such template\n    {nearest(name, loader.list_templates())}")
    if target.exists() or (folder.is_dir() and folder.samefile(shipped_templates())):
        raise ConfigError(f"{target}: stands there already\n    edit it, or move it away")
    text = source.read_text(encoding="utf-8")
    found = _blocks(text)
    for block in blocks:
        if block not in found:
            raise ConfigError(f"{name}: there is no block {block}\n    {nearest(block, found)}")
    if not whole and found:
        told = f"{{#- For template_api {TEMPLATE_API}. What isn't here stays the shipped one. -#}}"
        head = f'{told}\n{{% extends "{BASE}{name}" %}}\n'
        text = head + "".join(f"{found[block]}\n" for block in blocks)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8") as file:
        file.write(text)
    return target


def _blocks(text: str) -> dict[str, str]:
    """The blocks of a template, each with its text, those within others too."""
    found: dict[str, str] = {}
    begun: list[tuple[str, int]] = []
    for piece in PIECE.finditer(text):
        if piece[1]:
            name, start = begun.pop()
            found[name] = text[start : piece.end()]
        elif piece[2]:
            begun.append((piece[2], piece.start()))
    return found
