"""The kernel of a report run: this interpreter, started afresh, over a local socket, reading no one's profile.

No kernel needs to be installed: the command that starts it is given here. ``main`` is an ordinary IPython kernel
that also says a SocialKpiError in both languages, so that the run can pass it on in the reader's own.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

SAID = "socialkpi says"
"""Begins the traceback of a SocialKpiError: its English sentence follows, then the Indonesian one."""


def manager(environment: dict[str, str], home: Path) -> type:
    """Return a kernel manager class whose kernel is this interpreter, with ``environment`` added to its own.

    ``home`` is an empty folder of the run: IPython's profile and the sockets live there.
    """
    from jupyter_client.kernelspec import KernelSpec  # here, with papermill: slow, and only a run needs them
    from jupyter_client.manager import AsyncKernelManager

    # -P: what lies in the working folder must not be imported in place of a library. The package itself is found
    # where this one is, even if it isn't installed; at the end of the path, so that it hides no other module.
    here = str(Path(__file__).parents[2])
    start = f"import sys; sys.path.append({here!r}); from socialkpi.report.kernel import main; main()"
    command = [sys.executable, "-P", "-c", start, "-f", "{connection_file}"]
    spec = KernelSpec(argv=command, display_name="socialkpi", language="python")
    spec.env = {**environment, "IPYTHONDIR": str(home), "PYTHONWARNINGS": "ignore"}

    class RunManager(AsyncKernelManager):
        def __init__(self, **settings: Any) -> None:
            super().__init__(**settings)
            self._kernel_spec = spec
            if sys.platform != "win32":  # no ports to race for, no notice about them, and nobody else can connect
                self.transport = "ipc"
                self.connection_file = str(home / "kernel.json")

    return RunManager


def short_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder for a kernel's sockets; their paths may have no more than about a hundred characters."""
    return tempfile.TemporaryDirectory(prefix="skpi-")


def main() -> None:
    """Run the kernel until its run ends."""
    from socialkpi.report.parameters import import_light

    import_light()
    from ipykernel.kernelapp import IPKernelApp

    from socialkpi.errors import SocialKpiError

    app = IPKernelApp.instance(ignore_cwd=True, quiet=True)
    app.initialize(sys.argv[1:])
    assert app.shell is not None
    app.shell.set_custom_exc((SocialKpiError,), _say)
    app.start()


def _say(shell: Any, kind: type, error: Any, trace: Any, tb_offset: int | None = None) -> list[str]:
    said = [SAID, error.say("en"), error.say("id")]
    shell._showtraceback(kind, error, said)
    return said
