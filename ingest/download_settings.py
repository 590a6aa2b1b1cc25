"""Settings of downloads: where the library is, which hosts may be visited and how politely.

The environment (`UNGA_DOWNLOAD_…`) wins over the table `[download]` of `settings.toml` in the home, and that
over defaults. All keys are described in `docs/download.md`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from urllib.parse import urlsplit

from ingest.errors import IngestError

SETTINGS_FILE = "settings.toml"
_PREFIX = "UNGA_DOWNLOAD_"


@dataclass(frozen=True, slots=True)
class DownloadSettings:
    """Addresses and manners of downloads."""

    library: str = "https://digitallibrary.un.org"
    votes_record: str = "4060887"  # whose file of votes has another address in every release
    votes_file: str = ""  # the address of that file, where it is known; else it is looked up
    hosts: tuple[str, ...] = ("un.org",)  # with all hosts below them
    seconds_between: float = 1.0
    connect_seconds: float = 15.0
    stall_seconds: float = 60.0
    attempts: int = 6

    @property
    def library_host(self) -> str:
        """The host of the library's address."""
        return urlsplit(self.library).hostname or ""


def read_download_settings(home: Path, environment: Mapping[str, str]) -> DownloadSettings:
    """Settings for a home. Raises IngestError on a key or a value that makes no sense."""
    settings = DownloadSettings()
    for key, value in _of_file(home / SETTINGS_FILE).items():
        settings = _with(settings, key, value, f"{home / SETTINGS_FILE}, [download] {key}")
    for field in fields(DownloadSettings):
        name = _PREFIX + field.name.upper()
        if environment.get(name):
            settings = _with(settings, field.name, environment[name], name)
    return settings


def _of_file(path: Path) -> dict[str, object]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise IngestError(f"{path}: expected settings as TOML, found: {error}; correct the file.") from None
    table = found.get("download", {})
    if not isinstance(table, dict):
        raise IngestError(f"{path}: expected a table [download], found {table!r}; correct the file.")
    return table


def _with(settings: DownloadSettings, key: str, value: object, place: str) -> DownloadSettings:
    """The settings with one value from outside, checked by the kind of its default."""
    known = {field.name for field in fields(DownloadSettings)}
    if key not in known:
        raise IngestError(f"{place}: expected one of {', '.join(sorted(known))}; see docs/download.md.")
    try:
        read = _value(value, getattr(settings, key))
        changed = replace(settings, **{key: read})  # type: ignore[arg-type]  # _value keeps the kind
        _check(changed, key)
    except (TypeError, ValueError) as error:
        raise IngestError(f"{place}: expected {error}, found {value!r}; see docs/download.md.") from None
    return changed


def _value(value: object, default: object) -> object:
    if isinstance(default, tuple):
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise ValueError("names of hosts")
        return tuple(part.strip().lower() for part in parts if part.strip())
    if isinstance(default, str):
        return str(value).strip().rstrip("/")
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("a number")
    try:
        return int(value) if isinstance(default, int) else float(value)
    except ValueError:
        raise ValueError("a number") from None


def _check(settings: DownloadSettings, key: str) -> None:
    value = getattr(settings, key)
    if key in {"library", "votes_file"} and value and not is_web_address(value):
        raise ValueError("an address that begins with https:// or http://")
    if key == "library" and not value:
        raise ValueError("the address of the library")
    if key == "votes_record" and not value.isdigit():
        raise ValueError("the number of a record")
    is_pause = key == "seconds_between"
    if isinstance(value, int | float) and (value != value or value < 0 or (value == 0 and not is_pause)):
        raise ValueError("a number above zero")


def is_web_address(address: str) -> bool:
    """Whether an address is one of the web, with a host."""
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
