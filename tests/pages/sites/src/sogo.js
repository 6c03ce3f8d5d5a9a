// SOGo on its own editor, CKEditor 5: what left is what stands on the page, where the editor's data agree with it.

import { BlockQuote, ClassicEditor, Essentials, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";

const ANSWERED = "<p></p><p>On Tuesday, June 02, 2026 08:00 UTC, Priya Shah &lt;priya@brightwell.example&gt; wrote:</p>" +
  '<blockquote type="cite"><p>When is the visit?</p></blockquote>';

globalThis.sent = [];
const plugins = [Essentials, Paragraph, BlockQuote]; // which take the type of the quotation away
const attachTo = document.querySelector("sg-ckeditor textarea");
const editor = await ClassicEditor.create({ attachTo, licenseKey: "GPL", plugins, toolbar: ["blockQuote"] });
editor.setData(ANSWERED);
const editable = editor.ui.view.editable.element;
globalThis.editorOf = () => editable;

const words = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent.replaceAll("\u00a0", " ");
document.querySelector("[ng-click='editor.send()']").addEventListener("click", () => {
  const agrees = words(editor.getData()).trim() === words(editable.innerHTML).trim();
  sent.push([agrees ? editable.innerHTML : "the model differs"]);
});
