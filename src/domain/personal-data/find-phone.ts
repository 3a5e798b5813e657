import type { FoldedFinding } from './finding.ts';
import { standsAtOffice } from './office.ts';

/** Eight Danish digits (no number begins with 0 or 1), single separators anywhere between them. */
const withCue =
  /(?<![\d▇+])(?:[([]?(?:\+|00)45[)\]]?[ -]?|45[ -])?[2-9](?:[ ./-]?\d){7}(?![\d▇]|,\d)/g;
const pairs = /(?<![\d▇])[2-9]\d([ -])\d\d\1\d\d\1\d\d(?![\d▇])/g;
const abroad =
  /(?<![\d▇])[([]?(?:\+|00)(?:45|46|47|49|44|298|299|354|358)[)\]]?[ -]?(?:\(0\)[ -]?)?\d(?:[ -]?\d){5,9}(?![\d▇])/g;

/** Words that announce a telephone; the number follows at once. */
const personal =
  /(?:mobil(?:telefon|nr|nummer)?|direkte(?: tlf| telefon)?|telefon(?:nr|nummer)?|tlf|tlfnr|(?:^|[^\p{L}])(?:mob|privat|tel|phone|sms|ring(?: på| til)?|[DM]))\P{L}{0,2}(?:nr|nummer)?[.:\s()/-]{0,4}$/iu;
const switchboard =
  /(?:^|[^\p{L}])(?:T|F|fax|telefax|hovednummer|hovednr|omstilling(?:en)?|vagttelefon)\P{L}{0,2}(?:nr|nummer)?[.:\s()/-]{0,4}$/u;
const switchboardWord = /(?:fax|hovednummer|omstilling|vagttelefon)[\p{L}.:\s]{0,6}$/iu;
const reached = /(?:ring|kontakt|træf)[^.;\n]{0,40}\spå:?\s$/iu;
const singleLetter = /(?:^|[^\p{L}])[dm][.:\s()/-]{0,4}$/u;

const company =
  /(?:^|[^\p{L}])(?:cvr|se|ean|konto|reg|giro|sag|sagsnr|dok|journal|faktura|bilag)[\p{L}.: -]{0,12}$/iu;
const unitBehind = /^\s?(?:kr|mio|mia|t\.?kr|pct|%|m2|m²|stk|personer|borgere|ton)/iu;
const numberBefore = /[\d▇%][ \t]*[-–]?[ \t]*$|[-–,.]$/;
const numberBehind = /^[ \t]*[-–]?[ \t]*[\d▇]|^[.,-]\d|^ ?[%½]/;
const years = /^(?:19|20)\d\d[ ./-](?:19|20)\d\d$/;

const mask = (digits: string): string => `▇▇ ▇▇ ▇▇ ${digits.slice(-2)}`;

function certaintyByCue(before: string): 'high' | 'low' | null {
  if (switchboard.test(before) || switchboardWord.test(before)) return 'low';
  // "d. 22 33 44 55" is no direct line: the letter alone is a cue only as a capital.
  if (!personal.test(before) || singleLetter.test(before))
    return reached.test(before) ? 'low' : null;
  return standsAtOffice(before.replace(/\P{L}*\p{L}+\P{L}*$/u, ' ')) ? 'low' : 'high';
}

function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

const found = (match: RegExpExecArray, certainty: 'high' | 'low'): FoldedFinding => ({
  kind: 'phone',
  certainty,
  start: match.index,
  end: match.index + match[0].length,
  masked: mask(match[0].replace(/\D/g, '')),
});

/**
 * Danish telephone numbers: eight digits after a word or letter that announces one, with a country code,
 * or in four pairs that stand alone. Amounts, years, case and company numbers and runs of numbers in tables
 * are none (LAW C6).
 */
export function* findPhone(text: string): Generator<FoldedFinding> {
  for (const match of matches(abroad, text))
    if (
      !unitBehind.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 12),
      )
    )
      yield found(match, 'high');
  for (const match of matches(withCue, text)) {
    if (years.test(match[0])) continue;
    const certainty = certaintyByCue(text.slice(Math.max(0, match.index - 80), match.index));
    if (certainty) yield found(match, certainty);
  }
  for (const match of matches(pairs, text)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 12);
    if (numberBefore.test(before) || numberBehind.test(behind)) continue;
    if (company.test(before) || unitBehind.test(behind)) continue;
    yield found(match, 'low');
  }
}
