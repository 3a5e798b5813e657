/** Text made plain for the finders, with the way back to the offsets of the text as given. */
export type FoldedText = {
  readonly text: string;
  /** Original start of the folded character at an index. */
  readonly startOf: (index: number) => number;
  /** Original end of the folded character at an index. */
  readonly endOf: (index: number) => number;
};

const needsFolding = /[^\u0000-\u009f\u00a1-\u00ac\u00ae-\u024f]/;
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const space = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63]/;

/** Full-width forms and mathematical digits are the same characters to a reader; footnote digits are not. */
function plain(character: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  if (space.test(character)) return ' ';
  return dash.test(character) ? '-' : character;
}

/**
 * Removes what hides a number from a search but not from a reader: soft hyphens and other invisible
 * characters, non-breaking spaces, full-width digits, typographic dashes, split-up letters (å as a + ring).
 * Linear in the length of the text.
 */
export function foldText(given: string): FoldedText {
  if (!needsFolding.test(given))
    return { text: given, startOf: (index) => index, endOf: (index) => index + 1 };
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of given) {
    const start = offset;
    offset += character.length;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      out.push(character);
    } else if (invisible.test(character)) {
      continue;
    } else if (code === 0x301 || code === 0x30a) {
      const composed = `${out.at(-1) ?? ''}${character}`.normalize('NFC');
      if (composed.length === 1 && out.length > 0) {
        out[out.length - 1] = composed;
        ends[ends.length - 1] = offset;
        continue;
      }
      out.push(character);
    } else {
      const folded = plain(character, code);
      out.push(folded);
      // A character beyond the BMP that stays takes two places, as in the text as given.
      if (folded.length === 2) {
        starts.push(start);
        ends.push(offset);
      }
    }
    starts.push(start);
    ends.push(offset);
  }
  return {
    text: out.join(''),
    startOf: (index) => starts[index] ?? given.length,
    endOf: (index) => ends[index] ?? given.length,
  };
}
