// @ts-check
/** How much there is to look at in a draft: a small number at its composer, which opens the card. */
{
  const { element, icon } = presend.elements;
  const LOOK_AGAIN_MS = 300;
  const ROOM = 80;
  const STYLE = `
    .count { position: fixed; display: inline-flex; align-items: center; gap: .25em; min-width: 24px; min-height: 24px; padding: .1em .5em; z-index: 2147483647;
      border-radius: 1em; border: 1px solid var(--level); background: var(--paper); color: var(--level); font: 600 13px/1.4 system-ui, sans-serif; }
    .count:hover { background: var(--level-soft); border-color: var(--level); }
    .count .icon { width: 1.1em; height: 1.1em; }
    .count[hidden] { display: none; }
    .said { position: fixed; }`;

  /** @typedef {{host: HTMLElement, button: HTMLElement, live: HTMLElement, editor: Element, stop: () => void}} Counter */
  /** @type {Map<Element, Counter>} by composer */
  const counters = new Map();

  /** In the lower corner of a large editor; on the upper edge of a small one, whose corners hold the page's own buttons.
   * @param {Counter} counter */
  function place({ button, editor }) {
    const { top, right, bottom, height, width } = presend.inside.place(editor, editor.getBoundingClientRect());
    const inside = height > ROOM;
    button.hidden = width === 0 || bottom < 0 || top > innerHeight || !presend.editors.seen(editor);
    button.style.left = `${right - button.offsetWidth - 10}px`;
    button.style.top = inside ? `${Math.min(bottom, innerHeight) - button.offsetHeight - 8}px` : `${top - button.offsetHeight / 2}px`;
  }

  /** @param {Element} composer @param {Element} editor @returns {Counter} */
  function make(composer, editor) {
    const { host, root } = presend.inside.make(STYLE);
    const button = element("button", { type: "button", class: "count" });
    const live = element("p", { class: "unseen said", role: "status" });
    root.append(button, live);
    presend.raise(host, editor);
    button.addEventListener("click", (event) => {
      const [first] = presend.marking.of(composer);
      if (event.isTrusted && first) presend.card.open(first);
    });
    const listening = new AbortController();
    const counter = { host, button, live, editor, stop: () => { listening.abort(); clearInterval(looking); host.remove(); } };
    const follow = () => (editor.isConnected && host.isConnected ? place(counter) : clear(composer));
    for (const type of ["scroll", "resize"]) addEventListener(type, follow, { capture: true, passive: true, signal: listening.signal });
    const looking = setInterval(follow, LOOK_AGAIN_MS);
    return counter;
  }

  /** @type {PresendNamespace["count"]["clear"]} */
  const clear = (composer) => {
    counters.get(composer)?.stop();
    counters.delete(composer);
  };

  /** Only a change is said aloud. @param {Counter} counter @param {Wire.Finding} gravest @param {number} many */
  function tell({ button, live }, gravest, many) {
    const said = many === 1 ? presend.words("card_count_one") : presend.words("card_count_many", String(many));
    const look = presend.look(gravest);
    button.className = `count ${look}`;
    button.setAttribute("aria-label", said);
    button.replaceChildren(icon(look), String(many));
    if (live.textContent !== said) live.textContent = said;
  }

  /** @type {PresendNamespace["count"]["show"]} */
  const show = ({ composer, pieces }, findings) => {
    const editor = pieces[0]?.reading.editor;
    const gravest = findings.toSorted((a, b) => presend.level(a) - presend.level(b))[0];
    if (counters.get(composer)?.editor !== editor || !gravest) clear(composer);
    if (!editor || !gravest) return;
    const counter = counters.get(composer) ?? make(composer, editor);
    counters.set(composer, counter);
    tell(counter, gravest, findings.length);
    place(counter);
  };

  presend.life.signal.addEventListener("abort", () => { for (const composer of [...counters.keys()]) clear(composer); });
  presend.count = { show, clear };
}
