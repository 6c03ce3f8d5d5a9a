// @ts-check
/** LinkedIn: posts and shares, in either of its two dialogs, comments and messages; it draws much in one shadow root. */
{
  /** The newer dialog for posts: its classes are named anew with each build. */
  const DIALOG = "dialog:has([data-sdui-screen*='sharing.ShareCompose'],[componentkey='ShareBox_textEditor'])";

  presend.adapters.linkedin = presend.reader({
    name: "linkedin",
    channel: "social",
    parts: {
      page: ["#interop-outlet,[data-testid='interop-shadowdom']", "[data-sdui-screen]", "#global-nav,.application-outlet", ".msg-form,.share-box"],
      root: ["#interop-outlet", "[data-testid='interop-shadowdom']"],
      composer: ["form.msg-form", ".share-box-v2__modal", DIALOG],
      editor: [
        "[data-testid='ui-core-tiptap-text-editor-wrapper'] [contenteditable='true']", "[componentkey='ShareBox_textEditor'][contenteditable='true']",
        "[data-test-ql-editor-contenteditable='true']", ".ql-editor[contenteditable='true']", ".msg-form__contenteditable[contenteditable='true']",
        `${DIALOG} [role='textbox'][contenteditable='true']`,
      ],
      send: [
        "button[componentkey*='commentButtonSection' i],[componentkey*='commentButtonSection' i] button", "[class*='comments-comment-box__submit-button']",
        ".share-actions__primary-action,.share-box-footer__primary-btn", ".msg-form__send-button", `${DIALOG} button:not(:has(svg,img)):not([aria-haspopup])`,
      ],
      // Whoever has chosen that Enter sends has no button there.
      enter: [".msg-form:not(:has(.msg-form__send-button)) .msg-form__contenteditable"],
      chat: [".msg-form"],
      account: [".feed-identity-module a[href*='/in/'],.profile-card a[href*='/in/']", "nav a[href*='/in/']"],
      profile: ["main .text-body-medium.break-words,main section:has(> #about)"],
      profile_handle: ["main a[href*='/in/'][href*='/overlay/about-this-profile']"],
      reply: ["[componentkey*='commentButtonSection' i]", "[componentkey^='commentBox-']", "[class*='comments-comment-box']"],
    },
  });
}
