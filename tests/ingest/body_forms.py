"""One invented resolution body in the three shapes in which readers give text."""

from __future__ import annotations

from ingest.records import Page
from ingest.text.layout import Layout, read_layout

HEAD = """United Nations
A/78/L.9
General Assembly
Distr.: Limited
24 October 2023
Original: English

Seventy-eighth session
Agenda item 94
Harbours and lighthouses

Chile: draft resolution

Harbours and lighthouses

"""

# The number on its own line, blank lines between paragraphs, spaces before line ends.
PYMUPDF = """The General Assembly,\x20
\x20
Recalling its resolution 77/11 of 7 December 2022, 1 and the 2030 Agenda for\x20
Sustainable Development, as well as Article 2 of the statute of the harbour,2\x20
\x20
Deeply concerned that lighthouses in the United\x20
Nations family were switched off in 2022,\x20
__________________\x20
\x20
1 A/77/5.\x20
\x20
2 See A/78/6.\x20
A/78/L.9\x20
\x20
23-20000
2/2\x20
\x20
1.\x20
Welcomes the report of the Secretary-General for 2022 and recalls paragraph 5 of the\x20
Harbour Charter;3\x20
\x20
2.\x20
Requests the Secretary-General:\x20
\x20
(a)\x20
To light the lamps of twenty-\x20
five harbours;\x20
\x20
(b)\x20
To report thereon to the General Assembly at its seventy-ninth session;\x20
\x20
3.\x20
Decides to remain seized of the matter.\x20
__________________\x20
\x20
3 A/78/7.\x20
"""

# Numbers in line, no blank lines, marks stuck to words, the hyphen at a line's end as U+0002.
PDFIUM = """The General Assembly,
Recalling its resolution 77/11 of 7 December 2022,1and the 2030 Agenda for
Sustainable Development, as well as Article 2 of the statute of the harbour,2
Deeply concerned that lighthouses in the United
Nations family were switched off in 2022,
__________________
1 A/77/5.
2 See A/78/6.
A/78/L.9
2/2 23-20000
1. Welcomes the report of the Secretary-General for 2022 and recalls paragraph 5 of the
Harbour Charter;3
2. Requests the Secretary-General:
(a) To light the lamps of twenty\x02five harbours;
(b) To report thereon to the General Assembly at its seventy-ninth session;
3. Decides to remain seized of the matter.
__________________
3 A/78/7.
"""

# A paragraph on each line, superscripts, italics, cut in two by a page's footnotes.
PLAIN = """The General Assembly,

Recalling its resolution [77/11](#) of 7 December 2022,¹ and the 2030 Agenda for Sustainable Development, as \
well as Article 2 of the statute of the harbour,²

*Deeply concerned* that lighthouses in the United

¹ A/77/5.

² See A/78/6.

Nations family were switched off in 2022,

1. *Welcomes* the report of the Secretary-General for 2022 and recalls paragraph 5 of the Harbour Charter;³

2. *Requests* the Secretary-General:

(a) To light the lamps of twenty-five harbours;

(b) To report thereon to the General Assembly at its seventy-ninth session;

³ A/78/7.

3. *Decides* to remain seized of the matter.
"""

FORMS = {"pymupdf": PYMUPDF, "pdfium": PDFIUM, "plain": PLAIN}


def layout_of(body: str) -> Layout:
    """The layout of the body below the head of a draft."""
    return read_layout([Page(1, HEAD + body)])
