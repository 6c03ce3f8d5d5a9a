// @ts-check
/** What holds what on any page: the editors within, and how far up from there a composer goes. */
{
  /** A control, a recipient or a subject belongs to nothing outside these. */
  const BOUNDARY = "form,dialog,[role=dialog],article,[role=article]";

  /** @type {SiteStructure["editorsIn"]} */
  const editorsIn = (root) => presend.editors.within(root).filter(presend.editors.seen);

  /** The trees in which the parts of a place stand: its own, its shadow root's, and those of the hosts that are named.
   * @param {ParentNode} root @param {string} hosts @returns {Generator<ParentNode>} */
  function* trees(root, hosts) {
    yield root;
    const own = root.nodeType === Node.ELEMENT_NODE ? [/** @type {Element} */ (root)] : [];
    for (const host of [...own, ...(hosts ? root.querySelectorAll(hosts) : [])]) {
      const inner = presend.browser.shadowOf(host);
      if (inner) yield* trees(inner, hosts);
    }
  }

  /** @type {SiteStructure["find"]} */
  const find = (root, css, hosts = "") => [...trees(root, hosts)].flatMap((tree) => [...tree.querySelectorAll(css)]);

  const FOUND_ANEW_MS = 1000;
  /** @type {WeakMap<Element, {head: Element, at: number}>} a large page is not searched for every key and click */
  const heads = new WeakMap();

  /** Recipients and subject often stand above what holds editor and button: as far up as there is no other editor.
   * @param {Element} composer @param {(root: Element) => Element[]} editors */
  function findHead(composer, editors) {
    const own = editors(composer).length;
    let head = composer;
    for (const element of presend.editors.ancestors(composer)) {
      if (editors(element).length > own) break;
      head = element;
      if (element.matches(BOUNDARY)) break;
    }
    return head;
  }

  /** @type {SiteStructure["headOf"]} */
  const headOf = (composer, editors = editorsIn) => {
    const known = heads.get(composer);
    if (known && known.head.isConnected && Date.now() - known.at < FOUND_ANEW_MS) return known.head;
    const head = findHead(composer, editors);
    heads.set(composer, { head, at: Date.now() });
    return head;
  };

  const ITEM = "[role='menuitem'],[role='menuitemradio']";

  /** The controls outside a menu that it is named after or that name it: a menu is often drawn at the end of the page.
   * @type {SiteStructure["openersOf"]} */
  function openersOf(item) {
    const menu = item.matches(ITEM) ? item.closest("[role='menu']") : null;
    const names = (menu?.getAttribute("aria-labelledby") ?? "").split(/\s+/).map((id) => document.getElementById(id));
    const controls = menu?.id ? [...document.querySelectorAll(`[aria-controls~="${CSS.escape(menu.id)}"]`)] : [];
    return [...names, ...controls].filter((opener) => opener !== null).filter((opener) => !menu?.contains(opener));
  }

  presend.structure = { BOUNDARY, ITEM, editorsIn, find, headOf, openersOf };
}
