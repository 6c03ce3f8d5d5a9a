// @ts-check
/** Any listed site: composer, recipients and send control are found by structure, roles and accessible names. */
{
  /** What send controls are called: English, Arabic, Chinese, French, German, Italian, Polish, Portuguese, Romanian, Spanish, Urdu. */
  const SEND_WORDS = [
    "absenden", "antworten", "bejegyzés", "comment", "comentar", "comenta", "commenter", "enviar", "envoyer", "invia",
    "kommentieren", "opublikuj", "odpowiedz", "post", "postar", "poster", "postați", "posten", "pubblica", "publicar",
    "publică", "publier", "publish", "répondre", "reply", "responder", "rispondi", "schedule", "schicken", "send",
    "senden", "share", "submit", "teilen", "toot", "trimite", "tweet", "udostępnij", "veröffentlichen", "wyślij",
    "إرسال", "ارسال کریں", "بھیجیں", "نشر", "发布", "发送", "發佈", "傳送",
  ];
  const ROLES = {
    to: ["to", "an", "à", "a", "para", "do", "către"],
    cc: ["cc", "kopie", "copie"],
    bcc: ["bcc", "blindkopie", "cci"],
    subject: ["subject", "betreff", "objet", "asunto", "oggetto", "temat", "assunto", "subiect"],
  };
  const CONTROLS = "button,[role=button],input[type=submit],input[type=button],input[type=image]";
  const { BOUNDARY, ITEM, editorsIn, find, headOf, openersOf } = presend.structure;

  /** Its label, or all that may be its name: a tooltip often says something else ("Ctrl+Enter to send"). @param {Element} element */
  const namesOf = (element) => {
    const [label, ...others] = ["aria-label", "data-tooltip", "title", "value", "alt"].map((name) => element.getAttribute(name));
    return (label ? [label] : [...others, element.textContent]).map((name) => (name ?? "").trim().toLowerCase());
  };

  /** @param {string} name */
  const isSendWord = (name) => SEND_WORDS.some((word) => name.startsWith(word) && !/^\p{L}/u.test(name.slice(word.length)));

  /** The form of a control that stands outside it. @param {Element} element */
  const formOf = (element) => /** @type {HTMLButtonElement} */ (element).form ?? null;

  /** A control that opens something has not sent anything yet: what it opens holds the one that does. */
  const OPENS = "[aria-expanded],[aria-haspopup]:not([aria-haspopup=false])";
  const OVER = "dialog,[role=dialog]";
  /** @type {Element | null} where a person was last: a dialog often stands at the end of the page */
  let last = null;

  /** The whole of a split button says that it opens something, and sends all the same: its main part is within.
   * @param {Element} control @returns {boolean} */
  const sends = (control) => namesOf(control).some(isSendWord) && (!control.matches(OPENS) || find(control, CONTROLS).some(sends));

  /** @param {Element} element */
  const sendControls = (element) =>
    find(element, CONTROLS).filter((control) => sends(control) && presend.editors.seen(control));

  /** The first ancestor of an editor with a send control to which nothing that is written stands nearer, else its form
   * or the nearest whole. @param {Element} editor */
  function composerOfEditor(editor) {
    const { ancestors } = presend.editors;
    const own = new Set(ancestors(editor));
    for (const element of own) {
      if (element === editor) continue;
      const controls = sendControls(element);
      const holding = new Set(controls.length ? editorsIn(element).flatMap((each) => [...ancestors(each)]) : []);
      const isOwn = (/** @type {Element} */ control) => own.has([...ancestors(control)].find((each) => holding.has(each)) ?? control);
      if (controls.some(isOwn) || element.matches(BOUNDARY)) return element;
    }
    return [...own][1] ?? null;
  }

  /** @param {Element} element */
  const composersIn = (element) => new Set(editorsIn(element).map(composerOfEditor));

  /** A form with a button of its own is not sent by a control outside it. @param {Element | null} composer @param {Element} control */
  function isClosedTo(composer, control) {
    const whole = composer?.closest(BOUNDARY);
    return Boolean(whole && !whole.contains(control) && sendControls(whole).length);
  }

  /** What a dialog that holds no editor sends. */
  function composerBehind() {
    if (last?.isConnected && editorsIn(last).length) return last;
    const [composer = null, ...others] = composersIn(document.documentElement);
    return others.length ? null : composer;
  }

  /** The first ancestor that holds an editor, even an empty one; of several composers in there, none. What a menu's item
   * sends stands beside what opened the menu. @param {Element} control @returns {Element | null} */
  function composerAround(control) {
    const [opener] = openersOf(control);
    if (opener) return composerAround(opener);
    const form = formOf(control);
    if (form && editorsIn(form).length) return form;
    for (const element of presend.editors.ancestors(control)) {
      const found = [...composersIn(element)].filter((composer) => !isClosedTo(composer, control));
      if (found.includes(element)) return element;
      if (found.length) return found.length === 1 ? found[0] ?? null : null;
      if (element !== control && element.matches(BOUNDARY)) return element.matches(OVER) ? composerBehind() : null;
    }
    return null;
  }

  /** @param {Element} element */
  function composerOf(element) {
    if (element.localName === "form") return editorsIn(element).length ? element : null;
    const editor = presend.editors.of(element);
    const composer = editor ? composerOfEditor(editor) : sends(element) ? composerAround(element) : null;
    last = composer ?? last;
    return composer;
  }

  /** Its own, without those of a composer within it. @param {Element} composer */
  function editorsOf(composer) {
    const all = editorsIn(composer);
    const own = all.filter((editor) => composerOfEditor(editor) === composer);
    return own.length ? own : all;
  }

  /** @param {Element} input */
  const labelOf = (input) => {
    const label = /** @type {HTMLInputElement} */ (input).labels?.[0]?.textContent;
    const said = [label, ...["aria-label", "placeholder", "name", "id"].map((name) => input.getAttribute(name))];
    return said.flatMap((text) => (text ? [text.trim().toLowerCase().replace(/^[_-]+|[\s:*_-]+$/g, "")] : []));
  };

  /** What stands around a draft, in the shadow roots too through which the way from it leads.
   * @param {Element} composer @param {string} css @returns {Element[]} */
  function beside(composer, css) {
    const head = headOf(composer);
    const way = [...presend.editors.ancestors(composer)];
    const hosts = way.slice(0, way.indexOf(head)).filter((element) => presend.browser.shadowOf(element));
    return [...new Set([head, ...hosts].flatMap((place) => find(place, css)))];
  }

  /** @param {Element} composer @param {string[]} words */
  const fields = (composer, words) =>
    beside(composer, "input:not([type]),input[type=text],input[type=email],textarea")
      .filter((input) => presend.editors.seen(input) && labelOf(input).some((label) => words.includes(label)));

  /** @param {Element} composer @param {string[]} words */
  const fieldText = (composer, words) =>
    fields(composer, words).map((input) => /** @type {HTMLInputElement} */ (input).value).join(", ");

  /** @param {Element} composer */
  const files = (composer) =>
    beside(composer, "input[type=file]").flatMap((input) =>
      [.../** @type {HTMLInputElement} */ (input).files ?? []].map(({ name, size }) => ({ name, size, ref: null })));

  /** @param {Element} composer @returns {Reading} */
  function read(composer) {
    const [to = [], cc = [], bcc = []] = [ROLES.to, ROLES.cc, ROLES.bcc].map((words) => presend.mailboxes(fieldText(composer, words)));
    return {
      editors: editorsOf(composer), subject: fieldText(composer, ROLES.subject), to, cc, bcc, reply: "new",
      original_recipients: null, attachments: files(composer), account: { kind: "work" },
      parts: { "blockquote[type=cite],.gmail_quote": "quoted", ".gmail_signature": "signature" },
    };
  }

  /** @type {SiteAdapter} A control with nothing written in its composer only opens one: a blank draft passes. */
  presend.adapters.generic = {
    name: "generic",
    channel: "email",
    controls: `${CONTROLS},${ITEM}`,
    understands: (page) => page.body !== null,
    composerOf,
    composerBeside: composerAround,
    /** Where a page names nobody to send to, anybody may read what is sent. */
    channelOf: (composer) => (fields(composer, [...ROLES.to, ...ROLES.cc, ...ROLES.bcc]).length ? "email" : "social"),
    isSend: sends,
    enterSends: () => false,
    formSends: () => true,
    read,
  };
}
