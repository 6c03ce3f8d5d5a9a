// @ts-check
// The options page: how things stand, pairing by a pasted code, the sites that are checked.
import { readCode } from "../background/code.js";
import { begin as beginAccounts } from "./accounts.js";
import { ask, byId, describe, fillIn, privateWindows, standing, tableRow, words } from "./page.js";

const code = /** @type {HTMLInputElement} */ (byId("code"));

/** @param {Overview["sites"][number]} site */
function row({ host, adapter, builtIn, permitted }) {
  const name = builtIn ? words("options_built_in", host) : host;
  const checked = words(permitted ? "options_site_yes" : "options_site_no");
  return tableRow(name, [words("options_adapter"), adapter], [words("options_permitted"), checked]);
}

/** @param {Overview} now */
function show(now) {
  describe(byId("standing"), [...standing(now), inPrivate]);
  byId("action").hidden = !now.problem;
  byId("action").textContent = now.problem?.what_to_do ?? "";
  byId("unpair").hidden = now.paired !== "code";
  byId("rows").replaceChildren(...now.sites.map(row));
  describe(byId("settings"), [
    [words("options_mode"), words(`options_mode_${now.settings.mode}`)],
    [words("options_fail_mode"), words(`options_fail_mode_${now.settings.fail_mode}`)],
    [words("options_deadline"), words("options_deadline_value", String(now.settings.deadline_ms / 1000))],
  ]);
}

/** @param {string} text @param {"good" | "warn" | ""} tone */
function say(text, tone) {
  byId("result").textContent = text;
  byId("result").className = tone;
  code.setAttribute("aria-invalid", String(tone === "warn"));
}

/** @param {{message: string, what_to_do: string}} problem */
function refuse({ message, what_to_do }) {
  say(`${message} ${what_to_do}`, "warn");
  code.focus();
}

/** Wrong letters are told here, before anything is tried. */
async function pair() {
  const read = await readCode(code.value);
  if ("wrong" in read) {
    const name = `problem_code_${read.wrong}`;
    return refuse({ message: words(name), what_to_do: words(`${name}_do`) });
  }
  say(words("options_pairing"), "");
  const answer = await ask({ kind: "pair", code: code.value });
  if (!("settings" in answer)) return refuse(answer.problem);
  code.value = "";
  say(words("options_pair_done"), "good");
  return show(answer);
}

byId("pairing").addEventListener("submit", (event) => {
  event.preventDefault();
  pair();
});
byId("unpair").addEventListener("click", async () => {
  show(await ask({ kind: "unpair" }));
  say(words("options_unpair_done"), "");
  code.focus();
});

fillIn();
const inPrivate = await privateWindows();
beginAccounts();
show(await ask({ kind: "overview" }));
