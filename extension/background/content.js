// @ts-check
// What content scripts may ask for. Nothing that is answered here holds a secret.
import { profile } from "./accounts.js";
import { ask as askAgent, proveAnew } from "./agent.js";
import { bring } from "./later.js";
import { pausedUntil } from "./pause.js";
import { ask, chosen, unask } from "./panel.js";
import { asProblem } from "./problems.js";
import { review } from "./review.js";
import { settings } from "./settings.js";
import { draftOf } from "./shapes.js";
import { deadline, outcome, revision, revisionIs, status, versions } from "./status.js";
import { agentIs, begin, lookFor, tell } from "./tabs.js";
import { translated } from "./translation.js";

/** Longer than the agent itself takes at most (its setting `wording_deadline_ms`, 4 seconds at first). */
const WORDING_MS = 15_000;

/** @param {Problem | undefined} problem */
const note = (problem) => agentIs(problem !== undefined && problem.code !== "agent_refused");

/** @param {object} _ @param {Place} place @returns {Promise<Hello>} */
async function hello(_, place) {
  const { sites: _sites, ...known } = await settings();
  await begin(place);
  if (place.site) outcome(status()).then(({ problem }) => note(problem ?? undefined));
  if (await pausedUntil(place.site?.host)) known.mode = "observe";
  const adapter = place.site?.adapter ?? null;
  return { settings: known, adapter, revision: await revision(), versions: await versions() };
}

/** @param {{draft: Wire.Draft}} message @param {Place} place @returns {Promise<Reviewed>} nothing is read in a pause */
async function reviewDraft({ draft }, place) {
  if (await pausedUntil(place.site?.host)) return { superseded: true };
  const answer = await review(draftOf(draft, place), place);
  if (!("superseded" in answer)) await note("problem" in answer ? answer.problem : undefined);
  return answer;
}

/** @template T @param {() => Promise<T>} act @returns {Promise<T | {problem: Problem}>} */
const orProblem = (act) => act().catch((failure) => ({ problem: asProblem(failure) }));

/** @param {{review: string, action: DecisionAction, reason: string | null, checks: string[]}} message */
const decide = ({ review, action, reason = null, checks }) =>
  orProblem(async () => {
    await askAgent("POST", "decisions", { review, action, reason, checks }, await deadline());
    return {};
  });

/** @param {{key: string, scope: "always" | "here"}} message @param {Place} place */
const ignore = ({ key, scope }, place) =>
  orProblem(async () => {
    const { site } = draftOf({}, place);
    const { revision } = await askAgent("POST", "ignored", { key, scope, site }, await deadline());
    await revisionIs(revision);
    return { revision };
  });

/** The agent gives up an older draft of the same frame by itself; no send ever waits for this.
 * @param {{draft: Wire.Draft}} message @param {Place} place */
const wording = ({ draft }, place) =>
  orProblem(async () => {
    const frame = { "presend-frame": `${place.tab}:${place.frame}` };
    proveAnew();
    const wording = await askAgent("POST", "wording", draftOf(draft, place), AbortSignal.timeout(WORDING_MS), frame);
    return { wording: translated(wording) };
  });

/** @param {{word: string}} message */
const learn = ({ word }) =>
  orProblem(async () => {
    const { revision } = await askAgent("POST", "dictionary", { word }, await deadline());
    await revisionIs(revision);
    return { revision };
  });

/** @param {{state: "protected" | "not_understood" | "lost"}} message @param {Place} place */
const state = (message, place) => tell(place, message.state).then(() => ({}));

/** @param {object} _ @param {Place} place */
const bye = (_, place) => lookFor(place).then(() => ({}));

/** @type {Record<string, (message: any, place: Place) => Promise<unknown>>} */
export const CONTENT_ANSWERS = { hello, bye, review: reviewDraft, decide, ignore, wording, learn, profile, ask, unask, chosen, state, bring };
