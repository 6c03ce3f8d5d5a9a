// @ts-check
/** The selection of an editor, set as a person would set it, and an edit there by the editor's own input events. */
{
  const TAKES_NOTE_MS = 150;

  /** @param {number} ms */
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /** Editors of the older kind, in a frame, keep their own history, by which keys are pressed: one that moves on ends
   * what was typed and keeps what stands there. @param {Element} editor */
  function keepStep(editor) {
    const view = editor.ownerDocument.defaultView;
    if (!view || view === window) return;
    const key = { key: "PageDown", code: "PageDown", keyCode: 34, which: 34, bubbles: true, cancelable: true, composed: true };
    for (const type of ["keydown", "keyup"]) editor.dispatchEvent(new view.KeyboardEvent(type, key));
  }

  /** Editors that keep a model of their own hear of a selection a moment later.
   * @type {PresendNamespace["selecting"]["select"]} Answers the range, null where the words cannot be selected. */
  const select = async (editor, start, end) => {
    /** @type {HTMLElement} */ (editor).focus({ preventScroll: true });
    const range = presend.editors.isField(editor) ? null : presend.text.read(editor).range(start, end);
    if (presend.editors.isField(editor)) editor.setSelectionRange(start, end);
    else if (range) editor.ownerDocument.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    else return null;
    await pause(TAKES_NOTE_MS);
    return range ?? "field";
  };

  /** @param {Element} editor @param {string} inputType @param {string | null} data @param {Range | "field"} range
   * @returns {boolean} whether the editor has taken it on itself */
  function offered(editor, inputType, data, range) {
    const view = editor.ownerDocument.defaultView ?? window;
    const targetRanges = range === "field" ? [] : [new view.StaticRange(range)];
    const told = { inputType, data, targetRanges, bubbles: true, cancelable: true, composed: true };
    return !editor.dispatchEvent(new view.InputEvent("beforeinput", told));
  }

  /** @type {PresendNamespace["selecting"]["replace"]} */
  const replace = async (editor, start, end, text) => {
    keepStep(editor);
    const range = await select(editor, start, end);
    if (!range) return;
    const [type, data, command] = text ? ["insertText", text, "insertText"] : ["deleteContentBackward", null, "delete"];
    const fresh = range === "field" ? range : presend.text.read(editor).range(start, end);
    if (fresh && !offered(editor, String(type), data ?? null, fresh)) editor.ownerDocument.execCommand(String(command), false, text);
    keepStep(editor);
  };

  /** Takes the last edit back: by the editor's own undo, by its key, by the browser's.
   * @type {PresendNamespace["selecting"]["undo"]} */
  const undo = (editor) => {
    const view = editor.ownerDocument.defaultView ?? window;
    if (offered(editor, "historyUndo", null, "field")) return;
    const key = { key: "z", code: "KeyZ", keyCode: 90, which: 90, ctrlKey: true, bubbles: true, cancelable: true, composed: true };
    if (editor.dispatchEvent(new view.KeyboardEvent("keydown", key))) editor.ownerDocument.execCommand("undo");
  };

  presend.selecting = { select, replace, undo };
}
