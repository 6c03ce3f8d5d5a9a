// @ts-check
// What the agent says, in the browser's language: by the ids that its sentences carry, where _locales has them.
import "../browser.js";

const { i18n } = presend.browser.api;

/** @param {string | undefined} id @param {string} theirs @param {string[]} [values] what is filled in, as $1, $2 … */
const said = (id, theirs, values) => (id && i18n.getMessage(`agent_${id}`, values)) || theirs;

/** @param {Wire.Fix} fix @returns {Wire.Fix} */
const fixed = (fix) => ({ ...fix, label: said(fix.label_id, fix.label, [fix.text]) });

/** @param {Wire.Finding} finding @returns {Wire.Finding} */
const found = (finding) => ({
  ...finding,
  message: said(finding.message_id, finding.message, finding.values),
  advice: said(finding.message_id && `${finding.message_id}_do`, finding.advice, finding.values),
  why: said(`paragraph_${finding.paragraph.split(" ")[0]?.replace(".", "_")}`, finding.why),
  fixes: finding.fixes?.map(fixed),
});

/** @param {Wire.Unchecked} part @returns {Wire.Unchecked} */
const left = (part) => ({
  ...part,
  why: said(part.message_id, part.why, part.values),
  what_to_do: said(part.message_id && `${part.message_id}_do`, part.what_to_do, part.values),
});

/** @template {Wire.Review | Wire.Wording} Said @param {Said} answer @returns {Said} */
export const translated = (answer) => ({
  ...answer, findings: answer.findings.map(found), unchecked: answer.unchecked.map(left),
});

/** @param {Problem} problem of the agent or its native host @returns {Problem} */
export const inOurWords = (problem) => ({
  ...problem,
  message: said(`problem_${problem.code}`, problem.message),
  what_to_do: said(`problem_${problem.code}_do`, problem.what_to_do),
});
