// @ts-check
// The background: routes messages, keeps registrations, icon and settings in step. It may be stopped at any moment.
import "../browser.js";
import { CONTENT_ANSWERS } from "./content.js";
import { PAGE_ANSWERS } from "./pages.js";
import { RESUME } from "./pause.js";
import { register } from "./register.js";
import { isOurPage, placeOf } from "./senders.js";
import { learnManaged, settings } from "./settings.js";
import { fits, FROM_CONTENT, FROM_PAGES } from "./shapes.js";
import { freshStatus, onChange, outcome } from "./status.js";
import { agentIs, forget, lookAround, repaintAll, sayChanged } from "./tabs.js";

const { alarms, permissions, runtime, storage, tabs } = presend.browser.api;
/** Frames of sites that are not ours may only be told so. */
const ANYWHERE = new Set(["hello"]);

/** @param {any} message @param {chrome.runtime.MessageSender} sender @returns {Promise<unknown>} null: not answered */
async function answer(message, sender) {
  if (isOurPage(sender)) return fits(message, FROM_PAGES) ? PAGE_ANSWERS[message.kind](message) : null;
  const place = placeOf(sender, (await settings()).sites);
  if (!place || !fits(message, FROM_CONTENT)) return null;
  return place.site || ANYWHERE.has(message.kind) ? CONTENT_ANSWERS[message.kind](message, place) : null;
}

/** @param {boolean} changed whether a setting has another value now */
async function settingsMayHaveChanged(changed) {
  if (!changed) return;
  await register();
  await sayChanged();
}

const refreshManaged = async () => settingsMayHaveChanged(await learnManaged());

/** @param {boolean} installed our scripts in open tabs are orphans now, or were never there */
async function start(installed) {
  await register(installed);
  await meetAgent();
}

/** Which sites are ours the agent says: until it has answered once, it is asked again, however seldom this worker lives. */
async function meetAgent() {
  const { problem } = await outcome(freshStatus());
  await agentIs(problem !== null);
  if (problem) await alarms.create("meet the agent", { delayInMinutes: 0.5 });
}

/** A pause is over. */
async function resume() {
  await sayChanged();
  await repaintAll();
}

runtime.onMessage.addListener((message, sender, reply) => {
  answer(message, sender).then(reply, () => reply(null));
  return true;
});
runtime.onInstalled.addListener(() => { start(true); });
runtime.onStartup.addListener(() => { start(false); });
alarms.onAlarm.addListener(({ name }) => { name.startsWith(RESUME) ? resume() : meetAgent(); });
storage.onChanged.addListener((_, area) => { if (area === "managed") refreshManaged(); });
permissions.onAdded.addListener(() => { register(); });
permissions.onRemoved.addListener(() => { register(); });
tabs.onRemoved.addListener((tab) => { forget(tab); });
onChange(({ settings: changed }) => (changed ? settingsMayHaveChanged(true) : sayChanged()));

presend.browser.keepSecrets();
register();
refreshManaged();
lookAround();
