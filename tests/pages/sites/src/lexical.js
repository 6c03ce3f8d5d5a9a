// Lexical as Meta's sites use it: what left is what the editors' models held, where page and model agree.

import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from "lexical";

globalThis.sent = [];
const models = new WeakMap();
const text = (model) => model.getEditorState().read(() => $getRoot().getTextContent());
const shown = (root) => (root.textContent === text(models.get(root)) ? root.innerHTML : "the model differs");

/** What a person has written in there leaves; the page keeps it, so that a test can look again. */
export const leave = (within) => sent.push([...within.querySelectorAll("[data-lexical-editor]")].map(shown));

/** Makes editors of all that is to be one; `enter` is told where Enter was pressed, if it sends. */
export function write(within, enter = null) {
  for (const root of within.querySelectorAll("[role=textbox]:not([data-lexical-editor])")) {
    const model = createEditor({ namespace: "page", nodes: [], onError: console.error });
    models.set(root, model);
    model.setRootElement(root);
    registerRichText(model);
    registerHistory(model, createEmptyHistoryState(), 300);
    model.update(() => $getRoot().append($createParagraphNode()));
    const sends = (event) => !event.shiftKey && (event.preventDefault(), enter(), true);
    if (enter) model.registerCommand(KEY_ENTER_COMMAND, sends, COMMAND_PRIORITY_HIGH);
  }
}

/** Puts what a page shows after a click where it belongs. */
export function show(place, html) {
  const inner = document.createElement("div");
  inner.innerHTML = html;
  place.append(inner);
  return inner;
}
