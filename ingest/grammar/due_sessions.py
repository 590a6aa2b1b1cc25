"""Sessions at which something is due, and whose sessions they are."""

from __future__ import annotations

import re

from ingest.grammar.numerals import ORDINAL_PATTERN, ordinal_to_int

_LIST = rf"{ORDINAL_PATTERN}(?:\d{{0,2}}(?:, and |, | and | to | or |-){ORDINAL_PATTERN})*"
_KIND = (
    r"(?:\(?(?:emergency special|special|regular|substantive|ordinary|annual|resumed|plenary|intersessional|"
    r"extraordinary|organizational)\)? ){0,2}"
)
_PART_OF_SESSION = r"(?:main|first|second|third|resumed|substantive|high-level)(?: resumed)?"
_LEADS = (
    r"(?:(?:in|on|for) the (?:draft |provisional |preliminary )?(?:annotated )?agendas? (?:of|for)|"
    rf"(?:at|during|in|before|by|until) the {_PART_OF_SESSION} (?:part|segment|week|meeting)s? of|"
    r"(?:at|by|before|until|(?:no|not) later than|during|prior to|from) the (?:very )?"
    r"(?:beginning|start|end|opening|conclusion|close|commencement|first meeting|level)"
    rf"(?: of the {_PART_OF_SESSION} part)? of|"
    r"(?:by )?(?:no|not) later than(?: at| by| during)?|"
    r"(?:starting|beginning) (?:at|from|with)|as (?:of|from)|up until|prior to|"
    r"at|during|before|by|until|for|to|in|from|through|throughout|within)"
)
# The body's name ends where the sentence goes on.
_NAME_ENDS = r"(?=,|;|\.|$| (?:in|on|to|at|from|as|with|and|under|which|that|by|for|held) )"
SESSION_TIME = re.compile(
    rf"\b(?P<lead>{_LEADS}) (?P<whose>its|the|their|each of its|both its)? ?(?:further )?"
    rf"(?:resumed |next |forthcoming |upcoming )*(?P<ordinals>{_LIST})\d{{0,2}} {_KIND}sessions?(?!-)"
    rf"(?: of (?P<body>the [^,;.]{{3,90}}?{_NAME_ENDS}))?"
    r"(?:,? (?:to be held )?in (?P<year>20\d\d)(?!\d))?",
    re.IGNORECASE,
)
NEXT_SESSION = re.compile(r"\b(?:at|during|for|in the provisional agenda of) its next (?:regular )?session\b")
_BODY_BEFORE = re.compile(
    r"(?P<body>(?:the )?(?:(?:[A-Z][\w'’-]*|of|the|and|on|for|to|in|against|with) )*"
    r"(?:Commission|Committee|Subcommittee|Council|Conference|Board|Congress|Group|Forum|Parties|Assembly|Organization|"
    r"Union|Agency|Authority|Tribunal|Programme|Panel|Fund|Meeting|Bureau|Women|Development|Fisheries|Nations|"
    r"working group|Court|Convention|Protocol|Pacific|Drugs|Justice|Purposes|Space))(?:,|\d{1,2})*\s+"
    r"(?:(?:for|to|in) (?:its )?(?:\w+ ){0,3})?$"
)
_PAST = re.compile(
    r"(?<!be )\b(?:held|adopted|made|taken|finalized|established|approved|agreed|concluded|convened|"
    r"endorsed|recommended|decided|reached|issued|introduced|presented|organized)"
    r"(?: by (?:it|the [A-Z][\w ]+))?[,\d]*\s*$"
)
_FIRST_SESSION_WITHOUT_CONTEXT = 31
_FARTHEST_SESSION = 40
_ASSEMBLY = re.compile(r"(?:the )?(?:General |seventy\S* )?Assembly\b(?! and\b)", re.IGNORECASE)
# "at the seventy-ninth session of the General Assembly commence on …" (78/108): the verb is no name;
# "at its eightieth session of the implementation of …" names no body at all.
_NAME_GOES_ON = re.compile(r" (?:will|shall|should|commences?|is|are|be|the measures)\b.*$")
_NAMES_A_BODY = re.compile(r"[A-Z]|\b(?:group|committee|council|body|panel|forum|parties|board)\b")


def due_session_of(text: str, match: re.Match[str], current: str | None) -> str | None:
    """What a match of `SESSION_TIME` makes due, in the form of `due_times`; None where it is past.

    `current` is the Assembly's session at which the text speaks: a number far from it is another body's,
    and without a year nothing can be said of that body's time.
    """
    if _is_told_as_past(text, match):
        return None
    numbers = _numbers(match)
    body = _body(text, match)
    if body is None and _is_announced_session(numbers, match, current):
        return ", ".join(numbers)
    if body is None and not match["year"]:
        return None
    return f"{', '.join(numbers)} ({body or 'body not named'})"


def _numbers(match: re.Match[str]) -> list[str]:
    words = re.findall(ORDINAL_PATTERN, match["ordinals"], re.IGNORECASE)
    numbers = [number for word in words if (number := ordinal_to_int(word))]
    is_range = re.search(r"(?: to |-)" + ORDINAL_PATTERN + "$", match["ordinals"], re.IGNORECASE)
    if is_range and len(numbers) == 2 and numbers[0] < numbers[1] < numbers[0] + _FARTHEST_SESSION:
        numbers = list(range(numbers[0], numbers[1] + 1))
    return [str(number) for number in numbers]


def _is_announced_session(numbers: list[str], match: re.Match[str], current: str | None) -> bool:
    if "special" in match.group().lower():
        return False  # special sessions are announced without a number; a numbered one is history
    if current is None or not current.isdigit():
        return int(numbers[-1]) >= _FIRST_SESSION_WITHOUT_CONTEXT
    return int(current) <= int(numbers[-1]) <= int(current) + _FARTHEST_SESSION


def _is_told_as_past(text: str, match: re.Match[str]) -> bool:
    is_after_past = _PAST.search(text, max(0, match.start() - 60), match.start())
    is_before_past = re.match(r",? (?:was |were )?(?:held|adopted)", text[match.end() : match.end() + 20])
    return bool(is_after_past or is_before_past)


def _body(text: str, match: re.Match[str]) -> str | None:
    """The body other than the Assembly whose session is meant; None for the Assembly's own."""
    after = _NAME_GOES_ON.sub("", (match["body"] or "").strip())
    if _NAMES_A_BODY.search(after.removeprefix("the ")):
        return None if _ASSEMBLY.match(after) else _plain(after)
    if (match["whose"] or "").lower() in {"its", "their"}:
        before = _BODY_BEFORE.search(text, max(0, match.start() - 160), match.start())
        if before and not re.search(r"(?<!Environment )(?<!Health )(?<!Habitat )Assembly$", before["body"]):
            return _plain(before["body"])
    return None


def _plain(name: str) -> str:
    words = re.sub(
        r"^(?:(?:the|of|and|on|for|to|in|with|Requests|Invites|Encourages) )+", "", name.strip(" ,0123456789")
    )
    return re.sub(r"\s+", " ", words)
