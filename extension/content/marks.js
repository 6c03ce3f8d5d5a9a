// @ts-check
/** Marks under the words in question: painted by the browser over the page, never put into it. */
{
  const NAMES = ["presend-1", "presend-2"];
  const LINES = `
    ::highlight(presend-1) { text-decoration: underline solid .15em #d4351c; text-underline-offset: .12em; text-decoration-skip-ink: none; background-color: rgb(212 53 28 / .13); }
    ::highlight(presend-2) { text-decoration: underline dashed .12em #a3690a; text-underline-offset: .12em; text-decoration-skip-ink: none; }
    @media (forced-colors: active) {
      ::highlight(presend-1) { text-decoration-color: Highlight; background-color: transparent; }
      ::highlight(presend-2) { text-decoration-color: CanvasText; }
    }`;

  /** @typedef {{view: Window & typeof globalThis, ranges: [name: string, range: Range, finding: Wire.Finding][], stop: () => void}} Marked */
  /** @type {Map<Element, Marked>} */
  const marked = new Map();
  /** @type {WeakMap<Window, CSSStyleSheet>} */
  const sheets = new WeakMap();

  /** The tree that an element is in learns how marks look; the page may have dropped the sheet since. */
  const teach = (/** @type {Element} */ editor, /** @type {Window & typeof globalThis} */ view) => {
    const tree = /** @type {Document | ShadowRoot} */ (editor.getRootNode());
    const sheet = sheets.get(view) ?? new view.CSSStyleSheet();
    if (!sheets.has(view)) sheet.replaceSync(LINES);
    sheets.set(view, sheet);
    if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  };

  const registered = (/** @type {Window & typeof globalThis} */ view, /** @type {string} */ name) => {
    const known = view.CSS.highlights.get(name) ?? new view.Highlight();
    known.priority = name === NAMES[0] ? 2 : 1;
    view.CSS.highlights.set(name, known);
    return known;
  };

  const forget = (/** @type {Element} */ editor) => {
    const { view, ranges, stop } = marked.get(editor) ?? {};
    marked.delete(editor);
    stop?.();
    for (const [name, range] of ranges ?? []) view?.CSS.highlights.get(name)?.delete(range);
    for (const name of NAMES) if (view?.CSS.highlights.get(name)?.size === 0) view.CSS.highlights.delete(name);
  };

  /** Marks belong to one text: with the first change of it they go. */
  const watch = (/** @type {Element} */ editor, /** @type {Window & typeof globalThis} */ view) => {
    const listening = new AbortController();
    const gone = () => forget(editor);
    const changes = new view.MutationObserver(gone);
    changes.observe(editor, { characterData: true, childList: true, subtree: true });
    editor.addEventListener("input", gone, { capture: true, signal: listening.signal });
    view.addEventListener("pagehide", gone, { signal: listening.signal });
    return () => {
      changes.disconnect();
      listening.abort();
    };
  };

  /** Where marks can be drawn for an editor, and how to stop drawing them. */
  const surface = (/** @type {MarkedText} */ reading, /** @type {Window & typeof globalThis} */ view) => {
    const { editor, text } = reading;
    const unwatch = watch(editor, view);
    if (!presend.editors.isField(editor)) {
      teach(editor, view);
      return { range: reading.range, stop: unwatch };
    }
    const mirror = presend.mirror(editor, text, LINES, () => forget(editor));
    return { range: mirror.range, stop: () => { unwatch(); mirror.remove(); } };
  };

  const sweep = () => {
    for (const editor of marked.keys()) if (!editor.isConnected) forget(editor);
  };

  /** @type {Marks["show"]} */
  const show = (reading, findings) => {
    sweep();
    forget(reading.editor);
    const view = reading.editor.ownerDocument.defaultView;
    const drawn = findings.filter(({ where, start, end }) => where === "text" && end > start && end <= reading.text.length);
    if (!view?.CSS.highlights || drawn.length === 0) return;
    const { range, stop } = surface(reading, view);
    /** @type {Marked["ranges"]} */
    const ranges = [];
    marked.set(reading.editor, { view, ranges, stop });
    for (const finding of drawn) {
      const words = range(finding.start, finding.end);
      const name = NAMES[presend.level(finding) - 1];
      if (!words || !name) continue;
      registered(view, name).add(words);
      ranges.push([name, words, finding]);
    }
  };

  /** @type {Marks["clear"]} */
  const clear = (reading) => {
    for (const editor of reading ? [reading.editor] : [...marked.keys()]) forget(editor);
  };

  const holds = (/** @type {DOMRect} */ { left, right, top, bottom }, /** @type {number} */ x, /** @type {number} */ y) =>
    x >= left && x <= right && y >= top && y <= bottom;

  /** @type {Marks["at"]} */
  const at = (view, x, y) => {
    for (const { view: own, ranges } of marked.values()) {
      if (own !== view) continue;
      const hit = ranges.find(([, range]) => [...range.getClientRects()].some((box) => holds(box, x, y)));
      if (hit) return hit[2];
    }
    return null;
  };

  /** @type {Marks["box"]} Of words over two lines the first line counts. */
  const box = (finding) => {
    for (const { ranges } of marked.values()) {
      const words = ranges.find(([, , marks]) => marks === finding);
      if (words) return words[1].getClientRects()[0] ?? null;
    }
    return null;
  };

  presend.marks = { show, clear, at, box, some: () => marked.size > 0 };
}
