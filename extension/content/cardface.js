// @ts-check
/** What the card shows of one finding, and how it looks; nothing here listens, waits or sends. */
{
  const { element, button } = presend.elements;
  const WORD = /^[\p{L}](?:[\p{L}\p{N}'’.&-]{0,58}[\p{L}\p{N}])?$/u;

  const STYLE = `
    .card { position: fixed; inset: auto; margin: 0; width: min(26em, 100vw - 1em); max-height: min(32em, 100dvh - 1em);
      border-inline-start: .3125em solid var(--level); font-size: .9375em; }
    .card:popover-open { display: flex; }
    .card::backdrop { background: transparent; }
    .card[open] { outline: .125em solid var(--focus); outline-offset: .125em; }
    .card #contents { padding: .25em 1em .75em; }
    .card header { display: flex; align-items: center; gap: .5em; padding: .5em 0; }
    .card h2 { flex: 1; font-size: .875em; font-weight: 600; color: var(--quiet); letter-spacing: 0; }
    .card header button { min-height: 2.25em; padding: .125em .75em; font-weight: 500; font-size: .875em; }
    .card .badge { margin: 0; }
    .card footer { position: static; display: flex; flex-wrap: wrap; gap: .5em; padding: .75em 0 0; margin-block-start: .5em; }
    .card .fixes { margin-block-start: 1em; }
    .card [data-action=learn] { min-height: 2.25em; padding: .125em .875em; font-weight: 500; font-size: .9375em; margin-block-start: .25em; }
    .card footer button { min-height: 2.25em; padding: .125em .875em; font-weight: 500; font-size: .9375em; }
    @media (prefers-reduced-motion: no-preference) { .card[open] { animation: none; } }
    @media (max-width: 30em) { .card dl { grid-template-columns: 1fr; } }`;

  /** The one word that a finding of wording is about, which could go into the person's dictionary.
   * @param {Noted} noted */
  const unknownWord = ({ finding, local, editor, draft }) => {
    if (finding.check !== "wording" || !editor) return null;
    const reading = draft.pieces.map((piece) => piece.reading).find((one) => one.editor === editor);
    const word = reading?.text.slice(local.start, local.end) ?? "";
    return WORD.test(word) ? word : null;
  };

  /** @type {PresendNamespace["cardFace"]["fill"]} */
  const fill = (dialog, noted, index, many, words) => {
    const { finding, draft } = noted;
    const [excerpt = null] = noted.editor ? [] : presend.excerpts(draft, { findings: [finding] });
    const dismissible = finding.key !== "" && presend.level(finding) !== 1;
    const word = unknownWord(noted);
    const title = many > 1 ? words("card_title", String(index + 1), String(many)) : words("card_title_one");
    const contents = [
      element("header", {}, element("h2", { id: "title" }, title), button("close", words("panel_close"))),
      ...presend.findingBody({ finding, excerpt, count: 1, dismissible, fixable: true }, "finding", words),
      word ? button("learn", words("card_learn", word), { "data-word": word }) : null,
      many > 1 ? element("footer", {}, button("previous", words("card_previous")), button("next", words("card_next"))) : null,
    ].filter((each) => each !== null);
    dialog.querySelector("#contents")?.replaceChildren(...contents);
    dialog.className = `card ${presend.look(finding)}`;
  };

  /** A dialog takes the focus, even as a popover: what only lies beside the words is none.
   * @type {PresendNamespace["cardFace"]["shell"]} */
  const shell = (modal) =>
    element(
      modal ? "dialog" : "div",
      { class: "card", role: "dialog", tabindex: "-1", "aria-labelledby": "title finding", "aria-describedby": "finding-instead" },
      element("div", { id: "contents" }),
      element("p", { id: "live", class: "unseen", role: "status" }),
    );

  presend.cardFace = { fill, shell, style: STYLE };
}
