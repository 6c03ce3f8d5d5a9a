// @ts-check
// What a message must look like; anything else is not answered. Unknown fields are left behind.

/** @typedef {(value: any) => boolean} Shape */
/** @type {Shape} */
const text = (value) => typeof value === "string" && value.length <= 4_000_000;
/** @type {Shape} */
const short = (value) => typeof value === "string" && value.length <= 200;
/** @type {Shape} */
const handle = (value) => typeof value === "string" && value.length <= 320;
/** @type {Shape} */
const profile = (value) => typeof value === "string" && value.length <= 20_000;
/** @type {Shape} */
const whole = (value) => Number.isSafeInteger(value) && value >= 0;
/** @type {Shape} */
const object = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** @param {...unknown} values @returns {Shape} */
const one = (...values) => (value) => values.includes(value);
/** @param {Shape} shape @returns {Shape} */
const maybe = (shape) => (value) => value === undefined || value === null || shape(value);
/** @param {Shape} shape @returns {Shape} */
const list = (shape) => (value) => Array.isArray(value) && value.length <= 10_000 && value.every(shape);
/** @param {Record<string, Shape>} fields @returns {Shape} */
const record = (fields) => (value) => object(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]));

const flag = maybe(one(true, false));
const ACCOUNT = {
  kind: one("work", "official", "personal"), handle: maybe(text), profile_disclaimer: flag,
  profile_names_employer: flag, restricted: flag, front_line: flag,
};
const PART = { kind: one("authored", "quoted", "shared", "signature", "footer"), start: whole, end: whole };
const ATTACHMENT = { name: text, size: whole, ref: maybe(short) };
const mailboxes = maybe(list(text));

const DRAFT = {
  v: one(1), channel: one("email", "chat", "social"), account: maybe(record(ACCOUNT)), subject: maybe(text), text,
  parts: maybe(list(record(PART))), reply: maybe(one("new", "reply", "reply_all", "forward", "share")),
  to: mailboxes, cc: mailboxes, bcc: mailboxes, original_recipients: mailboxes,
  attachments: maybe(list(record(ATTACHMENT))), encrypted: flag, moment: maybe(one("typing", "send")),
};
const ACTION = one("sent", "sent_with_reason", "changed", "abandoned", "not_a_problem");
const CHOICE = {
  action: one("change", "send", "send_with_reason", "fix", "not_a_problem", "abandon", "replaced", "shown"),
  reason: maybe(short), key: maybe(short), fix: maybe(whole), scope: maybe(one("once", "always", "here")),
};

/** @type {Record<string, Record<string, Shape>>} */
export const FROM_CONTENT = {
  hello: {},
  review: { draft: record(DRAFT) },
  decide: { review: short, action: ACTION, reason: maybe(short), checks: list(short) },
  ignore: { key: short, scope: one("always", "here") },
  wording: { draft: record(DRAFT) },
  learn: { word: short },
  ask: { id: short, view: record({ kind: one("review", "checking", "problem", "message") }) },
  unask: { id: short },
  chosen: { id: short, frame: whole, choice: record(CHOICE) },
  profile: { handle, text: profile },
  state: { state: one("protected", "not_understood", "lost") },
  bye: {},
  bring: { what: one("site", "rest") },
};

const SAID_ACCOUNT = {
  site: short, handle: maybe(handle), kind: maybe(one("official", "personal")),
  profile_disclaimer: flag, profile_names_employer: flag,
};
const SAID_PERSON = { restricted: flag, front_line: flag };
const PAGE = { tab: maybe(whole), url: maybe(text) };
/** @type {Record<string, Record<string, Shape>>} */
export const FROM_PAGES = {
  overview: PAGE,
  pair: { code: text },
  unpair: {},
  retry: PAGE,
  pause: { ...PAGE, wanted: one(true, false) },
  counts: {},
  accounts: {},
  say: { account: maybe(record(SAID_ACCOUNT)), person: maybe(record(SAID_PERSON)) },
  forget_account: { site: maybe(short), handle: maybe(handle) },
};

/** @param {any} message @param {Record<string, Record<string, Shape>>} shapes by kind */
export const fits = (message, shapes) =>
  object(message) && Object.hasOwn(shapes, message.kind) && record(shapes[message.kind])(message);

/** The known fields of a draft, and the site that the browser names.
 * @param {any} draft that fits @param {Place} place @returns {Wire.Draft} */
export function draftOf(draft, place) {
  const known = Object.keys(DRAFT).filter((name) => draft[name] !== undefined).map((name) => [name, draft[name]]);
  const { host, adapter } = /** @type {NonNullable<Place["site"]>} */ (place.site);
  return { ...Object.fromEntries(known), site: adapter === "generic" ? host : adapter };
}
