// @ts-check
// What was in question lately: kinds and how often, never words; beside each the way to report a false alarm.
import "../report.js";
import { ask, byId, element, words } from "./page.js";

/** @param {string} href @param {string} label */
export function link(href, label) {
  const made = element("a", label);
  made.setAttribute("href", href);
  return made;
}

/** @param {Wire.Count} count @param {ReportTo} to @param {number} index */
function row({ check, times }, to, index) {
  const made = document.createElement("li");
  const kind = element("span", words(`check_${check}`));
  kind.id = `kind-${index}`;
  made.append(kind, " ", element("span", String(times)));
  if (to.address && check !== "sensitive") {
    const report = link(presend.report.alarm(words, to, check), words("report_alarm"));
    report.setAttribute("aria-describedby", kind.id);
    made.append(report);
  }
  return made;
}

/** Not shown where the agent does not answer. @param {ReportTo} to */
export async function showCounts(to) {
  const answer = await ask({ kind: "counts" });
  byId("counts").hidden = "problem" in answer;
  if ("problem" in answer) return;
  byId("counts-title").textContent = words("popup_counts", String(answer.days));
  byId("counts-none").hidden = answer.checks.length > 0;
  byId("kinds").replaceChildren(...answer.checks.map((/** @type {Wire.Count} */ count, /** @type {number} */ index) => row(count, to, index)));
}
