// @ts-check
/** The person's own words around a finding, for the panel; they go nowhere else. */
{
  const AROUND = 90;

  /** The words of its line before a finding, from a whole word on. @param {string} text @param {number} start */
  function before(text, start) {
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    return line.length <= AROUND ? line : `… ${line.slice(-AROUND).replace(/^\S*\s?/, "")}`;
  }

  /** The same after it. @param {string} text @param {number} end */
  function after(text, end) {
    const [line = ""] = text.slice(end).split("\n", 1);
    return line.length <= AROUND ? line : `${line.slice(0, AROUND).replace(/\s?\S*$/, "")} …`;
  }

  /** @param {string} text @param {number} start @param {number} end */
  function around(text, start, end) {
    const lead = start > 0 ? before(text, start) : "";
    const marked = text.slice(start, end);
    return { text: lead + marked + after(text, end), start: lead.length, end: lead.length + marked.length };
  }

  /** @param {Wire.Draft} wire @param {string} where "to:2", "attachment:0" … */
  function named(wire, where) {
    const [list, index] = where.split(":");
    if (list === "attachment") return wire.attachments?.[Number(index)]?.name;
    if (list === "to" || list === "cc" || list === "bcc") return wire[list]?.[Number(index)];
    return undefined;
  }

  /** @param {Wire.Draft} wire @param {Wire.Finding} finding */
  function excerpt(wire, { where, start, end }) {
    if (where === "text" && end > start) return around(wire.text, start, end);
    if (where === "subject" && end > start) return around(wire.subject ?? "", start, end);
    const text = named(wire, where);
    return text === undefined ? null : { text, start: 0, end: text.length };
  }

  /** @type {PresendNamespace["excerpts"]} */
  presend.excerpts = ({ wire }, { findings }) =>
    findings.flatMap((finding) => {
      const words = excerpt(wire, finding);
      return words ? [{ key: finding.key, ...words }] : [];
    });
}
