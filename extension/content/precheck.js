// @ts-check
/** Checks while a person writes, so that a clean draft's send waits for nothing. */
{
  const QUIET_MS = 600;

  /** @type {WeakMap<Element, ReturnType<typeof setTimeout>>} */
  const timers = new WeakMap();
  /** @type {WeakSet<Element>} */
  const observed = new WeakSet();

  /** @param {SiteAdapter} site @param {Element} composer */
  async function check(site, composer) {
    if (!composer.isConnected || presend.life.signal.aborted || presend.life.gone()) return;
    const draft = presend.draft.read(site, composer);
    if (draft.blank) return presend.marking.clear(composer);
    const kept = presend.answers.kept(draft.key);
    const answer = kept ? { review: kept } : await presend.answers.ask(draft, "typing");
    if (!("review" in answer) || !composer.isConnected) return;
    const isSame = () => composer.isConnected && presend.draft.read(site, composer).key === draft.key;
    if (!isSame()) return;
    presend.marking.show(draft, answer.review);
    if (await presend.wording.advise(draft) && isSame()) presend.marking.show(draft, answer.review);
  }

  /** Chips, attachments and whatever else changes with no input event. @param {SiteAdapter} site @param {Element} composer */
  function observe(site, composer) {
    if (observed.has(composer)) return;
    observed.add(composer);
    // No listener to end it: that would keep every composer there ever was.
    const observer = new MutationObserver(() => (presend.life.signal.aborted ? observer.disconnect() : soon(site, composer)));
    for (const part of [composer, ...(site.around?.(composer) ?? [])]) {
      observer.observe(part, { subtree: true, childList: true, characterData: true });
    }
  }

  /** @type {PresendNamespace["precheck"]["soon"]} */
  const soon = (site, composer) => {
    clearTimeout(timers.get(composer));
    timers.set(composer, setTimeout(() => check(site, composer).catch(() => {}), QUIET_MS));
  };

  /** @type {PresendNamespace["precheck"]["noted"]} */
  const noted = (site, composer) => {
    observe(site, composer);
    soon(site, composer);
  };

  presend.precheck = { soon, noted };
}
