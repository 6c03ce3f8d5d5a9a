// @ts-check
// Asks what is not known of an account, one question at a time, each once: whose it is, and what its profile says.
import { ask, byId, element, words } from "./page.js";

/** @typedef {Pick<Wire.SaidAccount, "kind" | "profile_disclaimer" | "profile_names_employer">} Said */
/** @typedef {{text: string, choices: [label: string, said: Said][]}} Question */

/** @param {Wire.KnownAccount} account */
export const nameOf = ({ handle }) => (!handle ? words("ask_this_account") : handle.includes("@") ? handle : `@${handle}`);

/** @param {string} text @param {"profile_disclaimer" | "profile_names_employer"} field @returns {Question} */
const yesOrNo = (text, field) => ({ text, choices: [[words("ask_yes"), { [field]: true }], [words("ask_no"), { [field]: false }]] });

/** @param {Wire.KnownAccount} account @returns {Question} */
function whose(account) {
  const text = account.handle ? words("ask_whose", nameOf(account), account.site) : words("ask_whose_site", account.site);
  return { text, choices: [[words("ask_own"), { kind: "personal" }], [words("ask_council"), { kind: "official" }]] };
}

/** @param {Wire.KnownAccount} account */
const toAsk = ({ to_ask }) => to_ask;

/** @param {Wire.KnownAccount} account one that has something to ask @returns {Question} */
function question(account) {
  if (account.kind === null) return whose(account);
  if (account.profile_disclaimer === null) return yesOrNo(words("ask_disclaimer", nameOf(account)), "profile_disclaimer");
  return yesOrNo(words("ask_employer", nameOf(account)), "profile_names_employer");
}

/** @param {Wire.KnownAccount} account @param {Said} said @param {(known: Wire.KnownAccounts) => void} onKnown */
async function tell(account, said, onKnown) {
  const answer = await ask({ kind: "say", account: { site: account.site, handle: account.handle, ...said } });
  if ("problem" in answer) {
    byId("asked").textContent = `${answer.problem.message} ${answer.problem.what_to_do}`;
    return;
  }
  byId("asked").textContent = answer.accounts.some(toAsk) ? "" : words("ask_done");
  showQuestion(answer, onKnown);
  onKnown(answer);
  byId(byId("question").hidden ? "asked" : "question").focus();
}

/** @param {Wire.KnownAccounts} known @param {(known: Wire.KnownAccounts) => void} [onKnown] after an answer */
export function showQuestion(known, onKnown = () => {}) {
  const account = known.accounts.find(toAsk);
  for (const id of ["question", "choices", "ask-why"]) byId(id).hidden = !account;
  byId("asking").hidden = !account && byId("asked").textContent === "";
  if (!account) return;
  const { text, choices } = question(account);
  byId("question").textContent = text;
  byId("choices").replaceChildren(...choices.map(([label, said]) => {
    const button = element("button", label);
    button.className = "second";
    button.addEventListener("click", () => tell(account, said, onKnown));
    return button;
  }));
}
