// @ts-check
/** A see-through copy over a textarea or input, for marks to be drawn on: its own text cannot carry any. */
{
  const LOOK_AGAIN_MS = 200;
  const COPIED = ["direction", "font", "font-kerning", "font-feature-settings", "font-variation-settings", "hyphens", "letter-spacing",
    "line-break", "line-height", "overflow-wrap", "padding", "tab-size", "text-align", "text-indent", "text-rendering", "text-transform",
    "unicode-bidi", "white-space", "word-break", "word-spacing", "writing-mode"];
  const LAYER = `
    :host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; overflow: clip !important;
      width: 100% !important; height: 100% !important; pointer-events: none !important; z-index: 2147483647 !important; }
    .pane { position: absolute; overflow: hidden; transform-origin: 0 0; }
    .pane.input { display: flex; align-items: center; }
    .text { box-sizing: border-box; flex: 1 0 auto; color: transparent; border: 0; margin: 0; }`;

  /** @typedef {HTMLTextAreaElement | HTMLInputElement} Field */

  const clips = (/** @type {Element} */ element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return overflowX !== "visible" || overflowY !== "visible";
  };

  /** How much of a box its scrolling ancestors hide, as a clip of the box. */
  const clipOf = (/** @type {Field} */ field, /** @type {DOMRect} */ box) => {
    let { top, right, bottom, left } = box;
    for (let above = field.parentElement; above && above !== field.ownerDocument.documentElement; above = above.parentElement) {
      if (!clips(above)) continue;
      const edge = above.getBoundingClientRect();
      [top, left] = [Math.max(top, edge.top), Math.max(left, edge.left)];
      [bottom, right] = [Math.min(bottom, edge.bottom), Math.min(right, edge.right)];
    }
    return `inset(${top - box.top}px ${box.right - right}px ${box.bottom - bottom}px ${left - box.left}px)`;
  };

  /** The part of a field in which its text shows, in its own pixels: an input keeps its padding clear, a textarea does not. */
  const opening = (/** @type {Field} */ field) => {
    const { clientLeft: x, clientTop: y, clientWidth, clientHeight } = field;
    if (field.localName === "textarea") return new DOMRect(x, y, clientWidth, clientHeight);
    const style = getComputedStyle(field);
    const [top, right, bottom, left] = ["top", "right", "bottom", "left"].map((side) => parseFloat(style.getPropertyValue(`padding-${side}`)));
    return new DOMRect(x + (left ?? 0), y + (top ?? 0), clientWidth - (left ?? 0) - (right ?? 0), clientHeight - (top ?? 0) - (bottom ?? 0));
  };

  /** Lay the copy exactly over the field: place, size, scale, scroll and what is cut off. */
  const place = (/** @type {Field} */ field, /** @type {HTMLElement} */ pane, /** @type {HTMLElement} */ text) => {
    const box = field.getBoundingClientRect();
    const scale = field.offsetWidth ? box.width / field.offsetWidth : 1;
    const inner = opening(field);
    const seen = new DOMRect(box.left + inner.x * scale, box.top + inner.y * scale, inner.width * scale, inner.height * scale);
    const plain = scale === 1;
    Object.assign(pane.style, {
      left: plain ? `${seen.left}px` : "0", top: plain ? `${seen.top}px` : "0", width: `${inner.width}px`, height: `${inner.height}px`,
      transform: plain ? "none" : `translate(${seen.left}px, ${seen.top}px) scale(${scale})`,
      clipPath: plain ? clipOf(field, seen) : "none",
    });
    text.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`;
  };

  const dress = (/** @type {Field} */ field, /** @type {HTMLElement} */ text) => {
    const style = getComputedStyle(field);
    for (const property of COPIED) text.style.setProperty(property, style.getPropertyValue(property));
    if (field.localName === "input") Object.assign(text.style, { whiteSpace: "pre", padding: "0" });
  };

  /** @type {PresendNamespace["mirror"]} */
  presend.mirror = (field, value, style, onGone) => {
    const page = field.ownerDocument;
    const { host, root } = presend.shadowHost(page, LAYER + style);
    const pane = page.createElement("div");
    const text = page.createElement("div");
    pane.className = `pane ${field.localName}`;
    text.className = "text";
    text.textContent = value;
    host.setAttribute("aria-hidden", "true");
    pane.append(text);
    root.append(pane);
    page.documentElement.append(host);
    presend.raise(host, field);

    const follow = () => {
      if (!field.isConnected || !host.isConnected || field.value !== value) return onGone();
      dress(field, text);
      place(field, pane, text);
    };
    const listening = new AbortController();
    const { signal } = listening;
    const sizes = new ResizeObserver(follow);
    sizes.observe(field);
    page.addEventListener("scroll", follow, { capture: true, passive: true, signal });
    page.addEventListener("input", follow, { capture: true, signal });
    page.defaultView?.addEventListener("resize", follow, { signal });
    const looking = setInterval(follow, LOOK_AGAIN_MS); // a value set by the page fires no event
    follow();
    return {
      range(start, end) {
        const range = page.createRange();
        const node = text.firstChild ?? text;
        range.setStart(node, start);
        range.setEnd(node, end);
        return range;
      },
      remove() {
        listening.abort();
        sizes.disconnect();
        clearInterval(looking);
        host.remove();
      },
    };
  };
}
