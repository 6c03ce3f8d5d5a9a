// @ts-check
// What the toolbar icon says in each tab: protected, not protected here, or the agent cannot be asked.
import "../browser.js";
import { pausedUntil } from "./pause.js";

const { action, i18n, storage, tabs } = presend.browser.api;

/** @typedef {"protected" | "not_understood"} Here */
/** @typedef {"protected" | "unprotected" | "down" | "paused"} Look */

/** @param {number} tab */
const keyOf = (tab) => `tab:${tab}`;

/** `page` is the top document, `site` the listed host that has spoken.
 * @param {number} tab @returns {Promise<{here: Here | null, page: string | null, site?: string}>} */
const read = async (tab) =>
  /** @type {any} */ (await storage.session.get(keyOf(tab)))[keyOf(tab)] ?? { here: null, page: null };

/** @param {number} tab @returns {Promise<Here | null>} null: no script of ours has spoken there */
export const hereIn = async (tab) => (await read(tab)).here;

/** @param {Here | null} here @param {boolean} down @returns {Look} */
const lookOf = (here, down) => (here !== "protected" ? "unprotected" : down ? "down" : "protected");

/** @param {Look} look */
const pictures = (look) =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/${look === "paused" ? "unprotected" : look}-${size}.png`]));

/** @param {number} tab */
async function paint(tab) {
  const { down = false } = await storage.session.get("down");
  const { here, site } = await read(tab);
  const look = (await pausedUntil(site)) ? "paused" : lookOf(here, /** @type {boolean} */ (down));
  await action.setIcon({ tabId: tab, path: pictures(look) });
  await action.setTitle({ tabId: tab, title: i18n.getMessage(`background_title_${look}`) });
}

/** A tab may close while it is painted. @param {number} tab */
const repaint = (tab) => paint(tab).catch(() => {});

/** Frames speak one by one: one that is protected makes the page protected, until one is lost or the page is loaded anew.
 * @param {Place} place @param {Here | "lost"} state */
export async function tell(place, state) {
  const { here, page } = await read(place.tab);
  const better = state === "lost" ? "not_understood" : here === "protected" ? here : state;
  await storage.session.set({ [keyOf(place.tab)]: { here: better, page, site: place.site?.host } });
  await repaint(place.tab);
}

/** A page says hello when it begins, and again when settings have changed: only a new one starts from nothing.
 * @param {Place} place */
export async function begin({ tab, frame, document }) {
  if (frame !== 0 || (document !== null && document === (await read(tab)).page)) return;
  await storage.session.set({ [keyOf(tab)]: { here: null, page: document } });
  await repaint(tab);
}

/** @param {number} tab */
export async function forget(tab) {
  await storage.session.remove(keyOf(tab));
  await repaint(tab);
}

/** @returns {Promise<number[]>} the tabs where a script of ours has spoken */
export const known = async () =>
  Object.keys(await storage.session.get(null)).filter((key) => key.startsWith("tab:")).map((key) => Number(key.slice(4)));

/** @param {boolean} down whether the agent cannot be asked */
export async function agentIs(down) {
  const { down: before = false } = await storage.session.get("down");
  if (before === down) return;
  await storage.session.set({ down });
  await repaintAll();
}

/** The toolbar asks quietly: a mark on the icon, and the question in the popup. @param {boolean} whether */
export const asksAboutAccounts = (whether) => action.setBadgeText({ text: whether ? "?" : "" });

/** @returns {Promise<void>} after a pause began or ended */
export async function repaintAll() {
  for (const tab of await known()) await repaint(tab);
}

/** Tell every script of ours, in every tab, to say hello again. */
export async function sayChanged() {
  for (const { id } of await tabs.query({})) {
    if (id !== undefined) tabs.sendMessage(id, { kind: "changed" }).catch(() => {});
  }
}
