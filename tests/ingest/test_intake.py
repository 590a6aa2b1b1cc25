"""From a folder to landing: what is read, what is not read again, what is rejected, whatever the order."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from ingest import intake
from ingest.config import PROJECT_FOLDER, Settings, read_settings
from ingest.intake import IngestReport
from ingest.landing import open_landing, read_ledger
from ingest.ledger import FileEntry
from ingest.records import LANDING_TABLES
from ingest.refresh import Job, ingest
from tests.ingest.small_documents import draft, write_bundle, write_drafts

Rows = list[tuple[object, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings(str(tmp_path / "home"), {})


@pytest.fixture
def read(settings: Settings, folder: Path) -> Callable[..., IngestReport]:
    def run(*paths: Path, **options: object) -> IngestReport:
        return ingest(Job(settings), paths or (folder,), **options)  # type: ignore[arg-type]

    return run


def rows(settings: Settings, query: str) -> Rows:
    with duckdb.connect(str(settings.landing_file), read_only=True) as connection:
        return connection.sql(query).fetchall()


def ledger(settings: Settings) -> dict[str, FileEntry]:
    with open_landing(settings.landing_file) as connection:
        return read_ledger(connection)


def reject_codes(report: IngestReport) -> list[tuple[str, str]]:
    return sorted((Path(reject.source_file).name, reject.reason_code) for reject in report.new_rejects)


def test_a_second_run_reads_nothing(read: Callable[..., IngestReport], folder: Path) -> None:
    write_drafts(folder, range(1, 4))
    write_bundle(folder / "more.jsonl", range(4, 7))
    first, second = read(), read()
    assert (first.n_files, first.n_documents, first.new_rejects) == (4, 6, [])
    assert (second.n_files, second.n_documents, second.n_unchanged) == (0, 0, 4)


def test_only_the_new_file_is_read(read: Callable[..., IngestReport], folder: Path) -> None:
    write_drafts(folder, range(1, 4))
    read()
    write_drafts(folder, range(4, 5))
    assert read().n_files == 1


def test_a_touched_file_is_not_parsed_again(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    write_drafts(folder, range(1, 2))
    read()
    mark = rows(settings, "select content_mark from landing_state")
    os.utime(folder / "draft_001.txt", (1, 1))
    assert (read().n_files, read().n_unchanged) == (0, 1)
    assert rows(settings, "select content_mark from landing_state") == mark


def test_another_version_of_the_parser_reads_again(
    read: Callable[..., IngestReport], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_drafts(folder, range(1, 3))
    read()
    monkeypatch.setattr("ingest.sources.draft_text.VERSION", 999)
    assert read().n_files == 2
    assert read().n_files == 0


def test_reread_reads_what_is_known(read: Callable[..., IngestReport], folder: Path) -> None:
    write_drafts(folder, range(1, 3))
    read()
    assert read(reread=True).n_files == 2


def test_where_a_folder_lies_changes_only_the_name_of_its_files(tmp_path: Path) -> None:
    """Two machines that hold the same documents in other places get the same facts and the same ids."""
    homes = []
    for place in ("machine/one/documents", "another/machine"):
        write_drafts(tmp_path / place, range(1, 4))
        write_bundle(tmp_path / place / "bundle.jsonl", range(3, 6))
        (tmp_path / place / "empty.txt").write_bytes(b"")
        homes.append(read_settings(str(tmp_path / "homes" / place / "home"), {}))
        ingest(Job(homes[-1]), [tmp_path / place])
    names = [rows(home, "select source_file from documents where number_in_file = 1") for home in homes]
    assert names[0] != names[1]
    for table in LANDING_TABLES:
        own = {"documents": ", loaded_at", "rejects": ", first_seen_at"}.get(table, "")
        hidden = f"(source_file{own})" if own else "()"
        query = f"select {'* exclude ' + hidden if own else '*'} from {table} order by all"
        assert rows(homes[0], query) == rows(homes[1], query), table


def test_order_and_grouping_of_runs_do_not_matter(tmp_path: Path) -> None:
    """Copies of one content, a bundle and texts, in one run, or one by one from the last to the first."""
    folder = tmp_path / "in"
    write_drafts(folder, range(1, 4))
    write_bundle(folder / "bundle.jsonl", range(2, 6))
    shutil.copy(folder / "draft_001.txt", folder / "A_78_L.1.txt")
    shutil.copy(folder / "draft_002.txt", folder / "zz.txt")
    (folder / "odd.bin").write_bytes(bytes(range(256)) * 9)
    homes = [read_settings(str(tmp_path / name), {}) for name in ("one", "two")]
    ingest(Job(homes[0]), [folder])
    for path in sorted(folder.iterdir(), reverse=True):
        ingest(Job(homes[1]), [path])
    for query in (
        "select * exclude (loaded_at) from documents order by all",
        "select * exclude (loaded_at, first_seen_at) from files order by all",
        "select * exclude (first_seen_at) from rejects order by all",
        "from sponsors order by all",
        "from pages order by all",
    ):
        assert rows(homes[0], query) == rows(homes[1], query), query
    assert ingest(Job(homes[1]), [folder]).n_files == 0


def test_equal_content_is_landed_once_under_the_name_that_says_most(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    (folder / "a.txt").write_text(draft(7).replace("A/78/L.7\n", ""), encoding="utf-8")
    read()
    assert rows(settings, "select symbol from documents") == [(None,)]
    shutil.copy(folder / "a.txt", folder / "A_78_L.7.txt")
    read()
    assert rows(settings, "select symbol, symbol_source from documents") == [("A/78/L.7", "file_name")]
    assert read().n_files == 0


def test_a_symbol_given_by_hand_stays(
    read: Callable[..., IngestReport], folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.txt"
    path.write_text(draft(7).replace("A/78/L.7\n", ""), encoding="utf-8")
    read()
    assert read(path, symbol="A/78/L.7").n_files == 1
    expected = [("A/78/L.7", "option")]
    assert rows(settings, "select symbol, symbol_source from documents") == expected
    assert read().n_files == 0
    monkeypatch.setattr("ingest.sources.draft_text.VERSION", 999)
    assert read().n_files == 1
    assert rows(settings, "select symbol, symbol_source from documents") == expected


def test_a_file_that_goes_keeps_its_documents(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    write_drafts(folder, range(1, 3))
    read()
    (folder / "draft_001.txt").unlink()
    report = read()
    assert (report.n_files, report.new_rejects) == (0, [])
    assert rows(settings, "select count(*) from documents") == [(2,)]


def test_a_corrected_file_replaces_its_earlier_content(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    path = folder / "a.txt"
    path.write_text(draft(7), encoding="utf-8")
    read()
    path.write_text(draft(7).replace("Chile and France", "Chile and Peru"), encoding="utf-8")
    read()
    assert rows(settings, "select name_as_printed from sponsors order by position") == [("Chile",), ("Peru",)]


def test_another_document_under_the_same_name_is_kept_beside_the_first(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    path = folder / "latest.txt"
    for number in (7, 8):
        path.write_text(draft(number), encoding="utf-8")
        read()
    assert rows(settings, "select symbol from documents order by 1") == [("A/78/L.7",), ("A/78/L.8",)]


def test_bad_files_are_told_once_and_the_rest_is_loaded(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    write_drafts(folder, range(1, 3))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.pdf").write_bytes(bytes(range(256)) * 40)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj <<")
    (folder / "folder.pdf").mkdir()
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "huge.txt").write_bytes(b"a line of text\n" * 3_500_000)
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"symbol": "A/78/L.1", "text": "x"}\n' * 99)[:-12])
    os.mkfifo(folder / "pipe.txt")
    with (folder / "vast.jsonl").open("wb") as vast:
        vast.truncate((1 << 30) + 1)  # takes no room: nothing is written
    report = read()
    codes = dict(reject_codes(report))
    assert report.n_documents >= 2
    assert codes["empty.txt"] == "empty_file"
    assert codes["broken.pdf"] == "damaged_pdf"
    assert codes["folder.pdf"] == "is_a_folder"
    assert codes["gone.txt"] == "file_vanished"
    assert codes["huge.txt"] == "too_large"
    assert codes["pipe.txt"] == "not_a_file"
    assert codes["vast.jsonl"] == "too_large"
    assert "binary.pdf" in codes
    assert "cut.jsonl.gz" in codes
    for reject in report.new_rejects:
        assert "expected" in reject.reason and "found" in reject.reason, reject
    again = read()
    assert (again.n_files, again.new_rejects) == (0, [])
    assert len(again.known_rejects) == len(report.new_rejects)


def test_a_mended_file_loses_its_reject(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    (folder / "a.txt").write_bytes(b"")
    assert len(read().new_rejects) == 1
    write_drafts(folder, range(1, 2))
    (folder / "a.txt").write_text(draft(2), encoding="utf-8")
    report = read()
    assert (report.new_rejects, report.known_rejects) == ([], [])
    assert rows(settings, "from rejects") == []


def test_a_file_that_breaks_keeps_its_documents_and_is_rejected(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    path = folder / "a.txt"
    path.write_text(draft(7), encoding="utf-8")
    read()
    path.write_bytes(b"")
    assert reject_codes(read()) == [("a.txt", "empty_file")]
    assert rows(settings, "select symbol from documents") == [("A/78/L.7",)]


def test_a_file_that_may_not_be_opened_is_tried_again(
    read: Callable[..., IngestReport], folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_drafts(folder, range(1, 3))
    opened = Path.open

    def refuse(path: Path, *arguments: object, **options: object) -> object:
        if path.name == "draft_002.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        report = read()
        assert (report.n_documents, reject_codes(report)) == (1, [("draft_002.txt", "file_unreadable")])
        assert read().new_rejects == []
    report = read()
    assert (report.n_documents, report.known_rejects) == (1, [])
    assert rows(settings, "from rejects") == []


def test_a_file_that_vanishes_between_listing_and_reading(
    read: Callable[..., IngestReport], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_drafts(folder, range(1, 3))
    plan_made = intake.Intake.run

    def vanish(self: intake.Intake, *arguments: object) -> IngestReport:
        (folder / "draft_001.txt").unlink()
        return plan_made(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(intake.Intake, "run", vanish)
    report = read()
    assert (report.n_documents, reject_codes(report)) == (1, [("draft_001.txt", "file_vanished")])


def test_a_fault_of_a_parser_is_a_reject_of_one_document(
    read: Callable[..., IngestReport], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_drafts(folder, range(1, 3))
    from ingest.sources import draft_text

    parse = draft_text.parse

    def faulty(pages: object, origin: object, known_names: object) -> object:
        if getattr(origin, "source_file", "").endswith("draft_001.txt"):
            raise KeyError("a fault")
        return parse(pages, origin, known_names)  # type: ignore[arg-type]

    monkeypatch.setattr(draft_text, "parse", faulty)
    report = read()
    assert (report.n_documents, reject_codes(report)) == (1, [("draft_001.txt", "parser_fault")])


def test_what_is_no_document_is_passed_over_in_folders(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    write_drafts(folder, range(1, 2))
    for name in (".DS_Store", "README.md", "draft.pdf.part", "draft.txt~"):
        (folder / name).write_text("no document", encoding="utf-8")
    report = read()
    assert (report.n_files, report.new_rejects) == (1, [])
    assert list(ledger(settings)) == ["in/draft_001.txt"]


def test_the_names_list_is_part_of_the_version(settings: Settings, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(PROJECT_FOLDER / "dbt" / "seeds", tmp_path / "dbt" / "seeds")
    other = read_settings(str(settings.home), {"UNGA_DBT_FOLDER": str(tmp_path / "dbt")})
    write_drafts(folder, range(1, 2))
    ingest(Job(other), [folder])
    with (tmp_path / "dbt" / "seeds" / "seed_state_names.csv").open("a", encoding="utf-8") as seed:
        seed.write("Utopia,UTO,,,variant,test\n")
    assert ingest(Job(other), [folder]).n_files == 1


def test_two_files_that_change_places_change_nothing_else(
    read: Callable[..., IngestReport], folder: Path, settings: Settings
) -> None:
    write_drafts(folder, range(1, 3))
    read()
    one, two = folder / "draft_001.txt", folder / "draft_002.txt"
    texts = one.read_text(encoding="utf-8"), two.read_text(encoding="utf-8")
    one.write_text(texts[1], encoding="utf-8")
    two.write_text(texts[0], encoding="utf-8")
    read()
    expected = [("A/78/L.1", "in/draft_002.txt"), ("A/78/L.2", "in/draft_001.txt")]
    assert rows(settings, "select symbol, source_file from documents order by 1") == expected
    assert rows(settings, "select count(*) from files") == [(2,)]
    assert read().n_files == 0
