// @ts-check
/** Which adapter reads this page: the one that the background names, or the first built-in one that knows it. */
{
  /** @type {PresendNamespace["site"]} Null where the page is not understood, or is none of ours. */
  presend.site = (page) => {
    const { adapter } = presend.known;
    if (adapter === null) return null;
    const named = adapter ? presend.adapters[adapter] : undefined;
    const last = adapter === undefined ? presend.adapters.generic : undefined; // asked before the background has answered
    const others = Object.values(presend.adapters).filter(({ name }) => name !== "generic" && name !== adapter);
    return [named, ...others, last].find((site) => site?.understands(page)) ?? null;
  };
}
