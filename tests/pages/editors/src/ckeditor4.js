// CKEditor 4 in the frame that it writes itself, as older SOGo has it.

import { composer, element, register, script, sendButton } from "./page.js";

export default async function ckeditor4(kind) {
  const section = composer(kind);
  const area = element(section, "textarea", { name: "message" });
  await script("/ckeditor4/ckeditor.js");
  const quiet = { versionCheck: false, customConfig: "", removePlugins: "scayt,wsc,elementspath,resize" };
  const editor = globalThis.CKEDITOR.replace(area, { ...quiet, toolbar: [["Bold"]] });
  await new Promise((ready) => editor.on("instanceReady", ready));
  sendButton(kind);
  const body = () => editor.editable().$;
  const lines = () => [...body().querySelectorAll("p")].map((line) => line.textContent.replaceAll("\u00a0", " "));
  register(kind, { editor: `#${kind} iframe >>> body`, model: () => lines().join("\n"), dom: () => body().innerHTML });
}
