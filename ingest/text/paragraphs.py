"""The paragraphs of a resolution, decision, amendment or note, with their footnotes.

Takes a `Layout` and gives `Paragraph`s in reading order: preambular, operative, lettered sub-operative,
annexed text, then the footnotes. See `read_paragraphs` for what is counted as what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.records import ParagraphRecord
from ingest.text.block import Block
from ingest.text.blocks import is_instruction, split_blocks
from ingest.text.footnotes import take_marks
from ingest.text.layout import Layout
from ingest.text.openings import Opening, read_buried_opening, read_opening
from ingest.text.sections import Sections
from ingest.text.spanned_text import SpannedText

ParagraphKind = Literal["preambular", "operative", "sub_operative", "footnote", "annex"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `number` counts all of them from 1 in reading order, the footnotes last.

    `content` is the text without its label and without footnote marks; it maps back to the stored text.
    `parent_no` is the number of the paragraph that a sub-paragraph belongs to or that calls a footnote
    (None where the cover calls it). `footnote_labels` are the footnotes called in the paragraph.
    """

    number: int
    kind: ParagraphKind
    label: str | None
    opening: str | None
    content: SpannedText
    parent_no: int | None = None
    section: str | None = None
    footnote_labels: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The clean text."""
        return self.content.text

    def as_record(self, record_id: str) -> ParagraphRecord:
        """The row of the landing table."""
        page, span_start, span_end = self.content.locate()
        return ParagraphRecord(
            record_id=record_id,
            paragraph_no=self.number,
            paragraph_kind=self.kind,
            label=self.label,
            opening=self.opening,
            text=self.text,
            parent_no=self.parent_no,
            section=self.section,
            page=page,
            span_start=span_start,
            span_end=span_end,
        )


def read_paragraphs(layout: Layout, document_type: str) -> list[Paragraph]:
    """Read all paragraphs and footnotes of a document; never raises, an empty body gives only footnotes.

    - `preambular`: from `The General Assembly,` on, whatever opens with a participle or the like.
    - `operative`: every numbered paragraph, and an unnumbered one that opens with a verb (`Decides …`) or
      is a whole sentence (`The General Assembly … decides …`). The instructions of an amendment are
      operative too. Words that introduce numbered paragraphs (`Resolves that, for 2026:`) are kept with
      the first of them.
    - `sub_operative`: `(a)`, `(i)`, and unlabelled items, tables or closing words below an operative one.
    - `annex`: everything after `Annex`, or after `Adopts the following declaration:`; and the text of
      notes and statements (`document_type` `other`) and of addenda, which decide nothing.
    """
    lines = take_marks(layout.body, layout.footnotes)
    reader = _Reader(document_type)
    for block in split_blocks(lines, document_type == "amendment"):
        reader.take(block)
    paragraphs = reader.finish()
    return paragraphs + _footnotes(layout, paragraphs)


def _footnotes(layout: Layout, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The footnotes as paragraphs whose parent is the paragraph that calls them."""
    called: dict[str, list[int]] = {}
    for paragraph in paragraphs:
        for label in paragraph.footnote_labels:
            called.setdefault(label, []).append(paragraph.number)
    notes: list[Paragraph] = []
    for number, note in enumerate(layout.footnotes, start=len(paragraphs) + 1):
        callers = called.get(note.label, [])
        # Labels repeat where numbering starts anew in an annex: the callers come in the same order.
        parent = callers.pop(0) if len(callers) > 1 else (callers[0] if callers else None)
        notes.append(Paragraph(number, "footnote", note.label, None, note.content, parent))
    return notes


_LONGEST_ADOPTION = 1500  # characters in which a paragraph says that it adopts what follows
_ADOPTS_TEXT = re.compile(
    r"(?:adopts?|approves?|proclaims?|endorses?|issues?)\b[^,;:]{0,40}?\bthe following\b[^;:]*[:.]$"
    r"|(?:adopts?|approves?|proclaims?)\b.*"
    r"\b(?:as follows|reads as follows|(?:set (?:out|forth)|reproduced) below)[:.]$",
    re.IGNORECASE | re.DOTALL,
)


class _Reader:
    """Turns blocks into paragraphs, keeping track of part, parent and annex."""

    def __init__(self, document_type: str) -> None:
        self.is_note = document_type in {"other", "addendum"}
        self.is_amendment = document_type == "amendment"
        self.paragraphs: list[Paragraph] = []
        self.sections = Sections()
        self.in_annex = False
        self.adopted_text_follows = False
        self.last_number = 0
        self.operative_no: int | None = None
        self.levels: list[int] = []
        self.introduction: Block | None = None
        self.item_announces = False  # the last lettered item ends with a colon

    def take(self, block: Block) -> None:
        """Read one block."""
        self._enter_adopted_text(block)
        if block.kind == "assembly":
            self._begin_part()
        elif block.kind == "annex":
            self._begin_annex(block)
        elif block.kind == "heading":
            self._take_heading(block)
        elif self.in_annex or self.is_note:
            self._take_annexed(block)
        elif block.kind == "number":
            self._take_numbered(block)
        elif block.kind == "sub":
            self._take_sub(block)
        else:
            self._take_text(block)

    def _enter_adopted_text(self, block: Block) -> None:
        """After `Adopts the following declaration:` comes its text, until the operative numbers go on.

        Resolution 78/248 approves an amendment in paragraph 14 and goes on with paragraph 15.
        """
        if not self.adopted_text_follows:
            return
        if block.kind == "number" and block.label == str(self.last_number + 1):
            opening = read_opening(block.content.text)
            if opening is not None and opening.kind == "operative":
                self.in_annex = self.adopted_text_follows = False
                return
        if block.kind != "sub":
            self.in_annex = True

    def finish(self) -> list[Paragraph]:
        """All paragraphs read."""
        self._release_introduction()
        return self.paragraphs

    def _begin_part(self) -> None:
        self._release_introduction()
        self.in_annex = self.adopted_text_follows = False
        self.operative_no = None
        self.sections.begin_part()

    def _begin_annex(self, block: Block) -> None:
        self._release_introduction()
        self.in_annex = True
        self.adopted_text_follows = False
        self.sections.begin_annex(block.content.text)

    def _take_heading(self, block: Block) -> None:
        self._release_introduction()
        self.sections.take_heading(block.content.text)
        self.operative_no = None

    def _take_annexed(self, block: Block) -> None:
        label = block.label
        shown = f"{label}." if label and block.kind == "number" else label
        self._add("annex", shown.rstrip(".") if shown else None, None, block)

    def _take_numbered(self, block: Block) -> None:
        if self.introduction is not None and block.label == "1":
            block.parts = [*self.introduction.parts, *block.parts]
            block.notes = [*self.introduction.notes, *block.notes]
            self.introduction = None
        self._release_introduction()
        self._add_operative(block)

    def _take_sub(self, block: Block) -> None:
        self._release_introduction()
        if self.operative_no is None:
            self._continue(block)
            return
        del self.levels[block.level :]
        parent = self.levels[-1] if self.levels else self.operative_no
        opening = read_opening(block.content.text)
        is_verb = opening is not None and opening.kind == "operative"
        self._add("sub_operative", block.label, opening if is_verb else None, block, parent)
        self.item_announces = block.content.text.endswith(":")
        self.levels.append(self.paragraphs[-1].number)

    def _take_text(self, block: Block) -> None:
        text = block.content.text
        self._release_introduction()
        if self.is_amendment:
            self._take_instruction(block)
            return
        opening = read_opening(text) or read_buried_opening(text)
        if opening is not None and opening.kind == "operative" and not text.endswith(","):
            if text.endswith(":"):
                self.introduction = block
            else:
                self._add_operative(block)
        elif opening is not None and (self.operative_no is None or opening.is_certain):
            self.operative_no = None
            self._add("preambular", None, opening, block)
        elif self.operative_no is not None and self._completes_item(text):
            self._extend_last(block)
        elif self.operative_no is not None:
            self._add("sub_operative", None, None, block, self.operative_no)
        else:
            self._continue(block)

    def _completes_item(self, text: str) -> bool:
        """Whether text without label is what the paragraph above announces with its colon.

        That is the panels below a lettered item, and a theme in quotation marks (A/RES/79/333).
        """
        last = self.paragraphs[-1]
        if last.kind == "sub_operative" and last.label:
            return self.item_announces
        return text[0] in '“"' and last.text.endswith(":")

    def _take_instruction(self, block: Block) -> None:
        """What an amendment changes is operative; the words it proposes belong to the instruction."""
        if not self.paragraphs or is_instruction(block.content.text):
            self._add_operative(block)
        else:
            self._extend_last(block)

    def _release_introduction(self) -> None:
        """An unnumbered operative paragraph that ended with a colon and introduced no numbers."""
        if self.introduction is not None:
            block, self.introduction = self.introduction, None
            self._add_operative(block)

    def _add_operative(self, block: Block) -> None:
        text = block.content.text
        self._add("operative", block.label, read_opening(text) or read_buried_opening(text), block)
        self.operative_no = self.paragraphs[-1].number
        self.levels = []
        self.last_number = int(block.label) if block.label else 0
        self.adopted_text_follows = (
            text.endswith((":", ".")) and _ADOPTS_TEXT.search(text[-_LONGEST_ADOPTION:]) is not None
        )

    def _continue(self, block: Block) -> None:
        """Text that opens with nothing known goes on with the preambular paragraph before it."""
        if not self.paragraphs or self.paragraphs[-1].kind != "preambular":
            self._add("preambular", block.label, None, block)
        else:
            self._extend_last(block)

    def _extend_last(self, block: Block) -> None:
        last = self.paragraphs[-1]
        label = [block.label_content] if block.label_content else []
        content = SpannedText.join([last.content, *label, block.content])
        labels = (*last.footnote_labels, *block.notes)
        self.paragraphs[-1] = replace(last, content=content, footnote_labels=labels)

    def _add(
        self,
        kind: ParagraphKind,
        label: str | None,
        opening: Opening | None,
        block: Block,
        parent: int | None = None,
    ) -> None:
        phrase = opening.phrase if opening else None
        section = self.sections.name
        self.paragraphs.append(
            Paragraph(
                len(self.paragraphs) + 1,
                kind,
                label,
                phrase,
                block.content,
                parent,
                section,
                tuple(block.notes),
            )
        )
