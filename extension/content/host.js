// @ts-check
/** Where ours stands in a page: a plain `<div>` with a closed shadow root, which says nothing and which no page can restyle. */
{
  /** Events that go no further than ours; by then the ears have kept most of them from the page's first listeners too. */
  const KEPT_INSIDE = [...presend.ears.UNHEARD, "click", "auxclick", "dblclick", "contextmenu", "wheel", "copy", "paste"];

  /** @type {WeakSet<Element>} */
  const hosts = new WeakSet();

  /** @type {PresendNamespace["shadowHost"]} */
  presend.shadowHost = (page, style) => {
    const host = page.createElement("div");
    hosts.add(host);
    const root = host.attachShadow({ mode: "closed" });
    const sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    for (const kind of KEPT_INSIDE) root.addEventListener(kind, (event) => event.stopPropagation());
    return { host, root };
  };

  /** Over something in the page's own top layer ours must be in the top layer too.
   * @type {PresendNamespace["raise"]} */
  presend.raise = (host, over) => {
    if (!over.closest(":modal, :popover-open, :fullscreen")) return;
    host.popover = "manual";
    host.showPopover();
  };
  /** @type {PresendNamespace["isOurs"]} */
  presend.isOurs = (element) => {
    const root = element.getRootNode();
    return hosts.has(element) || (root instanceof ShadowRoot && hosts.has(root.host));
  };
}
