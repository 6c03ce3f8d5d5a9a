// @ts-check
// The only place where browsers differ: a classic script in pages, imported for its effect by modules.
{
  const api = globalThis.browser ?? globalThis.chrome;

  /** @param {Element} element @returns {ShadowRoot | null} */
  const shadowOf = (element) => {
    if (!(element instanceof HTMLElement)) return null;
    if (api.dom?.openOrClosedShadowRoot) return api.dom.openOrClosedShadowRoot(element);
    return /** @type {any} */ (element).openOrClosedShadowRoot ?? null;
  };

  /** Firefox has no access levels, and a content script there reads `storage.local` but never `storage.session`. */
  const keepSecrets = async () => {
    await api.storage.session.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
    await api.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
  };

  globalThis.presend = Object.assign(globalThis.presend ?? {}, {
    browser: Object.freeze({ api, shadowOf, keepSecrets }),
  });
}
