"""Class words: what a name says of the kind of thing it names, and may leave out."""

from __future__ import annotations

from collections.abc import Sequence

#: Words that may stand at the end of a company's name, or not.
LEGAL = frozenset("inc incorporated corp corporation ltd limited llc plc co company group holdings gmbh ag sa nv".split())
#: Words that say what the thing is of which the name alone is used too: "Odeon cinema". Not those that make another thing of a
#: name: a road, a university or the police of Milton is not Milton.
OF_THE_THING_ITSELF = frozenset(
    """
        hotel resort casino motel inn hall theatre theater cinema club nightclub restaurant cafe arena stadium tower
        prison jail river lake forest mountain island desert town city village province district county festival
        music concert and
        """.split()
)

#: Words for roads: what stands before them names the road with them only, Elgin is not Elgin Road.
ROADS = frozenset("road street avenue boulevard lane drive highway motorway freeway square close crescent terrace".split())
#: Words that end the name of a body, and of a place; none of them is common as a surname.
BODIES = frozenset(
    """
        police branch ministry department agency authority commission committee council service association federation
        union university hospital bank corporation court board trust institute bureau office foundation organisation
        organization academy college inspectorate directorate
        """.split()
)
SITES = frozenset(
    """
        harbour harbor airport stadium arena avenue boulevard motorway highway theatre theater cinema hotel casino
        restaurant island islands mountains province district county peninsula valley
        """.split()
)
#: Words for the sort of a school or hospital, before the word for what it is.
SORTS = frozenset(
    "elementary primary middle high secondary grammar nursery general memorial community regional children university".split()
)


def only_class_words(words: Sequence[str]) -> bool:
    """Whether lower-case `words` say nothing but what a thing is."""
    return bool(words) and all(word in OF_THE_THING_ITSELF for word in words)
