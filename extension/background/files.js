// @ts-check
// The scripts that a protected page gets, in the order in which they run; the one place that lists them.
import "../browser.js";
import "../sites/index.js";

const ADAPTERS = presend.siteList.map(({ name }) => `sites/${name}.js`);
const PANEL = ["words", "style", "elements", "finding", "reasons", "problem", "build", "host", "guard", "notice", "panel"];
const PARTS = ["text", ...PANEL, "mirror", "marks", "draft", "frames", "precheck", "gate"];

export const CONTENT_FILES = ["browser.js", "sites/index.js", ...ADAPTERS, ...PARTS.map((part) => `content/${part}.js`)];

/** Runs in the page's own world: `form.submit()` fires no event. */
export const PAGE_WORLD_FILES = ["content/forms.js"];
