// @ts-check
// Brings a frame the scripts that it did not get when its page loaded.
import "../browser.js";
import { adapterFiles, LATER_FILES } from "./files.js";

const { scripting, tabs } = presend.browser.api;

/** @param {Place} place @param {string[]} files */
const run = ({ tab, frame, document }, files) =>
  scripting.executeScript({
    target: { tabId: tab, ...(document === null ? { frameIds: [frame] } : { documentIds: [document] }) },
    files,
    injectImmediately: true,
  });

/** What a frame shows it shows in the top one: that one begins, too.
 * @param {{what: "site" | "rest"}} message @param {Place} place */
export async function bring({ what }, place) {
  if (what === "rest" && place.frame !== 0) tabs.sendMessage(place.tab, { kind: "warm" }, { frameId: 0 }).catch(() => {});
  await run(place, what === "rest" ? LATER_FILES : adapterFiles(place.site?.adapter ?? "generic"));
  return {};
}
