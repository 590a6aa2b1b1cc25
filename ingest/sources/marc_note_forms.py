"""The wordings of catalogue notes on sponsors and outcomes, each with what it means.

Pure patterns: which words say that someone joined, left or was listed wrongly, and which that a text was
adopted, rejected, withdrawn or left without action.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPONSORS = r"(?:co-?)?sponsor(?:s|ship)?"
_OF_WHAT = r"(?:\s+(?:of|to|for|on)\b.*)?"
_A = r"(?:an?\s+|the\s+|one of the\s+|additional\s+|also\s+)*"
_LIST = rf"(?:the\s+)?(?:list\s+of\s+)?(?:the\s+)?{_SPONSORS}"
_WRONGLY = r"(?:inadvertently|erroneously|mistakenly|incorrectly|wrongly|in\s+error|by\s+mistake)"
_BE = (
    r"(?:has|have|had|was|were|is|are|be|been|being|should|subsequently|later|also|now|then|since|"
    rf"{_WRONGLY})"
)
# "The delegation of Sudan", "the name of Sudan" are Sudan.
_BEARER = r"(?:(?:the\s+)?(?:names?|delegations?|representatives?|Governments?)\s+of\s+)?"
_NAMES = rf"{_BEARER}(?P<names>.+?),?\s+(?:{_BE}\s+)*"
_OUT = r"(?:removed|deleted|withdrawn|dropped|omitted)"
_WITHDREW_IT = r"(?:withdrew|withdraws?|withdrawn)"
_OWN = rf"(?:its|their|his|her)\s+(?:name\w*\s+(?:from|as)\s+)?{_A}"
_LATER = r"(?:additional|further|new|other|later|subsequent|added|more|also)"
_FOLLOWING = r"the\s+following(?:\s+(?:countries|delegations|(?:member\s+)?states))?\b"
_JOINED = r"(?:joined?|joins|became|becomes?|added)\s+(?:in\s+)?(?:as\s+|to\s+)?"

# The first that fits counts: "should be deleted from" is no addition, "is not a sponsor" no correction, and
# who was left out by mistake did not withdraw.
_WORDINGS = (
    (
        "corrected",
        rf"{_BEARER}(?P<names>.+?),?\s+(?:was|were|(?:has|have|had)\s+been)\s+(?:{_WRONGLY}\s+{_OUT}|"
        rf"{_OUT}\s+{_WRONGLY}|left\s+out(?:\s+{_WRONGLY})?|{_WRONGLY}\s+left\s+out)"
        rf"\s+(?:from|as|of|in)\s+{_A}{_LIST}.*",
    ),
    (
        "withdrawn",
        rf"{_BEARER}(?P<names>.+?),?\s+(?:was|were|(?:has|have|had)\s+been)\s+{_WRONGLY}\s+"
        rf"(?:included|listed|shown|added)\s+(?:as|in|among|to)\s+(?:an?\s+|the\s+|one\s+of\s+the\s+)*{_LIST}.*",
    ),
    ("withdrawn", rf"{_FOLLOWING}[^:]*\b(?:{_OUT}|{_WITHDREW_IT})[^:]*:\s*(?P<names>.+)"),
    ("withdrawn", rf"{_NAMES}{_OUT}\s+(?:from|as)\s+{_A}{_LIST}{_OF_WHAT}"),
    ("withdrawn", rf"{_NAMES}{_WITHDREW_IT}\s+(?:{_OWN}|from\s+|as\s+{_A}){_LIST}{_OF_WHAT}"),
    ("withdrawn", rf"{_NAMES}(?:no longer|not)\s+(?:among\s+)?{_A}{_SPONSORS}{_OF_WHAT}"),
    (
        "withdrawn",
        rf"{_NAMES}(?:ceased?|discontinued?)\s+(?:to\s+be\s+|(?:its|their)\s+)?{_A}{_SPONSORS}(?:ing)?\b.*",
    ),
    (
        "withdrawn",
        rf"{_BEARER}(?P<names>.+?)(?:['’]s?)\s+{_SPONSORS}{_OF_WHAT}\s+(?:was|were|(?:has|have)\s+been)\s+{_OUT}.*",
    ),
    (
        "withdrawn",
        rf"(?:the\s+)?{_SPONSORS}\s+(?:of|by)\s+(?P<names>.+?)\s+(?:was|were|(?:has|have)\s+been)\s+{_OUT}.*",
    ),
    (
        "withdrawn",
        rf"(?:removes?|deletes?|withdraws?|withdrawal\s+of)\s+(?P<names>.+?)\s+(?:from|as)\s+{_A}{_LIST}{_OF_WHAT}",
    ),
    ("withdrawn", rf"(?:withdrawn|withdrew|former|removed)\s+{_SPONSORS}\s*:\s*(?P<names>.+)"),
    ("withdrawn", rf"{_NAMES}listed\s+(?:in error\s+)?as\s+{_A}{_SPONSORS}\b.*\berror.*"),
    ("withdrawn", rf"{_NAMES}listed\s+in error\s+as\s+{_A}{_SPONSORS}{_OF_WHAT}"),
    ("withdrawn", rf"{_NAMES}{_WITHDREW_IT}"),
    ("corrected", rf"{_FOLLOWING}[^:]*\b(?:original|should)\b[^:]*:\s*(?P<names>.+)"),
    ("corrected", rf"{_NAMES}{_A}original\s+{_SPONSORS}{_OF_WHAT}"),
    ("corrected", rf"original\s+{_SPONSORS}\s*(?:are|is|include|:)\s*:?\s*(?P<names>.+)"),
    (
        "corrected",
        rf"{_BEARER}(?P<names>.+?),?\s+should\s+(?:also\s+)?(?:be|have\s+been|read)\s+(?:\w+\s+){{0,3}}?"
        rf"(?:to|in|as|among|on)?\s*{_A}{_LIST}{_OF_WHAT}",
    ),
    ("added", rf"{_FOLLOWING}[^:]*\bsponsor[^:]*:\s*(?P<names>.+)"),
    (
        "added",
        rf"(?:the\s+)?(?:{_LATER}\s+)+{_SPONSORS}(?:\s*[,(]?\s*(?:of|to|in|as (?:at|of|on))\s+[^:]+?)?\s*"
        r"(?:are|is|include|:|,|(?=\s(?-i:[A-Z])))\s*:?\s*(?P<names>.+)",
    ),
    ("listed", rf"(?:{_SPONSORS}|sponsored\s+by)\s*:\s*(?P<names>.+)"),
    ("added", rf"also\s+{_SPONSORS}(?:ed)?\s*(?:by)?\s*:\s*(?P<names>.+)"),
    (
        "added",
        rf"{_BEARER}(?P<names>.+?),?\s+(?:(?:has|have|had|also|later)\s+)+(?:co-?)?sponsored\s+(?:the|this)\b.*",
    ),
    ("added", r"(?:also\s+)?(?:co-?)?sponsored\s+(?:also\s+)?by\s+(?P<names>.+)"),
    ("added", rf"adds?\s+(?P<names>.+?)\s+(?:to|as|in)\s+{_A}{_LIST}{_OF_WHAT}"),
    ("added", rf"{_NAMES}{_JOINED}{_A}(?:{_LIST}|(?:co-?)?sponsoring\b.*?){_OF_WHAT}"),
    ("added", rf"{_BEARER}(?P<names>.+?),?\s+(?:is|are|was|were)\s+{_A}{_SPONSORS}{_OF_WHAT}"),
)
SPONSOR_FORMS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _WORDINGS)
"""What a sentence says of sponsors (withdrawn, corrected, added or listed), with the group `names`."""

_TEXT = (
    r"(?:draft|amendments?|sub-?amendments?|resolution|decision|proposals?|motion|text|document|paragraphs?|"
    r"A/[\w./]+)"
)
_VERB = (
    r"(?P<verb>adopted|approved|rejected|defeated|withdrawn|retained|deferred|postponed|pressed|put\s+to"
    r"|acted\s+(?:up)?on)\b"
)
_OUTCOME = re.compile(
    rf"(?P<what>(?:(?:the|this|that|these|all)\s+)?(?:[\w/.,\- ]+?\s)??{_TEXT}\b(?:[^.;]|\.(?=\d))*?)"
    r"\s+(?:(?:was|were|has|have|had|been|is|are)\s+)+"
    rf"(?P<not>not\s+)?(?:(?:subsequently|then|later|also)\s+)?{_VERB}(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# "Document withdrawn.": two or three words and nothing else, or with the body that decided.
_SHORT_OUTCOME = re.compile(
    rf"(?P<what>(?:(?:the|revised)\s+)?(?:draft\s+)?{_TEXT}\s+)?(?P<not>not\s+)?{_VERB}"
    r"(?P<rest>\s*(?:by\s+.*)?)",
    re.IGNORECASE | re.DOTALL,
)
_NO_ACTION = re.compile(r"\bno\s+(?:further\s+)?action\s+(?:was|has\s+been)?\s*(?:taken)?\b", re.IGNORECASE)
_WITHDREW = re.compile(
    rf"(?:sponsors?|author|delegation\s+of\s+.+?)\s+withdrew\s+(?P<what>.*\b{_TEXT}\b.*)",
    re.IGNORECASE | re.DOTALL,
)
# A text that a conference or a commission adopted is another text than this one.
_BY_ANOTHER = re.compile(
    r"\s*(?:(?:orally|provisionally|unanimously)\s+)?(?:by|at)\s+(?!.*\b(?:committee|assembly|plenary|sponsor|author|"
    r"delegation|vote|consensus|acclamation|\d+-\d+)).*",
    re.IGNORECASE | re.DOTALL,
)
# "The Committee adopted the draft resolution, as orally revised, without a vote."
_ACTIVE = re.compile(
    rf"(?:the\s+)?(?:\w+\s+)?(?:Committee|General\s+Assembly|Assembly|sponsors?)\s+"
    rf"(?P<not>did\s+not\s+)?(?P<verb>adopt|reject|defer|postpone|press)(?:ed)?\s+(?P<what>.*?\b{_TEXT}\b).*",
    re.IGNORECASE | re.DOTALL,
)
_RESULTS = {
    "adopt": "adopted", "reject": "rejected", "defer": "deferred", "postpone": "deferred",
    "press": "not_pressed",
    "adopted": "adopted", "approved": "adopted", "rejected": "rejected", "defeated": "rejected",
    "withdrawn": "withdrawn", "retained": "retained", "deferred": "deferred", "postponed": "deferred",
    "pressed": "not_pressed", "put": "not_pressed", "acted": "no_action",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a sentence says became of a text: the words that name it, and the result."""

    what: str
    result: str


def find_outcome(sentence: str) -> Outcome | None:
    """The outcome that a whole sentence states; None where it states none of this text."""
    withdrew = _WITHDREW.search(sentence)
    if withdrew:
        return Outcome(withdrew["what"].strip(), "withdrawn")
    if _NO_ACTION.search(sentence):
        return Outcome(sentence.strip(), "no_action")
    active = _ACTIVE.fullmatch(sentence.strip())
    if active:
        result = _result(active["verb"].lower(), bool(active["not"]))
        return Outcome(active["what"].strip(), result) if result else None
    match = _SHORT_OUTCOME.fullmatch(sentence.strip()) or _OUTCOME.match(sentence)
    if (
        not match
        or re.match(r"\s*(?:from|as)\b[^.]*sponsor", match["rest"])
        or _BY_ANOTHER.match(match["rest"])
    ):
        return None
    result = _result(match["verb"].lower().split()[0], bool(match["not"]))
    return Outcome((match["what"] or "").strip(), result) if result else None


def _result(verb: str, is_denied: bool) -> str | None:
    result = _RESULTS[verb]
    if result in ("not_pressed", "no_action"):
        return result if is_denied else None
    if is_denied:
        return "rejected" if result == "adopted" else None
    return result
