// What every composer of this page shares: a place, a send button, and a list of what was really sent.

/** What left the page, read from each editor's own model: [{ kind, text }]. */
globalThis.sent = [];

/** kind → { editor: where to type (a path for the tests), model: () => text, dom: () => string } */
globalThis.editors = {};

/** host element → its closed shadow root, which nothing else can find. */
globalThis.closedRoots = new Map();

export function composer(kind, tag = "section") {
  const made = element(document.body, tag, { id: kind }, { "aria-label": kind });
  recipient(made);
  return made;
}

export function recipient(parent) {
  return element(parent, "input", { value: "care@brightwell.example" }, { "aria-label": "To" });
}

export function element(parent, tag, properties = {}, attributes = {}) {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  parent.append(made);
  return made;
}

/** Editors that bundle badly bring their own script. */
export function script(src) {
  return new Promise((loaded, failed) => element(document.head, "script", { src, onload: loaded, onerror: failed }));
}

export function leaves(kind) {
  globalThis.sent.push({ kind, text: globalThis.editors[kind].model() });
}

export function sendButton(kind, parent = document.getElementById(kind)) {
  const button = element(parent, "button", { type: "button", className: "send", textContent: "Send" });
  button.addEventListener("click", () => leaves(kind));
  return button;
}

export function register(kind, { editor, model, dom, send = `#${kind} .send`, send_with = "click" }) {
  globalThis.editors[kind] = { editor, model, dom, send, send_with };
}
