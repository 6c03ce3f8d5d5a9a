// @ts-check
/** Outlook on the web, in its pane, in a tab and in a window of its own. */
{
  /** @param {string} name the fields are named alike in every language, as in MSG_74cda7ce35c_TO */
  const field = (name) => `[id^="MSG_"][id$="_${name}"]`;
  /** @param {string} name @param {string} label for a page whose fields have no such names */
  const well = (name, label) =>
    [`${field(name)} [contenteditable="true"]`, `[role="textbox"][contenteditable="true"]:not([aria-multiline="true"])[aria-label="${label}"]`];

  presend.adapters.outlook = presend.reader({
    name: "outlook",
    channel: "email",
    shortcuts: ["Alt+KeyS"],
    approval_ms: 60_000, // the menu with "Schedule send" closes while a question stands, and has to be opened again
    parts: {
      page: ["meta[content*='owamail']", "[src*='/owamail/'],[href*='/owamail/']", "#owa-me-control-container", "[id^='docking_InitVisiblePart']", field("SUBJECT")],
      composer: ["[id^='docking_InitVisiblePart']"],
      editor: ["[role='textbox'][contenteditable='true'][aria-multiline='true']", "[contenteditable='true'].elementToProof"],
      send: ["[data-testid='ComposeSendButton']", ".fui-SplitButton__primaryActionButton", "button[title^='Send (']", "button[aria-label='Send']"],
      menu: [".fui-SplitButton__menuButton", "button[aria-label='More send options']"],
      subject: [`input${field("SUBJECT")},${field("SUBJECT")} input`, "input[aria-label='Subject']"],
      to: well("TO", "To"),
      cc: well("CC", "Cc"),
      bcc: well("BCC", "Bcc"),
      box: ["[contenteditable='false']", "[data-lpc-hover-target-id]", "[draggable='true']"],
      account: [field("FROM")],
      reply: ["#mail-editor-reference-message-container", "#appendonsend", "#divRplyFwdMsg"],
      attachment: ["[role='listbox'] [role='option']:has([title])"],
      attachment_name: ["[title]"],
      quoted: ["#mail-editor-reference-message-container", "#appendonsend ~ *", "#divRplyFwdMsg,#divRplyFwdMsg ~ *"],
      signature: ["#Signature", "#ms-outlook-mobile-signature"],
    },
  });
}
