// @ts-check
/** How a person comes to a finding: with the pointer, by moving the cursor into it, or by Alt+F7, from one to the next. */
{
  const DWELL_MS = 250;
  const LEAVE_MS = 300;
  const MOVES = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const later = (/** @type {() => void} */ act, /** @type {number} */ ms) => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };

  /** @param {PointerEvent} event */
  function onMove(event) {
    if (!presend.marks.some() || presend.card.isModal() || event.buttons) return;
    if (presend.card.owns(event)) return clearTimeout(timer);
    const { clientX, clientY, view } = event;
    const noted = view && presend.marking.at(/** @type {Window & typeof globalThis} */ (view), clientX, clientY);
    if (noted) later(() => presend.card.peek(noted), DWELL_MS);
    else if (presend.card.shown()) later(presend.card.close, LEAVE_MS);
    else clearTimeout(timer);
  }

  /** Where the cursor is in an editor's text, as an offset, or a place in the page. @param {Element} editor @param {Wire.Finding} local @param {MarkedText} reading */
  function hasCursor(editor, { start, end }, reading) {
    if (presend.editors.isField(editor)) {
      const at = editor.selectionStart;
      return at >= start && at <= end;
    }
    const selection = editor.ownerDocument.getSelection();
    const words = reading.range(start, end);
    return Boolean(words && selection?.focusNode && words.isPointInRange(selection.focusNode, selection.focusOffset));
  }

  /** The findings of what is being written in. @param {Event} event */
  function around(event) {
    const target = presend.editors.target(event);
    const composer = target && presend.site(document)?.composerOf(target);
    return composer ? presend.marking.of(composer) : [];
  }

  /** @param {Noted} noted */
  const atCursor = ({ editor, local, draft }) => {
    const reading = draft.pieces.map((piece) => piece.reading).find((one) => one.editor === editor);
    return Boolean(editor && reading && presend.marks.box(local) && hasCursor(editor, local, reading));
  };

  /** @param {KeyboardEvent} event */
  function onKeyUp(event) {
    if (!presend.marks.some() || !MOVES.includes(event.key) || presend.card.owns(event)) return;
    const noted = around(event).find(atCursor);
    if (noted) presend.card.peek(noted);
    else if (!presend.card.isModal()) presend.card.close();
  }

  const isShortcut = (/** @type {KeyboardEvent} */ event) =>
    event.key === "F7" && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    if (!event.isTrusted) return;
    if (isShortcut(event)) return presend.card.isModal() ? presend.card.next() : openFrom(event);
    if (presend.card.isModal() || !presend.card.shown()) return;
    if (event.key === "Escape") take(event);
    presend.card.close();
  }

  /** The page has its own shortcuts: this key was for us. @param {Event} event */
  function take(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** @param {KeyboardEvent} event */
  function openFrom(event) {
    const found = around(event);
    const noted = presend.card.shown() ?? found.find(atCursor) ?? found[0];
    if (!noted) return;
    take(event);
    presend.card.open(noted);
  }

  /** A tap has no pointer that rests. @param {PointerEvent} event */
  function onClick(event) {
    const { clientX, clientY, view } = event;
    if (!event.isTrusted || !view || !presend.marks.some() || presend.card.owns(event)) return;
    const noted = presend.marking.at(/** @type {Window & typeof globalThis} */ (view), clientX, clientY);
    if (noted) presend.card.peek(noted);
    else if (!presend.card.isModal()) presend.card.close();
  }

  presend.pointing = {
    begin: () => {
      const { listen } = presend.ears;
      listen(["pointermove"], onMove);
      listen(["click"], onClick);
      listen(["keydown"], onKeyDown);
      listen(["keyup"], onKeyUp);
      presend.inside.begin();
      presend.life.signal.addEventListener("abort", presend.card.close);
    },
  };
}
