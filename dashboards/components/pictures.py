"""PNG and SVG of a chart, drawn when they are asked for: light colours, title, legend, sources, citation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any

import streamlit as st

from dashboards.components import citation, downloads, picture_drawing, picture_paper
from dashboards.components.citation import Place
from dashboards.components.legends import Entry
from dashboards.components.palettes import DARK, LIGHT
from dashboards.components.picture_drawing import Drawing
from dashboards.components.picture_paper import FONT, Sheet
from dashboards.warehouse import tables_read

MOST_OF_QUERY = 400  # letters of a reader's query under a picture; its metadata hold all
WIDTH = 960  # of a chart that fills the page
ROOM_ON_PAGE = "containerSize()[0]"  # what a chart asks for its width with
SIZED_BY_PARTS = ("vconcat", "hconcat", "concat", "facet", "repeat")
"""Charts of several charts are as large as these; others are made to fit."""


@dataclass(frozen=True, slots=True)
class Request:
    """One picture to be: how to draw it, what it is called, what it says about itself."""

    draw: Callable[[], tuple[Drawing, Sequence[str]]]  # the drawing, and the columns that are in it
    title: str
    legend: Sequence[Entry]
    tables: Sequence[str]
    notes: Mapping[str, str]
    cited: citation.Citation
    place: Place

    def sheet(self) -> tuple[Sheet, dict[str, str]]:
        """The picture with its margins, and its facts. Raises NoPicture."""
        drawing, columns = self.draw()
        about = {"title": self.title}
        about |= downloads.about(self.notes, self.cited, self.place, self.title)
        about |= downloads.formulas(list(self.tables), list(columns))
        measures = downloads.measures_named(list(self.tables), list(columns))
        foot = [
            about["citation"],
            f"Sources: {downloads.sources_said(about['sources'])}."
            + (f" Tables: {about['tables']}." if about.get("tables") else ""),
            *([f"Measures: {measures}."] if measures else []),
            *([f"Query: {_shortened(about['query'])}"] if about.get("query") else []),
        ]
        return picture_paper.sheet(drawing, (self.title, self.place.what), self.legend, foot, about), about

    def svg(self) -> bytes:
        """The picture as SVG."""
        return self.sheet()[0].svg.encode("utf-8")

    def png(self) -> bytes:
        """The picture as PNG."""
        paper, about = self.sheet()
        drawn = picture_drawing.png(paper.svg, paper.width, paper.height)
        return picture_paper.with_facts(drawn, about)


def offer(
    draw: Callable[[], tuple[Drawing, Sequence[str]]],
    title: str,
    key: str,
    *,
    query: str | None = None,
    legend: Sequence[Entry] = (),
    notes: Mapping[str, str] | None = None,
) -> None:
    """A small button beneath a chart that opens its two files.

    `query` names what its rows were asked of; rows of a reader's own query bring their `notes` instead.
    """
    tables = tables_read(query) if query else []
    if notes and notes.get("tables"):
        tables = notes["tables"].split(", ")
    light = [in_light_entry(entry) for entry in legend]
    about = notes or downloads.provenance(tables)
    asked = Request(draw, title, light, tables, about, citation.current(), citation.place())
    name = "unga_" + re.sub(r"\W+", "_", key).strip("_")
    with (
        st.popover("Picture", icon=":material/image:", type="tertiary", key=f"picture of {key}"),
        st.container(horizontal=True),
    ):
        for kind, make, media in (("PNG", asked.png, "image/png"), ("SVG", asked.svg, "image/svg+xml")):
            st.download_button(
                kind,
                make,
                f"{name}.{kind.lower()}",
                media,
                key=f"{kind} {key}",
                on_click="ignore",
                icon=":material/download:",
                help=f"This chart as {kind}, with title, legend, sources and citation",
            )


def _shortened(sql: str) -> str:
    told = " ".join(sql.split())
    return told if len(told) <= MOST_OF_QUERY else f"{told[:MOST_OF_QUERY]} …"


def of_spec(
    make: Callable[[], dict[str, Any]], measures: Sequence[str] = ()
) -> Callable[[], tuple[Drawing, Sequence[str]]]:
    """How a chart is drawn whose specification `make` gives, and the columns in it, with `measures`."""

    def draw() -> tuple[Drawing, Sequence[str]]:
        spec = on_paper(make())
        return picture_drawing.of_chart(spec), sorted(_columns(spec).union(measures))

    return draw


def on_paper(spec: dict[str, Any]) -> dict[str, Any]:
    """A chart's specification in light colours, in fonts that are everywhere, as wide as a page."""
    light = in_light({name: part for name, part in spec.items() if name not in ("datasets", "usermeta")})
    assert isinstance(light, dict)
    if not any(part in light for part in SIZED_BY_PARTS):
        # Where only the width is given by the page, the height is the drawing's own, as no window limits it;
        # to fit both, the drawing library can squeeze a low chart to nothing.
        fit = "fit" if "width" in light else "fit-x"
        light.setdefault("width", WIDTH)
        light["autosize"] = {"type": fit, "contains": "padding"}
    light["background"] = "transparent"
    light["config"] = _merged(_config(), light.get("config", {}))
    return light | ({"datasets": spec["datasets"]} if "datasets" in spec else {})


def _config() -> dict[str, Any]:
    return {
        "font": FONT,
        "view": {"stroke": "transparent"},
        "mark": {"color": LIGHT.first},
        "axis": {"gridColor": "#e6eaef", "domainColor": LIGHT.line, "tickColor": LIGHT.line}
        | {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal", "titlePadding": 10},
        "legend": {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"},
        "range": {"category": list(LIGHT.kinds)},
    }


def _merged(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    merged = dict(ours)
    for name, value in theirs.items():
        both = isinstance(value, dict) and isinstance(merged.get(name), dict)
        merged[name] = _merged(merged[name], value) if both else value
    return merged


@lru_cache(maxsize=1)
def _lights() -> tuple[dict[str, str], dict[tuple[str, ...], list[str]]]:
    """Each dark colour, and each dark list of colours, beside its light one."""
    colours: dict[str, str] = {}
    lists: dict[tuple[str, ...], list[str]] = {}
    for each in fields(DARK):
        dark, light = getattr(DARK, each.name), getattr(LIGHT, each.name)
        if isinstance(dark, str):
            colours[dark] = light
        else:
            lists[dark] = list(light)
            for one, other in zip(dark, light, strict=True):
                colours.setdefault(one, other)
    return colours, lists


def in_light(part: Any) -> Any:
    """A part of a specification with the colours of the light theme in place of the dark ones."""
    colours, lists = _lights()
    if isinstance(part, str):
        return colours.get(part, part.replace(ROOM_ON_PAGE, str(WIDTH)))
    if isinstance(part, dict):
        # Links of marks lead to pages beside this one, which a file has none of.
        return {name: in_light(value) for name, value in part.items() if name != "href"}
    if isinstance(part, list | tuple):
        whole = tuple(value for value in part if isinstance(value, str))
        return list(lists[whole]) if whole in lists else [in_light(value) for value in part]
    return part


def in_light_entry(entry: Entry) -> Entry:
    """An entry of a legend in the colours of the light theme."""
    return replace(entry, fill=in_light(entry.fill), outline=in_light(entry.outline), ink=in_light(entry.ink))


def _columns(part: Any) -> set[str]:
    """Columns that a specification draws or tells."""
    if isinstance(part, dict):
        own = {part["field"]} if isinstance(part.get("field"), str) else set()
        return own.union(*(_columns(value) for name, value in part.items() if name != "datasets"))
    if isinstance(part, list):
        return set().union(*(_columns(value) for value in part))
    return set()
