// @ts-check
// The scripts that a protected page gets, in the order in which they run; the one place that lists them.
import "../browser.js";
import "../sites/index.js";

/** @param {readonly string[]} names */
const sites = (names) => names.map((name) => `sites/${name}.js`);
const ADAPTERS = [...sites(["structure", "overrides", "parts", "fields", "reader"]), ...sites(presend.siteList.map(({ name }) => name))];
/** @param {string[]} names */
const content = (...names) => names.map((name) => `content/${name}.js`);

const PANEL = content("words", "style", "elements", "fixes", "copy", "alarm", "finding", "reasons", "problem", "build", "host", "guard", "notice", "panel");
const MARKS = content("mirror", "marks");
const READING = content("site", "text", "editors", "draft", "answers", "wording", "excerpts", "marking", "selecting", "fix");
const TYPING = content("inside", "cardface", "card", "dismiss", "count", "pointing");
const SENDING = content("replay", "asking", "release", "hold", "frames", "gate", "precheck", "profile", "main");

export const CONTENT_FILES = [
  "browser.js", "report.js", "sites/index.js", ...content("namespace"), ...ADAPTERS, ...PANEL, ...MARKS, ...READING, ...TYPING, ...SENDING,
];

/** Runs in the page's own world: `form.submit()` fires no event. */
export const PAGE_WORLD_FILES = ["content/forms.js"];
