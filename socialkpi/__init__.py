"""socialkpi: social-media KPIs that can be trusted, from the files that platforms let people download.

    import socialkpi as sk

    data = sk.sample("kopi-senja")
    sk.compute(data, ["views", "save_rate"], by=["platform", "month"])

What needs a heavy library (charts, the pages of a report, the generator of sample clients) is loaded when it is first
used, so that importing the package stays cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from socialkpi.availability import availability
from socialkpi.catalog import metrics
from socialkpi.catalog.own import ratio
from socialkpi.compare import compare, decompose
from socialkpi.compute import compute
from socialkpi.connect import connect
from socialkpi.coverage import coverage
from socialkpi.differ import differ
from socialkpi.draft import draft
from socialkpi.errors import SocialKpiError
from socialkpi.explain import explain
from socialkpi.explore import explore
from socialkpi.inspect import inspect
from socialkpi.load import load, own, sample
from socialkpi.reading.anything import read_table
from socialkpi.report.run import report, report_all
from socialkpi.restated import restated
from socialkpi.show import show
from socialkpi.sources import sources
from socialkpi.status import status

if TYPE_CHECKING:
    from socialkpi import charts
    from socialkpi.report.monthly import monthly
    from socialkpi.teach import make_client

__version__ = "0.2.0"

__all__ = [
    "SocialKpiError",
    "availability",
    "charts",
    "compare",
    "compute",
    "connect",
    "coverage",
    "decompose",
    "differ",
    "draft",
    "explain",
    "explore",
    "inspect",
    "load",
    "make_client",
    "metrics",
    "monthly",
    "own",
    "ratio",
    "read_table",
    "report",
    "report_all",
    "restated",
    "sample",
    "show",
    "sources",
    "status",
]

_LATER = {"charts": "charts", "make_client": "teach", "monthly": "report.monthly"}


def __getattr__(name: str) -> Any:
    """Load a public name whose module needs a heavy library."""
    if name not in _LATER:
        raise AttributeError(f"module 'socialkpi' has no attribute '{name}'")
    module = import_module(f"socialkpi.{_LATER[name]}")
    return module if name == "charts" else getattr(module, name)
