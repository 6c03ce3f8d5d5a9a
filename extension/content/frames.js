// @ts-check
/**
 * Frames that an editor writes itself. `document.open()` takes every listener away, a content script's too, so the
 * script of the page around puts ours on whenever such a frame is written, loaded or entered.
 */
{
  /** Before any listener of the page, for as long as this copy of ours lives. */
  const FIRST = { capture: true, signal: presend.life.signal };
  /** @type {[types: readonly string[], listener: (event: Event) => void][]} */
  const wanted = [];
  /** @type {WeakMap<Document, Element | null>} which root element our listeners were put on for */
  const attached = new WeakMap();

  const observer = new MutationObserver(() => tend());

  /** @type {Frames["written"]} Its document is ours to read, and no address of its own was asked for. */
  const written = (frame) => {
    if (frame?.localName !== "iframe") return false;
    const source = frame.hasAttribute("srcdoc") ? "" : frame.getAttribute("src") ?? "";
    const own = source.trim() && !/^\s*(?:about|javascript):/i.test(source);
    return !own && /** @type {HTMLIFrameElement} */ (frame).contentDocument !== null;
  };

  /** @param {Window} view @param {readonly string[]} types @param {(event: Event) => void} listener */
  const put = (view, types, listener) => {
    for (const type of types) view.addEventListener(type, listener, FIRST);
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
    for (const each of wanted) put(view, ...each);
    inside.addEventListener("load", tend, FIRST);
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
    put(window, types, listener);
  };

  const begin = () => {
    const { signal } = presend.life;
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener("abort", () => observer.disconnect());
    document.addEventListener("load", tend, FIRST);
    window.addEventListener("pointerover", entered, FIRST);
    window.addEventListener("blur", left, { signal });
    tend();
  };

  presend.frames = { written, listen, tend, begin, focused };
}
