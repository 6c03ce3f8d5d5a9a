// @ts-check
/** "Send with a reason": a short list to choose from, never free text. */
{
  const { element } = presend.elements;

  /** @type {[code: Reason, key: string][]} */
  const REASONS = [
    ["needed", "panel_reason_needed"],
    ["agreed", "panel_reason_agreed"],
    ["public", "panel_reason_public"],
    ["mistaken", "panel_reason_mistaken"],
  ];

  const option = (/** @type {Reason} */ code, /** @type {string} */ label) =>
    element("label", {}, element("input", { type: "radio", name: "reason", value: code, required: "" }), label);

  /** The list, folded until it is asked for. */
  const list = (/** @type {Words} */ words) =>
    element(
      "fieldset",
      { id: "reasons", "aria-describedby": "reason-missing", hidden: "" },
      element("legend", {}, words("panel_reasons")),
      ...REASONS.map(([code, key]) => option(code, words(key))),
      element("p", { id: "reason-missing", class: "missing", role: "alert" }),
    );

  const radios = (/** @type {ParentNode} */ panel) =>
    /** @type {HTMLInputElement[]} */ ([...panel.querySelectorAll("input[name=reason]")]);

  /** Unfold the list and go to it. */
  const unfold = (/** @type {ParentNode} */ panel, /** @type {HTMLElement} */ opener) => {
    const fieldset = /** @type {HTMLFieldSetElement} */ (panel.querySelector("#reasons"));
    fieldset.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    radios(panel)[0]?.focus();
  };

  /** @type {PanelReasons["chosen"]} The chosen code; without one the list opens, or says that one is needed. */
  const chosen = (panel, opener, words) => {
    const code = radios(panel).find((radio) => radio.checked)?.value;
    if (code) return /** @type {Reason} */ (code);
    const unfolded = opener.getAttribute("aria-expanded") === "true";
    const missing = panel.querySelector("#reason-missing");
    if (unfolded && missing) missing.textContent = words("panel_reason_missing");
    unfold(panel, opener);
    return null;
  };

  presend.reasons = { list, chosen };
}
