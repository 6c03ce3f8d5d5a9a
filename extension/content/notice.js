// @ts-check
/** A small message that takes no focus, holds nothing up and goes by itself. */
{
  const SHOWN_MS = 8000;
  const UNTIL_HEARD_MS = 100;
  /** @type {HTMLElement | null} */
  let current = null;

  /** @type {PresendNamespace["notice"]} */
  presend.notice = async (key, values = [], sign = "fine") => {
    current?.remove();
    const { element, icon } = presend.elements;
    const { host, root } = presend.shadowHost(document, presend.panelStyle);
    const text = element("span", {});
    const box = element("div", { class: "notice", role: "status", popover: "manual" }, icon(sign), text);
    root.append(box);
    document.documentElement.append(host);
    box.showPopover();
    current = host;
    setTimeout(() => (text.textContent = presend.words(key, ...values)), UNTIL_HEARD_MS); // a live region speaks of changes only
    setTimeout(() => host.remove(), SHOWN_MS);
    return { action: "shown" };
  };
}
