// @ts-check
// What the popup and the options page ask for: how things stand, pairing, another try.
import "../browser.js";
import { accounts, forgetAccount, say } from "./accounts.js";
import { readCode } from "./code.js";
import { ask, prove } from "./agent.js";
import { pausedUntil, setPause } from "./pause.js";
import { forgetPairing, keepPairing, renewPairing } from "./pairing.js";
import { asProblem, problem } from "./problems.js";
import { withPermission } from "./register.js";
import { settings } from "./settings.js";
import { siteOf } from "./sites.js";
import { deadline, forgetStatus, freshStatus, outcome, versions } from "./status.js";
import { agentIs, hereIn, repaintAll, sayChanged } from "./tabs.js";

const { permissions, storage } = presend.browser.api;

/** The browser names no address where it has taken our permission away.
 * @param {{tab?: number, url?: string}} page @param {Settings} now @param {Overview["sites"]} sites
 * @returns {Promise<Overview["here"]>} */
async function here({ tab, url }, now, sites) {
  if (!url && !(await permissions.contains({ origins: ["<all_urls>"] }))) return "no_permission";
  if (!url || tab === undefined || !/^https?:/.test(url)) return "not_a_page";
  const site = siteOf(url, now.sites);
  if (!site) return "not_listed";
  if (!sites.find(({ host }) => host === site.host)?.permitted) return "no_permission";
  return (await pausedUntil(site.host)) ? "paused" : ((await hereIn(tab)) ?? "not_loaded");
}

/** @param {{tab?: number, url?: string}} message @returns {Promise<Overview>} */
async function overview(message) {
  const { agent, problem } = await outcome(freshStatus());
  await agentIs(problem !== null);
  const now = await settings();
  const sites = (await withPermission(now.sites)).map(({ pattern: _, ...site }) => site);
  const { pairing } = await storage.session.get("pairing");
  return {
    here: await here(message, now, sites), problem, settings: now, sites,
    paused_until: await pausedUntil(message.url && siteOf(message.url, now.sites)?.host), versions: await versions(),
    agent: agent && { version: agent.version, port: agent.port, unchecked: agent.unchecked },
    paired: /** @type {Pairing | undefined} */ (pairing)?.by ?? null,
  };
}

/** The agent has to answer to the code before it is kept. @param {{code: string}} message */
async function pair({ code }) {
  const read = await readCode(code);
  if ("wrong" in read) return { problem: problem(`code_${read.wrong}`) };
  try {
    await prove({ ...read, by: "code" }, await deadline());
    await keepPairing(read);
    return await overview({});
  } catch (failure) {
    return { problem: asProblem(failure) };
  }
}

/** A question still on its way was asked with the code that is forgotten. */
async function unpair() {
  await forgetPairing();
  forgetStatus();
  return overview({});
}

/** @param {{tab?: number, url?: string}} message */
const retry = (message) => renewPairing().catch(() => null).then(() => overview(message));

/** @param {{tab?: number, url?: string, wanted: boolean}} message */
async function pause({ wanted, ...page }) {
  if (await setPause(page.url ?? "", wanted)) {
    await sayChanged();
    await repaintAll();
  }
  return overview(page);
}

/** @returns {Promise<Wire.Counts | {problem: Problem}>} */
const counts = async () => ask("POST", "counts", {}, await deadline()).catch((failure) => ({ problem: asProblem(failure) }));

/** @type {Record<string, (message: any) => Promise<unknown>>} */
export const PAGE_ANSWERS = { overview, pair, unpair, retry, pause, counts, accounts, say, forget_account: forgetAccount };
