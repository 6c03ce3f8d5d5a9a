// @ts-check
/** The panel: opens over the page, waits for a person, and answers with what they chose. */
{
  const PATIENCE_MS = 300;

  /** @typedef {{host: HTMLElement, dialog: HTMLDialogElement, guard: Guard}} Open */
  /** @typedef {{view: ModalView, promise: Promise<Choice>, resolve: (choice: Choice) => void, timer: number}} Asking */
  /** @type {Open | null} */
  let open = null;
  /** @type {Asking | null} */
  let asking = null;

  /** @type {Panel["owns"]} */
  const owns = (event) => open !== null && event.composedPath().includes(open.host);

  const shut = () => {
    open?.guard.stop();
    open?.dialog.close();
    open?.host.remove();
    open = null;
  };

  const settle = (/** @type {Choice} */ choice) => {
    clearTimeout(asking?.timer);
    asking?.resolve(choice);
    asking = null;
  };

  const finish = (/** @type {Choice} */ choice) => {
    settle(choice);
    shut();
  };
  const goBack = () => finish({ action: "abandon" });

  /** Something of the page lies over the panel: bring the panel up again instead of taking the click. */
  const raise = (/** @type {Open} */ { dialog, guard }) => {
    dialog.close();
    dialog.showModal();
    guard.changed();
  };

  const begin = (/** @type {ModalView} */ view) => {
    /** @type {PromiseWithResolvers<Choice>} */
    const { promise, resolve } = Promise.withResolvers();
    asking = { view, promise, resolve, timer: 0 };
    return asking;
  };

  /** The finding is set aside; what is left is checked again, in the same panel. */
  const setAside = (/** @type {DOMStringMap} */ { key = "", scope }) => {
    settle({ action: "not_a_problem", key, scope: scope === "always" || scope === "here" ? scope : "once" });
    begin({ kind: "checking" });
    draw();
  };

  const say = (/** @type {HTMLDialogElement} */ dialog, /** @type {string} */ said) => {
    const live = dialog.querySelector("#live");
    if (live) live.textContent = said;
  };

  /** What a fix gives to copy; the panel stays as it is. */
  const copy = (/** @type {DOMStringMap} */ { key, fix }, /** @type {HTMLDialogElement} */ dialog) => {
    const findings = asking?.view.kind === "review" ? asking.view.review.findings : [];
    const text = findings.find((finding) => finding.key === key)?.fixes[Number(fix)]?.text ?? "";
    say(dialog, presend.words(presend.copy(text, dialog) ? "panel_copied" : "panel_copy_failed"));
  };

  const act = (/** @type {HTMLElement} */ button, /** @type {HTMLDialogElement} */ dialog) => {
    const { action, key = "", fix } = button.dataset;
    if (action === "not_a_problem") return setAside(button.dataset);
    if (action === "copy") return copy(button.dataset, dialog);
    if (action === "fix") return finish({ action, key, fix: Number(fix) });
    if (action === "send_with_reason") {
      const reason = presend.reasons.chosen(dialog, button, presend.words);
      return reason ? finish({ action, reason }) : undefined;
    }
    return finish({ action: action === "send" || action === "change" ? action : "abandon" });
  };

  const onClick = (/** @type {Event} */ event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!open || !button || !open.guard.allows(event) || !open) return;
    if (open.guard.covered()) raise(open);
    else act(button, open.dialog);
  };

  /** What unfolds near the lower edge comes into sight. */
  const onUnfold = (/** @type {Event} */ { target }) => {
    if (target instanceof HTMLDetailsElement && target.open) target.scrollIntoView({ block: "nearest" });
  };

  const make = () => {
    const { host, root } = presend.shadowHost(document, presend.panelStyle);
    const dialog = presend.build.shell();
    dialog.addEventListener("click", onClick);
    dialog.addEventListener("toggle", onUnfold, true);
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); goBack(); });
    dialog.addEventListener("close", () => { if (open?.dialog === dialog && !dialog.open) goBack(); });
    root.append(dialog);
    document.documentElement.append(host);
    const guard = presend.guard(host, goBack);
    guard.start();
    open = { host, dialog, guard };
    dialog.showModal();
    return open;
  };

  /** Say a change of contents aloud: a dialog's name is read only when it opens. */
  const announce = (/** @type {HTMLDialogElement} */ dialog) => {
    say(dialog, [...dialog.querySelectorAll("#title, #lead")].map((part) => part.textContent).join(". "));
  };

  const draw = () => {
    if (!asking) return;
    const already = open !== null;
    const { dialog, guard } = open ?? make();
    presend.build.fill(dialog, asking.view, presend.words);
    if (already) announce(dialog);
    guard.changed();
    /** @type {HTMLElement | null} */ (dialog.querySelector("[autofocus]"))?.focus({ preventScroll: true });
    dialog.querySelector("#contents")?.scrollTo(0, 0);
  };

  /** @type {Panel["show"]} */
  const show = (view) => {
    if (view.kind === "message") return presend.notice(view.text);
    if (view.kind === "checking" && asking?.view.kind === "checking") return asking.promise;
    settle({ action: "replaced" });
    const { promise } = begin(view);
    if (view.kind === "checking" && !open && asking) asking.timer = setTimeout(draw, PATIENCE_MS);
    else draw();
    return promise;
  };

  // Before any listener of the page: its shortcuts and focus traps do not hear what happens in the panel.
  presend.ears.listen(presend.ears.UNHEARD, (event) => {
    if (!owns(event)) return;
    event.stopImmediatePropagation();
    // A key held down since the send must not press what has just come up.
    if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
  });

  presend.panel = { show, close: () => finish({ action: "replaced" }), owns };
}
