/** Characters that steer or hide text without being part of it: control characters, bidirectional overrides. */
const steering = /\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]/gu;
/** "ﬃ" is how somebody's font joined f, f and i; ours joins them in its own way. */
const ligature = /[\ufb00-\ufb06]/g;
const spacing = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Longer than any Danish word that fits a line; only such runs are given places to break at. */
const longRun = /\S{41,}/g;
const joint = /(?<=[/.?&=_:;,|-])(?=[^/.?&=_:;,|\s-])/g;
const unbroken = /[\p{L}\p{M}\p{N}]{41,}/gu;
const pieces = /[\p{L}\p{N}]\p{M}*(?:[\p{L}\p{N}]\p{M}*){0,9}/gu;

/** An address breaks behind its signs, without a hyphen that is not its own; a bare run at any place. */
const breakable = (run: string): string =>
  run
    .replace(joint, '\u200b')
    .replace(unbroken, (word) => word.match(pieces)?.join('\u00ad') ?? word);

/**
 * One line of text as the press can set it: composed letters, no ligatures, no control characters, no lone surrogates,
 * and places to break in what is longer than a line. Every word stays.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(ligature, (signs) => signs.normalize('NFKC'))
    .replace(spacing, ' ')
    .replace(steering, '')
    .replace(longRun, breakable);

/** What stands for characters that no font of the paper has; explained at the end of the paper. */
export const standIn = '[tegn]';

/** The text with a stand-in for each run of characters that cannot be set. */
export function withStandIns(text: string, isMissing: (character: string) => boolean): string {
  let replaced = '';
  let inside = false;
  for (const character of text) {
    const silent = /^(?:\p{M}|\p{Default_Ignorable_Code_Point})$/u.test(character);
    if (inside && silent) continue;
    if (!isMissing(character)) {
      replaced += character;
      inside = false;
    } else if (!inside && !silent) {
      replaced += standIn;
      inside = true;
    }
  }
  return replaced;
}
