import { describe, expect, test } from 'vitest';
import { aSearchedArchive, item } from '../../../../test/a-searched-archive.ts';

describe('searching with the derived index', async () => {
  const { ask, found } = await aSearchedArchive();

  test.each([
    ['inflection', 'cykelstierne', item(2)],
    ['another form of the word', 'saltning stien', undefined],
    ['capitals', 'CYKELSTI', item(2)],
    ['part of a compound', 'plan 2027', item(3)],
    ['two words for one', 'sygedagpenge reform', item(3)],
    ['a phrase', '"cykle trygt"', item(2)],
    ['a phrase the wrong way round', '"trygt cykle"', undefined],
    ['without a word', 'cykle -vinter', undefined],
    ['a case number', '22-001312', item(3)],
    ['a case number without zeros', '22-1312', item(3)],
    ['a case number without signs', '22001312', item(3)],
    ['a case number with its label', 'sag 14/218', item(2)],
    ['the text of an attachment', 'mindelunden', `attachment ${item(1).slice(5)}/bilag/1`],
    ['a number beside a sign', '2025', item(1)],
    ['the day of a meeting', '11. marts 2026', 'meeting /moeder/2026-03-11-boern-unge'],
    ['a committee', 'børn unge', 'committee /udvalg/boern-unge'],
    ['a matter', 'veteranpolitik', 'matter /sager/25-1187-veteranpolitik'],
    ['the beginning of a word', 'mindelu', `attachment ${item(1).slice(5)}/bilag/1`],
    ['aa for å', 'omraadet bebygges', 'item /moeder/2026-03-11-boern-unge/punkter/2'],
  ])('%s: "%s"', async (_, written, expected) => {
    expect((await found(written))[0]).toBe(expected);
  });

  test.each(['9-3-2026', '11. marts 2026', '11-03-2026', '2026-03-11', '11/3 2026'])(
    'a date is found however it is printed: %s',
    async (written) => {
      const { total, hits } = await ask(written, { kind: 'meeting' });
      expect([total, hits.map(({ date }) => date)]).toEqual(
        written === '9-3-2026' ? [0, []] : [1, ['2026-03-11']],
      );
    },
  );

  test('"plan" finds words that have it as a part, and no planet', async () => {
    const urls = await found('plan', { committee: 'teknik-klima' });
    expect(urls).toContain(item(3));
    expect(urls).not.toContain(item(4));
    expect(await found('planet')).toEqual([item(4)]);
  });

  test('shows the sentence with the hit marked, and the text of a document as text', async () => {
    const { hits } = await ask('familier');
    expect(hits).toEqual([
      {
        kind: 'item',
        title: 'Veteranpolitik',
        committee: 'Udvalget for Teknik & Klima',
        date: '2026-02-04',
        url: '/moeder/2026-02-04-teknik-klima/punkter/1',
        snippet:
          'Der bor 140 veteraner &amp; deres <mark>familier</mark> &lt;i kommunen&gt; i 2022-2025. Udkast',
        outcome: 'approved',
        decision: 'Udkastet sendes i høring.',
      },
    ]);
  });

  test.each(['22-00', '22-0013', '22001', '22-1312'])(
    'a case number is found while it is being typed: %s',
    async (written) => {
      expect(await found(written, { typing: true })).toEqual([item(3)]);
    },
  );

  test('by date the newest come first', async () => {
    const { hits } = await ask('veteranpolitik', { sort: 'date', kind: 'item' });
    expect(hits.map(({ date }) => date)).toEqual(['2026-03-11', '2026-02-04']);
  });

  test.each([
    ['beskeftigelsesplan', 'beskæftigelsesplan'],
    ['cykelsti vinterne planetarim', 'cykelsti vinterne planetarium'],
    ['xyzzyqvark', null],
    ['veteran', null],
  ])('did you mean: %s', async (written, suggestion) => {
    expect((await ask(written)).suggestion).toBe(suggestion);
  });

  test('nothing to search for finds nothing', async () => {
    expect(await ask(' ?! ')).toEqual({
      total: 0,
      totalIsExact: true,
      isProvisional: false,
      answers: 0,
      page: 1,
      pageSize: 10,
      hits: [],
      groups: [],
      facets: { committees: [], years: [], outcomes: [], kinds: [] },
      suggestion: null,
    });
  });
});
