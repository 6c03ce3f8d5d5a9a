// The tests' stand-ins around the gate: a browser whose agent answers what the test says, and a panel that is pressed by the test.
globalThis.seen = [];
globalThis.agent = { asked: [], told: [], revision: "1", delay: 0, late: 0, problem: null, adapter: "generic", settings: {} };
globalThis.reviewOf = (draft) => {
  const start = draft.text.indexOf("SECRET");
  const where = start >= 0 ? "text" : draft.to.some((to) => to.includes("outside")) ? "to:0"
    : draft.attachments.some(({ name }) => name.includes("secret")) ? "attachment:0" : null;
  const finding = {
    check: "personal_data", paragraph: "5.6", severity: "warn", confidence: 1, may_send: agent.may ?? "confirm", where, start: Math.max(start, 0),
    end: start >= 0 ? start + 6 : 0, message: "m", why: "w", advice: "a", fixes: [], key: `key-${where}`,
  };
  const found = where === null || agent.ignored === finding.key ? [] : [finding];
  return {
    v: 1, review: `r${agent.asked.length}`, verdict: found.length ? "hold" : "clear", may_send: found.length ? agent.may ?? "confirm" : "freely",
    findings: found, unchecked: agent.unchecked ?? [], took_ms: 1, policy: "p", model: "m",
  };
};
{
  const answers = {
    hello: () => ({ settings: { mode: "hold", fail_mode: "open", deadline_ms: 5000, selectors: [], ...agent.settings }, adapter: agent.adapter, revision: agent.revision }),
    review: async ({ draft }) => {
      agent.asked.push(draft);
      const { revision } = agent;
      await new Promise((done) => setTimeout(done, agent.delay));
      return agent.problem ? { problem: { code: agent.problem, message: "", what_to_do: "" } } : { review: reviewOf(draft), revision };
    },
    wording: () => ({ wording: { v: 1, review: "w", findings: [], unchecked: [], took_ms: 1 } }),
    bring: async () => {
      await new Promise((done) => setTimeout(done, agent.late));
      if (agent.late < Infinity) rest();
      return {};
    },
    ignore: async ({ key }) => {
      await new Promise((done) => setTimeout(done, agent.slow ?? 0));
      agent.ignored = key;
      agent.revision += "i";
      return { revision: agent.revision };
    },
  };
  const listeners = [];
  globalThis.chrome = {
    runtime: {
      id: "stand-in",
      sendMessage: async (message) => {
        if (message.kind !== "review") agent.told.push(message);
        return answers[message.kind]?.(message) ?? {};
      },
      onMessage: { addListener: (listener) => listeners.push(listener), removeListener: () => {} },
    },
    i18n: { getMessage: (key) => key },
  };
  globalThis.fromBackground = (message) => listeners.forEach((listener) => listener(message, null, () => {}));
  globalThis.standIn = () => {
    const shown = [];
    let answer = () => {};
    presend.panel = {
      shown,
      show: (view) => {
        answer({ action: "replaced" });
        if (view.kind === "message") return shown.push(view.text), Promise.resolve({ action: "shown" });
        shown.push(view);
        return new Promise((resolve) => { answer = resolve; });
      },
      close: () => answer({ action: "replaced" }),
      owns: () => false,
    };
    presend.notice = async (key) => { shown.push(key); return { action: "shown" }; };
    globalThis.press = (choice) => answer(choice);
    globalThis.reviewsShown = () => shown.filter(({ kind }) => kind === "review" || kind === "problem");
  };
  /** A page that notes what reaches it: from window capture on, as a site's own listeners would. */
  globalThis.note = (...types) => {
    for (const type of types) addEventListener(type, (event) => seen.push(event.type + (event.isTrusted ? "" : "*")), true);
  };
}
