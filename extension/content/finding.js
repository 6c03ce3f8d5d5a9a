// @ts-check
/** One finding as panel and card show it: what, where, what to write instead, why, what puts it right, "Not a problem". */
{
  const { element, icon, button } = presend.elements;
  const LONGEST_EXCERPT = 240;

  /** @type {[prefix: string, key: string][]} */
  const WHERE = [
    ["text", "panel_where_text"],
    ["subject", "panel_where_subject"],
    ["to", "panel_where_recipients"],
    ["cc", "panel_where_recipients"],
    ["bcc", "panel_where_recipients"],
    ["attachment", "panel_where_attachment"],
    ["profile", "panel_where_profile"],
    ["draft", "panel_where_draft"],
  ];

  /** @type {PresendNamespace["level"]} 1 for what stops a send, 2 for the rest. */
  const level = (finding) => (["reason", "no"].includes(finding.may_send) ? 1 : 2);

  const whereKey = (/** @type {string} */ where) =>
    WHERE.find(([prefix]) => where.split(":")[0] === prefix)?.[1] ?? "panel_where_draft";

  /** The person's own words, shortened in the middle of nothing: the end gives way. */
  const quoted = (/** @type {Excerpt} */ excerpt) => {
    const { text, start = 0, end = 0 } = excerpt;
    if (end > start && end <= LONGEST_EXCERPT) {
      const after = text.slice(end, LONGEST_EXCERPT);
      return [text.slice(0, start), element("mark", {}, text.slice(start, end)), after, more(text)];
    }
    return [text.slice(0, LONGEST_EXCERPT), more(text)];
  };
  const more = (/** @type {string} */ text) => (text.length > LONGEST_EXCERPT ? "…" : "");

  const badge = (/** @type {1 | 2} */ grade, /** @type {Words} */ words) =>
    grade === 1
      ? element("p", { class: "badge stop" }, icon("stop"), words("panel_level_stop"))
      : element("p", { class: "badge check" }, icon("check"), words("panel_level_check"));

  const place = (/** @type {Shown} */ shown, /** @type {Words} */ words) => {
    const where = words(whereKey(shown.finding.where));
    const label = shown.count > 1 ? words("panel_places", where, String(shown.count)) : where;
    if (!shown.excerpt) return shown.finding.where === "text" ? null : element("p", { class: "where" }, label);
    const own = element("blockquote", { dir: "auto" }, ...quoted(shown.excerpt));
    return element("figure", {}, element("figcaption", { class: "where" }, label), own);
  };

  const explained = (/** @type {Shown} */ { finding }, /** @type {string} */ described, /** @type {Words} */ words) => {
    const source = words("panel_paragraph", finding.paragraph);
    return element(
      "dl",
      {},
      element("dt", {}, words("panel_instead")),
      element("dd", { id: `${described}-instead` }, finding.advice),
      element("dt", {}, words("panel_why")),
      element("dd", {}, `${finding.why} `, element("span", { class: "source" }, source)),
    );
  };

  /** Once, always, on this site: folded away, because most people never need it. */
  const dismissal = (/** @type {Shown} */ { finding }, /** @type {string} */ described, /** @type {Words} */ words) => {
    const choice = (/** @type {string} */ scope, /** @type {string} */ label) =>
      button("not_a_problem", label, { "data-key": finding.key, "data-scope": scope, "aria-describedby": described });
    return element(
      "details",
      {},
      element("summary", { "aria-describedby": described }, words("panel_not_a_problem")),
      element(
        "div",
        { class: "scopes", role: "group", "aria-label": words("panel_not_a_problem") },
        choice("once", words("panel_scope_once")),
        choice("always", words("panel_scope_always")),
        choice("here", words("panel_scope_here")),
      ),
    );
  };

  /** @type {PresendNamespace["findingBody"]} */
  const body = (shown, id, words) => [
    badge(level(shown.finding), words),
    element("h3", { id }, shown.finding.message),
    place(shown, words),
    explained(shown, id, words),
    presend.fixButtons(shown, id, words),
    shown.dismissible ? dismissal(shown, id, words) : null,
    presend.alarmLink(shown.finding, id, words),
  ];

  /** @type {PresendNamespace["findingItem"]} */
  presend.findingItem = (shown, number, words) =>
    element("li", { class: `finding ${look(shown.finding)}` }, ...body(shown, `finding-${number}`, words));

  /** @type {PresendNamespace["look"]} The class that colours a level. */
  const look = (finding) => (level(finding) === 1 ? "stop" : "check");

  presend.look = look;
  presend.findingBody = body;
  presend.level = level;
}
