"""Comparing: a change is stated only where both sides count the same thing, and says how sure it is.

``compare`` answers "what became of it", ``decompose`` "because of the parts, or of their mix".
"""

from socialkpi.compare.asked import COLUMNS
from socialkpi.compare.comparing import To, compare
from socialkpi.compare.mix import decompose
from socialkpi.compare.periods import base_period

__all__ = ["COLUMNS", "To", "base_period", "compare", "decompose"]
