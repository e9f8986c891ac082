"""What every lesson shares: an exercise says which mistake an answer was, and why, in the learner's language."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from numbers import Real
from types import EllipsisType
from typing import Any

from socialkpi import theme
from socialkpi.language import Text, number, speak

Answer = float | Sequence[float] | EllipsisType | None
"""What a learner may write: ``...`` for "not yet", one number, or several."""

_COLOURS = {True: theme.GOOD, False: theme.BAD, None: theme.MUTED}
_HEADS: Mapping[bool | None, Text] = {
    True: Text(en="Right.", id="Benar."),
    False: Text(en="Not yet.", id="Belum tepat."),
    None: Text(en="Your turn.", id="Giliran Anda."),
}


@dataclass(frozen=True, repr=False)
class Remark:
    """What the checker says to an answer: whether it is right, which mistake it was, and the sentence."""

    right: bool | None
    """None where nothing was answered that could be judged."""
    mistake: str
    """The code of the mistake ("sum", "mean" …); empty where there is none."""
    sentence: str
    language: str

    def __repr__(self) -> str:
        return f"{_HEADS[self.right][self.language]} {self.sentence}"

    def _repr_html_(self) -> str:
        style = f"border-left:3px solid {_COLOURS[self.right]};padding:.3em .9em;max-width:44em;line-height:1.5"
        return f'<div style="{style}"><b>{_HEADS[self.right][self.language]}</b> {escape(self.sentence)}</div>'


@dataclass(frozen=True)
class Mistake:
    """A mistake that can be recognised by the numbers it leads to."""

    code: str
    made: Callable[[tuple[float, ...]], bool]
    """Whether these numbers, as the learner wrote them, come from the mistake."""
    says: Text


def remark(
    answer: Answer,
    language: str,
    right: tuple[float, ...],
    well_done: Text,
    mistakes: Sequence[Mistake],
    facts: Mapping[str, Any],
) -> Remark:
    """Compare an answer with the right numbers, in any order, and with the known mistakes, the first that fits.

    ``facts`` fill the placeholders of the sentences; numbers among them are written as counts.
    """
    if answer is None or answer is ...:
        return Remark(None, "", _NOT_YET[language], language)
    numbers = _numbers(answer)
    if not numbers:
        return Remark(None, "not_numbers", _NOT_NUMBERS[language], language)
    written = {name: number(fact, language) if isinstance(fact, int | float) else fact for name, fact in facts.items()}
    if same(sorted(numbers), sorted(right)):
        return Remark(True, "", speak(well_done, language, **written), language)
    found = next((each for each in (*_typing(right), *mistakes) if each.made(numbers)), _UNKNOWN)
    return Remark(False, found.code, speak(found.says, language, **written), language)


def same(given: Sequence[float], expected: Sequence[float]) -> bool:
    """Say whether numbers are the same, allowing for rounding to two decimals.

    >>> same([2.5], [2.499]), same([900, 1950], [900])
    (True, False)
    """
    return len(given) == len(expected) and all(
        math.isclose(a, b, abs_tol=0.006) for a, b in zip(given, expected, strict=True)
    )


def _numbers(answer: Any) -> tuple[float, ...]:
    """Return the numbers of an answer; nothing where something in it is no number."""
    items: list[Any] = (
        [answer] if isinstance(answer, Real | str | bytes) or not isinstance(answer, Sequence) else [*answer]
    )
    fine = all(isinstance(item, Real) for item in items) and not any(isinstance(item, bool) for item in items)
    numbers = tuple(float(item) for item in items) if fine else ()
    return numbers if all(map(math.isfinite, numbers)) else ()


def _typing(right: Sequence[float]) -> tuple[Mistake, ...]:
    """Return the slips of somebody who knows the answer and writes 2,100 or 2.100 as on paper."""

    def comma(numbers: tuple[float, ...]) -> bool:
        pairs = pairwise(numbers)
        return any(same([a * 1000 + b], [one]) for a, b in pairs for one in right if 0 < a < 1000 and b < 1000)

    def point(numbers: tuple[float, ...]) -> bool:
        return any(same([a * 1000], [one]) for a in numbers for one in right if one >= 1000)

    return Mistake("comma", comma, _COMMA), Mistake("decimal_point", point, _POINT)


_NOT_YET = Text(
    en="Write your answer in place of the three dots and run the cell again.",
    id="Tulis jawaban Anda menggantikan tiga titik, lalu jalankan lagi selnya.",
)
_NOT_NUMBERS = Text(
    en="That isn't a number. Write one number, as 1250, or two of them, as (800, 1250).",
    id="Itu bukan angka. Tulis satu angka, misalnya 1250, atau dua angka, misalnya (800, 1250).",
)
_COMMA = Text(
    en="You seem to have it, but Python reads a comma as the end of a number: write 1250 and not 1,250.",
    id="Sepertinya Anda sudah paham, tetapi bagi Python koma memisahkan dua angka: tulis 1250, bukan 1,250.",
)
_POINT = Text(
    en="You seem to have it, but Python reads a full stop as a decimal point: write 1250 and not 1.250.",
    id="Sepertinya Anda sudah paham, tetapi bagi Python titik adalah tanda desimal: tulis 1250, bukan 1.250.",
)
_UNKNOWN = Mistake(
    "unknown",
    lambda _: True,
    Text(
        en="I can't see how you got there. Ask yourself: what if nobody came twice? And what if everybody did who could?",
        id="Saya belum paham asal angka itu. Coba tanya: bagaimana kalau tidak ada yang datang dua kali? Dan bagaimana "
        "kalau semua yang mungkin datang lagi memang datang lagi?",
    ),
)
