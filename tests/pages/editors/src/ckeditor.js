// CKEditor 5.

import { Bold, ClassicEditor, Essentials, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";
import { composer, element, register, sendButton } from "./page.js";

function plain(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.querySelectorAll("p")].map((line) => line.textContent).join("\n");
}

export default async function ckeditor(kind) {
  const place = element(composer(kind), "div");
  const plugins = [Essentials, Paragraph, Bold];
  const editor = await ClassicEditor.create({ attachTo: place, licenseKey: "GPL", plugins, toolbar: ["bold"] });
  sendButton(kind);
  const editable = () => editor.ui.view.editable.element;
  register(kind, { editor: `#${kind} .ck-editor__editable`, model: () => plain(editor.getData()), dom: () => editable().innerHTML });
}
