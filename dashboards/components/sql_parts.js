// What the parts of the SQL page have in common; put before the code of each, as each is a module of its own.

const KEPT = "unga sql history"; // where the browser keeps what was asked
const PUT = "unga-sql-put"; // events by which the list of tables speaks to the editor
const INSERT = "unga-sql-insert";

function make(tag, className, parent, text) {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

