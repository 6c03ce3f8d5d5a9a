// @ts-check
/** Facebook: posts and their changes, comments and replies, in which Enter sends; Messenger, there and at a site of its own. */
{
  const LEXICAL = "[data-lexical-editor='true'][contenteditable='true']";
  /** Posts are written in a form, and so are comments; messages in none. */
  const POST = `form[method='POST']:has(${LEXICAL}):has([role='button'] > [role='none']:first-child)`;
  const COMMENT = "form[role='presentation']";
  const MESSAGE = `${LEXICAL}:not(form *,[role='dialog'] *)`;
  /** Labels follow the reader's language: the button that posts, saves or goes on is the one of words alone. */
  const OF_WORDS = "[role='button']:has(> [role='none']:first-child):not(:has(i,img,svg,input))";

  presend.adapters.facebook = presend.reader({
    name: "facebook",
    channel: "social",
    parts: {
      page: ["#facebook [id^='mount_0_0_']", `#facebook ${LEXICAL}`],
      composer: [`${COMMENT}:has(${LEXICAL})`, POST],
      editor: [LEXICAL],
      send: [
        "#focused-state-composer-submit [role='button']", `${POST} ${OF_WORDS}`,
        `[role='group']:has(${MESSAGE}) > :last-child:not(:has(${LEXICAL})) [role='button']`,
      ],
      enter: [`${COMMENT} ${LEXICAL}`, MESSAGE],
      chat: [MESSAGE],
      reply: [COMMENT],
    },
  });
}
