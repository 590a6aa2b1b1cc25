"""Fetching the table of votes from a library that stalls, breaks off, redirects, refuses and lies."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from ingest.config import read_settings
from ingest.download_client import Client, DownloadError
from ingest.download_manifest import MANIFEST, part_file, read_manifest
from ingest.download_settings import DownloadSettings
from ingest.download_votes import fetch_votes, find_votes_file
from ingest.files import find_files
from tests.ingest.library_stand_in import Answer, Clock, Library, Request, client_of, file_of, serve

HEADER = b"undl_id,ms_code,ms_name,ms_vote,title\n"
TABLE = HEADER + b"".join(b"%d,AFG,AFGHANISTAN,Y,Lorem\n" % number for number in range(20_000))
NAME = "2026_02_06_ga_voting.csv"
PATH = f"/record/4060887/files/{NAME}"
HALF = len(TABLE) // 2
PAGE = b"<!DOCTYPE html><html><title>Sign in</title><body>Please wait</body></html>"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(clock: Clock) -> Iterator[Library]:
    with serve(clock) as library:
        yield library


def fetch(library: Library, clock: Clock, folder: Path, **settings: object) -> bool:
    """Fetch the file at its usual address; tell whether it is new."""
    return fetch_votes(client_of(library, clock, **settings), folder, library.address + PATH)[1]


def taken_by_a_refresh(folder: Path) -> list[str]:
    return [found.path.name for found in find_files([folder], read_settings(str(folder / "home"), {}))]


def test_the_file_arrives_whole_with_its_checksum_noted(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = file_of(TABLE)
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE
    fetched = read_manifest(tmp_path)[NAME]
    assert (fetched.size, fetched.sha256) == (len(TABLE), hashlib.sha256(TABLE).hexdigest())
    assert (fetched.fetched_at, fetched.validator) == ("2026-01-01T00:00:00Z", '"v1"')
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, NAME]
    assert library.requests[0].headers["User-Agent"].startswith("unga/")


def test_a_file_that_broke_off_is_continued_where_it_broke(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    whole = file_of(TABLE)
    library.answers[PATH] = lambda request: (
        Answer(TABLE, headers={"ETag": '"v1"'}, sends=HALF) if len(library.requests) == 1 else whole(request)
    )
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE
    _, second = library.requests
    assert (second.headers["Range"], second.headers["If-Range"]) == (f"bytes={HALF}-", '"v1"')


def test_another_run_continues_what_a_run_left(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(TABLE, headers={"ETag": '"v1"'}, sends=HALF), Answer(b"", 500)]
    with pytest.raises(DownloadError, match="status 500.*kept"):
        fetch(library, clock, tmp_path)
    assert part_file(tmp_path / NAME).stat().st_size == HALF
    assert taken_by_a_refresh(tmp_path) == []
    library.answers[PATH] = file_of(TABLE)
    assert fetch(library, clock, tmp_path)
    assert library.requests[-1].headers["Range"] == f"bytes={HALF}-"
    assert (tmp_path / NAME).read_bytes() == TABLE


def test_a_part_of_a_file_from_elsewhere_is_not_continued(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [Answer(TABLE, headers={"ETag": '"v1"'}, sends=HALF), Answer(b"", 500)]
    with pytest.raises(DownloadError):
        fetch(library, clock, tmp_path)
    newer = TABLE.replace(b"Lorem", b"Ipsum")
    library.answers[f"/other/{NAME}"] = file_of(newer)
    fetch_votes(client_of(library, clock), tmp_path, f"{library.address}/other/{NAME}")
    assert (tmp_path / NAME).read_bytes() == newer


def test_a_file_that_changes_in_between_is_never_joined_of_two(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    newer = TABLE.replace(b"Lorem", b"Ipsum")
    library.answers[PATH] = [
        Answer(TABLE, headers={"ETag": '"v1"'}, sends=HALF),
        Answer(newer, headers={"ETag": '"v2"'}),
    ]
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == newer
    assert read_manifest(tmp_path)[NAME].validator == '"v2"'


def test_a_server_that_continues_another_version_is_not_believed(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    newer = TABLE.replace(b"Lorem", b"Ipsum")
    rest = {"ETag": '"v2"', "Content-Range": f"bytes {HALF}-{len(newer) - 1}/{len(newer)}"}
    library.answers[PATH] = [
        Answer(TABLE, headers={"ETag": '"v1"'}, sends=HALF),
        Answer(newer[HALF:], 206, rest),
        Answer(newer, headers={"ETag": '"v2"'}),
    ]
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == newer


def test_a_rest_that_begins_elsewhere_is_not_appended(library: Library, clock: Clock, tmp_path: Path) -> None:
    elsewhere = TABLE[10 : 10 + len(TABLE) - HALF]  # as long as the rest that was asked for
    rest = {"ETag": '"v1"', "Content-Range": f"bytes 10-{9 + len(elsewhere)}/{len(TABLE)}"}
    library.answers[PATH] = [
        Answer(TABLE, headers={"ETag": '"v1"'}, sends=HALF),
        Answer(elsewhere, 206, rest),
        Answer(TABLE, headers={"ETag": '"v1"'}),
    ]
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE


def test_a_file_that_changes_on_every_try_is_given_up(library: Library, clock: Clock, tmp_path: Path) -> None:
    def ever_another(request: Request) -> Answer:
        number = len(library.requests)
        return Answer(TABLE, headers={"ETag": f'"v{number}"'}, sends=HALF + number)

    library.answers[PATH] = ever_another
    with pytest.raises(DownloadError, match="begun anew 6 times"):
        fetch(library, clock, tmp_path)
    assert len(library.requests) < 10
    assert taken_by_a_refresh(tmp_path) == []


def test_without_a_version_there_is_nothing_to_continue(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [Answer(TABLE, sends=HALF), Answer(TABLE)]
    assert fetch(library, clock, tmp_path)
    assert "Range" not in library.requests[-1].headers
    assert (tmp_path / NAME).read_bytes() == TABLE


def test_a_line_that_stalls_is_left_and_tried_again(library: Library, clock: Clock, tmp_path: Path) -> None:
    whole = file_of(TABLE)
    library.answers[PATH] = lambda request: (
        Answer(TABLE, headers={"ETag": '"v1"'}, sends=HALF, stalls=True)
        if len(library.requests) == 1
        else whole(request)
    )
    assert fetch(library, clock, tmp_path, stall_seconds=0.2)
    assert (tmp_path / NAME).read_bytes() == TABLE
    assert library.requests[1].headers["Range"] == f"bytes={HALF}-"


def test_a_server_that_says_nothing_at_all_is_given_up(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [Answer(TABLE, sends=0, stalls=True)]
    with pytest.raises(DownloadError, match="within 2 tries"):
        fetch(library, clock, tmp_path, stall_seconds=0.1, attempts=2)
    assert taken_by_a_refresh(tmp_path) == []


def test_pauses_grow_and_what_the_server_asks_for_is_kept(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [
        Answer(b"", 500),
        Answer(b"", 502, {"Retry-After": "\xb2"}),
        Answer(b"", 429, {"Retry-After": "30"}),
        Answer(b"", 503, {"Retry-After": "Thu, 01 Jan 2026 00:02:00 GMT"}),
        Answer(TABLE),
    ]
    assert fetch(library, clock, tmp_path)
    assert clock.slept == [1.0, 2.0, 30.0, 120.0]


def test_a_server_that_asks_for_hours_is_left_alone(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"", 429, {"Retry-After": "7200"})]
    with pytest.raises(DownloadError, match="wait 120 minutes"):
        fetch(library, clock, tmp_path)
    assert (len(library.requests), clock.slept) == (1, [])


def test_tries_end(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"", 500)]
    with pytest.raises(DownloadError, match=r"within 6 tries, found status 500"):
        fetch(library, clock, tmp_path)
    assert len(library.requests) == 6
    assert clock.slept == [1.0, 2.0, 4.0, 8.0, 16.0]


def test_what_will_not_pass_is_not_tried_again(library: Library, clock: Clock, tmp_path: Path) -> None:
    with pytest.raises(DownloadError, match="status 404"):
        fetch(library, clock, tmp_path)
    assert len(library.requests) == 1


def test_requests_keep_their_distance(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"", 302, {"Location": "/elsewhere"})]
    library.answers["/elsewhere"] = file_of(TABLE)
    assert fetch(library, clock, tmp_path, seconds_between=3.0)
    assert [request.at for request in library.requests] == [1000.0, 1003.0]


def test_redirects_are_followed_and_the_name_stays(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"", 302, {"Location": "/store/abcdef?signed=1"})]
    library.answers["/store/abcdef"] = file_of(TABLE)
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE


@pytest.mark.parametrize("location", [PATH, "/again"])
def test_redirects_in_circles_end(location: str, library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"", 301, {"Location": location})]
    library.answers["/again"] = [Answer(b"", 307, {"Location": PATH})]
    with pytest.raises(DownloadError, match="redirects without end"):
        fetch(library, clock, tmp_path)
    assert len(library.requests) <= 2


def test_a_long_row_of_redirects_ends(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"", 302, {"Location": "/0"})]
    for number in range(20):
        library.answers[f"/{number}"] = [Answer(b"", 302, {"Location": f"/{number + 1}"})]
    with pytest.raises(DownloadError, match="redirects without end"):
        fetch(library, clock, tmp_path)
    assert len(library.requests) == 6


def test_a_redirect_to_no_address_is_refused(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"", 302, {"Location": "http://[::1/file.csv"})]
    with pytest.raises(DownloadError, match="a redirect to no address"):
        fetch(library, clock, tmp_path)


@pytest.mark.parametrize(
    ("location", "found"),
    [
        ("http://example.com/file.csv", "found example.com"),
        ("http://notun.org/file.csv", "found notun.org"),
        ("http://127.0.0.1.example.com/file.csv", "found 127.0.0.1.example.com"),
        ("file:///etc/hosts", "https://"),
        ("ftp://127.0.0.1/file.csv", "https://"),
    ],
)
def test_redirects_to_other_places_are_refused(
    location: str, found: str, library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [Answer(b"", 302, {"Location": location})]
    with pytest.raises(DownloadError, match="redirected from") as raised:
        fetch(library, clock, tmp_path)
    assert found in str(raised.value)
    assert len(library.requests) == 1
    assert taken_by_a_refresh(tmp_path) == []


def test_a_host_that_the_settings_allow_is_visited(library: Library, clock: Clock, tmp_path: Path) -> None:
    port = library.address.rpartition(":")[2]
    library.answers[PATH] = [Answer(b"", 302, {"Location": f"http://localhost:{port}/store"})]
    library.answers["/store"] = file_of(TABLE)
    assert fetch(library, clock, tmp_path, hosts=("localhost",))


@pytest.mark.parametrize(
    "answer",
    [
        Answer(PAGE, headers={"Content-Type": "text/html"}),
        Answer(b"\xef\xbb\xbf \n" + PAGE, headers={"Content-Type": "text/csv"}),
        Answer(b"<div>soon</div>", headers={"Content-Type": "text/html; charset=utf-8"}),
    ],
)
def test_a_web_page_in_place_of_data_is_refused(
    answer: Answer, library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [answer]
    with pytest.raises(DownloadError, match="found a web page.*nothing was kept"):
        fetch(library, clock, tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert len(library.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"", 202, {"x-amzn-waf-action": "challenge", "Content-Type": "text/html"}),
        Answer(b"<html>", 405, {"x-amzn-waf-action": "captcha"}),
        Answer(b"<html><script>awsWafCookieDomainList = []</script>"),
    ],
)
def test_a_check_for_browsers_is_told_and_not_gone_round(
    answer: Answer, library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [answer]
    with pytest.raises(DownloadError, match="asks for a browser"):
        fetch(library, clock, tmp_path)
    assert len(library.requests) == 1
    assert taken_by_a_refresh(tmp_path) == []


def test_a_table_of_another_kind_is_refused(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = [Answer(b"rcid,country\n1,2\n")]
    with pytest.raises(DownloadError, match="undl_id.*found rcid, country"):
        fetch(library, clock, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_length_is_noticed(library: Library, clock: Clock, tmp_path: Path) -> None:
    short = len(TABLE) - 7  # inside the last row
    library.answers[PATH] = [
        Answer(TABLE, states_length=len(TABLE) + 5),
        Answer(TABLE, states_length=short),
        Answer(TABLE, states_length=False, sends=short),
        Answer(TABLE, states_length=False),
    ]
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE
    assert len(library.requests) == 4


def test_a_last_row_over_several_lines_is_whole(library: Library, clock: Clock, tmp_path: Path) -> None:
    table = HEADER + b'1,AFG,AFGHANISTAN,Y,"Lorem\nipsum, ""dolor""\nsit"\r\n'
    library.answers[PATH] = file_of(table)
    assert fetch(library, clock, tmp_path)
    assert len(library.requests) == 1


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ({"Content-MD5": base64.b64encode(hashlib.md5(TABLE).digest()).decode()},
         {"Content-MD5": base64.b64encode(b"0" * 16).decode()}),
        ({"Digest": "sha-256=" + base64.b64encode(hashlib.sha256(TABLE).digest()).decode()},
         {"Digest": "sha-256=" + base64.b64encode(b"0" * 32).decode()}),
        ({"Repr-Digest": f"sha-256=:{base64.b64encode(hashlib.sha256(TABLE).digest()).decode()}:"},
         {"Repr-Digest": f"sha-256=:{base64.b64encode(b'0' * 32).decode()}:"}),
        ({"ETag": f'"{hashlib.md5(TABLE).hexdigest()}"', "x-amz-request-id": "1"},
         {"ETag": '"' + "0" * 32 + '"', "x-amz-request-id": "1"}),
    ],
)  # fmt: skip
def test_checksums_that_the_server_states_are_checked(
    good: dict[str, str], bad: dict[str, str], library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [Answer(TABLE, headers=bad), Answer(TABLE, headers=good)]
    assert fetch(library, clock, tmp_path)
    assert len(library.requests) == 2
    library.answers[PATH] = [Answer(TABLE, headers=bad)]
    (tmp_path / NAME).unlink()
    with pytest.raises(DownloadError, match="not the one that the server states"):
        fetch(library, clock, tmp_path)
    assert taken_by_a_refresh(tmp_path) == []


def test_a_tag_that_only_looks_like_a_checksum_is_none(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [Answer(TABLE, headers={"ETag": '"' + "0" * 32 + '"'})]
    assert fetch(library, clock, tmp_path)
    assert len(library.requests) == 1


def test_what_is_held_unchanged_is_not_fetched_again(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers[PATH] = file_of(TABLE)
    assert fetch(library, clock, tmp_path)
    assert not fetch(library, clock, tmp_path)
    assert library.requests[-1].headers["If-None-Match"] == '"v1"'
    newer = TABLE.replace(b"Lorem", b"Ipsum")
    library.answers[PATH] = file_of(newer, '"v2"')
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == newer


def test_a_held_file_that_was_damaged_is_fetched_again(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = file_of(TABLE)
    assert fetch(library, clock, tmp_path)
    (tmp_path / NAME).write_bytes(TABLE.replace(b"Y", b"N"))
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE


def test_the_old_file_stays_until_the_new_one_is_whole(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = file_of(TABLE)
    assert fetch(library, clock, tmp_path)
    newer = TABLE.replace(b"Lorem", b"Ipsum")
    library.answers[PATH] = [Answer(newer, headers={"ETag": '"v2"'}, sends=HALF), Answer(b"", 500)]
    with pytest.raises(DownloadError):
        fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE
    assert taken_by_a_refresh(tmp_path) == [NAME]


def test_a_body_that_is_packed_although_nobody_asked_is_unpacked(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [
        Answer(gzip.compress(TABLE), headers={"Content-Encoding": "gzip", "ETag": '"v1"'})
    ]
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE


def test_the_newest_table_is_looked_up_in_the_list_of_files(library: Library, clock: Clock) -> None:
    files = ["2025_9_19_ga_voting.csv", "2025_12_02_ga_voting.csv", "2025_12_30_description.pdf"]
    listed = [{"name": name, "url": f"{library.address}/record/4060887/files/{name}"} for name in files]
    library.answers["/api/v1/file"] = [Answer(json.dumps(listed).encode())]
    found = find_votes_file(client_of(library, clock))
    assert found == f"{library.address}/record/4060887/files/2025_12_02_ga_voting.csv"
    assert library.requests[0].query == {"recid": "4060887"}


@pytest.mark.parametrize("listed", [Answer(b"gone", 404), Answer(b"[]"), Answer(PAGE)])
def test_else_on_the_page_of_the_record(listed: Answer, library: Library, clock: Clock) -> None:
    library.answers["/api/v1/file"] = [listed]
    page = b'<html><a href="/record/4060887/files/2024_09_12_ga_resolutions_voting.csv?ln=en">old</a>' + (
        f'<a href="{PATH}?ln=en">new</a><a href="/record/1/files/note.pdf">note</a></html>'.encode()
    )
    library.answers["/record/4060887"] = [Answer(page, headers={"Content-Type": "text/html"})]
    assert find_votes_file(client_of(library, clock)) == f"{library.address}{PATH}?ln=en"


@pytest.mark.parametrize(
    ("page", "message"),
    [(PAGE, "found none.*--url"), (b"<html>awsWafCookieDomainList</html>", "asks for a browser")],
)
def test_a_record_without_a_table_says_what_to_do(
    page: bytes, message: str, library: Library, clock: Clock
) -> None:
    library.answers["/record/4060887"] = [Answer(page)]
    with pytest.raises(DownloadError, match=message):
        find_votes_file(client_of(library, clock))


def test_a_body_in_chunks_is_known_to_be_whole_by_its_last_chunk(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    row = len(b"12345,AFG,AFGHANISTAN,Y,Lorem\n")
    library.answers[PATH] = [
        Answer(TABLE, headers={"ETag": '"v1"'}, is_chunked=True, sends=len(TABLE) - 10 * row),
        Answer(TABLE, headers={"ETag": '"v1"'}, is_chunked=True),
    ]
    assert fetch(library, clock, tmp_path)
    assert (tmp_path / NAME).read_bytes() == TABLE
    assert library.requests[1].headers["Range"] == f"bytes={len(TABLE) - 10 * row}-"


def test_not_modified_is_no_answer_to_someone_who_holds_nothing(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers[PATH] = [Answer(b"", 304), Answer(TABLE)]
    assert fetch(library, clock, tmp_path)


def test_a_file_without_end_is_left(
    library: Library, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.download_file._LARGEST_FILE", len(TABLE) - 1)
    for answer in (Answer(TABLE), Answer(TABLE, states_length=False)):
        library.answers[PATH] = [answer]
        with pytest.raises(DownloadError, match="at most .* found more"):
            fetch(library, clock, tmp_path)
    assert len(library.requests) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_redirect_from_https_to_http_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def redirect(address: str, headers: object) -> requests.Response:
        asked.append(address)
        response = requests.Response()
        response.status_code, response.raw = 302, io.BytesIO()
        response.headers["Location"] = "http://digitallibrary.un.org/table.csv"
        return response

    client = Client(DownloadSettings(), timing=Clock().timing())
    monkeypatch.setattr(client, "_ask", redirect)
    with (
        pytest.raises(DownloadError, match="redirected from.*expected an address with https"),
        client.visit("https://digitallibrary.un.org/table.csv"),
    ):
        pass
    assert asked == ["https://digitallibrary.un.org/table.csv"]
