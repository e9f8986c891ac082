"""The explorer as an analyst meets it: JupyterLab in a real browser, the notebook run, a menu changed."""

from __future__ import annotations

import importlib.util
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

TOKEN = secrets.token_hex(16)
CHROMIUM = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
SETTINGS = {
    "notebook-extension/tracker": {"windowingMode": "none"},  # cells out of sight are drawn too
    "apputils-extension/notification": {"fetchNews": "false"},
}
LAB = ".sk-explore.widget-box"
SVG = f"{LAB} svg"
FAULT = ".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.error']"

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def lab(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A JupyterLab of its own, on this machine only, with the notebooks of the project."""
    if missing := [name for name in ("jupyterlab", "ipywidgets", "playwright") if not importlib.util.find_spec(name)]:
        pytest.skip(f"needs {' and '.join(missing)}, not installed here")
    home = tmp_path_factory.mktemp("lab")
    shutil.copytree(root / "notebooks", home / "notebooks")
    for name, setting in SETTINGS.items():
        file = home / "jupyter_config_dir" / "lab" / "user-settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(setting))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
        f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={home / 'notebooks'}", "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]  # fmt: skip
    places = {
        name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    }
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            command, env={**os.environ, **places, "PYTHONPATH": str(root)}, stdout=log, stderr=log, cwd=home
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/api?token={TOKEN}", server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(address):  # noqa: S310  the address is our own
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    pytest.fail("JupyterLab did not start")


@pytest.fixture(scope="module")
def page(lab: str, chromium: str) -> Iterator[Any]:
    """The notebook, opened and run to its end; requests that leave the machine are noted."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=[*CHROMIUM])
        page = browser.new_page(viewport={"width": 1500, "height": 1050})
        page.outside = []
        page.on(
            "request",
            lambda request: None if lab in request.url or "://" not in request.url[:8] else _note(page, request.url),
        )
        page.goto(f"{lab}/lab/tree/01-explore.ipynb?token={TOKEN}")
        page.wait_for_selector(".jp-NotebookPanel .jp-Notebook", timeout=60_000)
        page.get_by_text("| Idle").wait_for(timeout=60_000)  # what is run before the kernel answers is lost
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.wait_for_selector(f"{SVG}, {FAULT}", timeout=60_000, state="attached")
        assert [fault.inner_text() for fault in page.locator(FAULT).all()] == []
        page.locator(LAB).scroll_into_view_if_needed()
        yield page
        browser.close()


def _note(page: Any, address: str) -> None:
    if not address.startswith(("data:", "blob:")):
        page.outside.append(address)


def _redrawn(page: Any, change: Any) -> float:
    """Do something, wait until the chart is another one, and return how long that took, in seconds."""
    before = page.locator(SVG).evaluate("svg => svg.outerHTML")
    began = time.perf_counter()
    change()
    page.wait_for_function(
        "([where, before]) => { const svg = document.querySelector(where);return svg && svg.outerHTML !== before }",
        arg=[SVG, before],
        timeout=15_000,
    )
    return time.perf_counter() - began


def _shows(page: Any, tag: str, text: str, *, first: bool = False) -> None:
    """Wait until the first or last element of a kind holds a text."""
    from playwright.sync_api import expect

    found = page.locator(f"{LAB} {tag}")
    expect(found.first if first else found.last).to_contain_text(text, timeout=15_000)


def _metric(page: Any) -> Any:
    return page.locator(f"{LAB} select").nth(1)


def test_the_notebook_runs_and_shows_the_explorer(page: Any) -> None:
    assert page.locator(f"{LAB} h3").first.inner_text().startswith("Views of posts by week")
    assert page.locator(f"{LAB} input[type=checkbox]").count() >= 3
    page.wait_for_selector(".vega-embed svg, .vega-embed canvas", timeout=30_000)
    assert page.locator(FAULT).count() == 0


def test_changing_the_metric_redraws_the_chart_and_moves_nothing(page: Any) -> None:
    height = page.locator(LAB).bounding_box()["height"]
    _redrawn(page, lambda: page.locator(f"{LAB} select").first.select_option(label="Reach"))
    took = [
        _redrawn(page, lambda name=name: _metric(page).select_option(label=name)) for name in ("Post reach", "Reach")
    ]
    assert max(took) < 5
    _shows(page, "h3", "Reach by week, Instagram and Facebook", first=True)
    _shows(page, "code", 'sk.compute(data, ["reach"]')
    assert abs(page.locator(LAB).bounding_box()["height"] - height) <= 1


def test_a_platform_can_be_left_out_and_the_grain_changed(page: Any) -> None:
    _redrawn(page, lambda: page.get_by_role("checkbox", name="Facebook").uncheck())
    _redrawn(page, lambda: page.locator(f"{LAB} button", has_text="month").click())
    _shows(page, "h3", "Reach by month, Instagram,", first=True)


def test_nothing_is_asked_of_other_machines(page: Any) -> None:
    assert page.outside == []
