"""A library on this machine for the tests of downloads: it answers as it is told, badly for the most part."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ingest.download_client import Client, Timing
from ingest.download_settings import DownloadSettings


@dataclass(frozen=True)
class Answer:
    """One answer. `sends` is how much of the body leaves the server before the line breaks."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    sends: int | None = None
    states_length: bool | int = True
    is_chunked: bool = False
    stalls: bool = False


@dataclass
class Request:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    at: float

    @property
    def query(self) -> dict[str, str]:
        """The parameters after the question mark."""
        return {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}


class Library:
    """Answers by path: with each of a list in turn and the last for ever, or with what a function gives."""

    def __init__(self, clock: Clock) -> None:
        self.answers: dict[str, list[Answer] | Callable[[Request], Answer]] = {}
        self.requests: list[Request] = []
        self.address = ""
        self.released = threading.Event()
        self._clock = clock

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        """The next answer for a request, which is noted."""
        request = Request(path, headers, self._clock.now)
        self.requests.append(request)
        found = self.answers.get(urlsplit(path).path)
        if found is None:
            return Answer(b"none here", 404)
        if callable(found):
            return found(request)
        return found.pop(0) if len(found) > 1 else found[0]


class Clock:
    """A clock that only moves when someone sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self.slept.append(seconds)
        self.now += seconds

    def timing(self) -> Timing:
        """Clocks for a client; chance always gives the longest pause."""
        start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        return Timing(self.sleep, lambda: self.now, lambda: 1.0, lambda: start)


def client_of(library: Library, clock: Clock, **settings: Any) -> Client:
    """A client for which the stand-in is the library."""
    given = {"library": library.address, "connect_seconds": 5.0, "stall_seconds": 5.0} | settings
    return Client(DownloadSettings(**given), timing=clock.timing())


@contextmanager
def serve(clock: Clock) -> Iterator[Library]:
    """A library that is open for as long as the test runs."""
    library = Library(clock)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:  # noqa: N802  # the name that http.server calls
            _send(self, library.answer(self.path, dict(self.headers)), library)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    library.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield library
    finally:
        library.released.set()
        server.shutdown()
        server.server_close()


def _send(handler: BaseHTTPRequestHandler, answer: Answer, library: Library) -> None:
    handler.send_response(answer.status)
    for name, value in answer.headers.items():
        handler.send_header(name, value)
    length = len(answer.body) if answer.states_length is True else answer.states_length
    if answer.is_chunked:
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        _send_chunks(handler, answer)
        return
    if length is not False:
        handler.send_header("Content-Length", str(length))
    is_broken = answer.sends is not None or length is False or length != len(answer.body) or answer.stalls
    if is_broken:
        handler.send_header("Connection", "close")
        handler.close_connection = True
    handler.end_headers()
    handler.wfile.write(answer.body[: answer.sends])
    handler.wfile.flush()
    if answer.stalls:
        library.released.wait(10)


def file_of(content: bytes, tag: str | None = '"v1"', **more: Any) -> Callable[[Request], Answer]:
    """A file that can be fetched in parts: what a good server answers."""

    def answer(request: Request) -> Answer:
        headers = {"ETag": tag} if tag else {}
        asked = request.headers.get("Range")
        if tag and request.headers.get("If-None-Match") == tag:
            return Answer(b"", 304, headers)
        if not asked or request.headers.get("If-Range") != tag:
            return Answer(content, 200, headers, **more)
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        if start >= len(content):
            return Answer(b"", 416, headers | {"Content-Range": f"bytes */{len(content)}"})
        shown = f"bytes {start}-{len(content) - 1}/{len(content)}"
        return Answer(content[start:], 206, headers | {"Content-Range": shown}, **more)

    return answer


def _send_chunks(handler: BaseHTTPRequestHandler, answer: Answer) -> None:
    sent = answer.body[: answer.sends]
    for start in range(0, len(sent), 5000):
        chunk = sent[start : start + 5000]
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
    if answer.sends is None:
        handler.wfile.write(b"0\r\n\r\n")
    else:
        handler.close_connection = True
    handler.wfile.flush()
