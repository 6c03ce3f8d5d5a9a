// @ts-check
/** Bluesky: posts, replies, quotes and threads; direct messages, in which Enter sends. */
{
  const MESSAGE = "[data-testid='convoScreen'] textarea";

  presend.adapters.bluesky = presend.reader({
    name: "bluesky",
    channel: "social",
    parts: {
      page: ["meta[name='generator'][content='bskyweb']", "meta[name='application-name'][content='Bluesky']", "#root [data-testid='composePostView']"],
      composer: ["[data-testid='composePostView']", "[role='dialog']:has([data-testid='composerPublishBtn'])"],
      editor: [".ProseMirror[contenteditable='true']", MESSAGE],
      send: [
        "[data-testid='composerPublishBtn']", "[data-testid='convoScreen'] textarea + [role='button']",
        "[data-testid='convoScreen'] div:has(textarea) + div > [role='button']:only-child",
      ],
      enter: [MESSAGE],
      chat: [MESSAGE],
      account: ["nav a[href^='/profile/']:not([href*='/feed/'],[href*='/lists/'])"],
      reply: ["[data-testid='composePostView'] [role='button']:has([data-testid^='userAvatar'])"],
      profile: ["[data-testid='profileHeaderDescription']"],
      profile_handle: ["div:has(> [data-testid='profileHeaderDisplayName']) + div"],
    },
  });
}
