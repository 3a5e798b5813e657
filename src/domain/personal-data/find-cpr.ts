import { isExhaustedDate, readCpr } from './cpr-number.ts';
import type { FoldedFinding } from './finding.ts';

/**
 * The shapes of LAW C5. Between day, month and year stand separators in both places or in none:
 * `2012-010561` is a case number (C6), never the 20th of December. Between date and serial a line may end.
 * Digits glued to other digits, or to a mask, are no number of their own.
 */
const shape =
  /(?<![\d▇]|▇ )(\d\d)(?:(\d\d)(\d\d)|(?:[-./]|[ ]{1,2})(\d\d)(?:[-./]|[ ]{1,2})(\d\d))(?:\s{0,3}[-./]?\s{0,3})(\d{4})(?![\d▇])/g;

/** An EAN number printed in groups before a run of ten (C6). */
const eanBefore = /EAN[^\d\n]{0,15}\d[\d ]{0,3}$/i;

/**
 * Date-valid ten-digit numbers (LAW C1–C7). Modulus 11, or a date that has run out of such numbers,
 * makes a finding `high`; it never drops one.
 */
export function* findCpr(text: string): Generator<FoldedFinding> {
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const [whole, day = '', glued, , spaced] = match;
    const digits = whole.replace(/\D/g, '');
    const reading = readCpr(digits);
    if (!reading || eanBefore.test(text.slice(Math.max(0, match.index - 25), match.index))) {
      // Another number may begin inside what was no date.
      shape.lastIndex = match.index + (glued ?? spaced ?? day).length;
      continue;
    }
    const likely = reading.modulus11 || isExhaustedDate(reading);
    yield {
      kind: 'cpr',
      certainty: likely && !reading.replacement ? 'high' : 'low',
      start: match.index,
      end: match.index + whole.length,
      masked: `${day}▇▇▇▇-▇▇▇▇`,
    };
  }
}
