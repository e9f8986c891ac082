"""The end block: a template's last cell shows it, and without it there is no report."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from socialkpi.report.block import Block
from socialkpi.report.render import IN_A_RUN

_LIBRARIES = (
    "socialkpi",
    "pandas",
    "narwhals",
    "numpy",
    "statsmodels",
    "altair",
    "vl-convert-python",
    "papermill",
    "jinja2",
    "babel",
)


def ending(key: str, name: str, parameters: Mapping[str, str], language: str) -> Block:
    """Return the block that proves, inside a report run, that the template came to its end.

    ``key`` and ``name`` are the client's, ``parameters`` those that were really used. It carries the run's secret
    and the versions of what computed the numbers, and shows nothing.
    """
    facts = {
        "run": os.environ.get(IN_A_RUN, ""),
        "client": {"key": key, "name": name},
        "parameters": dict(parameters),
        "versions": _versions(),
    }
    return Block(kind="end", key="end", language=language, facts=facts)


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for library in _LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            found[library] = "not installed"
    return found
