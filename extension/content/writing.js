// @ts-check
/** Notices where somebody writes. */
{
  const TYPING = ["input", "change", "compositionend", "focusin", "drop"];

  /** @param {Event} event */
  function onTyping(event) {
    if (presend.panel.owns(event) || presend.card.owns(event)) return;
    const target = presend.editors.target(event);
    const site = target && presend.site(document);
    const composer = target && site?.composerOf(target);
    if (site && composer) presend.precheck.noted(site, composer);
  }

  presend.writing = { begin: () => presend.frames.listen(TYPING, onTyping) };
}
