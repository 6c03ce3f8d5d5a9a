// @ts-check
/** Gmail: new messages, replies within a conversation, and windows of their own. */
{
  /** @param {string} name the row of boxes, else the fields that the form keeps behind it */
  const row = (name) => [`[name="${name}"]:has([role="listbox"])`, `input[name="${name}"],textarea[name="${name}"]`];

  presend.adapters.gmail = presend.reader({
    name: "gmail",
    channel: "email",
    approval_ms: 60_000, // the menu with "Schedule send" closes while a question stands, and has to be opened again
    parts: {
      page: ["meta[name='application-name'][content='Gmail']", "[g_editable]", "[gh='tl'],[gh='cm']"],
      composer: [".M9:has([g_editable])", "[role='dialog']:has([g_editable])"],
      editor: ["[g_editable='true'][contenteditable='true']", "[role='textbox'][contenteditable='true'].editable"],
      send: [
        ".Up [role='button']:not([aria-haspopup='true'])", "[role='button'].T-I-atl:not([aria-haspopup='true'])",
        "[role='button'][data-tooltip*='Enter)']", "[role='button'][aria-label^='Send']:not([aria-haspopup='true'])",
      ],
      menu: [".Up [role='button'][aria-haspopup='true']", "[role='button'].hG"],
      later: ["[role='menuitem'][selector='scheduledSend']"],
      subject: ["input[name='subjectbox']"],
      to: row("to"),
      cc: row("cc"),
      bcc: row("bcc"),
      box: ["[role='option'][data-hovercard-id]", "[role='option'][data-name]", "span[email]"],
      account: ["input[name='from']", "[role='button'] span[email]"],
      reply: ["[role='listitem']", ".HQ"],
      forward: [".Un.J-JN-M-I .mI"],
      attachment: ["input[name='attach'] + a"],
      attachment_name: [".vI"],
      quoted: [".gmail_quote"],
      signature: [".gmail_signature"],
    },
  });
}
