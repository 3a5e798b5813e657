const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as it may stand in XML 1.0, between tags and in attributes between double quotes. What XML has no way to write (control
 * characters, U+FFFE, U+FFFF and halves of pairs, XML 1.0 § 2.2) is left out: one such character from a scanned document would
 * make the whole feed unreadable.
 */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
