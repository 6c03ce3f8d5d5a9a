// A composer inside a shadow root, open or closed.

import { composer, element, recipient, register, sendButton } from "./page.js";

export default function shadow(kind) {
  const host = element(composer(kind), "div", { className: "host" });
  const root = host.attachShadow({ mode: kind });
  if (kind === "closed") globalThis.closedRoots.set(host, root);
  recipient(root);
  const style = { style: "min-height: 3em; border: 1px solid #bbb" };
  const editor = element(root, "div", { contentEditable: "true" }, { role: "textbox", "aria-label": "Comment", ...style });
  const send = sendButton(kind, root);
  send.textContent = "Comment";
  const inside = (css) => `#${kind} .host >>> ${css}`;
  register(kind, { editor: inside("[role=textbox]"), send: inside(".send"), model: () => editor.innerText, dom: () => root.innerHTML });
}
