// @ts-check
/**
 * Frames that an editor writes itself. `document.open()` takes every listener away, a content script's too, so the
 * script of the page around puts ours on whenever such a frame is written, loaded or entered.
 */
{
  /** @type {[types: readonly string[], listener: (event: Event) => void][]} */
  const wanted = [];
  /** @type {WeakMap<Document, Element | null>} which root element our listeners were put on for */
  const attached = new WeakMap();

  const observer = new MutationObserver(() => tend());

  /** @type {Frames["written"]} Its document is ours to read, and no address of its own was asked for. */
  const written = (frame) => {
    if (frame.localName !== "iframe") return false;
    const source = frame.hasAttribute("srcdoc") ? "" : frame.getAttribute("src") ?? "";
    const own = source.trim() && !/^\s*(?:about|javascript):/i.test(source);
    return !own && /** @type {HTMLIFrameElement} */ (frame).contentDocument !== null;
  };

  /** @param {Window} view */
  const put = (view) => {
    for (const [types, listener] of wanted) {
      for (const type of types) {
        view.addEventListener(type, listener, { capture: true, signal: presend.life.signal });
      }
    }
  };

  /** @param {Element} frame */
  function attach(frame) {
    if (!written(frame)) return;
    const inside = frame.contentDocument;
    const view = inside?.defaultView;
    if (!inside || !view) return;
    for (const nested of inside.getElementsByTagName("iframe")) attach(nested);
    if (attached.get(inside) === inside.documentElement) return;
    if (!attached.has(inside)) observer.observe(inside, { childList: true, subtree: true });
    attached.set(inside, inside.documentElement);
    put(view);
    inside.addEventListener("load", tend, { capture: true, signal: presend.life.signal });
  }

  /** @type {Frames["tend"]} */
  const tend = () => {
    for (const frame of document.getElementsByTagName("iframe")) attach(frame);
  };

  /** Entering one that stands in a shadow root. @param {Event} event */
  const entered = (event) => {
    const target = presend.editors.target(event);
    if (target?.localName === "iframe") attach(target);
  };

  /** @type {Frames["focused"]} In whatever root. */
  const focused = () => {
    let at = document.activeElement;
    for (let root = at && presend.browser.shadowOf(at); at && root; root = at && presend.browser.shadowOf(at)) {
      at = root.activeElement;
    }
    return at;
  };

  /** The focus went into a frame. */
  const left = () => {
    const at = focused();
    if (at) attach(at);
  };

  /** @type {Frames["listen"]} On this window and on every written frame, now and later. */
  const listen = (types, listener) => {
    wanted.push([types, listener]);
    for (const type of types) {
      window.addEventListener(type, listener, { capture: true, signal: presend.life.signal });
    }
  };

  const begin = () => {
    const { signal } = presend.life;
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener("abort", () => observer.disconnect());
    document.addEventListener("load", tend, { capture: true, signal });
    window.addEventListener("pointerover", entered, { capture: true, signal });
    window.addEventListener("blur", left, { signal });
    tend();
  };

  presend.frames = { written, listen, tend, begin, focused };
}
