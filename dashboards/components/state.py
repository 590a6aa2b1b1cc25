"""Choices that live in the URL, both ways: a link sets the widget, the widget sets the link.

Streamlit's own binding writes labels into the URL; these write codes, which stay valid when a name changes.
A default is not written, so that opening a page does not add a step to the browser's history, and all that
one run of a page writes goes there at once, so that the back button undoes one choice and never half of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, NoReturn
from urllib.parse import quote

import streamlit as st

NOTHING = [""]  # in the URL: none is chosen, where something is by default
_HELD = "choices held"
_LEFT = "address left by the last run"


class PageEnds(Exception):
    """A page has no more to show."""


@dataclass(slots=True)
class Step:
    """One run of a page: what it writes into the URL, and what was asked for and is not to be had."""

    acted: bool = False  # a reader changed a widget: the URL sent along may be older than the widgets
    moved: bool = False  # the URL is another one than the last run left: Back, Forward or a link
    rebuilt: bool = False  # the run before read another build, which may have had other options
    changes: dict[str, list[str]] = field(default_factory=dict)
    gone: list[tuple[str, str]] = field(default_factory=list)  # label, value
    said: dict[str, tuple[str, str]] = field(default_factory=dict)  # key: label and names of what is chosen


_step: ContextVar[Step | None] = ContextVar("step", default=None)


@contextmanager
def one_step(page: str, build_id: str) -> Iterator[Step]:
    """Run a page: what it writes into the URL becomes one step of the browser's history.

    A run that another one interrupts writes nothing: its widgets are as they are, and the other writes.
    """
    rebuilt = st.session_state.get("build of choices", build_id) != build_id
    st.session_state["build of choices"] = build_id
    if st.session_state.get("page of choices") != page:
        st.session_state["page of choices"] = page
        st.session_state[_HELD] = {}  # a choice of the same name on another page is another choice
        st.session_state[_LEFT] = None
    held: dict[str, Any] = st.session_state.setdefault(_HELD, {})
    acted = any(key in st.session_state and st.session_state[key] != was[0] for key, was in held.items())
    left = st.session_state.get(_LEFT)
    step = Step(acted, not acted and left is not None and left != _url(), rebuilt)
    token = _step.set(step)
    try:
        with suppress(PageEnds):
            yield step
        _send(step)
    finally:
        _step.reset(token)


def stop() -> NoReturn:
    """End a page here. `st.stop` would end what stands around it too, before its choices are in the URL."""
    raise PageEnds


def send() -> None:
    """Write into the URL what the page has chosen so far; needed only before `st.rerun`."""
    if step := _step.get():
        _send(step)


def _url() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _send(step: Step) -> None:
    before = _url()
    after = {key: values for key, values in (before | step.changes).items() if values}
    if after != before or step.acted:  # the browser may be a step ahead of what it sent along
        st.query_params.from_dict(after)
    st.session_state[_LEFT] = after
    step.changes.clear()


def asked(key: str) -> list[str]:
    """What the URL holds under `key`, with what this run has written."""
    step = _step.get()
    if step and key in step.changes:
        return step.changes[key]
    return st.query_params.get_all(key)


def put(**choices: str | list[str]) -> None:
    """Make several choices at once, as one step; an empty one is taken out of the URL."""
    for key, value in choices.items():
        _put(key, value if isinstance(value, list) else [value] if value else [])


def _put(key: str, values: list[str]) -> None:
    step = _step.get()
    if values == asked(key):
        return
    if step:
        step.changes[key] = values
    elif values:
        st.query_params[key] = values
    else:
        del st.query_params[key]


def _read(
    key: str,
    label: str,
    allowed: Callable[[str], bool],
    default: list[str],
    says: bool,
    *,
    stays: bool = False,
) -> list[str]:
    """What the URL asks for where the URL has changed, else what the widget holds.

    Where a reader went Back, what the URL leaves out is the default of then (of another session, say), but
    for what `stays`, as no URL can hold it.
    """
    step = _step.get() or Step()
    wanted = asked(key)
    known = st.session_state.get(_HELD, {}).get(key)
    same = known and wanted == known[1] and (stays or not step.moved)
    if known and key in st.session_state and (same or step.acted):
        held = st.session_state[key]
        wanted = [str(value) for value in held] if isinstance(held, list) else [held] if held else []
        kept = [value for value in wanted if allowed(value)]
        lost = len(kept) < len(wanted) and (step.rebuilt or not step.acted)
        found = kept or ([] if not wanted else default)
    else:
        kept = [value for value in wanted if allowed(value)]
        lost = len(kept) < len(wanted) and wanted != NOTHING
        found = kept or ([] if wanted == NOTHING else default)
    if lost and says:
        step.gone += [(label, value) for value in wanted if not allowed(value)]
    return found


def _say(key: str, label: str, names: list[str]) -> None:
    """Keep in words what the URL says of a choice, for a citation."""
    if (step := _step.get()) and any(asked(key)):
        step.said[key] = label, ", ".join(names)


def _write(key: str, values: list[str], default: list[str]) -> None:
    values = [value for value in values if value]
    if not values or values != asked(key):  # a link that names the default keeps doing so
        _put(key, [] if values == default else values or NOTHING)
    # What the widget holds, and what the URL says of it: another of either was set from outside.
    st.session_state.setdefault(_HELD, {})[key] = (st.session_state.get(key), asked(key))


def one(
    label: str,
    options: Sequence[str],
    key: str,
    *,
    default: str | None = None,
    names: Callable[[str], str] = str,
    widget: Callable[..., Any] = st.selectbox,
    says_gone: bool = True,
    **settings: Any,
) -> str | None:
    """One of several options, in the URL under `key`. None only where there are no options or none is set.

    What the URL asks for and is not among the options is said above the page, unless the page says it.
    """
    options = list(options)
    fallback = [default] if default in options else []
    chosen = _read(key, label, options.__contains__, fallback, says_gone)
    st.session_state[key] = chosen[0] if chosen else None
    if widget is st.selectbox:
        settings.setdefault("placeholder", "Choose one")
    if widget is st.segmented_control:
        settings.setdefault("required", bool(fallback))
    value = widget(label, options, key=key, format_func=names, **settings)
    _write(key, [value] if value else [], fallback)
    if value:
        _say(key, label, [names(value)])
    return value


def segment(label: str, names: Mapping[str, str], key: str, *, default: str, **settings: Any) -> str:
    """One of a few options side by side, in the URL under `key`; `names` gives what each is called."""
    settings = {"wrap": True} | settings | {"widget": st.segmented_control}  # none is scrolled out of sight
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
    chosen = _read(key, label, options.__contains__, fallback, True)
    st.session_state[key] = chosen[: settings.get("max_selections")]
    value = st.multiselect(label, options, key=key, format_func=names, **settings)
    _write(key, value, fallback)
    _say(key, label, [names(each) for each in value])
    return value


def typed(
    label: str,
    key: str,
    *,
    widget: Callable[..., Any] = st.text_input,
    longest: int | None = None,
    **settings: Any,
) -> str:
    """Words the reader types, in the URL under `key` unless they make it longer than `longest`."""

    def fits(words: str) -> bool:
        return longest is None or len(quote(words)) <= longest

    words = _read(key, label, bool, [], False, stays=not fits(st.session_state.get(key) or ""))
    st.session_state[key] = words[0] if words else ""
    value = widget(label, key=key, **settings) or ""
    _write(key, [value] if fits(value) else [], [])
    _say(key, label, [value])
    return value.strip()
