// @ts-check
/** Which clicks count: a person's own, on a panel that had time to be seen and that nobody has touched. */
{
  const SETTLE_MS = 300;

  /** Things of the page in the top layer, in whatever shadow root: what came after the panel lies over it. */
  const raised = () => [...presend.editors.every(document)].filter((each) =>
    each.matches(":popover-open, :modal, :fullscreen") && !presend.isOurs(each));

  /** @type {PresendNamespace["guard"]} */
  presend.guard = (host, onTampered) => {
    let settledAt = Infinity;
    /** @type {Set<Element>} */
    let others = new Set();
    const touched = (/** @type {MutationRecord[]} */ records) =>
      records.some(({ type, target, removedNodes }) => (type === "attributes" ? target === host : [...removedNodes].includes(host)))
      || !host.isConnected;
    const observer = new MutationObserver((records) => {
      if (touched(records)) onTampered();
    });

    return {
      start() {
        observer.observe(host, { attributes: true });
        observer.observe(document, { childList: true });
        observer.observe(document.documentElement, { childList: true });
      },
      /** What is shown has changed: a click meant for what was there before does not count. */
      changed() {
        settledAt = performance.now() + SETTLE_MS;
        others = new Set(raised());
      },
      covered: () => raised().some((each) => !others.has(each)),
      allows(event) {
        if (touched(observer.takeRecords())) onTampered();
        return event.isTrusted && event.timeStamp >= settledAt;
      },
      stop: () => observer.disconnect(),
    };
  };
}
