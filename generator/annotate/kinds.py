"""Kinds of events, and the words that news tells them with.

A kind's path places it among the others (see `records/family.py`): "the attack" may be an airstrike, a shooting is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from generator.records.family import is_harm


@dataclass(frozen=True, slots=True)
class EventKind:
    """A kind of event: its path, and the lemmas or phrases of nouns and verbs that tell of it."""

    path: str
    nouns: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()

    @property
    def single(self) -> bool:
        """Whether an article that tells of one seldom tells of a second without saying where, when or how many."""
        return self.path in SINGLE or (self.casualties and self.path.count("/") > 1)

    @property
    def casualties(self) -> bool:
        """Whether it is a kind in which people come to harm."""
        return is_harm(self.path)


#: Verbs of which the subject suffers what they tell.
DYING = frozenset({"die", "perish", "pass away"})
#: Kinds of which an article tells of one as a rule; people are arrested, meet, warn and speak several times a day.
SINGLE = frozenset(
    """
    kidnapping release escape rescue inquiry theft theft/robbery theft/breach coup vote ceasefire takeover bankruptcy layoffs
    recall launch landing closure
    """.split()
)


def _words(text: str) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in text.split(",") if word.strip())


def _kind(path: str, nouns: str = "", verbs: str = "") -> EventKind:
    return EventKind(path, _words(nouns), _words(verbs))


KINDS: tuple[EventKind, ...] = (
    # harm, whatever its cause
    _kind("harm", """
        tragedy, incident, disaster, catastrophe, horror, carnage, mayhem, bloodshed
        """, "kill, die, perish, pass away, injure, wound, hurt, slay, strike, hit"),
    _kind("harm", "explosion, blast", "explode, blow up, go off, detonate"),
    _kind("harm", "collapse, dam burst, dam failure", "collapse, give way, cave in"),
    _kind("harm/violence", """
        attack, assault, massacre, atrocity, raid, ambush, rampage, slaughter, siege, onslaught, offensive,
        violence, killing, murder, terror attack, attacks, strike, operation
        """, """
              attack, ambush, massacre, murder, storm, raid, assault, behead, slaughter, beat up
              """),
    _kind("harm/violence/airstrike", """
        airstrike, air strike, air raid, drone strike, missile strike, bombardment, bombing raid,
        bombing campaign, aerial raid, air attack, shelling
        """, "bomb, bombard, shell, drop bomb, pound"),
    _kind("harm/violence/shooting", "shooting, gunfire, mass shooting, gun attack", "shoot, gun down, open fire"),
    _kind("harm/violence/bombing", "bombing, suicide bombing, car bombing, bomb attack"),
    _kind("harm/violence/stabbing", "stabbing, knife attack", "stab"),
    _kind("harm/accident", "accident, mishap"),
    _kind("harm/accident/crash", """
        crash, collision, pile-up, derailment, plane crash, train crash, car crash, wreck
        """, """
        crash, collide, derail, overturn, plough, plunge, ram, slam, smash, tip over, come track, come rail, leave track,
        leave rail, jump track, jump rail
        """),
    _kind("harm/accident/sinking", "sinking, shipwreck", "sink, capsize, run aground"),
    _kind("harm/accident/fire", "fire, blaze, inferno, wildfire, house fire", "catch fire, burn down"),
    _kind("harm/nature/earthquake", "earthquake, quake, tremor, aftershock"),
    _kind("harm/nature/flood", "flood, flooding, mudslide, landslide, tsunami", "inundate"),
    _kind("harm/nature/storm", "hurricane, typhoon, cyclone, tornado, storm, blizzard, landfall", "make landfall, come ashore"),
    _kind("harm/nature/eruption", "eruption", "erupt"),
    _kind("harm/illness", "outbreak, epidemic, pandemic"),
    # police and courts
    _kind("kidnapping", "kidnapping, abduction, kidnap, hostage-taking, hijacking",
          "kidnap, abduct, hijack, take hostage"),
    _kind("release", "release, prisoner swap, freeing", "release, free, liberate, let go, set free"),
    _kind("escape", "escape, jailbreak", "escape"),
    _kind("arrest", "arrest, detention, custody",
          "arrest, detain, apprehend, hold on suspicion, take into custody, remand in custody"),
    _kind("search", "manhunt, warrant, arrest warrant, search operation, police hunt", "hunt"),
    _kind("inquiry", "investigation, inquiry, probe, inquest, autopsy, post-mortem", "investigate, probe"),
    _kind("identification", "identification", "identify"),
    _kind("trial", "trial, court hearing, indictment, conviction, verdict, guilty plea, sentencing, appeal",
          "indict, convict, prosecute, plead, charge, sentence, acquit, extradite, stand trial"),
    _kind("execution", "execution, lynching", "execute, lynch, hang"),
    _kind("fine", "fine, settlement", "agree pay"),
    _kind("lawsuit", "lawsuit, class action, legal action", "sue, file lawsuit, file suit, file complaint"),
    _kind("ruling", "ruling"),
    _kind("theft", "theft", "steal"),
    _kind("theft/robbery", "robbery, burglary, heist, break-in, hold-up, smash-and-grab", "rob, burgle, make off"),
    # rescue and aftermath
    _kind("rescue", "rescue, rescue operation, rescue effort, evacuation, airlift",
          "rescue, evacuate, airlift, take to hospital, rush to hospital, free passenger, pull from, cut from, cut free"),
    _kind("discharge", "", "release hospital, discharge hospital"),
    _kind("closure", "closure, shutdown, reopening", "close, shut, reopen, shutter"),
    _kind("mourning", "vigil, funeral, memorial service, moment of silence, minute of silence",
          "mourn, bury, pay tribute"),
    # states and parties
    _kind("capture", "capture, takeover of power, invasion, annexation, occupation",
          "capture, seize, recapture, retake, overrun, conquer, invade, annex, occupy, dislodge"),
    _kind("withdrawal", "withdrawal, pullout, retreat", "withdraw, retreat"),
    _kind("war", "war, civil war, insurgency, rebellion, insurrection, armed conflict"),
    _kind("ceasefire", "ceasefire, truce, armistice"),
    _kind("protest", """
        protest, demonstration, rally, riot, unrest, walkout, labour strike, labor strike
        """, "protest, demonstrate, riot"),
    _kind("coup", "coup, coup attempt, uprising, mutiny", "overthrow, oust, topple"),
    _kind("vote", "election, referendum, by-election, ballot, runoff", "elect, re-elect"),
    _kind("law", "", "legislate, outlaw, ban, repeal, enact"),
    _kind("split", "split, rift, schism, breakaway", "split, secede"),
    _kind("breakdown", "breakdown of talks", "break down, fail, stall"),
    _kind("handover", "handover", "hand over"),
    _kind("deal", "agreement, accord, treaty, pact, peace deal, deal",
          "sign deal, sign agreement, sign accord, sign treaty, sign pact, sign contract, sign ceasefire, broker, ratify"),
    _kind("meeting", "summit, meeting, talks, state visit, conference, visit", "meet, visit"),
    _kind("resignation", "resignation, departure, retirement", "resign, step down, quit, retire"),
    _kind("appointment", "appointment, inauguration, nomination", "appoint, nominate, inaugurate"),
    # words that are the news
    _kind("warning", "warning, alert, threat", "warn"),
    _kind("vow", "vow, pledge", "vow, pledge"),
    _kind("claim", "claim of responsibility", "claim responsibility"),
    _kind("announcement", "announcement, press conference, disclosure, revelation", "announce, unveil, disclose"),
    _kind("publication", "publication", """
        release video, post video, publish video, broadcast video, release footage, publish report, release report,
        publish letter, release recording, leak document, publish photograph, release photograph
        """),
    _kind("apology", "apology", "apologise, apologize"),
    _kind("testimony", "testimony, congressional hearing", "testify"),
    # business, science, culture, sport
    _kind("theft/breach", """
        data breach, breach, security breach, hack, cyberattack, cyber attack, cyberhack, cybercrime, cyber crime, data leak,
        intrusion
        """, """
             hack, break into system, break into computer, break into network, break into database, steal data, steal detail,
             steal information, steal record, expose data, expose information, expose record, compromise data,
             compromise information, compromise record, leak data, leak information, access data, access information,
             access record, access system
             """),
    _kind("takeover", "takeover, acquisition, merger, buyout", "acquire, merge"),
    _kind("sale", "sale, share sale", "sell, auction"),
    _kind("purchase", "purchase", "buy, purchase"),
    _kind("results", "earnings report, quarterly results", "report earning, report profit, report loss"),
    _kind("bankruptcy", "bankruptcy, insolvency"),
    _kind("layoffs", "layoff, job cut, redundancy", "lay off"),
    _kind("recall", "recall, product recall", "recall, call back, call in, take off sale"),
    _kind("launch", "launch, rollout, liftoff, lift-off", """
        launch rocket, launch satellite, launch mission, launch spacecraft, launch probe, lift off, blast off, launch website,
        launch service, launch product, establish website, set up website, create website
        """),
    _kind("landing", "touchdown, splashdown"),
    _kind("discovery", "discovery", "discover, learn of, find body, find dead, find alive, find safe"),
    _kind("award", "award, prize-giving", "award"),
    _kind("match", "final, semi-final, quarter-final, match, fixture, title fight, play-off", "defeat, beat"),
    _kind("completion", "completion, opening ceremony", "renovate, inaugurate, redevelop, refurbish"),
)  # fmt: skip

#: The kind of words that are the news without a verb or noun of their own: "said on Monday that".
STATEMENT = EventKind("announcement/statement")

#: lemma or phrase → kind, for nouns and for verbs; where two kinds share a word the first counts.
NOUNS: dict[str, EventKind] = {word: kind for kind in reversed(KINDS) for word in kind.nouns}
VERBS: dict[str, EventKind] = {word: kind for kind in reversed(KINDS) for word in kind.verbs}

#: Adjectives and participles for people who came to harm → the verb.
STATES = {"dead": "kill", "killed": "kill", "hurt": "hurt", "injured": "injure", "wounded": "wound"}
#: Path of a special kind → the words that its nouns end in ("strike" for an airstrike); general kinds share too many.
HEADS: dict[str, frozenset[str]] = {
    kind.path: frozenset(noun.split()[-1].removeprefix("air") for noun in kind.nouns) - {"attack"}
    for kind in KINDS
    if kind.path.count("/") > 1
}
#: Nouns that go back to any harm already told of.
GENERIC = frozenset(
    """
        attack assault incident tragedy disaster horror carnage violence operation raid mayhem rampage bloodshed
        """.split()
)


def verb_lemma(token: Token) -> str:
    """The lemma of a verb; a form that the tagger took for an adjective, or for a bare verb, is looked up by its ending."""
    lemma = STATES.get(token.lower_, token.lemma_.casefold())
    if lemma == token.lower_ and lemma.endswith("ed"):
        return next((stem for stem in (lemma[:-1], lemma[:-2]) if stem in VERBS), lemma)
    return lemma
