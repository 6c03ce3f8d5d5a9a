// @ts-check
/** The practice page that the agent serves: an e-mail composer and a social one. */
{
  /** @template {HTMLElement} T @param {string} id @returns {T} */
  const the = (id) => /** @type {T} */ (document.getElementById(id));
  const value = (/** @type {string} */ id) => /** @type {HTMLInputElement | null} */ (the(id))?.value ?? "";
  const list = (/** @type {string} */ id) => presend.mailboxes(value(id));
  const isShown = (/** @type {Element} */ element) => !(/** @type {HTMLElement} */ (element)).hidden;

  /** @returns {Reading} */
  const mail = () => ({
    editors: [the("mail-body"), the("mail-rich")].filter((editor) => editor && isShown(editor)),
    subject: value("mail-subject"),
    to: list("mail-to"), cc: list("mail-cc"), bcc: list("mail-bcc"),
    reply: /** @type {Reading["reply"]} */ (value("mail-reply") || "new"),
    original_recipients: value("mail-reply") === "new" ? null : list("mail-original"),
    attachments: [...(/** @type {HTMLInputElement | null} */ (the("mail-files"))?.files ?? [])]
      .map(({ name, size }) => ({ name, size, ref: null })),
    account: { kind: "work" },
  });

  /** @returns {Reading} */
  const post = () => {
    const personal = value("post-account") === "personal";
    const disclaimer = /** @type {HTMLInputElement | null} */ (the("post-disclaimer"))?.checked ?? null;
    return {
      editors: [the("post-body")],
      subject: "", to: [], cc: [], bcc: [], reply: "new", original_recipients: null, attachments: [],
      account: {
        kind: personal ? "personal" : "official",
        profile_disclaimer: personal ? disclaimer : null, profile_names_employer: personal ? true : null,
      },
    };
  };

  const isMail = (/** @type {Element} */ composer) => composer.id === "mail";

  const meta = "meta[name='application-name'][content='Presend practice']";

  /** @type {SiteAdapter} The e-mail composer; the post is social, so `read` says which. */
  presend.adapters.practice = {
    name: "practice",
    channel: "email",
    controls: "#mail-send,#post-send",
    understands: (page) => page.querySelector(meta) !== null,
    composerOf: (element) => element.closest("form#mail,section#post"),
    isSend: () => true,
    enterSends: () => false,
    formSends: ({ id }) => id === "mail",
    channelOf: (composer) => (isMail(composer) ? "email" : "social"),
    read: (composer) => (isMail(composer) ? mail() : post()),
  };
}
