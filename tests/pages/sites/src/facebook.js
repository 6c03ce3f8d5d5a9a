// Facebook's dialog, comments and chat.

import { leave, show, write } from "./lexical.js";

globalThis.editorOf = (inside) => inside.closest("[role=textbox]");
const place = (id) => document.getElementById(id);

const icon = (label) => `<div aria-label="${label}" role="button" tabindex="0"><i data-visualcompletion="css-img" style="padding: 8px"></i></div>`;
const box = (label) =>
  `<div contenteditable="true" role="textbox" spellcheck="true" tabindex="0" aria-placeholder="${label}" style="user-select: text"></div>`;

const DIALOG = (label) => `<div aria-labelledby="title" role="dialog"><div><div><h2><span id="title">Post</span></h2>
  <div aria-label="Zamknij" role="button" tabindex="0"><svg width="20" height="20"></svg><div role="none" data-visualcompletion="ignore"></div></div></div>
  <form method="POST">
    <div><span>Sam Lee</span><div aria-label="Edytuj prywatność" role="button" tabindex="0"><span><img alt="" width="12" height="12"><span>Publiczne</span><i></i></span></div></div>
    <div><div><div>${box("Co słychać, Sam?")}<div aria-hidden="true"></div></div></div><span>${icon("Emoji")}</span></div>
    <div>${icon("Zdjęcie/film")}<input type="file" hidden></div>
    <div><div aria-label="${label}" role="button" tabindex="0"><div role="none"><div><div role="none"><span dir="auto"><span>${label}</span></span></div></div><div role="none" data-visualcompletion="ignore"></div></div></div></div>
  </form></div></div>`;

const COMMENT = `<form role="presentation"><div data-visualcompletion="ignore"><div>${box("Napisz komentarz…")}<div>Napisz komentarz…</div></div></div>
  <div><ul><li><span>${icon("Emoji")}</span></li></ul><div id="focused-state-composer-submit"><span>${icon("Skomentuj")}</span></div></div></form>`;

function dialog(label) {
  const shown = show(place("dialog"), DIALOG(label));
  write(shown);
  const button = shown.querySelector(`[aria-label=${label}]`);
  button.addEventListener("click", () => leave(shown));
  button.addEventListener("keydown", ({ key }) => key === "Enter" && leave(shown));
}

function comment(where) {
  const shown = show(where, COMMENT);
  write(shown, () => leave(shown));
  shown.querySelector("#focused-state-composer-submit [role=button]").addEventListener("click", () => leave(shown));
  shown.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
}

place("create").addEventListener("click", () => dialog("Opublikuj"));
place("change").addEventListener("click", () => dialog("Zapisz"));
place("answer").addEventListener("click", () => {
  show(place("comment"), `<div role="article">On Monday? <div role="button" tabindex="0" id="reply">Odpowiedz</div><div id="deeper"></div></div>`);
  comment(place("comment"));
  place("reply").addEventListener("click", () => comment(place("deeper")));
});
write(place("chat"), () => leave(place("chat")));
place("chat").querySelector("[role=group] > :last-child").addEventListener("click", () => leave(place("chat")));
