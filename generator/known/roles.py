"""Roles: what people are, as newspapers put it beside their names."""

from __future__ import annotations

#: Words for what somebody is, that stand before a name or are set off behind it.
ROLE_NOUNS = frozenset(
    """
        president minister chancellor secretary senator governor mayor king queen prince pope chairman chairwoman
        chief executive ceo director commissioner spokesman spokeswoman spokesperson leader commander general
        colonel officer inspector judge lawyer attorney professor analyst correspondent reporter journalist author
        teacher doctor student driver pilot player coach manager founder owner brother sister mother father wife
        husband son daughter witness passenger resident survivor neighbour neighbor worker official ambassador
        militant suspect gunman soldier singer actor engineer scientist mp lawmaker developer researcher expert
        veteran sheriff constable detective captain sergeant premier deputy
        """.split()
)
