// @ts-check
// The practice page at work: it lists what would have left, and fills in drafts to try. It can reach no server.
"use strict";

const $ = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));

const SUGGESTIONS = {
  innocent: {
    to: "Priya Shah <priya.shah@manchester.gov.uk>", subject: "Room for Thursday",
    body: "Hello Priya,\n\nI have booked the Heron Room for Thursday at ten. Could you bring the spare projector?\n\nThanks,\nSam",
  },
  nhs: {
    to: "Alex Green <alex.green@example.com>", subject: "Your visit",
    body: "Hello Alex,\n\nThe visit is on Tuesday at two. The NHS number that we hold is 943 476 5919, so please tell me if it is wrong.\n\nThanks,\nSam",
  },
  password: {
    to: "Priya Shah <priya.shah@manchester.gov.uk>", subject: "Getting into the booking system",
    body: "Hello Priya,\n\nWhile your account is being made, log in as bookings with the password: Heron-Quay-58!\n\nThanks,\nSam",
  },
  reply_all: {
    reply: "reply_all", subject: "RE: Library opening hours",
    original: "Sam Taylor <sam.taylor@manchester.gov.uk>, Priya Shah <priya.shah@manchester.gov.uk>",
    to: "Priya Shah <priya.shah@manchester.gov.uk>",
    cc: "Jo Marsh <jo.marsh@example.org>, Lee Ward <lee.ward@example.net>, Kim Bell <kim.bell@example.com>",
    body: "Thanks, that is fine by me.\n\nSam\n\nOn Monday 2 March, Priya Shah wrote:\n> OFFICIAL-SENSITIVE: the draft proposals are below.\n> Please keep them to ourselves until the committee has met.",
  },
  post: {
    account: "official", post: "The library in Ash Road is open again from Monday. Come in, it is warm and the tea is on.",
  },
};

const splitMailboxes = (/** @type {string} */ text) => {
  const found = text.match(/(?:"[^"]*"|<[^>]*>|[^,;"<])+/g) ?? [];
  return found.map((mailbox) => mailbox.trim()).filter(Boolean);
};

function showLeft(/** @type {string} */ title, /** @type {object} */ what) {
  const item = document.createElement("li");
  const json = document.createElement("pre");
  json.textContent = JSON.stringify(what, null, 2);
  item.append(title, json);
  $("left").append(item);
  $("left-status").textContent = `${title} would have left. So far: ${$("left").children.length}.`;
}

function mail() {
  const rich = $("mail-is-rich").checked;
  return {
    kind: "email", reply: $("mail-reply").value, from: $("mail-from").value,
    to: splitMailboxes($("mail-to").value), cc: splitMailboxes($("mail-cc").value), bcc: splitMailboxes($("mail-bcc").value),
    subject: $("mail-subject").value,
    text: rich ? $("mail-rich").innerText : $("mail-body").value,
    ...(rich ? { html: $("mail-rich").innerHTML } : {}),
    attachments: [...$("mail-files").files].map(({ name, size }) => ({ name, size })),
  };
}

function post() {
  const official = $("post-account").value === "official";
  return {
    kind: "post", account: official ? "official" : "personal",
    disclaimer: official ? null : $("post-disclaimer").checked,
    text: $("post-body").innerText, html: $("post-body").innerHTML,
  };
}

function sendMail(/** @type {Event} */ event) {
  event.preventDefault();
  showLeft("An e-mail", mail());
}

const sendPost = () => showLeft("A post", post());

function ctrlEnter(/** @type {() => void} */ send) {
  return (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    send();
  };
}

function showBody() {
  const rich = $("mail-is-rich").checked;
  if (rich) $("mail-rich").innerText = $("mail-body").value;
  else $("mail-body").value = $("mail-rich").innerText; // before it is hidden: hidden text has no lines
  $("mail-rich").hidden = $("mail-tools").hidden = !rich;
  $("mail-body").hidden = rich;
}

function showOriginal() {
  const isNew = $("mail-reply").value === "new";
  document.querySelectorAll("[data-original]").forEach((part) => { /** @type {HTMLElement} */ (part).hidden = isNew; });
}

function showProfile() {
  const official = $("post-account").value === "official";
  const views = $("post-disclaimer").checked ? " Views are my own." : "";
  $("post-disclaimer-label").hidden = official;
  $("post-face").textContent = official ? "MC" : "ST";
  $("post-profile").textContent = official
    ? "The Council’s own account, run by the communications team."
    : `Housing officer at Manchester City Council. Runner, reader.${views}`;
}

function suggestPost(/** @type {{account: string, post: string}} */ draft) {
  $("post-account").value = draft.account;
  $("post-body").textContent = draft.post;
  showProfile();
  $("post-body").focus();
}

function suggestMail(/** @type {Record<string, string>} */ draft) {
  for (const field of ["original", "to", "cc", "bcc", "subject"]) $(`mail-${field}`).value = draft[field] ?? "";
  $("mail-reply").value = draft.reply ?? "new";
  $("mail-body").value = draft.body;
  $("mail-rich").innerText = draft.body;
  showOriginal();
  const body = $("mail-is-rich").checked ? $("mail-rich") : $("mail-body");
  body.dispatchEvent(new InputEvent("input", { bubbles: true }));
  $("mail-send").scrollIntoView({ block: "nearest" });
  body.focus({ preventScroll: true });
}

function suggest(/** @type {Event} */ event) {
  const button = /** @type {HTMLElement} */ (event.currentTarget);
  const draft = /** @type {any} */ (SUGGESTIONS)[button.dataset.suggestion ?? ""];
  if (draft.post) suggestPost(draft);
  else suggestMail(draft);
}

function format(/** @type {Event} */ event) {
  $("mail-rich").focus();
  document.execCommand(/** @type {HTMLElement} */ (event.currentTarget).dataset.format ?? "");
}

$("mail").addEventListener("submit", sendMail);
for (const id of ["mail-body", "mail-rich"]) $(id).addEventListener("keydown", ctrlEnter(() => $("mail").requestSubmit()));
$("post-body").addEventListener("keydown", ctrlEnter(sendPost));
$("post-send").addEventListener("click", sendPost);
$("mail-is-rich").addEventListener("change", showBody);
$("mail-reply").addEventListener("change", showOriginal);
$("post-account").addEventListener("change", showProfile);
$("post-disclaimer").addEventListener("change", showProfile);
document.querySelectorAll("[data-suggestion]").forEach((button) => button.addEventListener("click", suggest));
document.querySelectorAll("[data-format]").forEach((button) => button.addEventListener("click", format));
showOriginal();
showProfile();
