"""Owner: which report a number, a place or a name belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.reports import Draft
from generator.records.reading import ARTICLE, HARMED, Report


class OwnerOf:
    """Looks for the report of a word up and down its sentence."""

    def __init__(self, source: str, drafts: Sequence[Draft], reports: Sequence[Report]) -> None:
        """`reports` are those of `drafts`, in their order, in the article `source`.

        `article` stands for whatever event the article will turn out to be about, `harm` for that if people come to harm in it.
        """
        self.article, self.harm = f"{source}{ARTICLE}", f"{source}{HARMED}"
        self._reports = {
            (happening.paragraph.block.start, happening.token.i): report.id
            for draft, report in zip(drafts, reports, strict=True)
            for happening in draft.happenings
        }
        self._most: dict[str, str] = {}
        for report in sorted(reports, key=lambda report: (report.headline, len(report.mentions))):
            self._most[report.family] = report.id

    def __call__(self, block: int, token: Token, word: Token) -> str | None:
        """The id of the report, or None: `token` is what is counted or placed, `word` the word that gives the property.

        Both are tokens of the block that starts at `block`.
        """
        near = (self._reports.get((block, candidate.i)) for candidate in _neighbours(token, word))
        return next((report for report in near if report is not None), None)

    def of_kind(self, family: str) -> str | None:
        """The report of an event of this kind of which the article tells most, or None."""
        return self._most.get(family)

    def before(self, block: int, token: Token) -> str | None:
        """The report of the last event told before `token` in its block."""
        places = (self._reports.get((block, i)) for i in range(token.i - 1, -1, -1))
        return next((report for report in places if report is not None), None)


#: What hangs on a verb or noun and may be its event, and what may hang on that.
ARGUMENTS = frozenset("nsubj nsubj:pass obj obl advcl xcomp acl acl:relcl nmod conj parataxis".split())
INNER = frozenset("nmod acl obj nsubj nsubj:pass obl conj".split())


def _neighbours(token: Token, word: Token) -> Iterator[Token]:
    """Words in the order in which one looks for the event: the word, then upwards, each with what hangs on it."""
    yield word
    for above in [token, *token.ancestors]:
        yield above
        for child in above.children:
            if child.dep_ in ARGUMENTS:
                yield child
                yield from (grandchild for grandchild in child.children if grandchild.dep_ in INNER)
