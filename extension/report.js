// @ts-check
/** Messages to the organisation's own address, which a person reads and sends: names and versions, no words of a draft. */
{
  /** @param {string} address @param {string} subject @param {string[]} lines */
  const mailto = (address, subject, lines) =>
    `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n"))}`;

  /** @type {Reports} */
  const report = {
    site: (words, { address, versions }, host) =>
      mailto(address, words("report_site_subject", host), [
        words("report_site_line"), "", words("report_host", host), words("report_versions", versions), "", words("report_no_words"),
      ]),
    alarm: (words, { address, versions }, check) =>
      mailto(address, words("report_alarm_subject", check), [
        words("report_alarm_line"), "", words("report_check", check), words("report_versions", versions), "", words("report_no_words"),
      ]),
  };
  globalThis.presend = Object.assign(globalThis.presend ?? {}, { report });
}
