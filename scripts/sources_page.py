"""Write the page of formats (docs/sources.md, docs/sources.id.md) and the empty templates (templates/data) anew.

Run it after a source was added or changed: ``python scripts/sources_page.py``. A test holds that both are up to date.
"""

from __future__ import annotations

from pathlib import Path

from socialkpi.sources import SOURCES
from socialkpi.sources.page import page, templates

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write the files."""
    for language, name in (("en", "sources.md"), ("id", "sources.id.md")):
        (ROOT / "docs" / name).write_text(page(SOURCES.values(), language), encoding="utf-8", newline="\n")
    folder = ROOT / "templates" / "data"
    folder.mkdir(exist_ok=True)
    for name, content in templates(SOURCES.values()).items():
        (folder / name).write_text(content, encoding="utf-8", newline="")
    print(f"{len(SOURCES)} formats written to docs and templates/data")


if __name__ == "__main__":
    main()
