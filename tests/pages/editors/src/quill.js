// Quill 2.

import Quill from "quill";
import { composer, element, register, sendButton } from "./page.js";

export default function quill(kind) {
  const section = composer(kind);
  const editor = new Quill(element(section, "div"), {});
  sendButton(kind);
  register(kind, { editor: `#${kind} .ql-editor`, model: () => editor.getText().replace(/\n$/, ""), dom: () => editor.root.innerHTML });
}
