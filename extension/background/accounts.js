// @ts-check
// The person's accounts, which the agent keeps: what is known, what is said about one, what its profile says.
import { ask } from "./agent.js";
import { pausedUntil } from "./pause.js";
import { asProblem } from "./problems.js";
import { draftOf } from "./shapes.js";
import { deadline, freshStatus, revisionIs } from "./status.js";

/** What is said changes what is found: cached reviews go, and the toolbar asks no longer.
 * @param {"POST" | "DELETE"} method @param {object} body @returns {Promise<Wire.KnownAccounts | {problem: Problem}>} */
async function tell(method, body) {
  try {
    const known = await ask(method, "accounts", body, await deadline());
    await revisionIs(known.revision);
    freshStatus().catch(() => {});
    return known;
  } catch (failure) {
    return { problem: asProblem(failure) };
  }
}

export const accounts = () => tell("POST", {});

/** @param {{account?: Wire.SaidAccount, person?: Wire.SaidPerson}} message */
export const say = ({ account, person }) => tell("POST", { account: account ?? null, person: person ?? null });

/** @param {{site?: string, handle?: string}} message */
export const forgetAccount = ({ site, handle }) => tell("DELETE", { site: site ?? null, handle: handle ?? null });

/** A page of the person's own profile: the agent reads it and keeps two answers, never the words.
 * @param {{handle: string, text: string}} message @param {Place} place */
export async function profile({ handle, text }, place) {
  if (await pausedUntil(place.site?.host)) return {};
  await tell("POST", { account: { site: draftOf({}, place).site, handle, profile: text } });
  return {};
}
