// @ts-check
/**
 * Starts the content half in one frame, after the files before it in background/files.js, all in one isolated world at
 * document_start. content/forms.js goes into the page's own world.
 */
{
  const { life, known, answers } = presend;

  /** @type {"protected" | "not_understood" | "lost" | undefined} */
  let reported;

  /** Lost: what was understood is not any more, or somebody writes where no composer is found. @param {Event} [event] */
  function stateAt(event) {
    const site = presend.site(document);
    const at = event?.type === "focusin" ? presend.editors.target(event) : null;
    if (site && !(at && site.lost?.(at))) return "protected";
    return reported && reported !== "not_understood" ? "lost" : "not_understood";
  }

  const AGAIN_MS = 2000;

  /** After a pause, where there is still somebody to be told. @param {() => void} act */
  const again = (act) => {
    if (!life.gone() && !life.signal.aborted) setTimeout(act, AGAIN_MS);
  };

  /** Until it has been heard, or something else is to be said. @param {NonNullable<typeof reported>} state */
  const say = async (state) => {
    if (state !== reported) return;
    const heard = await answers.tell({ kind: "state", state }).catch(() => null);
    if (!heard) again(() => say(state));
  };

  /** @param {Event} [event] */
  const report = (event) => {
    if (!known.adapter) return;
    const state = stateAt(event);
    if (state === reported) return;
    reported = state;
    say(state);
  };

  /** Without an answer this copy goes on with what it knows, and asks again. */
  const greet = () => hello().catch(() => again(greet));

  /** @param {PageTransitionEvent} event a page come back to from the cache: the browser has reset its icon, and what
   * was said meanwhile it has not heard */
  const onBack = (event) => {
    if (!event.persisted) return;
    reported = undefined;
    answers.forget();
    greet();
  };

  /** What takes the place of a whole page says hello; a frame may simply be taken away. */
  const bye = () => {
    if (window !== window.top) answers.tell({ kind: "bye" }).catch(() => {});
  };

  async function hello() {
    /** @type {Hello} */
    const { settings, adapter, revision, versions } = await answers.tell({ kind: "hello" });
    Object.assign(known, { settings, adapter, revision, versions });
    if (settings.mode === "observe") presend.marking.clearAll();
    if (adapter === null) return life.end();
    if (!presend.adapters[adapter]) await answers.tell({ kind: "bring", what: "site" });
    if (document.readyState !== "loading") report();
  }

  /** @param {BackgroundMessage} message @param {unknown} _ @param {(answer?: object) => void} reply */
  const onMessage = (message, _, reply) => {
    if (!message) return false;
    if (message.kind === "there") return reply({}), false;
    if (message.kind !== "changed") {
      Promise.resolve(presend.asking.hear(message)).then((heard) => reply(heard ? {} : undefined));
      return true; // the answer comes later
    }
    reply({});
    reported = undefined; // a browser that cannot tell this page from a new one asks for it again
    answers.forget();
    greet();
    return false;
  };

  // A frame that the page around writes is looked after by the script of the page around.
  if (!presend.frames.written(window.frameElement)) {
    presend.gate.begin();
    presend.writing.begin();
    presend.ears.begin();
    presend.frames.begin(); // after them: a frame that is there already gets every listener at once
    presend.profile.begin();
    presend.browser.api.runtime.onMessage.addListener(onMessage);
    life.signal.addEventListener("abort", () => presend.browser.api.runtime?.onMessage?.removeListener(onMessage));
    for (const type of ["DOMContentLoaded", "load", "focusin"]) window.addEventListener(type, report, { signal: life.signal });
    window.addEventListener("pageshow", onBack, { signal: life.signal });
    window.addEventListener("pagehide", bye, { signal: life.signal });
    greet();
  }
}
