"""Settings: where things are kept. Flags win over the environment, the environment over defaults.

Takes an option and an environment; gives paths. Creates nothing and opens nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT_FOLDER = Path(__file__).resolve().parents[1]
DEFAULT_HOME = "data"
WAREHOUSE_NAME = "warehouse.duckdb"
KEPT_BUILDS = 5


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders and files of one home, and the dbt project that builds it."""

    home: Path
    dbt_folder: Path

    @property
    def landing_file(self) -> Path:
        """Everything that was read; written by ingest only."""
        return self.home / "landing.duckdb"

    @property
    def builds_folder(self) -> Path:
        """One folder for each successful build."""
        return self.home / "builds"

    @property
    def unfinished_folder(self) -> Path:
        """Where a build grows; always the same path, so that dbt can reuse what it parsed last time."""
        return self.home / ".dbt" / "unfinished"

    @property
    def warehouse_link(self) -> Path:
        """The symbolic link to the published build."""
        return self.home / WAREHOUSE_NAME

    @property
    def inbox(self) -> Path:
        """The folder that `unga watch` and `unga refresh` look at by default."""
        return self.home / "inbox"

    @property
    def dbt_target(self) -> Path:
        """What dbt compiles and reports."""
        return self.home / ".dbt" / "target"

    @property
    def dbt_logs(self) -> Path:
        """The logs of dbt."""
        return self.home / ".dbt" / "logs"

    @property
    def estimates_folder(self) -> Path:
        """Results of slow estimators, kept for the next build of the same input."""
        return self.home / ".dbt" / "estimates"

    @property
    def history_file(self) -> Path:
        """Earlier rows of `quality.builds`, one JSON object a line, for the next build to carry on."""
        return self.home / ".dbt" / "build_history.jsonl"

    @property
    def lock_file(self) -> Path:
        """Held by whoever writes to this home."""
        return self.home / ".lock"

    @property
    def seeds_folder(self) -> Path:
        """The lists of names that segment sponsors."""
        return self.dbt_folder / "seeds"


def read_settings(home_option: str | None, environment: Mapping[str, str]) -> Settings:
    """Settings from `--home`, then `UNGA_HOME`, then `./data`.

    `UNGA_DBT_FOLDER` names another dbt project than the one beside this package.
    """
    home = home_option or environment.get("UNGA_HOME") or DEFAULT_HOME
    dbt_folder = environment.get("UNGA_DBT_FOLDER")
    return Settings(
        home=Path(home).expanduser().absolute(),
        dbt_folder=Path(dbt_folder).absolute() if dbt_folder else PROJECT_FOLDER / "dbt",
    )
