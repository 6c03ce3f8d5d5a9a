// @ts-check
// The popup: whether this page is protected, why, how the agent is, and the way out where something is wrong.
import { ask, byId, describe, fillIn, standing, words } from "./page.js";

const { tabs } = presend.browser.api;

/** @param {Overview} now @returns {string} what the headline's words are called */
const nameOf = (now) => (now.here === "protected" && now.problem ? "down" : now.here);

/** @param {string} name */
const signOf = (name) => (["protected", "down"].includes(name) ? name : "unprotected");

/** @param {Overview} now */
function show(now) {
  const name = nameOf(now);
  /** @type {HTMLImageElement} */ (byId("sign")).src = `../icons/${signOf(name)}.svg`;
  byId("headline").textContent = words(`popup_here_${name}`);
  byId("why").textContent = words(`popup_here_${name}_why`);
  describe(byId("standing"), standing(now));
  byId("problem").hidden = !now.problem;
  byId("action").textContent = now.problem?.what_to_do ?? "";
  const handbook = /** @type {HTMLAnchorElement} */ (byId("handbook"));
  handbook.hidden = !now.agent;
  handbook.href = now.agent ? `http://127.0.0.1:${now.agent.port}/handbook` : "";
}

/** @param {{id?: number, url?: string} | undefined} tab */
function listen(tab) {
  const page = { tab: tab?.id, url: tab?.url };
  byId("retry").addEventListener("click", async () => {
    byId("retried").textContent = words("popup_wait");
    const now = await ask({ kind: "retry", ...page });
    byId("retried").textContent = now.problem ? words("popup_retried") : "";
    show(now);
    if (!now.problem) byId("here").focus();
  });
  return ask({ kind: "overview", ...page });
}

fillIn();
const [tab] = await tabs.query({ active: true, currentWindow: true });
show(await listen(tab));
