// @ts-check
/** WhatsApp Web: a chat, a reply to a message, the caption of pictures, a message that is edited. */
{
  const BUTTON = ":is(button,[role='button'])";
  const ICONS = ["wds-ic-send-filled", "send"].flatMap((name) => [`[data-icon='${name}']`, `[data-testid='${name}']`]).join(",");
  const EDITOR = "[data-lexical-editor='true'][contenteditable='true']";

  presend.adapters.whatsapp = presend.reader({
    name: "whatsapp",
    channel: "chat",
    parts: {
      page: ["[data-testid='conversation-panel-wrapper']", "#pane-side", "#main > footer"],
      composer: ["#main footer"],
      editor: [
        "[data-testid='conversation-compose-box-input'][contenteditable='true']", "[data-testid='media-caption-input-container'][contenteditable='true']",
        "[data-testid='media-caption-input-container'] [contenteditable='true']", `[role='dialog'] ${EDITOR}`, `#main footer ${EDITOR}`,
      ],
      send: [
        "[data-testid='compose-btn-send']", `${BUTTON}:has(${ICONS})`, `${BUTTON}[data-testid='send']`,
        `[role='dialog'] ${BUTTON}:has([data-icon*='checkmark'])`, `${BUTTON}[aria-label='Send']`,
      ],
      enter: ["[data-testid='conversation-compose-box-input']", "[data-testid='media-caption-input-container'],[data-testid='media-caption-input-container'] *", EDITOR],
      with: ["#main header"],
      box: ["[data-testid='conversation-info-header-chat-title']"],
      reply: ["#main footer [data-testid='quoted-message']", "#main footer .quoted-mention"],
    },
  });
}
