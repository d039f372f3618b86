"""Snippet: a decision as it is written in `curation.yml`, safe whatever the names hold."""

from __future__ import annotations

import json
import re

from generator.records.curation import FORMS, Decision

#: What YAML reads as the text that it looks like, also between brackets.
PLAIN = re.compile(r"[^\W_][\w.'()/-]*(?: [\w.'()/-]+)*")
#: Characters that may not stand in YAML as they are, or that nobody sees.
UNPRINTED = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff\ud800-\udfff]"
)


def scalar(text: str) -> str:
    """`text` as YAML on one line: as it is where that is safe, else in quotation marks."""
    if PLAIN.fullmatch(text) and not UNPRINTED.search(text):
        return text
    return UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def snippet(decision: Decision) -> tuple[str, ...]:
    """The lines to put into the file, the key of the deed first."""
    form = FORMS[decision.deed]
    names = ", ".join(scalar(name) for name in decision.about)
    rows = [(form.about, f"[{names}]" if form.about == "names" else names)]
    rows += [(form.value, scalar(decision.value))] if form.value else []
    rows += [(key, scalar(said)) for key in ("because", "by", "on") if (said := getattr(decision, key))]
    (first, told), *others = rows
    return (f"{decision.deed}:", f"  - {first}: {told}", *(f"    {key}: {said}" for key, said in others))
