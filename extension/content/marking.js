// @ts-check
/** What is known of each draft on the page, where it stands, and which words are marked. */
{
  /** @type {Map<Element, {draft: PageDraft, found: Noted[]}>} by composer; found in the order in which a person meets it */
  const known = new Map();
  /** @type {WeakMap<Element, Map<string, Wire.Finding["may_send"]>>} what is no problem in a composer, just this once: its
   * key, and how grave it was then */
  const once = new WeakMap();

  const isInText = (/** @type {Wire.Finding} */ { where, start, end }) => where === "text" && end > start;

  /** What may be set aside, the freer first. @type {Wire.Finding["may_send"][]} */
  const FREE = ["freely", "confirm"];

  /** What has become graver since is no longer set aside. @param {Element} composer @param {Wire.Finding} finding */
  const isAside = (composer, { key, may_send }) => {
    const then = once.get(composer)?.get(key);
    return then !== undefined && FREE.includes(may_send) && FREE.indexOf(may_send) <= FREE.indexOf(then);
  };

  /** @param {PageDraft} draft @param {string} review @param {Wire.Finding} finding @returns {Noted} */
  function note(draft, review, finding) {
    const piece = isInText(finding)
      ? draft.pieces.find(({ start, end }) => finding.start >= start && finding.end <= end) : undefined;
    const local = piece ? { ...finding, start: finding.start - piece.start, end: finding.end - piece.start } : finding;
    return { draft, review, finding, local, editor: piece?.reading.editor ?? null };
  }

  const overlap = (/** @type {Wire.Finding} */ a, /** @type {Wire.Finding} */ b) =>
    isInText(a) && isInText(b) && a.start < b.end && b.start < a.end;

  const isWording = (/** @type {Noted} */ { finding }) => Number(finding.check === "wording");

  /** What the policy minds before advice on wording, each in the order of the text, then what is elsewhere.
   * @param {Noted} a @param {Noted} b */
  const inTurn = (a, b) =>
    isWording(a) - isWording(b) || Number(!a.editor) - Number(!b.editor) || a.finding.start - b.finding.start;

  /** Advice on wording gives way to what a review says of the same words.
   * @param {PageDraft} draft @param {Wire.Review} review */
  function noted(draft, review) {
    const wording = presend.wording.kept(draft.key);
    const worded = (wording?.findings ?? []).filter((finding) => !review.findings.some((other) => overlap(finding, other)));
    const all = [
      ...review.findings.map((finding) => note(draft, review.review, finding)),
      ...worded.map((finding) => note(draft, wording?.review ?? "", finding)),
    ];
    return all.filter(({ finding }) => !isAside(draft.composer, finding)).sort(inTurn);
  }

  /** @param {PageDraft} draft @param {Noted[]} found */
  function draw(draft, found) {
    known.set(draft.composer, { draft, found });
    for (const { reading } of draft.pieces) {
      presend.marks.show(reading, found.filter(({ editor }) => editor === reading.editor).map(({ local }) => local));
    }
    presend.count.show(draft, found.map(({ finding }) => finding));
  }

  /** @param {Element} composer */
  function forget(composer) {
    for (const { reading } of known.get(composer)?.draft.pieces ?? []) presend.marks.clear(reading);
    presend.count.clear(composer);
    known.delete(composer);
    once.delete(composer);
  }

  presend.marking = {
    show: (draft, review) => {
      if (presend.known.settings.mode === "observe") return;
      for (const composer of known.keys()) if (!composer.isConnected) forget(composer);
      draw(draft, noted(draft, review));
    },
    clear: forget,
    clearAll: () => { for (const composer of [...known.keys()]) forget(composer); },
    of: (composer) => known.get(composer)?.found ?? [],
    at: (view, x, y) => {
      const local = presend.marks.at(view, x, y);
      const everywhere = [...known.values()].flatMap(({ found }) => found);
      return (local && everywhere.find((one) => one.local === local)) ?? null;
    },
    setAside: ({ draft, finding }) => {
      once.set(draft.composer, (once.get(draft.composer) ?? new Map()).set(finding.key, finding.may_send));
      const left = presend.marking.of(draft.composer).filter((other) => other.finding.key !== finding.key);
      draw(draft, left);
    },
    asides: ({ composer }, { findings }) =>
      [...once.get(composer)?.keys() ?? []].filter((key) => findings.every((finding) => finding.key !== key || isAside(composer, finding))),
  };
}
