"""The builds that a home keeps: the list of them, and the one that a user names.

Takes settings and the words of a user; gives files. Opens none of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ingest.config import WAREHOUSE_NAME, Settings


class UnknownBuild(Exception):
    """What a user named is no build, or more than one; the text says what was expected and found."""


@dataclass(frozen=True, slots=True)
class NamedBuild:
    """A build by its id, or by its path where it lies outside the home, and its file."""

    name: str
    file: Path


def kept_builds(settings: Settings) -> list[NamedBuild]:
    """Every build of the home that has its file, oldest first."""
    if not settings.builds_folder.is_dir():
        return []
    files = sorted(settings.builds_folder.glob(f"*/{WAREHOUSE_NAME}"))
    return [NamedBuild(file.parent.name, file.resolve()) for file in files]


def two_builds(settings: Settings, words: tuple[str, ...]) -> tuple[NamedBuild, NamedBuild]:
    """The earlier and the later build: as named in this order, and else the latest kept.

    One word is compared with the latest build. Raises UnknownBuild.
    """
    kept = kept_builds(settings)
    named = [find_build(kept, word) for word in words]
    if len(named) < 2:
        if len(kept) < 2 - len(named):
            raise UnknownBuild(f"expected two builds to compare, found {_listed(kept)}.")
        named = [*named, kept[-1]] if named else kept[-2:]
    if named[0].file == named[1].file:
        raise UnknownBuild(
            f"expected two builds to compare, found {named[0].name} twice; kept are {_listed(kept)}."
        )
    return named[0], named[1]


def find_build(kept: list[NamedBuild], word: str) -> NamedBuild:
    """The build with this id, with an id that begins so, or in this file or folder.

    Raises UnknownBuild where there is none, or more than one.
    """
    path = Path(word).expanduser()
    beginning = [build for build in kept if word and build.name.startswith(word)]
    exact = [build for build in beginning if build.name == word]
    if exact or len(beginning) == 1:
        return (exact or beginning)[0]
    if beginning:
        raise UnknownBuild(f"{word}: expected one build, found that {_listed(beginning)} begin so.")
    file = path / WAREHOUSE_NAME if path.is_dir() else path
    if word and file.is_file():
        # an id says more than a path, also of a build that is named by its path
        own = [build for build in kept if build.file == file.resolve()]
        return own[0] if own else NamedBuild(word, file.resolve())
    raise UnknownBuild(f"{word}: expected a build or a warehouse file, found none; kept are {_listed(kept)}.")


def _listed(builds: list[NamedBuild]) -> str:
    return ", ".join(build.name for build in builds) or "none"
