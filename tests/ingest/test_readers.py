"""Reading files: pages of PDFs and texts, and one clear line for everything else."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest

from ingest import readers
from ingest.errors import ParseError
from ingest.readers import read_pages


def pdf_of(*pages: str) -> bytes:
    """A small PDF, one page for each text; an empty text gives a page without a text layer."""
    contents = [f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode() if text else b"" for text in pages]
    numbers = [4 + 2 * index for index in range(len(pages))]
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{n} 0 R' for n in numbers)}] >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    for number, content in zip(numbers, contents, strict=True):
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        ).encode()
        objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
    out = BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = {}
    for number in sorted(objects):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, objects[number]))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for number in sorted(objects):
        out.write(b"%010d 00000 n \n" % places[number])
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


SENTENCE = "The General Assembly decides to remain seized of the matter and goes on."


def test_pages_of_a_pdf() -> None:
    pages = read_pages(pdf_of(SENTENCE, "Second page."), "two.pdf")
    assert [(page.number, page.text.strip()) for page in pages] == [(1, SENTENCE), (2, "Second page.")]


@pytest.mark.parametrize(
    ("content", "pages"),
    [
        ("Türkiye\n".encode(), ["Türkiye\n"]),
        (b"\xef\xbb\xbfText", ["Text"]),
        ("Côte d’Ivoire".encode("cp1252"), ["Côte d’Ivoire"]),
        ("Text".encode("utf-16"), ["Text"]),
        (b"one\fTwo", ["one", "Two"]),
    ],
)
def test_text_in_its_encodings(content: bytes, pages: list[str]) -> None:
    assert [page.text for page in read_pages(content, "some.txt")] == pages


def protected_pdf() -> bytes:
    """A PDF that asks for a password: an encryption dictionary with keys that open nothing."""
    content = pdf_of(SENTENCE)
    key = b"<" + b"00" * 32 + b">"
    encrypt = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /O " + key + b" /U " + key + b" /P -4 >> /ID [<00><00>] "
    )
    return content.replace(b"trailer << ", b"trailer << " + encrypt)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty_file"),
        (b" \n\t\r\n", "empty_file"),
        (bytes(range(256)) * 40, "not_text"),
        (b"\x7fELF\x02\x01\x01\x00" + b"\x00" * 4000, "not_text"),
        (pdf_of(""), "no_text"),
        (pdf_of("", ""), "no_text"),
        (pdf_of(SENTENCE)[:-40], "damaged_pdf"),
        (pdf_of(SENTENCE)[:60], "damaged_pdf"),
        (b"%PDF-1.7\nrubbish\n%%EOF", "damaged_pdf"),
        (protected_pdf(), "protected_pdf"),
    ],
)
def test_what_gives_no_text_says_so_in_one_line(content: bytes, reason: str) -> None:
    with pytest.raises(ParseError) as caught:
        read_pages(content, "folder/name.bin")
    assert caught.value.reason_code == reason
    message = str(caught.value)
    assert message.startswith("folder/name.bin") and "expected" in message and "found" in message
    assert "\n" not in message


def test_a_text_of_endless_length_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_TEXT_CHARACTERS", 100)
    with pytest.raises(ParseError) as caught:
        read_pages(b"word " * 40, "big.txt")
    assert caught.value.reason_code == "too_large" and "200" in str(caught.value)


def test_a_pdf_made_by_the_library_itself_opens() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    buffer = BytesIO()
    document.save(buffer)
    with pytest.raises(ParseError) as caught:
        read_pages(buffer.getvalue(), "blank.pdf")
    assert caught.value.reason_code == "no_text"
