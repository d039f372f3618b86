"""Hanging: which happening the times, places, people and numbers of a sentence belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from spacy.tokens import Span, Token

from generator.annotate.clauses import CLAUSES
from generator.annotate.happening import Happening
from generator.annotate.kinds import DYING
from generator.annotate.named import Named
from generator.annotate.speech import SAYING, subject_of
from generator.known.countries import country, nationality
from generator.known.institutions import state_of
from generator.records.article import Role
from generator.records.claim import Kind

#: Before the name of whom something is done to: "anti-junta protests".
AGAINST = re.compile(r"\banti-", re.IGNORECASE)
#: Prepositions of the place where something happens; "on" a city is where it is struck.
WHERE = frozenset("in at on near across inside outside around throughout within over off".split())
#: Verbs whose subject does what their object names: "carried out a raid".
DOING = frozenset(
    """
        carry conduct launch begin start stage mount commit make lead perform do continue join execute wage resume
        suspend unleash
        """.split()
)
#: Verbs whose subject suffers what their object names.
FACING = frozenset("face suffer experience endure undergo survive confront".split())
#: Verbs that only put one event after another, and those of a place where one happened.
COMING, RECOVERING = frozenset({"come", "follow"}), frozenset({"recover", "reel", "mourn", "grieve", "struggle"})
PLANNING = frozenset("plan plot prepare organise organize order direct coordinate conceive hatch".split())
#: Kinds of events at which people speak.
GATHERINGS = frozenset({"meeting", "announcement", "testimony", "trial", "mourning"})
#: Verbs of learning of an event, and of making it known: a time behind them is theirs.
LEARNING = frozenset("learn discover disclose announce reveal admit report confirm hear know detect acknowledge notice".split())
#: Nouns that count or measure the event behind "of".
MEASURES = frozenset("series number wave spate string barrage hail burst flurry round couple dozen".split())
#: Words whose "of" gives a place its name: "in the town of Hull".
SETTLEMENTS = frozenset("town city village district state province region island port capital suburb county".split())


def host(token: Token, found: Mapping[int, Happening]) -> int | None:
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
            if (counted := _counted_event(above, found)) is not None:
                return counted
            if above.lemma_ in COMING and (before := _before(token, above, found)) is not None:
                return before
            if above.dep_ in {"acl:relcl", "acl"}:
                return above.head.i if above.head.i in found else None
            shared = _shares_subject(token, above, found)
            if shared is not None or _is_closed(above):
                return shared
    return None


def _counted_event(verb: Token, found: Mapping[int, Happening]) -> int | None:
    """The event that a verb's object counts or measures: "unleashed a barrage of gunfire", "carried out a series of raids"."""
    objects = (child for child in verb.children if child.dep_ in {"obj", "nsubj:pass"} and child.lemma_.casefold() in MEASURES)
    nouns = (noun for child in objects for noun in child.children)
    return next((noun.i for noun in nouns if noun.dep_ == "nmod" and noun.i in found and _preposition(noun) == "of"), None)


def _before(token: Token, verb: Token, found: Mapping[int, Happening]) -> int | None:
    """The last event in front of `token` that a verb has behind a preposition: "it comes after attacks in Rome on Friday"."""
    events = (child.i for child in verb.children if child.dep_ == "obl" and child.i in found and child.i < token.i)
    return max(events, default=None)


def _recovers_from(root: Token, found: Mapping[int, Happening]) -> int | None:
    """The event that a place recovers from, which happened there: "Rome tries to recover from a number of attacks"."""
    if root.dep_ != "nsubj":
        return None
    verbs = [root.head, *(child for child in root.head.children if child.dep_ == "xcomp")]
    verb = next((verb for verb in verbs if verb.lemma_ in RECOVERING), None)
    return next((token.i for token in verb.subtree if token.i in found and token.i > root.i), None) if verb else None


def _shares_subject(token: Token, verb: Token, found: Mapping[int, Happening]) -> int | None:
    """The trigger that is coordinate with `verb` and has the same subject, `token`: "gunmen came and killed"."""
    if token.head.i != verb.i or not token.dep_.startswith("nsubj"):
        return None
    joined = (child for child in verb.children if child.dep_ == "conj" and child.i in found)
    return next((child.i for child in joined if subject_of(child) is subject_of(verb)), None)


def _is_closed(verb: Token) -> bool:
    """Whether a verb's clause stands for itself; a participle's without a mark belongs to the clause above."""
    if verb.dep_ == "advcl":
        return verb.tag_ != "VBG" or any(child.dep_ == "mark" for child in verb.children)
    return verb.dep_ in {"ccomp", "parataxis", "conj", "csubj"}


def nearest(token: Token, at: int | None, found: Mapping[int, Happening]) -> int | None:
    """Of the triggers between the host and what hangs on it the last: nouns take what follows them."""
    follows = found.get(token.i + 1)
    if follows is not None and not follows.is_noun:
        return token.i + 1  # "gunmen in Paris killed": what stands right before a verb belongs to its subject
    if at is None or at > token.i:
        return at
    between = [i for i in found if at < i < token.i and found[i].is_noun and not any(t.is_punct for t in token.doc[i : token.i])]
    return max(between, default=at)


def told_before(token: Token, at: int, found: Mapping[int, Happening]) -> int:
    """For a time in front of its verb, the trigger in front of the time: "girls abducted two years ago have been freed"."""
    if at < token.i:
        return at
    for i in range(token.i - 1, token.sent.start - 1, -1):
        if token.doc[i].is_punct:
            return at
        if i in found:
            return i
    return at


def told_behind(span: Span, found: Mapping[int, Happening]) -> int | None:
    """For a time with "when" behind it, the first trigger of that clause: "since 1959, when two died in a fire"."""
    behind = span.doc[span.end : span.end + 2].text.lstrip(", ")
    if not behind.startswith("when"):
        return None
    return next((i for i in sorted(found) if span.end < i < span.sent.end), None)


def looks_back(span: Span) -> bool:
    """Whether a time only says since when something is the first or worst of its kind: "the worst crash since 1959"."""
    front = list(span.doc[span.sent.start : span.start])
    if not any(token.lower_ == "since" for token in front[-2:]):
        return False
    return any(token.tag_ in {"JJS", "RBS"} or token.lower_ in {"first", "only"} for token in front)


def said_at(token: Token, found: Mapping[int, Happening]) -> int | None:
    """For a time behind a verb of saying, the meeting at which it was said: "she said on Sunday at a summit in Oslo"."""
    verb = token.head
    if verb.lemma_ not in SAYING or token.i < verb.i:
        return None
    places = (noun for child in verb.children if child.dep_ == "obl" for noun in [child, *child.children])
    return next((noun.i for noun in places if noun.i in found and found[noun.i].kind.path in GATHERINGS), None)


def learnt(token: Token, at: int, found: Mapping[int, Happening]) -> int | None:
    """What a time behind an event that was learnt of belongs to: "it discovered the breach on 29 July" dates the discovery.

    The verb where that is an event too, else nothing.
    """
    event = found[at]
    verb = event.token.head
    told = any(above.dep_ == "acl:relcl" and above.head.i == event.token.i for above in token.ancestors)
    if told:
        return at  # "he knew of the raid, which happened on 29 July"
    if not event.is_noun or verb.lemma_ not in LEARNING or event.token.dep_ not in {"obj", "obl", "nsubj:pass"} or token.i < at:
        return at
    return verb.i if verb.i in found else None


def is_said(token: Token, at: int) -> bool:
    """Whether the words hang on a verb of saying rather than on what is said, as they do for "is believed to be behind"."""
    verb = token.head
    of_content = any(child.dep_ == "nsubj:pass" for child in verb.children) and at in {
        child.i for child in verb.children if child.dep_ == "xcomp"
    }
    return verb.lemma_ in SAYING and verb.i != at and not of_content


def in_passing(token: Token, found: Mapping[int, Happening]) -> int | None:
    """For a time at the end of a sentence, the participle in front of it that tells what the verb above went along with.

    "It has made gains, dislodging the rebels from two towns, in January": the time dates both.
    """
    verb = next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma_ in SAYING:
        return None
    between = [
        i for i, event in found.items()
        if verb.i < i < token.i and event.token.tag_ == "VBG" and verb.is_ancestor(event.token) and not _is_closed(event.token)
    ]  # fmt: skip
    return between[0] if len(between) == 1 else None


def hang_name(named: Named, found: Mapping[int, Happening]) -> None:
    """Put a name where it belongs: place, doer, or somebody in the event."""
    root = named.span.root
    kind, case = named.chain.kind, _preposition(root)
    if kind is Kind.PLACE and (there := _recovers_from(root, found)) is not None:
        found[there].places.append((named.chain, named.passage))
        return
    if kind in {Kind.PERSON, Kind.ORGANISATION}:
        for told, role in (*_antecedent_of(root, found), *_faced_by(root, found)):
            found[told].people.append((role, named.chain, named.passage))
            found[told].agents |= {agent_key(named.span.text)} if role == "agent" else set()
    at = host(root, found)
    if at is None:
        return
    if case == "according" or _preposition(root.head) == "according":
        return  # who said so is not in the event
    if AGAINST.search(root.doc.text, max(0, named.span.start_char - len("anti-")), named.span.end_char):
        found[at].people.append(("affected", named.chain, named.passage))
    elif kind is Kind.PLACE:
        _hang_place(named, found[nearest(root, at, found) or at], case, found[at])
    elif _is_agent(root, found[at]) and not _is_caption(found[at]):
        found[at].agents.add(agent_key(named.span.text))
        if kind in {Kind.PERSON, Kind.ORGANISATION}:
            found[at].people.append(("agent", named.chain, named.passage))
    elif kind is Kind.OTHER and not case and _is_affected(root, found[at]):
        found[at].people.append(("affected", named.chain, named.passage))  # a ship, a building
    elif kind in {Kind.PERSON, Kind.ORGANISATION} and case not in WHERE - {"by", "on"}:
        affected = _is_affected(root, found[at]) and not (kind is Kind.ORGANISATION and _is_of(root))
        role = "affected" if affected else "involved"
        found[at].people.append((role, named.chain, named.passage))


def _antecedent_of(root: Token, found: Mapping[int, Happening]) -> Iterator[tuple[int, str]]:
    """The events told behind "who" or "which" of a name, and its role in them: "Jane Doe, who was arrested on Monday"."""
    for noun in dict.fromkeys([root, root.head if root.dep_ in {"appos", "flat"} else root]):
        for verb in noun.children:
            if verb.dep_ != "acl:relcl" or verb.i < root.i:
                continue
            subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubj:pass"}), None)
            if subject is None or subject.lower_ not in {"who", "which", "that"}:
                continue
            for told in [verb, *(child for child in verb.children if child.dep_ in {"obj", "xcomp"})]:
                if told.i in found:
                    suffers = subject.dep_ == "nsubj:pass" or found[told.i].lemma in DYING
                    yield told.i, "affected" if suffers else "agent"


def _faced_by(root: Token, found: Mapping[int, Happening]) -> Iterator[tuple[int, str]]:
    """The events that a name suffers as the subject of such a verb: "the bank faces inquiries and a lawsuit"."""
    verb = next((above for above in root.ancestors if above.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in FACING or not _in_subject(root, verb):
        return
    for i, event in found.items():
        if event.is_noun and i > verb.i and all(token.dep_ in {"obj", "conj"} for token in _up_to(event.token, verb)):
            yield i, "affected"


def _up_to(token: Token, top: Token) -> Iterator[Token]:
    """A word and what is above it, below `top`."""
    while token.i not in {top.i, token.head.i}:
        yield token
        token = token.head


def _hang_place(named: Named, near: Happening, case: str, above: Happening) -> None:
    """A place is where it happened ("in", "Paris attacks", "the town was captured") or, a state, who did it ("US airstrikes")."""
    root = named.span.root
    state = country(named.span.text)
    if _sets_out(root, above.token) or _was_planned(root):
        return
    if case in WHERE:
        near.places.append((named.chain, named.passage))
    elif state is not None and _is_agent(root, above):
        above.agents.add(state)
    elif not case and state is None and above.is_noun and root.head.i == above.token.i and root.dep_ in {"compound", "nmod:poss"}:
        above.places.append((named.chain, named.passage))
    elif above.kind.path in {"capture", "closure", "completion"} or above.kind.path.startswith("harm/violence"):
        subject = above.token.head if above.token.dep_ == "conj" and _is_passive(above.token) else above.token
        if any(child.dep_ in {"obj", "nsubj:pass", "nsubj"} and _within(root, child) for child in subject.children) and (
            subject.i != above.token.i or not _is_agent(root, above)
        ):
            above.places.append((named.chain, named.passage))


def _is_caption(happening: Happening) -> bool:
    """Whether words stand in a caption, where "Syrian airstrikes" may be airstrikes in Syria."""
    return happening.is_noun and happening.paragraph.role is Role.CAPTION


def _sets_out(root: Token, trigger: Token) -> bool:
    """Whether a place is where somebody or something came from: "launched from bases in Jordan"."""
    for above in [root, *root.ancestors]:
        if above.i == trigger.i:
            return False
        if any(child.dep_ == "case" and child.lower_ == "from" for child in above.children):
            return True
    return False


def _was_planned(root: Token) -> bool:
    """Whether a place is where something was planned, not where it happened: "the attacks were planned in Rome"."""
    verb = next((above for above in root.ancestors if above.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_ in PLANNING


def agent_key(words: str) -> str:
    """A country code for a country, its people or a body of its state, else the name in lower case."""
    return country(words) or nationality(words) or state_of(words) or words.casefold()


def _preposition(token: Token) -> str:
    """The preposition of the noun phrase that `token` heads or belongs to as part of a name list."""
    for level in (token, token.head if token.dep_ in {"flat", "appos", "conj"} else token):
        for child in level.children:
            if child.dep_ == "case" and child.i < level.i:
                whole = child.lower_ == "of" and level.head.lemma_.casefold() in SETTLEMENTS
                return _preposition(level.head) if whole else child.lower_
    return ""


def _is_agent(root: Token, happening: Happening) -> bool:
    """Whether a name is that of who did it: "French airstrikes", "the army led a raid", "bombed by jets", "gunmen shot"."""
    trigger = happening.token
    if happening.lemma in DYING:
        return False
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
        joined = token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN"}
        if (token.dep_ in CLAUSES and not joined) or token.head.i == token.i:
            return False
        token = token.head
    return True


def _is_affected(root: Token, happening: Happening) -> bool:
    """Whether a name is that of whom it was done to: "police arrested him", "the arrest of", "an attack on", "he died"."""
    trigger = happening.token
    if happening.lemma in DYING and _in_subject(root, trigger):
        return True
    verb = trigger.head if trigger.dep_ == "conj" and not any(c.dep_.startswith("nsubj") for c in trigger.children) else trigger
    passive = _is_passive(trigger) and verb.i != trigger.i
    objects = [child for child in trigger.children if child.dep_ in {"obj", "nsubj:pass"}]
    objects += [child for child in verb.children if child.dep_ == "nsubj:pass"] if passive else []
    if any(_is_part_of(root, child) for child in objects):
        return True
    behind = [child for child in trigger.children if child.dep_ == "nmod" and _preposition(child) in {"of", "on", "against"}]
    return happening.is_noun and any(_is_part_of(root, child) for child in behind)


def _is_of(root: Token) -> bool:
    """Whether a name only says of which people is spoken: "four Red Brigade leaders"."""
    return root.dep_ in {"compound", "nmod:poss"} and root.head.pos_ == "NOUN" and root.i < root.head.i


def _is_part_of(token: Token, top: Token) -> bool:
    """Whether a name is `top`, stands before it or is joined to it, or is the whole of which `top` counts: "21 of the Reds"."""
    while token.i != top.i:
        counted = token.dep_ == "nmod" and (token.head.pos_ == "NUM" or token.head.lower_ in {"all", "some", "many", "members"})
        if token.dep_ not in {"flat", "compound", "conj", "appos", "amod"} and not counted:
            return False
        token = token.head
    return True
