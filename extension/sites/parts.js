// @ts-check
/** The parts of a site as its file names them, or as managed settings name them instead. */
{
  /** @type {WeakMap<object, Record<string, readonly string[]>>} read once for each answer of the background */
  const given = new WeakMap();

  function overrides() {
    const { settings } = presend.known;
    const known = given.get(settings);
    if (known) return known;
    const usable = settings.selectors.filter(({ css }) => presend.areSelectors(css));
    const read = Object.fromEntries(usable.map(({ site, part, css }) => [`${site} ${part}`, css]));
    given.set(settings, read);
    return read;
  }

  /** The page itself, and the frames that its editors write. @param {ParentNode} root @returns {ParentNode[]} */
  const places = (root) => [
    root,
    ...[...root.querySelectorAll("iframe")].filter(presend.frames.written).flatMap(({ contentDocument }) => contentDocument ?? []),
  ];

  /** @type {PresendNamespace["parts"]} Null-safe: a part that the site does not name is found nowhere. */
  presend.parts = ({ name, parts }) => {
    /** @param {SitePart} part */
    const css = (part) => overrides()[`${name} ${part}`] ?? parts[part] ?? [];
    /** @param {ParentNode} root @param {string} selector */
    const find = (root, selector) => presend.structure.find(root, selector, css("root").join(","));
    return {
      css,
      is: (element, part) => css(part).some((selector) => element.matches(selector)),
      /** By the most durable selector that finds any: others may find the same thing again, or its pieces. */
      all: (root, part) =>
        css(part).map((selector) => find(root, selector)).find((found) => found.length) ?? [],
      /** By every selector, in the order of the page, then in that of each frame. */
      any: (root, part) => (css(part).length ? places(root).flatMap((place) => find(place, css(part).join(","))) : []),
    };
  };
}
