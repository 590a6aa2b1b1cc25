"""Starting the dashboards: Streamlit as a child process, on this machine only."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable

from ingest.config import PROJECT_FOLDER, Settings
from ingest.errors import IngestError

_ADDRESS = "127.0.0.1"
_START_SECONDS = 60.0
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # no proxy leads to this machine


def serve(settings: Settings, port: int, tell: Callable[[str], None]) -> int:
    """Serve until interrupted; tells the address once it answers. Gives the exit status.

    Raises IngestError when the port is taken or the dashboards do not start.
    """
    app = PROJECT_FOLDER / "dashboards" / "app.py"
    if not app.is_file():
        raise IngestError(
            f"{app}: expected the dashboards of unga, found no such file. Run unga from its repository."
        )
    port = _free_port(port)
    if not settings.warehouse_link.exists():
        tell(f"{settings.home} holds no published build yet; the dashboards start empty. Run unga refresh.")
    signal.signal(signal.SIGTERM, _interrupt)
    # Streamlit prints an address of its own; what goes wrong it says on standard error.
    with subprocess.Popen(
        _command(str(app), port),
        cwd=PROJECT_FOLDER,
        env=_environment(settings),
        stdout=subprocess.DEVNULL,
    ) as child:
        try:
            _wait_until_it_answers(child, port)
            tell(f"dashboards: http://localhost:{port}  (Ctrl+C ends)")
            return child.wait()
        except KeyboardInterrupt:
            return 0
        finally:
            _stop(child)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _command(app: str, port: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        app,
        "--server.address",
        _ADDRESS,
        "--server.port",
        str(port),
        "--server.headless",
        "true",
        "--browser.gatherUsageStats",
        "false",
        "--logger.level",
        "warning",
    ]


def _environment(settings: Settings) -> dict[str, str]:
    return {**os.environ, "UNGA_HOME": str(settings.home)}


def _free_port(port: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_ADDRESS, port))
        except OSError:
            raise IngestError(
                f"port {port}: expected a free port, found one in use. "
                "Choose another with --port, or --port 0 for any."
            ) from None
        return int(probe.getsockname()[1])


def _wait_until_it_answers(child: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if child.poll() is not None:
            raise IngestError(
                f"the dashboards ended at once with status {child.returncode}; the lines above say why."
            )
        try:
            with _DIRECT.open(f"http://{_ADDRESS}:{port}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise IngestError(f"the dashboards did not answer on port {port} within {_START_SECONDS:g} seconds.")


def _stop(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.send_signal(signal.SIGTERM)
        try:
            child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            child.kill()
