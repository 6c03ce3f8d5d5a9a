// @ts-check
/** The gate: every event that would send a draft waits here, unless the draft as it stands now is known to be clear. */
{
  const POINTER = ["pointerdown", "mousedown", "pointerup", "mouseup", "touchstart", "touchend", "click"];
  const SECOND_CLICK_MS = 1000;
  const SAME_GESTURE_MS = 300;

  /** @type {WeakSet<Element>} composers whose send is waiting for an answer */
  const waiting = new WeakSet();
  /** @type {WeakMap<Element, number>} when a composer's draft was last let go, by a click or by us */
  const left = new WeakMap();
  /** @type {Element | null} a press whose beginning the page has not seen: its end is not shown either */
  let pressed = null;
  /** @type {string | null} the same for a key */
  let keyDown = null;

  /** @param {Event} event our own events, and those in our own panel and card, are nobody's send */
  const isOurs = (event) => presend.replay.active() || presend.panel.owns(event) || presend.card.owns(event);

  /** A touch or a press is not cancelled, only hidden: the browser still makes the click out of it, and moves the focus.
   * @param {Event} event */
  function stop(event) {
    event.stopImmediatePropagation();
    if (!POINTER.includes(event.type) || event.type === "click") event.preventDefault();
  }

  /** @param {Attempt} attempt @returns {PageDraft | null} null when the page could not be read: then it is held */
  function draftOf({ site, composer }) {
    try {
      return presend.draft.read(site, composer);
    } catch {
      return null;
    }
  }

  /** @param {Attempt} attempt */
  function hold(attempt) {
    const { composer } = attempt;
    if (waiting.has(composer)) return;
    waiting.add(composer);
    presend.hold(attempt).then((sent) => sent && left.set(composer, Date.now())).finally(() => waiting.delete(composer));
  }

  /** @param {Attempt} attempt @returns {boolean} whether the draft may leave as it is, with no question asked */
  function admits(attempt) {
    const draft = draftOf(attempt);
    if (draft?.blank) return true;
    const passes = presend.known.settings.mode !== "hold" || (draft && presend.answers.clear(draft.key));
    return Boolean(passes) && !waiting.has(attempt.composer);
  }

  /** @param {Attempt} attempt */
  function passes(attempt) {
    const draft = draftOf(attempt);
    if (draft && !draft.blank) presend.passed(attempt, draft);
  }

  /** The second click of a double click, or what is left of the gesture that we have done again already.
   * @param {Event} event @param {Element} composer */
  function isRepeat(event, composer) {
    const since = Date.now() - (left.get(composer) ?? 0);
    const again = /** @type {MouseEvent} */ (event).detail > 1 || /** @type {KeyboardEvent} */ (event).repeat;
    return since < (again ? SECOND_CLICK_MS : event.type === "click" ? 0 : SAME_GESTURE_MS);
  }

  /** @param {Element | null} target @returns {{site: SiteAdapter, composer: Element, control: Element} | null} */
  function sendAt(target) {
    const site = target && presend.site(document);
    if (!site) return null;
    for (const control of presend.editors.ancestors(target)) {
      if (!control.matches(site.controls)) continue;
      const composer = site.composerOf(control);
      return composer && site.isSend(control, composer) ? { site, composer, control } : null;
    }
    return null;
  }

  /** @param {MouseEvent} event */
  function onPointer(event) {
    if (isOurs(event) || (!event.isTrusted && event.type !== "click")) return;
    if (event.type === "pointerdown") pressed = null;
    const found = sendAt(presend.editors.target(event));
    if (!found) return;
    const { clientX = 0, clientY = 0 } = event;
    const attempt = { ...found, again: () => presend.replay.pointer({ ...found, point: { clientX, clientY } }) };
    if (isRepeat(event, found.composer)) return stop(event);
    const isClick = event.type === "click";
    if (pressed !== found.control && admits(attempt)) {
      if (isClick) {
        left.set(found.composer, Date.now());
        passes(attempt);
      }
      return;
    }
    stop(event);
    pressed = isClick ? null : found.control;
    if (isClick) hold(attempt);
  }

  /** @param {KeyboardEvent} event @param {SiteAdapter} site @param {Element | null} editor */
  function isSendingEnter(event, site, editor) {
    if (event.key !== "Enter" || event.altKey) return false;
    const command = event.ctrlKey || event.metaKey;
    return command ? site.ctrlEnterSends !== false : !event.shiftKey && editor !== null && site.enterSends(editor);
  }

  /** @param {KeyboardEvent} event @param {SiteAdapter} site */
  function isShortcut({ altKey, ctrlKey, metaKey, shiftKey, code }, site) {
    const held = [altKey && "Alt", (ctrlKey || metaKey) && "Control", shiftKey && "Shift"].filter(Boolean);
    return site.shortcuts?.includes([...held, code].join("+")) ?? false;
  }

  /** @param {KeyboardEvent} event @param {Element} target */
  function sendsByKey(event, target) {
    const site = presend.site(document);
    if (!site) return null;
    const editor = presend.editors.of(target);
    const sends = isSendingEnter(event, site, editor) || isShortcut(event, site);
    const composer = sends ? site.composerOf(editor ?? target) ?? (editor ? null : site.composerBeside?.(target)) : null;
    return composer && { site, composer };
  }

  /** @param {KeyboardEvent} event */
  function onKeyDown(event) {
    if (event.isTrusted && !event.repeat) keyDown = null; // its end may have come in the panel, or in another frame
    if (isOurs(event) || !event.isTrusted || event.isComposing || event.keyCode === 229) return;
    const target = presend.editors.target(event);
    const presses = ["Enter", " "].includes(event.key);
    if (!target || !(presses || event.altKey || event.ctrlKey || event.metaKey)) return;
    const found = (presses ? sendAt(target) : null) ?? sendsByKey(event, target);
    if (!found) return;
    const attempt = { ...found, again: () => presend.replay.key(target, event, "control" in found) };
    const repeat = isRepeat(event, found.composer) && event.repeat;
    if (!repeat && admits(attempt)) return passes(attempt);
    stop(event);
    keyDown = event.code;
    if (!repeat) hold(attempt);
  }

  /** What follows a key press that the page has not seen. @param {KeyboardEvent} event */
  function onKeyAfter(event) {
    if (isOurs(event) || !event.isTrusted || event.code !== keyDown) return;
    stop(event);
    if (event.type === "keyup") keyDown = null;
  }

  /** @param {Event} event @param {(form: HTMLFormElement) => boolean} again */
  function formLeaves(event, again) {
    const form = /** @type {HTMLFormElement} */ (event.composedPath()[0]);
    const site = form?.localName === "form" && form.getAttribute("method") !== "dialog" ? presend.site(document) : null;
    const composer = site?.formSends(form) ? site.composerOf(form) : null;
    if (!site || !composer) return null;
    return { site, composer, again: () => again(form), givenUp: () => site.givenUp?.(form) };
  }

  /** @param {Attempt | null} attempt a form's; null where it sends nothing */
  function formMay(attempt) {
    const may = presend.replay.active() || !attempt || admits(attempt);
    if (may && attempt) presend.replay.noteForm();
    return may;
  }

  /** @param {SubmitEvent} event */
  function onSubmit(event) {
    if (!event.isTrusted) return;
    const { submitter } = event;
    const attempt = formLeaves(event, (form) => presend.replay.submit(form, submitter));
    if (formMay(attempt) || !attempt) return;
    stop(event);
    hold({ ...attempt, givenUp: undefined });
  }

  /** `form.submit()`, asked about by forms.js: a cancelled event means no. @param {Event} event */
  function onFormSubmit(event) {
    event.stopImmediatePropagation();
    const attempt = formLeaves(event, (form) => presend.replay.submitted(form));
    if (formMay(attempt) || !attempt) return;
    event.preventDefault();
    attempt.site.waits?.(/** @type {HTMLFormElement} */ (event.target));
    hold(attempt);
  }

  presend.gate = {
    begin: () => {
      const { listen } = presend.frames;
      listen(POINTER, onPointer);
      listen(["keydown"], onKeyDown);
      listen(["keypress", "keyup"], onKeyAfter);
      listen(["submit"], onSubmit);
      listen(["beforeformsubmit"], onFormSubmit);
    },
  };
}
