import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemDanish } from './danish-stem.ts';
import { readSearchQuery, type QueryClause } from './search-query.ts';
import { cutSnippet } from './search-snippet.ts';
import { stemsOf } from './search-stems.ts';
import { foldWord } from './search-words.ts';

const signs = { required: '', preferred: '?', excluded: '-' } as const;
const sayWanted = ({ wanted }: QueryClause): string =>
  wanted.kind === 'word'
    ? [wanted.word, ...wanted.spellings].join('=')
    : wanted.ways
        .filter(({ weight }) => weight > 0)
        .map(({ stems }) => `"${stems.join(' ')}"`)
        .join('|');
const brief = (written: string) =>
  readSearchQuery(written)?.clauses.map((clause) => signs[clause.need] + sayWanted(clause)) ?? null;

describe('what somebody writes in the search field', () => {
  const day = '"@2022-03-09"';
  test.each([
    ['cykelsti i Solbæk', ['cykelsti', 'solbæk']],
    ['i og', ['i', 'og']],
    ['"cykle trygt" -vinter', ['"cykl trygt"', '-vinter']],
    ['„plan og by“', ['"plan og by"']],
    ['ældre/unge', ['"ældre ung"']],
    ['boernehuset', ['boernehuset=børnehuset']],
    ['"boernehuset i lunden"', ['"boernehus i lund"|"børnehus i lund"']],
    ['klimaplan marts 2022', ['klimaplan', 'marts', '2022']],
    ['-vinter', null],
    [' ?! ', null],
    ['9. marts 2022', [day]],
    ['onsdag den 9/3-22', [day]],
    ['plan 2022-03-09', ['plan', day]],
    ['22. juni', ['"@06-22"']],
    ['dagsorden 9. marts 2022', ['?dagsorden', day]],
    ['dagsorden', ['dagsorden']],
    ['5.-6. november 2026', ['"@2026-11-05"|"@2026-11-06"']],
    ['sag 22-001312', ['"#22:1312"|"#22001312"|"#1312:22"|"22 001312"']],
    ['14/218,', ['"#14:218"|"#14218"|"#218:14"|"14 218"']],
    ['Bilagsnr: 41207/25', ['"#41207:25"|"#4120725"|"#25:41207"|"41207 25"']],
    ['pkt. 5 9/3-2022', ['"@2022-03-09/5"|"@2022-03-09/"|"punk 5"|"pkt 5"|"sag nr 5"', day]],
    ['Punkt 6: TK - Affald', ['?"/6"|"punk 6"|"pkt 6"|"sag nr 6"', 'tk', 'affald']],
    ['punkt 6', ['"/6"|"punk 6"|"pkt 6"|"sag nr 6"']],
    ['hvad blev der besluttet om affald', ['?besluttet', 'affald']],
    ['besluttet affald', ['besluttet', 'affald']],
    ['hvad blev der besluttet', ['besluttet']],
  ])('%s', (written, expected) => {
    expect(brief(written)).toEqual(expected);
  });

  test('whatever is written can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (written) => {
        const clauses = readSearchQuery(written)?.clauses ?? [];
        return clauses.length <= 12 && (clauses.length === 0 || brief(written) !== null);
      }),
    );
  });

  test.each([
    ['"gratis b', ['gratis'], 'b'],
    ['25/118', [], '#25:118'],
    ['26-000', [], '#26:'],
  ])('while it is typed, %s may become more', (written, stems, beginning) => {
    const last = readSearchQuery(written)?.clauses.at(-1)?.wanted;
    expect(last?.kind === 'phrase' ? last.growing : null).toEqual({ stems, beginning });
  });
});

describe('the snippet', () => {
  const stemOf = (word: string) => stemDanish(foldWord(word));
  const cut = (text: string, written: string) => {
    const words = new Map(stemsOf(written).map((stem, clause) => [stem, [clause]] as const));
    return cutSnippet(text, { words, phrases: [] }, words.size, stemOf);
  };

  test('marks the words in all their forms', () => {
    expect(cut('Der er planer for byen.', 'plan')).toBe('Der er <mark>planer</mark> for byen.');
  });

  test('parts what stands in lines of its own, and not what goes on in the next line', () => {
    expect(cut('at planen vedtages\nResumé\nUdvalget skal se på\nplanen.', 'plan')).toBe(
      'at <mark>planen</mark> vedtages · Resumé · Udvalget skal se på <mark>planen</mark>.',
    );
  });

  test('shows the place where most of the words stand together', () => {
    const text = `${'Planen er lang. '.repeat(40)}Her står planen for cykelstien. ${'Og mere. '.repeat(40)}`;
    expect(cut(text, 'plan cykelsti')).toContain(
      'Her står <mark>planen</mark> for <mark>cykelstien</mark>. Og mere.',
    );
  });

  test('is whole sentences where they are short enough, and says where a long one goes on', () => {
    const many = 'og så videre '.repeat(40);
    expect([
      cut('Mødet blev holdt på rådhuset. Planen følges.\nNæste linje.', 'plan'),
      cut(`Indledning. Planen er ${many}til ende.`, 'plan'),
      cut(`Det er ${many}en plan ${many}til ende.`, 'plan'),
    ]).toEqual([
      '<mark>Planen</mark> følges. Næste linje.',
      expect.stringMatching(/^<mark>Planen<\/mark> er og så [^.]* …$/),
      expect.stringMatching(/^… .* en <mark>plan<\/mark> og så .* …$/),
    ]);
  });

  test('is escaped text in which only marks stand, whatever the document holds', () => {
    const piece = fc.constantFrom(
      '<mark>',
      '</mark>',
      '&',
      '"',
      '<b>',
      'plan',
      ' ',
      'æ',
      '\ue000',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const html = cut(pieces.join(''), 'plan');
        const rest = html.replaceAll(/<mark>[^<>]*<\/mark>/g, '');
        return !/[<>"]/.test(rest) && !/&(?!amp;|lt;|gt;|quot;|#39;)/.test(rest);
      }),
    );
  });
});
