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
    .window { position: absolute; overflow: hidden; transform-origin: 0 0; }
    .text { box-sizing: border-box; color: transparent; border: 0; margin: 0; }`;

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

  /** Lay the copy exactly over the field: place, size, scale, scroll and what is cut off. */
  const place = (/** @type {Field} */ field, /** @type {HTMLElement} */ window_, /** @type {HTMLElement} */ text) => {
    const box = field.getBoundingClientRect();
    const scale = field.offsetWidth ? box.width / field.offsetWidth : 1;
    const inner = new DOMRect(box.left + field.clientLeft * scale, box.top + field.clientTop * scale, field.clientWidth * scale, field.clientHeight * scale);
    Object.assign(window_.style, {
      left: `${inner.left}px`, top: `${inner.top}px`, width: `${field.clientWidth}px`, height: `${field.clientHeight}px`,
      transform: scale === 1 ? "none" : `scale(${scale})`, clipPath: scale === 1 ? clipOf(field, inner) : "none",
    });
    text.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`;
  };

  const dress = (/** @type {Field} */ field, /** @type {HTMLElement} */ text) => {
    const style = getComputedStyle(field);
    for (const property of COPIED) text.style.setProperty(property, style.getPropertyValue(property));
    if (field.localName === "textarea") return;
    const room = field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    text.style.whiteSpace = "pre";
    text.style.lineHeight = `${room}px`;
  };

  /** Over a field in the page's own top layer the copy must be in the top layer too. */
  const raise = (/** @type {HTMLElement} */ host, /** @type {Field} */ field) => {
    if (!field.closest(":modal, :popover-open, :fullscreen")) return;
    host.popover = "manual";
    host.showPopover();
  };

  /** @type {PresendNamespace["mirror"]} */
  presend.mirror = (field, value, style, onGone) => {
    const page = field.ownerDocument;
    const { host, root } = presend.shadowHost(page, LAYER + style);
    const window_ = page.createElement("div");
    const text = page.createElement("div");
    window_.className = "window";
    text.className = "text";
    text.textContent = value;
    host.setAttribute("aria-hidden", "true");
    window_.append(text);
    root.append(window_);
    page.documentElement.append(host);
    raise(host, field);

    const follow = () => {
      if (!field.isConnected || !host.isConnected || field.value !== value) return onGone();
      dress(field, text);
      place(field, window_, text);
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
