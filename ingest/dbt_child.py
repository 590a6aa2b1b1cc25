"""Runs dbt in a process of its own that ends with the one that started it.

A dbt that outlived a killed refresh would keep landing open and the next refresh out.
"""

from __future__ import annotations

import os
import sys
import threading
import time

_LOOK_SECONDS = 0.2


def end_with_parent() -> None:
    """Watch, in the background, for the parent process; end at once when it is gone."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_LOOK_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    """Run dbt with the arguments of this process."""
    end_with_parent()
    from dbt.cli.main import cli

    sys.argv[0] = "dbt"
    cli()


if __name__ == "__main__":
    main()
