// @ts-check
/** The draft that a composer shows now, as the wire has it, and the key by which it is known. */
{
  const BETWEEN = "\n\n";

  /** @param {Reading} reading @returns {Piece[]} */
  function pieces({ editors, parts }) {
    let start = 0;
    return editors.map((editor) => {
      const reading = presend.text.read(editor, parts);
      const piece = { start, end: start + reading.text.length, reading };
      start = piece.end + BETWEEN.length;
      return piece;
    });
  }

  /** What is passed on comes after all that is written. @param {Piece[]} read @param {string} shared */
  function whole(read, shared) {
    const own = read.map((piece) => piece.reading.text).join(BETWEEN);
    if (!shared) return { text: own, parts: partsOf(read) };
    const start = own.length + BETWEEN.length;
    const text = own + BETWEEN + shared;
    return { text, parts: partsOf(read, { kind: "shared", start, end: text.length }) };
  }

  /** Null where none is marked: the agent then finds them itself. @param {Piece[]} read @param {Wire.Part[]} more */
  const partsOf = (read, ...more) => {
    const parts = read.flatMap(({ start, reading }) =>
      reading.parts.map((part) => ({ ...part, start: part.start + start, end: part.end + start })));
    return parts.length || more.length ? [...parts, ...more] : null;
  };

  /** @param {SiteAdapter} site @param {Element} composer @param {Reading} reading @param {Piece[]} read @returns {Wire.Draft} */
  const wireOf = (site, composer, reading, read) => ({
    v: 1, channel: site.channelOf?.(composer) ?? site.channel, account: reading.account, subject: reading.subject,
    ...whole(read, reading.shared ?? ""), reply: reading.reply,
    to: reading.to, cc: reading.cc, bcc: reading.bcc, original_recipients: reading.original_recipients,
    attachments: reading.attachments, encrypted: null,
  });

  /** @param {Wire.Draft} wire */
  const isBlank = ({ text, subject = "", to = [], cc = [], bcc = [], attachments = [] }) =>
    presend.text.blank(text) && presend.text.blank(subject) && ![...to, ...cc, ...bcc, ...attachments].length;

  /** The key is the whole draft, not a digest of it: a click is decided at once, and the browser's digests are not.
   * @type {PresendNamespace["draft"]["read"]} */
  const read = (site, composer) => {
    const reading = site.read(composer);
    const found = pieces(reading);
    const wire = wireOf(site, composer, reading, found);
    return { composer, wire, key: JSON.stringify(wire), pieces: found, blank: isBlank(wire) };
  };

  /** @type {PresendNamespace["mailboxes"]} "A <a@b>, c@d" as mailboxes; commas inside quotes stay. */
  const mailboxes = (text) =>
    (text.match(/(?:"(?:[^"\\]|\\.)*"|<[^>]*>|[^,;\n\r"<])+|"/g) ?? []).map((mailbox) => mailbox.trim()).filter(Boolean);

  presend.draft = { read };
  presend.mailboxes = mailboxes;
}
