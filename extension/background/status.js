// @ts-check
// The agent's status, at most two seconds old when a draft leaves: its revision makes cached reviews worthless.
import "../browser.js";
import { ask } from "./agent.js";
import { asProblem, problem } from "./problems.js";
import { learnFromAgent, settings } from "./settings.js";
import { asksAboutAccounts } from "./tabs.js";

const { runtime, storage } = presend.browser.api;
const FRESH_MS = 2000;

/** @type {{status: Status, at: number} | null} only a cache */
let last = null;
/** @type {Promise<Status> | null} */
let asking = null;
/** @type {((what: {settings: boolean}) => void)[]} */
const listeners = [];

/** @param {(what: {settings: boolean}) => void} listener told when the revision or a setting has changed */
export const onChange = (listener) => { listeners.push(listener); };

/** @returns {Promise<string>} the revision last heard of, "" before the first */
export const revision = async () => /** @type {any} */ (await storage.session.get({ revision: "" })).revision;

/** @returns {Promise<string>} what is at work here, for a report: extension, agent, policy and model */
export async function versions() {
  const { versions: agents } = await storage.session.get({ versions: "" });
  return [`extension ${runtime.getManifest().version}`, agents].filter(Boolean).join("; ");
}

/** @param {string} said @param {Record<string, unknown> | null} theirs the agent's settings, null where it named none */
async function learn(said, theirs) {
  const newSettings = theirs !== null && (await learnFromAgent(theirs));
  const newRevision = said !== (await revision());
  await storage.session.set({ revision: said });
  if (newSettings || newRevision) listeners.forEach((listener) => listener({ settings: newSettings }));
}

/** @returns {Promise<Status>} throws a Problem */
async function fetchStatus() {
  const said = await ask("POST", "status", {}, await deadline());
  if (typeof said.revision !== "string" || typeof said.settings !== "object") throw problem("agent_version");
  await storage.session.set({ versions: `agent ${said.version}; policy ${said.policy}; model ${said.model}` });
  await asksAboutAccounts(Number(said.accounts_to_ask) > 0);
  await learn(said.revision, said.settings);
  return said;
}

/** @param {number} at when it was asked @returns {Promise<Status>} throws a Problem */
async function fetchAndKeep(at) {
  const question = fetchStatus();
  asking = question;
  try {
    const status = await question;
    if (asking === question) last = { status, at };
    return status;
  } finally {
    if (asking === question) asking = null;
  }
}

/** Ask now; callers at the same time share one question. @returns {Promise<Status>} throws a Problem */
export const freshStatus = () => asking ?? fetchAndKeep(Date.now());

/** What was heard or asked before is worth nothing now. */
export function forgetStatus() {
  last = null;
  asking = null;
}

/** The agent has said that its revision is another now. @param {string} revision */
export async function revisionIs(revision) {
  forgetStatus();
  await learn(revision, null);
}

/** @returns {Promise<Status>} at most two seconds old; throws a Problem */
export async function status() {
  const age = Date.now() - (last?.at ?? 0);
  return last && age >= 0 && age < FRESH_MS ? last.status : freshStatus();
}

/** @returns {Promise<AbortSignal>} aborts when a send has waited long enough */
export const deadline = async () => AbortSignal.timeout((await settings()).deadline_ms);

/** @param {Promise<Status>} asked @returns {Promise<{agent: Status | null, problem: Problem | null}>} never rejects */
export const outcome = (asked) =>
  asked.then((agent) => ({ agent, problem: null }), (failure) => ({ agent: null, problem: asProblem(failure) }));
