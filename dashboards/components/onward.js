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
  window.history.pushState({}, "", link.href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
}

export default function () {
  if (window.followsOnward) return;
  window.followsOnward = true;
  document.addEventListener("click", follow, true);
}
