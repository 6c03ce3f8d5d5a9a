// @ts-check
// The sites: their adapters, and where each is built in. Data, read by the background and our own pages.
{
  globalThis.presend = Object.assign(globalThis.presend ?? {}, {
    /** `byData`: its selectors can be given anew by managed settings. */
    siteList: Object.freeze([
      {
        name: "outlook", byData: true,
        hosts: [
          "https://outlook.office.com", "https://outlook.office365.com", "https://outlook.live.com", "https://outlook.cloud.microsoft",
        ],
      },
      { name: "gmail", byData: true, hosts: ["https://mail.google.com"] },
      { name: "x", byData: true, hosts: ["https://x.com", "https://twitter.com", "https://mobile.x.com", "https://pro.x.com"] },
      {
        name: "facebook", byData: true,
        hosts: ["https://www.facebook.com", "https://web.facebook.com", "https://m.facebook.com", "https://www.messenger.com"],
      },
      { name: "instagram", byData: true, hosts: ["https://www.instagram.com"] },
      { name: "threads", byData: true, hosts: ["https://www.threads.com", "https://www.threads.net"] },
      {
        name: "teams", byData: true,
        hosts: ["https://teams.microsoft.com", "https://teams.cloud.microsoft", "https://teams.live.com"],
      },
      { name: "whatsapp", byData: true, hosts: ["https://web.whatsapp.com"] },
      { name: "sogo", byData: true, hosts: [] },
      { name: "linkedin", byData: true, hosts: ["https://www.linkedin.com"] },
      { name: "youtube", byData: true, hosts: ["https://www.youtube.com", "https://studio.youtube.com"] },
      {
        name: "reddit", byData: true,
        hosts: ["https://www.reddit.com", "https://old.reddit.com", "https://new.reddit.com", "https://chat.reddit.com"],
      },
      {
        name: "mastodon", byData: true, // an administrator lists other servers
        hosts: [
          "https://mastodon.social", "https://mastodon.online", "https://mastodon.world", "https://mstdn.social", "https://mas.to",
          "https://mastodonapp.uk",
        ],
      },
      { name: "bluesky", byData: true, hosts: ["https://bsky.app"] },
      { name: "roundcube", hosts: [] },
      { name: "practice", hosts: ["http://127.0.0.1"] },
      { name: "generic", hosts: [] },
      { name: "chat", hosts: [] },
    ]),
    /** What a site's file says where to find; see `SitePart`. */
    siteParts: Object.freeze([
      "page", "root", "composer", "editor", "send", "menu", "later", "enter", "chat", "subject", "to", "cc", "bcc", "with", "box",
      "account", "reply", "forward", "attachment", "attachment_name", "quoted", "signature", "shared", "profile",
      "profile_handle",
    ]),
  });
}
