"""Every test, in two runs: `python -m tests`, which `make test` calls. Ends with 0 where all of them pass.

The browser's tests have processes of their own: Playwright leaves a loop of events behind in the main thread,
beside which nothing else can run one. What fails is run once more, by itself and one after another; a test
that passes only then is unsteady, which is said, and it wants mending.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from tempfile import TemporaryDirectory

NOTHING_TO_RUN = 5  # what pytest ends with where no test is selected
PARTS = ("not browser", "browser")
FIRST = ("-n", "2", "--dist", "loadfile", "--max-worker-restart", "1")
AGAIN = ("-v", "--last-failed", "--last-failed-no-failures", "none")

Run = Callable[[Sequence[str]], int]


def run_pytest(arguments: Sequence[str]) -> int:
    """Run pytest in a process of its own; gives what it ended with."""
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], check=False).returncode


def main_with_shared_homes() -> int:
    """Run everything; homes that both parts visit are built once."""
    with TemporaryDirectory(prefix="unga-tests-") as homes:
        os.environ["UNGA_TEST_HOMES"] = homes
        return main()


def main(run: Run = run_pytest) -> int:
    """Run both parts, and what failed of them again. The end of the first that fails twice, else 0."""
    failed = [part for part in PARTS if run([*FIRST, "-m", part])]
    for part in failed:
        print(
            f"What failed ({part}) is run once more by itself; what passes now is unsteady: mend it.",
            flush=True,
        )
        status = run([*AGAIN, "-m", part])
        if status:
            return 1 if status == NOTHING_TO_RUN else status
    return 0


if __name__ == "__main__":
    sys.exit(main_with_shared_homes())
