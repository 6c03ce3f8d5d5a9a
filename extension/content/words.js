// @ts-check
/** The words that people read: the only look-up of `_locales` in content and extension pages. */
{
  /** @type {Map<string, string>} What must still be there when the extension itself has gone. */
  const kept = new Map();

  /** @type {Words} The message of a key, its $1, $2 … filled in. */
  const words = (key, ...given) => kept.get(key) ?? chrome.i18n.getMessage(key, given);

  /** Look these up now: after an update of the extension an open page can no longer ask for them. */
  const keep = (/** @type {readonly string[]} */ keys) => {
    for (const key of keys) kept.set(key, chrome.i18n.getMessage(key));
  };

  globalThis.presend = Object.assign(globalThis.presend ?? {}, { words, keepWords: keep });
}
