"""Fetching catalogue records page by page: to the end, onward from where it broke, and never half a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.config import read_settings
from ingest.download_client import DownloadError
from ingest.download_records import Search, fetch_records, search_of
from ingest.files import find_files
from tests.ingest.library_stand_in import Answer, Clock, Library, Request, client_of, serve

SEARCH = Search('191__a:"A/C.3/78/L.*"', "drafts_C.3_78")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(clock: Clock) -> Iterator[Library]:
    with serve(clock) as library:
        yield library


def page(first: int, count: int, total: int | None, prefix: str = "ns0:") -> bytes:
    comment = f"<!-- Search-Engine-Total-Number-Of-Results: {total} -->\n" if total is not None else ""
    records = "".join(
        f'<{prefix}record><{prefix}controlfield tag="001">{first + number}</{prefix}controlfield>'
        f"</{prefix}record>"
        for number in range(count)
    )
    space = ' xmlns:ns0="http://www.loc.gov/MARC21/slim"' if prefix else ""
    return f"{comment}<{prefix}collection{space}>{records}</{prefix}collection>\n".encode()


def catalogue(total: int, most: int = 200, states_total: bool = True) -> Callable[[Request], Answer]:
    """A catalogue of so many records that gives at most `most` a page."""

    def answer(request: Request) -> Answer:
        first, size = int(request.query["jrec"]), min(int(request.query["rg"]), most)
        count = max(0, min(size, total - first + 1))
        return Answer(page(first, count, total if states_total else None))

    return answer


def numbers(folder: Path) -> list[int]:
    """The numbers of all records that a refresh of the folder would read."""
    found = []
    for item in find_files([folder], read_settings(str(folder / "home"), {})):
        text = item.path.read_text()
        found += [int(part.split("<")[0]) for part in text.split('tag="001">')[1:]]
    return found


@pytest.mark.parametrize("total", [1, 199, 200, 201, 450])
@pytest.mark.parametrize("states_total", [True, False])
def test_every_record_arrives_once(
    total: int, states_total: bool, library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers["/search"] = catalogue(total, states_total=states_total)
    progress = fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert progress.n_records == total
    assert numbers(tmp_path) == list(range(1, total + 1))
    first = library.requests[0].query
    assert first == {"p": SEARCH.query, "of": "xm", "rg": "200", "jrec": "1"}


def test_pages_are_asked_for_one_a_second(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers["/search"] = catalogue(450)
    fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert [request.at for request in library.requests] == [1000.0, 1001.0, 1002.0]


def test_a_catalogue_that_gives_smaller_pages_is_read_to_the_end(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers["/search"] = catalogue(130, most=50)
    assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 130
    assert numbers(tmp_path) == list(range(1, 131))


def test_nothing_found_leaves_nothing(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers["/search"] = catalogue(0)
    progress = fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert (progress.n_records, progress.pages) == (0, ())
    assert numbers(tmp_path) == []
    assert find_files([tmp_path], read_settings(str(tmp_path / "home"), {})) == []


def test_pages_that_arrived_are_not_fetched_again(library: Library, clock: Clock, tmp_path: Path) -> None:
    whole = catalogue(450)
    library.answers["/search"] = lambda request: (
        Answer(b"", 500) if request.query["jrec"] == "401" else whole(request)
    )
    with pytest.raises(DownloadError, match="status 500.*kept"):
        fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert numbers(tmp_path) == list(range(1, 401))
    library.requests.clear()
    library.answers["/search"] = whole
    assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 450
    assert [request.query["jrec"] for request in library.requests] == ["401"]
    assert numbers(tmp_path) == list(range(1, 451))


def test_a_page_that_went_missing_is_fetched_with_the_rest(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    whole = catalogue(450)
    library.answers["/search"] = lambda request: (
        Answer(b"", 404) if request.query["jrec"] == "401" else whole(request)
    )
    with pytest.raises(DownloadError):
        fetch_records(client_of(library, clock), SEARCH, tmp_path)
    next(tmp_path.glob("*_000001.xml")).unlink()
    library.answers["/search"] = whole
    fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert numbers(tmp_path) == list(range(1, 451))


def test_a_finished_search_is_asked_anew_and_loses_what_the_catalogue_lost(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers["/search"] = catalogue(450)
    fetch_records(client_of(library, clock), SEARCH, tmp_path)
    library.answers["/search"] = catalogue(380)
    assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 380
    assert numbers(tmp_path) == list(range(1, 381))


def test_a_catalogue_that_grows_in_between_is_read_from_the_start(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    before, after = catalogue(450), catalogue(451)
    library.answers["/search"] = lambda request: (
        before(request) if len(library.requests) < 3 else after(request)
    )
    assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 451
    assert numbers(tmp_path) == list(range(1, 452))


def test_a_catalogue_that_never_rests_is_given_up(library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers["/search"] = lambda request: catalogue(450 + len(library.requests))(request)
    with pytest.raises(DownloadError, match="another on every try"):
        fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert len(library.requests) == 6


@pytest.mark.parametrize(
    "broken",
    [
        Answer(page(1, 94, 94)[:-40]),  # XML that ends early, of the length that was stated
        Answer(page(1, 94, 94), sends=900),
        Answer(page(1, 94, 94), states_length=2000),
        Answer(b"", 503),
    ],
)
def test_half_a_page_is_tried_again(broken: Answer, library: Library, clock: Clock, tmp_path: Path) -> None:
    library.answers["/search"] = [broken, Answer(page(1, 94, 94))]
    assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 94
    assert len(library.requests) == 2


def test_a_later_page_that_lacks_records_is_tried_again(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers["/search"] = [
        Answer(page(1, 200, 250)),
        Answer(page(201, 30, 250)),
        Answer(page(201, 50, 250)),
    ]
    fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert numbers(tmp_path) == list(range(1, 251))


def test_pages_that_the_catalogue_says_are_unchanged_stay(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    first, second = page(1, 200, 250), page(201, 50, 250)

    def answer(request: Request) -> Answer:
        tag = f'"{request.query["jrec"]}"'
        body = first if tag == '"1"' else second
        if request.headers.get("If-None-Match") == tag:
            return Answer(b"", 304)
        return Answer(body, headers={"ETag": tag})

    library.answers["/search"] = answer
    for _ in range(2):
        assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 250
    assert numbers(tmp_path) == list(range(1, 251))


def test_a_total_that_only_the_first_page_states_holds_for_all(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers["/search"] = [
        Answer(page(1, 200, 250)),
        Answer(page(201, 30, None)),
        Answer(page(201, 50, None)),
    ]
    assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 250


def test_a_slip_inside_a_whole_page_is_left_to_its_reader(
    library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers["/search"] = [Answer(page(1, 2, 2).replace(b">1<", b">1 & \x0b<"))]
    assert fetch_records(client_of(library, clock), SEARCH, tmp_path).n_records == 2


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"<!DOCTYPE html><html><title>UN Digital Library</title></html>", "web page .UN Digital Library."),
        (b'{"error": "no"}', "expected catalogue records"),
        (b"<error>bad query</error>", "begins with <error>"),
    ],
)
def test_other_content_is_refused_and_not_kept(
    body: bytes, message: str, library: Library, clock: Clock, tmp_path: Path
) -> None:
    library.answers["/search"] = [Answer(body)]
    with pytest.raises(DownloadError, match=message):
        fetch_records(client_of(library, clock), SEARCH, tmp_path)
    assert find_files([tmp_path], read_settings(str(tmp_path / "home"), {})) == []
    assert len(library.requests) == 1


@pytest.mark.parametrize(
    ("given", "query", "name"),
    [
        ((None, "78", "3", "drafts"), '191__a:"A/C.3/78/L.*"', "drafts_C.3_78"),
        ((None, "78", None, "drafts"), '191__a:"A/78/L.*"', "drafts_78"),
        ((None, "ES-11", None, "votes"), '791__a:"A/RES/ES-11/*"', "votes_ES-11"),
        ((None, "31", None, "votes"), '791__a:"A/RES/31/*"', "votes_31"),
        ((None, "S-8", None, "drafts"), '191__a:"A/S-8/L.*"', "drafts_S-8"),
    ],
)
def test_sessions_are_searched_by_their_symbols(
    given: tuple[str | None, str, str | None, str], query: str, name: str
) -> None:
    assert search_of(*given) == Search(query, name)


def test_a_query_of_ones_own_names_its_files_safely() -> None:
    first, second = (search_of(f'991__b:"../{item}"', None, None, "drafts") for item in ("94", "95"))
    assert "/" not in first.name
    assert first.name != second.name


@pytest.mark.parametrize(
    "given",
    [
        (None, None, None, "drafts"),
        ("x", "78", None, "drafts"),
        (None, "78", "1", "votes"),
        (None, "30", None, "votes"),
        (None, "S-7", None, "drafts"),
    ],
)
def test_options_that_do_not_go_together(given: tuple[str | None, str | None, str | None, str]) -> None:
    with pytest.raises(ValueError, match="--"):
        search_of(*given)
