// @ts-check
// Who has sent a message: the browser's word for it, never the message's.
import "../browser.js";
import { siteOf } from "./sites.js";

const { runtime } = presend.browser.api;
const OURS = new URL(runtime.getURL("")).origin;

/** @param {chrome.runtime.MessageSender} sender */
export const isOurPage = (sender) =>
  sender.id === runtime.id && (sender.url ?? "").startsWith(`${OURS}/`) && (sender.origin ?? OURS) === OURS;

/** A written frame (about:blank, srcdoc) has its parent's origin; a sandboxed one has none, and counts as its tab's.
 * @param {chrome.runtime.MessageSender} sender */
function addressOf({ origin, url, tab }) {
  if (origin && origin !== "null") return origin;
  return (url && /^https?:/.test(url) ? url : tab?.url) ?? "";
}

/** @param {chrome.runtime.MessageSender} sender @param {ListedSite[]} listed @returns {Place | null} null: not a page's script */
export function placeOf(sender, listed) {
  if (sender.id !== runtime.id || sender.tab?.id === undefined || sender.frameId === undefined || isOurPage(sender)) return null;
  const site = siteOf(addressOf(sender), listed);
  return { tab: sender.tab.id, frame: sender.frameId, document: sender.documentId ?? null, site };
}
