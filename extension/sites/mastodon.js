// @ts-check
/** Mastodon, on any server: posts, replies, edits and polls; what only those named in it get counts as a message to them. */
presend.adapters.mastodon = presend.reader({
  name: "mastodon",
  channel: "social",
  formSends: true,
  mentioned: true,
  parts: {
    page: ["#mastodon[data-props],#mastodon-compose[data-props]", "#mastodon.app-holder", "script#initial-state"],
    composer: ["form.compose-form", "form:has(#composer-text)"], // 4, then what 5 has in the making
    editor: [".compose-form .autosuggest-textarea__textarea", "#composer-text", ".compose-form .poll__option input[type='text']"],
    send: [
      ".compose-form__submit button[type='submit']", ".compose-form__publish button", "form.compose-form button[type='submit']",
      "form:has(#composer-text) button[type='submit']",
    ],
    chat: [".dropdown-button .icon-at"], // in every language: who may read this is "those whom it names"
    subject: ["#cw-spoiler-input", "form:has(#composer-text) input[type='text']"],
    account: [".navigation-bar .account__display-name", ".navigation-bar"],
    shared: [".compose-form .status__quote .status__content"],
    reply: [".compose-form .reply-indicator", "form:has(#composer-text) blockquote[cite]"],
    profile: [".account__header__content", "div:has(> img.parallax) + div .translate"],
    profile_handle: ["link[rel='canonical'][href*='/@']", ".account__header__tabs__name small"],
  },
});
