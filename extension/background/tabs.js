// @ts-check
// What the toolbar icon says in each tab: protected, not protected here, or the agent cannot be asked.
import "../browser.js";
import { pausedUntil } from "./pause.js";

const { action, i18n, storage, tabs } = presend.browser.api;

/** @typedef {"protected" | "not_understood"} Here */
/** @typedef {"protected" | "unprotected" | "down" | "paused"} Look */
/** `page` is the top document, `frames` what each frame has said last, `site` the listed host that has spoken.
 * @typedef {{page: string | null, frames: Record<number, Here | "lost">, site?: string | undefined}} Told */

/** @param {number} tab */
const keyOf = (tab) => `tab:${tab}`;

/** Frames speak at the same time, and what is kept or painted depends on what was before: one after the other. */
let turn = Promise.resolve();

/** @param {() => Promise<void>} act @returns {Promise<void>} */
function inTurn(act) {
  const acted = turn.then(act);
  turn = acted.catch(() => {}); // the next goes on
  return acted;
}

/** @param {number} tab @returns {Promise<Told>} */
const read = async (tab) =>
  /** @type {any} */ (await storage.session.get(keyOf(tab)))[keyOf(tab)] ?? { page: null, frames: {} };

/** One frame that is protected makes the page protected, unless another has lost its composer.
 * @param {Told} told @returns {Here | null} */
function together({ frames }) {
  const said = Object.values(frames);
  if (said.includes("lost")) return "not_understood";
  return said.includes("protected") ? "protected" : said.length ? "not_understood" : null;
}

/** @param {number} tab @returns {Promise<Here | null>} null: no script of ours has spoken there */
export const hereIn = async (tab) => together(await read(tab));

/** @param {Here | null} here @param {boolean} down @returns {Look} */
const lookOf = (here, down) => (here !== "protected" ? "unprotected" : down ? "down" : "protected");

/** @param {Look} look */
const pictures = (look) =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/${look === "paused" ? "unprotected" : look}-${size}.png`]));

/** @param {number} tab */
async function paint(tab) {
  const { down = false } = await storage.session.get("down");
  const told = await read(tab);
  const look = (await pausedUntil(told.site)) ? "paused" : lookOf(together(told), /** @type {boolean} */ (down));
  await action.setIcon({ tabId: tab, path: pictures(look) });
  await action.setTitle({ tabId: tab, title: i18n.getMessage(`background_title_${look}`) });
}

/** A tab may close while it is painted. */
const closed = () => {};

/** @param {number} tab */
const repaint = (tab) => inTurn(() => paint(tab).catch(closed));

/** Keep what a tab has come to, and show it. @param {number} tab @param {(told: Told) => Told} change */
const keep = (tab, change) => inTurn(async () => {
  const told = await read(tab);
  const changed = change(told);
  if (changed === told) return;
  await storage.session.set({ [keyOf(tab)]: changed });
  await paint(tab).catch(closed);
});

/** @param {Place} place @param {Here | "lost"} state */
export const tell = ({ tab, frame, site }, state) =>
  keep(tab, ({ page, frames }) => ({ page, frames: { ...frames, [frame]: state }, site: site?.host }));

/** @param {Told} told @param {number} frame @returns {Told} */
function without(told, frame) {
  if (!(frame in told.frames)) return told;
  const { [frame]: _, ...others } = told.frames;
  return { ...told, frames: others };
}

/** A page says hello when it begins, and again when settings have changed: only a new one starts from nothing. A frame
 * that begins has said nothing yet, whatever was in its place before.
 * @param {Place} place */
export const begin = ({ tab, frame, document }) =>
  keep(tab, (told) => {
    if (frame !== 0) return without(told, frame);
    return document !== null && document === told.page ? told : { page: document, frames: {} };
  });

/** Where no script of ours hears any more the frame has gone, and its word with it; what has come in its place by now
 * speaks for itself. @param {Pick<Place, "tab" | "frame">} place */
export const lookFor = ({ tab, frame }) =>
  tabs.sendMessage(tab, { kind: "there" }, { frameId: frame }).catch(() => keep(tab, (told) => without(told, frame)));

/** @param {number} tab */
export async function forget(tab) {
  await inTurn(() => storage.session.remove(keyOf(tab)));
  await repaint(tab);
}

/** @returns {Promise<number[]>} the tabs where a script of ours has spoken */
export const known = async () =>
  Object.keys(await storage.session.get(null)).filter((key) => key.startsWith("tab:")).map((key) => Number(key.slice(4)));

/** A frame that goes wakes a worker that slept, and has gone before it is heard; a whole page never only goes. */
export async function lookAround() {
  for (const tab of await known()) {
    const frames = Object.keys((await read(tab)).frames).map(Number);
    for (const frame of frames) if (frame !== 0) lookFor({ tab, frame });
  }
}

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
