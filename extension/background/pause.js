// @ts-check
// A pause on one site, for as long as the organisation allows: nothing is read there, and the icon says so.
import "../browser.js";
import { settings } from "./settings.js";
import { siteOf } from "./sites.js";

const { alarms, storage } = presend.browser.api;
export const RESUME = "resume";
const MINUTE_MS = 60_000;

/** @returns {Promise<Record<string, number>>} until when, by the site's host as it is listed */
const paused = async () => /** @type {any} */ (await storage.session.get({ paused: {} })).paused;

/** @param {string | null | undefined} host as listed @returns {Promise<number>} until when; 0 where nothing is paused */
export async function pausedUntil(host) {
  const until = host ? ((await paused())[host] ?? 0) : 0;
  return until > Date.now() && (await settings()).pause_minutes > 0 ? until : 0;
}

/** @param {string} host @param {number} minutes 0 ends the pause */
async function keep(host, minutes) {
  const rest = Object.entries(await paused()).filter(([name, until]) => name !== host && until > Date.now());
  const until = Date.now() + minutes * MINUTE_MS;
  await storage.session.set({ paused: Object.fromEntries([...rest, ...(minutes ? [[host, until]] : [])]) });
  if (minutes) await alarms.create(`${RESUME} ${host}`, { when: until });
}

/** @param {string} url @param {boolean} wanted @returns {Promise<boolean>} whether anything is another now */
export async function setPause(url, wanted) {
  const { sites, pause_minutes } = await settings();
  const host = siteOf(url, sites)?.host;
  if (!host || (wanted && pause_minutes === 0)) return false;
  await keep(host, wanted ? pause_minutes : 0);
  return true;
}
