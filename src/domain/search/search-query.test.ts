import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemDanish } from './danish-stem.ts';
import { caseNumberMarks, readSearchQuery, stemsOf } from './search-query.ts';
import { cutSnippet } from './search-snippet.ts';
import { foldWord } from './search-words.ts';

const brief = (written: string) =>
  readSearchQuery(written)?.clauses.map(
    ({ excluded, wanted }) =>
      (excluded ? '-' : '') +
      (wanted.kind === 'word'
        ? wanted.word
        : wanted.ways.map((way) => `"${way.join(' ')}"`).join('|')),
  ) ?? null;

describe('what somebody writes in the search field', () => {
  const day = '"9 mart 2022"|"9 3 2022"|"2022 3 9"';
  test.each([
    ['cykelsti i Solbæk', ['cykelsti', 'solbæk']],
    ['i og', ['i', 'og']],
    ['"cykle trygt" -vinter', ['"cykl trygt"', '-vinter']],
    ['„plan og by“', ['"plan og by"']],
    ['ældre/unge', ['"ældre ung"']],
    ['9. marts 2022', [day]],
    ['09-03-2022', [day]],
    ['plan 2022-03-09', ['plan', day]],
    ['sag 22-001312', ['"#22:1312"|"#22001312"|"22 001312"']],
    ['14/218,', ['"#14:218"|"#14218"|"14 218"']],
    ['klimaplan marts 2022', ['klimaplan', 'marts', '2022']],
    ['-vinter', null],
    [' ?! ', null],
  ])('%s', (written, expected) => {
    expect(brief(written)).toEqual(expected);
  });

  test('whatever is written can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (written) => {
        const clauses = readSearchQuery(written)?.clauses ?? [];
        return clauses.length <= 12;
      }),
    );
  });

  test.each([
    ['22-001312', ['#22:1312', '#22001312']],
    ['14/218', ['#14:218', '#14218']],
    ['1/2', ['#1:2']],
    ['', []],
  ])('the case number %s has the marks %j', (number, marks) => {
    expect(caseNumberMarks(number)).toEqual(marks);
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
