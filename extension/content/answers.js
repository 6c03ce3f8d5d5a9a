// @ts-check
/** What the agent has answered about which draft, for as long as it may be believed. */
{
  const TEN_MINUTES = 600_000;
  const MOST = 50;

  /** @type {Map<string, {review: Wire.Review, revision: string, at: number}>} by the draft's key */
  const answers = new Map();
  /** @type {Map<string, number>} a person's decision to send exactly this, and until when it holds */
  const approvals = new Map();

  /** @param {string} key @param {Wire.Review} review @param {string} revision */
  function keep(key, review, revision) {
    presend.known.revision = revision;
    answers.delete(key);
    answers.set(key, { review, revision, at: Date.now() });
    for (const old of answers.keys()) if (answers.size > MOST) answers.delete(old);
  }

  /** @type {PresendNamespace["answers"]["tell"]} Rejects when the extension has gone. */
  const tell = async (message) => {
    if (presend.life.gone()) throw new Error("gone");
    return presend.browser.api.runtime.sendMessage(message);
  };

  /** @param {string} code @returns {{problem: Problem}} the panel has the words for the code */
  const problem = (code) => ({ problem: { code, message: "", what_to_do: "" } });

  /** @type {PresendNamespace["answers"]["ask"]} Never rejects. */
  const ask = async ({ composer, wire, key }, moment) => {
    try {
      const { revision } = presend.known;
      const answer = await tell({ kind: "review", draft: { ...wire, moment } });
      if (answer?.review) {
        const outdated = presend.known.revision !== revision && presend.known.revision !== answer.revision;
        if (!outdated) keep(key, answer.review, answer.revision);
        presend.asking.sayUnchecked(composer, answer.review);
      }
      return answer ?? problem("agent_unreachable");
    } catch {
      return problem(presend.life.gone() ? "extension_gone" : "agent_unreachable");
    }
  };

  /** @type {PresendNamespace["answers"]["kept"]} */
  const kept = (key) => {
    const answer = answers.get(key);
    const fresh = answer && answer.revision === presend.known.revision && Date.now() - answer.at < TEN_MINUTES;
    return fresh ? answer.review : null;
  };

  const approved = (/** @type {string} */ key) => (approvals.get(key) ?? 0) > Date.now();

  presend.answers = {
    ask, kept, tell,
    clear: (key) => kept(key)?.may_send === "freely" || approved(key),
    approve: (key, ms) => {
      approvals.clear();
      approvals.set(key, Date.now() + ms);
    },
    forget: () => answers.clear(),
  };
}
