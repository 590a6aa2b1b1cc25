"""Why something was not read: every `reason_code` of `quality.rejects`, with its meaning."""

from __future__ import annotations

REASON_CODES: dict[str, str] = {
    # the file as such
    "empty_file": "nothing in it, or only white space",
    "file_vanished": "listed by its folder, gone when it was opened",
    "file_unreadable": "this user may not open it",
    "is_a_folder": "a folder where a document was expected",
    "not_a_file": "a device or a pipe",
    "too_large": "far longer than any document of the Assembly",
    "not_text": "binary data that is neither PDF nor a known container",
    "truncated_gzip": "the compressed file breaks off",
    "damaged_pdf": "the PDF breaks off or its data is damaged",
    "protected_pdf": "the PDF asks for a password",
    "no_text": "scanned pages without a text layer",
    "damaged_table": "the table breaks off or its data is damaged",
    # the format
    "unknown_format": "a format, or a table, that nobody knows",
    "no_document": "text without any sign of a United Nations document",
    "not_yet_read": "a known format or kind of document that this version does not read",
    "other_organ": "a document of another organ than the General Assembly",
    # inside a document or a file of lines
    "damaged_line": "a line that is not one JSON object",
    "damaged_record": "a record of a catalogue that breaks off, is not well-formed or defines entities",
    "unread_note": "a note of a catalogue record on sponsors or outcome in words that nobody knows",
    "line_without_text": "a line of a bundle whose document has no text",
    "missing_fact": "a line of facts or a catalogue record without a fact that it must have",
    "wrong_fact": "a fact of a wrong kind or form",
    "impossible_date": "a printed day that the calendar does not have",
    "unknown_name": "a sponsor or a voter that is in no list of names; it is kept as printed",
    "listed_twice": "a state that stands in two lists of one vote; both are kept",
    "lost_correction": "a later statement of an intended vote that belongs to no vote of the record",
    "unread_sentence": "words of a report on sponsors or votes that were not understood; the report is kept",
    "damaged_row": "a row of a table that has not the columns of its header, or no key",
    "unknown_column": "a column of a table of votes that unga does not read; the rest is read",
    "conflicting_rows": "rows of one vote that disagree about it",
    "parser_fault": "a fault of the parser itself; worth reporting",
    "load_failed": "read, but not taken by the landing database",
}
