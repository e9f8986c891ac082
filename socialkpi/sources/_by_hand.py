"""What our own templates share: yes and no, money written by hand, and a count of one per row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from socialkpi.language import Text
from socialkpi.reading.cells import Cells, Number, Scene
from socialkpi.reading.draft import Draft
from socialkpi.reading.numbers import either
from socialkpi.sources._networks import NETWORKS

YES_NO = {"yes": "yes", "y": "yes", "true": "yes", "1": "yes", "no": "no", "n": "no", "false": "no", "0": "no"}


@dataclass(frozen=True)
class HandMoney(Number):
    """An amount typed by a person: where "20.000" can be twenty or twenty thousand and nothing decides, it is asked for."""

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of amounts."""
        out = super().read(cells, scene)
        if not scene.decided:
            out.doubtful = next((cell for cell in cells if either(cell)), None)
        return out


MONEY_BY_HAND = HandMoney(Text(en="an amount of money", id="jumlah uang"), signed=True, money=True)


def networks(draft: Draft, field: str = "_platform") -> None:
    """Give each row the platform that it names; a word that is no platform leaves it empty."""
    keys = set(NETWORKS.values())
    named = draft.fields.pop(field, [None] * draft.rows)
    draft.fields["platform"] = [value if value in keys else None for value in named]
