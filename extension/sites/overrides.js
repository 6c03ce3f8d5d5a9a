// @ts-check
/** Whether a selector that managed settings give in place of those built in can be used. */
{
  /** @type {PresendNamespace["isSelector"]} */
  presend.isSelector = (css) => {
    try {
      document.createDocumentFragment().querySelector(css);
      return true;
    } catch {
      return false;
    }
  };
}
