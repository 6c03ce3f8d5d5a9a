// @ts-check
/** Selectors that managed settings give in place of those built in: which can be used, and what is wrong with the others. */
{
  /** @param {string} css */
  function isSelector(css) {
    try {
      document.createDocumentFragment().querySelector(css);
      return true;
    } catch {
      return false;
    }
  }

  /** @type {SiteOverrides["fault"]} */
  const fault = ({ site, part, css }) => {
    if (!presend.siteList.some(({ name, byData }) => byData && name === site)) return "site";
    if (!presend.siteParts.some((known) => known === part)) return "part";
    return css.length && css.every(isSelector) ? null : "css";
  };

  presend.overrides = { fault, isSelector };
}
