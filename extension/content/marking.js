// @ts-check
/** Which words of which editor are marked. */
{
  /** @param {Piece} piece @param {Wire.Finding[]} findings those of this editor, in its own offsets */
  const within = ({ start, end }, findings) =>
    findings
      .filter((finding) => finding.where === "text" && finding.start >= start && finding.end <= end && finding.end > finding.start)
      .map((finding) => ({ ...finding, start: finding.start - start, end: finding.end - start }));

  presend.marking = {
    show: ({ pieces }, { findings }) => {
      if (presend.known.settings.mode === "observe") return;
      for (const piece of pieces) presend.marks.show(piece.reading, within(piece, findings));
    },
    clear: () => presend.marks.clear(),
  };
}
