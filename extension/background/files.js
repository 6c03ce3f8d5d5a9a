// @ts-check
// The scripts that a protected page gets, in the order in which they run; the one place that lists them. Every page gets
// what reads and holds, with the adapter of its own site; what shows things comes when somebody first writes there.
import "../browser.js";
import "../sites/index.js";

/** @param {readonly string[]} names */
const sites = (names) => names.map((name) => `sites/${name}.js`);
/** @param {string[]} names */
const content = (...names) => names.map((name) => `content/${name}.js`);

const FIRST = ["browser.js", ...content("namespace", "words")];
const GATE = content("site", "text", "editors", "draft", "answers", "later", "replay", "frames", "gate", "writing", "ears", "profile", "main");

const PANEL = content("style", "elements", "fixes", "copy", "alarm", "finding", "reasons", "problem", "build", "host", "guard", "notice", "panel");
const MARKS = content("mirror", "marks");
const READING = content("wording", "excerpts", "marking", "selecting", "fix", "precheck");
const TYPING = content("inside", "cardface", "card", "dismiss", "count", "pointing");
const SENDING = content("again", "asking", "release", "hold");
export const LATER_FILES = ["report.js", ...PANEL, ...MARKS, ...READING, ...TYPING, ...SENDING, ...content("arrived")];

/** What an adapter is made with; one that is data, with all of it. @type {Record<string, string[]>} */
const NEEDED = { generic: ["structure"], chat: ["structure", "generic"], practice: [], roundcube: ["fields"] };
const FOR_DATA = ["structure", "overrides", "parts", "fields", "reader"];

/** @param {string} adapter */
export const adapterFiles = (adapter) => sites([...(NEEDED[adapter] ?? FOR_DATA), adapter]);

/** @param {string} adapter the one that the page's site is listed with */
export const contentFiles = (adapter) => [...FIRST, ...adapterFiles(adapter), ...GATE];

/** Runs in the page's own world: `form.submit()` fires no event. */
export const PAGE_WORLD_FILES = ["content/forms.js"];
