"""The made-up brands, one file each."""

from __future__ import annotations

from socialkpi.teach.brands.kopi_senja import KOPI_SENJA
from socialkpi.teach.brands.piranti_contoh import PIRANTI_CONTOH
from socialkpi.teach.brands.rona_kain import RONA_KAIN
from socialkpi.teach.model import Brand

BRANDS: dict[str, Brand] = {brand.key: brand for brand in (KOPI_SENJA, RONA_KAIN, PIRANTI_CONTOH)}
