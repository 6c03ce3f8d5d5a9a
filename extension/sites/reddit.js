// @ts-check
/** Reddit, new and old: posts with a title, comments and replies, messages; in the chat, in roots within roots, Enter sends. */
presend.adapters.reddit = presend.reader({
  name: "reddit",
  channel: "social",
  parts: {
    page: ["shreddit-app,faceplate-app", "#header-bottom-right", "form.usertext"],
    root: [
      "shreddit-composer,faceplate-textarea-input,post-composer-title,r-post-form-submit-button",
      "rs-app,rs-page-overlay-manager,rs-room,rs-direct-chat,rs-message-composer,rs-message-composer-old",
    ],
    composer: ["comment-composer-host", "form#newlink,form#compose-message,form.usertext"],
    editor: [
      "shreddit-composer [slot='rte'][contenteditable='true']", "[data-lexical-editor='true'][contenteditable='true']",
      "textarea[name='text'],textarea[name='body'],textarea[name='message']",
    ],
    send: [
      "#comment-composer-submit-button,#inner-post-submit-button", "shreddit-composer button[slot='submit-button']",
      "form#newlink button[name='submit'],form.usertext button.save,form#compose-message button[name='send']",
      "form:has(textarea[name='message']) button[type='submit']", "form:has(textarea[name='message']) button[aria-label='Send message']",
    ],
    enter: ["textarea[name='message']"],
    chat: ["textarea[name='message']", "form#compose-message"],
    subject: ["textarea[name='title']", "form#compose-message input[name='subject']"],
    account: [
      "faceplate-tracker[noun='profile'] a[href*='/user/'],#user-drawer-content a[href*='/user/']", "#header-bottom-right .user a[href*='/user/']",
      "shreddit-app [username]",
    ],
    reply: ["comment-composer-host", ".commentarea form.usertext"],
  },
});
