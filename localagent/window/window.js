// @ts-check
// The window at work. What is secret comes through pywebview's bridge, never over HTTP; all text is set as text.
"use strict";

const $ = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const api = () => /** @type {any} */ (window).pywebview.api;
const ASK_EVERY_MS = 5000;

/** @returns {HTMLElement} */
function made(/** @type {string} */ tag, /** @type {string} */ text = "", /** @type {string} */ className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function say(/** @type {string} */ id, /** @type {string} */ words) {
  if ($(id).textContent !== words) $(id).textContent = words;
}

const told = (/** @type {{message: string, what_to_do: string}} */ error) => `${error.message} ${error.what_to_do}`;

async function showState() {
  const state = await api().state();
  $("state").dataset.state = state.protected ? "protected" : "not_protected";
  say("state-sign", state.protected ? "✓" : "✗");
  say("state-short", state.message);
  say("state-more", state.what_to_do);
}

async function showCode(/** @type {string} */ asked) {
  const answer = await api()[asked]();
  say("code", answer.code ?? "No code");
  say("code-status", answer.error ? told(answer.error) : "");
  return !answer.error;
}

function copyCode() {
  const range = document.createRange();
  range.selectNodeContents($("code"));
  const selection = /** @type {Selection} */ (getSelection());
  selection.removeAllRanges();
  selection.addRange(range);
  const copied = document.execCommand("copy");
  say("code-status", copied ? "Copied." : "The code is selected: press Ctrl + C.");
}

/** Ask whether what the button `name` does is meant, or ask no longer. */
function ask(/** @type {string} */ name, /** @type {boolean} */ open) {
  $(`${name}-sure`).hidden = !open;
  $(open ? `${name}-no` : name).focus();
}

async function makeNew() {
  const done = await showCode("new_code");
  ask("new", false);
  if (done) say("code-status", "This is the new code. Pair each browser again.");
}

function ignoredWords(/** @type {number} */ many) {
  if (!many) return "What you call “not a problem”, always or on one site, is counted here. So far there is nothing.";
  const [things, them] = many === 1 ? ["one thing", "it"] : [`${many} things`, "them"];
  return `You have called ${things} “not a problem”, always or on one site. Presend says no more about ${them}.`;
}

async function showIgnored() {
  const { ignored, error } = await api().ignored();
  const words = error ? told(error) : ignoredWords(ignored);
  if ($("ignored").textContent !== words) say("again-status", "");
  say("ignored", words);
  $("again").hidden = !ignored;
  if (!ignored) $("again-sure").hidden = true;
}

async function checkAgain() {
  const { error } = await api().check_again();
  $("again-sure").hidden = true;
  $(error ? "again" : "ignored-title").focus();
  await showIgnored();
  say("again-status", error ? told(error) : "Done: all of it is checked again.");
}

/** The draft's text with each finding's words in a mark that carries its number. */
function shownText(/** @type {string} */ text, /** @type {any[]} */ findings) {
  const shown = made("p", "", "shown");
  let done = 0;
  for (const { number, start, end } of inText(findings)) {
    if (start < done) continue;
    const mark = made("mark", text.slice(start, end));
    mark.append(made("sup", String(number)));
    shown.append(text.slice(done, start), mark);
    done = end;
  }
  shown.append(text.slice(done));
  return shown;
}

function inText(/** @type {any[]} */ findings) {
  const numbered = findings.map((finding, index) => ({ ...finding, number: index + 1 }));
  return numbered.filter(({ where, start, end }) => where === "text" && end > start).sort((a, b) => a.start - b.start);
}

function finding(/** @type {any} */ found) {
  const item = document.createElement("li");
  item.append(made("p", found.message), made("p", `What to do: ${found.advice}`), made("p", `Paragraph ${found.paragraph}`, "hint"));
  return item;
}

function showReview(/** @type {string} */ text, /** @type {any} */ answer) {
  if (answer.error) {
    $("result").replaceChildren(made("p", `${answer.error.message} ${answer.error.what_to_do}`, "verdict"));
    return;
  }
  const { review } = answer;
  const list = made("ol", "", "findings");
  list.append(...review.findings.map(finding));
  const unchecked = review.unchecked.map((/** @type {any} */ part) => made("p", `Not checked: ${part.why} ${part.what_to_do}`));
  const details = review.findings.length ? [shownText(text, review.findings), list] : [];
  $("result").replaceChildren(made("p", answer.verdict, "verdict"), ...details, ...unchecked);
}

async function check(/** @type {Event} */ event) {
  event.preventDefault();
  const text = $("text").value;
  showReview(text, await api().check(text, $("kind").value));
  $("result").focus();
}

function checkByKey(/** @type {KeyboardEvent} */ event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  $("try").requestSubmit();
}

function look() {
  void showState();
  if (!document.hidden) void showIgnored(); // nobody reads it, and the agent need not be asked
}

function begin() {
  look();
  void showCode("code");
  setInterval(look, ASK_EVERY_MS);
}

$("try").addEventListener("submit", check);
$("text").addEventListener("keydown", checkByKey);
$("copy").addEventListener("click", copyCode);
$("new").addEventListener("click", () => ask("new", true));
$("new-no").addEventListener("click", () => ask("new", false));
$("new-yes").addEventListener("click", makeNew);
$("again").addEventListener("click", () => ask("again", true));
$("again-no").addEventListener("click", () => ask("again", false));
$("again-yes").addEventListener("click", checkAgain);
if (/** @type {any} */ (window).pywebview?.api?.state) begin();
else window.addEventListener("pywebviewready", begin, { once: true });
