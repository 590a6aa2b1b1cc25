"""Meeting records of several decades in layouts of our own, and real ones against their gold."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections import Counter
from pathlib import Path

import pytest

from ingest.action_records import ActionRecord, RollCallRecord
from ingest.grammar.names import KnownNames, load_known_names
from ingest.grammar.symbols import symbol_from_file_name
from ingest.readers import read_pages
from ingest.records import Batch, Origin, Page
from ingest.sources.meeting_record import parse

MEETINGS = Path(__file__).parent / "meetings"
GOLD = Path(__file__).parents[1] / "gold" / "meetings" / "meeting_records.json"


@pytest.fixture(scope="module")
def known(repository: Path) -> KnownNames:
    return load_known_names(repository / "dbt" / "seeds")


def read(path: Path, known: KnownNames) -> Batch:
    symbol = symbol_from_file_name(path.name)
    origin = Origin(path.name, "text", "0" * 64, 1, "v", symbol.canonical if symbol else None, "file_name")
    return parse(read_pages(path.read_bytes(), path.name), origin, known)


def parse_text(text: str, known: KnownNames) -> Batch:
    pages = [Page(number, part) for number, part in enumerate(text.split("\f"), start=1)]
    return parse(pages, Origin("x.txt", "text", "0" * 64, symbol_hint="A/90/PV.1"), known)


def counts(batch: Batch, roll_call: RollCallRecord) -> tuple[int, int, int]:
    votes = Counter(v.vote for v in batch.votes if v.source_roll_call_id == roll_call.source_roll_call_id)
    return votes["yes"], votes["no"], votes["abstain"]


def announced(row: RollCallRecord | ActionRecord) -> tuple[int | None, int | None, int | None]:
    return row.announced_yes, row.announced_no, row.announced_abstain


def intentions(batch: Batch, roll_call: str) -> dict[str | None, tuple[str, str | None]]:
    return {
        v.name_known: (v.vote, v.intended_vote)
        for v in batch.votes
        if v.source_roll_call_id == roll_call and v.intended_vote
    }


def other_actions(batch: Batch) -> list[tuple[str | None, str | None, str, str | None, str | None]]:
    return [
        (a.how, a.result, a.subject_kind, a.document_symbol, a.draft_label)
        for a in batch.actions
        if a.source_roll_call_id is None
    ]


def test_a_printed_record_of_the_seventies(known: KnownNames) -> None:
    batch = read(MEETINGS / "A_PV.2281.txt", known)
    document = batch.documents[0]
    assert (document.symbol, document.symbol_source, document.session) == ("A/PV.2281", "file_name", "29")
    assert (document.meeting_number, document.meeting_held_on) == (2281, dt.date(1974, 11, 12))
    assert [announced(call) for call in batch.roll_calls] == [(67, 5, 19)]
    call = batch.roll_calls[0]
    assert counts(batch, call) == (67, 5, 19)
    assert (call.document_symbol, call.resolution_symbol) == ("A/L.999", "A/RES/3299(XXIX)")
    assert call.title == "Lorem and ipsum in the work of the Assembly"
    assert intentions(batch, "1") == {"Kenya": ("not_voting", "yes")}
    assert other_actions(batch) == [
        ("non_recorded_vote", "rejected", "amendment", "A/L.1000", None),
        ("non_recorded_vote", "adopted", "text", "A/L.1001", None),
    ]
    assert [announced(a) for a in batch.actions[1:]] == [(31, 60, 22), (101, 0, None)]
    assert [(s.kind, s.name_known) for s in batch.statements] == [("explanation_after", "Belgium")]
    assert batch.rejects == []


def test_a_provisional_record_of_the_eighties(known: KnownNames) -> None:
    batch = read(MEETINGS / "A_43_PV.51.txt", known)
    document = batch.documents[0]
    assert (document.symbol, document.meeting_held_on) == ("A/43/PV.51", dt.date(1988, 11, 9))
    call = batch.roll_calls[0]
    assert announced(call) == counts(batch, call) == (122, 1, 17)
    assert (call.item, call.resolution_symbol) == ("21", "A/RES/43/24A")
    assert intentions(batch, "1") == {
        "Malaysia": ("yes", "yes"),
        "Mali": ("yes", "yes"),
        "Grenada": ("not_voting", "yes"),
        "Israel": ("abstain", "no"),
    }
    assert other_actions(batch) == [("without_vote", "adopted", "text", "A/43/L.21", None)]
    assert batch.actions[1].text_state == "as_orally_revised"
    assert [(s.name_known, s.role, s.document_symbol) for s in batch.sponsors] == [
        ("Bolivia", "added_orally", "A/43/L.20"),
        ("Burkina Faso", "added_orally", "A/43/L.20"),
        ("Lao People's Democratic Republic", "added_orally", "A/43/L.20"),
        ("Ukrainian Soviet Socialist Republic", "added_orally", "A/43/L.20"),
    ]
    statement = batch.statements[0]
    assert (statement.kind, statement.name_known, statement.document_symbol) == (
        "introduction",
        "Zaire",
        "A/43/L.20",
    )
    assert batch.rejects == []


def test_paragraphs_motions_and_what_was_not_decided(known: KnownNames) -> None:
    batch = read(MEETINGS / "A_50_PV.99.txt", known)
    calls = batch.roll_calls
    assert [(c.subject_kind, c.draft_label, c.is_adopted) for c in calls] == [
        ("paragraph", "draft resolution II", True),
        ("paragraph", "draft resolution II", False),
        ("text", "draft resolution II", True),
        ("motion", "draft resolution III", False),
    ]
    assert {c.report_symbol for c in calls} == {"A/50/635/Add.3"}
    assert [announced(c) for c in calls] == [(71, 11, 29), (3, 71, None), (71, 11, 29), (11, 71, 2)]
    assert [counts(batch, c) for c in calls] == [(71, 11, 29), (3, 71, 0), (71, 11, 29), (11, 71, 2)]
    assert calls[2].title == "Situation of lorem in ipsum"
    assert intentions(batch, "1") == {
        "Guatemala": ("not_voting", "yes"),
        "Peru": ("not_voting", "yes"),
        "Niger": ("not_voting", "abstain"),
        "Benin": ("abstain", "not_voting"),
    }
    assert other_actions(batch) == [
        ("without_vote", "adopted", "text", None, "draft decision"),
        ("not_pressed", "not_pressed", "text", "A/50/L.61", None),
    ]
    assert [(s.name_known, s.role) for s in batch.sponsors] == [
        ("Costa Rica", "withdrawn"),
        ("Eritrea", "added_orally"),
    ]
    assert batch.rejects == []


def test_a_record_of_the_first_committee(known: KnownNames) -> None:
    batch = read(MEETINGS / "A_C.1_78_PV.28.txt", known)
    document = batch.documents[0]
    assert (document.symbol, document.committee, document.session) == ("A/C.1/78/PV.28", "1", "78")
    assert [(c.stage, c.subject, c.document_symbol) for c in batch.roll_calls] == [
        ("committee", "Preambular paragraph 9", "A/C.1/78/L.41/Rev.1"),
        ("committee", "Operative paragraph 3", "A/C.1/78/L.41/Rev.1"),
        ("committee", "Draft resolution A/C.1/78/L.41/Rev.1, as a whole", "A/C.1/78/L.41/Rev.1"),
    ]
    assert [counts(batch, c) for c in batch.roll_calls] == [(42, 1, 3), (42, 0, 2), (42, 0, 0)]
    assert [item.item for item in batch.agenda_items] == [str(number) for number in range(90, 107)]
    assert len(batch.sponsors) == 4
    assert other_actions(batch) == [
        ("without_vote", "adopted", "text", "A/C.1/78/L.51", None),
        ("withdrawn", "withdrawn", "text", "A/C.1/78/L.7", None),
    ]
    assert batch.rejects == []


def test_an_emergency_session_with_doubtful_lists(known: KnownNames) -> None:
    batch = read(MEETINGS / "A_ES-10_PV.61.txt", known)
    assert [(c.document_symbol, c.target_symbol, c.is_adopted) for c in batch.roll_calls] == [
        ("A/ES-10/L.28", "A/ES-10/L.27", False),
        ("A/ES-10/L.29", "A/ES-10/L.27", False),
        ("A/ES-10/L.27", None, True),
    ]
    assert [announced(c) for c in batch.roll_calls] == [(41, 3, 2), (1, 42, None), (42, 2, 3)]
    assert [counts(batch, c) for c in batch.roll_calls] == [(42, 3, 2), (1, 42, 0), (42, 2, 3)]
    assert [v.name_as_printed for v in batch.votes if v.name_known is None] == [
        "Atlantis",
        "Ruritania",
        "Zamunda and Wakanda",
    ]
    assert Counter(r.reason_code for r in batch.rejects) == {"listed_twice": 1, "unknown_name": 3}
    assert batch.actions[-1].resolution_symbol == "A/DEC/ES-10/401"
    assert [a.acted_on for a in batch.actions] == [dt.date(2023, 12, 12)] * 3 + [dt.date(2023, 12, 13)]


def test_every_locator_leads_to_what_it_names(known: KnownNames) -> None:
    for path in sorted(MEETINGS.glob("*.txt")):
        batch = read(path, known)
        text = "".join(page.text for page in batch.pages)
        for vote in batch.votes:
            shown = text[vote.span_start : vote.span_end]
            assert " ".join(shown.split())[:5] == (vote.name_as_printed or "")[:5], path.name
        for sponsor in batch.sponsors:
            assert " ".join(text[sponsor.span_start : sponsor.span_end].split()) == sponsor.name_as_printed


def test_a_correction_without_a_vote_is_reported(known: KnownNames) -> None:
    batch = parse_text(
        "The President: Lorem.\n[Subsequently, the delegation of Fiji advised the Secretariat that it "
        "had intended to abstain.]\nThe President: Ipsum.",
        known,
    )
    assert [reject.reason_code for reject in batch.rejects] == ["lost_correction"]


def test_each_intention_of_one_statement_goes_to_its_vote(known: KnownNames) -> None:
    vote = "A recorded vote was taken.\nIn favour: Chad, Mali.\nAgainst: Cuba.\nAbstaining: Fiji.\n"
    batch = parse_text(
        "The President: We turn to draft resolution A/90/L.5.\n"
        f"{vote}Operative paragraph 2 was retained by 2 votes to 1, with 1 abstention.\n"
        f"{vote}The draft resolution, as a whole, was adopted by 2 votes to 1, with 1 abstention.\n"
        "[Subsequently, the delegation of Togo advised the Secretariat that it had intended to vote in "
        "favour of operative paragraph 2 and against the draft resolution as a whole.]\nThe President: Next.",
        known,
    )
    assert intentions(batch, "1") == {"Togo": ("not_voting", "yes")}
    assert intentions(batch, "2") == {"Togo": ("not_voting", "no")}


def test_a_speech_about_a_result_is_no_result(known: KnownNames) -> None:
    batch = parse_text(
        "Mr. Lorem (Fiji): Allow me to say a word.\nDraft resolution A/88/L.5 was adopted by 100 votes "
        "to 3 two years ago.\nWe welcomed that. The draft resolution was adopted (resolution 88/5).\n"
        "We still do.\n"
        "The President: I thank the speaker.",
        known,
    )
    assert batch.actions == []


def test_no_action_carried_ends_the_draft(known: KnownNames) -> None:
    batch = parse_text(
        "The President: A motion of no action on draft resolution A/90/L.5 is before us.\n"
        "A recorded vote was taken.\nIn favour: Chad, Fiji.\nAgainst: Cuba.\nAbstaining: None.\n"
        "The motion for no action was adopted by 2 votes to 1.\nThe President: Next.",
        known,
    )
    assert [(a.how, a.subject_kind, a.document_symbol, a.target_symbol) for a in batch.actions] == [
        ("recorded_vote", "motion", None, "A/90/L.5"),
        ("no_action", "text", "A/90/L.5", None),
    ]


def gold_facts(batch: Batch) -> dict[str, object]:
    """The facts of one record that the gold file holds, in its form."""
    return {
        "symbol": batch.documents[0].symbol,
        "held_on": str(batch.documents[0].meeting_held_on),
        "roll_calls": [
            [c.subject, c.document_symbol, c.report_symbol, c.draft_label, c.resolution_symbol, c.item,
             *announced(c), *counts(batch, c)]
            for c in batch.roll_calls
        ],
        "intended": sorted(
            [v.source_roll_call_id, v.name_known, v.vote, v.intended_vote]
            for v in batch.votes
            if v.intended_vote
        ),
        "without_vote": [a.resolution_symbol for a in batch.actions if a.how == "without_vote"],
        "deferred": [
            [a.report_symbol, a.draft_label, a.resolution_symbol]
            for a in batch.actions
            if a.how == "deferred"
        ],
        "sponsors": [[s.name_known, s.document_symbol] for s in batch.sponsors],
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", sorted(json.loads(GOLD.read_text(encoding="utf-8"))) if GOLD.is_file() else []
)
def test_real_records_against_their_gold(name: str, known: KnownNames, shared_data: Path) -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))[name]
    batch = read(shared_data / "documents" / name, known)
    facts = gold_facts(batch)
    for key, expected in gold.items():
        assert facts[key] == expected, key
    assert batch.rejects == []


def test_a_long_record_is_read_in_well_under_a_second(known: KnownNames, shared_data: Path) -> None:
    path = shared_data / "documents" / "A_65_PV.71-EN.pdf"
    pages = read_pages(path.read_bytes(), path.name)
    times = []
    for _ in range(3):
        start = time.process_time()
        parse(pages, Origin(path.name, "pdf", "0" * 64), known)
        times.append(time.process_time() - start)
    assert min(times) < 1


def test_an_intention_points_at_the_words_that_say_so_and_its_vote_at_the_list(known: KnownNames) -> None:
    text = (
        "The President: We turn to draft resolution A/90/L.5.\n"
        "A recorded vote was taken.\nIn favour: Chad, Mali.\nAgainst: Cuba.\nAbstaining: Fiji.\n"
        "The draft resolution was adopted by 2 votes to 1, with 1 abstention.\n"
        "[Subsequently, the delegation of Mali advised the Secretariat that it had intended to abstain.]\n"
        "The President: Next."
    )
    batch = parse_text(text, known)
    stored = "".join(page.text for page in batch.pages)
    (vote,) = [vote for vote in batch.votes if vote.intended_vote]
    assert stored[vote.span_start : vote.span_end] == "Mali"
    assert stored[vote.remark_start : vote.remark_end] == "Mali"
    assert stored[: vote.span_start].endswith("In favour: Chad, ")
    assert stored[: vote.remark_start].endswith("the delegation of ")
    assert vote.remark_page == 1
    assert all(other.remark_start is None for other in batch.votes if other is not vote)
