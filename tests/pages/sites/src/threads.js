// Threads' dialog and the reply below a post.

import { leave, show, write } from "./lexical.js";

globalThis.editorOf = (inside) => inside.closest("[role=textbox]");
const place = (id) => document.getElementById(id);

const icon = (label) => `<div role="button" tabindex="0"><div><svg aria-label="${label}" width="20" height="20"></svg></div></div>`;
const ONE = (name) => `<div class="${name}"><a href="/@sam_lee" role="link"><img alt="" width="20" height="20"></a><div><input placeholder="Dodaj temat">
  <div contenteditable="true" role="textbox" tabindex="0" aria-label="Puste pole tekstowe. Wpisz tekst, aby utworzyć nowy post." aria-placeholder="Co nowego?"></div>
  <div>${icon("Zdjęcie")}${icon("GIF")}</div></div></div>`;
const DIALOG = (answered) => `<div role="dialog"><div aria-hidden="false">
  <div class="row"><div role="button" tabindex="0"><span dir="auto">Anuluj</span></div><h1><span>Nowy wątek</span></h1>${icon("Wersje robocze")}</div>
  <div>${answered}<div id="posts">${ONE("one")}</div><div><img alt="" width="20" height="20"><div role="button" tabindex="0" id="add"><span dir="auto">Dodaj do wątku</span></div></div></div>
  <div class="foot"><div role="button" tabindex="0" id="post"><div>Opublikuj</div></div><div role="button" tabindex="0" aria-haspopup="menu"><div><svg width="20" height="20"></svg> Każdy może odpowiedzieć</div></div></div>
</div></div>`;

/** The keys are heard in the dialog, or the row, that holds the editor. */
function hear(within) {
  within.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.target.id === "post")) return;
    event.preventDefault();
    leave(within);
  }, true);
}

function dialog(answered) {
  const shown = show(place("dialog"), DIALOG(answered));
  write(shown);
  hear(shown);
  place("post").addEventListener("click", () => leave(shown));
  place("add").addEventListener("click", () => write(show(place("posts"), ONE("two"))));
}

place("create").addEventListener("click", () => dialog(""));
place("answer").addEventListener("click", () => dialog(document.querySelector("[data-pressable-container]").outerHTML.replace(' id="answer"', "")));
write(place("inline"));
hear(place("inline"));
place("inline").querySelector(".send").addEventListener("click", () => leave(place("inline")));
