"""What each brand's ``exports/`` folder looks like, one file per brand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from socialkpi.teach.export import Export
from socialkpi.teach.folders.kopi_senja import kopi_senja
from socialkpi.teach.folders.piranti_contoh import piranti_contoh
from socialkpi.teach.folders.rona_kain import rona_kain
from socialkpi.teach.model import World

FOLDERS: dict[str, Callable[[World], Iterator[Export]]] = {
    "kopi-senja": kopi_senja,
    "rona-kain": rona_kain,
    "piranti-contoh": piranti_contoh,
}
