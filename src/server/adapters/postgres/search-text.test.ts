import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuery } from './search-query.ts';
import { hitEnd, hitStart, signStandIns, toBeginning, toSnippet } from './search-snippet.ts';

describe('what somebody writes in the search field', () => {
  test.each([
    ['  cykelsti i Solbæk ', 'cykelsti i Solbæk', 'cykelsti:* & i & Solbæk:*', null],
    ['"den nye cykelsti"', '"den nye cykelsti"', null, null],
    ['"i 2022-2025" sti', '"i 2022 2025" sti', null, null],
    ['cykelsti -bro', 'cykelsti -bro', null, null],
    ['22-001312', '"22 001312"', '22 & 001312:*', '22001312'],
    ['sag 14/2275', 'sag "14 2275"', 'sag:* & 14 & 2275:*', null],
    ['14/2275', '"14 2275"', '14 & 2275:*', '142275'],
    ['budget 2026', 'budget 2026', 'budget:* & 2026:*', null],
    ["O'Brien & (co):*|!", "O'Brien & (co):*|!", 'O & Brien:* & co', null],
  ])('%s', (written, words, beginnings, caseDigits) => {
    expect(readQuery(written)).toEqual({
      typed: written.trim(),
      words,
      beginnings,
      anyOf: beginnings?.replaceAll('&', '|') ?? null,
      caseDigits,
    });
  });

  test.each(['', '   ', '?!', '"" -'])('"%s" is no search', (written) => {
    expect(readQuery(written)).toBeNull();
  });
});

describe('the sentence under a hit', () => {
  const whole = { beginning: '', ending: '' };

  test('marks the hit and shows the text of a document as text', () => {
    expect(toSnippet(`Den nye ${hitStart}sti${hitEnd} &\n <script>"x"</script>`, whole)).toBe(
      'Den nye <mark>sti</mark> &amp; &lt;script&gt;&quot;x&quot;&lt;/script&gt;',
    );
  });

  test('says where the text goes on before and after it', () => {
    const ends = { beginning: 'Skolen ligger', ending: 'før jul.' };
    const hit = (text: string) =>
      toSnippet(text.replace('stien', `${hitStart}stien${hitEnd}`), ends);
    expect([
      hit('at stien kan bruges'),
      hit('Skolen ligger ved stien'),
      hit('at stien er klar før\njul.'),
    ]).toEqual([
      '… at <mark>stien</mark> kan bruges …',
      'Skolen ligger ved <mark>stien</mark> …',
      '… at <mark>stien</mark> er klar før jul.',
    ]);
  });

  test('is the beginning of the decision where the hit lies in the title', () => {
    expect(toBeginning('Godkendt <med>\nbemærkning.')).toBe('Godkendt &lt;med&gt; bemærkning.');
    expect(toBeginning(`Udvalget ${'ønsker mere '.repeat(30)}`)).toMatch(/^Udvalget .{100,180} …$/);
  });

  test('holds no markup but <mark>, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(signStandIns, '<b>', '</mark>', '<mark>', '&lt;', hitStart, hitEnd, '"', "'"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const rest = toSnippet(pieces.join(''), whole).replace(/<mark>([^<>]*)<\/mark>/g, '$1');
        expect(rest).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
