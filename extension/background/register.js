// @ts-check
// Puts our scripts into the sites that are ours: registered for pages to come, injected into tabs already open.
import "../browser.js";
import { CONTENT_FILES, PAGE_WORLD_FILES } from "./files.js";
import { settings } from "./settings.js";
import { patternOf, sites } from "./sites.js";

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

/** @returns {Promise<string[]>} */
async function patterns() {
  const ours = await withPermission((await settings()).sites);
  return [...new Set(ours.flatMap((site) => (site.pattern && site.permitted ? [site.pattern] : [])))].sort();
}

/** @param {string[]} matches @returns {chrome.scripting.RegisteredContentScript[]} */
function scriptsFor(matches) {
  const common = { matches, allFrames: true, matchOriginAsFallback: true, runAt: /** @type {const} */ ("document_start") };
  return [
    { ...common, id: "presend-content", js: CONTENT_FILES, world: "ISOLATED" },
    { ...common, id: "presend-page", js: PAGE_WORLD_FILES, world: "MAIN" },
  ];
}

/** @param {chrome.scripting.RegisteredContentScript[]} scripts what decides whether two registrations are the same */
const gist = (scripts) =>
  JSON.stringify(scripts.map(({ id, js, matches }) => [id, js, [...(matches ?? [])].sort()]).sort());

/** Where nothing changes the registration stays, so that no page loads in a gap.
 * @param {string[]} matches @returns {Promise<boolean>} whether anything changed */
async function registerFor(matches) {
  const wanted = matches.length ? scriptsFor(matches) : [];
  const there = await scripting.getRegisteredContentScripts();
  if (gist(there) === gist(wanted)) return false;
  if (there.length) await scripting.unregisterContentScripts();
  if (wanted.length) await scripting.registerContentScripts(wanted);
  return true;
}

/** @param {number} tabId @param {boolean} again whether a script that is there already is replaced */
async function inject(tabId, again) {
  if (!again && (await tabs.sendMessage(tabId, { kind: "changed" }).then(() => true, () => false))) return;
  const target = { tabId, allFrames: true };
  await scripting.executeScript({ target, files: CONTENT_FILES, injectImmediately: true });
  await scripting.executeScript({ target, files: PAGE_WORLD_FILES, injectImmediately: true, world: "MAIN" });
}

/** @param {boolean} again */
async function run(again) {
  const matches = await patterns();
  if (!(await registerFor(matches)) && !again) return;
  const open = matches.length ? await tabs.query({ url: matches }) : [];
  await Promise.all(open.map(({ id }) => id !== undefined && inject(id, again).catch(() => {})));
}

/** @param {boolean} [again] also where a script may run already: after an install or update, which orphans it */
export function register(again = false) {
  last = last.then(() => run(again), () => run(again));
  return last;
}
