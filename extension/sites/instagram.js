// @ts-check
/** Instagram: captions, comments and direct messages; Enter sends the last two. */
{
  const LEXICAL = "[data-lexical-editor='true'][contenteditable='true']";
  const DIALOG = `[role='dialog']:has(${LEXICAL}):has(h1,[role='heading'])`;
  const COMMENT = "form[method='POST']:has(textarea)";
  const MESSAGE = `${LEXICAL}:not([role='dialog'] *)`;
  /** What a message is written in with its buttons, and nothing else of the page. */
  const ROW = `:has(${MESSAGE}):not(:has(a,time,[role='row'],[role='heading']))`;
  /** Beside the page, where the first picture leads to the person's own profile. */
  const ME = "a[role='link'][href^='/']:not(main *,article *,[role='dialog'] *):has(img)";
  /** Only one's own profile can be edited. */
  const EDIT = "a[href='/accounts/edit/']";

  presend.adapters.instagram = presend.reader({
    name: "instagram",
    channel: "social",
    formSends: true,
    parts: {
      page: ["[id^='mount_0_0_'] a[href='/direct/inbox/']", `[id^='mount_0_0_'] [role='main'] ${LEXICAL}`],
      composer: [DIALOG, COMMENT],
      editor: [LEXICAL, `${COMMENT} textarea`],
      send: [
        `${DIALOG} :has(> h1,> [role='heading']) ~ :last-child :is([role='button'],button)`,
        `${DIALOG} :is(h1,[role='heading']) ~ :last-child :is([role='button'],button)`,
        `${COMMENT} [type='submit']`, `${COMMENT} [role='button']:not(:has(svg))`,
        `${ROW} > [role='button']:last-child`, `${ROW} > :last-child:not(:has(${LEXICAL})) > [role='button']:last-child`,
      ],
      enter: [`${COMMENT} textarea`, MESSAGE],
      chat: [MESSAGE],
      account: [ME],
      reply: [COMMENT],
      profile: [`main header:has(${EDIT})`],
      profile_handle: [`body:has(main header ${EDIT}) ${ME}`],
    },
  });
}
