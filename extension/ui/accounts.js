// @ts-check
// The accounts in the options page: what is known of each, and forgetting it; and the two facts of the person.
import { nameOf, showQuestion } from "./asking.js";
import { ask, byId, element, tableRow, words } from "./page.js";

const FACTS = /** @type {const} */ (["restricted", "front_line"]);

/** @param {Wire.KnownAccount} account */
const labelOf = (account) => words("options_handle_on", nameOf(account), account.site);

/** @param {Wire.KnownAccount} account */
const whose = ({ by, kind }) => words(by === "organisation" ? "options_whose_listed" : `options_whose_${kind ?? "unknown"}`);

/** @param {boolean | null} said @param {string} name */
const told = (said, name) => (said === null ? null : words(`options_${name}_${said ? "yes" : "no"}`));

/** @param {Wire.KnownAccount} account */
function profile({ kind, profile_disclaimer, profile_names_employer }) {
  if (kind === "official") return "";
  const known = [told(profile_disclaimer, "disclaimer"), told(profile_names_employer, "employer")].filter(Boolean);
  return known.join(" ") || words("options_profile_unknown");
}

/** @param {string} label @param {string} name @param {() => void} act */
function forgetButton(label, name, act) {
  const made = element("button", label);
  made.className = "second";
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

/** @param {Wire.KnownAccount} account */
function row(account) {
  const label = labelOf(account);
  const button = forgetButton(words("options_forget"), words("options_forget_one", label), () => forget(account));
  return tableRow(label, [words("options_whose"), whose(account)], [words("options_profile"), profile(account)], ["", button]);
}

/** @param {{site?: string, handle?: string}} which one account, or all with the person's facts */
async function forget({ site, handle }) {
  const answer = await ask({ kind: "forget_account", site, handle });
  say(answer, "options_forgotten");
  byId("accounts").focus();
}

/** @param {Wire.KnownAccounts | {problem: Problem}} answer @param {string} done */
function say(answer, done) {
  const failed = "problem" in answer;
  byId("account-result").textContent = failed ? `${answer.problem.message} ${answer.problem.what_to_do}` : words(done);
  if (!failed) show(answer);
}

/** @param {Wire.KnownAccounts} known */
function show(known) {
  byId("account-rows").replaceChildren(...known.accounts.map(row));
  byId("account-table").hidden = known.accounts.length === 0;
  byId("account-none").hidden = known.accounts.length > 0;
  for (const fact of FACTS) {
    const value = String(known.person[fact] ?? "");
    for (const radio of radios(fact)) radio.checked = radio.value === value;
  }
  showQuestion(known, show);
}

/** @param {string} fact */
const radios = (fact) => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(`input[name="${fact}"]`)]);

/** @param {string} fact @returns {boolean | null} */
function chosen(fact) {
  const value = radios(fact).find(({ checked }) => checked)?.value;
  return value ? value === "true" : null;
}

async function keepPerson() {
  say(await ask({ kind: "say", person: { restricted: chosen("restricted"), front_line: chosen("front_line") } }), "options_kept");
}

export async function begin() {
  byId("person-facts").addEventListener("change", keepPerson);
  byId("forget-all").addEventListener("click", () => forget({}));
  const known = await ask({ kind: "accounts" });
  byId("known").hidden = "problem" in known;
  if (!("problem" in known)) show(known);
}
