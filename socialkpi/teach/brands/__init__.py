"""The made-up brands, one file each."""

from __future__ import annotations

from socialkpi.teach.brands.kopi_senja import KOPI_SENJA
from socialkpi.teach.model import Brand

BRANDS: dict[str, Brand] = {brand.key: brand for brand in (KOPI_SENJA,)}
