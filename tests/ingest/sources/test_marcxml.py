"""Catalogue records of drafts, resolutions and other documents."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from ingest.errors import ParseError, UnknownSource
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch
from tests.ingest.sources.marc_records import collection, draft, names, parse, record

Sponsor = tuple[str, str, str, str | None, str | None]


def sponsors(batch: Batch) -> list[Sponsor]:
    return [
        (item.name_as_printed, item.sponsor_kind, item.role, item.field, item.reported_in)
        for item in batch.sponsors
    ]


def test_a_draft() -> None:
    batch = parse(
        draft(
            "596 $a Reissued for technical reasons on 9 Nov. 2023.",
            "650 $a HUMAN RIGHTS",
            "991 $a A/78/251 $b 71b $c Human rights questions. $d HUMAN RIGHTS",
            "991 $a A/78/251 $b 71b[20] $d ELECTIONS",
            "991 $a A/78/251 $b [305] $d NO ITEM",
            "993 $a A/RES/78/183 A",
            "993 $a AA/78/481/Add.2",
            names="Chile, Côte d'Ivoire and Iran (Islamic Republic of)",
        )
    )
    (document,) = batch.documents
    assert (document.document_type, document.symbol, document.session, document.committee) == (
        "draft_resolution", "A/C.3/78/L.5", "78", "3"
    )  # fmt: skip
    assert (document.title, document.dated_on) == ("Matters of test", dt.date(2023, 10, 10))
    assert (document.has_text, document.is_reissued, document.submitted_by) == (False, True, "members")
    assert sponsors(batch) == [
        (name, "state", "first_page", "245 $c", None)
        for name in ("Chile", "Côte d'Ivoire", "Iran (Islamic Republic of)")
    ]
    assert [(item.item, item.item_as_printed, item.title) for item in batch.agenda_items] == [
        ("71 (b)", "71b", "Human rights questions")
    ]
    assert [(item.subject, item.field) for item in batch.subjects] == [
        ("HUMAN RIGHTS", "650 $a"), ("ELECTIONS", "991 $d"), ("NO ITEM", "991 $d")
    ]  # fmt: skip
    assert [(link.to_symbol, link.link_kind, link.evidence) for link in batch.links] == [
        ("A/RES/78/183A", "became", "A/RES/78/183 A"),
        ("A/78/481/Add.2", "reported_in", "AA/78/481/Add.2"),
    ]
    assert [(item.kind, item.as_found, item.as_repaired) for item in batch.repairs] == [
        ("symbol_slip", "AA/78/481/Add.2", "A/78/481/Add.2")
    ]
    assert batch.rejects == []


def test_a_group_is_kept_as_the_group() -> None:
    batch = parse(
        draft(
            "710 $a Cuba",
            "710 $a China",
            "710 $a Group of 77",
            "710 $a Kazakhstan",
            symbol="A/C.3/78/L.17/Rev.1",
            kind="revised draft resolution",
            names="Cuba [on behalf of the Group of 77 and China] and Kazakhstan",
        )
    )
    found = [
        (item.name_as_printed, item.sponsor_kind, item.role, item.on_behalf_of) for item in batch.sponsors
    ]
    assert found == [
        ("Cuba", "state", "revision", "the Group of 77 and China"),
        ("Kazakhstan", "state", "revision", None),
        ("China", "group", "revision", None),
        ("Group of 77", "group", "revision", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "group"),
    [
        (
            "Pakistan [on behalf of the of the Organization of Islamic Cooperation]",
            "the Organization of Islamic Cooperation",
        ),
        ("Pakistan (on behalf of the Group of 77 and China)", "the Group of 77 and China"),
        ("Pakistan, on behalf of the Group of 77 and China", "the Group of 77 and China"),
    ],
)  # fmt: skip
def test_forms_of_acting_for_a_group(printed: str, group: str) -> None:
    batch = parse(draft(names=f"{printed}, Chad and Mali" if "," not in printed else printed))
    assert (batch.sponsors[0].name_as_printed, batch.sponsors[0].on_behalf_of) == ("Pakistan", group)
    assert {item.on_behalf_of for item in batch.sponsors[1:]} <= {None}
    assert batch.rejects == []


def test_authorities_that_no_list_names() -> None:
    batch = parse(draft("710 $a Albania", "710 $a Austria", "710 $a Nowhere Land", names="Albania [et al.]"))
    assert sponsors(batch) == [
        ("Albania", "state", "first_page", "245 $c", None),
        ("Austria", "state", "first_page", "710 $a", None),
        ("Nowhere Land", "unresolved", "first_page", "710 $a", None),
    ]
    assert [reject.reason_code for reject in batch.rejects] == ["unknown_name"]
    whole = parse(draft("710 $a Albania", "710 $a Austria", names="Albania"))
    assert sponsors(whole)[1] == ("Austria", "state", "added_report", "710 $a", None)


@pytest.mark.parametrize(
    ("statement", "submitted_by"),
    [
        ("submitted by the Chair on the recommendation of the Council (resolution 2023/25)", "chair"),
        ("submitted by the Vice-Chair, Jane Doe (Mexico), on the basis of consultations", "chair"),
        ("submitted by the President of the General Assembly", "president"),
        ("by the Secretariat", "secretariat"),
        ("submitted by the Special Committee on Peacekeeping Operations", "committee"),
    ],
)  # fmt: skip
def test_officers_and_organs_are_no_member_sponsors(statement: str, submitted_by: str) -> None:
    batch = parse(draft("710 $a UN. General Assembly. 2nd Committee. Vice-Chair", names=statement))
    assert (batch.documents[0].submitted_by, batch.documents[0].submitted_by_as_printed) == (
        submitted_by,
        statement,
    )
    assert [(item.sponsor_kind, item.field) for item in batch.sponsors] == [("organ", "710 $a")]
    assert batch.rejects == []


def test_later_sponsors_by_where_they_were_announced() -> None:
    note = "515 $a Additional sponsors: Chad (A/78/L.5/Add.1); Mali (A/78/PV.30); Togo (A/78/404); Niger."
    plenary = parse(draft(note, symbol="A/78/L.5", names="Albania"))
    assert [(item.name_as_printed, item.role, item.reported_in) for item in plenary.sponsors[1:]] == [
        ("Chad", "added_addendum", "A/78/L.5/Add.1"),
        ("Mali", "added_orally", "A/78/PV.30"),
        ("Togo", "added_report", "A/78/404"),
        ("Niger", "added_addendum", None),
    ]
    committee = parse(draft("515 $a Additional sponsors: Chad and Mali.", names="Albania"))
    assert {item.role for item in committee.sponsors[1:]} == {"added_report"}


@pytest.mark.parametrize(
    "title", ["$a Matters : $b draft resolution / Chad, Mali", "$a Matters : draft resolution / Chad, Mali"]
)
def test_sponsors_in_an_undivided_title(title: str) -> None:
    batch = parse(record("191 $a A/C.3/78/L.5 $c 78", f"245 {title}", "710 $a Mali", "710 $a Togo"))
    assert [(name, role) for name, _, role, *_ in sponsors(batch)] == [
        ("Chad", "first_page"), ("Mali", "first_page"), ("Togo", "added_report")
    ]  # fmt: skip
    assert (batch.documents[0].title, batch.documents[0].document_type) == ("Matters", "draft_resolution")


def test_an_authority_with_its_short_name_is_the_group() -> None:
    name = "Organization of Islamic Cooperation (OIC)"
    batch = parse(draft(f"710 $a {name}", "710 $a Chad", names="[submitted by] Chad"))
    assert [item[:2] for item in sponsors(batch)] == [("Chad", "state"), (name, "group")]
    assert batch.sponsors[1].name_known == "Organization of Islamic Cooperation"
    assert batch.rejects == []


def test_all_but_one_are_not_that_one() -> None:
    batch = parse(draft("515 $a Additional sponsors: all Member States except Chile.", names="Mali"))
    assert [name for name, *_ in sponsors(batch)] == ["Mali"]
    assert [reject.reason_code for reject in batch.rejects] == ["unread_note"]


def test_the_members_of_a_group_are_the_group() -> None:
    batch = parse(draft("515 $a Additional sponsors: Member States of the European Union and Chad."))
    assert [item[:2] for item in sponsors(batch)] == [("European Union", "group"), ("Chad", "state")]
    assert batch.rejects == []


def test_an_addendum_adds_sponsors() -> None:
    batch = parse(
        record(
            "191 $a A/60/L.1/Add.1 $c 60",
            "245 $a Matters : $b draft resolution : addendum",
            "515 $a Adds Qatar to the list of sponsors.",
        )
    )
    assert batch.documents[0].document_type == "addendum"
    assert sponsors(batch) == [("Qatar", "state", "added_addendum", "515 $a", None)]
    assert [(link.to_symbol, link.link_kind) for link in batch.links] == [("A/60/L.1", "adds_sponsors_to")]


def test_an_amendment_and_its_outcome() -> None:
    batch = parse(
        draft(
            "515 $a Additional sponsors: Chad. - The amendment was rejected by the Committee "
            "(A/78/481/Add.2).",
            symbol="A/C.3/78/L.67",
            kind="amendments to revised draft resolution A/C.3/78/L.51/Rev.1",
            names="Russian Federation",
        )
    )
    assert batch.documents[0].document_type == "amendment"
    assert [(link.to_symbol, link.link_kind) for link in batch.links] == [("A/C.3/78/L.51/Rev.1", "amends")]
    (action,) = batch.actions
    assert (action.stage, action.committee, action.result, action.how) == ("committee", "3", "rejected", None)
    assert (action.document_symbol, action.target_symbol, action.report_symbol) == (
        "A/C.3/78/L.67", "A/C.3/78/L.51/Rev.1", "A/78/481/Add.2"
    )  # fmt: skip
    assert (action.subject_kind, action.field) == ("amendment", "515 $a")


@pytest.mark.parametrize(
    "heading",
    ["Draft resolution A/C.3/78/L.7 : $b amendments", "Amendment to draft resolution A/C.3/78/L.7"],
)
def test_an_amendment_names_its_text_in_the_title(heading: str) -> None:
    batch = parse(record("191 $a A/C.3/78/L.30 $c 78", f"245 $a {heading} / $c Chad"))
    assert batch.documents[0].document_type == "amendment"
    assert [(link.to_symbol, link.link_kind) for link in batch.links] == [("A/C.3/78/L.7", "amends")]


def test_a_draft_whose_sponsors_are_authorities_only() -> None:
    batch = parse(draft("710 $a Colombia"))
    assert batch.documents[0].submitted_by == "members"
    assert sponsors(batch) == [("Colombia", "state", "first_page", "710 $a", None)]


def test_a_note_that_nobody_understands_is_a_reject() -> None:
    batch = parse(draft("515 $a See the report for further sponsors of this text.", names="Chad"))
    assert [(reject.reason_code, reject.place) for reject in batch.rejects] == [
        ("unread_note", "record 1 (4000001), 515 $a")
    ]


@pytest.mark.parametrize(
    ("symbol", "heading", "expected"),
    [
        ("A/C.2/78/L.3", "draft decision", "draft_decision"),
        ("A/78/L.3/Rev.1", "draft resolution", "revised_draft_resolution"),
        ("A/C.5/78/L.3", "note", "other"),
        ("A/C.1/78/L.3/Corr.1", "draft resolution : corrigendum", "other"),
        ("A/78/L.3/Amend.1", "amendment", "amendment"),
        ("A/78/404", "report of the 1st Committee : General Assembly, 78th session", "committee_report"),
        ("A/78/PV.3", "verbatim record", "meeting_record"),
        ("A/RES/78/3", "resolution", "resolution"),
        ("A/78/16", "report of the Committee for Programme and Coordination", "other"),
    ],
)
def test_kinds_of_documents(symbol: str, heading: str, expected: str) -> None:
    assert parse(draft(symbol=symbol, kind=heading)).documents[0].document_type == expected


RESOLUTION = (
    "191 $a A/RES/57/222 $c 57",
    "245 $a Matters of test : $b resolution / $c adopted by the General Assembly",
    "269 $a 20030227",
    "992 $a 20021218",
    "993 $a A/C.3/57/L.41",
    "993 $a A/57/556/Add.2",
    "710 $a UN. General Assembly (57th sess. : 2002-2003)",
)


def test_a_resolution() -> None:
    batch = parse(record(*RESOLUTION, "996 $a Adopted 122-55-1, 77th plenary meeting"))
    (document,) = batch.documents
    assert (document.adopted_on, document.issued_on) == (dt.date(2002, 12, 18), dt.date(2003, 2, 27))
    assert (document.meeting_number, document.origin_report) == (77, "A/57/556/Add.2")
    assert [(link.to_symbol, link.link_kind) for link in batch.links] == [
        ("A/C.3/57/L.41", "origin_draft"), ("A/57/556/Add.2", "origin_report")
    ]  # fmt: skip
    (action,) = batch.actions
    assert (action.stage, action.result, action.meeting_symbol) == ("plenary", "adopted", "A/57/PV.77")
    assert (action.announced_yes, action.announced_no, action.announced_abstain) == (122, 55, 1)
    assert (action.resolution_symbol, action.document_symbol) == ("A/RES/57/222", "A/C.3/57/L.41")
    assert batch.sponsors == []


@pytest.mark.parametrize(
    ("note", "how"),
    [
        ("Adopted without vote, 83rd plenary meeting", "without_vote"),
        ("Adopted by acclamation, 83rd plenary meeting", "without_vote"),
        ("Adopted by recorded vote 122-55-1, 83rd plenary meeting", "recorded_vote"),
        ("Adopted by non-recorded vote 50-2-3, 83rd plenary meeting", "non_recorded_vote"),
        ("Adopted unanimously, 83rd plenary meeting", None),
    ],
)
def test_how_a_resolution_was_adopted(note: str, how: str | None) -> None:
    (action,) = parse(record(*RESOLUTION, f"996 $a {note}")).actions
    assert (action.how, action.meeting_symbol) == (how, "A/57/PV.83")


def test_a_decision_of_several_meetings() -> None:
    batch = parse(
        record(
            "191 $a A/DEC/59/501 $c 59",
            "245 $a Elections : $b decision /",
            "992 $a 20040914, 20041004",
            "996 $a Adopted, 1st and 18th plenary meetings",
        )
    )
    assert [(item.meeting_symbol, item.acted_on, item.resolution_symbol) for item in batch.actions] == [
        ("A/59/PV.1", dt.date(2004, 9, 14), "A/DEC/59/501"),
        ("A/59/PV.18", dt.date(2004, 10, 4), "A/DEC/59/501"),
    ]


@pytest.mark.parametrize(
    ("content", "code", "named"),
    [
        (record("191 $a S/RES/1483(2003)", "245 $a x"), "other_organ", "of the Security Council"),
        (record("191 $a E/2023/L.5", "245 $a x"), "other_organ", "the Economic and Social Council"),
        (record("191 $a A/HRC/55/L.3", "245 $a x"), "other_organ", "the Human Rights Council"),
        (record("089 $b B22", "791 $a A/78/PV.3"), "not_yet_read", "index record of a speech"),
        (record("245 $a A book"), "missing_fact", "A book"),
        (b"<record/>", "damaged_record", "without fields"),
        (b'<record><header status="deleted"/></record>', "not_yet_read", "deleted"),
    ],
)  # fmt: skip
def test_what_is_refused_by_name(content: bytes, code: str, named: str) -> None:
    with pytest.raises((UnknownSource, ParseError)) as raised:
        parse(content)
    assert raised.value.reason_code == code
    assert named in str(raised.value)


def test_other_organs_do_not_stop_a_file() -> None:
    other = record("191 $a S/2023/5", "245 $a x")
    content = collection(draft(names="Chad"), other, draft(symbol="A/C.3/78/L.6", names="Mali"))
    batch = parse_file("records.xml", content, ParseOptions(), names())
    assert [document.symbol for document in batch.documents] == ["A/C.3/78/L.5", "A/C.3/78/L.6"]
    assert [(reject.place, reject.reason_code) for reject in batch.rejects] == [("record 2", "other_organ")]


def test_text_that_was_encoded_twice_is_mended_and_said() -> None:
    content = draft(names="Côte d'Ivoire and Türkiye").decode().encode().decode("latin-1").encode()
    batch = parse(content)
    assert [item.name_as_printed for item in batch.sponsors] == ["Côte d'Ivoire", "Türkiye"]
    assert [(item.place, item.kind, item.as_repaired) for item in batch.repairs] == [
        ("245 $c", "double_encoding", "Côte d'Ivoire and Türkiye")
    ]


@pytest.fixture(scope="module")
def real(shared_data: Path) -> Batch:
    path = shared_data / "marcxml" / "session_78_committee_3_drafts.part1.xml"
    return parse_file("drafts.xml", path.read_bytes(), ParseOptions(), names())


def test_real_drafts(real: Batch) -> None:
    assert len(real.documents) == 60
    assert real.rejects == []
    assert {document.committee for document in real.documents} == {"3"}
    assert all(document.dated_on and document.title for document in real.documents)
    kinds = Counter(document.document_type for document in real.documents)
    assert kinds == {
        "draft_resolution": 42, "revised_draft_resolution": 12, "amendment": 4,
        "draft_decision": 1, "other": 1,
    }  # fmt: skip
    assert Counter(link.link_kind for link in real.links) == {"reported_in": 47, "became": 43, "amends": 4}


def test_every_authority_of_the_real_drafts_is_accounted_for(real: Batch) -> None:
    kinds = Counter((item.sponsor_kind, item.field) for item in real.sponsors)
    assert {kind for kind, _ in kinds} == {"state", "group", "organ"}
    assert kinds["organ", "710 $a"] == 7
    # China for "the Group of 77 and China" six times, and three times the African Group.
    assert kinds["group", "710 $a"] == 15


def test_real_withdrawal_and_corrections(real: Batch) -> None:
    symbols = {document.record_id: document.symbol for document in real.documents}
    special = {
        (symbols[item.record_id], item.name_known, item.role, item.reported_in)
        for item in real.sponsors
        if item.role in ("withdrawn", "corrected")
    }
    assert special == {
        ("A/C.3/78/L.64", "Sudan", "withdrawn", "A/78/475"),
        ("A/C.3/78/L.29", "Bolivia (Plurinational State of)", "corrected", "A/78/479"),
        ("A/C.3/78/L.29", "Malaysia", "corrected", "A/78/479"),
    }
    outcomes = {(item.document_symbol, item.result) for item in real.actions}
    assert outcomes == {
        ("A/C.3/78/L.67", "rejected"),
        ("A/C.3/78/L.69", "rejected"),
        ("A/C.3/78/L.63", "rejected"),
        ("A/C.3/78/L.58", "adopted"),
    }


def test_the_fields_that_facts_are_read_from_are_kept_as_on_record() -> None:
    note = "Additional sponsors: Chad and Mali."
    batch = parse(draft(f"515 $a {note}", "245 $x not read", names="Albania"))
    kept = [(item.field, item.value) for item in batch.catalogue_fields]
    assert ("515 $a", note) in kept
    assert [item.field_no for item in batch.catalogue_fields] == list(range(1, len(kept) + 1))
    for sponsor in batch.sponsors:
        assert any(field == sponsor.field and sponsor.name_as_printed in value for field, value in kept), (
            sponsor
        )
    assert not [field for field, _ in kept if field.startswith("967")]
