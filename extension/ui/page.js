// @ts-check
// What both pages share: words from _locales, questions to the background, and lists of terms.
import "../browser.js";
import "../sites/index.js";
import "../sites/overrides.js";

const { extension, i18n, runtime } = presend.browser.api;

/** @param {string} name @param {...string} parts */
export const words = (name, ...parts) => i18n.getMessage(name, parts);

/** @param {PageMessage} message @returns {Promise<any>} */
export const ask = (message) => runtime.sendMessage(message);

/** @param {string} id @returns {HTMLElement} */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Puts words on every element that names them. */
export function fillIn() {
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = words(/** @type {HTMLElement} */ (element).dataset.words ?? "");
  }
}

/** @param {string} tag @param {string} text */
export function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** A row that a narrow window stacks: roles keep it a table, and each cell names its column.
 * @param {string} header @param {[column: string, content: string | Node][]} cells */
export function tableRow(header, ...cells) {
  const made = document.createElement("tr");
  made.setAttribute("role", "row");
  const first = element("th", header);
  first.setAttribute("scope", "row");
  first.setAttribute("role", "rowheader");
  made.append(first, ...cells.map(([column, content]) => {
    const cell = document.createElement("td");
    cell.setAttribute("role", "cell");
    if (content) cell.dataset.column = column;
    cell.append(content);
    return cell;
  }));
  return made;
}

/** @param {HTMLElement} list a <dl> @param {[string, string][]} terms */
export const describe = (list, terms) =>
  list.replaceChildren(...terms.flatMap(([term, text]) => [element("dt", term), element("dd", text)]));

/** Without leave of the person no browser lets an extension into private windows. @returns {Promise<[string, string]>} */
export const privateWindows = async () =>
  [words("popup_private"), words((await extension.isAllowedIncognitoAccess()) ? "popup_private_yes" : "popup_private_no")];

/** What is wrong with selectors in the settings; null where they can be used. @param {SelectorOverride} override */
function faultOf({ site, part, css }) {
  if (!presend.siteList.some(({ name, byData }) => byData && name === site)) return "site";
  if (!presend.siteParts.some((known) => known === part)) return "part";
  return presend.areSelectors(css) ? null : "css";
}

/** Selectors in the settings that cannot be used, and why. @param {Overview} now @returns {[string, string][]} */
const unused = ({ settings }) =>
  settings.selectors.flatMap((said) => {
    const fault = faultOf(said);
    return fault ? [[words("popup_selectors"), words(`popup_selectors_${fault}`, said.site, said.part)]] : [];
  });

/** @param {Overview} now @returns {[string, string][]} */
export const standing = (now) => [
  [words("popup_agent"), now.problem?.message ?? words("popup_agent_ready", now.agent?.version ?? "")],
  ...(now.agent?.unchecked ?? []).map(({ part, what_to_do }) => /** @type {[string, string]} */ (
    [words("popup_agent_unchecked", part), what_to_do])),
  [words("popup_paired"), words(`popup_paired_${now.paired ?? "not"}`)],
  ...unused(now),
];
