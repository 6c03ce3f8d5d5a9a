// @ts-check
// Which sites are ours: those built in and those that settings list, as match patterns and by origin.
import "../browser.js";
import "../sites/index.js";

const HOST = /^(?:(https?):\/\/)?((?:\*\.)?[a-z0-9.-]+)(?::(\d{1,5}))?\/?$/;

/** @param {string} host as listed @returns {{scheme: string, name: string, port: string} | null} */
function read(host) {
  const [, scheme = "*", name = "", port = ""] = HOST.exec(host.trim().toLowerCase()) ?? [];
  return name ? { scheme, name, port } : null;
}

/** A match pattern has no port in every browser, so the port is looked at when the script says hello.
 * @param {string} host @returns {string | null} null where the host cannot be read */
export function patternOf(host) {
  const site = read(host);
  return site && `${site.scheme}://${site.name}/*`;
}

/** @param {string} host @param {URL} url */
function covers(host, url) {
  const site = read(host);
  if (!site || !["http:", "https:"].includes(url.protocol)) return false;
  if (site.scheme !== "*" && url.protocol !== `${site.scheme}:`) return false;
  const named = site.name.startsWith("*.")
    ? `.${url.hostname}`.endsWith(site.name.slice(1))
    : url.hostname === site.name;
  return named && (!site.port || site.port === (url.port || (url.protocol === "https:" ? "443" : "80")));
}

/** Every site that is ours, listed ones first.
 * @param {ListedSite[]} listed @returns {(ListedSite & {builtIn: boolean})[]} */
export function sites(listed) {
  const builtIn = presend.siteList.flatMap(({ name, hosts }) => hosts.map((host) => ({ host, adapter: name, builtIn: true })));
  return [...listed.map((site) => ({ ...site, builtIn: false })), ...builtIn];
}

/** @param {string} address an origin or URL @param {ListedSite[]} listed */
export function siteOf(address, listed) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const { host, adapter } = sites(listed).find((site) => covers(site.host, url)) ?? {};
  return host && adapter ? { host, adapter } : null;
}
