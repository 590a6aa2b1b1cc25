"""One block of a body: the lines of a paragraph, a heading or an annex's title."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ingest.text.spanned_text import SpannedText

BlockKind = Literal["assembly", "annex", "heading", "number", "sub", "text"]


@dataclass(slots=True)
class Block:
    """Consecutive lines that belong together; `label` is the printed number or letter, if any.

    `level` is the depth of a lettered sub-paragraph.
    """

    kind: BlockKind
    label: str | None = None
    level: int = 0
    parts: list[SpannedText] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    label_content: SpannedText | None = None

    joined: tuple[int, SpannedText] | None = None

    @property
    def content(self) -> SpannedText:
        """The text of the block, joined over lines and pages; kept until parts are added."""
        if self.joined is None or self.joined[0] != len(self.parts):
            self.joined = len(self.parts), SpannedText.join([part for part in self.parts if part.text])
        return self.joined[1]
