// @ts-check
// The secret and port of the agent: from the native host after each browser start, else from a code pasted once.
import "../browser.js";
import { passedOn, problem } from "./problems.js";
import { forgetKept, keep, kept } from "./kept.js";

const { runtime, storage } = presend.browser.api;
const NATIVE_HOST = "uk.gov.manchester.presend";

/** @type {Promise<Pairing | null> | null} */
let asking = null;

/** @param {any} answer @returns {answer is {port: number, secret: string}} */
const isPairing = (answer) =>
  Number.isInteger(answer?.port) && answer.port > 0 && answer.port < 65536 && /^[A-Z2-7]{20}$/.test(answer?.secret);

/** Ask the native host, which also starts the agent. Null where no such host is installed.
 * @returns {Promise<Pairing | null>} throws a Problem where the host could not start the agent */
async function askNativeHost() {
  /** @type {any} */
  const answer = await runtime.sendNativeMessage(NATIVE_HOST, { ask: "pairing" }).catch(() => null);
  if (!answer) return null;
  if (!isPairing(answer)) throw passedOn("agent_not_started", answer.error);
  return { port: answer.port, secret: answer.secret, by: "native" };
}

/** @returns {Promise<Pairing | null>} */
async function fetchPairing() {
  const found = (await askNativeHost()) ?? (await kept());
  if (found) await storage.session.set({ pairing: found });
  return found;
}

/** Ask again, whatever is remembered; callers at the same time share one question.
 * @returns {Promise<Pairing | null>} */
export function renewPairing() {
  asking ??= fetchPairing().finally(() => { asking = null; });
  return asking;
}

/** @returns {Promise<Pairing>} throws the Problem not_paired */
export async function pairing() {
  const { pairing: remembered } = await storage.session.get("pairing");
  const found = /** @type {Pairing | undefined} */ (remembered) ?? (await renewPairing());
  if (!found) throw problem("not_paired");
  return found;
}

/** @param {{port: number, secret: string}} read from a pasted code that the agent has answered to */
export async function keepPairing({ port, secret }) {
  await keep({ port, secret, by: "code" });
  await storage.session.set({ pairing: { port, secret, by: "code" } });
}

export async function forgetPairing() {
  await forgetKept();
  await storage.session.remove("pairing");
}
