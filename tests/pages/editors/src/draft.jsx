// Draft.js on React 18: the button's handler is React's own, at the root.

import { Editor, EditorState } from "draft-js";
import "draft-js/dist/Draft.css";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { composer, element, leaves, register } from "./page.js";

export default function draft(kind) {
  let now = EditorState.createEmpty();
  const Composer = () => {
    const [state, set] = useState(now);
    now = state;
    return (
      <div>
        <Editor editorState={state} onChange={set} />
        <button type="button" className="send" data-testid="tweetButtonInline" onClick={() => leaves(kind)}>
          <span>Post</span>
        </button>
      </div>
    );
  };
  createRoot(element(composer(kind), "div")).render(<Composer />);
  const editor = `#${kind} .public-DraftEditor-content`;
  const model = () => now.getCurrentContent().getPlainText("\n");
  register(kind, { editor, model, dom: () => document.querySelector(editor).innerHTML });
}
