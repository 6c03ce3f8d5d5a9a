// @ts-check
// Asks the agent to review a draft; a newer one of the same frame takes an older one's place while typing.
import { ask, until } from "./agent.js";
import { asProblem, problem, SUPERSEDED } from "./problems.js";
import { deadline, status } from "./status.js";
import { translated } from "./translation.js";

/** @type {Map<string, AbortController>} what is being typed, by tab and frame */
const typing = new Map();

const VERDICTS = ["clear", "advise", "hold", "stop"];
const MAY_SEND = ["freely", "confirm", "reason", "no"];

/** @param {any} review @returns {review is Wire.Review} */
const isReview = (review) =>
  VERDICTS.includes(review?.verdict) && MAY_SEND.includes(review.may_send) && typeof review.review === "string" &&
  Array.isArray(review.findings) && Array.isArray(review.unchecked);

/** @param {string} frame @param {Wire.Draft} draft @returns {AbortController} */
function takePlace(frame, draft) {
  typing.get(frame)?.abort(SUPERSEDED);
  const controller = new AbortController();
  if (draft.moment === "typing") typing.set(frame, controller);
  return controller;
}

/** @param {Wire.Draft} draft @param {AbortSignal} signal */
async function reviewed(draft, signal) {
  const { revision } = await until(status(), signal);
  const review = await ask("POST", "review", draft, signal);
  if (!isReview(review)) throw problem("agent_version");
  return { review: translated(review), revision };
}

/** @param {Wire.Draft} draft @param {Place} place @returns {Promise<Reviewed>} */
export async function review(draft, place) {
  const frame = `${place.tab}:${place.frame}`;
  const controller = takePlace(frame, draft);
  try {
    return await reviewed(draft, AbortSignal.any([controller.signal, await deadline()]));
  } catch (failure) {
    const shown = asProblem(failure);
    return shown.code === SUPERSEDED.code ? { superseded: true } : { problem: shown };
  } finally {
    if (typing.get(frame) === controller) typing.delete(frame);
  }
}
