// @ts-check
// Between a frame that asks and the panel, which always opens in the top frame. No call waits on a person: a worker
// may be stopped while somebody reads.
import "../browser.js";

const { tabs } = presend.browser.api;

/** @param {number} tabId @param {number} frameId @param {BackgroundMessage} message
 * @returns {Promise<unknown>} undefined where no script of ours listens */
const send = (tabId, frameId, message) => tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);

/** @param {{id: string, view: View}} message @param {Place} place */
export async function ask({ id, view }, place) {
  const shown = place.frame !== 0 && (await send(place.tab, 0, { kind: "show", id, frame: place.frame, view }));
  return shown ? {} : { here: true };
}

/** @param {{id: string}} message @param {Place} place */
export async function unask({ id }, place) {
  await send(place.tab, 0, { kind: "hide", id });
  return {};
}

/** @param {{id: string, frame: number, choice: Choice}} message @param {Place} place */
export async function chosen({ id, frame, choice }, place) {
  if (place.frame === 0) await send(place.tab, frame, { kind: "chosen", id, choice });
  return {};
}
