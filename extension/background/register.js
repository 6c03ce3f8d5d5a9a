// @ts-check
// Puts our scripts into the sites that are ours: registered for pages to come, injected into tabs already open.
import "../browser.js";
import { contentFiles, PAGE_WORLD_FILES } from "./files.js";
import { settings } from "./settings.js";
import { patternOf, siteOf, sites } from "./sites.js";

const { permissions, scripting, tabs } = presend.browser.api;

/** @type {Promise<unknown>} registrations run one after another, never at once */
let last = Promise.resolve();

/** @param {string} pattern */
const permitted = (pattern) => permissions.contains({ origins: [pattern] }).catch(() => false);

/** @param {ListedSite[]} listed */
export const withPermission = (listed) =>
  Promise.all(sites(listed).map(async (site) => {
    const pattern = patternOf(site.host);
    return { ...site, pattern, permitted: pattern !== null && (await permitted(pattern)) };
  }));

/** One for each site: a page gets the scripts of the first that covers it, as `siteOf` names it.
 * @returns {Promise<{pattern: string, adapter: string}[]>} */
async function ours() {
  const found = await withPermission((await settings()).sites);
  const usable = found.flatMap(({ pattern, permitted, adapter }) => (pattern && permitted ? [{ pattern, adapter }] : []));
  return usable.filter(({ pattern }, index) => usable.findIndex((site) => site.pattern === pattern) === index);
}

const COMMON = { allFrames: true, matchOriginAsFallback: true, runAt: /** @type {const} */ ("document_start") };

/** @param {{pattern: string, adapter: string}[]} found @returns {chrome.scripting.RegisteredContentScript[]} */
function scriptsFor(found) {
  const matches = found.map(({ pattern }) => pattern);
  const content = found.map(({ pattern, adapter }, index) => ({
    ...COMMON, id: `presend-content ${pattern}`, js: contentFiles(adapter), world: /** @type {const} */ ("ISOLATED"),
    matches: [pattern], excludeMatches: matches.slice(0, index),
  }));
  const page = { ...COMMON, id: "presend-page", js: PAGE_WORLD_FILES, world: /** @type {const} */ ("MAIN"), matches };
  return found.length ? [...content, page] : [];
}

/** @param {chrome.scripting.RegisteredContentScript[]} scripts what decides whether two registrations are the same */
const gist = (scripts) =>
  JSON.stringify(scripts.map(({ id, js, matches, excludeMatches }) =>
    [id, js, [...(matches ?? [])].sort(), [...(excludeMatches ?? [])].sort()]).sort());

/** Where nothing changes the registration stays, so that no page loads in a gap.
 * @param {chrome.scripting.RegisteredContentScript[]} wanted @returns {Promise<boolean>} whether anything changed */
async function registerAs(wanted) {
  const there = await scripting.getRegisteredContentScripts();
  if (gist(there) === gist(wanted)) return false;
  if (there.length) await scripting.unregisterContentScripts();
  if (wanted.length) await scripting.registerContentScripts(wanted);
  return true;
}

/** Each frame of a tab gets what is registered for its own site; a sandboxed one counts as the tab's.
 * @param {chrome.tabs.Tab} tab */
async function inject({ id: tabId = 0, url = "" }) {
  const { sites: listed } = await settings();
  const frames = await scripting.executeScript({ target: { tabId, allFrames: true }, func: () => self.origin, injectImmediately: true });
  await Promise.all(frames.map(({ frameId, result }) => {
    const site = siteOf(!result || result === "null" ? url : result, listed);
    return site && injectInto({ tabId, frameIds: [frameId] }, site.adapter);
  }));
}

/** @param {chrome.scripting.InjectionTarget} target @param {string} adapter */
async function injectInto(target, adapter) {
  await scripting.executeScript({ target, files: contentFiles(adapter), injectImmediately: true });
  await scripting.executeScript({ target, files: PAGE_WORLD_FILES, injectImmediately: true, world: "MAIN" });
}

/** Whether a script of ours is in the tab's own document, which then says hello again. An orphan hears nothing of us; one
 * that hears is not replaced, since it may be holding a send. @param {chrome.tabs.Tab} tab */
const isThere = ({ id = 0 }) => tabs.sendMessage(id, { kind: "changed" }, { frameId: 0 }).then(() => true, () => false);

/** @param {boolean} again whether open tabs are looked at although nothing has changed */
async function run(again) {
  const found = await ours();
  if (!(await registerAs(scriptsFor(found))) && !again) return;
  const open = found.length ? await tabs.query({ url: found.map(({ pattern }) => pattern) }) : [];
  await Promise.all(open.map(async (tab) => {
    if (!(await isThere(tab))) await inject(tab).catch(() => {});
  }));
}

/** @param {boolean} [again] also where nothing has changed: an install or update orphans the scripts in open tabs */
export function register(again = false) {
  last = last.then(() => run(again), () => run(again));
  return last;
}
