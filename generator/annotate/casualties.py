"""Casualties: how many people were killed, injured, arrested, freed, and which of them are meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from generator.annotate.clauses import CLAUSES
from generator.annotate.kinds import STATES, verb_lemma
from generator.annotate.named import Named
from generator.annotate.owner import OwnerOf
from generator.annotate.pipeline import Paragraph
from generator.annotate.quantities import Amount
from generator.annotate.senses import means_people
from generator.annotate.statement import make_claim
from generator.known.countries import country, full_name, nationality
from generator.records.claim import Claim, Kind
from generator.values.quantity import MEASURES


@dataclass(frozen=True, slots=True)
class Casualty:
    """A property of people in an event, and the words that give it.

    Lemmas of verbs whose object or whose subject they are, adjectives and participles, lemmas of nouns that count them, and of
    nouns for the deed, behind which they stand: "the release of 21".
    """

    property: str
    verbs_done_to: frozenset[str]
    verbs_doing: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CASUALTIES: tuple[Casualty, ...] = (
    Casualty("killed", _words("kill massacre murder slay slaughter behead execute"), _words("die perish"),
             _words("dead killed slain"),
             _words("death fatality"), _words("death killing murder massacre")),
    Casualty("injured", _words("injure wound hurt maim"), _words("suffer"), _words("injured wounded hurt"), _words("injury")),
    Casualty("missing", frozenset(), frozenset(), _words("missing unaccounted")),
    Casualty("arrested", _words("arrest detain apprehend"), frozenset(), _words("arrested detained"), _words("arrest"),
             _words("arrest detention")),
    Casualty("freed", _words("free release liberate"), frozenset(), _words("freed released"), frozenset(), _words("release")),
    Casualty("kidnapped", _words("kidnap abduct seize"), frozenset(), _words("kidnapped abducted seized"), frozenset(),
             _words("kidnapping abduction")),
    Casualty("held", _words("hold"), frozenset(), _words("captive hostage captives hostages"), _words("captive")),
    Casualty("escaped", frozenset(), _words("escape"), _words("escaped")),
    Casualty("rescued", _words("rescue save"), frozenset(), _words("rescued"), frozenset(), _words("rescue")),
    Casualty("evacuated", _words("evacuate"), frozenset(), _words("evacuated"), frozenset(), _words("evacuation")),
    Casualty("displaced", _words("displace uproot"), frozenset(), _words("displaced homeless"), frozenset(),
             _words("displacement")),
    Casualty("trapped", _words("trap"), frozenset(), _words("trapped")),
    Casualty("hospitalised", _words("hospitalise hospitalize"), frozenset(), _words("hospitalised hospitalized")),
    Casualty("identified", _words("identify"), frozenset(), _words("identified")),
    Casualty("charged", _words("charge indict"), frozenset(), _words("charged")),
    Casualty("affected", _words("affect compromise expose"), frozenset(), _words("affected compromised exposed")),
    Casualty("ill", _words("infect sicken poison"), frozenset(), _words("ill sick infected"), _words("infection")),
    Casualty("destroyed", _words("destroy demolish flatten raze wreck level gut"), frozenset(),
             _words("destroyed demolished flattened gutted wrecked")),
    Casualty("aboard", frozenset(), frozenset(), _words("aboard")),
)  # fmt: skip

#: Words whose object, subject or "of" is what the number is of.
COUNTED_BY = frozenset(word for casualty in CASUALTIES for word in casualty.verbs_done_to | casualty.verbs_doing | casualty.nouns)
#: Verbs of which the object may be people or things.
SEIZING = frozenset({"seize"})
#: Nouns that mean people in general: a number of them is the number for the event; any other noun is a group of its own.
PEOPLE = _words("people person victim casualty life soul other human individual fatality death injury")
#: First words of countries' names that stand with "the".
WITH_ARTICLE = frozenset("United Netherlands Philippines Bahamas Maldives Gambia Czech Dominican Central".split())
#: Adjectives that make people a group beside the one told before.
OTHERS = _words("other more additional")
#: Prepositions that limit a number to a part of the place, and those that do where the place is a building.
INSIDE = _words("inside aboard outside")
AT = INSIDE | _words("at in")
BUILDINGS = _words(
    """
    hospital hall theatre theater cinema hotel school university college stadium church mosque temple synagogue station airport
    restaurant club cafe bar mall shop factory prison house tower museum clinic
    """
)
#: What becomes of people in the harm that an article is about, where nothing says in which; not in a sentence with a year.
OF_HARM = _words("killed injured missing trapped hospitalised displaced rescued evacuated aboard")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
#: A stretch from one year to another: what statistics count people over, and no event but a war takes.
YEARS = re.compile(
    r"\b(?:between|from)\s(?:[A-Z]\w+\s)?(?:1[89]|20)\d\d\s(?:and|to|until|till|through)\s(?:[A-Z]\w+\s)?(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
#: Verbs that take lives, that tell what became of people, and that bring them to hospital; and how far behind these it stands.
TAKING_LIVES = _words("claim take cost")
TOLD = _words("confirm report believe fear presume say know think list register")
TAKING = _words("take rush bring airlift fly transfer admit transport send treat carry")
HOSPITAL_REACH = 10
#: Verbs of what is done to data, and words for these; how many words above a number, and away from it, they stand.
TAKING_DATA = _words("steal access expose compromise leak breach hack obtain lose publish impact involve")
DATA = _words("data information detail record account number identity password")
DATA_REACH, WORDS_TO_DATA = 4, 14
#: Of whom firms hold data.
CLIENTS = _words("customer consumer client user subscriber member patient citizen resident passenger employee holder voter")
THOUSAND = 1000
#: Words in front of a number ("massacre 12") and behind what it counts ("12 people dead") among which its verb is looked for.
BEFORE, BEHIND = 5, 4
#: Words behind a number among which "there" limits it: "12 people died there".
THERE = 5
#: Characters in front of and behind a number among which its injuries are called serious or not.
SEVERITY_BEFORE, SEVERITY_BEHIND = 25, 40
SEVERITY = re.compile(
    r"\b(?:seriously|critically|severely|badly|slightly|lightly|minor|serious|critical|life-threatening)\b", re.IGNORECASE
)


def casualty_claims(paragraph: Paragraph, amounts: Sequence[Amount], names: Sequence[Named], owner: OwnerOf) -> Iterator[Claim]:
    """Numbers of people killed, injured, arrested ... of the event that the number hangs on."""
    for amount in amounts:
        found = casualty_of(amount)
        pronoun = amount.counted is None and amount.token.lower_ in {"one", "two"} and not _is_headlined(amount)
        if found is None or pronoun or amount.quantity.unit in MEASURES:
            continue
        casualty, word = found
        about = owner(paragraph.block.start, amount.counted or amount.token, word)
        if about is None and casualty.property == "affected":
            about = owner.of_kind("theft/breach")  # "fewer than 4,000 customers were affected"
        if about is None and casualty.property in OF_HARM and not YEAR.search(word.sent.text):
            about = owner.harm  # "92 people were missing"
        if about is not None and not (YEARS.search(word.sent.text) and owner.of_kind("war") is None):
            everybody = PEOPLE | CLIENTS if casualty.property == "affected" else PEOPLE
            scope = scope_of(amount, paragraph, word, names, everybody)
            if casualty.property == "injured":
                scope = ", ".join(filter(None, [scope, _severity(amount, paragraph)])) or None
            value, printed = replace(amount.quantity, unit=""), paragraph.cut(amount.start, amount.end)
            yield make_claim(paragraph, about, casualty.property, value, printed, word, scope)


def _is_headlined(amount: Amount) -> bool:
    """Whether a bare "one" or "two" opens its sentence as a count, "One dead", and is no pronoun: "one died, the other lived"."""
    token = amount.token
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return token.i == token.sent.start and behind is not None and behind.lower_ in STATES and behind.lower_ != "killed"


def casualty_of(amount: Amount) -> tuple[Casualty, Token] | None:
    """Which property the number is of, and the word that says so."""
    around = _around(amount)
    words = ((casualty, sign(casualty, around)) for casualty in CASUALTIES for sign in SIGNS)
    found = next(((casualty, word) for casualty, word in words if word is not None), None)
    if found is not None and verb_lemma(found[1]) in SEIZING and amount.counted is not None and not means_people(amount.counted):
        return None
    return found


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around a number that may say what became of the people it counts.

    `noun` is what is counted, or the number; `predicate` what it is an argument of, to which it is `done_to` or `doing`;
    `before` the last word of weight in front of the number, `describing` what describes the noun, nearest first.
    """

    amount: Amount
    noun: Token
    predicate: Token | None
    done_to: bool
    doing: bool
    before: Token | None
    describing: tuple[Token, ...]


def _around(amount: Amount) -> _Around:
    """What stands around a number."""
    noun = amount.counted or amount.token
    predicate = _predicate(noun)
    done_to, doing = _roles(noun, predicate) if predicate is not None else (False, False)
    front = amount.token.doc[max(0, amount.token.i - BEFORE) : amount.token.i]
    before = next((word for word in reversed(list(front)) if word.pos_ in {"NOUN", "VERB", "PROPN"}), None)
    modifiers = [child for child in noun.children if child.dep_ in {"amod", "acl", "acl:relcl", "xcomp", "advcl"}]
    behind = [token for token in noun.doc[noun.i + 1 : noun.i + 1 + BEHIND] if token.pos_ not in {"PUNCT", "AUX", "ADV", "DET"}]
    follows = [word for word in behind[:1] if word.i > amount.token.i]
    return _Around(amount, noun, predicate, done_to, doing, before, (*modifiers, *follows))


def _counted_noun(casualty: Casualty, around: _Around) -> Token | None:
    """12 deaths."""
    counted = around.amount.counted
    return counted if counted is not None and counted.lemma_.casefold() in casualty.nouns else None


def _verb(casualty: Casualty, around: _Around) -> Token | None:
    """It killed 12; 12 died."""
    predicate = around.predicate
    lemma = verb_lemma(predicate) if predicate is not None else ""
    told = (around.done_to and lemma in casualty.verbs_done_to) or (around.doing and lemma in casualty.verbs_doing)
    return predicate if told else None


def _description(casualty: Casualty, around: _Around) -> Token | None:
    """12 dead; not of those who suffer something else: "freed 21 girls kidnapped in May"."""
    said = (word for word in around.describing if word.lower_ in casualty.adjectives)
    picked = around.amount.partitive
    fitting = (word for word in said if _is_state(word) and not _is_part_picked(word, around.noun))
    return next((word for word in fitting if not (picked and word.dep_ in {"acl", "acl:relcl"})), None)


def _is_part_picked(word: Token, noun: Token) -> bool:
    """Whether a clause only tells of which people another word counts some."""
    return word.dep_ in {"acl", "acl:relcl"} and noun.dep_ != "ROOT" and noun.head.lemma_.casefold() in COUNTED_BY


def _verb_in_front(casualty: Casualty, around: _Around) -> Token | None:
    """Headlines: "gunmen massacre 12 people": nothing but a bound between the verb and its number."""
    word, amount = around.before, around.amount
    if word is None or word.lemma_.casefold() not in casualty.verbs_done_to:
        return None
    return word if not word.doc.text[word.idx + len(word.text) : amount.start].strip() else None


def _state_of_subject(casualty: Casualty, around: _Around) -> Token | None:
    """Two were hurt; not "two hurt a guard"."""
    word, noun = around.predicate, around.noun
    if word is None or word.lower_ not in casualty.adjectives or noun.dep_ not in {"nsubj", "nsubj:pass"}:
        return None
    passive = noun.dep_ == "nsubj:pass" or any(child.dep_ in {"aux:pass", "cop"} for child in word.children)
    acts = any(child.dep_ == "obj" for child in word.children)
    return word if (passive or word.pos_ == "ADJ") and not acts else None


def _deed(casualty: Casualty, around: _Around) -> Token | None:
    """The release of 21."""
    of = next((case for case in around.noun.children if case.dep_ == "case" and case.lower_ == "of"), None)
    if of is None or around.noun.dep_ != "nmod":
        return None
    above = (around.noun.head, of.nbor(-1) if of.i else of)
    return next((word for word in above if word.lemma_.casefold() in casualty.deeds), None)


def _lives(casualty: Casualty, around: _Around) -> Token | None:
    """It claimed 12 lives; 12 people lost their lives."""
    predicate = around.predicate
    if casualty.property != "killed" or predicate is None:
        return None
    lives = around.noun.lemma_.casefold() == "life" and around.done_to and predicate.lemma_ in TAKING_LIVES
    lost = around.doing and predicate.lemma_ == "lose" and any(
        child.dep_ == "obj" and child.lemma_.casefold() == "life" for child in predicate.children
    )  # fmt: skip
    return predicate if lives or lost else None


def _told_to_have(casualty: Casualty, around: _Around) -> Token | None:
    """Twelve are confirmed as having died; 12 are feared dead."""
    predicate = around.predicate
    if predicate is None or predicate.lemma_ not in TOLD:
        return None
    for child in predicate.children:
        if child.dep_ in {"xcomp", "advcl", "ccomp"} and (
            verb_lemma(child) in casualty.verbs_doing or child.lower_ in casualty.adjectives
        ):
            return child
    return None


def _to_hospital(casualty: Casualty, around: _Around) -> Token | None:
    """Twelve were taken to hospital; hospitals treated 12."""
    predicate = around.predicate
    if casualty.property != "hospitalised" or predicate is None or not around.done_to:
        return None
    behind = predicate.doc[around.noun.i : min(predicate.sent.end, predicate.i + HOSPITAL_REACH)]
    taken = predicate.lemma_ in TAKING and any(word.lemma_.casefold() == "hospital" for word in behind)
    return predicate if taken or predicate.lemma_ == "hospitalize" else None


def _data_of(casualty: Casualty, around: _Around) -> Token | None:
    """The data of 12 million customers was stolen; 12 million people had their records exposed."""
    if casualty.property != "affected" or not _are_clients(around):
        return None
    noun = around.noun
    above = list(noun.ancestors)[:DATA_REACH]
    near = {*noun.subtree, *above, *(child for word in above for child in word.children)}
    verbs = [word for word in near if verb_lemma(word) in TAKING_DATA and abs(word.i - noun.i) <= WORDS_TO_DATA]
    data = any(word.lemma_.casefold() in DATA and abs(word.i - noun.i) <= WORDS_TO_DATA for word in noun.sent)
    return min(verbs, key=lambda word: (abs(word.i - noun.i), word.i), default=None) if data else None


def _are_clients(around: _Around) -> bool:
    """Whether a number counts people of whom data may be held; a bare one where it is so high that it can't be of much else."""
    noun, amount = around.noun, around.amount
    if amount.counted is None:
        return amount.quantity.unit == "" and amount.quantity.amount >= THOUSAND
    return noun.lemma_.casefold() in CLIENTS | PEOPLE or nationality(noun.text) is not None


def _is_aboard(verb: Token) -> bool:
    """Whether "aboard" or "on board" says where somebody was."""
    return any(child.lower_ in {"aboard", "board"} and child.i - verb.i <= ABOARD_REACH for child in verb.children)


#: Who is counted on board besides.
TRAVELLERS = frozenset("man woman child passenger fisherman sailor migrant refugee tourist holidaymaker commuter pilgrim".split())
#: Words behind "were" in which "on board" stands.
ABOARD_REACH = 3


def _on_board(casualty: Casualty, around: _Around) -> Token | None:
    """There were 129 people on board; not 12 hurt on board."""
    if casualty.property != "aboard" or around.noun.lemma_.casefold() not in PEOPLE | TRAVELLERS:
        return None
    behind = around.noun.doc[around.noun.i + 1 : around.noun.i + 3]
    words = [word.lower_ for word in behind]
    with_ = any(case.dep_ == "case" and case.lower_ == "with" for case in around.noun.children)
    if with_ and (words[:1] == ["aboard"] or words == ["on", "board"]):
        return around.noun  # "a ferry with 12 people on board"
    above = around.noun.head
    were = any(child.dep_ == "cop" for child in above.children) or above.lemma_ == "be"
    if around.noun.dep_ == "nsubj" and were and (above.lower_ in {"aboard", "board"} or _is_aboard(above)):
        return around.noun  # "12 people were on board the ferry"
    there = around.predicate is None or around.predicate.lemma_ in {"be", "have", "carry"} or around.noun.dep_ == "nsubj"
    return around.noun if there and (words[:1] == ["aboard"] or words == ["on", "board"]) else None


#: In order: the first sign that fits, of the first casualty that one fits, counts.
SIGNS: tuple[Callable[[Casualty, _Around], Token | None], ...] = (
    _counted_noun,
    _to_hospital,
    _data_of,
    _verb,
    _lives,
    _deed,
    _told_to_have,
    _on_board,
    _description,
    _verb_in_front,
    _state_of_subject,
)


def _is_state(word: Token) -> bool:
    """A participle with an object of its own is a deed, not a state: "two men killed a guard" gives no number of killed."""
    return not any(child.dep_ in {"obj", "ccomp"} for child in word.children)


def _predicate(noun: Token) -> Token | None:
    """The verb or adjective that a noun is an argument of, alone or as a part of "two men and a child"."""
    top = _whole(noun)
    verb = top.head
    is_one = verb.pos_ in {"VERB", "ADJ", "AUX"} or verb.tag_ in {"VBD", "VBN"}
    return verb if is_one and verb.i != top.i and top.dep_ in {"nsubj", "nsubj:pass", "obj"} else None


def _whole(noun: Token) -> Token:
    """The first noun of the row or apposition that a noun stands in."""
    while noun.dep_ in {"conj", "appos", "nummod"} and noun.head.i != noun.i and noun.head.pos_ in {"NOUN", "NUM", "PROPN"}:
        noun = noun.head
    return noun


def _roles(noun: Token, verb: Token) -> tuple[bool, bool]:
    """Whether `verb` is done to the noun, and whether the noun does it; of a headline's bare participle both are open."""
    role = _whole(noun).dep_
    if role in {"obj", "nsubj:pass"} or any(child.dep_ == "aux:pass" for child in verb.children):
        return True, False
    bare = verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "obj"} for child in verb.children)
    return bare, True


def scope_of(
    amount: Amount, paragraph: Paragraph, word: Token, names: Sequence[Named], everybody: frozenset[str] = PEOPLE
) -> str | None:
    """The group or part that the number is limited to, in words; None where it is all people in the event.

    `everybody` are the nouns that limit nothing.
    """
    noun, text = amount.counted, paragraph.text
    if amount.partitive:
        return f"of {noun.text}" if noun is not None else "of them"
    parts = _group_words(amount, noun, everybody) if noun is not None else []
    if noun is None and re.match(r"\s+(?:others|more)\b", text[amount.end : amount.end + 8]):
        parts.append("others")
    if more := re.search(r"\b(?:additional|further|another)\s+$", text[max(0, amount.start - 12) : amount.start]):
        parts.append(more[0].strip())
    parts.append(_spot(amount, word, names))
    parts.append("still" if _is_left(word) else "")
    return ", ".join(dict.fromkeys(filter(None, parts))) or None


def _is_left(word: Token) -> bool:
    """Whether it is a number of those who are left: "two are still trapped", "two remain in hospital"."""
    verbs = [word, word.head] if word.head.pos_ in {"VERB", "AUX"} else [word]
    return any(verb.lemma_ == "remain" or any(child.lower_ == "still" for child in verb.children) for verb in verbs)


def _severity(amount: Amount, paragraph: Paragraph) -> str | None:
    """The word near a number that says how badly people were hurt."""
    found = SEVERITY.search(paragraph.text[max(0, amount.start - SEVERITY_BEFORE) : amount.end + SEVERITY_BEHIND])
    return found[0].casefold() if found else None


def _group_words(amount: Amount, noun: Token, everybody: frozenset[str]) -> list[str]:
    """What narrows "people": a noun that isn't for `everybody` ("attacker"), a country ("British", "in Mali"), "other"."""
    code = nationality(noun.text)
    parts = [from_country(code)] if code is not None else [] if noun.lemma_.casefold() in everybody else [noun.lemma_.casefold()]
    for child in noun.children:
        code = nationality(child.text) or country(child.text)
        beside = child.dep_ in {"amod", "compound"} and child.i != amount.token.i
        if beside and code is not None:
            parts.append(from_country(code))
        elif (beside and child.ent_type_ != "") or (child.dep_ == "amod" and child.lower_ in OTHERS):
            parts.append(child.lemma_.casefold())
    return parts


def from_country(code: str) -> str:
    """The words for a group of people of a country: "from Mali", "from the United States"."""
    name = full_name(code) or code
    return f"from the {name}" if name.split()[0] in WITH_ARTICLE else f"from {name}"


def _spot(amount: Amount, word: Token, names: Sequence[Named]) -> str:
    """The part of a place that a number is limited to, as printed but for the article: "inside Tarn hall", "there"; or ""."""
    noun = amount.counted or amount.token
    near = word.doc[amount.token.i : amount.token.i + THERE]
    if any(token.lower_ == "there" and not token.dep_.startswith("expl") for token in near):
        return "there"
    for token in word.sent:
        if token.dep_ != "case" or token.lower_ not in AT or not _belongs(token.head, {word.i, noun.i}):
            continue
        named = next((n for n in names if n.span.start <= token.head.i < n.span.end), None)
        if (named is not None and _is_building(named)) or (token.lower_ in INSIDE and token.i > amount.token.i):
            return f"{token.lower_} {named.span.text if named is not None else _phrase(token)}"
    return ""


def _phrase(preposition: Token) -> str:
    """The words from behind a preposition to the noun it belongs to, without an article in front."""
    words = [token for token in preposition.doc[preposition.i + 1 : preposition.head.i + 1] if token.pos_ != "SPACE"]
    words = words[1:] if words and words[0].lower_ in {"the", "a", "an"} else words
    return re.sub(r"\s+", " ", words[0].doc[words[0].i : words[-1].i + 1].text) if words else preposition.head.text


def _belongs(token: Token, owners: set[int]) -> bool:
    """Whether the nearest verb or number above a place is the one in question."""
    for above in [token, *token.ancestors]:
        if above.i in owners:
            return True
        if above.pos_ == "VERB" or (above.i != token.i and above.dep_ in CLAUSES):
            return False
    return False


def _is_building(named: Named) -> bool:
    """Whether a name is that of a house, or stands with the word for one: "St Mary's Hospital", "the Odeon cinema"."""
    if named.chain.kind not in {Kind.PLACE, Kind.ORGANISATION}:
        return False
    behind = named.span.doc[named.span.end : named.span.end + 2]
    return any(token.lower_ in BUILDINGS for token in [*named.span, *behind])
