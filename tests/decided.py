"""The small dossier as a person corrected it: names, a note, two disagreements, an article, and a page that is hidden."""

from __future__ import annotations

from dataclasses import replace

from generator.compare import in_order
from generator.curate import curate_facts, curate_pages
from generator.records.curation import Curation, Decided, Decision, Deed
from generator.records.dossier import Dossier, Hidden
from tests.factory import claim
from tests.sample import ALPHA, raqqa

BY = {"by": "Ann Boyle", "on": "2016-02-03"}
SETTLED = Decision(Deed.SETTLED, ("attacks-in-paris-killed",), "129", "it is the ministry’s last count", **BY, line=2)
FITTING = Decision(Deed.NOT_A_CONFLICT, ("salah-abdeslam-name",), "", "two ways to write one name", line=7)
RENAMED = Decision(Deed.RENAME, ("islamic-state",), "The so-called Islamic State", by="Ann Boyle", line=10)
TITLED = Decision(Deed.TITLE, ("attacks-in-paris",), "The night of Paris", on="2016-02", line=13)
NOTED = Decision(Deed.NOTE, ("attacks-in-paris",), "Counts were still rising", line=16)
DATED = Decision(Deed.PUBLISHED, ("beta",), "2015-11-15", "the archive says so", line=19)
HIDDEN = Decision(Deed.HIDE, ("museums",), because="no more than a timetable", by="Ann Boyle", line=22)


def decided() -> Dossier:
    """The dossier."""
    found = raqqa()
    pages, wrong = curate_pages(found, Curation((RENAMED, TITLED, NOTED)))
    made, unfit = curate_facts(pages, Curation((SETTLED, FITTING)))
    assert (wrong, unfit) == ([], [])
    told = claim("reopening", "Monday", source=ALPHA, said="Museums in Paris will reopen on Monday", about="museums")
    hidden = Hidden("events/museums", "Reopening of museums", HIDDEN, (told,))
    return replace(
        made,
        facts=tuple(in_order(made.facts)),
        decided=(*made.decided, Decided(DATED, "sources/beta"), Decided(HIDDEN, hidden.thing)),
        hidden=(hidden,),
    )
