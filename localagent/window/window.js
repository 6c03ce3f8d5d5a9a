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
  say("code-status", answer.error ? `${answer.error.message} ${answer.error.what_to_do}` : "");
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

function ask(/** @type {boolean} */ open) {
  $("sure").hidden = !open;
  $(open ? "sure-no" : "new").focus();
}

async function makeNew() {
  const done = await showCode("new_code");
  ask(false);
  if (done) say("code-status", "This is the new code. Pair each browser again.");
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

function begin() {
  void showState();
  void showCode("code");
  setInterval(showState, ASK_EVERY_MS);
}

$("try").addEventListener("submit", check);
$("text").addEventListener("keydown", checkByKey);
$("copy").addEventListener("click", copyCode);
$("new").addEventListener("click", () => ask(true));
$("sure-no").addEventListener("click", () => ask(false));
$("sure-yes").addEventListener("click", makeNew);
if (/** @type {any} */ (window).pywebview?.api?.state) begin();
else window.addEventListener("pywebviewready", begin, { once: true });
