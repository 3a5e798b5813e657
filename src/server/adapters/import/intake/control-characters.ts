/** Tab, line feed, vertical tab (Word's line break), form feed (a page of converted PDF), return, end of file (DOS). */
const ordinary = new Set([9, 10, 11, 12, 13, 26]);

/** Word leaves single marks behind in texts; more than these in a thousand characters is no text. */
const stray = 5 / 1000;

/**
 * Where text turns out to be no text: at a NUL character, or where control characters and bytes without meaning are
 * more than stray marks. `null` for text; else the position of the first in UTF-16 units.
 */
export function findBinary(text: string): number | null {
  const nul = text.indexOf('\0');
  if (nul >= 0) return nul;
  let first: number | null = null;
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isControl = code < 32 ? !ordinary.has(code) : code === 127 || code === 0xfffd;
    if (!isControl) continue;
    found += 1;
    first ??= at;
  }
  return found > 1 && found > text.length * stray ? first : null;
}
