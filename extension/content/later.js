// @ts-check
/**
 * What shows things (background/files.js lists it) comes when somebody first writes, at a send at the latest. Until then
 * this stands in its place: a held send waits for it, and where it cannot come nothing is sent.
 */
{
  const AGAIN_MS = 2000;
  const PLAIN = ["problem_title", "problem_extension_gone", "problem_extension_gone_do", "problem_page_not_read", "problem_page_not_read_do"];

  /** @type {Promise<boolean> | null} */
  let coming = null;
  let here = false;

  const tooLate = () => new Promise((resolve) => { setTimeout(resolve, presend.known.settings.deadline_ms); });

  async function ask() {
    if (!presend.life.gone()) await Promise.race([presend.answers.tell({ kind: "bring", what: "rest" }), tooLate()]).catch(() => {});
    if (!here) setTimeout(() => { coming = null; }, AGAIN_MS);
    return here;
  }

  /** @returns {Promise<boolean>} whether everything is here now */
  const come = () => (here ? Promise.resolve(true) : coming ??= ask());

  /** In the browser's own words-box, which needs nothing of ours and which no page can touch. */
  function say() {
    const what = presend.life.gone() ? "problem_extension_gone" : "problem_page_not_read";
    alert(["problem_title", what, `${what}_do`].map((key) => presend.words(key)).join("\n\n"));
  }

  /** @param {Attempt} attempt */
  async function hold(attempt) {
    if (await come()) return presend.hold(attempt);
    say();
    attempt.givenUp?.();
    return false;
  }

  /** What the top frame is asked to show for another, which shows it itself where this one cannot.
   * @type {PresendNamespace["asking"]["hear"]} */
  const hear = async (message) => (await come()) && (message.kind === "warm" || presend.asking.hear(message));

  presend.keepWords(PLAIN);
  presend.later = { here: () => { here = true; } };
  Object.assign(presend, {
    hold,
    /** @type {PresendNamespace["passed"]} */
    passed: async (attempt, draft) => { if (await come()) await presend.passed(attempt, draft); },
    asking: { hear },
    marking: { clearAll() {} },
    panel: { owns: () => false },
    card: { owns: () => false },
    precheck: {
      /** @type {PresendNamespace["precheck"]["noted"]} */
      noted: (site, composer) => void come().then((there) => there && presend.precheck.noted(site, composer)),
    },
  });
}
