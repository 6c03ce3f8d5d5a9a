// LinkedIn on its own editors, TipTap and Quill: what left is what the editors' models held, where page and model agree.

import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import Quill from "quill";

globalThis.sent = [];
globalThis.editorOf = (editor) => editor;

const leave = (editor, text) => sent.push([editor.textContent === text ? editor.innerHTML : "the model differs"]);

/** TipTap in the wrapper that LinkedIn gives it; says how to send what it holds. */
function written(place, attributes) {
  const wrapper = place.appendChild(document.createElement("div"));
  wrapper.setAttribute("data-testid", "ui-core-tiptap-text-editor-wrapper");
  const editor = new Editor({
    element: wrapper.appendChild(document.createElement("div")), extensions: [StarterKit],
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", ...attributes } },
  });
  return () => leave(editor.view.dom, editor.getText());
}

/** A comment box: text and button have nothing but an ancestor without a name in common. @param {string} id */
function comment(id) {
  const place = document.getElementById(id);
  const send = written(place, { componentkey: `commentBox-${id}`, "aria-label": "Text editor for creating comment" });
  place.insertAdjacentHTML("beforeend", `<div componentkey="${id}commentButtonSection"><button type="button"><span>Comment</span></button></div>`);
  place.querySelector("button").addEventListener("click", send);
  place.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || event.key !== "Enter") return;
    event.stopPropagation();
    event.preventDefault();
    send();
  }, true);
}

function dialog() {
  const shown = document.querySelector("dialog");
  const send = written(document.getElementById("post"), { componentkey: "ShareBox_textEditor", "aria-label": "Text editor for creating content" });
  document.getElementById("start").addEventListener("click", () => shown.showModal());
  shown.querySelector("footer button:last-child").addEventListener("click", send);
}

const MESSAGE = (id, after) => `
  <div class="msg-overlay-conversation-bubble"><header class="msg-overlay-bubble-header">Ann Ray</header>
    <form class="msg-form" id="${id}">
      <div class="msg-form__msg-content-container"><div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Write a message"><p><br></p></div></div>
      <footer>${after}<button type="button" class="msg-form__send-toggle" aria-label="Open send options">...</button></footer>
    </form>
  </div>`;

/** Both ways in which LinkedIn lets people send messages; which one is a setting. @param {ShadowRoot} root */
function messages(root) {
  for (const form of root.querySelectorAll("form")) {
    const editor = form.querySelector("[contenteditable]");
    form.addEventListener("submit", (event) => { event.preventDefault(); leave(editor, editor.textContent); });
    if (!form.querySelector("[type=submit]")) editor.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      leave(editor, editor.textContent);
    });
  }
}

/** Quill asks the document where the cursor is, which says nothing of shadow roots: LinkedIn's own copy asks the root.
 * @param {Quill} quill @param {ShadowRoot} root */
function inRoot({ selection, root: editor }, root) {
  const cursor = () => root.getSelection?.() ?? document.getSelection();
  selection.hasFocus = () => root.activeElement === editor;
  selection.getNativeRange = () => (cursor().rangeCount ? selection.normalizeNative(cursor().getRangeAt(0)) : null);
  selection.setNativeRange = (node, offset, end = node, at = offset) => node && cursor().setBaseAndExtent(node, offset, end, at);
}

function outlet() {
  const root = document.getElementById("interop-outlet").attachShadow({ mode: "open" });
  root.innerHTML = `
    <style>[contenteditable] { border: 1px solid #999; min-height: 4em; white-space: pre-wrap; } .ql-clipboard { display: none; }</style>
    <div data-test-modal-id="sharebox"><div role="dialog" class="artdeco-modal share-box-v2__modal" aria-labelledby="share-to-linkedin-modal__header">
      <h2 id="share-to-linkedin-modal__header">Sam Lee</h2>
      <div class="share-creation-state__text-editor"><div id="share"></div></div>
      <div class="share-box_actions"><button type="button" class="share-actions__primary-action artdeco-button"><span>Post</span></button></div>
    </div></div>
    ${MESSAGE("message", '<button type="submit" class="msg-form__send-button">Send</button>')}
    ${MESSAGE("chat", '<span class="msg-form__hint-text">Press Enter to Send</span>')}`;
  const quill = new Quill(root.getElementById("share"), {});
  inRoot(quill, root);
  const send = () => leave(quill.root, quill.getText().replace(/\n$/, ""));
  root.querySelector(".share-actions__primary-action").addEventListener("click", send);
  messages(root);
}

comment("comment");
document.getElementById("answer").addEventListener("click", () => comment("reply"), { once: true });
dialog();
outlet();
