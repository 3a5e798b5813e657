import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, subtractWords } from '#domain/minutes/conservation.ts';
import { arbitraryMinutes } from '../../../../test/arbitrary-minutes.ts';
import { generateCorpus } from './generate-corpus.ts';
import { generateMinutes } from './generate-minutes.ts';
import type { WrittenMinutes } from './written-minutes.ts';

/** Everything in made-up minutes that is printed as it stands. */
const texts = ({ meeting, items, documents }: WrittenMinutes): string[] => [
  meeting.committee,
  ...meeting.attendees.map(({ name }) => name),
  ...items.flatMap((item) => [
    item.title ?? '',
    item.matter ?? '',
    ...item.sections.map(({ text }) => text),
    ...item.recommendations.flatMap(({ by, points }) => [by ?? '', ...points]),
    ...item.decisions.flatMap(({ organization, text }) => [organization ?? '', text]),
    ...item.absences.map(({ name, party }) => `${name} ${party ?? ''}`),
    ...item.attachments.map(({ title }) => title),
    ...item.points.flatMap(({ label, title, text }) => [label, title ?? '', text]),
  ]),
  ...documents.map(({ text }) => text),
];

describe.each(['2014', '2022'] as const)('made-up minutes in the layout of %s', (layout) => {
  test('no word is lost in print', () => {
    fc.assert(
      fc.property(arbitraryMinutes(layout), ({ minutes, text }) => {
        const lost = subtractWords(countWords(texts(minutes)), countWords([text]));
        expect([...lost.keys()]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('the same seed gives the same minutes', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(generateMinutes(seed, { layout })).toEqual(generateMinutes(seed, { layout }));
      }),
      { numRuns: 20 },
    );
  });

  test('a matter has one title wherever it is treated, and many are treated more than once', () => {
    const treatments = new Map<string, string[]>();
    for (let meeting = 0; meeting < 40; meeting += 1)
      for (const { matter, title } of generateMinutes(meeting, { layout, meeting }).items)
        if (matter !== null)
          treatments.set(matter, [...(treatments.get(matter) ?? []), title ?? '']);
    const titles = [...treatments.values()];
    expect(titles.filter((all) => new Set(all).size > 1)).toEqual([]);
    expect(titles.filter((all) => all.length > 1).length).toBeGreaterThan(titles.length / 3);
  });
});

describe('a corpus', () => {
  test('holds at least as many items as asked for and hardly more, each file under a name of its own', () => {
    const files = [...generateCorpus({ items: 1000, layout: 'both', seed: 7 })];
    const items = files.reduce((sum, file) => sum + file.items, 0);
    expect(items).toBeGreaterThanOrEqual(1000);
    expect(items).toBeLessThan(1004);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  test('changes from the old layout to the new one half way', () => {
    const endings = [...generateCorpus({ items: 200, layout: 'both', seed: 7 })].map(({ name }) =>
      name.slice(name.lastIndexOf('.')),
    );
    expect(endings).toEqual(endings.toSorted().toReversed());
    expect(new Set(endings)).toEqual(new Set(['.txt', '.md']));
  });
});
