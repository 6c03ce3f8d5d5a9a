// @ts-check
// A failure has one shape and a way out: code, message, what to do.
import "../browser.js";

import { inOurWords } from "./translation.js";

const { i18n } = presend.browser.api;

/** A newer draft of the same frame took this one's place: nothing went wrong, and nothing is shown. */
export const SUPERSEDED = Object.freeze({ code: "superseded", message: "", what_to_do: "" });

/** @param {string} code one that _locales knows as problem_<code> and problem_<code>_do @returns {Problem} */
export const problem = (code) => ({
  code,
  message: i18n.getMessage(`problem_${code}`),
  what_to_do: i18n.getMessage(`problem_${code}_do`),
});

/** @param {unknown} thing @returns {thing is Problem} */
export const isProblem = (thing) =>
  ["code", "message", "what_to_do"].every((key) => typeof (/** @type {any} */ (thing)?.[key]) === "string");

/** What the agent or its native host says went wrong, in their words or in a translation, under a code of ours.
 * @param {string} code @param {unknown} theirs @returns {Problem} */
export const passedOn = (code, theirs) => (isProblem(theirs) ? { ...inOurWords(theirs), code } : problem(code));

/** Whatever was thrown, as a problem that can be shown.
 * @param {unknown} thrown @returns {Problem} */
export const asProblem = (thrown) => (isProblem(thrown) ? thrown : problem("agent_refused"));
