"""The words by which reports tell of decisions: adopting, rejecting, withdrawing, not pressing, deferring.

Patterns only; `ingest.text.report_actions` puts them together. They know the wordings of all decades.
"""

from __future__ import annotations

import re

ADVERBS = r"(?:\s+(?:then|thus|also|subsequently|further|thereafter|therefore|thereby|however|finally|next))*"
# "the Committee, by a recorded vote of 80 to 29, with 65 abstentions, adopted"
ASIDE = r"(?:, (?:[^,]{3,90}|(?:by|on|without|at|following|after) [^;]{3,160}?),)?"
ACTIVE = re.compile(
    rf"\b(?:Committee|[Ii]t)\b{ASIDE}{ADVERBS}\s+(?P<not>did not |failed to )?"
    r"(?P<verb>adopt(?:ed)?|approved?|reject(?:ed)?|retain(?:ed)?|maintained|endorsed?)\b"
)
DECIDED = re.compile(
    rf"\b(?:Committee|[Ii]t)\b{ASIDE}{ADVERBS}\s+(?:decided|agreed"
    rf"|resolved|voted)\b(?P<between>[^;]{{0,80}}?)"
    r"\b(?P<not>not )?to (?P<verb>adopt|approve|reject|retain|delete|recommend|take note|take no action|"
    r"take (?:any |a )?(?:action|decision)|defer|postpone|adjourn|consider|refer|transmit|request)\b"
)
PASSIVE = re.compile(
    rf"\b(?:was|were|having been){ADVERBS}\s+(?P<not>not )?"
    r"(?P<verb>adopted|approved|rejected|retained|maintained"
    r"|carried|defeated|deleted|withdrawn|put to the vote)\b"
)
WITHDREW = re.compile(
    r"\b(?:had\s+|subsequently\s+|then\s+)*(?:withdr(?:ew|awn)|withdraw)\s+"
    r"(?=it\b|(?:the |its |their |her |his |both |draft |A/|it\b)[^.;]{0,120}?"
    r"(?:draft|amendment|proposal|motion|resolution|request|A/|it\b))"
)
WITHDRAWN = re.compile(
    r"\b(?:(?:had|has|have) (?:subsequently |also )?been"
    r"|(?:was|were) (?:therefore |thus |thereby )?(?:considered|deemed|regarded|treated)(?: as| to be"
    r"| to have been)?) withdrawn\b"
)
NOT_PRESSED = re.compile(
    r"\b(?:did not|would not|not to|had decided not to|decided not to)\s+(?:insist|press|put|pursue)\b"
    r"|\bnot (?:be )?(?:pressed|put) to (?:a|the) vote\b"
)
NO_ACTION = re.compile(
    r"\b(?:no (?:action|decision) (?:was|were|be|would be|should be|had been) taken"
    r"|no action (?:be taken )?on)\b",
    re.IGNORECASE,
)
# "moved that no action be taken" decides nothing yet.
PROPOSED = re.compile(r"\b(?:moved|proposed|requested|suggested|motion|asked)\b", re.IGNORECASE)
OF_MOTION = re.compile(
    r"\b(?:motion|adjourn\w*|no[- ]action|closure|competence|point of order)\b", re.IGNORECASE
)
OF_AMENDMENT = re.compile(r"\b(?:sub-?)?amendments?\b", re.IGNORECASE)
OF_PARAGRAPH = re.compile(
    r"\b(?:(?:sub-?)?paragraphs?|preambular|operative|words?|phrase|preamble|subparagraphs?|section"
    r"|sentence)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(?:as a whole|draft resolutions?|draft decisions?|drafts?|texts?|proposals?|resolution)\b", re.I
)
MATTER = re.compile(
    r"\b(?:draft|amendments?|sub-?amendments?|(?:sub-?)?paragraphs?|motion|proposals?|recommendations?"
    r"|resolutions?|"
    r"decisions?|text|it|which|words?|phrase|A/C)\b",
    re.IGNORECASE,
)
STATES = (
    (
        "as_amended",
        re.compile(r"\bas (?:further |orally |subsequently |so |thus |a whole,? as )*amended\b", re.I),
    ),
    (
        "as_orally_revised",
        re.compile(
            r"\bas (?:further |orally |subsequently |so |thus )*(?:revised|corrected|modified)\b", re.I
        ),
    ),
)
RECORDED = re.compile(r"\brecorded\b|\broll[- ]?call\b", re.IGNORECASE)
NON_RECORDED = re.compile(r"\bnon-recorded\b|\bshow of hands\b", re.IGNORECASE)
WITHOUT = re.compile(
    r"\bwithout (?:a )?(?:vote|objection|dissent)|\bby (?:acclamation|consensus)\b|\bno objection",
    re.IGNORECASE,
)
UNANIMOUS = re.compile(r"\bunanimous", re.IGNORECASE)
RESULTS = {
    "adopt": "adopted", "approve": "adopted", "endorse": "adopted", "carried": "adopted",
    "recommend": "adopted", "reject": "rejected", "defeat": "rejected", "retain": "retained",
    "maintain": "retained", "delete": "rejected",
    "withdraw": "withdrawn", "take no action": "no_action", "defer": "deferred", "postpone": "deferred",
}  # fmt: skip
OPPOSITE = {"adopted": "rejected", "rejected": "retained", "retained": "rejected"}
OBJECT_END = re.compile(
    r"\s*(?:,?\s+by (?:a|an|\d|none|acclam|consens)|,? without (?:a|any) |\(see|\(ibid|;|\.\s*$)"
)
# "adopted, by a recorded vote of 10 to 3, with 4 abstentions, the draft resolution".
VOTE_ASIDE = re.compile(
    r"\s*,?\s*(?:by|without|in) [^;(]{3,120}?,\s+"
    r"(?=(?:the|that|draft|operative|preambular|paragraphs?|an?|amendments?|its)\b|A/)"
)
# "draft resolution XIII" of a special committee's report has no symbol.
LABEL_ONLY = re.compile(r"\bdraft (?:resolution|decision)s? [IVXL]+\b", re.IGNORECASE)
OF_DOCUMENTS = re.compile(
    r"\btakes? note of (?:the )?(?:following |\w+ )?(?:documents?|reports?|notes?)\b", re.IGNORECASE
)
# "voted on paragraphs 3 and 5 by recorded votes, as follows:" comes before the votes themselves.
ANNOUNCES_VOTES = re.compile(r"\bvotes\b[^.;]*\bfollow(?:s|ing)\b[^.;]*:?\s*$")
