// @ts-check
/** Does again what the person did, once the draft may leave: the same events in the same order. */
{
  const { let_pass } = presend.replay;
  const COMMON = { bubbles: true, cancelable: true, composed: true };

  /** @type {PresendNamespace["replay"]["pointer"]} */
  const pointer = ({ control, point }) => {
    if (!control.isConnected) return false;
    const at = { ...COMMON, ...point, button: 0, detail: 1 };
    const touch = { pointerId: 1, isPrimary: true, pointerType: "mouse" };
    return let_pass(() => {
      control.dispatchEvent(new PointerEvent("pointerdown", { ...at, ...touch, detail: 0, buttons: 1 }));
      control.dispatchEvent(new MouseEvent("mousedown", { ...at, buttons: 1 }));
      control.dispatchEvent(new PointerEvent("pointerup", { ...at, ...touch, detail: 0 }));
      control.dispatchEvent(new MouseEvent("mouseup", at));
      control.dispatchEvent(new MouseEvent("click", at));
      return true;
    });
  };

  const PRESSED_BY_KEY = "button,input[type=submit],input[type=button],input[type=image],a[href],summary";

  /** @type {PresendNamespace["replay"]["key"]} A key that pressed what sends also clicks it, as the browser would; a
   * shortcut clicks nothing, wherever the focus was. */
  const key = (target, event, pressed) => {
    if (!target.isConnected) return false;
    const { code, keyCode, which, ctrlKey, metaKey, shiftKey, altKey } = event;
    const same = { ...COMMON, key: event.key, code, keyCode, which, ctrlKey, metaKey, shiftKey, altKey };
    return let_pass(() => {
      const goesOn = target.dispatchEvent(new KeyboardEvent("keydown", same));
      if (goesOn) target.dispatchEvent(new KeyboardEvent("keypress", { ...same, charCode: keyCode }));
      if (goesOn && pressed && target.matches(PRESSED_BY_KEY)) /** @type {HTMLElement} */ (target).click();
      target.dispatchEvent(new KeyboardEvent("keyup", same));
      return true;
    });
  };

  /** Our own world's functions: the page's are not called, and a field named "submit" hides nothing.
   * @param {HTMLFormElement} form @param {() => void} act */
  const send = (form, act) => {
    if (!form.isConnected) return false;
    let_pass(act);
    return true;
  };

  Object.assign(presend.replay, {
    pointer, key,
    /** @type {PresendNamespace["replay"]["submit"]} */
    submit: (form, submitter) => send(form, () => HTMLFormElement.prototype.requestSubmit.call(
      form, submitter?.isConnected ? submitter : null)),
    /** @type {PresendNamespace["replay"]["submitted"]} */
    submitted: (form) => send(form, () => HTMLFormElement.prototype.submit.call(form)),
  });
}
