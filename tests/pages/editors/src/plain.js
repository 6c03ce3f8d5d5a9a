// Composers of plain HTML: a form, Enter-to-send, one that sends before the click, one that takes people's clicks only.

import { composer, element, leaves, register } from "./page.js";

function textarea(kind) {
  const form = composer(kind, "form");
  element(form, "input", { name: "subject" }, { "aria-label": "Subject" });
  const area = element(form, "textarea", { name: "message" }, { "aria-label": "Message" });
  element(form, "button", { className: "send", textContent: "Send" });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leaves(kind);
  });
  const dom = () => form.innerHTML + area.value;
  register(kind, { editor: `#${kind} textarea`, model: () => area.value, dom });
}

function editable(section) {
  return element(section, "div", { contentEditable: "true" }, { role: "textbox", "aria-label": "Message body" });
}

function round(section) {
  const button = element(section, "div", { className: "send", tabIndex: 0 }, { role: "button", "aria-label": "Send" });
  element(button, "span", { textContent: "➤" });
  return button;
}

function enter(kind) {
  const section = composer(kind);
  const editor = editable(section);
  round(section).addEventListener("click", () => leaves(kind));
  editor.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    leaves(kind);
  });
  register(kind, { editor: `#${kind} [role=textbox]`, model: () => editor.innerText, dom: () => editor.innerHTML, send_with: "Enter" });
}

function mousedown(kind) {
  const section = composer(kind);
  const editor = editable(section);
  round(section).addEventListener("mousedown", () => leaves(kind));
  editor.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) leaves(kind);
  });
  register(kind, { editor: `#${kind} [role=textbox]`, model: () => editor.innerText, dom: () => editor.innerHTML });
}

function trusted(kind) {
  const section = composer(kind);
  const area = element(section, "textarea", {}, { "aria-label": "Post" });
  const button = element(section, "button", { type: "button", className: "send", textContent: "Post" });
  button.addEventListener("click", (event) => event.isTrusted && leaves(kind));
  register(kind, { editor: `#${kind} textarea`, model: () => area.value, dom: () => section.innerHTML + area.value });
}

const makers = { textarea, enter, mousedown, trusted };
export default (kind) => makers[kind](kind);
