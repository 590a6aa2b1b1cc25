"""Reports of committees: our own texts in the layouts of several decades, and the real excerpt."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from ingest.detect import detect_document
from ingest.grammar.names import KnownNames, load_known_names
from ingest.grammar.symbols import symbol_from_file_name
from ingest.readers import read_pages
from ingest.records import Batch, Origin, Page
from ingest.sources import committee_report

REPORTS = Path(__file__).parent / "reports"


@pytest.fixture(scope="module")
def known() -> KnownNames:
    return load_known_names(Path(__file__).parents[2] / "dbt" / "seeds")


def read(path: Path, known: KnownNames) -> Batch:
    named = symbol_from_file_name(path.name)
    origin = Origin(
        path.name,
        "text",
        "0" * 64,
        symbol_hint=named.canonical if named else None,
        symbol_hint_source="file_name" if named else None,
    )
    return committee_report.parse(read_pages(path.read_bytes(), path.name), origin, known)


def parse(text: str, known: KnownNames, hint: str | None = "A/78/999") -> Batch:
    origin = Origin("some.txt", "text", "0" * 64, symbol_hint=hint, symbol_hint_source="file_name")
    return committee_report.parse([Page(1, text)], origin, known)


def sponsors(batch: Batch, symbol: str, role: str) -> list[str]:
    return [
        item.name_as_printed
        for item in batch.sponsors
        if item.document_symbol == symbol and item.role == role
    ]


def lists(batch: Batch, number: str) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for vote in batch.votes:
        if vote.source_roll_call_id == number:
            result.setdefault(vote.vote, []).append(vote.name_as_printed or "")
    return result


def spoken(batch: Batch, kind: str) -> list[tuple[str, str | None]]:
    return [(item.name_as_printed, item.on_behalf_of) for item in batch.statements if item.kind == kind]


# The real excerpt, read by hand.

EXCERPT_SPONSORS = """
Albania, Australia, Austria, Belgium, Bulgaria, Canada, Croatia, Cyprus, Czechia, Denmark, Estonia,
Finland, France, Germany, Greece, Guatemala, Iceland, Ireland, Israel, Italy, Latvia, Liberia,
Liechtenstein, Lithuania, Luxembourg, Malta, Marshall Islands, Micronesia (Federated States of),
Monaco, Montenegro, Netherlands (Kingdom of the), North Macedonia, Norway, Poland, Portugal,
Romania, Slovakia, Slovenia, Spain, Sweden, Ukraine, United Kingdom of Great Britain and Northern
Ireland, United States of America"""


@pytest.fixture(scope="module")
def excerpt(shared_data: Path, known: KnownNames) -> Batch:
    return read(shared_data / "documents" / "A_78_481_Add.3.section_C.txt", known)


def test_the_excerpt_is_the_report_it_is_named_after(excerpt: Batch) -> None:
    document = excerpt.documents[0]
    assert (document.document_type, document.symbol) == ("committee_report", "A/78/481/Add.3")
    assert (document.session, document.committee) == ("78", "3")
    assert excerpt.rejects == []


def test_the_excerpt_names_its_sponsors(excerpt: Batch) -> None:
    expected = [name.strip() for name in EXCERPT_SPONSORS.replace("\n", " ").split(",")]
    assert sponsors(excerpt, "A/C.3/78/L.41", "first_page") == expected
    joined = [item for item in excerpt.sponsors if item.role == "added_report"]
    assert [(item.name_known, item.happened_on) for item in joined] == [
        ("Andorra", None),
        ("New Zealand", None),
        ("Palau", None),
        ("Republic of Moldova", None),
        ("San Marino", None),
        ("Vanuatu", None),
        ("Tuvalu", dt.date(2023, 11, 15)),
    ]
    assert len(excerpt.sponsors) == len(expected) + 7


def test_the_excerpt_holds_one_vote(excerpt: Batch) -> None:
    (roll_call,) = excerpt.roll_calls
    assert (roll_call.announced_yes, roll_call.announced_no, roll_call.announced_abstain) == (80, 29, 65)
    assert Counter(vote.vote for vote in excerpt.votes) == {"yes": 80, "no": 29, "abstain": 65}
    assert {vote.name_known is None for vote in excerpt.votes} == {False}
    assert (roll_call.stage, roll_call.committee, roll_call.meeting_symbol) == (
        "committee",
        "3",
        "A/C.3/78/SR.53",
    )
    assert (roll_call.voted_on, roll_call.draft_label) == (dt.date(2023, 11, 15), "draft resolution III")
    (action,) = excerpt.actions
    assert (action.result, action.how, action.text_state) == ("adopted", "recorded_vote", "as_tabled")
    assert (action.document_symbol, action.report_symbol) == ("A/C.3/78/L.41", "A/78/481/Add.3")
    assert action.source_roll_call_id == roll_call.source_roll_call_id


def test_the_excerpt_tells_who_explained_its_vote(excerpt: Batch) -> None:
    friends = "the Group of Friends in Defence of the Charter of the United Nations"
    assert spoken(excerpt, "explanation_before") == [
        ("Iran (Islamic Republic of)", None),
        ("Venezuela (Bolivarian Republic of)", friends),
        ("Cuba", None),
        ("Democratic People’s Republic of Korea", None),
        ("Nicaragua", None),
        ("Russian Federation", None),
        ("Pakistan", None),
        ("Brazil", None),
        ("Kazakhstan", None),
        ("Eritrea", None),
    ]
    assert [name for name, _ in spoken(excerpt, "explanation_after")] == [
        "Belarus",
        "China",
        "Singapore",
        "Syrian Arab Republic",
    ]
    assert spoken(excerpt, "general") == [
        ("Canada", None),
        ("Australia", None),
        ("Spain", "the European Union"),
        ("United States of America", None),
        ("Israel", None),
    ]


def test_every_span_of_the_excerpt_holds_what_it_says(excerpt: Batch) -> None:
    stored = "".join(page.text for page in excerpt.pages)
    places = [
        (item.name_as_printed, item.span_start, item.span_end)
        for rows in (excerpt.sponsors, excerpt.votes, excerpt.statements)
        for item in rows
    ]
    assert len(places) > 200
    for name, start, end in places:
        assert " ".join(stored[start:end].split()).replace("- ", "-") == name
    (action,) = excerpt.actions
    assert "80 to 29" in stored[action.span_start : action.span_end]


# Whole reports of our own.


@pytest.fixture(scope="module")
def third(known: KnownNames) -> Batch:
    return read(REPORTS / "A_65_456_Add.9.txt", known)


def test_a_masthead_is_read(third: Batch) -> None:
    document = third.documents[0]
    assert (document.symbol, document.symbol_source) == ("A/65/456/Add.9", "text")
    assert (document.session, document.committee, document.dated_on) == ("65", "3", dt.date(2010, 12, 3))
    assert document.title == (
        "Promotion and protection of human rights: human rights situations and reports of special "
        "rapporteurs and "
        "representatives"
    )
    assert [item.item for item in third.agenda_items] == ["68 (c)"]
    assert third.rejects == []


def test_an_introducer_acts_with_others_or_for_a_group(third: Batch) -> None:
    introduced = [
        (item.name_as_printed, item.document_symbol, item.happened_on, item.on_behalf_of)
        for item in third.sponsors
        if item.role == "introduced"
    ]
    first, last = dt.date(2010, 11, 11), dt.date(2010, 11, 18)
    assert introduced == [
        ("Sweden", "A/C.3/65/L.145", first, None),
        ("Morocco", "A/C.3/65/L.150", first, "Organization of the Islamic Conference"),
        ("Benin", "A/C.3/65/L.160", last, "Group of African States"),
        ("Canada", "A/C.3/65/L.161", last, None),
        ("Cuba", "A/C.3/65/L.151", dt.date(2010, 11, 19), None),
    ]
    assert sponsors(third, "A/C.3/65/L.145", "first_page")[2:5] == [
        "Bosnia and Herzegovina",
        "Côte d’Ivoire",
        "Guinea-Bissau",
    ]


def test_quoted_drafts_and_titles_tell_nothing(third: Batch) -> None:
    names = {item.name_as_printed for item in third.sponsors}
    assert names.isdisjoint({"Chile", "Peru"})
    assert all(item.announced_yes != 1 for item in third.actions)


def test_sponsors_of_a_revision_join_those_of_the_draft(third: Batch) -> None:
    revised = "A/C.3/65/L.145/Rev.1"
    assert sponsors(third, revised, "added_report") == [
        "Angola",
        "Trinidad and Tobago",
        "Republic of Moldova",
        "Benin",
        "Central African Republic",
    ]
    days = {item.name_as_printed: item.happened_on for item in third.sponsors if item.role == "added_report"}
    assert (days["Angola"], days["Benin"]) == (None, dt.date(2010, 11, 18))
    assert sponsors(third, revised, "withdrawn") == ["Benin"]


def test_every_decision_is_an_action(third: Batch) -> None:
    found = [
        (item.subject_kind, (item.document_symbol or "-").removeprefix("A/C.3/65/"), item.result, item.how)
        for item in third.actions
    ]
    assert found == [
        ("motion", "L.145/Rev.1", "rejected", "recorded_vote"),
        ("text", "L.145/Rev.1", "adopted", "recorded_vote"),
        ("amendment", "L.160", "adopted", "recorded_vote"),
        ("amendment", "L.161", "rejected", "non_recorded_vote"),
        ("paragraph", "L.150", "retained", "recorded_vote"),
        ("text", "L.150", "adopted", "without_vote"),
        ("text", "L.151", "withdrawn", "withdrawn"),
        ("text", "-", "adopted", "without_vote"),
    ]
    assert [item.text_state for item in third.actions if item.subject_kind == "text"] == [
        "as_orally_revised",
        "as_amended",
        None,
        "as_tabled",
    ]
    assert {item.target_symbol for item in third.actions if item.subject_kind == "amendment"} == {
        "A/C.3/65/L.150"
    }


def test_labels_lead_to_the_recommendations(third: Batch) -> None:
    labels = {item.document_symbol: item.draft_label for item in third.actions if item.subject_kind == "text"}
    assert labels["A/C.3/65/L.145/Rev.1"] == "draft resolution II"
    assert labels["A/C.3/65/L.150"] == "draft resolution I"
    assert labels["A/C.3/65/L.151"] is None
    assert labels[None] == "draft decision"  # paragraph 21 recommends nothing else
    titles = {item.draft_label: item.title for item in third.actions if item.draft_label}
    assert titles["draft resolution I"] == "Combating tests"
    assert titles["draft decision"] == "Reports considered under the item"


def test_each_vote_has_its_own_lists(third: Batch) -> None:
    assert lists(third, "1")["no"] == ["Albania", "Andorra", "Chile", "Guinea-Bissau"]
    assert lists(third, "2")["yes"][-1] == "United Kingdom of Great Britain and Northern Ireland"
    assert "abstain" not in lists(third, "2")
    assert lists(third, "3") == {"yes": ["Benin", "Cuba", "Morocco"], "no": ["Canada"], "abstain": ["Japan"]}
    assert len(third.roll_calls) == 4  # a vote by 40 to 20 without lists is an action only


def test_a_footnote_belongs_to_the_vote_that_calls_it(third: Batch) -> None:
    said = {
        vote.name_known: (vote.source_roll_call_id, vote.vote, vote.intended_vote, vote.not_voting_reason)
        for vote in third.votes
        if vote.intended_vote
    }
    assert said == {"Sudan": ("1", "yes", "abstain", None), "Malta": ("1", "not_voting", "yes", "absent")}


def test_statements_before_and_after_in_one_sentence(third: Batch) -> None:
    assert spoken(third, "explanation_before") == [
        ("Belgium", "the European Union"),
        ("Cuba", None),
        ("Egypt", None),
    ]
    assert spoken(third, "explanation_after") == [("Japan", None), ("Syrian Arab Republic", None)]
    assert [name for name, _ in spoken(third, "general")] == ["Cuba", "Sudan", "Chile", "Norway"]
    assert [name for name, _ in spoken(third, "introduction")] == [
        "Sweden",
        "Morocco",
        "Benin",
        "Canada",
        "Cuba",
    ]


def test_a_report_of_1990(known: KnownNames) -> None:
    batch = read(REPORTS / "A_45_766.txt", known)
    covenant, other = "A/C.3/45/L.63", "A/C.3/45/L.70/Rev.1"
    assert sponsors(batch, covenant, "first_page") == [
        "Austria",
        "Byelorussian Soviet Socialist Republic",
        "Canada",
        "Germany",
        "Union of Soviet Socialist Republics",
        "Yugoslavia",
    ]
    days = [
        (item.name_as_printed, item.happened_on)
        for item in batch.sponsors
        if item.document_symbol == covenant and item.role == "added_report"
    ]
    day = dt.date(1990, 11, 27)
    assert days == [("Samoa", None), ("Togo", None), ("Uruguay", day), ("Zaire", day)]
    assert sponsors(batch, other, "revision")[3] == "United Republic of Tanzania"
    assert sponsors(batch, other, "withdrawn") == ["Lao People's Democratic Republic"]
    assert [(item.result, item.how, item.draft_label) for item in batch.actions] == [
        ("adopted", "without_vote", "draft resolution X"),
        ("retained", "recorded_vote", "draft resolution XI"),
        ("adopted", "non_recorded_vote", "draft resolution XI"),
        ("not_pressed", "not_pressed", None),
        ("not_pressed", "not_pressed", None),
    ]
    assert [item.document_symbol for item in batch.actions[3:]] == ["A/C.3/45/L.71", "A/C.3/45/L.80"]
    (late,) = [vote for vote in batch.votes if vote.intended_vote]
    assert (late.name_known, late.vote, late.not_voting_reason) == ("Zaire", "not_voting", "absent")
    (cuba,) = [item for item in batch.sponsors if item.document_symbol == "A/C.3/45/L.71"]
    assert cuba.happened_on == dt.date(1990, 11, 23)
    assert batch.rejects == []


def test_a_report_of_the_first_committee_votes_paragraph_by_paragraph(known: KnownNames) -> None:
    batch = read(REPORTS / "A_78_404.txt", known)
    assert [(item.subject_kind, item.announced_yes, item.meeting_symbol) for item in batch.roll_calls] == [
        ("paragraph", 3, "A/C.1/78/PV.29"),
        ("paragraph", 3, "A/C.1/78/PV.29"),
        ("text", 3, "A/C.1/78/PV.29"),
        ("text", 2, "A/C.1/78/PV.30"),
    ]
    assert lists(batch, "1")["yes"] == ["Belarus", "Gambia", "China"]  # the raised letter is no name
    (said,) = [vote for vote in batch.votes if vote.intended_vote]
    assert (said.source_roll_call_id, said.name_known, said.intended_vote) == ("1", "Gambia", "abstain")
    assert sponsors(batch, "A/C.1/78/L.11", "first_page") == [
        "Russian Federation",
        "Belarus",
        "China",
        "Syrian Arab Republic",
    ]
    assert sponsors(batch, "A/C.1/78/L.60/Rev.1", "added_report") == ["Kiribati"]
    assert {item.title for item in batch.actions[2:]} == {"Developments in the field", "Programme of action"}


def test_a_text_of_the_chair_has_no_state_for_a_sponsor(known: KnownNames) -> None:
    batch = read(REPORTS / "A_65_436_Add.2.txt", known)
    assert [(item.name_as_printed, item.sponsor_kind, item.on_behalf_of) for item in batch.sponsors] == [
        ("Yemen", "state", "Group of 77 and China"),
        ("Vice-Chair of the Committee", "organ", None),
        ("Chair of the Committee", "organ", None),
    ]
    assert [
        (item.document_symbol, item.result, item.how, item.draft_label, str(item.acted_on))
        for item in batch.actions
    ] == [
        ("A/C.2/65/L.58", "adopted", "without_vote", "draft resolution", "2010-12-01"),
        ("A/C.2/65/L.24", "withdrawn", "withdrawn", None, "2010-12-01"),
        ("A/C.2/65/L.60", "deferred", "deferred", None, "2010-12-02"),
    ]


def test_reports_of_the_fourth_fifth_and_sixth_committees(known: KnownNames) -> None:
    fourth, fifth, sixth = (
        read(REPORTS / f"{name}.txt", known) for name in ("A_78_420", "A_77_650", "A_66_475")
    )
    assert [batch.documents[0].committee for batch in (fourth, fifth, sixth)] == ["4", "5", "6"]
    assert sponsors(fourth, "A/C.4/78/L.11", "withdrawn") == ["Egypt"]
    assert lists(fourth, "2") == {"yes": ["Bangladesh", "Jordan"], "abstain": ["Canada"]}
    assert ("United Kingdom of Great Britain and Northern Ireland", "Canada") in spoken(
        fourth, "explanation_after"
    )
    assert spoken(fifth, "dissociation") == [("Hungary", None)]
    oral, text = fifth.actions
    assert (oral.announced_yes, oral.announced_no) == (2, 3)  # "rejected by … 3 to 2", as the lists tell
    assert (oral.subject_kind, oral.document_symbol, oral.target_symbol) == (
        "amendment",
        None,
        "A/C.5/77/L.21",
    )
    assert (text.draft_label, text.how) == ("draft resolution", "without_vote")
    assert [name for name, _ in spoken(fifth, "explanation_of_position")] == [
        "Russian Federation",
        "China",
        "Islamic Republic of Iran",
    ]
    assert [(item.result, item.text_state) for item in sixth.actions] == [
        ("adopted", "as_orally_revised"),
        ("no_action", None),
    ]
    assert [item.on_behalf_of for item in sixth.sponsors] == ["Bureau", None]


def test_a_report_of_1965(known: KnownNames) -> None:
    batch = read(REPORTS / "A_6100.txt", known)
    assert batch.documents[0].symbol == "A/6100" and batch.documents[0].session == "20"
    assert "Congo (Democratic Republic of)" in sponsors(batch, "A/C.3/L.1221", "first_page")
    assert sponsors(batch, "A/C.3/L.1244", "first_page") == ["Brazil", "United States of America"]
    assert sponsors(batch, "A/C.3/L.1249", "first_page") == ["Union of Soviet Socialist Republics"]
    assert [(item.subject_kind, item.document_symbol, item.result, item.how) for item in batch.actions] == [
        ("amendment", "A/C.3/L.1249", "rejected", "non_recorded_vote"),
        ("amendment", "A/C.3/L.1244", "adopted", "recorded_vote"),
        ("text", "A/C.3/L.1221", "adopted", "non_recorded_vote"),
    ]
    assert batch.actions[2].announced_no == 0
    assert {item.meeting_symbol for item in batch.actions} == {"A/C.3/SR.1313"}


def test_a_copy_on_one_line_with_heads_of_pages_inside_a_list(known: KnownNames) -> None:
    batch = read(REPORTS / "A_38_685.txt", known)
    assert sponsors(batch, "A/C.3/38/L.23", "first_page") == [
        "Afghanistan",
        "Bahamas",
        "Bangladesh",
        "Byelorussian Soviet Socialist Republic",
        "Democratic Yemen",
        "Lao People's Democratic Republic",
    ]
    assert sponsors(batch, "A/C.3/38/L.23", "added_report") == ["Nicaragua", "Viet Nam"]
    assert batch.rejects == []


@pytest.mark.parametrize("name", ["A_78_481", "A_78_250", "A_75_606"])
def test_reports_without_drafts_of_states_load_whole(name: str, known: KnownNames) -> None:
    batch = read(REPORTS / f"{name}.txt", known)
    assert batch.documents[0].document_type == "committee_report"
    assert batch.sponsors == [] and batch.rejects == []


def test_the_general_committee_has_no_number_and_keeps_its_votes(known: KnownNames) -> None:
    batch = read(REPORTS / "A_78_250.txt", known)
    assert batch.documents[0].committee is None
    (roll_call,) = batch.roll_calls
    assert (roll_call.committee, roll_call.announced_yes) == (None, 2)
    assert lists(batch, "1") == {"yes": ["Cuba", "Kenya"], "no": ["France"], "abstain": ["Chile"]}


@pytest.mark.parametrize("path", sorted(REPORTS.glob("*.txt")), ids=lambda path: path.stem)
def test_reports_are_told_from_other_documents(path: Path) -> None:
    pages = read_pages(path.read_bytes(), path.name)
    assert detect_document(pages, "text", "nameless.txt").source_name == "committee_report"


# What cannot be understood stays visible.


@pytest.mark.parametrize(
    "sentence",
    [
        "The sponsorship of the draft resolution was reconsidered by Chile.",
        "Chile was erased from among the co-sponsors.",
        "The opponents were outnumbered by 12 votes to 3.",
    ],
)
def test_a_sentence_on_sponsors_or_votes_that_nobody_understands_is_a_reject(
    sentence: str, known: KnownNames
) -> None:
    batch = parse(f"A. Draft resolution A/C.3/78/L.5\n4. {sentence}\n", known)
    (reject,) = batch.rejects
    assert (reject.reason_code, reject.text, reject.place) == ("unread_sentence", sentence, "page 1")


def test_lists_without_a_decision_are_kept_and_said(known: KnownNames) -> None:
    batch = parse("4. Delegations stood thus: In favour: Chile, Peru. Against: Cuba.\n", known)
    (roll_call,) = batch.roll_calls
    assert roll_call.subject_kind == "unknown" and len(batch.votes) == 3
    assert [reject.reason_code for reject in batch.rejects] == ["unread_sentence"]


def test_an_unknown_sponsor_and_an_unknown_voter_are_kept_and_said(known: KnownNames) -> None:
    text = (
        "4. At its 3rd meeting, on 5 October, the Committee had before it a draft resolution "
        "(A/C.3/78/L.5), submitted "
        "by Chile, Foobaria and Peru.\n5. At the same meeting, the Committee adopted draft resolution "
        "A/C.3/78/L.5 by a "
        "recorded vote of 2 to none. The voting was as follows: In favour: Chile, Barfooland.\n"
    )
    batch = parse(text, known)
    assert [item.name_as_printed for item in batch.sponsors] == ["Chile", "Foobaria", "Peru"]
    assert [(item.reason_code, item.text) for item in batch.rejects] == [
        ("unknown_name", "Foobaria"),
        ("unknown_name", "Barfooland"),
    ]


def test_a_sponsor_without_a_text_is_no_sponsor_of_the_report(known: KnownNames) -> None:
    batch = parse("4. At the same meeting, Chile joined in sponsoring the draft resolution.\n", known)
    assert batch.sponsors == [] and [item.reason_code for item in batch.rejects] == ["unread_sentence"]


@pytest.mark.parametrize("name", ["A_45_766.txt", "A_65_456_Add.9.txt", "A_78_404.txt", "A_78_420.txt"])
def test_a_copy_on_one_line_tells_the_same(name: str, known: KnownNames) -> None:
    text = (REPORTS / name).read_text(encoding="utf-8")
    whole, flat = parse(text, known, None), parse(" ".join(text.split()), known, None)
    for rows in ("sponsors", "votes", "statements"):
        names = [
            [(item.name_known, item.document_symbol if rows != "votes" else item.vote) for item in found]
            for found in (getattr(whole, rows), getattr(flat, rows))
        ]
        assert names[0] == names[1]
    assert [(item.document_symbol, item.result, item.how, item.draft_label) for item in whole.actions] == [
        (item.document_symbol, item.result, item.how, item.draft_label) for item in flat.actions
    ]
