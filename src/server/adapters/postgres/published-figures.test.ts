import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/database.ts';
import {
  aClosedItem,
  aDecision,
  aMeeting,
  anAttachment,
  anItem,
  publishMeeting,
} from '../../../../test/published-builders.ts';
import { readCounts } from './published-figures.ts';

const school = { slug: 'skole', name: 'Skoleudvalget' };
const council = { slug: 'byraad', name: 'Byrådet' };
const matter = (slug: string) => ({ slug, caseNumber: slug });
const on = (date: string, committee: typeof school, ...items: ReturnType<typeof anItem>[]) =>
  aMeeting({ date, committee, items: [...items, aClosedItem(99)] });

const database = await freshDatabase();
afterAll(database.close);

beforeAll(async () => {
  const meetings = [
    on(
      '2025-11-03',
      school,
      anItem(1, 'Godkendelse af dagsorden', { decisions: [aDecision('Godkendt.', 'approved')] }),
      anItem(2, 'Skolestruktur', {
        matter: matter('a'),
        decisions: [aDecision('Anbefales.', 'recommended')],
      }),
      anItem(3, 'Frugtordning', {
        matter: matter('b'),
        decisions: [aDecision('Godkendt.', 'approved')],
        attachments: [anAttachment(1, 'Notat', { text: 'whole' })],
      }),
      anItem(4, 'Cykelstier', {
        matter: matter('c'),
        decisions: [aDecision('Drøftet.', 'discussed')],
      }),
    ),
    on(
      '2026-01-12',
      council,
      anItem(1, 'Skolestruktur', {
        matter: matter('a'),
        decisions: [aDecision('Afvist.', 'rejected')],
      }),
    ),
    on(
      '2026-02-09',
      council,
      anItem(1, 'Skolestruktur', {
        matter: matter('a'),
        decisions: [aDecision('Godkendt.', 'approved')],
      }),
    ),
    on('2026-09-07', school, anItem(1, 'Svømmehal', { matter: matter('d') })),
  ];
  for (const meeting of meetings) await publishMeeting(database.db, meeting, { '3/1': 'Notatet.' });
});

const sorted = <T extends object>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('what the archive holds, counted', () => {
  test('meetings and attachments by committee and year, and only what is not still to come', async () => {
    const { committees, meetings, attachments } = await readCounts(
      database.published,
      '2026-03-01',
    );
    expect({ committees, meetings: sorted(meetings), attachments }).toEqual({
      committees: [council, school],
      meetings: [
        { committee: 'byraad', year: 2026, count: 2, first: '2026-01-12', last: '2026-02-09' },
        { committee: 'skole', year: 2025, count: 1, first: '2025-11-03', last: '2025-11-03' },
      ],
      attachments: [{ committee: 'skole', year: 2025, count: 1 }],
    });
  });

  test('items by the outcome of the meeting; closed ones are not there', async () => {
    const { items } = await readCounts(database.published, '2026-12-31');
    expect(sorted(items)).toEqual([
      { committee: 'byraad', year: 2026, outcome: 'approved', count: 1 },
      { committee: 'byraad', year: 2026, outcome: 'rejected', count: 1 },
      { committee: 'skole', year: 2025, outcome: 'approved', count: 2 },
      { committee: 'skole', year: 2025, outcome: 'discussed', count: 1 },
      { committee: 'skole', year: 2025, outcome: 'recommended', count: 1 },
      { committee: 'skole', year: 2026, outcome: 'none', count: 1 },
    ]);
  });

  test('matters by the days from their first treatment to their first final outcome', async () => {
    const { matters } = await readCounts(database.published, '2026-03-01');
    expect(sorted(matters)).toEqual([
      { committee: 'byraad', year: 2026, days: 70, count: 1 },
      { committee: 'skole', year: 2025, days: 0, count: 1 },
      { committee: 'skole', year: 2025, days: null, count: 1 },
    ]);
  });
});
