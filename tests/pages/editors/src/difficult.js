// Editors that take no edit of a program: one refuses it, one makes something else of it.

import { composer, element, register, sendButton } from "./page.js";

function editable(kind) {
  const role = { role: "textbox", "aria-label": "Message body" };
  const editor = element(composer(kind), "div", { contentEditable: "true" }, role);
  sendButton(kind);
  register(kind, { editor: `#${kind} [role=textbox]`, model: () => editor.innerText, dom: () => editor.innerHTML });
  return editor;
}

function refusing(kind) {
  editable(kind).addEventListener("beforeinput", (event) => {
    if (!event.isTrusted) event.preventDefault();
  });
}

/** More than one letter at a time gets a mark of its own. */
function meddling(kind) {
  const editor = editable(kind);
  editor.addEventListener("beforeinput", (event) => {
    if (event.isTrusted || (event.data ?? "").length < 2) return;
    event.preventDefault();
    document.execCommand("insertText", false, `${event.data} ✓`);
  });
}

const makers = { refusing, meddling };
export default (kind) => makers[kind](kind);
