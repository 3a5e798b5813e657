import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { entryOf, agendaStage, titlesOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { closePaper, considerPaper } from '../paper/close-paper.ts';
import { decidePaperFinding } from '../paper/decide-paper-finding.ts';
import { contentOfRow, findingsOf } from '../paper/paper-content.ts';
import type { Context } from '../ports.ts';
import { addPaper, restoreEntry } from './add-entry.ts';
import { moveAgendaEntry, removeAgendaEntry, setLateReason } from './arrange-agenda.ts';
import { approveAgenda } from './chair-word.ts';
import { previewAgenda } from './preview-agenda.ts';
import { publishAgenda, publishSupplement } from './publish-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const stage = () => agendaStage(database);

const editions = async (): Promise<readonly unknown[]> =>
  (
    await db
      .selectFrom('published.edition')
      .select(['version', 'snapshot'])
      .orderBy('version')
      .execute()
  ).map(({ version, snapshot }) => [
    version,
    snapshot.kind,
    snapshot.items.map((item) =>
      item.status === 'open'
        ? `${item.number} ${item.title}`
        : item.status === 'closed'
          ? `${item.number} [${item.publicTitle}]`
          : `${item.number} held`,
    ),
  ]);

describe('an agenda on its way to the public', () => {
  test('fixed items stand on it by themselves, closed ones come last, and it is published with the builder of imports', async () => {
    const { secretary, as, approved, meeting } = await stage();
    const closed = await approved('Salg af Kanariegården', 'Kanariefugl i sagen.');
    valueOf(await closePaper(secretary, closed, { ground: 'tender', reason: 'Kanariebud' }));
    valueOf(
      await considerPaper(secretary, closed, {
        publicTitle: 'Lukket: Salg af en ejendom',
        publicDecision: { kind: 'withheld', reason: 'Forhandling' },
      }),
    );
    valueOf(await addPaper(secretary, { meeting, paper: closed }));
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
    expect(await titlesOf(secretary, meeting)).toEqual([
      'Godkendelse af dagsorden',
      'Orientering',
      'Ny cykelsti',
      'Eventuelt',
      'Salg af Kanariegården',
      'Godkendelse af referat',
    ]);

    valueOf(await approveAgenda(as('chair'), { meeting }));
    const report = valueOf(await publishAgenda(as('publicist'), { meeting }));
    expect(report).toMatchObject({ edition: 1, held: 0, closed: 1 });
    expect(await editions()).toEqual([
      [
        1,
        'agenda',
        [
          '1 Godkendelse af dagsorden',
          '2 Orientering',
          '3 Ny cykelsti',
          '4 Eventuelt',
          '5 [Lukket: Salg af en ejendom]',
          '6 Godkendelse af referat',
        ],
      ],
    ]);
    expect(await publicText(db)).not.toMatch(/kanarie/i);
  });

  test('a supplement brings late items alone, with their reason, and leaves the agenda as it was', async () => {
    const { secretary, as, approved, paper, meeting } = await stage();
    const first = await approved('Ny cykelsti');
    valueOf(await addPaper(secretary, { meeting, paper: first }));
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(outcomeOf(await publishSupplement(secretary, { meeting }))).toBe('nothing-late');

    await sql`update paper set title = 'Rettet titel' where id = ${first}`.execute(db);
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Høringssvar') }));
    const late = await entryOf(secretary, meeting, 6);
    const passed: Context = { ...secretary, now: () => new Date('2026-06-09T08:00:00Z') };
    expect(outcomeOf(await publishSupplement(passed, { meeting }))).toBe('faults');
    valueOf(await setLateReason(secretary, { meeting, entry: late, reason: 'Fristen udløber.' }));
    valueOf(await publishSupplement(passed, { meeting }));
    expect((await editions()).at(-1)).toEqual([
      2,
      'agenda',
      [
        '1 Godkendelse af dagsorden',
        '2 Orientering',
        '3 Ny cykelsti',
        '4 Eventuelt',
        '5 Godkendelse af referat',
        '6 Høringssvar',
      ],
    ]);
    expect(await publicText(db)).toContain('Fristen udløber.');

    expect([
      outcomeOf(await moveAgendaEntry(secretary, { meeting, entry: late, to: 1 })),
      outcomeOf(await removeAgendaEntry(secretary, { meeting, entry: late })),
      outcomeOf(await addPaper(secretary, { meeting, paper: await paper('Kladde') })),
      outcomeOf(await approveAgenda(as('chair'), { meeting })),
    ]).toEqual(['already-published', 'already-published', 'paper-not-approved', 'not-allowed']);

    valueOf(await publishAgenda(secretary, { meeting }));
    expect((await editions()).at(-1)).toMatchObject([3, 'agenda', { 2: '3 Rettet titel' }]);
  });

  test('a value that was accepted or masked on the paper is so on the item; an open one keeps its item back', async () => {
    const { secretary, approved, meeting } = await stage();
    const accepted = await approved('Legat', 'Ring til Prøve Prøvesen på 20 30 40 50.');
    const masked = await approved('Vej', 'Skriv til proeve@eksempel.dk om sagen.');
    const open = await approved('Sag', 'CPR 070761-4285 står her.');
    for (const [paper, status] of [
      [accepted, 'accepted'],
      [masked, 'masked'],
    ] as const) {
      const row = await secretary.stores.papers.find(paper);
      if (!row) throw new Error('no paper');
      const content = await contentOfRow(secretary.stores, row);
      for (const { fingerprint } of await findingsOf(secretary.stores, paper, content))
        valueOf(
          await decidePaperFinding(secretary, paper, { fingerprint, status, reason: 'Offentligt' }),
        );
    }
    for (const paper of [accepted, masked, open])
      valueOf(await addPaper(secretary, { meeting, paper }));

    const preview = valueOf(await previewAgenda(secretary, { meeting }));
    expect(preview.held).toEqual([{ number: '5', title: 'Sag', why: 'findings', findings: 1 }]);
    expect(await publicText(db)).toBe('');

    expect(valueOf(await publishAgenda(secretary, { meeting }))).toMatchObject({ held: 1 });
    const text = await publicText(db);
    expect([
      text.includes('20 30 40 50'),
      text.includes('proeve@eksempel.dk'),
      text.includes('070761'),
    ]).toEqual([true, false, false]);
    const edition = (await editions()).at(-1);
    expect(JSON.stringify(edition)).toBe(
      JSON.stringify([
        preview.edition.version,
        preview.edition.kind,
        preview.edition.items.map((item) =>
          item.status === 'open' ? `${item.number} ${item.title}` : `${item.number} held`,
        ),
      ]),
    );
  });

  test('a withdrawn agenda is a draft again, for members too, and can be published again', async () => {
    const { secretary, approved, meeting } = await stage();
    valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(outcomeOf(await withdrawAgenda(secretary, { meeting, reason: ' ' }))).toBe(
      'reason-missing',
    );
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'En fejl i bilag' }));
    expect(await publicText(db)).toBe('');
    const entry = await entryOf(secretary, meeting, 3);
    valueOf(await removeAgendaEntry(secretary, { meeting, entry }));
    valueOf(await restoreEntry(secretary, { meeting, entry }));
    expect(valueOf(await publishAgenda(secretary, { meeting }))).toMatchObject({ edition: 2 });
  });
});
