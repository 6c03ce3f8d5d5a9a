// Instagram's dialog, comments and messages.

import { leave, show, write } from "./lexical.js";

const place = (id) => document.getElementById(id);
const field = document.querySelector("#comment textarea");
const value = () => ({ innerHTML: field.value });
globalThis.editorOf = (inside) => (inside === field ? value() : inside.closest("[role=textbox]"));

const DIALOG = `<div aria-label="Nowy post" role="dialog"><div><header>
    <div><h1 tabindex="-1">Nowy post</h1></div>
    <div><div role="button" tabindex="0"><svg aria-label="Wstecz" width="20" height="20"></svg></div></div>
    <div><div><div role="button" tabindex="0" id="share">Udostępnij</div></div></div>
  </header></div>
  <div><img alt="" width="100" height="100"><div><span>sam_lee</span>
    <div><div aria-label="Dodaj opis..." contenteditable="true" role="textbox" spellcheck="true" tabindex="0"></div></div>
    <div><div role="button" tabindex="0"><svg aria-label="Emoji" width="20" height="20"></svg></div></div>
    <div><label>Miejsce <input name="creation-location-input"></label></div>
    <div role="button" tabindex="0" aria-expanded="false"><span>Ułatwienia dostępu</span><svg width="20" height="20"></svg></div>
  </div></div></div>`;

place("create").addEventListener("click", () => {
  const shown = show(place("dialog"), DIALOG);
  write(shown);
  place("share").addEventListener("click", () => leave(shown));
  place("share").addEventListener("keydown", ({ key }) => key === "Enter" && leave(shown));
});

/** A button of words stands there as long as there is something to send. */
function offer(where, words, send) {
  where.innerHTML = `<div role="button" tabindex="0" class="send">${words}</div>`;
  where.firstChild.addEventListener("click", send);
}

const comment = () => sent.push([value().innerHTML]);
field.addEventListener("input", () => offer(field.nextElementSibling, "Opublikuj", comment));
field.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  comment();
});

const chat = place("chat");
write(chat, () => leave(chat));
const offered = new MutationObserver(() => offer(chat.querySelector(".icons"), "Wyślij", () => leave(chat)));
offered.observe(chat.querySelector("[role=textbox]"), { characterData: true, subtree: true });
