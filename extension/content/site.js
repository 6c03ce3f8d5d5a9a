// @ts-check
/** Which adapter reads this page: the one of its site; while that is not known or not here, what is here. */
{
  /** @type {PresendNamespace["site"]} Null where the page is not understood, or is none of ours. */
  presend.site = (page) => {
    const { adapter } = presend.known;
    if (adapter === null) return null;
    const { generic, ...others } = presend.adapters;
    const named = adapter !== undefined ? others[adapter] : undefined;
    const asked = named ? [named] : [...Object.values(others), generic];
    return asked.find((site) => site?.understands(page)) ?? null;
  };
}
