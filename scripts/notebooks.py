"""Run the notebooks and store their outputs again, so that they open well and nbval can compare them.

    python scripts/notebooks.py [NOTEBOOK ...]

To be done after a change of the sample clients or of what a notebook shows; look at the difference before you keep it.
Widgets are left out of what is stored: without their kernel they would open as an error, and each view has a still picture.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
WIDGET = "application/vnd.jupyter.widget-view+json"


def store(path: Path) -> None:
    """Run one notebook in a fresh kernel, in its own folder, and write it with its outputs."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    notebook.metadata = _steady()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # times of day, which would differ each time
        for output in cell.get("outputs", ()):
            output.get("data", {}).pop(WIDGET, None)
    nbformat.validate(notebook)
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


def _steady() -> Any:
    """Return metadata without what differs between machines: the version of Python, the state of widgets."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return nbformat.from_dict({"kernelspec": kernel, "language_info": {"name": "python"}})


def main(names: list[str]) -> None:
    """Store the notebooks named, or all."""
    os.environ["PYTHONPATH"] = str(ROOT)  # the kernels use this checkout
    for path in [Path(name).resolve() for name in names] or sorted(NOTEBOOKS.rglob("*.ipynb")):
        if ".ipynb_checkpoints" not in path.parts:
            store(path)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
