// @ts-check
/** Roundcube 1.6 and newer, in its elastic skin and in the older structure without recipient boxes. */
{
  /** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

  /** @returns {HTMLFormElement | null} one page holds one composer */
  const composeForm = () => document.querySelector("form[name='form']:has(input[name='_draft'])");

  /** @param {string} name @returns {Field | null} fields may stand outside the form and belong to it */
  const field = (name) => document.querySelector(`textarea[name='${name}'],input[name='${name}']`);
  const value = (/** @type {string} */ name) => field(name)?.value ?? "";

  /** The boxes and what is still being typed; the field itself follows later. @param {string} name */
  function recipients(name) {
    const boxes = field(name)?.parentElement?.querySelector("ul.recipient-input");
    if (!boxes) return presend.mailboxes(value(name));
    const done = [...boxes.querySelectorAll("li.recipient")].map((box) => box.textContent);
    return presend.mailboxes([...done, boxes.querySelector("input")?.value ?? ""].join(","));
  }

  /** What the server put there when the page was opened. @param {string} name */
  const firstRecipients = (name) => presend.mailboxes(field(name)?.defaultValue ?? "");

  /** Roundcube says only in its own script which kind of message this is. @param {string} name */
  function environment(name) {
    const said = new RegExp(`"${name}":"([^"]+)"`);
    for (const script of document.querySelectorAll("script:not([src])")) {
      const found = said.exec(script.textContent);
      if (found) return found[1];
    }
    return null;
  }

  /** Whom a reply to all was addressed to at first; a plain reply does not show who else had the message. */
  function answered() {
    const first = ["_to", "_cc"].flatMap(firstRecipients);
    const mode = environment("compose_mode");
    if (mode === "forward") return { reply: /** @type {const} */ ("forward"), original_recipients: null };
    if (mode !== "reply") return { reply: /** @type {const} */ ("new"), original_recipients: null };
    return first.length > 1
      ? { reply: /** @type {const} */ ("reply_all"), original_recipients: first }
      : { reply: /** @type {const} */ ("reply"), original_recipients: null };
  }

  /** @returns {Element[]} the HTML editor's body where it is in use, else the plain field */
  function editors() {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.getElementById("composebody_ifr"));
    const body = frame && presend.editors.seen(frame) ? frame.contentDocument?.body : null;
    const plain = document.getElementById("composebody");
    return [body ?? plain].filter((editor) => editor !== null);
  }

  const ATTACHMENTS = "ul.attachmentslist";

  const attachments = () =>
    [...document.querySelectorAll(`${ATTACHMENTS} > li:not(:has(.uploading,.cancelupload))`)]
      .map((item) => presend.fields.attachment(item, [".attachment-name", ".filename"]));

  /** The frame that Roundcube sends into. @param {HTMLFormElement} form @returns {HTMLIFrameElement | null} */
  const target = (form) => document.querySelector(`iframe[name='${CSS.escape(form.target)}']`);

  /** Roundcube takes its frame away at the first load, which comes while a send waits and the frame is still empty.
   * @param {HTMLFormElement} form */
  function keepTarget(form) {
    const frame = target(form);
    document.addEventListener("load", function keep(event) {
      if (!frame?.isConnected) document.removeEventListener("load", keep, true);
      else if (event.target === frame && frame.contentDocument?.URL === "about:blank") event.stopImmediatePropagation();
    }, true);
  }

  /** The subject that Roundcube asks for in a dialog of its own when there is none. */
  const askedSubject = () =>
    /** @type {HTMLInputElement | null} */ (document.querySelector(".ui-dialog .prompt input[data-submit]"))?.value;

  /** Roundcube's own marks; in a forward it marks only the signature, so there the agent looks for itself. */
  const MARKED = /** @type {const} */ ({ "#_rc_sig": "signature", "#reply-intro": "quoted", blockquote: "quoted" });

  /** @type {SiteAdapter} */
  presend.adapters.roundcube = {
    name: "roundcube",
    channel: "email",
    controls: "button.send,a.send,[onclick*=\"command('send'\"],.ui-dialog-buttonset .mainaction.send",
    ctrlEnterSends: false,
    approval_ms: 60_000,
    understands: (page) => page.querySelector("script[src*='program/js/app'],script[src*='js/app.min.js'],form[name='form'] input[name='_draft']") !== null,
    composerOf: composeForm,
    isSend: (element) => !element.matches(".disabled,[disabled]"),
    enterSends: () => false,
    formSends: (form) => form === composeForm() && value("_draft") !== "1" && !/[?&]_saveonly=1/.test(form.getAttribute("action") ?? ""),
    around: () => [...document.querySelectorAll(ATTACHMENTS)],
    /** Roundcube waits for the frame it sends into, and is locked until then: tell it that nothing came. */
    givenUp: (form) => void target(form)?.dispatchEvent(new Event("error")),
    waits: keepTarget,
    read: () => {
      const kind = answered();
      return {
        editors: editors(), subject: value("_subject") || (askedSubject() ?? ""),
        to: recipients("_to"), cc: recipients("_cc"), bcc: recipients("_bcc"),
        attachments: attachments(), account: { kind: "work" }, parts: kind.reply === "forward" ? {} : MARKED, ...kind,
      };
    },
  };
}
