"""Senses: words that tell of an event in one sense and of nothing in another, told apart by what stands beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from generator.known.roles import ROLE_NOUNS

#: Nouns for people who are missing, held or set free, and for others to whom something is done.
MISSING = frozenset(
    "girl boy child man woman schoolgirl schoolboy student baby victim hostage hiker climber tourist sailor".split()
)
PEOPLE = ROLE_NOUNS | MISSING | frozenset(
    """
        people person civilian passenger protester demonstrator villager migrant refugee prisoner inmate pupil bystander
        pedestrian cyclist motorist fighter rebel insurgent troop guard employee customer shopper member family captive
        detainee defendant brother couple group crew accused teenager
        """.split()
)  # fmt: skip
#: What else is released, freed and hung.
THINGS = frozenset(
    """
    bone fund money aid euro dollar pound million billion gas water steam toxin chemical oil smoke balloon bird product version
    satellite spacecraft probe energy pressure hand head brake grip song single album game film book flag picture banner lamp
    curtain coat washing time space slot resource seat
    """.split()
)
#: What is bought and sold in an event, not over a counter.
ASSETS = frozenset(
    """
    share stake company firm business unit division subsidiary club team house home estate land plot building factory plant mine
    painting work artwork masterpiece collection manuscript jewel diamond bond stock asset right licence license patent brand
    airline bank newspaper channel network plane aircraft jet ship fleet weapon gun rifle missile ticket
    """.split()
)
#: What gives way, and what comes ashore as a storm.
STRUCTURES = frozenset(
    """
    dam bridge roof wall floor levee ground ice ceiling embankment scaffolding balcony bank stand building deck road slope tunnel
    mine dike dyke barrier staircase terrace pier platform pillar foundation crane
    """.split()
)
STORMS = frozenset("storm cyclone hurricane typhoon tornado eye centre center".split())
#: What one charges in no court.
CHARGED = frozenset("battery phone car bike vehicle fee price rate rent tax interest customer toll premium device laptop".split())
#: What is withdrawn, recalled or taken back from the market.
PRODUCTS = frozenset(
    """
    car vehicle bike bicycle scooter truck model product toy batch device drug medicine vaccine food milk meat cheese phone
    battery tyre tire charger appliance unit airbag helmet seat cot pump
    """.split()
)


def means_it(token: Token, path: str, lemma: str) -> bool:
    """Whether a word tells of an event of the kind that `path` is of; `lemma` is the lemma or phrase by which it would."""
    check = CHECKS.get(f"{path} {lemma}") or CHECKS.get(path)
    return check is None or check(token)


def means_people(noun: Token) -> bool:
    """Whether a noun means people."""
    return noun.lemma_.casefold() in PEOPLE


def _done_to(verb: Token) -> Iterator[Token]:
    """To whom or what it is done: objects, subjects of the passive, and what a participle describes."""
    yield from (child for child in verb.children if child.dep_ in {"obj", "nsubj:pass"})
    if verb.dep_ in {"acl", "acl:relcl"}:
        yield verb.head


def _may_be_people(token: Token) -> bool:
    """Whether a word may stand for people: any but "it" and words for things that are freed, hanged or charged."""
    return token.lower_ not in {"it", "that", "this", "which", "itself"} and token.lemma_.casefold() not in THINGS


def _to_people(token: Token) -> bool:
    """Set free: nobody frees a bone in an event; where nothing is said to be, it may be people."""
    whom = list(_done_to(token))
    return token.pos_ in {"NOUN", "PROPN"} or not whom or any(_may_be_people(each) for each in whom)


def _hanged(token: Token) -> bool:
    """People are hanged; flags and pictures hang."""
    return any(child.dep_ in {"obj", "nsubj:pass"} and _may_be_people(child) for child in token.children)


def _charged(token: Token) -> bool:
    """Charged in court: with something, or people are; not batteries and fees."""
    whom = list(_done_to(token))
    with_ = any(child.dep_ == "obl" and any(c.lower_ == "with" for c in child.children) for child in token.children)
    return with_ or any(_may_be_people(each) and each.lemma_.casefold() not in CHARGED for each in whom)


def _of_assets(token: Token) -> bool:
    """Firms, shares, houses and pictures are sold in an event; the sales of a firm are a figure."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return token.tag_ != "NNS"
    return any(each.lemma_.casefold() in ASSETS for each in _done_to(token))


def _of_products(token: Token) -> bool:
    """Goods are recalled; what people recall is the past."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return any(child.dep_ in {"det", "compound", "amod"} for child in token.children) and token.lower_ == "recall"
    return any(each.lemma_.casefold() in PRODUCTS for each in _done_to(token))


def _shut(token: Token) -> bool:
    """Schools close; shares close lower, and people shut themselves in."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return True
    words = {child.lower_ for child in token.children} | {grandchild.lower_ for c in token.children for grandchild in c.children}
    return not words & {"lower", "higher", "up", "down", "cent", "points", "themselves", "himself", "herself", "%"}


def _hacked(token: Token) -> bool:
    """Computers are hacked; what is hacked out, off or to pieces is not."""
    behind = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return behind not in {"out", "off", "down", "through", "away", "to", "at"}


def _a_match(token: Token) -> bool:
    """A final is a match; a figure is final."""
    return token.lemma_ != "final" or any(child.dep_ in {"det", "compound", "amod", "nmod:poss"} for child in token.children)


def _a_deal(token: Token) -> bool:
    """A deal is made; a good deal of silver is much of it, and of its own accord is by itself."""
    words = {child.lower_ for child in token.children}
    return not words & {"good", "great", "own"}


def _talks(token: Token) -> bool:
    """Talks are held; nobody who "talks of" something holds any."""
    before = token.nbor(-1) if token.i else None
    behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
    speaks = token.lower_ == "talks" and behind is not None and behind.lower_ in {"of", "about", "like"}
    return not (speaks and before is not None and before.pos_ in {"PROPN", "PRON"})


def _passes_away(token: Token) -> bool:
    """People pass away; what is passed away is a thing."""
    return not any(child.dep_ == "obj" for child in token.children)


def _gives_way(token: Token) -> bool:
    """A dam gives way; people give way to each other."""
    return any(child.dep_ in {"nsubj", "nsubj:outer"} and child.lemma_.casefold() in STRUCTURES for child in token.children)


def _comes_ashore(token: Token) -> bool:
    """A storm comes ashore, and so does what has a name; oil and people are no storms."""
    subjects = [child for child in token.children if child.dep_ in {"nsubj", "nsubj:outer"}]
    return any(child.pos_ == "PROPN" or child.lemma_.casefold() in STORMS for child in subjects)


#: What a word must pass to tell of its event, by the kind's path and the word, or by the path alone.
def _a_war(token: Token) -> bool:
    """Fighting itself: no war on drugs, no trade war, no war crime or veteran."""
    figure = any(child.lemma_.casefold() in FIGURES and child.dep_ != "nmod:poss" for child in token.children)
    behind = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = token.doc[max(0, token.i - 2) : token.i].text.casefold()
    against = behind == "against" and token.i + 2 < len(token.doc) and token.nbor(2).pos_ != "PROPN"
    return not figure and behind != "on" and not against and before != "tug of" and token.dep_ != "compound"


def _crashes(token: Token) -> bool:
    """A car smashes into a wall and a ship rams a ferry; who smashes a window, rams a door or slams a plan means to."""
    return all(each.lemma_.casefold() in VEHICLES for each in _done_to(token))


#: What is rammed and smashed by accident.
VEHICLES = frozenset(
    "ship boat ferry vessel tanker trawler bridge pier quay bus coach train tram car van lorry truck tanker barge".split()
)
#: What a war stands in front of, or is fought with, that is none.
FIGURES = frozenset(
    "trade price bid bidding culture turf cold star class tug propaganda word words tariff currency ratings".split()
)

CHECKS: dict[str, Callable[[Token], bool]] = {
    "war war": _a_war,
    "harm/accident/crash ram": _crashes,
    "harm/accident/crash smash": _crashes,
    "harm/accident/crash slam": _crashes,
    "release": _to_people,
    "execution hang": _hanged,
    "trial charge": _charged,
    "sale": _of_assets,
    "recall": _of_products,
    "closure": _shut,
    "theft/breach hack": _hacked,
    "match final": _a_match,
    "deal deal": _a_deal,
    "deal accord": _a_deal,
    "meeting talks": _talks,
    "harm pass away": _passes_away,
    "harm give way": _gives_way,
    "harm cave in": _gives_way,
    "harm/nature/storm come ashore": _comes_ashore,
}
