// @ts-check
/** Whether selectors that managed settings give in place of those built in can be used. */
{
  /** @param {string} css */
  const isSelector = (css) => {
    try {
      document.createDocumentFragment().querySelector(css);
      return true;
    } catch {
      return false;
    }
  };

  /** @type {PresendNamespace["areSelectors"]} */
  presend.areSelectors = (css) => css.length > 0 && css.every(isSelector);
}
