"""An ordered matrix of pairs of states on one canvas: a square for each pair, with what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars
import streamlit as st

from dashboards.components import charts, matrix_picture, pictures
from dashboards.components.measures import label

HERE = Path(__file__).parent
FEW, GREYED = 1, 2
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Scale:
    """Values at the ends and the middle of the colours; a value beyond an end has the colour of the end."""

    low: float
    middle: float
    high: float | None  # None: the highest of the values shown
    two_sided: bool = False
    digits: int = 2


SCALES = {
    "agreement": Scale(0, 0.75, 1),
    "agreement_all": Scale(0, 0.75, 1),
    "s_squared": Scale(-1, 0.5, 1),
    "kappa": Scale(-1, 0, 1, two_sided=True),
    "pi": Scale(-1, 0, 1, two_sided=True),
    "coincidence": Scale(0, 0.75, 1),
    "jaccard": Scale(0, 0.25, 1),
    "n_both": Scale(0, 5, None, digits=0),
    "observed_over_expected": Scale(0, 1, 3, two_sided=True, digits=1),
}
ONE_SIDED = {"light": ("#dbe7f2", "#5f9bd1", "#08306b"), "dark": ("#22303f", "#3f7fb8", "#d6ebff")}
TWO_SIDED = {"light": ("#b34e00", "#eceff2", "#08519c"), "dark": ("#ff9a4d", "#2a323c", "#6cb4ff")}


@dataclass(frozen=True, slots=True)
class Fact:
    """A column told beside the value; `turned` is told instead where the pair is read the other way."""

    label: str
    column: str
    turned: str | None = None
    digits: int = 0


@st.cache_resource(show_spinner=False)
def _canvas() -> Callable[..., Any]:
    return st.components.v2.component(
        "unga_matrix",
        html='<div class="matrix"></div>',
        css=(HERE / "matrix_canvas.css").read_text(encoding="utf-8"),
        js=(HERE / "matrix_canvas.js").read_text(encoding="utf-8"),
    )


def show(
    frame: polars.DataFrame,
    measure: str,
    facts: Sequence[Fact],
    *,
    few: str,
    greyed: str | None = None,
    chosen: Sequence[str] = (),
    key: str = "matrix",
    query: str | None = None,
    where: str = "",
) -> tuple[str, str] | None:
    """Draw the pairs of `frame`; gives the codes of the pair that the reader has just picked, if any.

    `frame` has `state_a, state_b, name_a, name_b, position_a, position_b, value, is_few, is_greyed` and the
    columns of `facts`. Squares with few cases are small, greyed ones are hatched, undefined ones blank;
    `few` and `greyed` say why in words.
    """
    states = _states(frame)
    data = _payload(frame, states, facts)
    data |= _looks(measure, data["values"], charts.palette()) | {
        "label": label(measure),
        "digits": SCALES[measure].digits,
        "chosen": list(chosen),
        "undefined": "not defined",
        "reasons": ["", few, greyed or ""],
        "keys": _keys(data, few, greyed),
        "alt": f"Matrix of {states.height} states: {label(measure)}. The table below has every value. "
        "Arrow keys walk from square to square, with Shift ten at a time; Enter opens the pair.",
        "key": key,
    }
    picked = _canvas()(data=data, key=key, on_pair_change=lambda: None).pair
    _offer(data, measure, key, query, where)
    return (picked[0], picked[1]) if picked else None


def _offer(data: dict[str, Any], measure: str, key: str, query: str | None, where: str) -> None:
    """A picture of the same squares, in light colours; its title says with `where` of which session."""
    paper = data | _looks(measure, data["values"], charts.LIGHT)
    title = f"{label(measure)} of each two of {len(data['codes'])} states" + (f": {where}" if where else "")
    legend = matrix_picture.legend(data["keys"], paper["scale"])
    pictures.offer(lambda: (matrix_picture.draw(paper), [measure]), title, key, query=query, legend=legend)


def _states(frame: polars.DataFrame) -> polars.DataFrame:
    """Codes and names in the published order."""
    sides = [
        frame.select(code=f"state_{side}", name=f"name_{side}", position=f"position_{side}") for side in "ab"
    ]
    return polars.concat(sides).unique().sort("position", "code", nulls_last=True)


def _payload(frame: polars.DataFrame, states: polars.DataFrame, facts: Sequence[Fact]) -> dict[str, Any]:
    """Columns as the upper half of the matrix, row by row."""
    codes = states["code"].to_list()
    place = {code: number for number, code in enumerate(codes)}
    first = frame["state_a"].replace_strict(place, return_dtype=polars.Int64).to_numpy()
    second = frame["state_b"].replace_strict(place, return_dtype=polars.Int64).to_numpy()
    row, column = np.minimum(first, second), np.maximum(first, second)
    at = row * len(codes) - row * (row + 1) // 2 + column - row - 1
    is_turned = first > second

    def half(name: str, other: str | None = None) -> list[Any]:
        values = np.full(len(codes) * (len(codes) - 1) // 2, None, dtype=object)
        given = frame[name].round(4) if frame.schema[name].is_float() else frame[name]
        values[at] = given.to_numpy() if other is None else np.where(is_turned, frame[other], frame[name])
        return [None if value is None or value != value else value for value in values.tolist()]

    marks = polars.when(polars.col("is_greyed")).then(GREYED).when(polars.col("is_few")).then(FEW)
    frame = frame.with_columns(marks.otherwise(0).alias("mark"))
    return {
        "codes": codes,
        "names": states["name"].to_list(),
        "values": half("value"),
        "marks": half("mark"),
        "facts": [
            {"label": fact.label, "digits": fact.digits, "values": half(fact.column, fact.turned)}
            | ({"turned": half(fact.turned, fact.column)} if fact.turned else {})
            for fact in facts
        ],
    }


def _rgb(colour: str) -> Colour:
    return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))


def _looks(measure: str, values: list[float | None], colours: charts.Palette) -> dict[str, Any]:
    """Colours of the theme and of the measure's scale."""
    scale = SCALES[measure]
    theme = "dark" if colours is charts.DARK else "light"
    high = scale.high if scale.high is not None else max((v for v in values if v is not None), default=1)
    middle = scale.middle if scale.low < scale.middle < high else None
    marks = (scale.low, middle, high)
    said = ["" if mark is None else f"{mark:g}" for mark in marks]
    if scale.two_sided and scale.low == 0:
        said[2] += " or more"
    return {
        "scale": {
            "from": scale.low,
            "middle": middle,
            "to": high,
            "said": said,
            "colours": [_rgb(colour) for colour in (TWO_SIDED if scale.two_sided else ONE_SIDED)[theme]],
        },
        "colours": {
            "ink": colours.ink,
            "faint": colours.faint,
            "card": colours.ground,
            "hatch": colours.faint,
            "accent": colours.hatch,
        },
    }


def _keys(data: dict[str, Any], few: str, greyed: str | None) -> list[dict[str, Any]]:
    """Explanations of the squares that are not full, as far as there are any."""
    seen = {mark for mark, value in zip(data["marks"], data["values"], strict=True) if value is not None}
    keys = [{"kind": FEW, "said": few}] if FEW in seen else []
    if greyed and GREYED in seen:
        keys.append({"kind": GREYED, "said": greyed})
    if None in data["values"]:
        keys.append({"kind": 0, "said": "blank: not defined"})
    return keys
