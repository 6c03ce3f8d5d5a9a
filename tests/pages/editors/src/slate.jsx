// Slate on React 18.

import { createRoot } from "react-dom/client";
import { createEditor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { composer, element, leaves, register } from "./page.js";

export default function slate(kind) {
  const editor = withHistory(withReact(createEditor()));
  const empty = [{ type: "paragraph", children: [{ text: "" }] }];
  createRoot(element(composer(kind), "div")).render(
    <div>
      <Slate editor={editor} initialValue={empty}>
        <Editable />
      </Slate>
      <button type="button" className="send" onClick={() => leaves(kind)}>
        Send
      </button>
    </div>,
  );
  const place = `#${kind} [data-slate-editor]`;
  const model = () => editor.children.map((node) => Node.string(node)).join("\n");
  register(kind, { editor: place, model, dom: () => document.querySelector(place).innerHTML });
}
