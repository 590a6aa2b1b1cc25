"""One record as fields, with damaged text mended."""

from __future__ import annotations

import pytest

from ingest.errors import ParseError
from ingest.sources.marc_fields import read_record
from tests.ingest.sources.marc_records import record


def damaged(text: str) -> str:
    return text.encode().decode("latin-1")


def test_fields_keep_their_order_and_repeats() -> None:
    found = read_record(record("993 $a A/1 $b x $a A/2", "245 $a Title\n  over lines", "993 $a A/3"))
    assert [item.tag for item in found.fields] == ["001", "993", "245", "993"]
    assert (found.get("001"), found.all("993", "a"), found.get("993", "b")) == (
        "4000001", ["A/1", "A/2", "A/3"], "x"
    )  # fmt: skip
    assert found.get("245", "a") == "Title over lines"
    assert found.get("999", "a") is None


def test_damage_in_one_field_is_evidence_for_another() -> None:
    weak = damaged("à la carte")
    alone = read_record(record(f"245 $a {weak}"))
    assert alone.mended == []
    beside = read_record(record(f"245 $a {weak}", f"856 $y {damaged('العربية')}"))
    assert beside.get("245", "a") == "à la carte"
    # The language of a file is read from nothing, so its mending concerns nobody.
    assert [item.place for item in beside.mended] == ["245 $a"]


@pytest.mark.parametrize("content", [b"", b"<record>", b"no markup", b"<record>&bomb;</record>"])
def test_what_is_no_record(content: bytes) -> None:
    with pytest.raises(ParseError) as raised:
        read_record(content)
    assert raised.value.reason_code == "damaged_record"
