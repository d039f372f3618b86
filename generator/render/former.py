"""Former pages: at an address that has no page any more stands the way to the page that took its place."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from generator.records.book import Former
from generator.render.environment import fill
from generator.render.filters import Verbatim
from generator.render.page import Page
from generator.render.reference import Reference
from generator.render.sandbox import Sandbox
from generator.render.views import Link

#: Goes to the new address with what stood behind # in the old one; disagreements are called by the id of their page, which is
#: another one now. It is the same on every page.
SCRIPT = (
    'const { href, dataset: { was, now } } = document.querySelector("link[rel=canonical]"), { hash } = location; '
    "location.replace(href + (hash.startsWith(`#${was}-`) ? `#${now}${hash.slice(was.length + 1)}` : hash))"
)
#: As a policy of a page names it.
SCRIPT_HASH = b64encode(sha256(SCRIPT.encode()).digest()).decode()


def former_pages(reference: Reference, made: Sandbox) -> Iterator[Page]:
    """A file of HTML for each former page; builders of MkDocs sites take such files over as they are, and search none."""
    for former in reference.dossier.former:
        path = reference.addresses.former(former)
        ids = {"was_id": former.id, "now_id": former.now or ""}
        script = {"script": Verbatim(SCRIPT), "script_hash": SCRIPT_HASH}
        page = {"now": _now(reference, former), "root": "../", "language": reference.labels.language}
        yield Page(path, fill(made, "former.html.j2", {**page, **ids, **script}))


def _now(reference: Reference, former: Former) -> Link | None:
    """The page that took the place of a former one, by its title; None where none did."""
    dossier, address = reference.dossier, reference.addresses.now(former)
    if address is None or former.now is None:
        return None
    if former.folder == "sources":
        title = dossier.article[former.now].title
    else:
        title = dossier.event[former.now].title if former.now in dossier.event else dossier.entity[former.now].name
    return Link(title, address)
