// @ts-check
/** The card of one finding: beside its words under the pointer, or with the focus in it when it was asked for. */
{
  const GAP = 6;
  const EDGE = 8;

  /** @typedef {{host: HTMLElement, dialog: HTMLElement, noted: Noted}} Open */
  /** @type {Open | null} */
  let open = null;

  const composerOf = (/** @type {Noted} */ { draft }) => draft.composer;
  const list = (/** @type {Noted} */ noted) => presend.marking.of(composerOf(noted));

  /** Whether the draft is still what the finding is about; else it is looked at again.
   * @param {Noted} noted */
  function isFresh({ draft: { composer, key } }) {
    const site = presend.site(document);
    if (!site || !composer.isConnected) return false;
    const fresh = presend.draft.read(site, composer).key === key;
    if (!fresh) presend.precheck.soon(site, composer);
    return fresh;
  }

  const shut = () => {
    const closing = open;
    open = null;
    if (closing?.dialog instanceof HTMLDialogElement) closing.dialog.close();
    closing?.host.remove();
  };

  /** Where the words are, or the editor where the finding is about none of them. @param {Noted} noted @returns {DOMRect} */
  function spot({ local, editor, draft }) {
    const at = editor ?? draft.pieces[0]?.reading.editor ?? draft.composer;
    const box = editor ? presend.marks.box(local) : null;
    return presend.inside.place(at, box ?? at.getBoundingClientRect());
  }

  /** Under the words; above them where there is no room. @param {Open} shown */
  function place({ dialog, noted }) {
    const { left, top, bottom } = spot(noted);
    const { offsetWidth: width, offsetHeight: height } = dialog;
    const below = bottom + GAP + height <= innerHeight - EDGE || top < height + GAP + EDGE;
    const y = below ? bottom + GAP : top - GAP - height;
    dialog.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
    dialog.style.top = `${Math.max(EDGE, Math.min(y, innerHeight - height - EDGE))}px`;
  }

  /** @param {Noted} noted @param {boolean} modal */
  function make(noted, modal) {
    shut();
    const { host, root } = presend.inside.make(presend.cardFace.style);
    const dialog = presend.cardFace.shell(modal);
    root.append(dialog);
    dialog.addEventListener("click", onClick);
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); shut(); });
    dialog.addEventListener("close", () => { if (open?.dialog === dialog) shut(); });
    dialog.addEventListener("toggle", (event) => { if (event.target !== dialog && open) place(open); }, true);
    open = { host, dialog, noted };
    return open;
  }

  /** @param {Open} shown */
  function draw(shown) {
    const all = list(shown.noted);
    presend.cardFace.fill(shown.dialog, shown.noted, Math.max(0, all.indexOf(shown.noted)), all.length, presend.words);
    if (shown.dialog.matches("[open], :popover-open")) place(shown);
  }

  const isModal = () => open?.dialog instanceof HTMLDialogElement;

  /** @param {Noted} noted */
  function focus(noted) {
    const { editor, local } = noted;
    if (editor && !presend.marks.box(local)) editor.scrollIntoView({ block: "nearest" });
    const shown = make(noted, true);
    draw(shown);
    if (shown.dialog instanceof HTMLDialogElement) shown.dialog.showModal();
    shown.dialog.focus();
    place(shown);
  }

  /** Another finding in the same card; a change of contents is said aloud. @param {Open} shown @param {Noted} noted */
  function turn(shown, noted) {
    shown.noted = noted;
    draw(shown);
    shown.dialog.focus();
    say(`${noted.finding.message} ${noted.finding.advice}`);
  }

  const say = (/** @type {string} */ text) => {
    const live = open?.dialog.querySelector("#live");
    if (live) live.textContent = text;
  };

  /** @param {number} steps */
  function step(steps) {
    if (!open) return;
    const all = list(open.noted);
    const next = all[(all.indexOf(open.noted) + steps + all.length) % all.length];
    if (next) turn(open, next);
    else shut();
  }

  /** Deals with a finding, and goes on to the next. @param {Noted[]} before @param {Noted} noted @param {() => void} act */
  function goOn(before, noted, act) {
    act();
    const next = list(noted)[Math.min(before.indexOf(noted), list(noted).length - 1)];
    if (!open || !next || !isModal()) return shut();
    turn(open, next);
  }

  /** @param {Noted} noted @param {string | undefined} scope */
  function dismiss(noted, scope) {
    const chosen = scope === "always" || scope === "here" ? scope : "once";
    goOn(list(noted), noted, () => presend.dismiss(noted, chosen));
  }

  /** @param {Noted} noted @param {Wire.Fix | undefined} fix */
  async function put(noted, fix) {
    if (!fix) return;
    shut();
    presend.notice(`fix_${await presend.fix(noted.draft, noted.finding, fix)}`);
  }

  /** @param {Wire.Fix | undefined} fix @param {Open} shown */
  function copy(fix, { dialog }) {
    const done = presend.copy(fix?.text ?? "", isModal() ? dialog : null);
    say(presend.words(done ? "panel_copied" : "panel_copy_failed"));
    if (!isModal()) presend.notice(done ? "panel_copied" : "panel_copy_failed");
  }

  /** @type {Record<string, (shown: Open, data: DOMStringMap) => void>} */
  const ACTIONS = {
    close: shut,
    next: () => step(1),
    previous: () => step(-1),
    fix: ({ noted }, { fix }) => void put(noted, noted.finding.fixes[Number(fix)]),
    copy: (shown, { fix }) => copy(shown.noted.finding.fixes[Number(fix)], shown),
    not_a_problem: ({ noted }, { scope }) => dismiss(noted, scope),
    learn: ({ noted }, { word = "" }) => goOn(list(noted), noted, () => presend.learn(noted, word)),
  };

  /** @param {MouseEvent} event */
  function onClick(event) {
    if (!open || !event.isTrusted) return;
    if (event.target === open.dialog) return isOutside(event, open.dialog) ? shut() : undefined;
    const pressed = /** @type {Element} */ (event.target).closest("button");
    if (pressed) ACTIONS[pressed.dataset["action"] ?? ""]?.(open, pressed.dataset);
  }

  /** @param {MouseEvent} event @param {Element} dialog */
  function isOutside({ clientX: x, clientY: y }, dialog) {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return x < left || x > right || y < top || y > bottom;
  }

  presend.card = {
    owns: presend.inside.owns,
    isModal,
    close: shut,
    shown: () => open?.noted ?? null,
    open: (noted) => { if (isFresh(noted)) focus(noted); },
    next: () => step(1),
    peek: (noted) => {
      if (isModal() || open?.noted === noted) return;
      const shown = make(noted, false);
      draw(shown);
      shown.dialog.popover = "manual";
      shown.dialog.showPopover();
      place(shown);
    },
  };
}
