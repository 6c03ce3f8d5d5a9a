// @ts-check
/** Copies words for pasting; the page neither hears of it nor changes them. */
{
  const QUIETLY = ["copy", "beforecopy", "focusin", "focusout"];

  /** A field with the words, selected, and nothing told to the page. @param {string} text @param {Element | ShadowRoot} place */
  function copyFrom(text, place) {
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
    quiet.abort();
    return done;
  }

  /** @type {PresendNamespace["copy"]} Inside an open dialog nothing outside it can have the focus: say where. */
  presend.copy = (text, dialog) => {
    if (!dialog) {
      const { host, root } = presend.shadowHost(document, presend.panelStyle);
      document.documentElement.append(host);
      const done = copyFrom(text, root);
      host.remove();
      return done;
    }
    const before = /** @type {ShadowRoot} */ (dialog.getRootNode()).activeElement;
    const done = copyFrom(text, dialog);
    /** @type {HTMLElement | null} */ (before)?.focus({ preventScroll: true });
    return done;
  };
}
