// @ts-check
/** What the fields around a draft say: recipients in boxes and in letters, files, the account. */
{
  const ADDRESS = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/;
  /** Where pages write an address or a name, the surest first. */
  const ATTRIBUTES = ["email", "data-hovercard-id", "data-email", "aria-label", "title"];
  const CONTROLS = "button,[role=button],input,textarea,svg";
  /** Marks of direction among them: pages put them around a handle. */
  const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
  const MENTION = /(?<![\w@/])@(\w(?:[\w.-]*\w)?(?:@\w(?:[\w.-]*\w)?)?)/g;

  /** @param {Element} root @param {string} css what does not count, with all in it @param {string} between */
  function textOutside(root, css, between) {
    const leftOut = (/** @type {Node} */ node) => css && node.nodeType === Node.ELEMENT_NODE && /** @type {Element} */ (node).matches(css);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      leftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const pieces = [];
    while (walker.nextNode()) if (walker.currentNode.nodeType === Node.TEXT_NODE) pieces.push(walker.currentNode.nodeValue);
    return pieces.join(between).replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  }

  /** @param {string} name */
  const quoted = (name) => (/[,;<>"@]/.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}"` : name);

  /** @param {Element} element its value, then its attributes */
  const saidBy = (element) =>
    ["value" in element ? String(element.value) : "", ...ATTRIBUTES.map((name) => element.getAttribute(name) ?? "")];

  /** "Name <address>" as far as the page says it. @param {Element} box one recipient */
  function mailbox(box) {
    const text = textOutside(box, CONTROLS, " ");
    const said = [box, ...box.querySelectorAll("*")].flatMap(saidBy);
    const address = [...said, text].map((words) => ADDRESS.exec(words)?.[0]).find(Boolean) ?? "";
    const name = (box.getAttribute("data-name") ?? text).replace(address, "").replace(/[<>()\s]+/g, " ").trim();
    return address && name ? `${quoted(name)} <${address}>` : address || quoted(name);
  }

  /** Boxes, then what is still being typed. @param {Element} field @param {readonly string[]} boxes selectors */
  function inField(field, boxes) {
    if ("value" in field) return presend.mailboxes(String(field.value));
    const css = boxes.find((selector) => field.querySelector(selector)) ?? "";
    const typing = [...field.querySelectorAll("input:not([type=hidden]),textarea")].filter((input) => !css || !input.closest(css));
    const typed = typing.map((input) => /** @type {HTMLInputElement} */ (input).value);
    const writable = /** @type {HTMLElement} */ (field).isContentEditable ? [textOutside(field, css, "")] : [];
    return [...(css ? [...field.querySelectorAll(css)].map(mailbox) : []), ...presend.mailboxes([...typed, ...writable].join(","))];
  }

  /** "(1.2 KB)" in bytes, as near as the page tells. @param {string} text */
  function bytes(text) {
    const [, number = "0", unit = ""] = /(\d[\d.,]*)\s*([KMG]?)/i.exec(text) ?? [];
    return Math.round(Number.parseFloat(number.replace(",", ".")) * 1024 ** " KMG".indexOf(unit.toUpperCase() || " "));
  }

  /** @type {SiteFields["attachment"]} */
  const attachment = (item, named) => {
    const css = named.find((selector) => item.querySelector(selector));
    const name = ((css ? item.querySelector(css) : null) ?? item).textContent.trim();
    return { name, size: css ? bytes(textOutside(item, css, " ")) : 0, ref: null };
  };

  /** An address, else the last "@name", else where a link to the profile leads, else the attribute that names one.
   * @param {Element} element */
  function handle(element) {
    const said = [...saidBy(element), textOutside(element, "", " ")].join(" ");
    const linked = element.getAttribute("href")?.split(/[?#]|\/overlay\//)[0]?.split("/").filter(Boolean).at(-1)?.replace(/^@/, "");
    const named = linked ?? element.getAttribute("username");
    return ADDRESS.exec(said)?.[0] ?? said.match(/(?<!\S)@[\w.-]+/g)?.at(-1) ?? (named ? `@${named}` : null);
  }

  /** Those whom a text names: "@name", or the address of "@name@server". @type {SiteFields["mentions"]} */
  const mentions = (text) => [...text.matchAll(MENTION)].map(([, name = ""]) => (name.includes("@") ? name : `@${name}`));

  presend.fields = { inField, attachment, bytes, handle, mentions };
}
