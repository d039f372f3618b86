"""A small dossier by hand: three short reports, in our words, on the airstrikes on Raqqa of November 2015."""

from __future__ import annotations

from datetime import date

from generator.records.article import Article
from generator.records.claim import Certainty, Kind, Quotation
from generator.records.dossier import Dossier
from generator.records.entity import Part
from generator.records.fact import FactKind, Verdict, Weight
from generator.values import Naming, Spot
from generator.values.moment import day, month
from tests.factory import article, claim, dossier, entity, event, fact, mention, passage, side

ALPHA = article(
    "alpha",
    "France answers with bombs\n\n"
    "France has dropped 20 bombs on Raqqa, its defence ministry said, two days after attacks in Paris killed at least 129 people "
    "and injured 352. The group ISIS holds the city.\n\n"
    "Police are hunting Salah Abdesslam, 26, a brother of one of the bombers.\n\n"
    'The foreign minister, Laurent Fabius, called the raid in Turkey a "political" step.\n\n'
    "The attacks that killed 129 people had been announced, officials in Iraq said. They counted 19 attackers.\n\n"
    "Museums in Paris will reopen on Monday.",
    title="France answers with bombs",
    publisher="Alpha News",
    published="2015-11-15",
    url="https://alpha.example/raqqa",
)
BETA = article(
    "beta",
    "Warplanes hit Raqqa\n\n"
    "Twelve planes from bases in Jordan hit Raqqa, a stronghold of Islamic State, with 20 bombs on Sunday.\n\n"
    "Friday's attacks in Paris left 132 people dead.\n\n"
    "Salah Abdeslam is still sought.",
    title="Warplanes hit Raqqa",
    publisher="Beta TV",
    published="2015-11-15",
    inferred=True,
)
GAMMA = article(
    "gamma",
    "Jets over Raqqa\n\n"
    "French jets dropped twenty bombs on Raqqa on Sunday; they came from the Persian Gulf. "
    "Islamic State took the city in March 2013.\n\n"
    "The attacks in Paris killed a confirmed 129 people on Friday.\n\n"
    "Salah Abdeslam, 26, is believed to be the eighth attacker.",
    title="Jets over Raqqa",
    publisher=None,
    published=None,
)
RAID, PARIS, FALL = "raid-on-raqqa", "attacks-in-paris", "fall-of-raqqa"


def raqqa() -> Dossier:
    """The dossier."""
    abdeslam = {"about": "salah-abdeslam"}
    facts = [
        fact(
            side(
                claim(
                    "bombs dropped",
                    "20",
                    source=ALPHA,
                    said="France has dropped 20 bombs on Raqqa",
                    about=RAID,
                    attribution="its defence ministry",
                ),
                claim(
                    "bombs dropped",
                    "20",
                    source=BETA,
                    said="hit Raqqa, a stronghold of Islamic State, with 20 bombs on Sunday",
                    about=RAID,
                ),
                claim(
                    "bombs dropped",
                    "twenty",
                    source=GAMMA,
                    said="French jets dropped twenty bombs on Raqqa on Sunday",
                    about=RAID,
                ),
            ),
            verdict=Verdict.AGREEMENT,
            because="all say 20",
        ),
        fact(
            claim("aircraft", "Twelve", source=BETA, said="Twelve planes from bases in Jordan hit Raqqa", about=RAID),
            because="one source",
        ),
        fact(
            claim(
                "launched from",
                "Jordan",
                source=BETA,
                said="Twelve planes from bases in Jordan hit Raqqa",
                about=RAID,
                value=Spot("Jordan", "jordan"),
            ),
            claim(
                "launched from",
                "the Persian Gulf",
                source=GAMMA,
                said="they came from the Persian Gulf",
                about=RAID,
                value=Spot("the Persian Gulf"),
            ),
            verdict=Verdict.COMPATIBLE,
            kind=FactKind.PLACE,
            weight=Weight.LOW,
            because="Jets can come from several places, and one place can lie in another.",
        ),
        fact(
            side(
                claim(
                    "killed",
                    "at least 129",
                    source=ALPHA,
                    said="attacks in Paris killed at least 129 people and injured 352",
                    about=PARIS,
                ),
                claim(
                    "killed",
                    "129",
                    source=ALPHA,
                    said="The attacks that killed 129 people had been announced",
                    about=PARIS,
                    attribution="officials in Iraq",
                ),
                claim(
                    "killed",
                    "129",
                    source=GAMMA,
                    said="The attacks in Paris killed a confirmed 129 people on Friday",
                    about=PARIS,
                    certainty=Certainty.CONFIRMED,
                ),
                shown="129",
            ),
            claim("killed", "132", source=BETA, said="Friday's attacks in Paris left 132 people dead", about=PARIS),
            verdict=Verdict.CONFLICT,
            because="129 is not 132, and both are given as the number of all who were killed.",
        ),
        fact(
            claim("injured", "352", source=ALPHA, said="attacks in Paris killed at least 129 people and injured 352", about=PARIS)
        ),
        fact(
            claim(
                "attackers",
                "eighth",
                source=GAMMA,
                said="is believed to be the eighth attacker",
                about=PARIS,
                value=None,
                certainty=Certainty.BELIEVED,
            ),
            claim(
                "attackers", "19", source=ALPHA, said="They counted 19 attackers", about=PARIS, attribution="officials in Iraq"
            ),
            verdict=Verdict.UPDATE,
            weight=Weight.MEDIUM,
            because="The second report calls itself a later count.",
        ),
        fact(
            side(
                claim("age", "26", source=ALPHA, said="Salah Abdesslam, 26, a brother of one of the bombers", **abdeslam),
                claim("age", "26", source=GAMMA, said="Salah Abdeslam, 26, is believed to be the eighth attacker", **abdeslam),
            ),
            verdict=Verdict.AGREEMENT,
            because="Both say 26.",
            weight=Weight.LOW,
        ),
        fact(
            claim(
                "name",
                "Salah Abdesslam",
                source=ALPHA,
                said="Police are hunting Salah Abdesslam, 26",
                value=Naming("Salah Abdesslam"),
                **abdeslam,
            ),
            side(
                claim(
                    "name",
                    "Salah Abdeslam",
                    source=BETA,
                    said="Salah Abdeslam is still sought",
                    value=Naming("Salah Abdeslam"),
                    **abdeslam,
                ),
                claim(
                    "name",
                    "Salah Abdeslam",
                    source=GAMMA,
                    said="Salah Abdeslam, 26, is",
                    value=Naming("Salah Abdeslam"),
                    **abdeslam,
                ),
                shown="Salah Abdeslam",
            ),
            verdict=Verdict.CONFLICT,
            kind=FactKind.NAME,
            weight=Weight.LOW,
            because="One man, two spellings: a search for one misses the other.",
        ),
    ]
    return dossier(
        [ALPHA, BETA, GAMMA], _entities(), _events(), facts, _quotations(), [("alpha", RAID), ("beta", RAID), ("gamma", RAID)]
    )


def _entities() -> list:
    def named(kind: Kind, *places: tuple[str, Article]) -> list:
        return [mention(words, source, kind) for words, source in places]

    person, place, group = Kind.PERSON, Kind.PLACE, Kind.ORGANISATION
    names = named(person, ("Salah Abdesslam", ALPHA), ("Salah Abdeslam", BETA), ("Salah Abdeslam", GAMMA))
    return [
        entity(
            "Salah Abdeslam", *names, kind=person, because=["“Abdesslam” and “Abdeslam” differ by one letter, and both are 26."]
        ),
        entity("Laurent Fabius", *named(person, ("Laurent Fabius", ALPHA)), kind=person),
        entity(
            "Islamic State",
            *named(group, ("ISIS", ALPHA), ("Islamic State", BETA), ("Islamic State", GAMMA)),
            kind=group,
            because=["“ISIS” is short for a name that begins with “Islamic State”."],
        ),
        entity("Raqqa", *named(place, ("Raqqa", ALPHA), ("Raqqa", BETA), ("Raqqa", GAMMA)), kind=place),
        entity("Paris", *named(place, ("Paris", ALPHA), ("Paris", BETA), ("Paris", GAMMA)), kind=place),
        entity("Jordan", *named(place, ("Jordan", BETA)), kind=place),
        entity("French", *named(Kind.GROUP, ("French", GAMMA)), kind=Kind.GROUP),
    ]


def _events() -> list:
    return [
        event(
            "Airstrikes on Raqqa",
            passage("France has dropped 20 bombs on Raqqa", ALPHA),
            passage("Twelve planes from bases in Jordan hit Raqqa", BETA),
            passage("French jets dropped twenty bombs on Raqqa on Sunday", GAMMA),
            id=RAID,
            family="strike",
            when=day(date(2015, 11, 15)),
            places=["raqqa"],
            participants=[
                Part("agent", passage("France", ALPHA)),
                Part("target", passage("Islamic State", BETA), "islamic-state"),
            ],
            because=["All three tell of a raid on Raqqa on Sunday."],
        ),
        event(
            "Attacks in Paris",
            passage("attacks in Paris killed at least 129 people", ALPHA),
            passage("Friday's attacks in Paris left 132 people dead", BETA),
            passage("The attacks in Paris killed a confirmed 129 people on Friday", GAMMA),
            id=PARIS,
            family="attack",
            when=day(date(2015, 11, 13)),
            places=["paris"],
            participants=[Part("agent", passage("Salah Abdeslam", GAMMA), "salah-abdeslam")],
        ),
        event(
            "Capture of Raqqa",
            passage("Islamic State took the city in March 2013", GAMMA),
            id=FALL,
            family="capture",
            when=month(2013, 3),
            places=["raqqa"],
            main=False,
        ),
        event(
            "Museums in Paris reopen",
            passage("Museums in Paris will reopen on Monday", ALPHA),
            id="museums-reopen",
            family="opening",
            planned=True,
            main=False,
        ),
    ]


def _quotations() -> list:
    words = 'The foreign minister, Laurent Fabius, called the raid in Turkey a "political" step.'
    return [Quotation(passage(words, ALPHA), "Laurent Fabius", "laurent-fabius")]
