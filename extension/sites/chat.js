// @ts-check
/** A listed site where Enter sends what is written, as most chats have it; all else is found as on any listed site. */
{
  /** @type {SiteAdapter} Nothing on a page tells that Enter sends there: whoever lists the site says so. */
  presend.adapters.chat = {
    .../** @type {SiteAdapter} */ (presend.adapters.generic),
    name: "chat",
    channel: "chat",
    understands: (page) => presend.known.adapter !== "generic" && page.body !== null,
    channelOf: () => "chat",
    enterSends: () => true,
  };
}
