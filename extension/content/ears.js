// @ts-check
/** Ears on the window before any listener of the page, lent to what comes later: nobody of the page hears first. */
{
  const UNHEARD = ["keydown", "keypress", "keyup", "pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend",
    "focusin", "focusout", "beforeinput", "input", "change"];
  const TYPES = [...UNHEARD, "pointermove", "click"];
  /** @type {Map<string, ((event: any) => void)[]>} */
  const heard = new Map(TYPES.map((type) => [type, []]));

  /** In turn, until one of them keeps it to itself. @param {Event} event */
  const hear = (event) => {
    for (const listener of heard.get(event.type) ?? []) {
      listener(event);
      if (event.cancelBubble) return;
    }
  };

  presend.ears = {
    UNHEARD,
    begin: () => presend.frames.listen(TYPES, hear),
    listen: (types, listener) => { for (const type of types) heard.get(type)?.push(listener); },
  };
}
