"""The errors of ingestion: one small tree, each naming file, place, expected, found and remedy."""

from __future__ import annotations


class IngestError(Exception):
    """Something a user can act on; its text is one or two lines and is printed as it stands."""


class UnknownSource(IngestError):
    """The content is of no format or organ that unga reads. `reason_code` goes to `quality.rejects`."""

    def __init__(self, reason_code: str, message: str) -> None:
        super().__init__(message)
        self.reason_code = reason_code


class ParseError(IngestError):
    """The format is known but this document cannot be read. `place` says where it broke."""

    def __init__(self, reason_code: str, message: str, place: str = "", text: str = "") -> None:
        super().__init__(message)
        self.reason_code = reason_code
        self.place = place
        self.text = text


class LoadError(IngestError):
    """Landing could not be written."""


class BuildError(IngestError):
    """The warehouse could not be built; nothing was published."""


class LockHeld(IngestError):
    """Another refresh holds the lock of this home."""
