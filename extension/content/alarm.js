// @ts-check
/** "Report a false alarm": a link that opens a message to the organisation's own address; not there where it has none. */
{
  /** @type {PresendNamespace["alarmLink"]} A new tab, so that a mail program in the browser takes no draft's place. */
  presend.alarmLink = ({ check }, described, words) => {
    const { settings, versions } = presend.known ?? {};
    if (!settings?.report_address) return null;
    const href = presend.report.alarm(words, { address: settings.report_address, versions }, check);
    const link = { href, target: "_blank", rel: "noreferrer", class: "report", "aria-describedby": described };
    return presend.elements.element("p", {}, presend.elements.element("a", link, words("report_alarm")));
  };
}
