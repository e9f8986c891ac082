"""The explorer: ask one metric, for some platforms, over some time; see the answer, and why it is that number.

Nothing here needs widgets until a page is shown where there are some.
"""

from __future__ import annotations

from socialkpi.explore.view import View, explore

__all__ = ["View", "explore"]
