// @ts-check
/** Threads: a post or several in one dialog, and replies below a post. */
{
  const LEXICAL = "[data-lexical-editor='true'][contenteditable='true']";
  const DIALOG = `[role='dialog']:has(${LEXICAL})`;
  const INLINE = `${LEXICAL}:not([role='dialog'] *)`;
  /** What a reply is written in with its buttons, and nothing else of the page. */
  const ROW = `:has(${INLINE}):not(:has(a,time,[role='heading']))`;
  /** Labels follow the reader's language: the button that posts holds one plain box of words. "Cancel" and "Add to thread" do not. */
  const OF_WORDS = "[role='button']:has(> div:only-child):not(:has(svg,img,input,[dir]))";

  presend.adapters.threads = presend.reader({
    name: "threads",
    channel: "social",
    parts: {
      page: ["#barcelona-page-layout", "#barcelona-header", "[data-pressable-container='true'] a[href^='/@']"],
      editor: [LEXICAL],
      send: [
        `${DIALOG} ${OF_WORDS}`, `${ROW} ${OF_WORDS}`,
        `${ROW} > [role='button']:last-child`, `${ROW} > :last-child:not(:has(${LEXICAL})) > [role='button']:last-child`,
      ],
      account: ["a[href^='/@']:has(svg):not([href*='/post/'],[data-pressable-container] *)"],
      reply: ["[role='dialog'] [data-pressable-container='true']", INLINE],
    },
  });
}
