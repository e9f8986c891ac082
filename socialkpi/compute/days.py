"""Days as numbers, so that windows can be compared and counted in arrays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Days: TypeAlias = npt.NDArray[np.int64]

NO_DAY = -1
"""Stands for a day that is missing; all real ones are above 0."""


def ordinal(day: str) -> int:
    """Return the number of a day.

    >>> ordinal("2026-10-02") - ordinal("2026-09-30")
    2
    """
    return date.fromisoformat(day).toordinal()


def ordinals(days: Iterable[Any]) -> Days:
    """Return the numbers of days, ``NO_DAY`` for a missing one."""
    return np.array([ordinal(day) if isinstance(day, str) and day else NO_DAY for day in days], dtype="int64")


def iso(day: int) -> str:
    """Return the day with this number.

    >>> iso(ordinal("2026-10-31") + 1)
    '2026-11-01'
    """
    return date.fromordinal(day).isoformat()
