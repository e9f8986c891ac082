"""Write the reference of all metrics (docs/metrics.html, docs/metrics.id.html) anew.

Run it after a metric was added or changed: ``python scripts/metrics_page.py``. A test holds that both are up to date.
"""

from __future__ import annotations

from pathlib import Path

from socialkpi.catalog import METRICS, PLANNED
from socialkpi.reference import page

DOCS = Path(__file__).resolve().parent.parent / "docs"
NAMES = {"en": "metrics.html", "id": "metrics.id.html"}


def main() -> None:
    """Write both pages, each with a link to the other."""
    for language, other in (("en", "id"), ("id", "en")):
        (DOCS / NAMES[language]).write_text(page(language, NAMES[other]), encoding="utf-8", newline="\n")
    print(f"{len(METRICS)} metrics and {len(PLANNED)} planned ones written to docs")


if __name__ == "__main__":
    main()
