// @ts-check
/** Asks the person: always in the panel of the top frame, by way of the background where this frame is another. */
{
  const isTop = window === window.top;

  /** @type {{id: string, resolve: (choice: Choice) => void} | null} what this frame waits for in the top frame */
  let elsewhere = null;
  /** @type {string | null} what the top frame shows for another frame */
  let guest = null;

  /** @param {Choice} choice */
  const settle = (choice) => {
    elsewhere?.resolve(choice);
    elsewhere = null;
  };

  /** A page without https has no randomUUID. */
  const newId = () => [...crypto.getRandomValues(new Uint32Array(4))].join("-");

  /** The top frame can give the focus back to this frame alone. @param {Element | null} element */
  const back = (element) => {
    if (element && element !== document.body) /** @type {HTMLElement} */ (element).focus({ preventScroll: true });
  };

  /** @param {View} view @returns {Promise<Choice>} */
  async function showElsewhere(view) {
    settle({ action: "replaced" });
    const id = newId();
    const before = presend.frames.focused();
    /** @type {Promise<Choice>} */
    const chosen = new Promise((resolve) => { elsewhere = { id, resolve }; });
    const answer = await presend.answers.tell({ kind: "ask", id, view }).catch(() => ({ here: true }));
    if (!answer?.here) return chosen.then((choice) => (back(before), choice));
    if (elsewhere?.id !== id) return { action: "replaced" };
    elsewhere = null;
    return presend.panel.show(view);
  }

  /** @param {Extract<BackgroundMessage, {kind: "show"}>} message */
  async function showForGuest({ id, frame, view }) {
    guest = id;
    const choice = await presend.panel.show(view);
    if (guest === id && choice.action !== "not_a_problem") guest = null;
    await presend.answers.tell({ kind: "chosen", id, frame, choice }).catch(() => {});
  }

  /** @param {string} id */
  function hideGuest(id) {
    if (guest !== id) return;
    guest = null;
    presend.panel.close();
  }

  /** @type {PresendNamespace["asking"]["hear"]} */
  const hear = (message) => {
    if (message.kind === "show") showForGuest(message);
    else if (message.kind === "hide") hideGuest(message.id);
    else if (message.kind === "chosen" && elsewhere?.id === message.id) settle(message.choice);
    else return false;
    return true;
  };

  /** @type {string | null} the panel in the top frame stays open after "not a problem", until it is told what follows */
  let last = null;
  /** @type {PresendNamespace["asking"]["show"]} */
  const show = async (view) => {
    if (isTop) return presend.panel.show(view);
    const choice = showElsewhere(view);
    last = elsewhere ? /** @type {{id: string}} */ (elsewhere).id : null;
    return choice;
  };

  /** What a send need not wait for and nobody has to hear: advice on wording, the end of what others wrote before.
   * @param {Wire.Unchecked} part */
  const isMinor = ({ part, message_id }) => part === "wording" || message_id === "thread_too_long";

  /** @type {WeakMap<Element, string>} what a composer's writer has been told was not checked */
  const said = new WeakMap();

  /** @type {PresendNamespace["asking"]["sayUnchecked"]} */
  const sayUnchecked = (composer, { unchecked }) => {
    const why = unchecked.filter((part) => !isMinor(part)).map((part) => part.why).join(" ");
    if (presend.known.settings.mode === "observe" || !why || said.get(composer) === why) return;
    said.set(composer, why);
    presend.notice("notice_unchecked", [why], "check"); // in this frame: another's panel goes on as it is
  };

  const close = () => {
    presend.panel.close();
    if (last) presend.answers.tell({ kind: "unask", id: last }).catch(() => {});
    last = null;
    settle({ action: "replaced" });
  };

  presend.asking = { show, close, hear, sayUnchecked };
}
