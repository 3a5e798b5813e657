import { describe, expect, test } from 'vitest';
import { aSearchedArchive, veterans } from '../../../../test/a-searched-archive.ts';
import {
  aMeeting,
  anAttachment,
  anItem,
  publishMeeting,
} from '../../../../test/published-builders.ts';

describe('searching with the derived index', async () => {
  const { db, ask } = await aSearchedArchive();

  test('counts by committee, year, outcome and kind, each as if it alone were chosen anew', async () => {
    const { total, facets } = await ask('veteran', { outcome: 'approved' });
    expect({ total, facets }).toEqual({
      total: 1,
      facets: {
        committees: [{ slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima', count: 1 }],
        years: [{ year: 2026, count: 1 }],
        outcomes: [
          { outcome: 'approved', count: 1 },
          { outcome: 'recommended', count: 1 },
        ],
        kinds: [{ kind: 'item', count: 1 }],
      },
    });
  });

  test('counts all of them and shows ten at a time', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => ask('lokalplan', { page })));
    expect(pages.map(({ total, hits }) => [total, hits.length])).toEqual([
      [23, 10],
      [23, 10],
      [23, 3],
      [23, 0],
    ]);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ url }) => url))).size).toBe(23);
  });

  test('what belongs to one matter is one answer, headed by the matter', async () => {
    const { total, answers, hits, groups } = await ask('veteranpolitik', { grouped: true });
    expect({
      total,
      answers,
      hits,
      groups: groups.map((group) => ({ ...group, hits: group.hits.map(({ url }) => url) })),
    }).toEqual({
      total: 3,
      answers: 1,
      hits: [],
      groups: [
        {
          matter: { ...veterans, title: 'Veteranpolitik' },
          hits: [
            '/moeder/2026-03-11-boern-unge/punkter/1',
            '/moeder/2026-02-04-teknik-klima/punkter/1',
          ],
          more: 0,
        },
      ],
    });
  });

  test('answers are counted by what belongs together, and ten are shown at a time', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => ask('området bebygges', { page, grouped: true })),
    );
    expect(pages.map(({ answers, groups }) => [answers, groups.length])).toEqual([
      [23, 10],
      [23, 10],
      [23, 3],
      [23, 0],
    ]);
  });

  test('a group is the same in what was just published and in what was there', async () => {
    const third = aMeeting({
      date: '2026-06-03',
      items: [
        anItem(1, 'Veteranpolitik, tredje behandling', {
          matter: veterans,
          attachments: [1, 2, 3].map((n) =>
            anAttachment(n, `Veteranbilag ${n}`, { text: 'whole' }),
          ),
        }),
      ],
    });
    await publishMeeting(db, third);
    const { total, answers, groups } = await ask('veteran', { grouped: true });
    expect([total, answers, groups.map(({ hits, more }) => [hits.length, more])]).toEqual([
      7,
      1,
      [[3, 3]],
    ]);
    for (const table of ['attachment', 'item'] as const)
      await db.deleteFrom(`published.${table}`).where('meeting_slug', '=', third.slug).execute();
    await db.deleteFrom('published.meeting').where('slug', '=', third.slug).execute();
  });
});
