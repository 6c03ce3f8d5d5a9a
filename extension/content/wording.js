// @ts-check
/** Advice on wording, which comes after the review and apart from it: it is shown, and no send waits for it. */
{
  const QUIET_MS = 30_000;
  /** @type {{key: string, revision: string, wording: Wire.Wording} | null} */
  let last = null;
  /** Until when nobody is asked: where wording is not checked, asking at each pause would be for nothing. */
  let quietUntil = 0;

  /** @param {any} wording @returns {wording is Wire.Wording} */
  const isWording = (wording) => Array.isArray(wording?.findings) && Array.isArray(wording.unchecked);

  /** @type {PresendNamespace["wording"]["kept"]} */
  const kept = (key) => (last?.key === key && last.revision === presend.known.revision ? last.wording : null);

  /** @type {PresendNamespace["wording"]["advise"]} Never rejects; false where there is nothing new to show. */
  const advise = async ({ key, wire }) => {
    if (presend.known.settings.mode === "observe" || kept(key) || Date.now() < quietUntil) return false;
    const { revision } = presend.known;
    const answer = await presend.answers.tell({ kind: "wording", draft: { ...wire, moment: "typing" } }).catch(() => null);
    if (!isWording(answer?.wording)) return false;
    const { findings, unchecked } = answer.wording;
    if (unchecked.length && !findings.length) quietUntil = Date.now() + QUIET_MS;
    last = { key, revision, wording: answer.wording };
    return findings.length > 0;
  };

  presend.wording = { kept, advise };
}
