// ProseMirror, which here sends on Ctrl+Enter too.

import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import "prosemirror-view/style/prosemirror.css";
import { composer, element, leaves, register, sendButton } from "./page.js";

export default function prosemirror(kind) {
  const send = keymap({ "Mod-Enter": () => (leaves(kind), true) });
  const state = EditorState.create({ schema, plugins: [history(), send, keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap)] });
  const view = new EditorView(element(composer(kind), "div"), { state });
  sendButton(kind);
  const model = () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n");
  register(kind, { editor: `#${kind} .ProseMirror`, model, dom: () => view.dom.innerHTML });
}
