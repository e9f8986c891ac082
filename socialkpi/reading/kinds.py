"""What a code of a problem stands for, and what is often to be done."""

from __future__ import annotations

from dataclasses import dataclass

from socialkpi.language import Text


@dataclass(frozen=True)
class Kind:
    """What a code says, what was expected (where it is always the same), and what to do next."""

    message: Text
    next: Text | None = None
    expected: Text | None = None


AGAIN = Text(en="Download the file again from the platform.", id="Unduh ulang berkasnya dari platform.")
LOOK = Text(en="Compare this place with the file.", id="Bandingkan bagian ini dengan berkasnya.")
ORIGINAL = Text(
    en="Use the original download, not a copy saved by a spreadsheet.",
    id="Pakai unduhan aslinya, bukan salinan yang disimpan dari spreadsheet.",
)
