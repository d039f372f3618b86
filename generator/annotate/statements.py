"""Statements: where that somebody said something is itself what happened.

Saying is an attribution as a rule. It is the news where the article opens with it, "The firm said on Monday that", and it is
an event of its own where it was said long before the article: "the minister said in June that".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta

from spacy.tokens import Token

from generator.annotate.clauses import clause_of
from generator.annotate.hanging import agent_key
from generator.annotate.happening import Happening
from generator.annotate.kinds import STATEMENT, VERBS
from generator.annotate.moments import Timex
from generator.annotate.named import Named
from generator.annotate.pipeline import Paragraph
from generator.annotate.speech import subject_of
from generator.records.article import Role
from generator.records.claim import Kind
from generator.values.moment import Moment

#: Verbs with which somebody makes something known.
STATING = frozenset("say tell reveal confirm admit acknowledge deny insist state declare estimate write tweet".split())
SPEAKERS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
#: Characters from the top in which an article says what its news is.
OPENING = 500
#: Days after which what was said is no longer part of an article's own news.
OLD = timedelta(days=7)


def find_statements(
    paragraph: Paragraph, names: Sequence[Named], times: Sequence[Timex], taken: Collection[int]
) -> dict[int, Happening]:
    """Statements of a paragraph by the index of their verb; what is in `taken` is another event."""
    speakers = {token.i: named for named in names if named.chain.kind in SPEAKERS for token in named.span}
    found = {}
    for verb, day in _dated(paragraph, times):
        speaker = next((token for token in _subject(verb) if token.i in speakers), None)
        if verb.i in taken or verb.lemma_ not in STATING or speaker is None or not _has_content(verb):
            continue
        old = _is_old(paragraph, day)
        if old or (_opens(paragraph, verb) and speaker.i < verb.i):
            kind = STATEMENT if old else VERBS["announce"]
            statement = Happening(paragraph, verb, kind, verb.lemma_, clause_of(paragraph, verb))
            statement.people.append(("agent", speakers[speaker.i].chain, speakers[speaker.i].passage))
            statement.agents.add(agent_key(speakers[speaker.i].span.text))
            found[verb.i] = statement
    return found


def _dated(paragraph: Paragraph, times: Sequence[Timex]) -> Iterator[tuple[Token, Moment]]:
    """Verbs with a day that hangs on them and on nothing between."""
    for timex in times:
        span = paragraph.doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if span is not None and timex.day is not None and span.root.head.pos_ == "VERB":
            yield span.root.head, timex.day


def _subject(verb: Token) -> Iterator[Token]:
    """The subject of a verb, and what stands with it to name it: "spokesman John Doe", "car maker Vauxhall"."""
    first = subject_of(verb)
    for subject in dict.fromkeys([*([first] if first is not None else []), *(c for c in verb.children if c.dep_ == "nsubj")]):
        yield subject
        yield from (child for child in subject.children if child.dep_ in {"flat", "appos", "compound"})


def _has_content(verb: Token) -> bool:
    return any(child.dep_ in {"ccomp", "xcomp", "parataxis"} for child in verb.children)


def _opens(paragraph: Paragraph, verb: Token) -> bool:
    """Whether a verb is that of a sentence with which a paragraph at the top of an article begins."""
    first = verb.dep_ == "ROOT" and verb.sent.start == 0
    return first and paragraph.block.role is Role.BODY and paragraph.block.start < OPENING


def _is_old(paragraph: Paragraph, day: Moment) -> bool:
    """Whether a day lies well before that of the article."""
    published = paragraph.article.published.only_day if paragraph.article.published else None
    return published is not None and day.last is not None and day.last < published - OLD
