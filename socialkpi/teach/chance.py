"""Seeded chance that gives the same numbers on every machine.

Only additions, multiplications and square roots are used (no ``log``, ``exp`` or ``pow``), since those may differ
in the last bit between machines, and the sample folders have to be the same byte for byte.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from random import Random


def chance(*parts: object) -> Random:
    """Return a stream of chance of its own for the things named, the same one every time.

    >>> chance(1, "kopi").random() == chance(1, "kopi").random()
    True
    """
    return Random("/".join(str(part) for part in parts))


def bell(r: Random) -> float:
    """Return a number near 0, hardly ever beyond ±3 (the sum of twelve even ones)."""
    return sum(r.random() for _ in range(12)) - 6.0


def wobble(r: Random, by: float) -> float:
    """Return a factor around 1, never under a quarter."""
    return max(0.25, 1.0 + by * bell(r))


def heavy(r: Random) -> float:
    """Return a factor with a long tail: most posts do a little worse than usual, a few several times better."""
    return 0.42 / (1.0 - 0.88 * r.random())


def some_of(r: Random, n: int, share: float) -> int:
    """Return how many of ``n`` things happened, each with the chance ``share``."""
    share = min(max(share, 0.0), 1.0)
    if n <= 0 or share == 0.0:
        return 0
    if n <= 60:
        return sum(r.random() < share for _ in range(n))
    mean = n * share
    if mean < 12:
        return min(n, counted(r, mean))
    return min(n, max(0, round(mean + bell(r) * math.sqrt(mean * (1.0 - share)))))


def counted(r: Random, mean: float) -> int:
    """Return a count that is ``mean`` on average."""
    if mean <= 0:
        return 0
    if mean >= 12:
        return max(0, round(mean + bell(r) * math.sqrt(mean)))
    tries = 4 * (int(mean) + 1)
    return sum(r.random() < mean / tries for _ in range(tries))


def dealt(r: Random, n: int, shares: Sequence[float]) -> list[int]:
    """Deal ``n`` things out by ``shares``; the parts add up to ``n``."""
    dealt_out, left, weight = [], n, sum(shares)
    for share in shares[:-1]:
        part = some_of(r, left, share / weight) if weight > 0 else 0
        dealt_out.append(part)
        left -= part
        weight -= share
    return [*dealt_out, left]


def pick(r: Random, weights: Mapping[str, float]) -> str:
    """Return one of the names, by their weights."""
    at = r.random() * sum(weights.values())
    for name, weight in weights.items():
        at -= weight
        if at < 0:
            return name
    return next(iter(weights))
