"""How a command ends: the one or two lines that it prints, and its exit status.

Takes whatever a command raised; gives a message and a status. Nothing that goes wrong ends in a traceback.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn, TextIO

import click

from ingest.errors import BuildError, IngestError, LoadError, LockHeld

REJECTED, USAGE, LOCKED, BUILD_FAILED = 1, 2, 3, 4
FAILED = 1
"""Of a command that builds nothing, such as `sql` or `parse`: it could not do what was asked."""

INTERRUPTED, TERMINATED = 128 + signal.SIGINT, 128 + signal.SIGTERM

_BUILDING = {"refresh", "ingest", "build", "watch"}


class Terminated(BaseException):
    """Another program asked this one to end."""


def prepare_process() -> None:
    """Print text that any terminal or pipe takes, and end in good order when asked to."""
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        _use_utf8(stream, errors)
    signal.signal(signal.SIGTERM, _terminate)


def end(error: BaseException, command: str | None) -> NoReturn:
    """Print what happened and end with its status; `command` is the first word after `unga`."""
    if isinstance(error, click.exceptions.Exit):
        sys.exit(error.exit_code)
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        sys.exit(USAGE)
    if isinstance(error, BrokenPipeError):
        # Whoever read the pipe has seen enough. What is still to be flushed must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    message, status = describe(error, command)
    with suppress(OSError):
        click.echo(f"unga: {message}", err=True)
    sys.exit(status)


def describe(error: BaseException, command: str | None) -> tuple[str, int]:
    """The message of one or two lines, and the exit status."""
    failed = BUILD_FAILED if command in _BUILDING else FAILED
    if isinstance(error, click.ClickException):
        return _usage(error), USAGE
    if isinstance(error, LockHeld):
        return str(error), LOCKED
    if isinstance(error, BuildError | LoadError):
        return str(error), BUILD_FAILED
    if isinstance(error, IngestError):
        return str(error), failed
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return _stopped("interrupted", command), INTERRUPTED
    if isinstance(error, Terminated):
        return _stopped("asked to end", command), TERMINATED
    if isinstance(error, OSError):
        return _trouble_of_the_system(error, command), failed
    if isinstance(error, MemoryError):
        return "the machine has no memory left; close other programs and run the command again.", failed
    return (
        f"expected to finish, found a fault of unga itself ({type(error).__name__}: {_one_line(error)}). "
        "Please report it with this line and the command.",
        failed,
    )


def _usage(error: click.ClickException) -> str:
    path = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "unga"
    return f"{error.format_message()}\nTry '{path} --help'."


def _stopped(how: str, command: str | None) -> str:
    if command in _BUILDING:
        return f"{how}. What is published is as it was; run the command again to finish."
    if command == "download":
        return f"{how}. What has arrived is kept; run the command again to go on."
    return f"{how}."


def _trouble_of_the_system(error: OSError, command: str | None) -> str:
    place = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
    found = f"expected to read and write here, found: {error.strerror or _one_line(error)}."
    nothing = " Nothing was published." if command in _BUILDING else ""
    return f"{place}{found}{nothing} Mend that, or choose another --home."


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300]


def _use_utf8(stream: TextIO, errors: str) -> None:
    # What is printed is data for other programs, hence the same bytes whatever the locale.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors=errors)


def _terminate(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    raise Terminated
