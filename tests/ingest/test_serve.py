"""Starting the dashboards: the port, and that they end with the command."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from ingest.config import read_settings
from ingest.errors import IngestError
from ingest.serve import serve


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(IngestError, match=f"port {port}.*--port"):
            serve(read_settings(str(tmp_path), {}), port, lambda _: None)


def test_the_address_is_printed_when_it_answers_and_interrupting_ends_all(tmp_path: Path) -> None:
    """Also where a proxy stands between this machine and all others."""
    proxied = {"http_proxy": "http://127.0.0.1:9", "no_proxy": "", "NO_PROXY": ""}
    command = [sys.executable, "-m", "ingest.cli", "dashboards", "--port", "0", "--home", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                          env={**os.environ, **proxied, "PYTHONUNBUFFERED": "1"}) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            line = next(line for line in process.stdout if line.startswith("dashboards: "))
            address = line.split()[1]
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=30) as answer:
                assert answer.status == 200
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=60) in (0, 130)
        finally:
            process.kill()  # nothing where it has ended; else leaving would wait for it for ever
    with pytest.raises(OSError):
        urllib.request.urlopen(f"{address}/_stcore/health", timeout=2)
