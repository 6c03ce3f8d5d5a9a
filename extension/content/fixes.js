// @ts-check
/** The ways to put a finding right, as buttons: words to put in the place of others, and words to copy. */
{
  const { element, button } = presend.elements;

  /** What will stand there, where the label does not say it already. */
  const shownText = (/** @type {Wire.Fix} */ { label, text }) =>
    text === "" || label.includes(text) ? null : element("q", { class: "new", dir: "auto" }, text);

  /** @type {PresendNamespace["fixButtons"]} Only what is one edit: a matter in several places is put right place by place. */
  presend.fixButtons = ({ finding, count, fixable }, described, words) => {
    const offered = [...finding.fixes.entries()].filter(([, fix]) =>
      fixable && (fix.kind === "replace" ? count === 1 : fix.text !== ""));
    if (offered.length === 0) return null;
    const ways = offered.map(([index, fix]) => {
      const told = { "data-key": finding.key, "data-fix": String(index), "aria-describedby": described };
      return element("li", {}, button(fix.kind === "replace" ? "fix" : "copy", fix.label, told), shownText(fix));
    });
    return element("ul", { class: "fixes", "aria-label": words("panel_fixes") }, ...ways);
  };
}
