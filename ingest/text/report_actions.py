"""Decisions of a committee on texts, paragraphs, amendments and motions, as a report states them.

Takes a sentence with its circumstances; gives `ActionFact`s: what was decided on, how, the announced tally,
the state of the text and its place among the recommendations ("see para. 33, draft resolution III"). A text
said to be adopted and nothing more was adopted without a vote: a report tells every vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.grammar.draft_labels import Reference, find_reference
from ingest.grammar.tallies import Tally, find_tally
from ingest.text.report_context import Moment, ReportContext
from ingest.text.report_drafts import AMENDMENT, ORIGIN, OWN, Mention

TEXT, PARAGRAPH, MOTION = "text", "paragraph", "motion"


@dataclass(frozen=True, slots=True)
class ActionFact:
    """One decision on one text; offsets are places in the report's text."""

    start: int
    end: int
    subject: str
    subject_kind: str
    document_symbol: str | None
    target_symbol: str | None
    result: str
    how: str | None
    text_state: str | None
    tally: Tally | None
    reference: Reference | None


_ADVERBS = (
    r"(?:\s+(?:then|thus|also|subsequently|further|thereafter|therefore|thereby|however|finally|next))*"
)
# "the Committee, by a recorded vote of 80 to 29, with 65 abstentions, adopted"
_ASIDE = r"(?:, (?:[^,]{3,90}|(?:by|on|without|at|following|after) [^;]{3,160}?),)?"
_ACTIVE = re.compile(
    rf"\b(?:Committee|[Ii]t)\b{_ASIDE}{_ADVERBS}\s+(?P<not>did not |failed to )?"
    r"(?P<verb>adopt(?:ed)?|approved?|reject(?:ed)?|retain(?:ed)?|maintained|endorsed?)\b"
)
_DECIDED = re.compile(
    rf"\b(?:Committee|[Ii]t)\b{_ASIDE}{_ADVERBS}\s+(?:decided|agreed"
    rf"|resolved|voted)\b(?P<between>[^;]{{0,80}}?)"
    r"\b(?P<not>not )?to (?P<verb>adopt|approve|reject|retain|delete|recommend|take note|take no action|"
    r"take (?:any |a )?(?:action|decision)|defer|postpone|adjourn|consider|refer|transmit|request)\b"
)
_PASSIVE = re.compile(
    rf"\b(?:was|were|having been){_ADVERBS}\s+(?P<not>not )?"
    r"(?P<verb>adopted|approved|rejected|retained|maintained"
    r"|carried|defeated|deleted|withdrawn|put to the vote)\b"
)
_WITHDREW = re.compile(
    r"\b(?:had\s+|subsequently\s+|then\s+)*(?:withdr(?:ew|awn)|withdraw)\s+"
    r"(?=it\b|(?:the |its |their |her |his |both |draft |A/|it\b)[^.;]{0,120}?"
    r"(?:draft|amendment|proposal|motion|resolution|request|A/|it\b))"
)
_WITHDRAWN = re.compile(r"\b(?:had|has|have) (?:subsequently |also )?been withdrawn\b")
_NOT_PRESSED = re.compile(
    r"\b(?:did not|would not|not to|had decided not to|decided not to)\s+(?:insist|press|put|pursue)\b"
    r"|\bnot (?:be )?(?:pressed|put) to (?:a|the) vote\b"
)
_NO_ACTION = re.compile(
    r"\b(?:no (?:action|decision) (?:was|were|be|would be|should be|had been) taken"
    r"|no action (?:be taken )?on)\b"
)
_MOTION = re.compile(
    r"\b(?:motion|adjourn\w*|no[- ]action|closure|competence|point of order)\b", re.IGNORECASE
)
_AMENDMENT = re.compile(r"\b(?:sub-?)?amendments?\b", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"\b(?:(?:sub-?)?paragraphs?|preambular|operative|words?|phrase|preamble|subparagraphs?|section"
    r"|sentence)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:as a whole|draft resolutions?|draft decisions?|drafts?|texts?|proposals?|resolution)\b", re.I
)
_MATTER = re.compile(
    r"\b(?:draft|amendments?|sub-?amendments?|(?:sub-?)?paragraphs?|motion|proposals?|recommendations?"
    r"|resolutions?|"
    r"decisions?|text|it|which|words?|phrase|A/C)\b",
    re.IGNORECASE,
)
_STATES = (
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
_RECORDED = re.compile(r"\brecorded\b|\broll[- ]?call\b", re.IGNORECASE)
_NON_RECORDED = re.compile(r"\bnon-recorded\b|\bshow of hands\b", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\bwithout (?:a )?(?:vote|objection|dissent)|\bby (?:acclamation|consensus)\b|\bno objection",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(r"\bunanimous", re.IGNORECASE)
_RESULTS = {
    "adopt": "adopted", "approve": "adopted", "endorse": "adopted", "carried": "adopted",
    "recommend": "adopted", "reject": "rejected", "defeat": "rejected", "retain": "retained",
    "maintain": "retained", "delete": "rejected",
    "withdraw": "withdrawn", "take no action": "no_action", "defer": "deferred", "postpone": "deferred",
}  # fmt: skip
_OPPOSITE = {"adopted": "rejected", "rejected": "retained", "retained": "rejected"}
_OBJECT_END = re.compile(
    r"\s*(?:,?\s+by (?:a|an|\d|none|acclam|consens)|,? without (?:a|any) |\(see|\(ibid|;|\.\s*$)"
)


def read_actions(moment: Moment, context: ReportContext) -> list[ActionFact]:
    """All decisions that a sentence states, in order."""
    facts: list[ActionFact] = []
    for first, last in _clauses(moment):
        facts.extend(_clause(moment, context, first, last))
    return facts


def _clauses(moment: Moment) -> Iterator[tuple[int, int]]:
    """Parts of the sentence that hold one verb of decision each."""
    verbs = sorted(
        found.start()
        for pattern in (_ACTIVE, _DECIDED, _PASSIVE)
        for found in pattern.finditer(moment.text, moment.body, moment.end)
    )
    first = moment.body
    for one, other in zip(verbs, verbs[1:], strict=False):
        cut = re.compile(
            r"; (?:and )?|,? and (?=(?:the|it|draft|operative|preambular|that|its)\b)|, (?:while|but) "
        )
        places = list(cut.finditer(moment.text, one + 3, other))
        if places:
            yield first, places[-1].start()
            first = places[-1].end()
    yield first, moment.end


def _clause(moment: Moment, context: ReportContext, first: int, last: int) -> Iterator[ActionFact]:
    text = moment.text
    for pattern, result in ((_NOT_PRESSED, "not_pressed"), (_NO_ACTION, "no_action")):
        if found := pattern.search(text, first, last):
            yield from _facts(moment, context, (first, last), text[first:last], result, found)
            return
    if found := _DECIDED.search(text, first, last):
        yield from _decided(moment, context, found, (first, last))
        return
    if found := _ACTIVE.search(text, first, last):
        end = _OBJECT_END.search(text, found.end(), last)
        subject = text[found.end() : end.start() if end else last]
        is_told = found["not"] or found["verb"].endswith("ed")  # not "proposed that the Committee adopt …"
        if is_told and _MATTER.search(subject[:400]):
            result = _result(found["verb"], bool(found["not"]))
            yield from _facts(moment, context, (first, last), subject, result, found)
        return
    passives = (one for one in _PASSIVE.finditer(text, first, last) if not one["verb"].startswith("put"))
    if found := next(passives, None):
        subject = text[first : found.start()]
        is_revision = found["verb"] == "deleted" and find_tally(text, first, last) is None
        if _MATTER.search(subject) and not is_revision:
            result = _result(found["verb"], bool(found["not"]))
            yield from _facts(moment, context, (first, last), subject, result, found)
        return
    found = _WITHDREW.search(text, first, last)
    if found and not re.search(r"sponsor", text[found.end() : found.end() + 40]):
        yield from _facts(moment, context, (first, last), text[found.end() : last], "withdrawn", found)
    elif found := _WITHDRAWN.search(text, first, last):
        yield from _facts(moment, context, (first, last), text[first : found.start()], "withdrawn", found)


def _decided(
    moment: Moment, context: ReportContext, found: re.Match[str], span: tuple[int, int]
) -> Iterator[ActionFact]:
    verb, (first, last) = found["verb"], span
    if verb in ("consider", "refer", "request", "adjourn") and not find_reference(
        moment.text, found.end(), last
    ):
        return
    if verb.startswith("take") and verb.endswith(("action", "decision")):
        result = "no_action" if found["not"] or "no action" in verb else "decided"
    else:
        result = _result(verb, bool(found["not"])) if verb not in ("take note", "transmit") else "adopted"
    end = _OBJECT_END.search(moment.text, found.end(), last)
    subject = moment.text[found.end() : end.start() if end else last]
    has_tally = find_tally(moment.text, first, last)
    if _MATTER.search(subject) or find_reference(moment.text, found.end(), last) or has_tally:
        yield from _facts(moment, context, (first, last), subject, result, found)


def _facts(
    moment: Moment,
    context: ReportContext,
    span: tuple[int, int],
    subject: str,
    result: str,
    found: re.Match[str],
) -> Iterator[ActionFact]:
    first, last = span
    words = moment.text[first:last]
    kind = _kind(subject) if result != "no_action" or "motion" in subject else TEXT
    tally = find_tally(moment.text, first, last)
    how = _how(result, words, tally, moment)
    named = _named(moment, span, subject, is_one=result == "withdrawn" or kind == MOTION)
    symbols: list[str | None] = list(dict.fromkeys(item.symbol for item in named)) or _spoken_of(
        kind, subject, context
    )
    for symbol in symbols:
        place = next((item.end for item in named if item.symbol == symbol), found.end())
        following = next((item.start for item in named if item.start > place), last)
        reference = find_reference(moment.text, place, following) or find_reference(moment.text, first, last)
        is_amendment = kind == AMENDMENT or context.memory.kinds.get(symbol or "") == AMENDMENT
        yield ActionFact(
            moment.start if first == moment.body else first,
            last,
            " ".join(subject.split()).strip(" ,.") or words.strip(),
            AMENDMENT if is_amendment and kind == TEXT else kind,
            symbol,
            context.memory.target_of(symbol) if is_amendment else None,
            result,
            how,
            _state(words, symbol, kind, context) if result in ("adopted", "rejected", "retained") else None,
            (find_tally(moment.text, place, following) if len(named) > 1 else None) or tally,
            reference,
        )
        if kind == TEXT and symbol and not is_amendment:
            context.memory.acted_on.add(symbol)


def _named(moment: Moment, span: tuple[int, int], subject: str, is_one: bool) -> list[Mention]:
    """The texts decided on: of those named in the clause, where only one is meant, those in its subject."""
    first, last = span
    inside = [item for item in moment.mentions if first <= item.start < last]
    own = [item for item in inside if item.part == OWN]
    if not own and is_one:  # "the sponsors of draft resolution A/C.3/58/L.5 withdrew it"
        return [item for item in inside if item.part == ORIGIN]
    if not is_one and len(own) > 1:
        return own
    start = max(moment.text.find(subject.strip(), first), first) if subject.strip() else first
    return [item for item in own if start <= item.start < start + len(subject)] or own


def _spoken_of(kind: str, subject: str, context: ReportContext) -> list[str | None]:
    if kind == AMENDMENT:
        return [context.memory.amendment]
    if re.search(r"\bboth\b|\bdraft (?:resolution|decision)s\b", subject) and len(context.memory.drafts) > 1:
        return list(context.memory.drafts)
    return [context.memory.draft]


def _kind(subject: str) -> str:
    if _MOTION.search(subject):
        return MOTION
    if _AMENDMENT.search(subject) and not re.match(
        r"\s*(?:the )?draft (?:resolution|decision)", subject, re.I
    ):
        return AMENDMENT
    found, whole = _PARAGRAPH.search(subject), _WHOLE.search(subject)
    if found and "as a whole" not in subject and (whole is None or found.start() < whole.start()):
        return PARAGRAPH
    return TEXT


def _how(result: str, words: str, tally: Tally | None, moment: Moment) -> str | None:
    if result in ("withdrawn", "not_pressed", "no_action", "deferred") and tally is None:
        return result
    if _NON_RECORDED.search(words):
        return "non_recorded_vote"
    if _RECORDED.search(words):
        return "recorded_vote"
    if tally is not None:
        return "non_recorded_vote"  # a list that follows makes it a recorded one
    if _UNANIMOUS.search(words) and not _WITHOUT.search(words):
        return None
    return "without_vote" if result in ("adopted", "retained") or _WITHOUT.search(words) else None


def _result(verb: str, is_negated: bool) -> str:
    result = next((value for stem, value in _RESULTS.items() if verb.startswith(stem)), "decided")
    return _OPPOSITE.get(result, result) if is_negated else result


def _state(words: str, symbol: str | None, kind: str, context: ReportContext) -> str | None:
    found = next((state for state, pattern in _STATES if pattern.search(words)), None)
    if found or kind != TEXT:
        return found
    return None if symbol in context.memory.orally_revised else "as_tabled"
