// @ts-check
/** The panel's contents, made from a view and words alone: nothing here listens, waits or sends. */
{
  const { element, icon, button } = presend.elements;
  const MOST_READ_OUT = 3;

  const header = (/** @type {IconShape} */ shape, /** @type {string} */ title, /** @type {string} */ lead) =>
    element(
      "header",
      {},
      icon(shape),
      element("h2", { id: "title" }, title),
      element("p", { id: "lead" }, lead),
    );

  /** Findings of one key are one matter in several places; what matters most comes first. */
  const grouped = (/** @type {ReviewView} */ { review, excerpts, sent }) => {
    /** @type {Map<string, Shown>} */
    const groups = new Map();
    review.findings.forEach((finding, index) => {
      const group = finding.key || String(index);
      const earlier = groups.get(group);
      if (earlier) earlier.count += 1;
      else {
        const excerpt = excerpts.find(({ key }) => key === finding.key) ?? null;
        const dismissible = !sent && finding.key !== "" && presend.level(finding) !== 1;
        groups.set(group, { finding, excerpt, count: 1, dismissible, fixable: !sent });
      }
    });
    return [...groups.values()].sort((a, b) => presend.level(a.finding) - presend.level(b.finding));
  };

  const unchecked = (/** @type {Wire.Review} */ review, /** @type {Words} */ words) =>
    review.unchecked.length === 0
      ? null
      : element(
          "section",
          { class: "unchecked", "aria-labelledby": "unchecked" },
          element("h3", { id: "unchecked" }, words("panel_unchecked")),
          element("ul", {}, ...review.unchecked.map((part) => element("li", {}, `${part.why} ${part.what_to_do}`))),
        );

  /** @type {Record<Wire.Review["may_send"], (words: Words) => (HTMLElement | null)[]>} */
  const WAYS_ON = {
    freely: (words) => [button("send", words("panel_send_anyway"))],
    confirm: (words) => [button("send", words("panel_send_anyway"))],
    reason: (words) => [
      button("send_with_reason", words("panel_send_with_reason"), { "aria-expanded": "false", "aria-controls": "reasons" }),
    ],
    no: (words) => [element("p", { class: "note" }, words("panel_cannot_send"))],
  };

  const opening = (/** @type {number} */ count, /** @type {boolean} */ sent, /** @type {Words} */ words) => {
    const title = words(sent ? "panel_sent_title" : "panel_title");
    const [one, many] = sent ? ["panel_sent_one", "panel_sent_many"] : ["panel_lead_one", "panel_lead_many"];
    return header("check", title, count === 1 ? words(one) : words(many, String(count)));
  };

  /** What can be done; when it has been sent already there is nothing left but to close. */
  const ways = (/** @type {ReviewView} */ { review, sent }, /** @type {Words} */ words) =>
    sent
      ? [button("abandon", words("panel_close"), { class: "main", autofocus: "" })]
      : [button("change", words("panel_change"), { class: "main", autofocus: "" }), ...WAYS_ON[review.may_send](words)];

  const review = (/** @type {ReviewView} */ view, /** @type {Words} */ words) => {
    const shown = grouped(view);
    return [
      opening(shown.length, view.sent === true, words),
      element("ol", { class: "findings" }, ...shown.map((one, index) => presend.findingItem(one, index, words))),
      unchecked(view.review, words),
      element(
        "footer",
        {},
        view.review.may_send === "reason" && !view.sent ? presend.reasons.list(words) : null,
        element("div", { class: "actions" }, ...ways(view, words)),
        element("p", { class: "local" }, words("panel_local")),
      ),
    ];
  };

  const checking = (/** @type {CheckingView} */ _view, /** @type {Words} */ words) => [
    header("reading", words("panel_checking"), words("panel_checking_lead")),
    element("div", { class: "progress", "aria-hidden": "true" }),
    element("footer", {}, element("div", { class: "actions" }, button("abandon", words("panel_cancel"), { autofocus: "" }))),
  ];

  const problem = (/** @type {ProblemView} */ view, /** @type {Words} */ words) => {
    const { happened, whatToDo } = presend.problemWords(view.problem, words);
    const open = view.fail_mode === "open";
    return [
      header("unplugged", words("problem_title"), happened),
      element("p", { id: "todo", class: "todo" }, whatToDo),
      element("p", { id: "held", class: "note" }, open ? words("problem_open") : words("problem_closed")),
      element(
        "footer",
        {},
        element(
          "div",
          { class: "actions" },
          button("abandon", words("problem_go_back"), { class: "main", autofocus: "" }),
          open ? button("send", words("problem_send_unchecked")) : null,
        ),
      ),
    ];
  };

  const contents = (/** @type {ModalView} */ view, /** @type {Words} */ words) => {
    if (view.kind === "review") return review(view, words);
    return view.kind === "problem" ? problem(view, words) : checking(view, words);
  };

  /** @type {PanelBuild["shell"]} An empty dialog; its live region outlasts every change of contents. */
  const shell = () =>
    /** @type {HTMLDialogElement} */ (
      element(
        "dialog",
        { role: "alertdialog", "aria-labelledby": "title", "aria-describedby": "lead" },
        element("div", { id: "contents" }),
        element("p", { id: "live", class: "unseen", role: "status" }),
      )
    );

  /** @type {PanelBuild["fill"]} Put a view into a shell. */
  const fill = (dialog, view, words) => {
    const made = contents(view, words).filter((child) => child !== null);
    dialog.querySelector("#contents")?.replaceChildren(...made);
    const read = [...dialog.querySelectorAll("h3[id^=finding]")].slice(0, MOST_READ_OUT).map(({ id }) => id);
    const rest = view.kind === "problem" ? ["todo", "held"] : read;
    dialog.setAttribute("aria-describedby", ["lead", ...rest].join(" "));
    dialog.dataset["kind"] = view.kind;
  };

  presend.keepWords(["panel_checking", "panel_checking_lead", "panel_cancel"]);
  presend.build = { shell, fill };
}
