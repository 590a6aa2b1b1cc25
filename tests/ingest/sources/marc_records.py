"""Small catalogue records in the layout of the Digital Library, written for the tests."""

from __future__ import annotations

from functools import cache
from xml.sax.saxutils import escape

from ingest.grammar.names import KnownNames, load_known_names
from ingest.records import Batch, Origin
from ingest.sources import marcxml
from tests.conftest import REPOSITORY

NAMESPACE = 'xmlns="http://www.loc.gov/MARC21/slim"'


def field(line: str, indicators: str = "  ") -> str:
    """One data field from `191 $a A/78/L.5 $c 78`."""
    tag, _, rest = line.partition(" ")
    values = "".join(
        f'<subfield code="{part[0]}">{escape(part[1:].strip())}</subfield>'
        for part in f" {rest}".split(" $")[1:]
    )
    return f'<datafield tag="{tag}" ind1="{indicators[0]}" ind2="{indicators[1]}">{values}</datafield>'


def record(*lines: str, number: str = "4000001") -> bytes:
    """One record with the given fields."""
    fields = "\n".join(field(line) for line in lines)
    return f'<record>\n<controlfield tag="001">{number}</controlfield>\n{fields}\n</record>'.encode()


def collection(*records: bytes, root: str = "collection") -> bytes:
    """A file of records as a search of the library gives it."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Search-Engine-Total-Number-Of-Results: 2 -->\n'
    return (
        head.encode() + f"<{root} {NAMESPACE}>\n".encode() + b"\n".join(records) + f"\n</{root}>\n".encode()
    )


def draft(
    *lines: str, symbol: str = "A/C.3/78/L.5", kind: str = "draft resolution", names: str = ""
) -> bytes:
    """A record of a draft with the given further fields."""
    return record(
        f"191 $a {symbol} $b A/ $c 78",
        f"245 $a Matters of test : $b {kind} /" + (f" $c {names}" if names else ""),
        "269 $a 2023-10-10",
        *lines,
    )


@cache
def names() -> KnownNames:
    """The names of the seeds."""
    return load_known_names(REPOSITORY / "dbt" / "seeds")


def parse(content: bytes, number: int = 1) -> Batch:
    """What one record yields."""
    return marcxml.parse_record(content, Origin("records.xml", "marcxml", "0f", number), names())
