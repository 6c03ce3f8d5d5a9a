// @ts-check
// What both sides derive from the pairing secret, and the proofs made with it (HMAC-SHA256 by WebCrypto).

const encoder = new TextEncoder();
const HMAC = { name: "HMAC", hash: "SHA-256" };

/** @param {BufferSource} raw */
const keyOf = (raw) => crypto.subtle.importKey("raw", raw, HMAC, false, ["sign", "verify"]);

/** @param {Uint8Array} bytes */
export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} hex @returns {Uint8Array<ArrayBuffer>} empty where this is not hex */
export const fromHex = (hex) =>
  /^([0-9a-f]{2})*$/.test(hex) ? Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16)) : new Uint8Array();

export const newNonce = () => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** @param {string} secret the 20 letters, as ASCII @returns {Promise<{bearer: string, answer: CryptoKey}>} */
export async function derive(secret) {
  const key = await keyOf(encoder.encode(secret));
  /** @param {string} purpose */
  const made = async (purpose) => new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(purpose)));
  return { bearer: toHex(await made("presend bearer")), answer: await keyOf(await made("presend answer")) };
}

/** Whether `proof` (hex) is the answer key's HMAC of `message`; compared in constant time by the browser.
 * @param {CryptoKey} answer @param {string | null | undefined} proof @param {Uint8Array<ArrayBuffer>} message */
export const proves = (answer, proof, message) =>
  crypto.subtle.verify("HMAC", answer, fromHex(proof ?? ""), message);

/** @param {{port: number, version: string, nonce: string}} hello */
export const helloMessage = ({ port, version, nonce }) => encoder.encode(`presend\n${port}\n${version}\n${nonce}`);

/** Method, path and the SHA-256 of what was sent: an answer to another question is none to this one.
 * @param {string} method @param {string} path from "/" on @param {string} body */
export async function asAsked(method, path, body) {
  const digest = await crypto.subtle.digest("SHA-256", encoder.encode(body));
  return `${method} ${path} ${toHex(new Uint8Array(digest))}`;
}

/** @param {string} nonce @param {string} asked @param {Uint8Array} body as received */
export function answerMessage(nonce, asked, body) {
  const head = encoder.encode(`${nonce}\n${asked}\n`);
  const message = new Uint8Array(head.length + body.length);
  message.set(head);
  message.set(body, head.length);
  return message;
}
