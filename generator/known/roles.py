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
        veteran sheriff constable detective captain sergeant premier deputy boss guard watchman speaker referee linesman umpire
        striker goalkeeper defender midfielder curator keeper archbishop bishop cardinal imam rabbi priest pastor vicar nurse
        surgeon paramedic firefighter superintendent coroner magistrate barrister solicitor prosecutor publican landlord farmer
        fisherman shepherd builder banker economist historian novelist poet painter sculptor architect composer conductor pianist
        violinist rapper comedian presenter broadcaster editor columnist blogger photographer filmmaker producer playwright
        activist campaigner envoy diplomat consul admiral lieutenant corporal sailor skipper astronaut cosmonaut biologist chemist
        physicist geologist palaeontologist paleontologist archaeologist astronomer meteorologist seismologist epidemiologist
        treasurer trustee headteacher principal rector dean lecturer postman trader
        """.split()
)
