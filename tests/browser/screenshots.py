"""Pictures of the pages, made from the examples: `python -m tests.browser.screenshots OUT_DIR`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import ARGUMENTS, CHROMIUM, Server, Visit
from tests.dashboards.homes import EXAMPLES, unga

WIDTH, HEIGHT = 1280, 900
MOST_BYTES = 400_000

# File, address of the view, words that stand on it when it is whole, and the colours of the reader's system.
PICTURES = {
    "overview": ("", "Five questions to start with", "light"),
    "overview_dark": ("", "Five questions to start with", "dark"),
    "text": ("text?text=A/C.1/78/L.60", "What it cites", "light"),
    "agenda": ("agenda?session=78&item=94", "Resolutions they recall", "light"),
    "timelines": ("timelines?view=families&words=telecommunications", "voted differently", "light"),
    "document": ("document?document=A/RES/78/237", "A/RES/78/237", "light"),
    "votes": ("votes?vote=A/RES/74/247%23adoption", "One square for each member", "light"),
    "states": ("states", "most often", "light"),
    "coalitions": ("coalitions", "voted most alike", "light"),
    "quality": ("quality", "First to look at", "light"),
    "sql": ("sql?query=select%20symbol,%20title%20from%20core.documents%20limit%205", "5 rows", "light"),
}


def take(folder: Path) -> list[Path]:
    """Build the examples in a home of their own, serve them, and save one picture a page."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    with tempfile.TemporaryDirectory() as home:
        unga(Path(home), "refresh", str(EXAMPLES))
        server = Server(Path(home))
        try:
            with sync_playwright() as playwright:
                chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
                for name, (path, words, colours) in PICTURES.items():
                    context = chromium.new_context(
                        viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=colours
                    )
                    seen = Visit(context.new_page(), server.address).open(path)
                    seen.tab.get_by_text(words).first.wait_for(timeout=30_000)
                    seen.tab.wait_for_timeout(1500)  # charts are drawn after the page has settled
                    target = folder / f"{name}.png"
                    seen.tab.screenshot(path=str(target))
                    context.close()
                    taken.append(target)
                chromium.close()
        finally:
            server.stop()
    return taken


def main() -> int:
    """Save the pictures; a picture that is too large to be shown in a page of text is an error."""
    if len(sys.argv) != 2:
        print("usage: python -m tests.browser.screenshots OUT_DIR", file=sys.stderr)
        return 2
    if not CHROMIUM.exists():
        print(f"no Chromium at {CHROMIUM}: UNGA_CHROMIUM names another place", file=sys.stderr)
        return 1
    too_large = []
    for picture in take(Path(sys.argv[1])):
        size = picture.stat().st_size
        print(f"{picture.name}: {size / 1000:.0f} kB")
        if size > MOST_BYTES:
            too_large.append(picture.name)
    if too_large:
        print(f"larger than {MOST_BYTES / 1000:.0f} kB: {', '.join(too_large)}", file=sys.stderr)
    return 1 if too_large else 0


if __name__ == "__main__":
    sys.exit(main())
