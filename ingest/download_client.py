"""One polite visitor of the library: a request at a time, at a steady rate, with retries and redirects.

Takes addresses; gives responses whose bodies are still to be read. What may pass (a busy server, a broken
line) is a `Trouble`, which `persist` meets with pauses that grow; what will not pass is a `DownloadError`.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

import requests
import urllib3

from ingest.download_settings import DownloadSettings, is_web_address
from ingest.errors import IngestError

T = TypeVar("T")

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
_LONGEST_WAIT_ASKED = 600.0
_MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_PASSING = {408, 425, 429, 500, 502, 503, 504}
_USABLE = {200, 206, 304, 416}
_BROWSER_CHECKS = ("x-amzn-waf-action", "cf-mitigated")
BROKEN_LINE = (requests.RequestException, urllib3.exceptions.HTTPError, ConnectionError, TimeoutError)
"""What reading a body may raise when the line breaks."""


class DownloadError(IngestError):
    """A download that failed for good; its text says what arrived and what to do."""


class Trouble(Exception):
    """Something that may pass. `has_gained` says that more has arrived than ever before."""

    def __init__(self, found: str, retry_after: float | None = None, has_gained: bool = False) -> None:
        super().__init__(found)
        self.retry_after = retry_after
        self.has_gained = has_gained


@dataclass(frozen=True, slots=True)
class Timing:
    """Clocks and chance, so that tests need not wait."""

    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    chance: Callable[[], float] = random.random
    now: Callable[[], dt.datetime] = field(default=lambda: dt.datetime.now(dt.UTC))


class Client:
    """Visits the library and the hosts that the settings allow, never two addresses at once."""

    def __init__(
        self,
        settings: DownloadSettings,
        show: Callable[[str], None] = lambda text: None,
        timing: Timing | None = None,
        extra_host: str | None = None,
    ) -> None:
        self._settings = settings
        self._timing = timing or Timing()
        self._show = show
        self._hosts = {*settings.hosts, settings.library_host, *([extra_host] if extra_host else [])}
        self._next_turn = 0.0
        self._session = requests.Session()
        self._session.headers.update(
            {"User-Agent": user_agent(), "Accept": "*/*", "Accept-Encoding": "identity"}
        )

    @property
    def settings(self) -> DownloadSettings:
        """The settings that this client goes by."""
        return self._settings

    def show(self, text: str) -> None:
        """Tell how far the work is."""
        self._show(text)

    def today(self) -> str:
        """The time for a manifest."""
        return self._timing.now().strftime("%Y-%m-%dT%H:%M:%SZ")

    @contextmanager
    def visit(self, address: str, headers: Mapping[str, str] | None = None) -> Iterator[requests.Response]:
        """The response of an address, redirects followed; its status is 200, 206, 304 or 416.

        Raises Trouble where another try may help, DownloadError where none will.
        """
        seen: list[str] = []
        while True:
            self._check_address(address, seen)
            seen.append(address)
            with closing(self._ask(address, headers or {})) as response:
                if response.status_code in _REDIRECTS and response.headers.get("Location"):
                    address = urljoin(address, response.headers["Location"])
                    continue
                self._check_status(response, seen[0])
                yield response
                return

    def read(self, address: str, limit: int) -> bytes:
        """A small body as a whole. Raises DownloadError where it is larger than `limit` bytes."""

        def once() -> bytes:
            with self.visit(address) as response:
                try:
                    body: bytes = response.raw.read(limit + 1, decode_content=True)
                except BROKEN_LINE as error:
                    raise Trouble(f"a line that broke ({type(error).__name__})") from None
            return body

        body = self.persist(once, address)
        if len(body) > limit:
            raise DownloadError(
                f"{address}: expected at most {limit:,} bytes, found more; check the address."
            )
        return body

    def persist(self, work: Callable[[], T], what: str) -> T:
        """The result of `work`, tried again with growing pauses while it raises Trouble.

        Raises DownloadError when as many tries as the settings allow have gained nothing.
        """
        failures = 0
        while True:
            try:
                return work()
            except Trouble as trouble:
                failures = 1 if trouble.has_gained else failures + 1
                if failures >= self._settings.attempts:
                    raise DownloadError(
                        f"{what}: expected it within {_count(failures)}, found {trouble}. What has arrived "
                        "is kept; run the command again later."
                    ) from None
                self._pause(failures, trouble.retry_after, what, str(trouble))

    def _pause(self, failures: int, asked: float | None, what: str, found: str) -> None:
        if asked is not None and asked > _LONGEST_WAIT_ASKED:
            raise DownloadError(
                f"{what}: the server asks to wait {asked / 60:.0f} minutes. What has arrived is kept; run "
                "the command again after that."
            )
        grown = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2.0 ** (failures - 1))
        pause = max(asked or 0.0, grown * (0.5 + self._timing.chance() / 2))
        self._show(f"{what}: trying again in {pause:.0f} seconds, found {found}")
        self._timing.sleep(pause)

    def _ask(self, address: str, headers: Mapping[str, str]) -> requests.Response:
        wait = self._next_turn - self._timing.clock()
        if wait > 0:
            self._timing.sleep(wait)
        self._next_turn = self._timing.clock() + self._settings.seconds_between
        timeout = (self._settings.connect_seconds, self._settings.stall_seconds)
        try:
            return self._session.get(
                address, headers=dict(headers), stream=True, allow_redirects=False, timeout=timeout
            )
        except requests.exceptions.SSLError as error:
            raise DownloadError(
                f"{address}: expected a server with a valid certificate, found {_short(error)}."
            ) from None
        except BROKEN_LINE as error:
            host = urlsplit(address).hostname
            raise Trouble(f"no answer of {host} ({_short(error)})") from None
        except ValueError as error:  # requests looks at where a redirect leads, though it does not follow
            raise DownloadError(
                f"{address}: expected a file or an address with https://, found a redirect to no address "
                f"({error}); check the address in a browser."
            ) from None

    def _check_address(self, address: str, seen: list[str]) -> None:
        origin = f" (redirected from {seen[0]})" if seen else ""
        if address in seen or len(seen) > _MOST_REDIRECTS:
            raise DownloadError(
                f"{seen[0]}: expected a file, found redirects without end; check the address in a browser."
            )
        if not is_web_address(address):
            raise DownloadError(f"{address}{origin}: expected an address with https://; check the settings.")
        if seen and urlsplit(seen[-1]).scheme == "https" and urlsplit(address).scheme == "http":
            raise DownloadError(f"{address}{origin}: expected an address with https://; nothing was fetched.")
        host = urlsplit(address).hostname or ""
        if not any(host == allowed or host.endswith(f".{allowed}") for allowed in self._hosts):
            raise DownloadError(
                f"{address}{origin}: expected a host among {', '.join(sorted(self._hosts))}, found {host}; "
                'if you trust it, add it to "hosts" of the settings (docs/download.md).'
            )

    def _check_status(self, response: requests.Response, address: str) -> None:
        status, headers = response.status_code, response.headers
        if any(name in headers for name in _BROWSER_CHECKS):
            raise browser_wanted(address)
        if status in _PASSING:
            found = f"status {status} ({response.reason or 'no reason'})"
            raise Trouble(found, retry_after=self._asked_to_wait(headers.get("Retry-After")))
        if status not in _USABLE:
            raise DownloadError(
                f"{address}: expected a file, found status {status} ({response.reason or 'no reason'}); "
                "check the address in a browser."
            )

    def _asked_to_wait(self, value: str | None) -> float | None:
        if not value:
            return None
        if value.strip().isdecimal():
            return float(value)
        try:
            then = email.utils.parsedate_to_datetime(value)
        except ValueError:
            return None
        now = self._timing.now()
        return max(0.0, (then - (now if then.tzinfo else now.replace(tzinfo=None))).total_seconds())


def browser_wanted(address: str) -> DownloadError:
    """The refusal where the library wants a person at a browser; going round that check would be rude."""
    return DownloadError(
        f"{address}: expected data, found a page that asks for a browser. Open the address in one, save the "
        "file into the inbox and run unga refresh."
    )


def user_agent() -> str:
    """Who is asking: `unga/0.1.0`."""
    try:
        return f"unga/{version('unga')}"
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "unga"


def _count(tries: int) -> str:
    return f"{tries} {'try' if tries == 1 else 'tries'}"


def _short(error: BaseException) -> str:
    """The innermost cause in a few words: the libraries wrap it in their own."""
    cause = error
    while cause.__context__ is not None:
        cause = cause.__context__
    return " ".join(str(cause).split())[:120] or type(cause).__name__
