// Copies the address of the view, the citation or the BibTeX entry; where the browser lets no page copy
// (plain http on a local network), the words are put into a field and selected instead.

const held = new WeakMap();
const SAID_FOR = 2500; // milliseconds

// The address bar is the last word on what is shown: a choice inside a part of a page changes it alone.
function wordsOf(kind, data) {
  const address = window.location.href;
  if (kind === "link") return address;
  return data[kind].split(data.address_mark).join(address);
}

function showField(view, words) {
  view.field.value = words;
  view.row.hidden = false;
  view.field.focus();
  view.field.select();
}

function copiedByHand(view, words) {
  showField(view, words);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}

async function copy(view, kind, button) {
  const words = wordsOf(kind, view.data);
  view.row.hidden = true;
  let done = false;
  try {
    await navigator.clipboard.writeText(words);
    done = true;
  } catch {
    done = copiedByHand(view, words);
  }
  if (done) view.row.hidden = true;
  if (done) button.focus();
  tell(view, button, done ? "Copied" : "Press Ctrl+C to copy");
}

function tell(view, button, said) {
  view.buttons.forEach((each) => { each.textContent = each.dataset.label; });
  view.said.textContent = said;
  button.textContent = said === "Copied" ? "✓ Copied" : button.dataset.label;
  clearTimeout(view.timer);
  view.timer = setTimeout(() => {
    view.buttons.forEach((each) => { each.textContent = each.dataset.label; });
    view.said.textContent = "";
  }, SAID_FOR);
}

function begin(root) {
  const box = root.querySelector(".sharing");
  const view = {
    line: box.querySelector(".line"),
    row: box.querySelector(".by-hand"),
    field: box.querySelector("textarea"),
    said: box.querySelector("[role=status]"),
    buttons: [...box.querySelectorAll("button")],
  };
  view.buttons.forEach((button) => {
    button.dataset.label = button.textContent;
    button.addEventListener("click", () => copy(view, button.dataset.kind, button));
  });
  view.field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") view.row.hidden = true;
  });
  view.field.addEventListener("blur", () => {
    if (document.hasFocus()) view.row.hidden = true; // not when the reader goes to another window to paste
  });
  return view;
}

export default function share({ data, parentElement }) {
  let view = held.get(parentElement);
  if (!view) {
    view = begin(parentElement);
    held.set(parentElement, view);
  }
  view.data = data;
  if (view.line) view.line.textContent = data.shown;
  return () => {
    clearTimeout(view.timer);
    held.delete(parentElement);
  };
}
