"""Where each paragraph of a body begins: lines in, blocks of lines out.

Readers differ in what they keep: PyMuPDF puts a number on its own line and blank lines between
paragraphs, pdfium neither, plain text has a whole paragraph on one line and may be cut by a page
break. So a block begins where a chosen number, a letter, a heading or an opening phrase stands after
closed text; blank lines only help.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text.block import Block, BlockKind
from ingest.text.closing_lines import without_closing_lines
from ingest.text.layout import Line
from ingest.text.numbered_lines import ASSEMBLY, NUMBER, number_candidates
from ingest.text.numbering import SubLabels, choose_numbers
from ingest.text.openings import OpeningWord, read_opening_word
from ingest.text.stops import is_closed, is_fully_closed
from ingest.text.swapped_numbers import with_numbers_first

_SUB_LABEL = re.compile(r"\(([a-z]{1,2}|[ivxlc]{1,6}|\d{1,2})\)(?:\s+|$)")
_WHOLE_SENTENCE = re.compile(r"The General Assembly[, ]\s*\S|Item \d{1,3}\.$")
_ANNEX = re.compile(
    r"(?:Annex|Appendix|Attachment|Enclosure)(?: (?:[IVXL]+|[A-Z]|\d{1,2}))?[.:]?\*{0,3}$", re.IGNORECASE
)
_TOKEN = re.compile(r"(?:[IVXL]{1,6}|[A-Z])\.?$")
_BULLET = re.compile(r"[•●▪◦·–—-]\s+\S")
_INSTRUCTION = re.compile(
    r"(?:Delete|Replace|Insert|Add|Renumber|Substitute|Merge|Move|Remove|Amend|Reword)\b.{0,80}"
    r"|(?:In|After|Before|Between|At|For|The)\b.{0,60}?\b(?:preambular|operative|paragraphs?|title|section)\b"
)
_FIGURES = re.compile(r"[\d\s,.()–-]+$")  # a cell of a table
_BARE_ITEM = re.compile(r"(?:Item|Article|Section|Chapter) \d{1,3}\.$")
_ONE_WORD = re.compile(r"[^\W\d]{3,}[^\W\d-]*,?$")
_HEADING_LINES = 8
_LEADS = frozenset({"heading", "assembly", "annex"})  # kinds of block that stand above text


def split_blocks(lines: Sequence[Line], is_amendment: bool = False) -> list[Block]:
    """Blocks of a body in reading order. The closing lines of a resolution (meeting, date) are left out."""
    return _Splitter(with_numbers_first(without_closing_lines(lines)), is_amendment).split()


def is_instruction(text: str) -> bool:
    """Whether a paragraph of an amendment says what is to be changed (`Delete paragraph 3`)."""
    return _INSTRUCTION.match(text) is not None


class _Splitter:
    """Walks over the lines once, opening a block wherever a paragraph begins."""

    def __init__(self, lines: Sequence[Line], is_amendment: bool) -> None:
        self.lines = lines
        self.is_amendment = is_amendment
        self.texts = [line.content.text for line in lines]
        self.width = _typical_width(self.texts)
        self.is_closed = [is_closed(text) for text in self.texts]
        self.numbers = choose_numbers(number_candidates(lines, self.texts, self.is_closed))
        self.sub_labels = SubLabels()
        self.blocks: list[Block] = []
        self.heading_until = -1
        self.openings: dict[int, OpeningWord | None] = {}

    def split(self) -> list[Block]:
        """All blocks."""
        for number, line in enumerate(self.lines):
            block = None if self._runs_on(number) else self._opened_block(number)
            if block is not None:
                self.blocks.append(block)
            elif not self.blocks:
                self.blocks.append(Block("text", parts=[line.content]))
            else:
                self.blocks[-1].parts.append(line.content)
            if line.labels:
                self.blocks[-1].notes.extend(line.labels)
        return self.blocks

    def _runs_on(self, number: int) -> bool:
        """Whether the line goes on with an open one, as most do: nothing but a number opens a block there.

        Only spares looking further: `_opened_block` would find the same.
        """
        return not (
            number == 0
            or self.is_closed[number - 1]
            or number in self.numbers
            or number <= self.heading_until
            or (self.lines[number].blank_before and self._is_blank(number))
            or self.blocks[-1].kind in _LEADS
            or self.texts[number].startswith("The General Assembly")
        )

    def _opened_block(self, number: int) -> Block | None:
        """The block that this line opens, or None where it goes on with the last one."""
        text = self.texts[number]
        if number in self.numbers:
            self.sub_labels = SubLabels()
            return self._labelled("number", number, NUMBER)
        sub = self._sub_block(number, text)
        if sub is not None:
            return sub
        if self._awaits_text(number) or self._is_spread(number):
            return None
        fixed = self._fixed_block(number, text)
        if fixed is not None:
            self.sub_labels = SubLabels()
            return fixed
        if self._opens_text(number, text):
            return Block("text", parts=[self.lines[number].content])
        return None

    def _awaits_text(self, number: int) -> bool:
        """Whether the line before holds only a number, as PyMuPDF prints it (`3.`, `Item 3.`)."""
        if not self.blocks:
            return False
        last = self.blocks[-1]
        is_bare = last.label is not None and not any(part.text for part in last.parts)
        before = self._before(number)
        return is_bare or (before[-1] == "." and _BARE_ITEM.match(before) is not None)

    def _is_spread(self, number: int) -> bool:
        """Whether the line is one of several words that justified setting spread over a line each.

        "International / Understanding, / Cooperation, / Fundamental" (A/RES/79/267) heads no section.
        """
        before = self._before(number)
        if number == 0 or self.lines[number].blank_before or " " in before or not _ONE_WORD.match(before):
            return False
        near = [t for t in self.texts[max(number - 2, 0) : number + 3] if _ONE_WORD.match(t)]
        return len(near) >= 3 and _ONE_WORD.match(self.texts[number]) is not None

    def _labelled(self, kind: BlockKind, number: int, pattern: re.Pattern[str], level: int = 0) -> Block:
        content = self.lines[number].content
        match = pattern.match(content.text)
        assert match is not None
        label = match[1] if kind == "number" else f"({match[1]})"
        rest = content.slice(match.end(), len(content.text))
        return Block(kind, label, level, [rest], label_content=content.slice(0, match.end()).strip())

    def _sub_block(self, number: int, text: str) -> Block | None:
        match = _SUB_LABEL.match(text) if text[0] == "(" else None
        if match is None or not (self._follows_closed(number) or self._is_blank(number)):
            return None
        before = self._before(number)
        if before.endswith(":") and self.blocks and self.blocks[-1].kind == "text":
            # A list below an unlettered item (A/C.3/80/L.60, item 5) goes on with none before it.
            self.sub_labels = SubLabels()
        level = self.sub_labels.accept(match[1], before)
        return None if level is None else self._labelled("sub", number, _SUB_LABEL, level)

    def _fixed_block(self, number: int, text: str) -> Block | None:
        """The Assembly's own line, an annex or a heading."""
        content = self.lines[number].content
        following = self.texts[number + 1 : number + 2]
        if ASSEMBLY.match(text) and not (following and following[0][0].islower()):
            return Block("assembly", parts=[content])
        if _ANNEX.match(text) and self._is_apart(number):
            return Block("annex", parts=[content])
        if number <= self.heading_until:
            return Block("heading", parts=[content]) if _TOKEN.match(text) else None
        if self._opens_heading(number, text):
            return Block("heading", parts=[content])
        return None

    def _opens_heading(self, number: int, text: str) -> bool:
        """A run of lines that no stop closes, before the start of a paragraph."""
        if not (text[0].isupper() or text[0] in "“\"'‘") or not self._is_apart(number):
            return False
        opening = self._opening(number)
        is_token = _TOKEN.match(text) is not None
        if (opening is not None and opening.is_certain) or not (is_token or self._leaves_room(number)):
            return False
        for last in range(number, min(number + _HEADING_LINES, len(self.lines))):
            if last > number and self._starts_certainly(last):
                self.heading_until = last - 1
                return is_token or not self.is_closed[last - 1]
            if (is_fully_closed(self.texts[last]) and not is_token) or _FIGURES.match(self.texts[last]):
                return False
            is_token = False
        return False

    def _leaves_room(self, number: int) -> bool:
        """Whether the text before is so far closed that a title may follow it.

        A comma closes a preambular paragraph, but a wrapped line too ("the International, / Impartial and
        Independent Mechanism"); a quotation after a colon is what the colon announces.
        """
        before = self._before(number)
        if before.endswith(":") and self.texts[number][0] in '“"':
            return False
        if not before.endswith(",") or self._is_blank(number) or self._ended_short(number):
            return True
        is_short = len(self.texts[number]) < self.width * 0.6
        return is_short and number + 1 < len(self.texts) and self._starts_certainly(number + 1)

    def _starts_certainly(self, number: int) -> bool:
        """Whether this line starts a paragraph whatever stands before it."""
        text = self.texts[number]
        if number in self.numbers or ASSEMBLY.match(text) or _ANNEX.match(text):
            return True
        if self._is_spread(number):
            return False
        opening = self._opening(number)
        return opening is not None and opening.is_certain

    def _opens_text(self, number: int, text: str) -> bool:
        """Whether an unnumbered paragraph begins here."""
        before = self._before(number)
        if number <= self.heading_until:
            return False
        if self._after_heading(number):
            return True
        if not self._follows_closed(number):
            return self._follows_lost_stop(number, text)
        if _BULLET.match(text):
            return is_fully_closed(before)
        if not (text[0].isupper() or text[0] in "“\"'‘"):
            return False
        if is_fully_closed(before) and (
            _WHOLE_SENTENCE.match(text) or (self.is_amendment and is_instruction(text))
        ):
            return True
        return self._opens_by_words(number, text, before)

    def _follows_lost_stop(self, number: int, text: str) -> bool:
        """A preambular paragraph below one that ends without its comma (A/RES/79/333, "… 2020”")."""
        if not (self._is_blank(number) and self._in_preamble()):
            return False
        opening = self._opening(number)
        return opening is not None and opening.is_certain and opening.kind == "preambular"

    def _opens_by_words(self, number: int, text: str, before: str) -> bool:
        opening = self._opening(number)
        if opening is not None:
            if before.endswith((",", ".", ";")) and (opening.kind == "preambular" or self._in_preamble()):
                return opening.is_certain or self._is_blank(number) or self._ended_short(number)
            return self._is_blank(number) or (is_fully_closed(before) and self._ended_short(number))
        if not is_fully_closed(before):
            return False
        return self._is_blank(number) or self._ended_short(number)

    def _opening(self, number: int) -> OpeningWord | None:
        """What the line opens with; asked again and again of the lines below a possible heading."""
        if number not in self.openings:
            self.openings[number] = read_opening_word(self.texts[number])
        return self.openings[number]

    def _in_preamble(self) -> bool:
        """Whether the last block is unnumbered text that opens as preambular paragraphs do."""
        if not self.blocks or self.blocks[-1].kind != "text":
            return False
        opening = read_opening_word(self.blocks[-1].parts[0].text)
        return opening is not None and opening.kind == "preambular"

    def _before(self, number: int) -> str:
        return self.texts[number - 1] if number else "."

    def _after_heading(self, number: int) -> bool:
        """Whether the last block is a heading, the Assembly's line or an annex, that ends here."""
        if not self.blocks or self.blocks[-1].kind not in _LEADS:
            return False
        return self.blocks[-1].kind != "heading" or number > self.heading_until

    def _is_apart(self, number: int) -> bool:
        """Whether closed text, a heading or nothing stands before this line."""
        return self._follows_closed(number) or self._after_heading(number) or self._is_blank(number)

    def _follows_closed(self, number: int) -> bool:
        return number == 0 or self.is_closed[number - 1]

    def _is_blank(self, number: int) -> bool:
        """Whether nothing but empty lines stands between this line and the one before."""
        line = self.lines[number]
        return number > 0 and line.blank_before and not line.after_furniture

    def _ended_short(self, number: int) -> bool:
        """Whether the line before had room for this line's first word, so that it ended a paragraph."""
        first_word = self.texts[number].split(" ", 1)[0]
        return len(self._before(number)) + len(first_word) + 1 < self.width * 0.86


def _typical_width(texts: Sequence[str]) -> int:
    """Length of a full line; plain text with a paragraph on each line gives a large number."""
    lengths = sorted(len(text) for text in texts)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0
