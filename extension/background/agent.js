// @ts-check
// The only door to the agent: it proves who answers before a draft leaves, and that each answer is the agent's own.
import { answerMessage, asAsked, derive, helloMessage, newNonce, proves } from "./crypto.js";
import { pairing, renewPairing } from "./pairing.js";
import { asProblem, passedOn, problem } from "./problems.js";

const PROOF_LIVES_MS = 2000;
const LARGEST_ANSWER = 8 * 1024 * 1024;
/** What a fresh word from the native host may mend: the agent was not started, or has moved to another port. */
const MENDABLE = new Set(["agent_unreachable", "agent_unproven"]);

/** @typedef {Pairing & {bearer: string, answer: CryptoKey, version: string, at: number}} Proof */
/** @type {Proof | null} only a cache: a woken worker proves anew */
let proof = null;

/** @param {AbortSignal} signal @returns {Problem} */
const reasonOf = (signal) =>
  signal.reason?.name === "TimeoutError" ? problem("agent_timeout") : asProblem(signal.reason);

/** What a signal ends here goes on for whoever else waits for it.
 * @template T @param {Promise<T>} work @param {AbortSignal} signal @returns {Promise<T>} */
export const until = (work, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) reject(reasonOf(signal));
    signal.addEventListener("abort", () => reject(reasonOf(signal)), { once: true });
    work.then(resolve, reject);
  });

/** @param {Response} response @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function bytesOf(response) {
  const pieces = [];
  let size = 0;
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_ANSWER) throw problem("agent_unproven");
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** @param {number} port @param {string} path @param {RequestInit} request @param {AbortSignal} signal */
async function reach(port, path, request, signal) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/v1/${path}`, {
      ...request, signal, redirect: "error", credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer",
    });
    return { response, bytes: await bytesOf(response) };
  } catch (error) {
    if (signal.aborted) throw reasonOf(signal);
    throw error instanceof TypeError ? problem("agent_unreachable") : error;
  }
}

/** @param {Uint8Array} bytes @returns {any} undefined where this is not JSON */
function parsed(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Who answers on this port? Only the agent that holds the secret, on the port that was dialled, passes.
 * @param {Pairing} pairing @param {AbortSignal} signal @returns {Promise<Proof>} */
export async function prove(pairing, signal) {
  const at = Date.now();
  const keys = await derive(pairing.secret);
  const nonce = newNonce();
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ nonce }) };
  const { bytes } = await reach(pairing.port, "hello", request, signal);
  const hello = parsed(bytes);
  const message = helloMessage({ port: pairing.port, version: String(hello?.version), nonce });
  const ours = hello?.port === pairing.port && (await proves(keys.answer, String(hello.proof), message));
  if (!ours) throw problem("agent_unproven");
  if (hello.v !== 1) throw problem("agent_version");
  return { ...pairing, ...keys, version: hello.version, at };
}

/** The agent proves anew who it is before the next request: for those that come by themselves, a while after a review. */
export const proveAnew = () => {
  proof = null;
};

/** @param {AbortSignal} signal */
async function proven(signal) {
  const known = await until(pairing(), signal);
  const age = Date.now() - (proof?.at ?? 0);
  const fresh = age >= 0 && age < PROOF_LIVES_MS;
  if (proof && fresh && proof.port === known.port && proof.secret === known.secret) return proof;
  proof = await prove(known, signal);
  return proof;
}

/** @param {string} method @param {string} path @param {object} asked @param {AbortSignal} signal @param {Record<string, string>} more */
async function attempt(method, path, asked, signal, more) {
  const { port, bearer, answer } = await proven(signal);
  const body = JSON.stringify(asked);
  const nonce = newNonce();
  const headers = { "content-type": "application/json", authorization: `Bearer ${bearer}`, "presend-nonce": nonce, ...more };
  const { response, bytes } = await reach(port, path, { method, headers, body }, signal);
  const message = answerMessage(nonce, await asAsked(method, `/v1/${path}`, body), bytes);
  const honest = await proves(answer, response.headers.get("presend-proof"), message);
  if (!honest) throw problem("agent_unproven");
  const said = parsed(bytes);
  if (!response.ok || typeof said !== "object") throw passedOn("agent_refused", said?.error);
  return said;
}

/** @param {AbortSignal} signal @returns {Promise<boolean>} whether another try makes sense */
async function mended(signal) {
  const renewed = await until(renewPairing(), signal);
  return renewed?.by === "native";
}

/** Ask the agent; one more try where the native host can start it or knows its new port.
 * @param {"POST" | "PUT" | "DELETE"} method @param {string} path below /v1/ @param {object} body
 * @param {AbortSignal} signal @param {Record<string, string>} [more] headers @returns {Promise<any>} throws a Problem */
export async function ask(method, path, body, signal, more = {}) {
  try {
    return await attempt(method, path, body, signal, more);
  } catch (failure) {
    proof = null;
    if (!MENDABLE.has(asProblem(failure).code) || !(await mended(signal))) throw failure;
  }
  try {
    return await attempt(method, path, body, signal, more);
  } catch (failure) {
    proof = null;
    throw failure;
  }
}
