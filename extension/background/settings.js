// @ts-check
// Settings: what the organisation manages in the browser, before the agent's, before the defaults.
// The managed area is seconds late in Chromium, so what was last seen is kept, and a send never waits for it.
import "../browser.js";
import "../sites/index.js";

const { storage } = presend.browser.api;

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze({
  mode: "hold", fail_mode: "open", deadline_ms: 5000, sites: [], selectors: [], report_address: "", pause_minutes: 15,
});

/** @param {unknown} value a list, or the JSON of one (a registry holds text) @returns {unknown[]} */
function listOf(value) {
  if (Array.isArray(value)) return value;
  try {
    return typeof value === "string" ? listOf(JSON.parse(value)) : [];
  } catch {
    return [];
  }
}

/** @param {unknown} value */
const sitesOf = (value) =>
  listOf(value).flatMap((/** @type {any} */ site) =>
    typeof site?.host === "string" ? [{ host: site.host, adapter: adapterOf(site.adapter) }] : []);

/** @param {unknown} name */
const adapterOf = (name) => presend.siteList.find((site) => site.name === name)?.name ?? "generic";

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value.slice(0, 300) : "");

/** Entries of another shape stay, with nothing in them: options says that they are not used. @param {unknown} value */
const selectorsOf = (value) =>
  listOf(value).map((/** @type {any} */ said) => ({ site: text(said?.site), part: text(said?.part), css: listOf(said?.css).map(text) }));

/** One plain address, or none: it is put into a mailto link. */
const ADDRESS = /^([^\s@<>,;?&]+@[^\s@<>,;?&]+)?$/;

/** @type {{[K in keyof Settings]: (value: any) => Settings[K] | undefined}} undefined: not a value that can be used */
const READERS = {
  mode: (value) => (["observe", "advise", "hold"].includes(value) ? value : undefined),
  fail_mode: (value) => (["open", "closed"].includes(value) ? value : undefined),
  deadline_ms: (value) => (value >= 500 && value <= 60000 ? Math.round(value) : undefined),
  report_address: (value) => (typeof value === "string" && ADDRESS.test(value) ? value : undefined),
  pause_minutes: (value) => (Number.isInteger(value) && value >= 0 && value <= 480 ? value : undefined),
  sites: (value) => (value === undefined || value === null ? undefined : sitesOf(value)),
  selectors: (value) => (value === undefined || value === null ? undefined : selectorsOf(value)),
};

/** The first source that has a usable value wins, setting by setting.
 * @param {Record<string, unknown>[]} sources strongest first @returns {Settings} */
export function resolve(sources) {
  /** @param {keyof Settings} name */
  const value = (name) =>
    sources.map((source) => READERS[name](source[name])).find((found) => found !== undefined) ?? DEFAULTS[name];
  return /** @type {Settings} */ (
    Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, value(/** @type {keyof Settings} */ (name))])));
}

/** As last seen; never waits for the managed area or the agent. @returns {Promise<Settings>} */
export async function settings() {
  const { managed = {}, agent = {} } = await storage.local.get(["managed", "agent"]);
  return resolve([/** @type {Record<string, unknown>} */ (managed), /** @type {Record<string, unknown>} */ (agent)]);
}

/** Keep what a source says now. @param {"managed" | "agent"} source @param {object} said
 * @returns {Promise<boolean>} whether that changes any setting */
async function learn(source, said) {
  const before = JSON.stringify(await settings());
  await storage.local.set({ [source]: said });
  return JSON.stringify(await settings()) !== before;
}

/** @param {Record<string, unknown>} said the agent's settings, from its status */
export const learnFromAgent = (said) => learn("agent", said);

/** Firefox throws where nothing is managed. */
export const learnManaged = async () => learn("managed", await storage.managed.get(null).catch(() => ({})));
