// Opens the composer that the address names (`?kind=quill`), or all of them.

const makers = {
  textarea: () => import("./plain.js"),
  enter: () => import("./plain.js"),
  mousedown: () => import("./plain.js"),
  trusted: () => import("./plain.js"),
  open: () => import("./shadow.js"),
  closed: () => import("./shadow.js"),
  quill: () => import("./quill.js"),
  lexical: () => import("./lexical.js"),
  prosemirror: () => import("./prosemirror.js"),
  tiptap: () => import("./tiptap.js"),
  draft: () => import("./draft.jsx"),
  slate: () => import("./slate.jsx"),
  ckeditor: () => import("./ckeditor.js"),
  ckeditor4: () => import("./ckeditor4.js"),
  refusing: () => import("./difficult.js"),
  meddling: () => import("./difficult.js"),
  srcdoc: () => import("./tinymce.js"),
  written: () => import("./tinymce.js"),
};

const wanted = new URLSearchParams(location.search).get("kind");
for (const kind of wanted ? [wanted] : Object.keys(makers)) {
  const module = await makers[kind]();
  await module.default(kind);
}
globalThis.ready = true;
