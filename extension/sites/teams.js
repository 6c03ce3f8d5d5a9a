// @ts-check
/** Microsoft Teams on the web: chats, quoted replies, messages that are edited, posts in channels and replies to them. */
{
  /** Once the row for formatting is shown, Enter begins a new line. */
  const SHORT = ":not(:has([data-tid='simplified-formatting-toolbar'] > [data-is-visible='true']))";
  const BOXES = "[data-tid='chat-pane-compose-message-footer'],[data-tid='chat-pane-item'],[data-tid='response-surface']";
  const POST = "[data-tid='post-compose-layout']";
  const SEND = ["[data-tid$='Commands-send']", "[data-tid='send-message-button']"];

  presend.adapters.teams = presend.reader({
    name: "teams",
    channel: "chat", // a channel too: it is read by the people of a team, not by anybody; nobody is named, so they count as many
    approval_ms: 60_000, // a large file is sent only after the site has made its link
    parts: {
      page: ["[data-tid='experience-layout']", "[data-tid^='app-layout-area--']", "[data-tid='message-pane-footer']"],
      composer: ["[data-tid='chat-pane-compose-message-footer']", POST],
      editor: ["[data-tid='ckeditor'][contenteditable='true']", ".ck-editor__editable[role='textbox']:not(.ck-editor__nested-editable)"],
      send: [
        ...SEND,
        `${POST} [data-tid='post'] button`, `${POST} [data-tid='post-button']`, `${POST} [title='Post']`,
      ],
      menu: SEND, // a click with the other button opens one with "Schedule message"
      enter: [`:is(${BOXES})${SHORT} [data-tid='ckeditor']`],
      subject: ["input[data-tid='post-compose-subject-editor']", "[data-tid='post-compose-subject-editor'] input", "[data-tid='post-compose-subject-editor']"],
      with: ["[data-tid='entity-header'] [data-tid='chat-topic-menu']", "[data-tid='chat-topic-menu']"],
      box: ["[id^='chat-topic-person-']"],
      reply: ["[data-tid='close-quoted-reply']", "[data-tid='response-surface']", "[data-tid='channel-replies-runway']"],
      attachment: ["[data-tid^='file-chiclet-']:not([data-tid='file-chiclet-close'])"],
    },
  });
}
