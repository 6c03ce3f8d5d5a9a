// @ts-check
/** Card and count are nobody's but ours: no listener of the page hears what happens in them. */
{
  /** @type {WeakSet<EventTarget>} */
  const hosts = new WeakSet();

  /** @type {PresendNamespace["inside"]["owns"]} */
  const owns = (event) => event.composedPath().some((node) => hosts.has(node));

  /** @type {PresendNamespace["inside"]["make"]} */
  const make = (style) => {
    const made = presend.shadowHost(document, presend.panelStyle + style);
    hosts.add(made.host);
    document.documentElement.append(made.host);
    return made;
  };

  /** Pressing takes the focus from nobody: who writes goes on writing. @param {Event} event */
  const hush = (event) => {
    if (!owns(event)) return;
    event.stopImmediatePropagation();
    if (event.type === "mousedown" && !presend.card.isModal()) event.preventDefault();
  };

  /** @type {PresendNamespace["inside"]["place"]} */
  const place = (node, box) => {
    let { left, top, right, bottom } = box;
    for (let view = node.ownerDocument?.defaultView; view && view !== window; view = /** @type {Window & typeof globalThis} */ (view.parent)) {
      const frame = view.frameElement;
      if (!frame) break;
      const around = frame.getBoundingClientRect();
      const [x, y] = [around.left + frame.clientLeft, around.top + frame.clientTop];
      [left, right] = [left + x, right + x].map((at) => Math.min(Math.max(at, around.left), around.right));
      [top, bottom] = [top + y, bottom + y].map((at) => Math.min(Math.max(at, around.top), around.bottom));
    }
    return new DOMRect(left, top, right - left, bottom - top);
  };

  presend.inside = { make, owns, place, begin: () => presend.ears.listen(presend.ears.UNHEARD, hush) };
}
