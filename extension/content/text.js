// @ts-check
/** The text of an editor as its reader sees it, with a way back from every offset; the page is only ever read. */
{
  const NOT_TEXT = "script,style,template,noscript,textarea,select,input,button,[data-mce-bogus='all'],[data-slate-placeholder]";
  const SPACES = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;
  /** A text without these is written as it stands: most texts, and far sooner than word by word. */
  const COLLAPSES = /[^\S \u00a0]| {2}|^ | $/;
  const INLINE = /^(?:inline|contents|ruby|table-cell|none$|$)/;

  /** Invisible characters that editors put into empty lines count as nothing. */
  const blank = (/** @type {string} */ text) => /^[\s\u200b-\u200d\u2060\ufeff]*$/.test(text);

  /** Collects text; a line break is only written when something follows it. */
  function writer() {
    let text = "", breaks = 0, spaced = true;
    /** @type {Run[]} */
    const runs = [];

    /** @param {string} piece @param {Node} node @param {number} offset */
    const put = (piece, node, offset) => {
      if (text) text += "\n".repeat(breaks);
      const last = runs.at(-1);
      const goesOn = last && !breaks && last.node === node && last.offset + last.end - last.start === offset;
      breaks = 0;
      spaced = false;
      if (goesOn && last.end === text.length) last.end += piece.length;
      else runs.push({ start: text.length, end: text.length + piece.length, node, offset });
      text += piece;
    };
    return {
      put,
      /** @param {Node} node @param {number} offset */
      space: (node, offset) => {
        if (spaced) return;
        put(" ", node, offset);
        spaced = true;
      },
      line: () => { breaks += 1; spaced = true; },
      /** @param {number} lines */
      block: (lines) => {
        breaks = Math.max(breaks, lines);
        spaced ||= lines > 0;
      },
      cell: () => { if (text && !breaks) { text += "\t"; spaced = true; } },
      runs,
      text: () => text,
    };
  }
  /** @typedef {ReturnType<typeof writer>} Writer */

  /** @param {Text} node @param {string} whiteSpace @param {Writer} out */
  function writeText(node, whiteSpace, out) {
    const data = node.data.replaceAll("\u00a0", " ");
    if (/^(?:pre$|pre-wrap|break-spaces|preserve)/.test(whiteSpace) || !COLLAPSES.test(node.data)) {
      if (data) out.put(data, node, 0);
      return;
    }
    for (const { 0: piece, index } of node.data.matchAll(SPACES)) {
      if (piece.trim() || piece[0] === "\u00a0") out.put(data.slice(index, index + piece.length), node, index);
      else if (whiteSpace === "pre-line" && piece.includes("\n")) out.line();
      else out.space(node, index);
    }
  }

  /** Emoji are often images; any other picture is no text. @param {Element} image @param {Writer} out */
  function writeImage(image, out) {
    const words = image.getAttribute("alt") ?? "";
    if (words && words.length <= 16 && !/[\w\s]/.test(words)) out.put(words, image, 0);
  }

  /** @param {CSSStyleDeclaration} style */
  const linesAround = (style, /** @type {Element} */ element) => {
    if (element.localName !== "p") return 1;
    return parseFloat(style.marginTop) > 0 || parseFloat(style.marginBottom) > 0 ? 2 : 1;
  };

  /** @param {Element} editor @param {Record<string, Wire.Part["kind"]>} kinds css → kind */
  function walk(editor, kinds) {
    const out = writer();
    /** @type {Wire.Part[]} */
    const parts = [];
    const view = editor.ownerDocument.defaultView ?? window;
    const kindOf = (/** @type {Element} */ element) => Object.entries(kinds).find(([css]) => element.matches(css))?.[1];

    /** @param {Element} element @param {CSSStyleDeclaration} style @param {boolean} inPart */
    const children = (element, style, inPart) => {
      for (const child of element.childNodes) {
        if (child.nodeType === Node.TEXT_NODE && style.visibility === "visible") {
          writeText(/** @type {Text} */ (child), style.whiteSpace, out);
        } else if (child.nodeType === Node.ELEMENT_NODE) enter(/** @type {Element} */ (child), inPart);
      }
    };
    /** @param {Element} element @param {boolean} inPart */
    const enter = (element, inPart) => {
      const style = view.getComputedStyle(element);
      if (style.display === "none" || element.matches(NOT_TEXT)) return;
      if (element.localName === "br") return out.line();
      if (element.localName === "img") return writeImage(element, out);
      const lines = INLINE.test(style.display) ? 0 : linesAround(style, element);
      const kind = inPart ? undefined : kindOf(element);
      const first = out.runs.length;
      out.block(lines);
      if (style.display === "table-cell" && element.previousElementSibling) out.cell();
      children(element, style, inPart || kind !== undefined);
      out.block(lines);
      const begun = out.runs[first];
      if (kind && begun) parts.push({ kind, start: begun.start, end: out.text().length });
    };

    children(editor, view.getComputedStyle(editor), false);
    return { text: out.text(), runs: out.runs, parts };
  }

  /** @param {Range} range @param {Run} run @param {number} offset @param {"Start" | "End"} edge */
  function place(range, run, offset, edge) {
    if (run.node.nodeType === Node.TEXT_NODE) range[`set${edge}`](run.node, run.offset + offset - run.start);
    else if (edge === "Start") range.setStartBefore(run.node);
    else range.setEndAfter(run.node);
  }

  /** @param {Run[]} runs @param {number} start @param {number} end @returns {Range | null} */
  function rangeOf(runs, start, end) {
    const first = runs.find((run) => run.end > start);
    const last = runs.findLast((run) => run.start < end);
    if (start >= end || !first || !last || first.start >= end) return null;
    const range = /** @type {Document} */ (first.node.ownerDocument).createRange();
    place(range, first, Math.max(start, first.start), "Start");
    place(range, last, Math.min(end, last.end), "End");
    return range;
  }

  /** @type {PresendNamespace["text"]["read"]} Offsets count UTF-16 code units. */
  const read = (editor, kinds = {}) => {
    if (presend.editors.isField(editor)) return { editor, text: editor.value, parts: [], range: () => null };
    const { text, runs, parts } = walk(editor, kinds);
    return { editor, text, parts, range: (start, end) => rangeOf(runs, start, end) };
  };

  presend.text = { read, blank };
}
