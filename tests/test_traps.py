"""Every trap: the wrong recipe gives the wrong number, the package gives the right one, and the two differ."""

from __future__ import annotations

import pytest

from socialkpi.errors import UnknownName
from socialkpi.teach.trap import Reply, Trap
from socialkpi.teach.traps import TRAPS, find_trap

EACH = pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)


def same(given: float | None, expected: float | None) -> bool:
    return given == expected if given is None or expected is None else given == pytest.approx(expected, abs=1e-9)


def agrees(given: Reply, expected: Reply) -> bool:
    """Whether the package said so; beside a value its interval is not part of the trap."""
    limits = expected.low is None or (same(given.low, expected.low) and same(given.high, expected.high))
    return given.status == expected.status and same(given.value, expected.value) and limits


@EACH
def test_the_wrong_recipe_gives_the_wrong_number(trap: Trap) -> None:
    assert trap.mistaken() == pytest.approx(trap.wrong_number, abs=1e-12)


@EACH
def test_the_package_gives_the_right_answer(trap: Trap) -> None:
    answer = trap.answer()
    assert len(answer) == len(trap.right), answer
    assert all(agrees(given, expected) for given, expected in zip(answer, trap.right, strict=True)), answer


@EACH
def test_wrong_and_right_are_not_the_same(trap: Trap) -> None:
    assert not any(same(trap.wrong_number, reply.value) for reply in trap.right)


@EACH
def test_a_trap_speaks_both_languages(trap: Trap) -> None:
    for text in (trap.name, trap.lesson):
        assert text["en"] != text["id"]
    assert trap.lesson["en"].endswith(".")
    assert trap.source


def test_an_unknown_trap_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="mean_of_ratios"):
        find_trap("mean_of_ratio")
