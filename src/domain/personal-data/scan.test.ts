import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskFindings } from './mask-findings.ts';
import { scan } from './scan.ts';

const letter =
  'Svar fra Bente Bæk, Solsortevej 12, 4999 Mosebølle, tlf. 61 00 48 00, bente@eksempel.dk, cpr 070761-4285.';

describe('A citizen’s letter is found out and masked', () => {
  it('tells kind, certainty and place in the order of the text', () => {
    expect(scan(letter)).toEqual([
      { kind: 'address', certainty: 'high', start: 20, end: 50, masked: 'S▇▇▇ ▇▇, ▇▇▇▇ M▇▇▇' },
      { kind: 'phone', certainty: 'high', start: 57, end: 68, masked: '▇▇ ▇▇ ▇▇ 00' },
      { kind: 'email', certainty: 'high', start: 70, end: 87, masked: 'b▇▇▇@▇▇▇' },
      { kind: 'cpr', certainty: 'high', start: 93, end: 104, masked: '07▇▇▇▇-▇▇▇▇' },
    ]);
  });

  it('the public copy keeps the sentence and loses the person', () => {
    expect(maskFindings(letter, scan(letter))).toBe(
      'Svar fra Bente Bæk, S▇▇▇ ▇▇, ▇▇▇▇ M▇▇▇, tlf. ▇▇ ▇▇ ▇▇ 00, b▇▇▇@▇▇▇, cpr 07▇▇▇▇-▇▇▇▇.',
    );
  });

  it('masks only the findings it is given, in any order', () => {
    const [address, , email] = scan(letter);
    if (!address || !email) throw new Error('the letter holds an address and an e-mail');
    expect(maskFindings(letter, [email, address])).toBe(
      'Svar fra Bente Bæk, S▇▇▇ ▇▇, ▇▇▇▇ M▇▇▇, tlf. 61 00 48 00, b▇▇▇@▇▇▇, cpr 070761-4285.',
    );
  });

  it('an empty text holds nothing', () => {
    expect(scan('')).toEqual([]);
  });
});

/** Texts in which numbers, streets and signs meet by chance. */
const mixture = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 3, arbitrary: fc.stringMatching(/^\d{1,6}$/) },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...['070761', '4285', '070761-4285', '12 10 85 1234', '61 00 48 00', 'Tlf. ', 'Mobil:'],
          ...[
            'Solsortevej',
            'Solsortevej 12',
            ', 4999 Mosebølle',
            'bor på ',
            ' 2. tv.',
            'Kommune ',
          ],
          ...[
            'bente@eksempel.dk',
            '@',
            '(at)',
            '+45',
            'D ',
            ' ',
            ' ',
            ' ',
            '-',
            '.',
            '\n',
            ',',
            '/',
          ],
          ...['\u00ad', '\u00a0', '０７', '▇▇', '▇ ', 'å', 'a\u030a', '🙂', '\ud83d'],
        ),
      },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('Whatever the text', () => {
  it('findings are sorted, do not overlap and lie inside the text', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const edges = scan(text).flatMap(({ start, end }) => [start, end]);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(new Set(edges.filter((_, index) => index % 2 === 0)).size).toBe(edges.length / 2);
        expect(edges.every((edge) => edge >= 0 && edge <= text.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('an address that only a CPR number beside it hides is found too', () => {
    const text = '070761-4285bor på åSolsortevej 12';
    expect(scan(text).map(({ kind }) => kind)).toContain('cpr');
    expect(scan(maskFindings(text, scan(text)))).toEqual([]);
  });

  it('a masked text holds no further finding', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        expect(scan(maskFindings(text, scan(text)))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('a mask shows at most two digits of what it hides', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const digits = scan(text).map(({ masked }) => masked.replace(/\D/g, '').length);
        expect(digits.filter((count) => count > 2)).toEqual([]);
      }),
    );
  });

  it('soft hyphens change neither what is found nor its mask', () => {
    fc.assert(
      fc.property(mixture, fc.infiniteStream(fc.boolean()), (text, coin) => {
        const hyphenated = text.replace(/[\s\S]/gu, (character) =>
          coin.next().value ? `${character}\u00ad` : character,
        );
        const what = (given: string) =>
          scan(given).map(({ kind, certainty, masked }) => [kind, certainty, masked]);
        expect(what(hyphenated)).toEqual(what(text));
      }),
      { numRuns: 1000 },
    );
  });
});

it(
  'the time grows with the length and no faster, also for texts made to be slow',
  { timeout: 120_000 },
  () => {
    const hostile = [
      '1',
      '1 ',
      '12 10 ',
      '070761',
      'a@',
      'aaaa.',
      '@',
      'Vej 1 ',
      'Aa Bb Gade 3, ',
      '+45',
    ];
    /** Ms at work: what else the machine has to do meanwhile is not counted. */
    const elapsed = (text: string): number => {
      const start = process.threadCpuUsage();
      scan(text);
      const { user, system } = process.threadCpuUsage(start);
      return (user + system) / 1_000;
    };
    const repeat = (piece: string, size: number): string => piece.repeat(size / piece.length);
    hostile.forEach((piece) => elapsed(repeat(piece, 50_000)));
    const slow = hostile.filter(
      (piece) => elapsed(repeat(piece, 5_000_000)) > 40 * (elapsed(repeat(piece, 500_000)) + 25),
    );
    expect(slow).toEqual([]);
  },
);

const minutes = new URL('../../../../shared/minutes/', import.meta.url);
const here = existsSync(minutes);
if (!here) console.warn('skipped: the minutes of ../shared are not here');

describe.runIf(here)('The two documents of Lejre', () => {
  const read = (name: string): string => readFileSync(new URL(name, minutes), 'utf8');
  /** The text from one mark to the next. */
  const between = (text: string, from: string, to: string | null): string => {
    const start = text.indexOf(from);
    const end = to === null ? text.length : text.indexOf(to, start + from.length);
    expect([start, end].filter((place) => place < 0)).toEqual([]);
    return text.slice(start, end);
  };
  const s14 = (from: string, to: string | null): string =>
    between(read('lejre-ja-2014-04-07.txt'), from, to);
  const kinds = (text: string) => scan(text).map(({ kind, certainty }) => `${kind} ${certainty}`);

  it('2014, attachment 5.3 gives a private address, a telephone and an e-mail (LAW O6)', () => {
    expect(kinds(s14('Bilag: 5.3.', 'Bilag: 6.1.'))).toEqual([
      'address high',
      'phone high',
      'email high',
    ]);
  });

  it('2014, attachment 5.2 gives a direct line and an e-mail, the town hall and its switchboard less surely', () => {
    expect(kinds(s14('Bilag: 5.2.', 'Bilag: 5.3.'))).toEqual([
      'address low',
      'phone low',
      'phone low',
      'phone high',
      'email high',
    ]);
  });

  it.each([
    ['items 1 to 4', 'Side 1 1. JA', 'Side 6 5. JA'],
    ['item 5', 'Side 6 5. JA', 'Side 9 6. JA'],
    ['items 6 to 10', 'Side 9 6. JA', 'Bilag: 4.1.'],
    ['attachment 5.1', 'Bilag: 5.1.', 'Bilag: 5.2.'],
    ['attachment 6.1 with its tables of numbers', 'Bilag: 6.1.', 'Bilag: 6.2.'],
    ['attachments 6.2 and 7.1', 'Bilag: 6.2.', null],
  ])('2014, %s can be published: no finding', (_, from, to) => {
    expect(kinds(s14(from, to))).toEqual([]);
  });

  it('2022 can be published as it is: no finding', () => {
    expect(kinds(read('lejre-jai-2022-03-09.md'))).toEqual([]);
  });
});
