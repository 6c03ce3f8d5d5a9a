// @ts-check
/** Where text is written: editors, through shadow roots and the frames that editors write themselves. */
{
  const EDITABLE = "[contenteditable]:not([contenteditable='false' i])";
  const HIDES_A_ROOT = /-|^(?:div|section|article|main|span|aside|header|footer|body|nav|p|h[1-6]|blockquote)$/;

  /** @type {Editors["isField"]} */
  const isField = (element) => element.localName === "textarea" || element.localName === "input";

  /** @param {Element} element */
  const is = (element) => {
    if (element.localName === "textarea") return !(/** @type {HTMLTextAreaElement} */ (element).readOnly);
    const within = /** @type {HTMLElement} */ (element);
    if (within.localName === "body" && within.ownerDocument.designMode === "on") return true;
    return element.matches(EDITABLE) && !element.parentElement?.isContentEditable;
  };

  /** @type {Editors["every"]} */
  function* every(root) {
    const own = root.nodeType === Node.ELEMENT_NODE ? presend.browser.shadowOf(/** @type {Element} */ (root)) : null;
    if (own) yield* every(own);
    for (const element of /** @type {ParentNode} */ (/** @type {unknown} */ (root)).querySelectorAll("*")) {
      yield element;
      const inner = HIDES_A_ROOT.test(element.localName) ? presend.browser.shadowOf(element) : null;
      if (inner) yield* every(inner);
      const written = presend.frames.written(element) && element.contentDocument;
      if (written) yield* every(written);
    }
  }

  /** @type {Editors["within"]} In document order, shadow roots (its own first) and written frames included. */
  const within = (root) => [...every(root)].filter(is);

  /** @type {Editors["parent"]} One step up, out of shadow roots and written frames. */
  const parent = (node) => {
    if (node.parentNode) return node.parentNode;
    if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return /** @type {ShadowRoot} */ (node).host ?? null;
    const frame = /** @type {Document} */ (node).defaultView?.frameElement;
    return presend.frames.written(frame) ? frame : null;
  };

  /** @param {Node} node @returns {Generator<Element>} the node itself first */
  function* ancestors(node) {
    for (let at = /** @type {Node | null} */ (node); at; at = parent(at)) {
      if (at.nodeType === Node.ELEMENT_NODE) yield /** @type {Element} */ (at);
    }
  }

  /** @type {Editors["of"]} */
  const of = (node) => {
    for (const element of ancestors(node)) if (is(element)) return element;
    return null;
  };

  /** A closed root shows only its host in the path: ask it what stands at that point, or has the focus.
   * @param {Element} host @param {Event} event */
  function insideOf(host, event) {
    const root = presend.browser.shadowOf(host);
    if (!root) return null;
    const { clientX, clientY } = /** @type {MouseEvent} */ (event);
    return event instanceof MouseEvent && event.detail ? root.elementFromPoint(clientX, clientY) : root.activeElement;
  }

  /** @type {Editors["target"]} The innermost element that an event is about. */
  const target = (event) => {
    let at = /** @type {Node | null} */ (event.composedPath()[0] ?? event.target);
    if (at?.nodeType === Node.TEXT_NODE) at = at.parentNode;
    if (at?.nodeType !== Node.ELEMENT_NODE) return null;
    let element = /** @type {Element} */ (at);
    for (let inner = insideOf(element, event); inner && inner !== element; inner = insideOf(element, event)) element = inner;
    return element;
  };

  /** @type {Editors["seen"]} */
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });

  presend.editors = { every, is, isField, within, of, parent, ancestors, target, seen };
}
