// A link to another view opens in the tab where the reader is, without loading the dashboards anew: the
// address changes, and Streamlit is told as if the reader had gone there by the browser's own buttons.
// With Ctrl, Shift or the middle button it opens elsewhere, as links do.

function isOurs(link, event) {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
  return link && !elsewhere && !event.defaultPrevented && !link.hasAttribute("download");
}

function follow(event) {
  const link = event.target.closest?.('a[href^="./"]');
  if (!isOurs(link, event)) return;
  event.preventDefault();
  event.stopPropagation();
  acted = true;
  window.history.pushState({}, "", link.href);
  acted = false;
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
  hold();
}

// A section that the address names is pushed down by what is drawn above it later: it is brought back to the
// top for some seconds, or until the reader moves.
const SECONDS = 8;
const TOP = 72; // pixels that the bar above the page covers
const MOVES = ["wheel", "touchstart", "pointerdown", "keydown"];

function hold() {
  const name = decodeURIComponent(window.location.hash.slice(1));
  if (!name) return;
  const until = Date.now() + SECONDS * 1000;
  const watch = setInterval(() => {
    if (Date.now() > until) return release();
    const away = document.getElementById(name)?.getBoundingClientRect().top - TOP;
    if (Math.abs(away) > 24) document.querySelector('[data-testid="stMain"]')?.scrollBy({ top: away });
  }, 200);
  const release = () => {
    clearInterval(watch);
    MOVES.forEach((move) => document.removeEventListener(move, release, true));
  };
  MOVES.forEach((move) => document.addEventListener(move, release, true));
}

// A page that corrects its address by itself, as of a symbol written in another way, takes no step of the
// browser's history for it: Back would only lead to the same view again.
const ACTS = ["pointerdown", "keydown", "input", "change", "click"];
let acted = false; // the reader, since the view was opened

function correctInPlace() {
  const push = window.history.pushState.bind(window.history);
  window.history.pushState = (state, title, address) => {
    const isHere = new URL(address, window.location.href).pathname === window.location.pathname;
    if (isHere && !acted) return window.history.replaceState(state, title, address);
    push(state, title, address);
    if (!isHere) acted = false;
  };
  window.addEventListener("popstate", () => { acted = false; });
  ACTS.forEach((act) => document.addEventListener(act, () => { acted = true; }, true));
}

export default function () {
  if (window.followsOnward) return;
  window.followsOnward = true;
  correctInPlace();
  document.addEventListener("click", follow, true);
  hold();
}
