// TipTap 3.

import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { composer, element, register, sendButton } from "./page.js";

export default function tiptap(kind) {
  const editor = new Editor({ element: element(composer(kind), "div"), extensions: [StarterKit], content: "" });
  sendButton(kind);
  const model = () => editor.getText({ blockSeparator: "\n" });
  register(kind, { editor: `#${kind} .ProseMirror`, model, dom: () => editor.view.dom.innerHTML });
}
