// @ts-check
/** What happens while a send waits: the question to the agent, the panel, the decision, and the send itself. */
{
  const APPROVAL_MS = 5000;
  /** A draft that changes each time it is read is not sent by guessing. */
  const MOST_ROUNDS = 4;

  /** @param {Pick<Wire.Review, "review" | "findings">} review @param {DecisionAction} action @param {string | null} reason @param {Wire.Finding[]} findings */
  function decide(review, action, reason = null, findings = review.findings) {
    const checks = [...new Set(findings.map(({ check }) => check))];
    presend.answers.tell({ kind: "decide", review: review.review, action, reason, checks }).catch(() => {});
  }

  /** @returns {Promise<Answer>} */
  const tooLate = () => new Promise((resolve) => {
    const problem = { code: "agent_timeout", message: "", what_to_do: "" };
    setTimeout(() => resolve({ problem }), presend.known.settings.deadline_ms);
  });

  /** "Still checking", which the panel keeps to itself for a moment. @returns {Promise<null>} when nobody wants to wait */
  const notWaitedFor = () => new Promise((resolve) => {
    presend.asking.show({ kind: "checking" }).then(({ action }) => {
      if (action === "change" || action === "abandon") resolve(null);
    });
  });

  /** @param {PageDraft} draft @returns {Promise<Answer | null>} null when the person stopped waiting */
  const answerTo = (draft) => Promise.race([presend.answers.ask(draft, "send"), tooLate(), notWaitedFor()]);

  /** @typedef {"send" | "stay" | "again"} Step */

  /** @param {Problem} problem @returns {Promise<Step>} */
  async function unchecked(problem) {
    const { fail_mode } = presend.known.settings;
    const { action } = await presend.asking.show({ kind: "problem", problem, fail_mode });
    return action === "send" && fail_mode === "open" ? "send" : "stay";
  }

  /** @param {Wire.Review} review @param {Extract<Choice, {action: "not_a_problem"}>} choice @returns {Promise<boolean>} */
  async function ignored(review, { key, scope }) {
    decide(review, "not_a_problem", null, review.findings.filter((finding) => finding.key === key));
    if (scope === "once") return false;
    const answer = await presend.answers.tell({ kind: "ignore", key, scope }).catch(() => null);
    if (answer?.revision) presend.known.revision = answer.revision;
    return Boolean(answer?.revision);
  }

  /** From the freest to the strictest. @type {Wire.Review["may_send"][]} */
  const SENDING = ["freely", "confirm", "reason", "no"];

  /** What still counts when some findings are not a problem. @param {Wire.Review} review @param {string} key
   * @returns {Wire.Review | null} null when nothing is left that could hold a send */
  function without(review, key) {
    const findings = review.findings.filter((finding) => finding.key !== key);
    const strictest = Math.max(0, ...findings.map(({ may_send }) => SENDING.indexOf(may_send)));
    return strictest === 0 ? null : { ...review, findings, may_send: SENDING[strictest] };
  }

  /** The draft is another now: the person looks at it, and presses Send again.
   * @param {PageDraft} draft @param {Wire.Review} review @param {Extract<Choice, {action: "fix"}>} choice @returns {Promise<Step>} */
  async function fixed(draft, review, { key, fix }) {
    const finding = review.findings.find((one) => one.key === key);
    const chosen = finding?.fixes[fix];
    decide(review, "changed");
    presend.marking.show(draft, review);
    if (finding && chosen) presend.asking.show({ kind: "message", text: `fix_${await presend.fix(draft, finding, chosen)}` });
    return "stay";
  }

  /** What the person has not called no problem while writing. @param {PageDraft} draft @param {Wire.Review} review */
  const left = (draft, review) =>
    presend.marking.asides(draft, review).reduce((rest, key) => rest && without(rest, key), /** @type {Wire.Review | null} */ (review));

  /** @param {PageDraft} draft @param {Wire.Review} review @returns {Promise<Step>} */
  async function ask(draft, review) {
    const choice = await presend.asking.show({ kind: "review", review, excerpts: presend.excerpts(draft, review) });
    if (choice.action === "not_a_problem") {
      const lasting = await Promise.race([ignored(review, choice), notWaitedFor()]);
      if (lasting === null) return presend.marking.show(draft, review), "stay";
      if (lasting) return "again";
      const rest = without(review, choice.key);
      return rest ? ask(draft, rest) : "send";
    }
    if (choice.action === "fix") return fixed(draft, review, choice);
    if (choice.action === "send" && review.may_send === "confirm") return decide(review, "sent"), "send";
    if (choice.action === "send_with_reason" && review.may_send !== "no") {
      return decide(review, "sent_with_reason", choice.reason), "send";
    }
    if (choice.action === "change") decide(review, "changed");
    if (choice.action === "abandon") decide(review, "abandoned");
    presend.marking.show(draft, review);
    return "stay";
  }

  /** @param {PageDraft} draft @returns {Promise<Step>} */
  async function step(draft) {
    const answer = await answerTo(draft);
    if (answer === null) return "stay";
    if ("problem" in answer) return unchecked(answer.problem);
    if ("superseded" in answer || answer.review.may_send === "freely") return "again";
    const rest = left(draft, answer.review);
    return rest ? ask(draft, rest) : "send";
  }

  /** Shows that nothing was sent because the page went on changing, or took no notice. */
  const pressAgain = () => void presend.asking.show({ kind: "message", text: "panel_press_again" });

  /** @param {Attempt} attempt @returns {Promise<boolean>} whether it was sent */
  async function converse(attempt) {
    const { site, composer } = attempt;
    let decided = false;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (!composer.isConnected) {
        if (decided) pressAgain(); // the page has put another in its place
        return false;
      }
      const draft = presend.draft.read(site, composer);
      const isOurs = presend.known.adapter !== null;
      if (!isOurs || draft.blank || presend.answers.clear(draft.key)) {
        presend.asking.close();
        return presend.release(attempt, draft);
      }
      const next = await step(draft);
      if (next === "stay") return false;
      decided = next === "send";
      if (decided) presend.answers.approve(draft.key, site.approval_ms ?? APPROVAL_MS);
    }
    pressAgain();
    return false;
  }

  /** Whatever goes wrong in between, nothing is sent and the person is told. @param {Attempt} attempt */
  async function held(attempt) {
    let sent = false;
    try {
      sent = await converse(attempt);
    } catch {
      const problem = { code: "page_not_read", message: "", what_to_do: "" };
      const { fail_mode } = presend.known.settings;
      const { action } = await presend.panel.show({ kind: "problem", problem, fail_mode });
      sent = action === "send" && fail_mode === "open" && attempt.again();
    }
    presend.asking.close();
    if (!sent) attempt.givenUp?.();
    return sent;
  }

  /** What is held now, and what waits behind it. @type {Promise<unknown>} */
  let turn = Promise.resolve();

  /** @type {PresendNamespace["hold"]} One after another: a second panel would shut the first. */
  presend.hold = (attempt) => {
    const sent = turn.then(() => held(attempt));
    turn = sent.catch(() => {});
    return sent;
  };
  presend.decide = decide;
  presend.pressAgain = pressAgain;
}
