// TinyMCE in a frame: version 8 by srcdoc, version 5 (Roundcube's) by document.open() on about:blank.

import { composer, element, leaves, register, script } from "./page.js";

const versions = { srcdoc: "/tinymce", written: "/tinymce5" };

async function made(kind, base) {
  delete globalThis.tinymce; // both versions live on one page: each takes the name while it starts
  await script(`${base}/tinymce.min.js`);
  const quiet = { menubar: false, statusbar: false, toolbar: "bold", plugins: "", branding: false };
  const place = { selector: `#${kind} textarea`, base_url: base, suffix: ".min", license_key: "gpl" };
  const [editor] = await globalThis.tinymce.init({ ...quiet, ...place });
  return editor;
}

export default async function tinymce(kind) {
  const form = composer(kind, "form");
  element(form, "textarea", { name: "message" });
  const editor = await made(kind, versions[kind]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    leaves(kind);
  });
  const send = element(form, "button", { type: "button", className: "send", textContent: "Send" });
  send.addEventListener("click", () => {
    editor.save();
    form.requestSubmit();
  });
  const lines = () => [...editor.getBody().querySelectorAll("p")].map((line) => line.textContent);
  register(kind, { editor: `#${kind} iframe >>> body`, model: () => lines().join("\n"), dom: () => editor.getBody().innerHTML });
}
