// The tests' own hand in the extension's world: it never ships. A page event says what to call, another brings what came of it.
{
  const editorText = (editor) => {
    if (editor.localName === "textarea" || editor.localName === "input") return { editor, text: editor.value, range: () => null };
    const node = editor.firstChild;
    const range = (start, end) => {
      const made = editor.ownerDocument.createRange();
      made.setStart(node, start);
      made.setEnd(node, end);
      return made;
    };
    return { editor, text: node.data, range };
  };
  const find = (path) => path.split(" >>> ").reduce((scope, css) => (scope.contentDocument ?? scope.shadowRoot ?? scope).querySelector(css), document);
  presend.frames = {
    listen: (types, listener) => types.forEach((type) => addEventListener(type, listener, true)),
    written: () => false,
  };
  presend.ears.begin();
  const calls = {
    show: ({ view }) => presend.panel.show(view),
    close: () => presend.panel.close(),
    mark: ({ path, findings }) => presend.marks.show(editorText(find(path)), findings),
    clear: ({ path }) => presend.marks.clear(path ? editorText(find(path)) : undefined),
  };
  document.addEventListener("stage", async ({ detail }) => {
    const asked = JSON.parse(detail);
    const answer = (await calls[asked.call](asked)) ?? null;
    document.dispatchEvent(new CustomEvent("staged", { detail: JSON.stringify({ id: asked.id, answer }) }));
  });
}
