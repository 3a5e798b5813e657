import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { addAskable, aStagedPaper } from '../../../../test/a-paper.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember } from '../../../../test/people.ts';
import { closePaper, considerPaper, openPaper } from './close-paper.ts';
import { viewPaper } from './view-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const aStage = () => aStagedPaper(database);

describe('closing', () => {
  test('wants a reason, keeps what may be public apart, and is taken back with a reason', async () => {
    const { owner, id } = await aStage();
    const consider = () =>
      considerPaper(owner, id, {
        publicTitle: ' Lukket: Udbud ',
        publicDecision: { kind: 'withheld', reason: 'Tavshedspligt' },
      });
    const blank = { kind: 'given', text: ' ' } as const;
    expect([
      outcomeOf(await consider()),
      outcomeOf(await closePaper(owner, id, { ground: 'staff', reason: '  ' })),
      outcomeOf(await closePaper(owner, id, { ground: 'staff', reason: 'Ansættelse' })),
      outcomeOf(await closePaper(owner, id, { ground: 'staff', reason: 'Ansættelse' })),
      outcomeOf(await considerPaper(owner, id, { publicTitle: null, publicDecision: blank })),
      outcomeOf(await consider()),
      outcomeOf(await openPaper(owner, id, '')),
    ]).toEqual([
      'not-closed',
      'reason-missing',
      'done',
      'already-closed',
      'decision-missing',
      'done',
      'reason-missing',
    ]);
    expect((await owner.stores.papers.find(id))?.access).toEqual({
      kind: 'closed',
      ground: 'staff',
      reason: 'Ansættelse',
      publicTitle: 'Lukket: Udbud',
      publicDecision: { kind: 'withheld', reason: 'Tavshedspligt' },
    });
  });
});

test('a closed matter has the names in the registers at hand, for its public title to be held against (LAW L17)', async () => {
  const { owner, id, other } = await aStage();
  await addAskable(database);
  await aMember(database, other, { name: 'Medlem Mosegaard', until: '2026-02-28' });
  const names = async () => new Set((await viewPaper(owner, id))?.knownNames);
  expect(await names()).toEqual(new Set());
  valueOf(await closePaper(owner, id, { ground: 'staff', reason: 'Ansættelse' }));
  expect(await names()).toEqual(new Set(['Medlem Mosegaard', 'Ulla Udtalelse', 'Bodil Brand']));
});
