import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { agendaStage, titlesOf } from '../../../../test/an-agenda.ts';
import { aPaper } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addPaper } from './add-entry.ts';
import { addPapers } from './add-papers.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

describe('several matters at once', () => {
  test('come on the agenda in the order given; those that cannot are named with their reason, and keep no other back', async () => {
    const { secretary, approved, paper, meeting } = await agendaStage(database);
    const [first, second] = [await approved('Ny cykelsti'), await approved('Ny park')];
    const [stands, draft] = [await approved('Står der'), await paper('Kladde')];
    const gone = secretary.stores.newId<'Paper'>();
    valueOf(await addPaper(secretary, { meeting, paper: stands }));
    const papers = [draft, second, stands, first, gone, second];
    expect(valueOf(await addPapers(secretary, { meeting, papers }))).toEqual([
      { paper: draft, title: 'Kladde', why: 'paper-not-approved' },
      { paper: stands, title: 'Står der', why: 'stands-already' },
      { paper: gone, title: null, why: 'entry-unknown' },
    ]);
    expect(await titlesOf(secretary, meeting)).toEqual([
      'Godkendelse af dagsorden',
      'Orientering',
      'Står der',
      'Ny park',
      'Ny cykelsti',
      'Eventuelt',
      'Godkendelse af referat',
    ]);
  });

  test('change nothing where none can come on, where none is chosen, and for whoever may not', async () => {
    const { secretary, as, approved, paper, meeting, town, other, cast } =
      await agendaStage(database);
    const [ready, draft] = [await approved('Ny cykelsti'), await paper('Kladde')];
    // Whoever keeps this committee does not learn what another one's matters are called.
    const writer = other({
      ...cast.owner,
      grants: [{ role: 'case-officer', committees: new Set([town.other]) }],
    });
    const foreign = await aPaper(writer, town.other, 'Hos de andre');
    const before = await wholeDatabase(db);
    expect(await addPapers(secretary, { meeting, papers: [draft, foreign] })).toEqual({
      ok: false,
      error: {
        type: 'nothing-added',
        leftOut: [
          { paper: draft, title: 'Kladde', why: 'paper-not-approved' },
          { paper: foreign, title: null, why: 'entry-unknown' },
        ],
      },
    });
    expect(outcomeOf(await addPapers(secretary, { meeting, papers: [] }))).toBe('nothing-chosen');
    for (const role of [
      'owner',
      'manager',
      'publicist',
      'chair',
      'member',
      'mayor',
      'auditor',
      'everybody',
    ] as const)
      expect(['not-found', 'not-allowed']).toContain(
        outcomeOf(await addPapers(as(role), { meeting, papers: [ready] })),
      );
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
