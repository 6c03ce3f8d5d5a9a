// Lexical, with rich text and a history.

import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $createParagraphNode, $getRoot, createEditor } from "lexical";
import { composer, element, register, sendButton } from "./page.js";

export default function lexical(kind) {
  const root = element(composer(kind), "div", { contentEditable: "true" }, { role: "textbox" });
  const editor = createEditor({ namespace: kind, nodes: [], onError: (error) => console.error(error) });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.update(() => $getRoot().append($createParagraphNode()));
  sendButton(kind);
  const model = () => editor.getEditorState().read(() => $getRoot().getChildren().map((node) => node.getTextContent()).join("\n"));
  register(kind, { editor: `#${kind} [role=textbox]`, model, dom: () => root.innerHTML });
}
