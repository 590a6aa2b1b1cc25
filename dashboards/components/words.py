"""Values as readers see them: dates, states, symbols, counts; and text of documents, never read as markup."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

UNKNOWN = "not known"

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|$~<>:^=&@\"'])")

DOCUMENT_TYPES = {
    "draft_resolution": "draft resolution",
    "revised_draft_resolution": "revised draft resolution",
    "amendment": "amendment",
    "addendum": "addendum",
    "draft_decision": "draft decision",
    "resolution": "resolution",
    "meeting_record": "meeting record",
    "committee_report": "committee report",
    "other": "other document",
}

BODIES = {
    "1": "First Committee",
    "2": "Second Committee",
    "3": "Third Committee",
    "4": "Fourth Committee",
    "5": "Fifth Committee",
    "6": "Sixth Committee",
}

ROLES = {
    "introduced": "introduced the text",
    "first_page": "listed on the first page",
    "revision": "listed on a revision",
    "added_addendum": "added by an addendum",
    "added_orally": "joined in the meeting",
    "added_report": "added by the report",
    "absent_from_revision": "not on the revision's list",
    "withdrawn": "withdrew",
    "corrected": "added by a correction",
}

SPONSOR_LISTS = {
    "none_held": "No list of sponsors is held.",
    "first_page_only": (
        "Only the list on the first page is held: states that joined later are not in it, "
        "so a state that is missing here may still be a sponsor."
    ),
    "partial": "The list held is not complete: a state that is missing here may still be a sponsor.",
    "final": "The list is final.",
}

EVENTS = {
    "tabled": "Tabled",
    "revised": "Revised",
    "addendum_issued": "Addendum issued",
    "sponsor_listed": "Sponsors listed",
    "sponsor_absent": "Sponsors no longer listed",
    "sponsor_joined": "Sponsors joined",
    "sponsor_withdrawn": "Sponsors withdrew",
    "committee_action": "Decided in committee",
    "plenary_action": "Decided in the plenary",
    "part_decided": "Decided on a part",
    "vote_intended": "Said it had intended another vote",
    "adopted": "Adopted",
    "issued": "Issued",
    "due": "Due",
}

VOTES = {"yes": "yes", "no": "no", "abstain": "abstained", "not_voting": "did not vote"}

# A letter stands beside each colour of a vote.
VOTE_LETTERS = {"yes": "Y", "no": "N", "abstain": "A", "not_voting": "–"}

NOT_VOTING = {
    "absent": "absent",
    "not_eligible": "not entitled to vote",
    "unknown": "no source held says why",
}

SUBJECTS = {
    "text": "text as a whole",
    "paragraph": "paragraph",
    "amendment": "amendment",
    "motion": "motion",
    "unknown": "not known",
}

ISSUES = {
    "me": "Palestinian conflict",
    "nu": "nuclear weapons",
    "di": "arms control and disarmament",
    "hr": "human rights",
    "co": "colonialism",
    "ec": "economic development",
}

SOURCES = {
    "meeting_record": "verbatim or summary record",
    "committee_report": "committee report",
    "marcxml": "UN Digital Library record",
    "vote_facts": "facts of votes, one a line",
    "undl_voting_csv": "UN Digital Library voting data",
    "unvotes": "unvotes (Voeten data)",
    "voeten": "Voeten data",
}

HOW = {
    "recorded_vote": "recorded vote",
    "non_recorded_vote": "vote that was not recorded",
    "without_vote": "without a vote",
    "withdrawn": "withdrawn by its sponsors",
    "not_pressed": "not pressed to a vote",
    "no_action": "no action taken",
    "deferred": "deferred",
}

STATEMENTS = {
    "introduction": "introduced the text",
    "explanation_before": "explained its vote before the vote",
    "explanation_after": "explained its vote after the vote",
    "explanation_of_position": "explained its position",
    "dissociation": "dissociated itself",
    "general": "made a statement",
}

# What to do about each `reason_code` of `quality.rejects`.
REMEDIES = {
    "empty_file": "fetch the document again",
    "file_vanished": "put the file back and refresh",
    "file_unreadable": "let this user read the file",
    "is_a_folder": "give the files in it",
    "not_a_file": "give a file",
    "too_large": "give the documents one by one",
    "not_text": "give the document as text or PDF",
    "truncated_gzip": "fetch the file again",
    "damaged_pdf": "fetch the file again",
    "protected_pdf": "save it without its password",
    "no_text": "give a version with a text layer",
    "unknown_format": "give the document as text, PDF or JSON Lines",
    "no_document": "give the document itself, or take the file out",
    "not_yet_read": "nothing: a later version may read it",
    "other_organ": "take the file out of the folder",
    "damaged_line": "mend the line",
    "line_without_text": "give the text of the document",
    "missing_fact": "add the fact to the line",
    "wrong_fact": "mend the fact in the line",
    "unknown_name": "compare with the document; add the name to the list of names if it is right",
    "impossible_date": "compare with the document; a reissue may mend it",
    "damaged_table": "fetch the file again",
    "damaged_record": "fetch the record again",
    "damaged_row": "mend the row, or fetch the file again",
    "unread_note": "compare with the record; the rest of it is read",
    "unread_sentence": "compare with the report; the rest of it is read",
    "unknown_column": "nothing, unless the column is needed: the rest of the table is read",
    "conflicting_rows": "compare with the record of the meeting",
    "listed_twice": "compare with the record; both are kept",
    "lost_correction": "compare with the record of the meeting",
    "parser_fault": "report it with the file",
    "load_failed": "refresh again; if it stays, report it",
}

NO_VOTES = (
    "`unga download votes` fetches the table of all recorded votes of the UN Digital Library; "
    "`unga refresh PATH` reads it, and records of meetings and of the catalogue."
)

LINKS = {
    "origin_report": "Came on the report",
    "origin_draft": "Came from the draft",
    "amends": "Amends",
    "replaces": "Replaces",
}

GRADES = {"strong": "strong evidence", "weak": "weak evidence"}


def plain(text: object) -> str:
    """Text of a document, escaped so that no character of it acts as Markdown or HTML."""
    return _MARKUP.sub(r"\\\1", " ".join(str(text).split())) if text is not None else UNKNOWN


def note(text: str) -> str:
    """A description of our own, in which only code is marked."""
    return "`".join(
        part if number % 2 else _MARKUP.sub(r"\\\1", part) for number, part in enumerate(text.split("`"))
    )


def date(value: dt.date | None) -> str:
    """`24 October 2023`: the same to readers everywhere."""
    return f"{value.day} {value:%B %Y}" if value else UNKNOWN


def day(value: dt.date | None, precision: str | None) -> str:
    """A date as far as it is known: `4 December 2023`, or `December 1993` where the day is not."""
    if value and precision == "month":
        return f"{value:%B %Y} (day not known)"
    return date(value)


def date_time(value: dt.datetime | None) -> str:
    """`21 November 2026, 20:30`."""
    return f"{date(value)}, {value:%H:%M}" if value else UNKNOWN


def due(earliest: dt.date | None, latest: dt.date | None, session: str | None) -> str:
    """A time by which something is due, as a range or a session."""
    if earliest and latest and earliest != latest:
        return f"{date(earliest)} to {date(latest)}"
    if latest or earliest:
        return f"by {date(latest)}" if latest and earliest is None else date(latest or earliest)
    if not session:
        return "no date can be told"
    return f"sessions {session}" if "," in session else f"session {session}"


def body(committee: str | None) -> str:
    """The body that a committee's number stands for; none stands for the plenary."""
    return BODIES.get(committee, f"Committee {committee}") if committee else "Plenary"


def count(number: int | None, one: str, many: str | None = None) -> str:
    """`1 sponsor`, `52 sponsors`, `sponsors not known`."""
    if number is None:
        return f"{many or one + 's'} {UNKNOWN}"
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listing(names: Sequence[str]) -> str:
    """`A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def official_address(symbol: str) -> str:
    """Where the United Nations gives out the document of a symbol."""
    return f"https://undocs.org/{quote(symbol)}"


def address(page: str, **params: str) -> str:
    """Address of a view of these dashboards."""
    return f"{page}?" + "&".join(f"{key}={quote(value, safe='/')}" for key, value in params.items())


def link(label: object, page: str, **params: str) -> str:
    """Markdown link to a view of these dashboards."""
    return f"[{plain(label)}](./{address(page, **params).replace('(', '%28').replace(')', '%29')})"


def anchor(label: str, where: str) -> str:
    """HTML link within these dashboards, in the same window; one in Markdown opens another."""
    return f'<a href="./{html.escape(where)}" target="_self">{html.escape(label)}</a>'


def known(words: Mapping[str, str], code: str | None) -> str:
    """The words for a code; the code itself where none are set; `not known` for a missing one."""
    return words.get(code, code.replace("_", " ")) if code else UNKNOWN
