import { afterAll, beforeEach, expect, test } from 'vitest';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aMunicipality, aPaper, stageOn, writeSection } from '../../../../test/a-paper.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { describePaper } from './describe-paper.ts';
import { makeMove } from './move-paper.ts';
import { takeBackRevision } from './take-back-revision.ts';
import { viewPaper } from './view-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

async function aReturnedPaper() {
  const municipality = await aMunicipality(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const id = await aPaper(owner, municipality.committee);
  valueOf(await makeMove(owner, id, { kind: 'submit' }));
  valueOf(await makeMove(stage.as('approver'), id, { kind: 'return', reason: 'For kort' }));
  const says = async () => {
    const view = await viewPaper(owner, id);
    const presentation = view?.content.sections.find((one) => one.id === 'presentation');
    return {
      title: view?.paper.title,
      competence: view?.paper.competence,
      points: view?.paper.recommendation.points,
      presentation: presentation && toPlainText(presentation.document),
      causes: view?.revisions.map(({ cause }) => cause).toReversed(),
    };
  };
  return { stage, owner, id, says };
}

test('an older version is taken back as a new one, and what stood before is kept', async () => {
  const { owner, id, says } = await aReturnedPaper();
  const before = await says();
  valueOf(
    await describePaper(owner, id, {
      title: 'En anden titel',
      competence: 'Kommunalbestyrelsen',
      recommendation: { by: 'Direktionen', points: ['at intet sker'] },
    }),
  );
  await writeSection(owner, id, 'presentation', 'Helt andre ord.');
  const changed = await says();
  valueOf(await takeBackRevision(owner, id, 2));
  expect(await says()).toEqual({
    ...before,
    causes: ['begun', 'submit', 'return', 'pause', 'taken-back'],
  });
  valueOf(await takeBackRevision(owner, id, 4));
  const again = await says();
  expect([{ ...again, causes: [] }, again.causes?.at(-1)]).toEqual([
    { ...changed, causes: [] },
    'taken-back',
  ]);
});

test.each([
  ['somebody who may only read it', 'approver', 2, 'not-allowed'],
  ['somebody who may not see it', 'member', 2, 'not-found'],
  ['its case officer, of a version that has not been', 'owner', 99, 'not-found'],
] as const)('taking a version back leaves no trace by %s', async (_, role, number, refused) => {
  const { stage, id } = await aReturnedPaper();
  const before = await wholeDatabase(db);
  expect(outcomeOf(await takeBackRevision(stage.as(role), id, number))).toBe(refused);
  expect(await wholeDatabase(db)).toEqual(before);
});
