"""Where the body of a document begins, and its cover ends.

Takes the cleaned lines of a document as text; gives the number of the first line of the body. Most bodies
open with "The General Assembly,"; amendments open with an instruction, some resolutions with a participle
(A/RES/78/225), notes with a numbered paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPENING = re.compile(
    r"The General Assembly(?:,?$|:|,? [A-Z]|,? (?:decides|recommends|adopts|notes|approves|requests|takes"
    r"|reaffirms|recalls|welcomes|endorses|expresses|elects|appoints|[a-z]+ing)\b)"
)
# What must stand before a body that opens in another way.
_MARKER = re.compile(
    r"draft (?:resolution|decision)|draft$|amendments? to\b|[Nn]ote by the |[Ss]tatement submitted"
    r"|[Aa]dd the following|Resolution adopted|\d+/\d+\. "
)
_BODY_VERB = re.compile(
    r"(?:Recalling|Reaffirming|Recognizing|Noting|Having (?:considered|examined|received|heard)"
    r"|Bearing in mind|Considering|Guided by|Mindful|Expressing|Emphasizing|Stressing|Underlining"
    r"|Taking note|Welcoming|Convinced|Concerned|Deeply |Gravely |Aware |Acknowledging"
    r"|Decides|Requests|Endorses|Takes note)\b"
)
_AMENDMENT_OPENING = re.compile(
    r"\(?[a-z0-9]{1,2}[.)](?: |$)|[IVX]{1,4}\.(?: |$)"
    r"|(?:Delete|Replace|Insert|Add|After|Before|In|At|Operative|Preambular|Paragraphs?|Substitute|Change"
    r"|Amend|Between|For|Merge|Move|Remove|Reword|Revise|Renumber)\b"
    r"|The (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|title|present|word"
    r"|paragraph|Committee|Secretary)\b"
)
_INSTRUCTS = re.compile(r"amendments? to\b|[Nn]ote by the |[Ss]tatement submitted|[Aa]dd the following")
_PART_LETTER = re.compile(r"(?:[A-Z]|[IVX]{1,5})$")


def opens_body(line: str) -> bool:
    """Whether a line is the formula that opens a resolution or decision."""
    return _OPENING.match(line) is not None


def body_start(lines: Sequence[str]) -> int:
    """Number of the first line of the body; all lines are cover where no body is recognised."""
    opening = next((number for number, line in enumerate(lines) if opens_body(line)), None)
    marker = next((number for number, line in enumerate(lines) if _MARKER.search(line)), None)
    if opening is not None and (
        marker is None or not _INSTRUCTS.search(" ".join(lines[marker : marker + 2]))
    ):
        return _with_part_letter(lines, opening)
    if marker is None:
        return len(lines)
    for number in range(marker + 1, opening if opening is not None else len(lines)):
        if _BODY_VERB.match(lines[number]) or _AMENDMENT_OPENING.match(lines[number]):
            return number
    return len(lines) if opening is None else opening


def _with_part_letter(lines: Sequence[str], number: int) -> int:
    """The body begins with the letter of its first part, where there is one (A/C.5/80/L.6: "A")."""
    for index in range(number - 1, max(number - 6, 0), -1):
        if _PART_LETTER.match(lines[index]):
            return index
    return number
