"""`unga download` as a command: what it prints, where it fetches to, how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from ingest.config import read_settings
from ingest.download_settings import DownloadSettings, read_download_settings
from ingest.errors import IngestError
from ingest.files import find_files
from ingest.lock import home_lock
from tests.conftest import REPOSITORY
from tests.ingest.library_stand_in import Answer, Clock, Library, file_of, serve

TABLE = b"undl_id,ms_code,ms_name,ms_vote\n" + b"1,AFG,AFGHANISTAN,Y\n" * 100
PATH = "/record/4060887/files/2026_02_06_ga_voting.csv"


@pytest.fixture
def library() -> Iterator[Library]:
    with serve(Clock()) as library:
        yield library


def run(
    home: Path, library: Library, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    settings = {
        "UNGA_DOWNLOAD_LIBRARY": library.address,
        "UNGA_DOWNLOAD_SECONDS_BETWEEN": "0",
        "UNGA_DOWNLOAD_ATTEMPTS": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "ingest.cli", "download", *arguments, "--home", str(home)],
        capture_output=True, text=True, cwd=REPOSITORY, timeout=60,
        env={**os.environ, **settings, **environment},
    )  # fmt: skip


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end, "it never came so far"
        time.sleep(0.02)


def test_the_table_of_votes_lands_in_the_inbox(library: Library, tmp_path: Path) -> None:
    listed = f'[{{"name": "x", "url": "{library.address}{PATH}"}}]'
    library.answers["/api/v1/file"] = [Answer(listed.encode())]
    library.answers[PATH] = file_of(TABLE)
    done = run(tmp_path, library, "votes")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"fetched {tmp_path}/inbox/2026_02_06_ga_voting.csv, {len(TABLE):,} bytes")
    assert (tmp_path / "inbox/2026_02_06_ga_voting.csv").read_bytes() == TABLE
    assert run(tmp_path, library, "votes").stdout.startswith("unchanged: ")


def test_an_address_given_by_hand_is_fetched_where_it_should_go(library: Library, tmp_path: Path) -> None:
    library.answers[PATH] = file_of(TABLE)
    folder = tmp_path / "elsewhere"
    done = run(
        tmp_path, library, "votes", "--url", library.address + PATH, "--output", str(folder),
        UNGA_DOWNLOAD_LIBRARY="https://library.invalid",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "2026_02_06_ga_voting.csv").is_file()


def test_records_of_a_session_land_in_the_inbox(library: Library, tmp_path: Path) -> None:
    body = b"<!-- Search-Engine-Total-Number-Of-Results: 1 --><collection><record/></collection>"
    library.answers["/search"] = [Answer(body)]
    done = run(tmp_path, library, "records", "--session", "78", "--committee", "3")
    assert (done.returncode, done.stderr) == (0, "")
    assert "fetched 1 records in 1 file" in done.stdout
    assert library.requests[0].query["p"] == '191__a:"A/C.3/78/L.*"'
    assert (tmp_path / "inbox/drafts_C.3_78_000001.xml").read_bytes() == body


def test_a_refusal_is_one_plain_line(library: Library, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"<html><title>Sign in</title>")]
    done = run(tmp_path, library, "votes", "--url", library.address + PATH)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"unga: {library.address}{PATH}: expected data, found a web page (Sign in)")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["records"], "--session"),
        (["records", "--session", "none"], "--session none"),
        (["records", "--session", "78", "--query", "x"], "leave out"),
        (["votes", "--url", "ftp://x/y.csv"], "--url ftp://x/y.csv"),
    ],
)
def test_usage(arguments: list[str], found: str, library: Library, tmp_path: Path) -> None:
    done = run(tmp_path, library, *arguments)
    assert done.returncode == 2
    assert found in done.stderr
    assert library.requests == []


def test_two_downloads_into_one_folder_take_turns(library: Library, tmp_path: Path) -> None:
    library.answers[PATH] = file_of(TABLE)
    (tmp_path / "inbox").mkdir()
    with home_lock(tmp_path / "inbox" / ".download.lock", "download"):
        done = run(tmp_path, library, "votes", "--url", library.address + PATH)
    assert done.returncode == 3
    assert "is in use" in done.stderr
    assert library.requests == []


def test_settings_of_the_environment_win_over_the_file_and_that_over_defaults(tmp_path: Path) -> None:
    assert read_download_settings(tmp_path, {}) == DownloadSettings()
    (tmp_path / "settings.toml").write_text(
        '[download]\nlibrary = "https://a.example/"\nhosts = ["B.example"]\nattempts = 3\n'
        "seconds_between = 2\n"
    )
    settings = read_download_settings(tmp_path, {"UNGA_DOWNLOAD_ATTEMPTS": "9"})
    assert settings == DownloadSettings(
        library="https://a.example", hosts=("b.example",), attempts=9, seconds_between=2.0
    )
    assert settings.library_host == "a.example"
    several = read_download_settings(tmp_path, {"UNGA_DOWNLOAD_HOSTS": "c.example, d.example"})
    assert several.hosts == ("c.example", "d.example")


@pytest.mark.parametrize(
    "text",
    [
        "[download]\nlibary = 'https://a.example'",
        "[download]\nlibrary = 'a.example'",
        "[download]\nlibrary = ''",
        "[download]\nvotes_record = 'votes'",
        "[download]\nattempts = 0",
        "[download]\nattempts = 'many'",
        "[download]\nattempts = true",
        "[download]\nstall_seconds = -1",
        "[download]\nseconds_between = nan",
        "[download]\nhosts = 3",
        "download = 3",
        "[download",
    ],
)
def test_settings_that_make_no_sense_are_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(text)
    with pytest.raises(IngestError, match=r"settings\.toml.*expected.*found|settings\.toml.*expected one of"):
        read_download_settings(tmp_path, {})


def test_every_setting_is_described_with_its_default(repository: Path) -> None:
    text = (repository / "docs" / "download.md").read_text(encoding="utf-8")
    for field in fields(DownloadSettings):
        (row,) = (line for line in text.splitlines() if line.startswith(f"| `{field.name}` "))
        assert f"`UNGA_DOWNLOAD_{field.name.upper()}`" in row
        default = field.default[0] if isinstance(field.default, tuple) else field.default
        assert str(default).removesuffix(".0") in row


def test_an_interrupted_download_says_that_it_can_go_on(library: Library, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(TABLE, headers={"ETag": '"v1"'}, sends=500, stalls=True)]
    with subprocess.Popen(
        [sys.executable, "-m", "ingest.cli", "download", "votes", "--url", library.address + PATH,
         "--home", str(tmp_path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=REPOSITORY,
    ) as child:  # fmt: skip
        part = tmp_path / "inbox" / ".2026_02_06_ga_voting.csv.part"
        wait_until(lambda: part.is_file() and bool(library.requests))
        child.send_signal(signal.SIGINT)
        _, told = child.communicate(timeout=30)
    assert (child.returncode, told) == (
        130, "unga: interrupted. What has arrived is kept; run the command again to go on.\n",
    )  # fmt: skip
    assert [found.path for found in find_files([tmp_path], read_settings(str(tmp_path), {}))] == []
