"""Tables of votes in landing: every published layout, its oddities, and rows that do not fit."""

from __future__ import annotations

import datetime as dt
import gzip
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from ingest.bulk_tables import TableFile, TableLoad
from ingest.detect import detect_format
from ingest.landing import open_landing
from ingest.load import store_table
from tests.ingest import tables
from tests.ingest.tables import HEADER_2024, HEADER_2025, HEADER_2026, undl_rows, written

Rows = list[tuple[object, ...]]
Load = Callable[[str | bytes], TableLoad]


@pytest.fixture
def landing(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with open_landing(tmp_path / "landing.duckdb") as connection:
        yield connection


@pytest.fixture
def load(landing: duckdb.DuckDBPyConnection, tmp_path: Path) -> Load:
    def run(content: str | bytes) -> TableLoad:
        content = content.encode() if isinstance(content, str) else content
        path = tmp_path / "a table's file.csv"
        path.write_bytes(content)
        return store_table(
            landing, TableFile(path, "in/table.csv", "a" * 64, detect_format(content, "table.csv"))
        )

    return run


def rows(connection: duckdb.DuckDBPyConnection, query: str) -> Rows:
    return connection.sql(query).fetchall()


def rejects(load: TableLoad) -> list[tuple[str, str]]:
    return [(reject.place, reject.reason_code) for reject in load.rejects]


VOTES = [("CHL", "yes"), ("FRA", "no"), ("GHA", "abstain"), ("PER", "not_voting")]


@pytest.mark.parametrize("header", [HEADER_2024, HEADER_2025, HEADER_2026])
def test_every_layout_gives_the_same_facts(
    header: list[str], load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    result = load(written(header, undl_rows(header)))
    assert (result.rejects, result.n_votes, result.source_name) == ([], 4, "undl_voting_csv")
    assert rows(landing, "select code, vote from votes order by 1") == VOTES
    assert rows(
        landing,
        "select source_roll_call_id, stage, session, subject_kind, title, document_symbol, report_symbol, "
        "resolution_symbol, meeting_symbol, voted_on, voted_on_precision, announced_yes, announced_no, "
        "announced_abstain, announced_not_voting, is_adopted, subjects from roll_calls",
    ) == [
        ("4040000", "plenary", "78", "text", "Title of the text", "A/C.1/78/L.11", "A/78/404", "A/RES/78/237",
         "A/78/PV.50", dt.date(2023, 12, 22), "day", 1, 1, 1, 1, True, "FIRST | SECOND")
    ]  # fmt: skip
    assert rows(
        landing, "select record_id, source_name, source_format, number_in_file from catalogue_records"
    ) == [("a" * 64 + ":1", "undl_voting_csv", "undl_voting_csv", 1)]
    assert rows(landing, "select distinct code_scheme, not_voting_reason from votes order by all") == [
        ("undl", "unknown"), ("undl", None)
    ]  # fmt: skip


def test_columns_are_known_by_name_in_any_order_and_spelling(
    load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    order = list(range(len(HEADER_2026)))
    random.Random(78).shuffle(order)
    header = [
        HEADER_2026[place].upper().replace("_", " ") + ("s" if place in (1, 6) else "") for place in order
    ]
    result = load(written(header, [[row[place] for place in order] for row in undl_rows(HEADER_2026)]))
    assert result.rejects == []
    assert rows(landing, "select code, vote from votes order by 1") == VOTES


@pytest.mark.parametrize(
    "recoded",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: gzip.compress(text.encode()),
        lambda text: text.replace("\n", "\r\n", 2).encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
        lambda text: gzip.compress(text.encode("latin-1")),
        lambda text: text.encode()[:-1],
    ],
    ids=[
        "mark",
        "crlf",
        "gzip",
        "two kinds of line ends",
        "utf-16",
        "windows-1252",
        "latin-1 in gzip",
        "no end of line",
    ],
)
def test_marks_ends_of_lines_packing_and_encodings(
    recoded: Callable[[str], bytes], load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    result = load(
        recoded(written(HEADER_2026, undl_rows(HEADER_2026, ms_name="CÔTE D'IVOIRE", title="Título")))
    )
    assert result.rejects == []
    assert rows(landing, "select code, vote from votes order by 1") == VOTES
    assert rows(landing, "select distinct name_as_printed from votes") == [("CÔTE D'IVOIRE",)]
    assert rows(landing, "select title from roll_calls") == [("Título",)]


@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_other_delimiters(delimiter: str, load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    assert load(written(HEADER_2026, undl_rows(HEADER_2026), delimiter)).rejects == []
    assert rows(landing, "select code, vote from votes order by 1") == VOTES


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Crime : resolution / adopted by the General Assembly", "Crime"),
        ("Situation of human rights in the Islamic Republic of Iran: r", "Situation of human rights in the "
         "Islamic Republic of Iran"),
        ("Law of the sea : resolution / adopted by t", "Law of the sea"),
        ("Human rights: report", "Human rights: report"),
        ("Resources: realities and resolve", "Resources: realities and resolve"),
    ],
)  # fmt: skip
def test_what_the_library_adds_to_a_title_is_left_out_also_where_it_is_cut_off(
    printed: str, title: str, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    load(written(HEADER_2026, undl_rows(HEADER_2026, title=printed)))
    assert rows(landing, "select title from roll_calls") == [(title,)]


def test_double_encoding_is_mended_and_said(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    damaged = "Protección".encode().decode("latin-1")
    load(written(HEADER_2026, undl_rows(HEADER_2026, title=damaged)))
    assert rows(landing, "select title from roll_calls") == [("Protección",)]
    assert rows(landing, "select place, kind, as_found, as_repaired from repairs") == [
        ("undl_id 4040000 title", "double_encoding", damaged, "Protección")
    ]


@pytest.mark.parametrize(
    ("printed", "canonical", "session"),
    [
        ("A/RES/37/100[A]", "A/RES/37/100A", "37"),
        ("A/RES/2200(XXI)[A]", "A/RES/2200(XXI)A", "21"),
        ("A/RES/2200A(XXI)", "A/RES/2200(XXI)A", "21"),
        ("A/RES/377(V)", "A/RES/377(V)", "5"),
        ("A/RES/3362 (S-VII)", "A/RES/3362(S-VII)", "S-7"),
        ("A/RES/106 (S-1)", "A/RES/106(S-I)", "S-1"),
        ("A/RES/2252(ES-5)", "A/RES/2252(ES-V)", "ES-5"),
        ("A/RES/1000A (ES-1)", "A/RES/1000(ES-I)A", "ES-1"),
        ("A/RES/ES-10/21", "A/RES/ES-10/21", "ES-10"),
        ("A/RES/78/68*", "A/RES/78/68", "78"),
    ],
)
def test_symbols_have_one_form_and_tell_the_session(
    printed: str, canonical: str, session: str, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    load(written(HEADER_2024, undl_rows(HEADER_2024, resolution=printed)))
    assert rows(landing, "select resolution_symbol, symbol_as_printed, session from roll_calls") == [
        (canonical, printed, session)
    ]


@pytest.mark.parametrize(
    ("printed", "session"),
    [("78", "78"), ("10emsp", "ES-10"), ("32SP", "S-32"), ("ES10", "ES-10"), ("S-32", "S-32"),
     ("01", "1"), ("78th", None), ("", None)],
)  # fmt: skip
def test_without_a_symbol_the_column_tells_the_session(
    printed: str, session: str | None, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    load(written(HEADER_2026, undl_rows(HEADER_2026, resolution="", session=printed)))
    assert rows(landing, "select session from roll_calls") == [(session,)]


def test_the_sql_writes_symbols_as_the_grammar_does(landing: duckdb.DuckDBPyConnection) -> None:
    from ingest.bulk_tables import _FOLDER
    from ingest.grammar.symbols import parse_symbol

    landing.execute((_FOLDER / "macros.sql").read_text(encoding="utf-8"))
    for printed in (
        "A/C.1/78/L.60/REV.1", "A/C.3/48/L.4/Rev.02", "A/78/481/Add.2(PartII)", "A/RES/43/78 H", "A/L.632",
        "A/PV.1976", "A/ES-11/L.11", "A/RES/3419(XXX)[B]", "A/63/PV.25*", "A/C.2/52/L.9/add.1",
        "A/52/L.2/Amend.1",
    ):  # fmt: skip
        expected = parse_symbol(printed)
        assert expected is not None
        found = landing.execute("select assembly_symbol($1)", [printed]).fetchall()[0][0]
        assert found == expected.canonical, printed


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2023-12-04"], [dt.date(2023, 12, 4)]),
        (["04/12/2023"], [dt.date(2023, 12, 4)]),
        (["4 Dec. 2023"], [dt.date(2023, 12, 4)]),
        (["2023-12-04 00:00:00"], [dt.date(2023, 12, 4)]),
        (["2023-2-4"], [dt.date(2023, 2, 4)]),
        (["20231204"], [dt.date(2023, 12, 4)]),
        (["12/04/2023", "12/22/2023"], [dt.date(2023, 12, 4), dt.date(2023, 12, 22)]),
    ],
)
def test_days_in_the_forms_that_occur(
    dates: list[str], expected: list[dt.date], load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    found = [
        row
        for number, date in enumerate(dates)
        for row in undl_rows(HEADER_2026, date=date, undl_id=f"404000{number}")
    ]
    assert load(written(HEADER_2026, found)).rejects == []
    assert [row[0] for row in rows(landing, "select voted_on from roll_calls order by 1")] == expected


def test_a_day_that_is_none_is_told_and_the_vote_kept(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    result = load(written(HEADER_2026, undl_rows(HEADER_2026, date="sometime in 2023")))
    assert rejects(result) == [("undl_id 4040000", "impossible_date")]
    assert rows(landing, "select voted_on, voted_on_precision from roll_calls") == [(None, None)]


@pytest.mark.parametrize("vote", ["NV", "X", "", "x", " X ", "Non-voting"])
def test_spellings_of_not_voting(vote: str, load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    assert load(written(HEADER_2026, undl_rows(HEADER_2026, ms_vote=vote))).rejects == []
    assert rows(landing, "select distinct vote, not_voting_reason from votes") == [("not_voting", "unknown")]


def test_rows_that_do_not_fit_are_told_with_their_lines(
    load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    lines = written(HEADER_2026, undl_rows(HEADER_2026, title="Title over\ntwo lines")).splitlines(
        keepends=True
    )
    odd = ["4040000,AAA,SHORT,Y\n", lines[1].replace(",Y,", ",Q,") + lines[2], lines[-2] + lines[-1]]
    odd[2] = odd[2].replace("\n", ",and,more\n").replace("over,and,more", "over")
    result = load("".join(lines + odd))
    assert rejects(result) == [
        ("line 10", "damaged_row"),
        ("line 11", "wrong_fact"),
        ("line 13", "damaged_row"),
    ]
    assert "found Q" in result.rejects[1].reason and "found 22" in result.rejects[2].reason
    assert rows(landing, "select code, vote from votes order by 1") == VOTES


def test_a_million_damaged_rows_do_not_flood_the_rejects(load: Load) -> None:
    content = written(HEADER_2026, undl_rows(HEADER_2026)) + "4040000,AAA\n" * 1500
    result = load(content)
    assert len(result.rejects) == 1001
    assert "500 more" in result.rejects[-1].reason


def test_columns_that_nobody_knows_are_named(load: Load) -> None:
    header = [*HEADER_2026, "mood"]
    result = load(written(header, [[*row, "sour"] for row in undl_rows(HEADER_2026)]))
    assert rejects(result) == [("header", "unknown_column")]
    assert "mood" in result.rejects[0].reason
    assert result.n_votes == 4


def test_votes_of_another_organ_are_refused_one_by_one(
    load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    other = undl_rows(HEADER_2026, undl_id="4050000", resolution="S/RES/2720 (2023)")
    result = load(written(HEADER_2026, undl_rows(HEADER_2026) + other))
    assert rejects(result) == [("undl_id 4050000", "other_organ")]
    assert rows(landing, "select source_roll_call_id from roll_calls") == [("4040000",)]
    assert rows(landing, "select code, vote from votes order by 1") == VOTES


def test_rows_of_one_vote_that_disagree_are_told(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    found = undl_rows(HEADER_2026)[:2] + undl_rows(HEADER_2026, resolution="A/RES/78/999")[2:]
    result = load(written(HEADER_2026, found))
    assert rejects(result) == [("undl_id 4040000", "conflicting_rows")]
    assert rows(landing, "select resolution_symbol from roll_calls") == [("A/RES/78/237",)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (written(HEADER_2026, []), "empty_file"),
        (written(HEADER_2026, []).rstrip(), "empty_file"),
        (written(HEADER_2026, [["1", "2"]]), "damaged_table"),
        (gzip.compress(written(HEADER_2026, undl_rows(HEADER_2026) * 500).encode())[:-40], "truncated_gzip"),
    ],
    ids=["header", "header without end", "no row that fits", "half a gzip file"],
)
def test_a_table_without_rows_is_one_reject_and_nothing_lands(
    content: str | bytes, code: str, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    result = load(content)
    assert rejects(result) == [("file", code)]
    assert result.record is None
    assert "expected" in result.rejects[0].reason and "found" in result.rejects[0].reason
    for table in ("catalogue_records", "roll_calls", "votes", "repairs"):
        assert rows(landing, f"select count(*) from {table}") == [(0,)], table


def test_loading_twice_is_loading_once(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    for _ in range(2):
        load(written(HEADER_2026, undl_rows(HEADER_2026)))
    assert rows(landing, "select count(*) from votes") == [(4,)]
    assert rows(landing, "select count(*) from catalogue_records") == [(1,)]


def test_no_view_or_macro_stays_in_landing(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    load(written(HEADER_2026, undl_rows(HEADER_2026)))
    assert rows(landing, "select view_name from duckdb_views() where not internal") == []
    assert rows(
        landing, "select function_name from duckdb_functions() where not internal and database_name <> 'temp'"
    ) == []  # fmt: skip


def test_parquet_gives_what_text_gives(landing: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    text = tmp_path / "table.csv"
    for number, content in enumerate((tables.VOETEN, written(HEADER_2026, undl_rows(HEADER_2026)))):
        text.write_text(content, encoding="utf-8")
        found = []
        for path in (text, tmp_path / f"table_{number}.parquet"):
            if path.suffix == ".parquet":
                landing.execute(f"copy (from read_csv('{text}', all_varchar = true)) to '{path}'")
            format_found = detect_format(path.read_bytes(), path.name)
            result = store_table(landing, TableFile(path, "t", "b" * 64, format_found))
            found.append(
                (
                    [(reject.reason_code, reject.text) for reject in result.rejects],
                    rows(landing, "select * from votes order by all"),
                    rows(landing, "select * from roll_calls order by all"),
                    rows(landing, "select * from roll_call_issues order by all"),
                )
            )
            landing.execute("delete from votes; delete from roll_calls; delete from roll_call_issues")
        assert found[0] == found[1] and found[0][1]


def test_a_vote_that_nobody_knows_is_none_in_parquet_either(
    landing: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    text, path = tmp_path / "table.csv", tmp_path / "table.parquet"
    found = undl_rows(HEADER_2026)
    found[0][3], found[1][3] = "Q", ""
    text.write_text(written(HEADER_2026, found), encoding="utf-8")
    landing.execute(f"copy (from read_csv('{text}', all_varchar = true)) to '{path}'")
    result = store_table(landing, TableFile(path, "t", "b" * 64, "parquet"))
    assert [(reject.reason_code, reject.text) for reject in result.rejects] == [("wrong_fact", "Q")]
    assert rows(landing, "select code, vote from votes order by 1") == [
        ("FRA", "not_voting"), ("GHA", "abstain"), ("PER", "not_voting")
    ]  # fmt: skip


def test_parquet_of_another_kind_is_refused_with_its_columns(
    landing: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    path = tmp_path / "x.parquet"
    landing.execute(f"copy (select 1 as code, 2 as area) to '{path}'")
    result = store_table(landing, TableFile(path, "x.parquet", "b", "parquet"))
    assert rejects(result) == [("file", "unknown_format")] and "code, area" in result.rejects[0].reason
    path.write_bytes(path.read_bytes()[:-20])
    result = store_table(landing, TableFile(path, "x.parquet", "b", "parquet"))
    assert rejects(result) == [("file", "damaged_table")]


def test_namibia_is_no_missing_value(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    assert load(tables.UNVOTES_VOTES).rejects == []
    assert rows(
        landing,
        "select source_roll_call_id, name_as_printed, code, code_scheme, vote from votes order by all",
    ) == [
        ("3", "Namibia", "NA", "unvotes", "no"),
        ("3", "United States", "US", "unvotes", "yes"),
        ("3", "Yemen Arab Republic", None, "unvotes", "abstain"),
        ("3", "Zanzibar", None, "unvotes", "yes"),
        ("4", "Chile", "CL", "unvotes", "yes"),
    ]  # fmt: skip


def test_roll_calls_and_issues_of_unvotes(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    assert load(tables.UNVOTES_ROLL_CALLS).rejects == []
    assert rows(
        landing,
        "select source_roll_call_id, session, subject_kind, title, resolution_symbol, symbol_as_printed, "
        "voted_on, voted_on_precision from roll_calls order by 1",
    ) == [
        ("3", "1", "amendment", "RULES", None, "R/1/66", dt.date(1946, 1, 1), "month"),
        ("4", "74", "text", "Crime", "A/RES/74/247", "A/RES/74/247", dt.date(2019, 12, 27), "day"),
    ]  # fmt: skip
    load(tables.UNVOTES_ISSUES)
    assert rows(landing, "select source_roll_call_id, issue from roll_call_issues order by 1") == [
        ("3", "me"), ("4", "hr")
    ]  # fmt: skip


def test_voeten_votes(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    result = load(tables.VOETEN)
    assert rejects(result) == [("rcid 4", "wrong_fact")] and result.rejects[0].text == '0\\"'
    assert rows(landing, "select code, code_scheme, vote, not_voting_reason from votes order by all") == [
        ("2", "cow", "yes", None),
        ("20", "cow", "no", None),
        ("40", "cow", "abstain", None),
        ("40", "cow", "not_voting", "absent"),
    ]  # fmt: skip
    query = "select source_roll_call_id, session, resolution_symbol, voted_on from roll_calls order by 1"
    assert rows(landing, query) == [
        ("3", "1", None, dt.date(1946, 1, 1)), ("4", "31", "A/RES/31/6A", None)
    ]  # fmt: skip
    assert rows(landing, "select issue from roll_call_issues order by 1") == [("co",), ("me",)]


@pytest.mark.parametrize(("encoding", "delimiter"), [("latin-1", ","), ("utf-8", "\t")])
def test_the_authors_own_export_of_voeten(
    encoding: str, delimiter: str, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    # Words in Latin-1 in a column that is not read had DuckDB fail beyond repair.
    header = (
        ",rcid,Country,Countryname,ccode,session,vote,yes,no,abstain,year,importantvote,date,unres,amend,para,"
        "short,descr,me,nu,di,hr,co,ec"
    )
    row = "1,46,IVO,Côte d'Ivoire,437,60,3,1,6,7,2005,0,2005-12-01,R/60/7,0,NA,Naïve,Wörds,0,NA,1,0,0,0"
    result = load("\n".join([header] + [row] * 20).replace(",", delimiter).encode(encoding))
    assert result.rejects == []
    assert rows(landing, "select distinct code, name_as_printed, vote from votes") == [
        ("437", "Côte d'Ivoire", "no")
    ]
    assert rows(landing, "select resolution_symbol, title, subject, announced_yes from roll_calls") == [
        ("A/RES/60/7", "Naïve", "Wörds", None)
    ]


@pytest.mark.parametrize(
    ("amend", "para", "kind"),
    [("FALSE", "TRUE", "paragraph"), ("TRUE", "FALSE", "amendment"), ("1", "NA", "amendment"),
     ("FALSE", "FALSE", "text"), ("", "1.0", "paragraph")],
)  # fmt: skip
def test_flags_as_numbers_and_as_words(
    amend: str, para: str, kind: str, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    header = ["rcid", "session", "date", "unres", "amend", "para"]
    load(written(header, [["7", "75", "2020-12-31", "A/RES/75/1", amend, para]]))
    assert rows(landing, "select subject_kind from roll_calls") == [(kind,)]


def test_voeten_votes_in_words(load: Load, landing: duckdb.DuckDBPyConnection) -> None:
    result = load("rcid,ccode,session,vote\n5,2,60,Yes\n5,20,60,absent\n5,40,60,abstain\n5,41,60,no\n")
    assert result.rejects == []
    assert rows(landing, "select vote from votes order by code") == [
        ("yes",), ("not_voting",), ("abstain",), ("no",)
    ]  # fmt: skip


def test_votes_of_unvotes_as_the_numbers_of_its_levels(
    load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    assert load("rcid,country,vote\n3,Chile,1\n3,Peru,2\n3,Cuba,3\n3,Chad,8\n3,Palau,9\n").rejects == []
    assert rows(landing, "select name_as_printed, vote, not_voting_reason from votes order by 1") == [
        ("Chad", "not_voting", "absent"),
        ("Chile", "yes", None),
        ("Cuba", "no", None),
        ("Peru", "abstain", None),
    ]


@pytest.mark.parametrize(
    ("unres", "session", "description", "found_session", "symbol"),
    [
        ("R/1/66", "1", "", "1", None),  # a page of the records
        ("R/15/1273D", "15", "TO ADOPT THE 43-POWER DRAFT RESOLUTION", "15", None),
        ("R/18/1911", "18", "", "18", "A/RES/1911(XVIII)"),
        ("R/21/2200A", "21", "TO ADOPT 3RD COMM. DRAFT RESOL. A (A/6546)", "21", "A/RES/2200(XXI)A"),
        ("R/26/2758A", "26", "TO ADOPT MOTION TO POSTPONE", "26", None),
        ("R/29/3397", "29", "", "29", None),  # a number of session 30
        ("R/30/3586", "30", "", "30", None),
        ("R/43/87A", "43", "", "43", "A/RES/43/87A"),
        ("R/42/70/B", "42", "", "42", "A/RES/42/70B"),
        ("R/61/128AB", "61", "", "61", "A/RES/61/128A-B"),
        ("R/34/233/XII", "34", "", "34", "A/RES/34/233"),
        ("R/33/116A/IV", "33", "", "33", "A/RES/33/116A"),
        ("R/31/208/I", "31", "", "31", "A/RES/31/208"),
        ("R/34/449", "34", "", "34", "A/DEC/34/449"),
        ("R/57/325", "57", "", "57", "A/RES/57/325"),
        ("R/677/46", "67", "", "67", None),
        ("ESS/1/34", "11", "", "ES-1", None),
        ("SS/5", "23", "", "S-5", None),
        ("A/RES/ES-10/19", "72", "", "ES-10", "A/RES/ES-10/19"),
        ("R/ES-10/2", "51", "", "ES-10", "A/RES/ES-10/2"),
        ("A/RES/71/5", "71", "", "71", "A/RES/71/5"),
        ("", "20", "", "20", None),
    ],
)
def test_tags_become_symbols_only_where_they_are_certain(
    unres: str,
    session: str,
    description: str,
    found_session: str,
    symbol: str | None,
    load: Load,
    landing: duckdb.DuckDBPyConnection,
) -> None:
    header = ["rcid", "session", "date", "unres", "descr"]
    load(written(header, [["7", session, "1999-12-01", unres, description]]))
    assert rows(landing, "select session, resolution_symbol, symbol_as_printed from roll_calls") == [
        (found_session, symbol, unres or None)
    ]


@pytest.mark.parametrize(
    ("amend", "para", "description", "kind"),
    [
        # found by a search for PARA in "sePARAte" and for AMEND in "AMENDing" (rcid 2103, 1272, 2716)
        ("0", "1", "TO APPROVE A RESOLUTION DECLARING THAT ALL SEPARATE TREATIES HAVE NO VALIDITY.", "text"),
        ("1", "0", "TO ADOPT THE RESOL, I.A., AMENDING UN CHARTER TO ENLARGE COUNCIL TO 54 MEMBERS.", "text"),
        ("0", "1", "TO IMPLEMENT THE DECLARATION ON THE PREPARATION OF SOCIETIES FOR LIFE IN PEACE.", "text"),
        ("0", "0", "TO ASK THAT IT BE TAKEN UP AS A MATTER OF THE HIGHEST PRIORITY.", "text"),
        # the words of another text, or the deed of this one (rcid 1727, 2633)
        (
            "0",
            "1",
            "TO APPROPRIATE TO THE ACCOUNT REFERRED TO IN PARA 1 OF RESOLUTION 3211 B (XXIX).",
            "text",
        ),
        ("1", "0", "TO AMEND THE PENSION SCHEME REGULATIONS FOR MEMBERS OF THE COURT.", "text"),
        # the whole text, changed
        ("1", "0", "RES, AS AMENDED, LIMITING STAFF TRAVEL EXPENSES TO ECONOMY AIR CLASS.", "text"),
        ("0", "1", "TO ADOPT 1ST COMMITTEE DRAFT RESOLUTION (A/4660), MINUS OPERATIVE PARAGRAPH 4.", "text"),
        # parts of one, changes to one, and questions of procedure
        ("0", "1", "TO ADOPT OPERATIVE PARA 3 OF RES.", "paragraph"),
        ("1", "1", "PREAM PARA 5, AS AMENDED, OF RESOLUTION I E (A/9372).", "paragraph"),
        ("1", "1", "TO AMEND TO RES (A/L.650/REV.1) DELETING OP PARA 8.", "amendment"),
        ("1", "0", "TO ADOPT USSR AMMENDMENT (A/C.3/19) TO A DRAFT RESOLUTION (A/45).", "amendment"),
        ("0", "1", "TO ADOPT CUBAN MOTION FOR SEPARATE VOTES OF DRAFT RESOLUTION (A/4075).", "motion"),
        ("0", "0", "REQ FOR PRIORITY IN VOTING ON RES (A/L.737.REV.1).", "motion"),
        # in a later session nothing says how the flag came
        ("", "1", "The President: I shall now put to the vote the words", "paragraph"),
        ("1", "", "", "amendment"),
    ],
)
def test_flags_are_believed_unless_the_description_shows_how_they_came(
    amend: str, para: str, description: str, kind: str, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    header = ["rcid", "session", "date", "unres", "amend", "para", "descr"]
    load(written(header, [["7", "39", "1984-12-01", "R/39/157", amend, para, description]]))
    assert rows(landing, "select subject_kind from roll_calls") == [(kind,)]


@pytest.mark.parametrize(
    ("session", "short", "ending"),
    [
        ("59", "Implementation of the Declaration on the Granting of Indepen", "of Indepen…"),
        ("59", "Financing of the United Nations Interim Force in Lebanon : r", "in Lebanon"),
        ("59", "The right to development", "development"),
        ("74", "Implementation of the Declaration on the Granting of freedom", "of freedom"),
    ],
)
def test_a_title_that_unvotes_cuts_off_shows_it(
    session: str, short: str, ending: str, load: Load, landing: duckdb.DuckDBPyConnection
) -> None:
    header = ["rcid", "session", "date", "unres", "short"]
    load(written(header, [["7", session, "2004-12-01", f"R/{session}/1", short]]))
    [(title,)] = rows(landing, "select title from roll_calls")
    assert str(title).endswith(ending)


def test_the_real_tables(shared_data: Path, landing: duckdb.DuckDBPyConnection) -> None:
    for name in ("un_votes.csv.gz", "un_roll_calls.csv.gz", "un_roll_call_issues.csv"):
        path = shared_data / "unvotes" / name
        result = store_table(landing, TableFile(path, name, name, "unvotes"))
        assert result.rejects == []
    assert rows(landing, "select vote, count(*) from votes group by 1 order by 1") == [
        ("abstain", 110_893), ("no", 65_500), ("yes", 693_544)
    ]  # fmt: skip
    assert rows(landing, "select count(distinct source_roll_call_id), count(*) - count(code) from votes") == [
        (6202, 5444)
    ]
    assert rows(landing, "select count(*), count(distinct source_roll_call_id) from roll_calls") == [
        (6202, 6202)
    ]
    assert rows(landing, "select count(*) from roll_call_issues") == [(5745,)]
    assert rows(
        landing,
        "select resolution_symbol, vote, count(*) from votes join roll_calls using (source_roll_call_id) "
        "where resolution_symbol in ('A/RES/68/262', 'A/RES/74/247') group by all order by all",
    ) == [
        ("A/RES/68/262", "abstain", 58), ("A/RES/68/262", "no", 11), ("A/RES/68/262", "yes", 100),
        ("A/RES/74/247", "abstain", 33), ("A/RES/74/247", "no", 60), ("A/RES/74/247", "yes", 79),
    ]  # fmt: skip
