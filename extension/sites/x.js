// @ts-check
/** X: posts, replies, quotes and threads; direct messages, in which Enter sends. */
presend.adapters.x = presend.reader({
  name: "x",
  channel: "social",
  parts: {
    page: ["#react-root [data-testid='SideNav_AccountSwitcher_Button']", "#react-root [data-testid^='tweet']", "#react-root [data-testid='primaryColumn']"],
    composer: ["[role='dialog']:has([data-testid='tweetButton'])"],
    editor: [
      "[data-testid^='tweetTextarea_'][contenteditable='true']", "[data-testid='dmComposerTextInput'],[data-testid='dm-composer-textarea']",
      ".public-DraftEditor-content[contenteditable='true']",
    ],
    send: [
      "[data-testid='tweetButton']", "[data-testid='tweetButtonInline']", "[data-testid='dmComposerSendButton']", "[data-testid='dm-composer-send-button']",
    ],
    enter: ["[data-testid='dmComposerTextInput']", "[data-testid='dm-composer-textarea']"],
    chat: ["[data-testid='dmComposerTextInput']", "[data-testid='dm-composer-textarea']"],
    account: ["[data-testid='SideNav_AccountSwitcher_Button']", "[data-testid='AppTabBar_Profile_Link']"],
    profile: ["[data-testid='UserDescription']"],
    profile_handle: ["[data-testid='UserName']"],
    shared: ["[role='dialog'] [data-testid='tweetText']:not(article *)"],
    reply: ["[role='dialog'] article[data-testid='tweet']", "[data-testid='inline_reply_offscreen']"],
  },
});
