// @ts-check
/** YouTube and its studio: comments, replies and posts of a channel; the live chat, in which Enter sends and anybody reads. */
presend.adapters.youtube = presend.reader({
  name: "youtube",
  channel: "social",
  parts: {
    page: ["ytd-app", "ytcp-app", "yt-live-chat-app"],
    composer: ["ytd-commentbox", "ytcp-commentbox", "yt-live-chat-message-input-renderer"],
    editor: [
      "ytd-commentbox #contenteditable-root[contenteditable]", "#contenteditable-root[contenteditable='true']", "ytcp-commentbox textarea",
      "yt-live-chat-text-input-field-renderer #input[contenteditable]",
    ],
    // The studio's button may have no name of its own: it is the one that does not cancel.
    send: [
      "ytd-commentbox #submit-button button", "yt-live-chat-message-input-renderer #send-button button", "ytcp-commentbox #submit-button button",
      "ytcp-commentbox :is(ytcp-comment-button,ytcp-button):not([id*='cancel'],[id*='cancel'] *) button",
    ],
    enter: ["yt-live-chat-text-input-field-renderer #input"],
    account: ["yt-live-chat-message-input-renderer #author-name", "ytd-active-account-header-renderer #channel-handle"],
    profile: ["yt-page-header-view-model yt-description-preview-view-model"],
    profile_handle: ["yt-page-header-view-model yt-content-metadata-view-model"],
    reply: ["ytd-comment-reply-dialog-renderer", "ytd-comment-simplebox-renderer", "ytcp-comment-thread"],
  },
});
