"""Files to pages of text: PDF through pypdfium2, plain text by decoding. The only use of the PDF library.

Takes the bytes of one file and gives `Page`s; what the text says is not looked at. Whatever cannot give
text raises `ParseError` with one of the reason codes `empty_file`, `damaged_pdf`, `protected_pdf`,
`no_text`, `not_text`, `too_large`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2

from ingest.errors import ParseError
from ingest.records import Page

MAX_TEXT_CHARACTERS = 4_000_000
"""A document longer than this is no resolution (the longest known, A/RES/60/1 with annexes, has 0.2 m)."""

PDF_LIBRARY = f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}, pdfium {pypdfium2.PDFIUM_INFO}"
"""What reads PDFs, with its versions: another one may give other text."""

_PASSWORD_ERRORS = {4, 5}  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LETTER = re.compile(r"[^\W\d_]")


def is_pdf(content: bytes) -> bool:
    """Whether the content says that it is a PDF (the mark may follow some leading bytes)."""
    return b"%PDF-" in content[:1024]


def read_pages(content: bytes, file_name: str) -> list[Page]:
    """Pages of one file, PDF or text. Raises `ParseError` where there is no text to be had."""
    if not content.strip(b" \t\r\n\f\x00\xef\xbb\xbf"):
        raise ParseError(
            "empty_file", f"{file_name}: expected a document, found an empty file; fetch it again"
        )
    if is_pdf(content):
        return read_pdf(content, file_name)
    return read_text(content, file_name)


def read_pdf(content: bytes, file_name: str) -> list[Page]:
    """Text of every page of a PDF. Raises `ParseError` (`damaged_pdf`, `protected_pdf`, `no_text`)."""
    if b"%%EOF" not in content[-4096:]:
        # pdfium would rebuild what is there and silently give fewer pages.
        message = (
            f"{file_name}: expected a whole PDF, found one that breaks off after {len(content):,} bytes "
            "(no end mark); fetch it again"
        )
        raise ParseError("damaged_pdf", message, place="end of file")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(error, content, file_name) from error
    try:
        pages = list(_page_texts(document, file_name))
    finally:
        document.close()
    if not _has_text(pages):
        message = (
            f"{file_name}: expected text, found {len(pages)} scanned page{'s' * (len(pages) != 1)} "
            f"without a text "
            "layer; run text recognition (OCR) over it first"
        )
        raise ParseError("no_text", message, place="page 1")
    return pages


def _has_text(pages: list[Page]) -> bool:
    """Whether there are words, and not just the few marks that a scan may carry."""
    letters = 0
    for page in pages:
        letters += len(_LETTER.findall(page.text[:4000]))
        if letters >= 40:
            return True
    return False


def _page_texts(document: pypdfium2.PdfDocument, file_name: str) -> Iterator[Page]:
    for index in range(len(document)):
        try:
            page = document[index]
            text_page = page.get_textpage()
            text = text_page.get_text_range()
            text_page.close()
            page.close()
        except pypdfium2.PdfiumError as error:
            place = f"page {index + 1}"
            message = (
                f"{file_name}, {place}: expected a page, found damaged data ({error}); fetch the file again"
            )
            raise ParseError("damaged_pdf", message, place=place) from error
        yield Page(index + 1, text.replace("\x00", ""))


def _unreadable(error: pypdfium2.PdfiumError, content: bytes, file_name: str) -> ParseError:
    if getattr(error, "err_code", None) in _PASSWORD_ERRORS:
        message = (
            f"{file_name}: expected an open PDF, found one that asks for a password; supply an open copy"
        )
        return ParseError("protected_pdf", message)
    message = f"{file_name}: expected a whole PDF, found damaged data ({error}); fetch it again"
    return ParseError("damaged_pdf", message, place="file")


def read_text(content: bytes, file_name: str) -> list[Page]:
    """Text of a plain file: UTF-8 (with or without mark), UTF-16 with mark, else Windows-1252.

    A form feed begins a new page. Raises `ParseError` (`empty_file`, `not_text`, `too_large`).
    """
    text = _decode(content, file_name)
    if not text.strip():
        raise ParseError(
            "empty_file", f"{file_name}: expected a document, found only white space; fetch it again"
        )
    if len(text) > MAX_TEXT_CHARACTERS:
        message = (
            f"{file_name}: expected one document of at most {MAX_TEXT_CHARACTERS:,} characters, "
            f"found {len(text):,}; split it into documents (or a JSON Lines bundle)"
        )
        raise ParseError("too_large", message)
    return [
        Page(number, part) for number, part in enumerate(text.split("\f"), start=1) if part or number == 1
    ]


def _decode(content: bytes, file_name: str) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    if len(_CONTROL.findall(content[:65536])) > len(content[:65536]) // 500:
        start = content[:8].hex(" ")
        message = f"{file_name}: expected text or PDF, found binary data (begins {start}); convert it to text"
        raise ParseError("not_text", message, place="byte 0")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
