// @ts-check
/**
 * Asks before `form.submit()`, which fires no event. It runs in the page's own world, because the page calls its own
 * world's function; everything else of ours does not. It asks by a cancelable event on the form: our isolated world,
 * first on the window, answers at once and stops the event there, so that no listener of the page hears it. A Proxy
 * (not a function of ours) keeps name, length, native source text and errors as the page would find them; the page
 * world gets no name, attribute or state. Where nobody answers, the form is submitted as ever.
 */
{
  const { dispatchEvent } = EventTarget.prototype;
  const { apply } = Reflect;
  const PageEvent = Event;

  /** @param {unknown} form */
  const may = (form) => {
    try {
      return apply(dispatchEvent, form, [new PageEvent("beforeformsubmit", { cancelable: true, composed: true })]);
    } catch {
      return true;
    }
  };

  const { prototype } = HTMLFormElement;
  prototype.submit = new Proxy(prototype.submit, {
    apply: (submit, form, given) => (may(form) ? apply(submit, form, given) : undefined),
  });
}
