// @ts-check
/** Makes an adapter out of what a site's file says: where its parts are, and what sends. */
{
  /** How mail programs mark a subject that is passed on, in the languages of `generic.js`. */
  const FORWARDED = /^\s*(?:fwd?|wg|tr|rv|enc|pd|i|redir)\s*:/i;
  /** How a site marks an answer that tells it by the subject alone. */
  const ANSWERED = /^\s*re\s*:/i;
  /** What belongs to a composer even where the page does not name it. */
  const PIECES = /** @type {const} */ (["editor", "send", "menu", "subject", "to", "cc", "bcc"]);
  const DIALOG = "dialog,[role='dialog']";
  /** Pixels: what is lower is a field, such as a search, and no place for a message. */
  const TALL = 60;

  /** @type {PresendNamespace["reader"]} */
  presend.reader = (data) => {
    const { css, is, all, any } = presend.parts(data);
    /** @type {WeakMap<Element, string[]>} whom a draft was addressed to when it was first seen */
    const first = new WeakMap();
    /** @type {Element | null} where a person was last: menus and dialogs of a composer stand elsewhere on the page */
    let last = null;

    const editorsIn = (/** @type {Element} */ root) => any(root, "editor").filter(presend.editors.seen);
    /** @param {Element} element @param {SitePart} part within it or around it */
    const has = (element, part) => any(element, part).length > 0 || nearest(element, (each) => is(each, part)) !== null;
    /** @param {Element} element @param {(around: Element) => boolean} holds @returns {Element | null} */
    const nearest = (element, holds) => {
      for (const each of presend.editors.ancestors(element)) if (holds(each)) return each;
      return null;
    };

    /** Whether a composer is to be looked for by structure alone. @param {Element} element */
    const belongs = (element) => nearest(element, (each) => PIECES.some((part) => is(each, part))) !== null;

    const sends = (/** @type {Element} */ whole) => editorsIn(whole).length > 0 && any(whole, "send").length > 0;

    /** The least that holds both an editor and what sends it: nothing outside a dialog does. @param {Element} element */
    const least = (element) => {
      const whole = nearest(element, (each) => each.matches(DIALOG) || sends(each));
      return whole && sends(whole) ? whole : null;
    };

    /** The composer as the page names it, else the least, else what stands around an editor in which Enter sends: a chat may
     * show no button. @param {Element} element */
    const around = (element) =>
      nearest(element, (each) => is(each, "composer") && editorsIn(each).length > 0) ??
      (belongs(element) ? least(element) : null) ??
      nearest(element, (each) => is(each, "enter"))?.parentElement ?? null;

    const isThere = (/** @type {Element | null} */ composer) => composer?.isConnected && editorsIn(composer).length > 0;
    const only = () => around(editorsIn(document.documentElement).at(-1) ?? document.documentElement);

    /** The control that opened the menu of an item, where all that is in that menu sends. @param {Element} item */
    const openerOf = (item) =>
      presend.structure.openersOf(item).find((opener) => nearest(opener, (each) => is(each, "menu"))) ?? null;

    /** @param {Element} element @returns {Element | null} */
    function composerOf(element) {
      if (is(element, "later")) return isThere(last) ? last : only();
      const opener = openerOf(element);
      if (opener) return around(opener);
      const composer = around(element);
      last = composer ?? last;
      return composer;
    }

    /** A page that names its composers shows all of a draft in there. @param {Element} composer */
    const wholeOf = (composer) => (is(composer, "composer") ? composer : presend.structure.headOf(composer, editorsIn));

    /** @param {ParentNode} whole @param {SitePart} part */
    const people = (whole, part) => all(whole, part).flatMap((field) => presend.fields.inField(field, css("box")));

    /** Whom the text names, where a message goes to those. @param {Element} composer */
    const named = (composer) => (data.mentioned && has(composer, "chat")
      ? editorsIn(composer).flatMap((editor) => presend.fields.mentions(presend.text.read(editor).text))
      : []);

    /** @param {Element} whole */
    const subjectOf = (whole) => {
      const field = /** @type {HTMLInputElement | undefined} */ (all(whole, "subject")[0]);
      return field?.value ?? field?.textContent.trim() ?? "";
    };

    /** A plain reply does not show who else had the message before. @param {Element} composer @param {string[]} shown */
    function answered(composer, shown, subject = "") {
      const known = first.get(composer) ?? shown;
      if (known.length) first.set(composer, known);
      const told = data.subjectTells === true;
      const isReply = has(composer, "reply") || (told && ANSWERED.test(subject));
      const isForward = has(composer, "forward") || ((isReply || told) && FORWARDED.test(subject));
      const kind = isForward ? "forward" : !isReply ? "new" : known.length > 1 ? "reply_all" : "reply";
      return { reply: /** @type {Reading["reply"]} */ (kind), original_recipients: kind === "reply_all" ? known : null };
    }

    /** @param {Element} whole the account is often named elsewhere on the page */
    function accountOf(whole) {
      const [element] = [...all(whole, "account"), ...all(whole.ownerDocument, "account")];
      return { kind: data.account ?? "work", handle: element ? presend.fields.handle(element) : null };
    }

    /** @param {ParentNode} root @param {SitePart} part */
    const words = (root, part) => all(root, part).map((element) => /** @type {HTMLElement} */ (element).innerText).join("\n").trim();

    const bare = (/** @type {string | null} */ handle) => (handle ?? "").replace(/^@/, "").split("@")[0]?.toLowerCase() ?? "";

    /** A profile, where it is that of the account signed in; by the handle that drafts have.
     * @type {NonNullable<SiteAdapter["profile"]>} */
    function profile(page) {
      const [named] = all(page, "profile_handle");
      const own = accountOf(page.documentElement).handle;
      const text = words(page, "profile");
      return named && own && text && bare(presend.fields.handle(named)) === bare(own) ? { handle: own, text } : null;
    }

    /** @param {Wire.Part["kind"] & SitePart} kind */
    const marked = (kind) => css(kind).map((selector) => [selector, kind]);

    /** @param {Element} composer @returns {Reading} */
    function read(composer) {
      const whole = wholeOf(composer);
      const [to = [], cc = [], bcc = []] = /** @type {const} */ (["to", "cc", "bcc"]).map((part) => people(whole, part));
      const partners = people(composer.ownerDocument, "with");
      const subject = subjectOf(whole);
      const shared = words(whole, "shared");
      const { reply, original_recipients } = answered(composer, [...to, ...cc], subject);
      return {
        editors: editorsIn(composer), subject, shared, to: [...to, ...partners, ...named(composer)], cc, bcc,
        reply: shared && reply === "new" ? "share" : reply, original_recipients,
        attachments: all(whole, "attachment").map((item) => presend.fields.attachment(item, css("attachment_name"))),
        account: accountOf(whole), parts: Object.fromEntries([...marked("quoted"), ...marked("signature")]),
      };
    }

    return {
      name: data.name,
      channel: data.channel,
      ctrlEnterSends: data.ctrlEnterSends,
      shortcuts: data.shortcuts,
      approval_ms: data.approval_ms,
      get controls() {
        return [...css("send"), ...css("menu"), ...css("later"), ...(css("menu").length ? [presend.structure.ITEM] : [])].join(",");
      },
      understands: (page) => any(page, "page").length > 0,
      composerOf,
      channelOf: (composer) => (has(composer, "chat") ? "chat" : data.channel),
      isSend: (control) => is(control, "send") || is(control, "later") || openerOf(control) !== null,
      enterSends: (editor) => is(editor, "enter"),
      formSends: (form) => data.formSends === true && composerOf(form) !== null,
      around: (composer) => [wholeOf(composer)],
      lost: (element) => {
        const editor = presend.editors.of(element);
        return editor !== null && editor.getBoundingClientRect().height > TALL && composerOf(editor) === null;
      },
      read,
      profile,
    };
  };
}
