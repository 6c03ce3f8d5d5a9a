// @ts-check
/** The person's own words around a finding, for the panel; they go nowhere else. */
{
  const AROUND = 60;

  /** A cut never splits a pair of surrogates. @param {string} text @param {number} at */
  const whole = (text, at) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at);

  /** @param {string} text @param {number} start @param {number} end */
  function around(text, start, end) {
    const from = whole(text, Math.max(0, start - AROUND));
    const to = whole(text, Math.min(text.length, end + AROUND));
    return { text: text.slice(from, to), start: start - from, end: end - from };
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
