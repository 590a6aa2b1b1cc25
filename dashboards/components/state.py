"""Choices that live in the URL, both ways: a link sets the widget, the widget sets the link.

Streamlit's own binding writes labels into the URL; these write codes, which stay valid when a name changes.
A default is not written, so that opening a page does not add a step to the browser's history.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st


def _read(key: str, allowed: Callable[[str], bool], default: list[str]) -> list[str]:
    """What the URL asks for where the URL has changed, else what the widget holds."""
    asked = st.query_params.get_all(key)
    if key not in st.session_state or asked != st.session_state.get(f"url of {key}", []):
        st.session_state[f"url of {key}"] = asked
        return [value for value in asked if allowed(value)] or default
    held = st.session_state[key]
    held = held if isinstance(held, list) else [] if held is None else [held]
    return [value for value in held if allowed(str(value))] or ([] if not held else default)


def _write(key: str, values: list[str], default: list[str]) -> None:
    values = [value for value in values if value]
    if values == st.query_params.get_all(key):
        pass
    elif values and values != default:
        st.query_params[key] = values
    elif key in st.query_params:
        del st.query_params[key]
    st.session_state[f"url of {key}"] = st.query_params.get_all(key)


def one(
    label: str,
    options: Sequence[str],
    key: str,
    *,
    default: str | None = None,
    names: Callable[[str], str] = str,
    widget: Callable[..., Any] = st.selectbox,
    **settings: Any,
) -> str | None:
    """One of several options, in the URL under `key`. None only where there are no options or none is set."""
    options = list(options)
    fallback = [default] if default in options else []
    chosen = _read(key, options.__contains__, fallback)
    st.session_state[key] = chosen[0] if chosen else None
    if widget is st.selectbox:
        settings.setdefault("placeholder", "Choose one")
    if widget is st.segmented_control:
        settings.setdefault("required", bool(fallback))
    value = widget(label, options, key=key, format_func=names, **settings)
    _write(key, [value] if value else [], fallback)
    return value


def segment(label: str, names: Mapping[str, str], key: str, *, default: str, **settings: Any) -> str:
    """One of a few options side by side, in the URL under `key`; `names` gives what each is called."""
    settings["widget"] = st.segmented_control
    return one(label, list(names), key, default=default, names=names.__getitem__, **settings) or default


def several(
    label: str,
    options: Sequence[str],
    key: str,
    *,
    default: Sequence[str] = (),
    names: Callable[[str], str] = str,
    **settings: Any,
) -> list[str]:
    """Any number of the options, in the URL under `key`, repeated."""
    options = list(options)
    fallback = [value for value in default if value in options]
    # Streamlit refuses more than the most that may be chosen, which a URL can ask for.
    st.session_state[key] = _read(key, options.__contains__, fallback)[: settings.get("max_selections")]
    value = st.multiselect(label, options, key=key, format_func=names, **settings)
    _write(key, value, fallback)
    return value


def typed(label: str, key: str, *, widget: Callable[..., Any] = st.text_input, **settings: Any) -> str:
    """Words the reader types, in the URL under `key`."""
    words = _read(key, bool, [])
    st.session_state[key] = words[0] if words else ""
    value = widget(label, key=key, **settings) or ""
    _write(key, [value], [])
    return value.strip()
