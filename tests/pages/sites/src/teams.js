// Microsoft Teams on its own editor, CKEditor 5: what left is what the editor's model held, where page and model agree.

import { DecoupledEditor, Essentials, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";

globalThis.sent = [];
globalThis.editorOf = (editor) => editor;

const html = (markup) => document.createRange().createContextualFragment(markup).firstElementChild;
const find = (tid, root = document) => root.querySelector(`[data-tid="${tid}"]`);
const words = (markup) => html(`<div>${markup}</div>`).textContent;

/** A box to write in; `enter` tells whether Enter sends in it now. Teams itself hears the keys before its editor. */
async function write(box, enter) {
  const editor = await DecoupledEditor.create(find("editor", box), { licenseKey: "GPL", plugins: [Essentials, Paragraph] });
  const { view } = editor.editing;
  const editable = editor.ui.view.editable.element;
  view.change((writer) => writer.setAttribute("data-tid", "ckeditor", view.document.getRoot()));
  const leave = () => sent.push([words(editor.getData()) === editable.textContent ? editable.innerHTML : "the model differs"]);
  view.document.on("keydown", (event, { domEvent }) => {
    if (domEvent.key !== "Enter" || domEvent.shiftKey || !(domEvent.ctrlKey || enter())) return;
    domEvent.preventDefault();
    event.stop();
    leave();
  }, { priority: "highest" });
  box.addEventListener("click", ({ target }) => { if (target.closest("[data-tid$='Commands-send'],[title=Post]")) leave(); });
  box.addEventListener("contextmenu", (event) => {
    if (!event.target.closest("[data-tid='sendMessageCommands-send']")) return;
    event.preventDefault();
    event.target.closest("button").id = "send";
    const menu = html(`<div role="menu" aria-labelledby="send"><div role="menuitem" tabindex="0">Schedule message</div></div>`);
    document.body.append(menu);
    menu.firstChild.focus();
    menu.addEventListener("focusout", () => setTimeout(() => menu.remove()));
    menu.addEventListener("click", leave);
  });
}

const toolbar = (kind, name = "send") => `<div role="toolbar">
  <button data-tid="${kind}-expand-compose">A</button><button data-tid="${kind}-FilePicker">+</button>
  <button type="button" name="${name}" data-tid="${kind}-send" aria-label="Send (Ctrl+Enter)"><span><svg width="20" height="20"></svg></span></button>
</div>`;
const formatting = (shown) => `<div data-tid="simplified-formatting-toolbar"><div data-is-visible="${shown}"></div></div>`;
const compose = `${formatting(false)}<div><div data-tid="editor"></div></div>`;

/** The chat: its header, a message of one's own, and the box at the foot. */
function chat() {
  const page = html(`<main data-tid="app-layout-area--main">
    <div data-tid="entity-header"><h2 data-tid="chat-title"><div data-tid="chat-topic-menu">
      <span id="chat-topic-person-1">Priya Shah</span>, <span id="chat-topic-person-2">Ann Ray</span>
    </div></h2><button data-tid="chat-header-participant-count">3</button></div>
    <div data-tid="message-pane-list-viewport"><div data-tid="chat-pane-item"><div data-tid="chat-pane-message" class="fui-ChatMyMessage">
      <div id="content-1">When is it?</div><div data-tid="file-attachment-grid"><span data-tid="file-chiclet-old.docx">old.docx</span></div>
    </div></div></div>
    <div data-tid="message-actions-container"><button data-tid="message-actions-quoted-reply">R</button><button data-tid="message-actions-edit">E</button></div>
    <div data-tid="message-pane-footer"><div data-tid="chat-pane-compose-message-footer">
      <div class="quoted"></div><div class="ui-box">${compose}<div class="files"></div><div class="bar">${toolbar("sendMessageCommands")}</div></div>
    </div></div></main>`);
  const footer = find("chat-pane-compose-message-footer", page);
  const row = find("simplified-formatting-toolbar", page).firstElementChild;
  const larger = () => { footer.querySelector(".bar").innerHTML = toolbar("newMessageCommands"); };
  const does = {
    "sendMessageCommands-expand-compose": () => { row.dataset.isVisible = "true"; larger(); },
    "sendMessageCommands-FilePicker": () => {
      footer.querySelector(".files").innerHTML = `<div data-tid="file-chiclet-plan.xlsx">plan.xlsx<button data-tid="file-chiclet-close"></button></div>`;
      larger();
    },
    "message-actions-quoted-reply": () => {
      footer.querySelector(".quoted").innerHTML = `<div data-tid="quoted-reply-card">When is it?</div><button data-tid="close-quoted-reply">x</button>`;
    },
    "message-actions-edit": () => {
      const item = find("chat-pane-message");
      item.innerHTML = `${compose}<div role="toolbar"><button data-tid="newMessageCommands-discard-draft">x</button><button data-tid="newMessageCommands-send" name="done">v</button></div>`;
      return write(item, () => true);
    },
  };
  page.addEventListener("click", ({ target }) => does[target.closest("[data-tid]").dataset.tid]?.());
  return { page, ready: () => write(footer, () => row.dataset.isVisible !== "true") };
}

/** A channel: a post with the box for replies to it; the box for a post of one's own opens by a click. */
function channel() {
  const page = html(`<main data-tid="app-layout-area--main">
    <div data-tid="entity-header"><h2 data-tid="channelTitle-text">General</h2></div>
    <div data-tid="channel-pane-viewport"><div data-tid="channel-pane-message"><div data-tid="message-body">When is the visit?</div>
      <div data-tid="response-surface">${compose}${toolbar("sendMessageCommands")}</div></div></div>
    <div id="start"><button data-tid="compose-start-post">Post in channel</button></div></main>`);
  find("compose-start-post", page).addEventListener("click", () => {
    const start = page.querySelector("#start");
    start.innerHTML = `<div data-tid="post-compose-layout"><input data-tid="post-compose-subject-editor" placeholder="Add a subject" value="The visit">
      ${compose}<div role="toolbar"><div role="button" tabindex="0" title="Post"><span>Post</span></div></div></div>`;
    write(start.firstElementChild, () => false);
  });
  return { page, ready: () => write(find("response-surface", page), () => true) };
}

const app = document.getElementById("app");
app.append(html(`<div data-tid="experience-layout"><div data-tid="app-layout-area--header"><input id="ms-searchux-input"></div>
  <nav><button id="channel">Teams</button></nav><div id="stage"></div></div>`));
async function show({ page, ready }) {
  document.getElementById("stage").replaceChildren(page);
  await ready();
}
document.getElementById("channel").addEventListener("click", () => show(channel()));
await show(chat());
