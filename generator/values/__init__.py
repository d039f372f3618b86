"""Values: what a claim says, as the set of numbers, days or names that would make it true."""

from __future__ import annotations

from generator.values.clock import Clock
from generator.values.moment import Moment
from generator.values.quantity import Quantity
from generator.values.wording import Naming, Spot, Wording

Value = Quantity | Moment | Clock | Naming | Spot | Wording

__all__ = ["Clock", "Moment", "Naming", "Quantity", "Spot", "Value", "Wording"]
