"""The traps that can be planted in a made-up client's files, one small file each, collected by walking this folder.

Each is called as the trap in ``socialkpi.teach.traps`` that it plants.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from importlib import import_module

from socialkpi.errors import ClientError
from socialkpi.language import Text
from socialkpi.teach.plant import Plant
from socialkpi.teach.seasons import Span
from socialkpi.teach.traps import find_trap

PLANTS: dict[str, Plant] = {
    entry.name: import_module(f"{__name__}.{entry.name}").PLANT for entry in pkgutil.iter_modules(__path__)
}
"""Every plant by its trap's key."""

_NOT_IN_FILES = Text(
    en='The trap "{trap}" is not in the files but in what is done with them, so it can\'t be planted. These can: {others}.',
    id='Jebakan "{trap}" bukan soal isi berkas, melainkan cara mengolahnya, jadi tidak bisa ditanam. Yang bisa: {others}.',
)
_OTHER_BRAND = Text(
    en='The files of "{brand}" can\'t hold the trap "{trap}". Choose one of these brands: {brands}.',
    id='Berkas "{brand}" tidak bisa memuat jebakan "{trap}". Pilih salah satu merek ini: {brands}.',
)
_OTHER_MONTHS = Text(
    en='The trap "{trap}" takes at least {months} months, and a last month from {since} on.',
    id='Jebakan "{trap}" butuh paling sedikit {months} bulan, dengan bulan terakhir {since} atau sesudahnya.',
)


def plants_for(keys: Iterable[str], brand: str, span: Span) -> list[Plant]:
    """Return the plants of some traps, those that change files last.

    Raises:
        UnknownName: there is no such trap; the error names the nearest.
        ClientError: the trap can't be planted, or not in this brand or these months; the error names what can.

    """
    wanted = {find_trap(key).key for key in ([keys] if isinstance(keys, str) else keys)}
    for key in sorted(wanted - {*PLANTS}):
        raise ClientError(_NOT_IN_FILES, trap=key, others=", ".join(PLANTS))
    chosen = [plant for key, plant in PLANTS.items() if key in wanted]
    for plant in chosen:
        if brand not in plant.brands:
            raise ClientError(_OTHER_BRAND, trap=plant.key, brand=brand, brands=", ".join(plant.brands))
        if len(span.months) < plant.months or span.months[-1] < plant.since:
            since = plant.since or span.months[0]
            raise ClientError(_OTHER_MONTHS, trap=plant.key, months=plant.months, since=since)
    return sorted(chosen, key=lambda plant: plant.changes_files)
