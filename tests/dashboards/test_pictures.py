"""A picture of a chart stands alone: light colours, title, legend, sources and citation, in every form."""

from __future__ import annotations

import io
import json
import re
import subprocess
import threading
import time
from typing import Any
from xml.etree import ElementTree

import altair
import polars
import pytest
from PIL import Image

from dashboards.components import (
    downloads,
    matrix_picture,
    picture_drawing,
    picture_paper,
    pictures,
    tallies_picture,
)
from dashboards.components.citation import Citation, Place
from dashboards.components.legends import Entry
from dashboards.components.palettes import DARK, LIGHT
from dashboards.components.picture_drawing import Drawing, NoPicture
from tests.dashboards.conftest import Opened

WITH_PICTURES = (
    ("text", {"text": "A/C.1/78/L.60"}),
    ("text", {"text": "A/RES/78/237"}),
    ("agenda", {"session": "78", "item": "94"}),
    ("timelines", {}),
    ("votes", {"session": "74"}),
    ("votes", {"vote": "A/RES/74/247#adoption"}),
    ("states", {"state": "FRA", "view": "partners"}),
    ("coalitions", {"session": "74"}),
    ("sql", {"query": "select session, count(*) as n from core.roll_calls group by 1", "show": "chart"}),
)
SVG = "{http://www.w3.org/2000/svg}"
ROWS = polars.DataFrame({"state": ["Chad", "Türkiye <b>"], "kappa": [0.2, 0.7], "look": [DARK.first, "b"]})
NOTES = {"unga_build": "20260101T000000Z", "sources": '{"draft_text": 1200}', "tables": "core.states"}


def chart() -> altair.Chart:
    colours = altair.Scale(domain=[1, 2], range=list(DARK.kinds[:2]))
    return (
        altair.Chart(ROWS)
        .mark_bar(color=DARK.first)
        .encode(x="kappa:Q", y="state:N", href="look:N", color=altair.Color("look:N", scale=colours))
    )


def request(**other: Any) -> pictures.Request:
    asked = {
        "draw": pictures.of_spec(lambda: chart().to_dict()),
        "title": "Kappa of two & more",
        "legend": [
            Entry("yes & more", LIGHT.first, sign="Y", ink="#ffffff"),
            Entry("Group", "#000", sign="▲"),
        ],
        "tables": ["coalitions.agreement_pairs"],
        "notes": NOTES,
        "cited": Citation("20260101T000000Z", "1 January 2026", "2026"),
        "place": Place("http://host/states?state=TCD", "state = TCD", "Chad"),
    }
    return pictures.Request(**(asked | other))


def test_a_picture_is_light_whatever_the_page_is() -> None:
    spec = pictures.on_paper(chart().to_dict())
    data = spec.pop("datasets")
    assert spec["mark"]["color"] == LIGHT.first
    assert spec["encoding"]["color"]["scale"]["range"] == list(LIGHT.kinds[:2])
    assert DARK.first not in json.dumps(spec)
    assert next(iter(data.values()))[0]["look"] == DARK.first, "data are never touched"
    assert "href" not in spec["encoding"], "an address beside the page leads nowhere from a file"
    whole = {"range": list(DARK.on_kinds)}
    assert pictures.in_light(whole) == {"range": list(LIGHT.on_kinds)}, "a list is exchanged as a list"


def test_every_dark_colour_has_one_light_one() -> None:
    pairs = {name: set() for name in (*DARK.kinds, DARK.first, DARK.second)}
    for dark, light in [*zip(DARK.kinds, LIGHT.kinds, strict=True), (DARK.second, LIGHT.second)]:
        pairs[dark].add(light)
    assert [dark for dark, light in pairs.items() if len(light) > 1] == []


def test_svg_has_title_legend_sources_and_facts() -> None:
    root = ElementTree.fromstring(request().svg())
    said = [element.text or "" for element in root.iter(f"{SVG}text")]
    assert {"Kappa of two & more", "Chad", "yes & more", "Y", "Group"} <= set(said)
    assert any("Türkiye <b>" in text for text in said), "text of data is text"
    foot = " ".join(said)
    assert "unga, build 20260101T000000Z of 1 January 2026: Chad, Kappa of two & more" in foot
    assert "http://host/states?state=TCD" in foot
    assert "Sources: draft text (1,200)." in foot
    assert "Measures: Kappa (Cohen)" in foot
    about = json.loads(root.find(f"{SVG}metadata").text)
    assert about["unga_build"] == "20260101T000000Z"
    assert about["formulas"].startswith("kappa = Kappa (Cohen): ")
    assert "citation: unga, build" in root.find(f"{SVG}desc").text


@pytest.mark.build
def test_every_picture_names_the_tables_it_is_drawn_from(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[pictures.Request] = []

    class Kept(pictures.Request):
        def __init__(self, *parts: Any) -> None:
            super().__init__(*parts)
            asked.append(self)

    monkeypatch.setattr(pictures, "Request", Kept)
    seen = 0
    for page, params in WITH_PICTURES:
        assert not open_page("full", page, **params).exception
        assert [drawn.title for drawn in asked if not drawn.tables] == [], f"{page} {params}"
        assert asked, f"{page} {params} has no picture"
        seen += len(asked)
        asked.clear()
    assert seen > len(WITH_PICTURES)


def test_png_carries_the_same_facts_and_every_letter() -> None:
    drawn = Image.open(io.BytesIO(request(title="Votes of Türkiye").png()))
    assert drawn.text["title"] == "Votes of Türkiye"
    assert drawn.text["unga_build"] == "20260101T000000Z"
    assert "formulas" in drawn.text
    assert drawn.convert("RGB").getpixel((2, 2)) == (255, 255, 255)
    assert drawn.width == 2 * (pictures.WIDTH + 2 * picture_paper.MARGIN)


def test_faint_lines_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = '<line opacity="0.4" x2="9"/><line stroke-opacity="0.6" opacity="1"/><path opacity="0.5"/>'
    monkeypatch.setattr(
        picture_drawing, "_drawn", lambda _: f'<svg width="9" height="9">{lines}</svg>'.encode()
    )
    inside = picture_drawing.of_chart({}).inside
    assert inside.startswith('<line stroke-opacity="0.4" x2="9"/>')
    assert inside.endswith(lines.partition("/>")[2]), "what has an opacity of its stroke keeps both"
    ElementTree.fromstring(f"<svg>{inside}</svg>")


def test_no_address_is_asked_for_data() -> None:
    spec = {"data": {"url": "http://127.0.0.1:9/x.json"}, "mark": "point", "encoding": {}}
    with pytest.raises(NoPicture, match="not allowed"):
        picture_drawing.of_chart(spec)


def test_only_a_few_pictures_are_drawn_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    running, most, lock = 0, 0, threading.Lock()
    together = threading.Barrier(picture_drawing.AT_ONCE, timeout=60)

    def run(*_: Any, **__: Any) -> subprocess.CompletedProcess[bytes]:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        together.wait()
        time.sleep(0.02)  # in which others would begin, were they let
        with lock:
            running -= 1
        return subprocess.CompletedProcess([], 0, b'<svg width="1" height="1"></svg>', b"")

    monkeypatch.setattr(picture_drawing.subprocess, "run", run)

    def draw() -> None:
        drawn.append(picture_drawing.of_chart({}))

    drawn: list[Drawing] = []
    readers = [threading.Thread(target=draw, daemon=True) for _ in range(4 * picture_drawing.AT_ONCE)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(60)
    assert len(drawn) == len(readers)
    assert most == picture_drawing.AT_ONCE


def test_a_drawing_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: Any, **__: Any) -> None:
        raise subprocess.TimeoutExpired("child", 1)

    monkeypatch.setattr(picture_drawing.subprocess, "run", run)
    with pytest.raises(NoPicture, match="not drawn within"):
        picture_drawing.of_chart({})


def test_long_words_break_and_no_line_is_too_wide() -> None:
    lines = picture_paper.wrapped("One " + "x" * 200 + " end", 10, 300)
    assert "".join(lines).replace(" ", "") == "One" + "x" * 200 + "end"
    assert max(picture_paper.width_of(line, 10) for line in lines) <= 300


def test_a_matrix_has_a_square_each_way_for_every_pair_with_a_value() -> None:
    scale = {
        "from": 0,
        "middle": None,
        "to": 1,
        "said": ["0", "", "1"],
        "colours": [(255, 255, 255), (0, 0, 0)],
    }
    data = {
        "codes": ["CHN", "FRA", "<USA>"], "values": [0.5, None, 1.0], "marks": [0, 0, 2], "scale": scale,
        "digits": 2, "chosen": ["FRA"],
    }  # fmt: skip
    drawn = matrix_picture.draw(data).inside
    squares = {
        fill: len(path.split("M")) - 1 for fill, path in re.findall(r'fill="([^"]+)" d="([^"]*)"', drawn)
    }
    assert squares.pop("url(#greyed)") == 2
    assert list(squares.values()) == [2], "nothing for the pair without a value"
    assert "0.50" in drawn
    assert "&lt;USA&gt;" in drawn


def test_bars_are_as_wide_as_their_votes() -> None:
    row = {
        "label": "A & B",
        "note": "here",
        "yes": 30,
        "no": 10,
        "abstain": 0,
        "not_voting": None,
        "rest": 60,
    }
    drawn = tallies_picture.draw([row], ["30 yes, 10 no"], tall=True)
    assert isinstance(drawn, Drawing)
    widths = [float(wide) for wide in re.findall(r'width="([\d.]+)" height="32"', drawn.inside)]
    room = tallies_picture.WIDTH - tallies_picture.LABELS - tallies_picture.SAID
    assert widths == [pytest.approx(room * 0.3 - 1, abs=0.1), pytest.approx(room * 0.1 - 1, abs=0.1)]
    assert "A &amp; B" in drawn.inside


def test_sources_are_said_in_words() -> None:
    assert downloads.sources_said('{"draft_text": 2, "voeten": 1}') == "draft text (2), voeten (1)"
    assert downloads.sources_said("none") == "none"
