// Reddit on its own editor, Lexical, slotted into open shadow roots: what left is what the editors' models held.

import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $getRoot, createEditor } from "lexical";

globalThis.sent = [];
globalThis.editorOf = (editor) => ("value" in editor ? { innerHTML: editor.value } : editor);

/** @param {string} name @param {string} html what stands in the shadow root */
const define = (name, html) => customElements.define(name, class extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    this.attachShadow({ mode: "open" }).innerHTML = html.replace("NAME", this.getAttribute("name") ?? "");
  }
});

define("faceplate-textarea-input", '<label><textarea id="innerTextArea" name="NAME" rows="1"></textarea></label>');
define("shreddit-composer", '<div><slot name="rte"></slot><slot name="cancel-button"></slot><slot name="submit-button"></slot></div>');
define("r-post-form-submit-button", '<button id="inner-save-draft-button">Save Draft</button><button id="inner-post-submit-button"><span>Post</span></button>');
define("rs-message-composer", `<div><form><div class="message-box"><textarea name="message" style="height: 5em"></textarea></div>
  <faceplate-tooltip><button type="button" aria-label="Send message"><svg width="9" height="9"></svg></button></faceplate-tooltip></form></div>`);
define("rs-room", "<main><rs-message-composer></rs-message-composer></main>");
define("rs-app", '<div class="rs-app-container"><rs-room></rs-room></div>');

/** @param {Element} place @returns {() => string} what its model holds */
function lexical(place) {
  place.contentEditable = "true";
  const editor = createEditor({ namespace: "reddit", onError: (error) => console.error(error) });
  editor.setRootElement(place);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return () => editor.getEditorState().read(() => $getRoot().getTextContent());
}

const one = (path) => path.split(" >>> ").reduce((scope, css) => (scope.shadowRoot ?? scope).querySelector(css), document);

function comment() {
  const host = one("comment-composer-host");
  const editor = host.querySelector("[slot=rte]");
  const text = lexical(editor);
  const leave = () => sent.push([editor.textContent === text() ? editor.innerHTML : "the model differs"]);
  one("comment-composer-host faceplate-textarea-input").addEventListener("click", (event) => {
    event.currentTarget.hidden = true;
    one("comment-composer-host faceplate-form").hidden = false;
    editor.focus();
  });
  one("#comment-composer-submit-button").addEventListener("click", leave);
  editor.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    leave();
  }, true);
}

function post() {
  const editor = one("#post-composer_bodytext [slot=rte]");
  const text = lexical(editor);
  const title = one("#post-composer__title faceplate-textarea-input >>> textarea");
  one("#submit-post-button >>> #inner-post-submit-button").addEventListener("click", () =>
    sent.push([title.value, editor.textContent === text() ? editor.innerHTML : "the model differs"]));
}

function chat() {
  const area = one("rs-app >>> rs-room >>> rs-message-composer >>> textarea");
  const leave = () => sent.push([area.value]);
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    leave();
  });
  one("rs-app >>> rs-room >>> rs-message-composer >>> button").addEventListener("click", leave);
}

/** The old site's forms. */
function old() {
  for (const form of document.querySelectorAll(".old form")) form.addEventListener("submit", (event) => {
    event.preventDefault();
    sent.push([...form.querySelectorAll("input,textarea")].map(({ value }) => value));
  });
}

comment();
post();
chat();
old();
