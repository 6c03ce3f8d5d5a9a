// @ts-check
// The popup: whether this page is protected, why, how the agent is, and the way out where something is wrong.
import { showQuestion } from "./asking.js";
import { showCounts } from "./counts.js";
import { ask, byId, describe, fillIn, privateWindows, standing, words } from "./page.js";

const { tabs } = presend.browser.api;
const NOT_PROTECTED = ["not_understood", "not_listed", "not_loaded"];

/** @param {Overview} now @returns {string} what the headline's words are called */
const nameOf = (now) => (now.here === "protected" && now.problem ? "down" : now.here);

/** @param {string} name */
const signOf = (name) => (["protected", "down"].includes(name) ? name : "unprotected");

/** @param {number} at */
const clock = (at) => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

/** @param {Overview} now @returns {ReportTo} */
const reportTo = ({ settings, versions }) => ({ address: settings.report_address, versions });

/** @param {Overview} now */
function showHere(now) {
  const name = nameOf(now);
  /** @type {HTMLImageElement} */ (byId("sign")).src = `../icons/${signOf(name)}.svg`;
  byId("headline").textContent = words(`popup_here_${name}`);
  byId("why").textContent = words(`popup_here_${name}_why`, clock(now.paused_until));
}

/** @param {Overview} now */
function showPause({ here, settings }) {
  const paused = here === "paused";
  byId("pause").hidden = !paused && (here !== "protected" || settings.pause_minutes === 0);
  byId("pause").textContent = paused ? words("popup_resume") : words("popup_pause", String(settings.pause_minutes));
}

/** @param {Overview} now @param {string | undefined} url */
function showReport(now, url) {
  const report = /** @type {HTMLAnchorElement} */ (byId("report"));
  report.hidden = !url || !now.settings.report_address || !NOT_PROTECTED.includes(now.here);
  if (!report.hidden) report.href = presend.report.site(words, reportTo(now), new URL(/** @type {string} */ (url)).host);
}

/** @param {Overview} now */
function showAgent(now) {
  describe(byId("standing"), [...standing(now), inPrivate]);
  byId("problem").hidden = !now.problem;
  byId("action").textContent = now.problem?.what_to_do ?? "";
  const handbook = /** @type {HTMLAnchorElement} */ (byId("handbook"));
  handbook.hidden = !now.agent;
  handbook.href = now.agent ? `http://127.0.0.1:${now.agent.port}/handbook` : "";
}

/** @param {Overview} now @param {string | undefined} url */
function show(now, url) {
  showHere(now);
  showPause(now);
  showReport(now, url);
  showAgent(now);
}

/** What only the agent knows. @param {Overview} now */
async function showKnown(now) {
  if (!now.agent) return;
  showCounts(reportTo(now));
  const known = await ask({ kind: "accounts" });
  if (!("problem" in known)) showQuestion(known);
}

/** @param {{tab?: number, url?: string}} page @returns {Promise<Overview>} */
async function retry(page) {
  byId("retried").textContent = words("popup_wait");
  const now = await ask({ kind: "retry", ...page });
  byId("retried").textContent = now.problem ? words("popup_retried") : "";
  if (!now.problem) byId("here").focus();
  return now;
}

fillIn();
const [tab] = await tabs.query({ active: true, currentWindow: true });
const inPrivate = await privateWindows();
const page = { tab: tab?.id, url: tab?.url };
/** @type {Overview} */
let now = await ask({ kind: "overview", ...page });
byId("retry").addEventListener("click", async () => {
  now = await retry(page);
  show(now, page.url);
  await showKnown(now);
});
byId("pause").addEventListener("click", async () => {
  now = await ask({ kind: "pause", ...page, wanted: now.here !== "paused" });
  show(now, page.url);
});
show(now, page.url);
await showKnown(now);
