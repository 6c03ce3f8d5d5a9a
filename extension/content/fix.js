// @ts-check
/** Puts one fix into a draft: as one edit that Ctrl+Z takes back, or not at all, and then the words are copied. */
{
  const SETTLES_MS = 60;
  const MOST_MS = 600;
  const MOST_UNDONE = 2;

  const pause = () => new Promise((done) => setTimeout(done, SETTLES_MS));
  const textOf = (/** @type {Element} */ editor) => presend.text.read(editor).text;

  /** Whether the text becomes this and stays it: some editors think again. @param {Element} editor @param {string} wanted */
  async function becomes(editor, wanted) {
    let seen = 0;
    for (let waited = 0; waited < MOST_MS && seen < 2; waited += SETTLES_MS) {
      await pause();
      seen = textOf(editor) === wanted ? seen + 1 : 0;
    }
    return seen === 2;
  }

  /** What stands where two texts differ: from where to where in the one, and what is there in the other.
   * @param {string} now @param {string} before */
  function difference(now, before) {
    const shorter = Math.min(now.length, before.length);
    let start = 0;
    while (start < shorter && now[start] === before[start]) start += 1;
    let same = 0;
    while (same < shorter - start && now.at(-1 - same) === before.at(-1 - same)) same += 1;
    return { start, end: now.length - same, text: before.slice(start, before.length - same) };
  }

  /** Text is never left half changed. @param {Element} editor @param {string} before */
  async function putBack(editor, before) {
    for (let tries = 0; tries < MOST_UNDONE && textOf(editor) !== before; tries += 1) {
      presend.selecting.undo(editor);
      await pause();
    }
    if (textOf(editor) === before) return true;
    const { start, end, text } = difference(textOf(editor), before);
    await presend.selecting.replace(editor, start, end, text);
    return becomes(editor, before);
  }

  /** @param {Element} editor @param {number} start @param {number} end @param {string} text @returns {Promise<FixOutcome>} */
  async function edit(editor, start, end, text) {
    const before = textOf(editor);
    const wanted = before.slice(0, start) + text + before.slice(end);
    await presend.selecting.replace(editor, start, end, text);
    if (await becomes(editor, wanted)) return "done";
    if (!(await putBack(editor, before))) return "undo";
    const copied = presend.copy(text, null);
    await presend.selecting.select(editor, start, end);
    return copied ? "copied" : "refused";
  }

  /** @type {PresendNamespace["fix"]} */
  presend.fix = async ({ pieces }, { where }, { start, end, text }) => {
    const piece = where === "text" ? pieces.find((one) => start >= one.start && end <= one.end) : undefined;
    if (!piece || /[\r\n]/.test(text)) return presend.copy(text, null) ? "copied" : "refused";
    const { editor } = piece.reading;
    if (!editor.isConnected || textOf(editor) !== piece.reading.text) return "stale";
    return edit(editor, start - piece.start, end - piece.start, text);
  };
}
