"""Address: everything keeps the id that it had, whatever articles come; new things get ids that nothing ever had.

Linking names what it finds anew each time, for it must not depend on what was found before. Here the address book is asked
which of these things is which of those that it knows: by the words in which they are told, which stay when others come.
"""

from generator.address.settled import Settled, settle

__all__ = ["Settled", "settle"]
