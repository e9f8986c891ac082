"""Stocks (followers): of each account the last value of a period counts, and for growth the value it opened with.

The opening value is the account's last one before the period; where there is none, its first one inside, if a later
one follows. Accounts that lack one of the inputs are left out of all of them, so that growth compares like with like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

import numpy as np

from socialkpi.catalog.kinds import Take
from socialkpi.compute.adding import Added, added
from socialkpi.compute.cube import Cube, Flags, Floats, Numbers, fetch_rows, grouped
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.days import NO_DAY, ordinal
from socialkpi.compute.needs import condition_of, needs_of, terms_of
from socialkpi.compute.parts import Part
from socialkpi.compute.question import TIME_COLUMNS

_NONE = -1
"""No reading: of an account that lacks an input."""


@dataclass(frozen=True)
class Taken:
    """Which reading counts, for each account in each group and each input of a part."""

    group: Numbers
    """The group of each account."""
    readings: list[Numbers]
    """Per input, the place of the reading of each account; ``_NONE`` where it has none."""

    @property
    def whole(self) -> Flags:
        """The accounts that have every input."""
        return reduce(and_, (places != _NONE for places in self.readings))


class Stocks:
    """The readings of the stocks of one table, fetched once for all parts that ignore the same conditions."""

    def __init__(self, parts: Sequence[Part], cubes: Cubes) -> None:
        self._question = cubes.question
        self._present = cubes.columns[parts[0].table]
        needs = needs_of(parts, self._present)
        values = [operand.value(self._present) for part in parts for operand in part.inputs]
        frame = cubes.about(parts[0]).filter(reduce(or_, (~value.is_null() for value in values)))
        wanted = dict.fromkeys([*self._question.by, "currency", "platform", "account", "from_day", "to_day"])
        self.cube = fetch_rows(frame, [column for column in wanted if column in self._present], needs, self._present)
        size = len(self.cube.size)
        self._days = self.cube.ends if "to_day" in self.cube.keys else np.full(size, NO_DAY)
        self._inside = np.ones(size, dtype=bool)
        if self._question.first is not None:
            first, last = ordinal(self._question.first), ordinal(str(self._question.last))
            self._inside = (self.cube.starts >= first) & (self._days <= last) & (self._days != NO_DAY)

    def add_up(self, part: Part) -> Added:
        """Add up the accounts' values of the inputs of one part; a group without any reading is absent."""
        keys = part.keys_to_add(self._question, self._present)
        groups, names = self.cube.groups(keys)
        taken, within = self.taken(part, keys), self._inside & self._concerned(part)
        rows = np.bincount(groups[within], minlength=len(names))
        seen = np.bincount(taken.group, minlength=len(names))
        whole = taken.group[taken.whole]
        used = np.bincount(whole, minlength=len(names))
        sums: dict[str, Any] = {part.rows_name: rows, part.name("seen"): seen, part.name("used"): used}
        for index, operand in enumerate(part.inputs):
            values = self.cube.values[terms_of(operand)][taken.readings[index][taken.whole]]
            sums[part.name("value", index)] = np.bincount(whole, weights=values, minlength=len(names))
            sums[part.name("count", index)] = used
        return added(part, keys, names, sums)

    def rows_taken(self, part: Part) -> set[int]:
        """Return the numbers of the table's rows whose values count, ungrouped."""
        taken = self.taken(part, [])
        assert self.cube.order is not None
        places = np.concatenate([places[taken.whole] for places in taken.readings])
        return {int(number) for number in self.cube.order[places]}

    def taken(self, part: Part, keys: Sequence[str]) -> Taken:
        """Choose the reading that counts, for each account in each group and each input."""
        accounts = _accounts(self.cube)
        groups, _ = self.cube.groups(keys)
        cells = groups * (int(accounts.max(initial=0)) + 1) + accounts
        order = np.lexsort([self._ties(part), self._days])
        concerned = self._concerned(part)
        chosen = []
        for operand in part.inputs:
            known = order[(concerned & self.cube.has[terms_of(operand)])[order]]
            within = known[self._inside[known]]
            if operand.take is Take.LAST:
                chosen.append(dict(zip(cells[within].tolist(), within.tolist(), strict=True)))
            else:
                chosen.append(self._opening(known, within, cells, accounts, keys))
        every = sorted(set().union(*chosen))
        of_group = np.array(every, dtype="int64") // (int(accounts.max(initial=0)) + 1)
        return Taken(of_group, [np.array([one.get(cell, _NONE) for cell in every], dtype="int64") for one in chosen])

    def _opening(
        self, known: Numbers, within: Numbers, cells: Numbers, accounts: Numbers, keys: Sequence[str]
    ) -> dict[int, int]:
        """Return the reading that each account opens with: its last one before, or its first one inside."""
        place = [self.cube.keys[key] for key in keys if key not in TIME_COLUMNS]
        series = grouped(place, len(accounts))[0] * (int(accounts.max(initial=0)) + 1) + accounts
        first = dict(zip(cells[within][::-1].tolist(), within[::-1].tolist(), strict=True))
        last = dict(zip(cells[within].tolist(), within.tolist(), strict=True))
        # without a period the account's own first value is where it starts
        looks_back = self._question.first is not None or bool(set(keys) & set(TIME_COLUMNS))
        earlier: dict[int, Numbers] = {}
        opening = {}
        for cell, start in first.items():
            if looks_back:
                own = earlier.setdefault(int(series[start]), known[series[known] == series[start]])
                before = int(np.searchsorted(self._days[own], self._days[start]))
                if before:
                    opening[cell] = int(own[before - 1])
                    continue
            # one reading is no starting point: growth from it is unknown, not zero
            opening[cell] = start if self._days[last[cell]] > self._days[start] else _NONE
        return opening

    def _concerned(self, part: Part) -> Flags:
        """Return the readings that a part is about."""
        some: Flags = reduce(or_, (self.cube.has[terms_of(operand)] for operand in part.inputs))
        conditions = [self.cube.about[condition_of(operand)] for operand in part.inputs if operand.only]
        return reduce(and_, conditions, some)

    def _ties(self, part: Part) -> Floats:
        """Return what decides between two readings of one day: their place in the table, or else the larger."""
        assert self.cube.order is not None
        values = self.cube.values[terms_of(part.inputs[0])]
        by_value = np.where(np.isnan(values), -np.inf, values)
        return self.cube.order if "row" in self._present else by_value


def _accounts(cube: Cube) -> Numbers:
    """Number the accounts; a missing name is a name."""
    columns = [column for column in ("platform", "account") if column in cube.keys]
    numbers, names = cube.groups(columns)
    plain = [tuple(name or "" for name in account) for account in names]
    known = {account: number for number, account in enumerate(sorted(set(plain)))}
    return np.array([known[account] for account in plain], dtype="int64")[numbers]
