// @ts-check
/** Copies words for pasting; the page neither hears of it nor changes them. */
{
  const QUIETLY = ["copy", "beforecopy", "focusin", "focusout"];

  /** @returns {() => void} puts focus and cursor back where they are now */
  function keepPlace() {
    const at = /** @type {HTMLElement | null} */ (presend.frames.focused());
    const selection = at?.ownerDocument.getSelection();
    const range = at?.isContentEditable && selection?.rangeCount ? selection.getRangeAt(0) : null;
    return () => {
      at?.focus({ preventScroll: true });
      if (range) selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    };
  }

  /** A field with the words, selected, and nothing told to the page. @param {string} text @param {Element | ShadowRoot} place
   * @param {() => void} back */
  function copyFrom(text, place, back) {
    const field = document.createElement("textarea");
    field.className = "unseen";
    field.value = text;
    const quiet = new AbortController();
    const hush = (/** @type {Event} */ event) => event.stopImmediatePropagation();
    for (const type of QUIETLY) addEventListener(type, hush, { capture: true, signal: quiet.signal });
    place.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    back();
    quiet.abort();
    return done;
  }

  /** @type {PresendNamespace["copy"]} Inside an open dialog nothing outside it can have the focus: say where. */
  presend.copy = (text, dialog) => {
    if (!dialog) {
      const { host, root } = presend.shadowHost(document, presend.panelStyle);
      document.documentElement.append(host);
      const done = copyFrom(text, root, keepPlace());
      host.remove();
      return done;
    }
    const before = /** @type {ShadowRoot} */ (dialog.getRootNode()).activeElement;
    return copyFrom(text, dialog, () => /** @type {HTMLElement | null} */ (before)?.focus({ preventScroll: true }));
  };
}
