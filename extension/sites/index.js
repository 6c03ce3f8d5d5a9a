// @ts-check
// The sites: their adapters, and where each is built in. Data, read by the page's scripts and by the background.
{
  globalThis.presend = Object.assign(globalThis.presend ?? {}, {
    siteList: Object.freeze([
      { name: "roundcube", hosts: [] },
      { name: "practice", hosts: ["http://127.0.0.1"] },
      { name: "generic", hosts: [] },
      { name: "chat", hosts: [] },
    ]),
    adapters: {},
  });
}
