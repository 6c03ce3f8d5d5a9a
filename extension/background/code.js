// @ts-check
// The pairing code: 25 base32 letters for 16 bits of port, 100 bits of secret and 9 bits that tell a wrong letter.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const LOOKALIKES = /** @type {Record<string, string>} */ ({ 0: "O", 1: "I", 8: "B" });

/** @param {string} letters */
const bitsOf = (letters) =>
  Array.from(letters, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");

/** @param {string} bits a multiple of five */
const lettersOf = (bits) => (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[parseInt(five, 2)]).join("");

/** @param {string} text */
const tidy = (text) =>
  text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, "").replace(/[018]/g, (digit) => LOOKALIKES[digit] ?? digit);

/** @param {string} payload */
async function checkBits(payload) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(payload)));
  return Array.from(digest.subarray(0, 2), (byte) => byte.toString(2).padStart(8, "0")).join("").slice(0, 9);
}

/** Read a pasted code; what is wrong with it is told before anything is tried.
 * @param {string} text @returns {Promise<{port: number, secret: string} | {wrong: "length" | "letters"}>} */
export async function readCode(text) {
  const letters = tidy(text);
  if (letters.length !== 25) return { wrong: "length" };
  if ([...letters].some((letter) => !ALPHABET.includes(letter))) return { wrong: "letters" };
  const bits = bitsOf(letters);
  const port = parseInt(bits.slice(0, 16), 2);
  const secret = lettersOf(bits.slice(16, 116));
  const right = port > 0 && bits.slice(116) === (await checkBits(`${port}:${secret}`));
  return right ? { port, secret } : { wrong: "letters" };
}
