/**
 * Words as the search sees them: runs of letters and digits, in lower case, without accents that Danish does not tell
 * apart. "Aa" and "å" are one letter, so that Kirkegaard is found as Kirkegård.
 */
const wordSigns = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Calls `visit` with the start and the end of each word, in UTF-16 units. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  const length = text.length;
  let start = -1;
  for (let at = 0; at < length; at += 1) {
    if (wordSigns[text.charCodeAt(at)] === 1) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      visit(start, at);
      start = -1;
    }
  }
  if (start >= 0) visit(start, length);
}

/** The text as it is indexed and shown: NFC, and no hyphens that are only seen at the end of a line. */
export const searchableText = (text: string): string =>
  (text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text).normalize('NFC');

const accents: Readonly<Record<string, string>> = {
  á: 'a', à: 'a', â: 'a', é: 'e', è: 'e', ê: 'e', ë: 'e', í: 'i', ï: 'i', ó: 'o', ú: 'u', ü: 'u',
  ä: 'æ', ö: 'ø',
}; // prettier-ignore

/** One word in lower case and with the letters of Danish; the number of a day or a month without its zero. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return /^0\d$/.test(lower) ? lower.slice(1) : lower;
  return lower
    .replace(/[áàâéèêëíïóúüäö]/g, (letter) => accents[letter] ?? letter)
    .replaceAll('aa', 'å');
}
