"""Happenings: the words in a parsed sentence that tell of an event, with what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from generator.annotate.kinds import NOUNS, VERBS, EventKind
from generator.annotate.moments import Timex
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.speech import SAYING, noun_phrase, subject_of
from generator.known.countries import capital
from generator.known.names import country, nationality
from generator.records.article import Passage
from generator.records.claim import Kind
from generator.records.reading import Chain

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "acl:relcl", "parataxis", "conj", "acl", "csubj"})
#: Prepositions of the place where something happens; "on" a city is where it is struck.
WHERE = frozenset("in at on near across inside outside around throughout within outside by over".split())
#: What makes an event one that didn't happen, or not yet.
UNREAL_MODIFIERS = frozenset(
    """
        potential possible future imminent further more any no such similar another next other planned feared
        similar would-be alleged-future many most every each previous past earlier worst deadliest
        """.split()
)
UNREAL_HEADS = frozenset(
    """
        threat fear risk danger possibility prospect kind type series number wave spate chance act warrant call
        demand plan fears hopes talk
        """.split()
)
PUBLISHED = frozenset(
    """
        video statement report image photo photograph picture name identity figure data detail document footage
        album film result list letter recording
        """.split()
)
UNREAL_VERBS = frozenset(
    """
        order plan threaten fear prevent foil thwart avoid avert imagine want consider prepare plot expect encourage
        incite stop implement
        """.split()
)
UNREAL_AUX = frozenset("would could might may can should must".split())
#: Verbs whose subject does what their object names: "carried out a raid".
DOING = frozenset(
    """
        carry conduct launch begin start stage mount commit make lead perform do continue join execute wage resume
        suspend unleash
        """.split()
)
#: Nouns that count what follows "of".
COUNTING = frozenset("total number series couple dozen score hundred thousand string wave".split())
#: Verbs for what comes of an event; others tell of the deed itself.
RESULTS = frozenset("kill die perish injure wound hurt slay".split())
YEAR = re.compile(r"(?:1[89]|20)\d\d")
#: Words between an event and its verb: "attacks in northern Paris last night killed".
SUBJECT_REACH = 7
LONGEST_CLAUSE = 60  # words


@dataclass(slots=True)
class Happening:
    """One trigger with what hangs on it; filled while its paragraph is read.

    `places` holds chain, preposition and passage, `agents` country codes and name keys of who did it; `joined` is the
    happening of the same sentence that grammar says is the same event ("the blast that killed ...", "killed when a bus overturned").
    """

    paragraph: Paragraph
    token: Token
    kind: EventKind
    lemma: str
    span: Span
    clause: Passage
    planned: bool = False
    definite: bool = False
    times: list[Timex] = field(default_factory=list)
    places: list[tuple[Chain, str, Passage]] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    joined: Happening | None = None
    people: list[tuple[str, Chain, Passage]] = field(default_factory=list)

    @property
    def is_noun(self) -> bool:
        """Whether it is told by a noun ("the raid"), not a verb."""
        return self.token.pos_ in {"NOUN", "PROPN"}

    @property
    def head(self) -> str:
        """The word that counts when two names of an event are compared: "strike" of "air strike" and "airstrike"."""
        return self.lemma.split()[-1].removeprefix("air")

    @property
    def historic(self) -> bool:
        """Whether its sentence names a year that isn't the article's: it may look back to something else."""
        published = self.paragraph.article.published
        this = str(published.first.year) if published and published.first else ""
        return any(YEAR.fullmatch(token.text) and token.text != this for token in self.token.sent)

    @property
    def bare(self) -> bool:
        """Whether nothing but the word itself tells which event is meant."""
        return not (self.times or self.places or self.agents or self.people)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a paragraph's Doc: its chain and tokens."""

    chain: Chain
    span: Span
    passage: Passage


def find_happenings(
    paragraph: Paragraph, names: Sequence[Named], times: Sequence[Timex], amounts: Sequence[Amount]
) -> list[Happening]:
    """The happenings of a paragraph, in order, each with the times, places, amounts and people that hang on it."""
    doc = paragraph.doc
    inside_names = {token.i for named in names for token in named.span}
    found = {
        token.i: happening
        for token in doc
        if token.i not in inside_names and (happening := _trigger(paragraph, token)) is not None
    }
    _join(found)
    for timex in times:
        span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if span is not None and (at := host(span.root, found)) is not None and not _is_said(span.root, at):
            found[at].times.append(timex)
    for named in names:
        _hang_name(named, found)
    for amount in amounts:
        noun = amount.counted or amount.token
        if (at := _nearest(amount.token, host(noun, found), found)) is not None:
            found[at].amounts.append(amount)
    _join_lonely(found)
    return [found[i] for i in sorted(found)]


def host(token: Token, found: dict[int, Happening]) -> int | None:
    """The trigger that `token` hangs on in its own clause: the nearest one above it, or an argument of the clause's verb.

    A relative clause hangs on its noun. What hangs on a verb of saying itself ("said on Sunday") hangs on no event.
    """
    for above in [token, *token.ancestors]:
        if above.i in found:
            return above.i
        if above.pos_ in {"VERB", "AUX"}:
            beside = [
                child.i for child in above.children if child.i in found and child.dep_ in {"obj", "nsubj", "nsubj:pass", "xcomp"}
            ]
            if beside:
                return beside[-1]
            if above.dep_ in {"acl:relcl", "acl"}:
                return above.head.i if above.head.i in found else None
            joined = [
                child.i
                for child in above.children
                if child.dep_ == "conj" and child.i in found and subject_of(child) is subject_of(above)
            ]
            if joined and token.dep_.startswith("nsubj") and token.head.i == above.i:
                return joined[0]
            free = above.dep_ == "advcl" and above.tag_ == "VBG" and not any(child.dep_ == "mark" for child in above.children)
            if above.dep_ in {"advcl", "ccomp", "parataxis", "conj", "csubj"} and not free:
                return None
    return None


def _nearest(token: Token, at: int | None, found: dict[int, Happening]) -> int | None:
    """Of the triggers between the host and the words that hang on it, the one right in front of them: nouns take what follows them."""
    follows = found.get(token.i + 1)
    if follows is not None and not follows.is_noun:
        return token.i + 1  # "gunmen in Paris killed": what stands right before a verb belongs to its subject
    if at is None or at > token.i:
        return at
    between = [i for i in found if at < i < token.i and found[i].is_noun and not any(t.is_punct for t in token.doc[i : token.i])]
    return max(between, default=at)


def _trigger(paragraph: Paragraph, token: Token) -> Happening | None:
    if token.pos_ in {"NOUN", "PROPN"}:
        kind, lemma, first = _noun_kind(token)
    elif token.pos_ == "VERB" or (token.pos_ == "ADJ" and token.lemma_ == "dead"):
        kind, lemma, first = _verb_kind(token)
    else:
        return None
    if kind is None or _unreal(token):
        return None
    span = token.doc[first : token.i + 1]
    planned = any(child.dep_ == "aux" and child.lower_ in {"will", "'ll", "shall"} for child in token.children) or _is_planned(
        token
    )
    definite = any(child.dep_ == "det" and child.lower_ in {"the", "this", "these", "that", "those"} for child in token.children)
    return Happening(paragraph, token, kind, lemma, span, clause_of(paragraph, token), planned, definite)


def _noun_kind(token: Token) -> tuple[EventKind | None, str, int]:
    lemma = token.lemma_.casefold()
    before = [child for child in token.lefts if child.dep_ in {"compound", "amod"} and child.i >= token.i - 2]
    for child in before:
        for phrase in (f"{child.lower_} {lemma}", f"{child.lower_} {token.lower_}"):
            if phrase in NOUNS:
                return NOUNS[phrase], phrase, child.i
    if token.dep_ == "compound" and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i:
        return None, "", token.i  # "attack helicopter", "crash site"
    if token.dep_ == "nmod:poss" and token.head.lemma_.casefold() in NOUNS:
        return None, "", token.i
    for word in (lemma, token.lower_):
        if word in NOUNS and not (word == "fire" and token.pos_ == "PROPN"):
            return NOUNS[word], word, token.i
    return None, "", token.i


def _verb_kind(token: Token) -> tuple[EventKind | None, str, int]:
    lemma = token.lemma_.casefold()
    if lemma == "dead":
        return VERBS["kill"], "kill", token.i
    if token.dep_ == "amod" or (token.tag_ == "VBN" and token.dep_ in {"compound", "nmod"}):
        return None, "", token.i  # "the killed attackers"
    for child in _arguments(token):
        for word in (child.lemma_.casefold(), child.lower_):
            if f"{lemma} {word}" in VERBS:
                return VERBS[f"{lemma} {word}"], f"{lemma} {word}", token.i
    return VERBS.get(lemma), lemma, token.i


def _arguments(verb: Token) -> Iterator[Token]:
    """What makes a phrase with a verb: object, particle, and what "a total of" or "a series of" counts."""
    for child in verb.children:
        if child.dep_ in {"obj", "compound:prt", "advmod", "nsubj:pass", "xcomp", "compound"}:
            yield child
            if child.lemma_.casefold() in COUNTING:
                yield from (noun for noun in child.children if noun.dep_ == "nmod")


def _unreal(token: Token) -> bool:
    """Denied, hypothetical or general: no event that happened or is announced."""
    children = list(token.children)
    if any(
        child.lower_ in {"no", "any", "never", "not", "n't", "without"} and child.dep_ in {"det", "advmod", "case"}
        for child in children
    ):
        return True
    if token.pos_ in {"NOUN", "PROPN"}:
        if any(child.dep_ in {"amod", "det"} and child.lower_ in UNREAL_MODIFIERS for child in children):
            return True
        if token.dep_ in {"obj", "obl", "nsubj:pass"} and token.head.lemma_ in UNREAL_VERBS and token.head.pos_ == "VERB":
            return True
        return (
            token.dep_ == "nmod" and token.head.lemma_.casefold() in UNREAL_HEADS and not any(c.dep_ == "det" for c in children)
        )
    if any(child.dep_ == "aux" and child.lower_ in UNREAL_AUX for child in children):
        return True
    if token.lemma_ == "release" and (_of_words(children) or "hospital" in token.sent.text):
        return True
    return any(child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"} for child in children)


def _of_words(children: Sequence[Token]) -> bool:
    """Whether what is released is a text or picture, not somebody."""
    return any(child.dep_ in {"obj", "nsubj:pass"} and child.lemma_.casefold() in PUBLISHED for child in children)


def _is_planned(token: Token) -> bool:
    head = token.head
    return token.dep_ in {"xcomp", "obj", "nsubj:pass"} and (
        head.lemma_ in {"expect", "plan", "schedule", "due", "set", "intend"}
        or any(c.dep_ == "aux" and c.lower_ == "will" for c in head.children)
    )


def _is_said(token: Token, at: int) -> bool:
    """Whether the words hang on a verb of saying rather than on what is said."""
    return token.head.lemma_ in SAYING and token.head.i != at


def _join(found: dict[int, Happening]) -> None:
    """Say of each happening which other one of its sentence it is the same as, where grammar tells.

    "The attack killed", "attacks went off": subject and verb. "Left 12 dead", "killing 12": the clause above. "Killed when a bus
    overturned", "died in the fire": the clause or noun below.
    """
    for happening in found.values():
        if not happening.kind.casualties:
            continue
        if happening.is_noun:
            above = found.get(happening.token.head.i)
            if happening.token.dep_ == "conj" and above is not None and above.is_noun and above.kind.casualties:
                happening.joined = above  # "strikes and explosions"
            continue
        plain = happening.lemma in RESULTS
        happening.joined = next(
            (other for child in happening.token.children if (other := _is_below(child, found, plain=plain))), None
        )
        if happening.joined is None:
            happening.joined = _subject_before(happening, found)
        if happening.joined is None and happening.kind.path == "harm":
            happening.joined = _clause_above(happening, found) or _coordinate(happening, found)
        if happening.joined is not None and happening.joined.joined is happening:
            happening.joined = None


def _join_lonely(found: dict[int, Happening]) -> None:
    """Numbers of dead without day or place of their own belong to the one other harm of their sentence, or to the noun before "which left"."""
    for i, happening in found.items():
        if happening.joined is not None or happening.is_noun or happening.kind.path != "harm" or happening.historic:
            continue
        others = [
            other for k, other in found.items()
            if k != i and other.kind.casualties and _root_of(other) is not happening and other.token.sent.start == happening.token.sent.start
        ]  # fmt: skip
        before = [other for other in others if other.is_noun and other.token.i < i]
        if _is_relative(happening.token) and before:
            happening.joined = before[-1]
        elif (
            len({id(_root_of(other)) for other in others}) == 1
            and happening.amounts
            and not (happening.times or happening.places)
        ):
            happening.joined = others[0]


def _root_of(happening: Happening) -> Happening:
    steps = 0
    while happening.joined is not None and steps < 10:
        happening, steps = happening.joined, steps + 1
    return happening


def _is_relative(token: Token) -> bool:
    """Whether a word stands in a clause that "which" or "that" opens."""
    verb = next((above for above in [token, *token.ancestors] if above.pos_ in {"VERB", "AUX"}), None)
    while verb is not None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb is not None and any(
        child.lower_ in {"which", "that"} and child.dep_.startswith("nsubj") for child in verb.children
    )


def _is_below(child: Token, found: dict[int, Happening], *, plain: bool) -> Happening | None:
    """The event that a verb's argument or clause names: subject, "in the fire", "when a bus overturned"."""
    other = found.get(child.i)
    if other is None or not other.kind.casualties:
        return None
    if child.dep_ in {"nsubj", "nsubj:pass"} or (plain and child.dep_ in {"obl", "obl:agent"}):
        return other if other.is_noun else None
    clause = (
        child.dep_ == "advcl"
        and child.tag_ != "VBG"
        and any(mark.dep_ in {"mark", "advmod"} and mark.lower_ in {"when", "after", "as"} for mark in child.children)
    )
    return other if plain and (child.dep_ == "obj" or clause) else None


def _subject_before(happening: Happening, found: dict[int, Happening]) -> Happening | None:
    """The event right in front of its verb, whatever the parser made of them: "attacks went off", "attacks in Paris killed"."""
    token = happening.token
    for i in range(token.i - 1, max(token.sent.start, token.i - SUBJECT_REACH) - 1, -1):
        word = token.doc[i]
        if i in found and found[i].is_noun:
            return found[i] if found[i].kind.casualties else None
        if word.is_punct or word.pos_ in {"VERB", "PRON", "CCONJ", "SCONJ"}:
            return None
    return None


def _coordinate(happening: Happening, found: dict[int, Happening]) -> Happening | None:
    """Two plain words of harm joined by "and", "seven dead and 50 injured", tell of one event."""
    token = happening.token
    above = found.get(token.head.i)
    return above if token.dep_ == "conj" and above is not None and above.kind.path == "harm" else None


def _clause_above(happening: Happening, found: dict[int, Happening]) -> Happening | None:
    """What a participle or relative clause goes on about: "a blast that left 12 dead", "..., killing 12"."""
    token = happening.token
    for _ in range(3):
        above = token.head
        if above.i == token.i or token.dep_ not in {"xcomp", "acl", "acl:relcl", "amod", "obj", "advcl", "nsubj", "conj"}:
            return None
        if token.dep_ == "advcl" and (token.tag_ != "VBG" or any(child.dep_ == "mark" for child in token.children)):
            return None
        if above.i in found:
            return found[above.i] if found[above.i].kind.casualties else None
        counted = above.lemma_.casefold() in COUNTING
        beside = [
            child for child in above.children
            if child.i in found and found[child.i].kind.casualties and (child.dep_ in {"nsubj", "nsubj:pass"} or (counted and child.dep_ == "nmod"))
        ]  # fmt: skip
        if beside:
            return found[beside[0].i]
        token = above
    return None


def _hang_name(named: Named, found: dict[int, Happening]) -> None:
    root = named.span.root
    at = host(root, found)
    if at is None:
        return
    kind, case = named.chain.kind, _preposition(root)
    if kind is Kind.PLACE:
        _hang_place(named, found[_nearest(root, at, found) or at], case, found[at])
    elif _is_agent(root, found[at]):
        found[at].agents.add(agent_key(named.span.text))
        if kind in {Kind.PERSON, Kind.ORGANISATION}:
            found[at].people.append(("agent", named.chain, named.passage))
    elif kind in {Kind.PERSON, Kind.ORGANISATION} and case not in WHERE - {"by", "on"}:
        role = "affected" if _is_affected(root, found[at]) else "involved"
        found[at].people.append((role, named.chain, named.passage))


def _hang_place(named: Named, near: Happening, case: str, above: Happening) -> None:
    """A place is where it happened ("in", "Paris attacks", "the town was captured") or, a state, who did it ("US airstrikes")."""
    root = named.span.root
    state = country(named.span.text)
    if case in WHERE:
        near.places.append((named.chain, case, named.passage))
    elif state is not None and _is_agent(root, above):
        above.agents.add(state)
    elif not case and state is None and above.is_noun and root.head.i == above.token.i and root.dep_ in {"compound", "nmod:poss"}:
        above.places.append((named.chain, "in", named.passage))
    elif above.kind.path in {"capture", "closure"} or above.kind.path.startswith("harm/violence"):
        subject = above.token.head if above.token.dep_ == "conj" and _is_passive(above.token) else above.token
        if any(child.dep_ in {"obj", "nsubj:pass", "nsubj"} and _within(root, child) for child in subject.children) and (
            subject.i != above.token.i or not _is_agent(root, above)
        ):
            above.places.append((named.chain, "", named.passage))


def agent_key(words: str) -> str:
    """A country code for a country or its people, else the name in lower case."""
    return country(words) or nationality(words) or words.casefold()


def _preposition(token: Token) -> str:
    """The preposition of the noun phrase that `token` heads or belongs to as part of a name list."""
    for level in (token, token.head if token.dep_ in {"flat", "appos", "conj"} else token):
        for child in level.children:
            if child.dep_ == "case" and child.i < level.i:
                return child.lower_
    return ""


def _is_agent(root: Token, happening: Happening) -> bool:
    trigger = happening.token
    if happening.is_noun:
        if root.head.i == trigger.i and root.dep_ in {"amod", "compound", "nmod:poss"}:
            return True
        verb = trigger.head
        return trigger.dep_ in {"obj", "xcomp"} and verb.lemma_ in DOING and _in_subject(root, verb)
    if _is_passive(trigger):
        return any(child.dep_ == "obl:agent" and _within(root, child) for child in trigger.children)
    return _in_subject(root, trigger)


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"aux:pass", "nsubj:pass"} for child in verb.children)


def _in_subject(root: Token, verb: Token) -> bool:
    subject = subject_of(verb)
    return subject is not None and _within(root, subject)


def _within(token: Token, top: Token) -> bool:
    """`token` is `top` or a modifier of it, not in a clause about it."""
    while token.i != top.i:
        if token.dep_ in CLAUSES or token.head.i == token.i:
            return False
        token = token.head
    return True


def _is_affected(root: Token, happening: Happening) -> bool:
    return any(child.dep_ in {"obj", "nsubj:pass"} and _within(root, child) for child in happening.token.children) or (
        happening.is_noun and root.dep_ in {"nmod", "conj"} and _preposition(root) in {"of", "on", "against"}
    )


def clause_of(paragraph: Paragraph, token: Token) -> Passage:
    """The clause around `token` as a passage: its sentence where that is short, else the nearest clause of five words or more."""
    sentence = token.sent
    if len(sentence) <= LONGEST_CLAUSE:
        return trimmed(paragraph, sentence)
    for above in [token, *token.ancestors]:
        if above.dep_ not in CLAUSES:
            continue
        tokens = sorted(t.i for t in above.subtree)
        span = token.doc[tokens[0] : tokens[-1] + 1]
        if 5 <= len(span) <= LONGEST_CLAUSE and len(span) == len(tokens):
            return trimmed(paragraph, span)
    start = max(sentence.start, token.i - LONGEST_CLAUSE // 2)
    return trimmed(paragraph, token.doc[start : min(sentence.end, start + LONGEST_CLAUSE)])


def trimmed(paragraph: Paragraph, span: Span) -> Passage:
    """A span as a passage, without spaces and opening or closing punctuation that belongs to the next clause."""
    text = span.text
    lead = len(text) - len(text.lstrip(" \n\t,;:–—-"))
    tail = len(text.rstrip(" \n\t,;:–—-"))
    if tail <= lead:
        return paragraph.passage(span)
    return paragraph.cut(span.start_char + lead, span.start_char + tail)


def names_in(paragraph: Paragraph, chains: Sequence[Chain]) -> Iterator[Named]:
    """The names that stand in a paragraph, as tokens of its Doc."""
    doc: Doc = paragraph.doc
    for chain in chains:
        for mention in chain.mentions:
            start, end = mention.passage.start - paragraph.block.start, mention.passage.end - paragraph.block.start
            if start >= 0 and end <= len(doc.text) and (span := doc.char_span(start, end, alignment_mode="expand")) is not None:
                yield Named(chain, span, mention.passage)


_CAPITAL = re.compile(r"\b(?P<people>[A-Z][\w-]+)(?:['’]s)?\s+capital\b(?!\s+(?:punishment|gains?|markets?|letters?|crime))")


def capitals_in(paragraph: Paragraph, chains: Sequence[Chain]) -> Iterator[Named]:
    """Places described as "the French capital", where the article calls that city by its name elsewhere."""
    for match in _CAPITAL.finditer(paragraph.doc.text):
        code = nationality(match["people"]) or country(match["people"])
        name = capital(code) if code else None
        chain = next((chain for chain in chains if chain.kind is Kind.PLACE and name in chain.forms), None)
        span = paragraph.doc.char_span(*match.span(), alignment_mode="expand")
        if chain is not None and span is not None:
            yield Named(chain, span, paragraph.cut(span.start_char, span.end_char))


def label_of(happening: Happening) -> str:
    """What the article calls the event: the noun with what stands before it, or the verb's lemma."""
    if not happening.is_noun:
        return happening.lemma
    return re.sub(r"\s+", " ", noun_phrase(happening.token).text)
