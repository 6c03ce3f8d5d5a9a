// @ts-check
/** One life of our scripts in a frame: what ends it, and what the background has told it. */
{
  const { api } = presend.browser;
  const controller = new AbortController();

  /** After an update or a reload of the extension this copy can no longer ask anybody: it is an orphan. */
  const gone = () => !api.runtime?.id;

  /** Heard by an orphan alone, and by nobody after it: it sits on the window before any listener of the page. */
  const HAND_OVER = "visibilityhandover";

  globalThis.presend.life?.end();
  window.dispatchEvent(new Event(HAND_OVER));
  window.addEventListener(HAND_OVER, (event) => {
    event.stopImmediatePropagation();
    if (gone()) controller.abort();
  }, { capture: true, signal: controller.signal });

  Object.assign(presend, {
    adapters: {},
    life: { signal: controller.signal, gone, end: () => controller.abort() },
    known: {
      settings: { mode: "hold", fail_mode: "open", deadline_ms: 5000, selectors: [], report_address: "", pause_minutes: 0 },
      adapter: undefined,
      revision: "",
      versions: "",
    },
  });
}
