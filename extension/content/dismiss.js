// @ts-check
/** "Not a problem" and words learnt, said while writing: shown no more at once, and kept by the agent. */
{
  /** @param {Noted} noted @param {Extract<ContentMessage, {kind: "ignore" | "learn"}>} message */
  async function keep({ draft: { composer } }, message) {
    const answer = await presend.answers.tell(message).catch(() => null);
    if (!answer?.revision) return;
    presend.known.revision = answer.revision;
    const site = presend.site(document);
    if (site) presend.precheck.soon(site, composer);
  }

  /** @type {PresendNamespace["dismiss"]} */
  presend.dismiss = (noted, scope) => {
    const { finding, review } = noted;
    presend.decide({ review, findings: [finding] }, "not_a_problem");
    presend.marking.setAside(noted);
    if (scope !== "once") keep(noted, { kind: "ignore", key: finding.key, scope });
  };

  /** @type {PresendNamespace["learn"]} */
  presend.learn = (noted, word) => {
    presend.marking.setAside(noted);
    keep(noted, { kind: "learn", word });
  };
}
