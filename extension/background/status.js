// @ts-check
// The agent's status, at most two seconds old when a draft leaves: its revision makes cached reviews worthless.
import "../browser.js";
import { ask } from "./agent.js";
import { asProblem, problem } from "./problems.js";
import { learnFromAgent, settings } from "./settings.js";

const { storage } = presend.browser.api;
const FRESH_MS = 2000;

/** @type {{status: Status, at: number} | null} only a cache */
let last = null;
/** @type {((what: {settings: boolean}) => void)[]} */
const listeners = [];

/** @param {(what: {settings: boolean}) => void} listener told when the revision or a setting has changed */
export const onChange = (listener) => { listeners.push(listener); };

/** @returns {Promise<string>} the revision last heard of, "" before the first */
export const revision = async () => /** @type {any} */ (await storage.session.get({ revision: "" })).revision;

/** @param {Status} status */
async function learn(status) {
  const newSettings = await learnFromAgent(status.settings);
  const newRevision = status.revision !== (await revision());
  await storage.session.set({ revision: status.revision });
  if (newSettings || newRevision) listeners.forEach((listener) => listener({ settings: newSettings }));
}

/** @param {AbortSignal} [signal] @returns {Promise<Status>} throws a Problem */
export async function status(signal) {
  const age = Date.now() - (last?.at ?? 0);
  if (last && age >= 0 && age < FRESH_MS) return last.status;
  return freshStatus(signal);
}

/** @param {AbortSignal} [signal] @returns {Promise<Status>} throws a Problem */
export async function freshStatus(signal) {
  const at = Date.now();
  last = null;
  const said = await ask("POST", "status", {}, signal ?? (await deadline()));
  if (typeof said.revision !== "string" || typeof said.settings !== "object") throw problem("agent_version");
  await learn(said);
  last = { status: said, at };
  return said;
}

/** @returns {Promise<AbortSignal>} aborts when a send has waited long enough */
export const deadline = async () => AbortSignal.timeout((await settings()).deadline_ms);

/** @returns {Promise<{agent: Status | null, problem: Problem | null}>} */
export const look = () =>
  freshStatus().then((agent) => ({ agent, problem: null }), (failure) => ({ agent: null, problem: asProblem(failure) }));
