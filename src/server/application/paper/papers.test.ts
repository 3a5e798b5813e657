import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aStagedPaper } from '../../../../test/a-paper.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { beginPaper } from './begin-paper.ts';
import { closePaper, considerPaper } from './close-paper.ts';
import { decidePaperFinding } from './decide-paper-finding.ts';
import { listPapers } from './list-papers.ts';
import { makeMove } from './move-paper.ts';
import { publicPaperContent } from './paper-content.ts';
import { viewPaper } from './view-paper.ts';
import { writePaper } from './write-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const aStage = () => aStagedPaper(database);

describe('a paper', () => {
  test('goes from draft over a return with a reason to approved, and everybody is told in turn', async () => {
    const { stage, owner, id } = await aStage();
    const waits = async (role: 'owner' | 'approver' | 'director') =>
      (await listPapers(stage.as(role), { view: 'waiting' })).map((paper) => paper.waits);
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    expect([await waits('owner'), await waits('approver'), await waits('director')]).toEqual([
      [],
      ['to-approve'],
      [],
    ]);
    valueOf(
      await makeMove(stage.as('approver'), id, { kind: 'return', reason: 'Økonomien mangler' }),
    );
    expect([await waits('owner'), await waits('approver')]).toEqual([['sent-back'], []]);
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    valueOf(await makeMove(stage.as('approver'), id, { kind: 'approve' }));
    expect([await waits('approver'), await waits('director')]).toEqual([[], ['to-approve']]);
    valueOf(await makeMove(stage.as('director'), id, { kind: 'approve' }));
    const view = await viewPaper(owner, id);
    expect([view?.paper.state, view?.revisions.map(({ cause }) => cause).toReversed()]).toEqual([
      { status: 'approved' },
      ['begun', 'submit', 'return', 'submit', 'approve', 'approve'],
    ]);
    expect(
      (await owner.stores.notices.ofPaper(id))
        .map(({ what }) => what)
        .toReversed()
        .toSorted(),
    ).toEqual([
      'paper-approved',
      'paper-approved',
      'paper-returned',
      'paper-to-approve',
      'paper-to-approve',
      'paper-to-approve',
    ]);
  });

  test('that lacks something is not submitted, and one with a finding is not approved', async () => {
    const { stage, owner, id, mark } = await aStage();
    const write = async (text: string) =>
      valueOf(
        await writePaper(owner, id, {}, [{ id: 'summary', text, from: await mark('summary') }]),
      );
    await write('');
    expect(await makeMove(owner, id, { kind: 'submit' })).toMatchObject({
      ok: false,
      error: { type: 'incomplete', faults: [{ field: 'felt-afsnit-summary' }] },
    });
    await write('Borgeren med CPR 070761-4285 klager.');
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    const manager = stage.as('approver');
    expect(outcomeOf(await makeMove(manager, id, { kind: 'approve' }))).toBe('incomplete');
    expect(await publicPaperContent(owner.stores, id)).toBeNull();
    const [finding] = (await viewPaper(manager, id))?.findings ?? [];
    const decide = (status: 'accepted' | 'masked') =>
      decidePaperFinding(manager, id, {
        fingerprint: finding?.fingerprint ?? '',
        status,
        reason: '',
      });
    expect(outcomeOf(await decide('accepted'))).toBe('reason-missing');
    valueOf(await decide('masked'));
    expect(outcomeOf(await makeMove(manager, id, { kind: 'approve' }))).toBe('done');
    expect(JSON.stringify(await publicPaperContent(owner.stores, id))).not.toContain('4285');
  });

  test('gets the next case number of the year, and passes over one that is in use', async () => {
    const { owner, committee, id } = await aStage();
    const begin = (caseNumber: string | null) =>
      beginPaper(owner, { committee, title: 'En til', wantedFor: null, caseNumber });
    valueOf(await begin('26-000002'));
    const next = valueOf(await begin(null));
    expect([
      (await owner.stores.papers.find(id))?.caseNumber,
      (await owner.stores.papers.find(next))?.caseNumber,
    ]).toEqual(['26-000001', '26-000003']);
  });

  test('is copied with its words; a closed one begins closed by the same ground, and what may be public is considered anew', async () => {
    const { owner, committee, id } = await aStage();
    valueOf(await closePaper(owner, id, { ground: 'tender', reason: 'Tilbud' }));
    valueOf(
      await considerPaper(owner, id, {
        publicTitle: 'Lukket: Udbud',
        publicDecision: { kind: 'given', text: 'Godkendt.' },
      }),
    );
    const copy = valueOf(
      await beginPaper(owner, { committee, title: 'Kopi', wantedFor: null, caseNumber: null }, id),
    );
    const view = await viewPaper(owner, copy);
    expect([
      view?.paper.access,
      view?.paper.recommendation.points,
      view?.content.sections
        .filter(({ kind }) => kind === 'summary')
        .map(({ document }) => toPlainText(document)),
    ]).toEqual([
      {
        ...{ kind: 'closed', ground: 'tender', reason: 'Tilbud' },
        ...{ publicTitle: null, publicDecision: { kind: 'not-considered' } },
      },
      ['at cykelstien anlægges'],
      ['Tekst om Ny cykelsti ved skolen.'],
    ]);
  });
});

test('the list holds what one may read and nothing else', async () => {
  const { stage, committee } = await aStage();
  const seen = async (role: Parameters<typeof stage.as>[0]) =>
    (await listPapers(stage.as(role), { view: 'all' })).length;
  expect(
    await Promise.all(
      (
        [
          'owner',
          'case-officer',
          'manager',
          'auditor',
          'administrator',
          'publicist',
          'chair',
          'member',
          'mayor',
          'everybody',
        ] as const
      ).map(seen),
    ),
  ).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  expect(
    await listPapers(stage.as('owner'), { view: 'all', committee, status: 'approved' }),
  ).toEqual([]);
  expect(await listPapers(stage.as('owner'), { view: 'all', words: '100%' })).toEqual([]);
});
