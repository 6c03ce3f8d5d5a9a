// WhatsApp Web on its own editor, Lexical: what left is what the editor's state held, where page and state agree.

import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND, createEditor } from "lexical";

globalThis.sent = [];
globalThis.editorOf = (editor) => editor;

const html = (markup) => document.createRange().createContextualFragment(markup).firstElementChild;
const icon = (name) => `<span aria-hidden="true" data-icon="${name}"><svg viewBox="0 0 24 24" width="24" height="24"></svg></span>`;
const field = (attributes) => `<div class="lexical-rich-text-input"><div contenteditable="true" role="textbox" spellcheck="true" ${attributes}></div></div>`;

/** Lexical in a field; `changed` hears what is written. @returns how it leaves */
function write(root, changed = () => {}) {
  const editor = createEditor({ namespace: "whatsapp", nodes: [], onError: (error) => console.error(error) });
  const text = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  const leave = () => sent.push([root.textContent === text() ? root.innerHTML : "the state differs"]);
  editor.setRootElement(root);
  registerRichText(editor);
  editor.update(() => $getRoot().append($createParagraphNode()), { discrete: true });
  editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
    if (!event || event.shiftKey) return false;
    event.preventDefault();
    leave();
    return true;
  }, COMMAND_PRIORITY_HIGH);
  editor.registerTextContentListener(changed);
  return leave;
}

const app = document.getElementById("app");
app.append(html(`<div>
  <div id="side">${field(`data-tab="3" aria-label="Search"`)}<div id="pane-side"><div role="grid" data-testid="chat-list">Priya Shah</div></div></div>
  <div id="main" data-testid="conversation-panel-wrapper">
    <header data-testid="conversation-header"><div role="button" data-testid="conversation-info-header">
      <span dir="auto" data-testid="conversation-info-header-chat-title">Priya Shah</span><span data-testid="chat-subtitle" title="online">online</span>
    </div></header>
    <div data-testid="conversation-panel-messages" role="application">
      <div role="row"><div class="message-in" data-testid="msg-container"><div data-testid="quoted-message">Which week?</div>When is the visit?</div><button id="quote">Reply</button></div>
      <div role="row"><div class="message-out" data-testid="msg-container">On Monday.</div><button id="edit">Edit</button></div>
    </div>
    <footer><div class="copyable-area"><div class="quoted"></div><div>
      <button id="attach" aria-label="Attach">${icon("plus")}</button>
      ${field(`data-tab="10" data-testid="conversation-compose-box-input" aria-label="Type a message to Priya Shah"`)}<div class="end"></div>
    </div></div></footer>
  </div></div>`));

const footer = document.querySelector("#main footer");
const end = footer.querySelector(".end");
const button = (name, what) => `<button data-tab="11" aria-label="${name}">${icon(what)}</button>`;
const leave = write(footer.querySelector("[contenteditable]"), (text) => {
  end.innerHTML = text ? button("Send", "wds-ic-send-filled") : button("Voice message", "mic-outlined");
});
end.addEventListener("click", ({ target }) => { if (target.closest("[aria-label=Send]")) leave(); });
write(document.querySelector("#side [contenteditable]"));

function dialog(attributes, name, what) {
  const made = html(`<div role="dialog"><div>${field(attributes)}</div><div role="button" tabindex="0" aria-label="${name}">${icon(what)}</div></div>`);
  app.append(made);
  made.querySelector("[role=button]").addEventListener("click", write(made.querySelector("[contenteditable]")));
}
const opens = {
  quote: () => { footer.querySelector(".quoted").innerHTML = `<div data-testid="quoted-message">When is the visit?</div>`; },
  attach: () => dialog(`data-tab="undefined" data-testid="media-caption-input-container" aria-label="Add a caption"`, "Send", "wds-ic-send-filled"),
  edit: () => dialog(`data-tab="undefined" aria-label="Edit message"`, "Done", "checkmark-medium"),
};
for (const [id, open] of Object.entries(opens)) document.getElementById(id).addEventListener("click", open);
