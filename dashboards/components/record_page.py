"""A catalogue record or line of facts: the field that says so, with its value as on record, and the rest."""

from __future__ import annotations

import re
from typing import Any

import polars
import streamlit as st

from dashboards.components import citation, passage, tables, words
from dashboards.components.passage import Field
from dashboards.warehouse import query

# What the fields of the library's records hold, as far as facts are read from them.
TAGS = {
    "001": "number of the record",
    "089": "kind of record",
    "191": "symbol",
    "245 $a": "title",
    "245 $b": "kind of text",
    "245 $c": "who put it forward, as on the first page",
    "260": "place and date of issue",
    "269": "date",
    "500": "note",
    "515": "note on sponsors and outcome",
    "520": "note on the contents",
    "590": "local note",
    "591": "local note on the vote",
    "593": "local note",
    "595": "local note",
    "596": "note on the issue",
    "610": "subject heading",
    "611": "subject heading",
    "630": "subject heading",
    "650": "subject heading",
    "651": "subject heading",
    "710": "state, group or organ behind it",
    "791": "symbol of the resolution",
    "793": "committee",
    "952": "record of the meeting",
    "967": "vote of a state",
    "991 $a": "agenda",
    "991 $b": "agenda item",
    "991 $c": "title of the agenda item",
    "991 $d": "subject heading of the agenda",
    "992": "date of the decision",
    "993": "related document",
    "996": "how it was adopted",
}
# Where a source as a whole stands; records of the library have an address of their own.
ADDRESSES = {
    "unvotes": "https://cran.r-project.org/package=unvotes",
    "voeten": "https://doi.org/10.7910/DVN/LEJUQZ",
}
LIBRARY = "https://digitallibrary.un.org/record/"
LIBRARY_SOURCES = ("marcxml", "undl_voting_csv")
SOURCES = words.SOURCES | {"cover_facts": "facts of covers, one a line"}


def show(meant: Field) -> None:
    """Everything that is held of one record, the field that is meant first."""
    frame = query("record_head", record_id=meant.record_id)
    if frame.is_empty():
        st.title("A record that is not held")
        st.warning(
            "No record of this address is in this build: its file has been replaced or taken out.",
            icon=":material/search_off:",
        )
        return
    head = frame.row(0, named=True)
    citation.names(f"record of {head['symbol'] or head['title'] or head['file']}")
    _identity(head)
    body(meant, head["source_name"])


def body(meant: Field, source_name: str) -> None:
    """The value of the field that is meant, what was taken from it, and the whole record."""
    fields = query("record_fields", record_id=meant.record_id)
    facts = query("record_facts", record_id=meant.record_id)
    if meant.field:
        _value(meant, fields, source_name)
    part = facts.filter(polars.col("field") == meant.field) if meant.field else facts
    if not part.is_empty():
        st.subheader(f"What was taken from this {'field' if meant.field else 'record'}", divider="gray")
        left_out = ("field",) if meant.field else ()
        tables.show(
            "record_facts", part, labels=tables.without("record_facts", *left_out), whole=facts, grid=True
        )
    if not fields.is_empty():
        with st.expander(f"The whole record: {words.count(fields.height, 'value')} that facts are read from"):
            tables.show("record_fields", fields, grid=True)


def address(source_name: str, own_number: str | None) -> str | None:
    """Public address of a record, else of the source that it is from; None where none is known."""
    if source_name in LIBRARY_SOURCES and own_number and own_number.isdigit():
        return LIBRARY + own_number
    return ADDRESSES.get(source_name)


def meaning(field: str) -> str | None:
    """What a field of the library's records holds; None for one that has no other words than its own."""
    return TAGS.get(field) or TAGS.get(field.partition(" ")[0])


def _identity(head: dict[str, Any]) -> None:
    st.title(words.plain(head["symbol"] or "A record") + ", as on record")
    if head["title"]:
        st.markdown(f"**{words.plain(head['title'])}**")
    source = words.known(SOURCES, head["source_name"])
    place = [source[:1].upper() + source[1:]]
    if head["own_number"]:
        place.append(f"its number {head['own_number']}")
    ways = [words.plain(", ".join(place))]
    public = address(head["source_name"], head["own_number"])
    if public:
        where = "the UN Digital Library" if public.startswith(LIBRARY) else "the place the data come from"
        ways.append(f"[Open {where}]({public})")
    if head["document_id"]:
        ways.append(words.link("The document", passage.PAGE, document=head["document_id"]))
    if head["roll_call_id"]:
        ways.append(words.link("The roll call", "votes", vote=head["roll_call_id"]))
    if head["symbol"]:
        ways.append(f"Official document {passage.official(head['symbol'])}")
    st.markdown(" · ".join(ways))
    said = [f"Read from {head['file']}, record {head['number_in_file']:,}"]
    said += [head["source"]] if head["source"] else []
    said += [head["terms"]] if head["terms"] else []
    st.caption(words.plain(". ".join(said)) + ".")


def _value(meant: Field, fields: polars.DataFrame, source_name: str) -> None:
    """The values of the field that is meant, its words marked where they stand."""
    values = fields.filter(polars.col("field") == meant.field)["value"].to_list()
    told = meaning(meant.field) if source_name == "marcxml" else None
    with st.container(border=True, key="where it says so"):
        field = f"field {meant.field}" + (f", {told}" if told else "")
        st.markdown(f":material/format_quote: **Where it says so**: {words.plain(field)}")
        if not values:
            st.markdown("Its value is a list that is not kept as such; what was taken from it stands below.")
        naming = [value for value in values if meant.named and meant.named in value]
        for value in naming or values:
            passage.quote(*cut(value, meant.named), whole=True)


def cut(value: str, named: str | None) -> tuple[str, str, str]:
    """A value as the words that are meant, as a whole word where they stand as one, and what is around."""
    if not named:
        return "", value, ""
    found = re.search(rf"(?<!\w){re.escape(named)}(?!\w)", value) or re.search(re.escape(named), value)
    if not found:
        return "", value, ""
    return value[: found.start()], found[0], value[found.end() :]
