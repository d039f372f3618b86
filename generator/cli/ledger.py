"""Ledger: the text of a curation file with one decision more; comments, order and the way of writing stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tokens import CommentToken

from generator.records.curation import Decision
from generator.records.snippet import snippet

#: What a file begins with that is made for a first decision.
FIRST_LINES = (
    "# What a person decided about this dossier. It wins over every rule; README.md of fact-dossier says what can stand here.\n\n"
)
#: Where the entries of lists stand that are written without indentation.
UNINDENTED = re.compile(r"^- ", re.MULTILINE)
WIDEST = 1_000_000  # no line is broken


class _AsPrinted(VersionedResolver):
    """Every scalar is the text that is printed, as our own reader has it: `NO` stays `NO`, and 010 stays 010."""

    @property
    def versioned_resolver(self) -> dict[Any, Any]:
        """No text has a meaning of its own."""
        return {}


def with_decision(text: str, decision: Decision) -> str:
    """`text` with the decision as the last entry under its key; the key comes last where it is new.

    `text` is YAML that our reader accepts. Raises ValueError where a comment could not be kept.
    """
    entry = "\n".join(snippet(decision)) + "\n"
    lines = text.replace("\r\n", "\n")
    yaml = _yaml(lines)
    data = yaml.load(lines)
    if not data:
        made = (lines.rstrip("\n") + "\n\n" if lines.strip() else FIRST_LINES) + entry
    else:
        _put(data, yaml.load(entry), decision.deed.value)
        stream = StringIO()
        yaml.dump(data, stream)
        made = stream.getvalue()
    if not _follow(list(_comments(lines)), made):
        raise ValueError("a comment could not be kept")
    return made.replace("\n", "\r\n") if "\r\n" in text else made


def _yaml(text: str) -> YAML:
    """A reader and writer that keep how `text` is written."""
    yaml = YAML()
    yaml.Resolver = _AsPrinted
    yaml.preserve_quotes = True
    yaml.width = WIDEST
    yaml.explicit_start = text.startswith("---")
    yaml.indent(mapping=2, sequence=2 if UNINDENTED.search(text) else 4, offset=0 if UNINDENTED.search(text) else 2)
    return yaml


def _put(data: CommentedMap, new: CommentedMap, key: str) -> None:
    """Take the one entry of `new` into `data`; what is written below the last entry of its list stays below."""
    entries = data.get(key)
    if not isinstance(entries, CommentedSeq) or not entries:
        data[key] = new[key]
        return
    below = _take_below(entries, len(entries) - 1)
    (entry,) = new[key]
    entries.append(entry)
    if below:
        token = CommentToken(f"\n{below}", CommentMark(0), None)
        entry.ca.items[list(entry)[-1]] = [None, None, token, None]


def _take_below(node: CommentedMap | CommentedSeq, key: Any) -> str:  # noqa: ANN401 - a key or a position
    """The comments on lines of their own below the value of `key`, the last of `node`, which are no longer there."""
    value = node[key]
    if isinstance(value, CommentedMap | CommentedSeq) and value and not value.fa.flow_style():
        return _take_below(value, list(value)[-1] if isinstance(value, CommentedMap) else len(value) - 1)
    place = 2 if isinstance(node, CommentedMap) else 0
    tokens = node.ca.items.get(key)
    token = tokens[place] if tokens else None
    if token is None:
        return ""
    stands_beside = token.start_mark.column > 0 or token.value.startswith("\n")
    beside, _, rest = (token.value if stands_beside else f"\n{token.value}").partition("\n")
    lines = rest.split("\n")
    own = next((n for n, line in enumerate(lines) if not line.strip() or not line.startswith(" ")), len(lines))
    kept = "\n".join([beside, *lines[:own]])
    if kept:
        token.value = f"{kept}\n"
    else:
        tokens[place] = None
    return "\n".join(lines[own:])


def _comments(text: str) -> Iterator[str]:
    """The comments on lines of their own, and what stands behind a # elsewhere."""
    for line in text.split("\n"):
        _, sign, comment = line.partition("#")
        if sign and comment.strip():
            yield comment.strip()


def _follow(comments: list[str], text: str) -> bool:
    """Whether `text` has all of these comments, in their order."""
    place = 0
    for comment in comments:
        found = text.find(comment, place)
        if found < 0:
            return False
        place = found + len(comment)
    return True
