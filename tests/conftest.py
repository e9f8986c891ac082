"""What all tests share."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Kernels that tests start read nobody's own settings and write nowhere but in the test's temporary folder.
os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
os.environ["JUPYTER_NO_CONFIG"] = "1"

# The acceptance tests compare with real exports, which are not part of the project: this names the folder they are in.
collect_ignore = [] if os.environ.get("SOCIALKPI_ACCEPTANCE") else ["acceptance"]


@pytest.fixture(scope="session", autouse=True)
def _own_jupyter(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give IPython a profile of its own."""
    os.environ["IPYTHONDIR"] = str(tmp_path_factory.mktemp("ipython"))


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what the package's own samples gave outside the home of whoever runs the tests."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium; where there is none, the test is skipped and says so."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.skip("needs Chromium, and there is none on this machine")
