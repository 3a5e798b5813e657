import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import type { PaperId } from '#domain/ids.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { fromFrames } from '#domain/rich-text/update-frames.ts';
import { addPoint, readPoints } from '#ui/editor/points.ts';
import { addAskable, aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { typeWord } from '../../../../test/writing.ts';
import type { Context } from '../ports.ts';
import { giveUpdates } from '../writing/text-exchange.ts';
import { answerStatement } from './answer-statement.ts';
import { askForStatement } from './ask-for-statement.ts';
import { makeMove } from './move-paper.ts';
import { paperContent } from './paper-content.ts';
import { viewPaper } from './view-paper.ts';
import { writePaper } from './write-paper.ts';
import { paperDesk, prepareTogether, writeTogether } from './write-together.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));
const desk = paperDesk(openSharedText);

const word = (said: string, section = 'presentation'): readonly Uint8Array[] => {
  const text = new Y.Doc();
  typeWord(text, section, said);
  return [Y.encodeStateAsUpdate(text)];
};

async function aStage() {
  const municipality = await aMunicipality(database);
  await addAskable(database);
  const stage = stageOn(database, municipality);
  const id = await aPaper(stage.as('owner'), municipality.committee);
  const owner = stage.as('owner');
  const said = async (section = 'presentation'): Promise<string> => {
    const content = await paperContent(owner.stores, id);
    const found = content?.sections.find((one) => one.id === section);
    return found ? toPlainText(found.document) : '';
  };
  const journalled = async (): Promise<number> =>
    (await db.selectFrom('journal').where('what', '=', 'paper-described').select('id').execute())
      .length;
  return { stage, owner, id, said, journalled };
}

describe('writing in a paper together', () => {
  test('is what the paper says, and stands in the journal once for each who writes', async () => {
    const { stage, owner, id, said, journalled } = await aStage();
    const before = await journalled();
    const colleague = stage.as('case-officer');
    for (const [context, one] of [
      [owner, 'Sanne'],
      [colleague, 'Kurt'],
      [owner, 'igen'],
      [colleague, 'også'],
    ] as const)
      valueOf(await writeTogether(context, desk, id, word(one)));
    const words = await said();
    for (const one of ['Sanne', 'Kurt', 'igen', 'også']) expect(words).toContain(one);
    expect((await journalled()) - before).toBe(2);
  });

  test('stands in the journal by account and section, and once an hour at most', async () => {
    const { stage, owner, id } = await aStage();
    const namesake = stage.other({ ...stage.cast['case-officer'], name: owner.actor.name });
    const at = (minutes: number) => new Date(Date.UTC(2026, 4, 13, 9, minutes));
    const write = async (who: Context, minutes: number, section: string) =>
      valueOf(
        await writeTogether({ ...who, now: () => at(minutes) }, desk, id, word('ord', section)),
      );
    const before = await db.selectFrom('journal').select('id').execute();
    await write(owner, 0, 'presentation');
    for (const minutes of [10, 20, 30, 40, 50]) await write(owner, minutes, 'presentation');
    await write(owner, 51, 'summary');
    await write(namesake, 52, 'presentation');
    await write(owner, 61, 'presentation');
    const told = await db
      .selectFrom('journal')
      .select(['account_id', 'at', 'detail'])
      .orderBy('id')
      .offset(before.length)
      .execute();
    const [own, other] = [owner.actor.account, namesake.actor.account];
    const one = (account: string | null, minutes: number, section: string, label: string) => ({
      ...{ account_id: account, at: at(minutes) },
      detail: { fields: [], sections: [section], labels: [label] },
    });
    expect(told).toEqual([
      one(own, 0, 'presentation', 'Sagsfremstilling'),
      one(own, 51, 'summary', 'Resumé'),
      one(other, 52, 'presentation', 'Sagsfremstilling'),
      one(own, 61, 'presentation', 'Sagsfremstilling'),
    ]);
  });

  test('at the same moment is kept for all who may, and told of each; who may not is refused alone', async () => {
    const { stage, owner, id, said, journalled } = await aStage();
    const before = await journalled();
    const colleague = stage.as('case-officer');
    const answers = await Promise.all(
      (
        [
          [owner, 'Sanne'],
          [colleague, 'Kurt'],
          [stage.as('manager'), 'hemmeligt'],
          [stage.as('member'), 'ukendt'],
          [owner, 'igen'],
        ] as const
      ).map(async ([context, one]) => outcomeOf(await writeTogether(context, desk, id, word(one)))),
    );
    expect(answers).toEqual(['done', 'done', 'not-allowed', 'not-found', 'done']);
    const words = await said();
    expect(
      ['Sanne', 'Kurt', 'igen', 'hemmeligt', 'ukendt'].filter((one) => words.includes(one)),
    ).toEqual(['Sanne', 'Kurt', 'igen']);
    expect((await journalled()) - before).toBe(2);
  });

  test.each(['manager', 'director', 'secretary', 'auditor', 'administrator'] as const)(
    'a %s who may read a draft does not write in it, and leaves no trace',
    async (role) => {
      const { stage, id } = await aStage();
      const before = await wholeDatabase(db);
      expect(outcomeOf(await writeTogether(stage.as(role), desk, id, word('hemmeligt')))).toBe(
        'not-allowed',
      );
      expect(await wholeDatabase(db)).toEqual(before);
    },
  );

  test.each([
    ...(['manager', 'director', 'secretary', 'auditor', 'administrator'] as const),
    ...(['member', 'mayor', 'chair', 'publicist', 'hearing-party', 'everybody'] as const),
  ])('a text is made ready for nobody who does not write in it, as for a %s', async (role) => {
    const { stage, owner, id } = await aStage();
    // What has been entered by a plain form is not in the text yet.
    await sql`update paper set competence = 'Byrådet' where id = ${id}`.execute(db);
    const before = await wholeDatabase(db);
    const mayRead = (await viewPaper(stage.as(role), id)) !== null;
    expect(outcomeOf(await prepareTogether(stage.as(role), id))).toBe(
      mayRead ? 'not-allowed' : 'not-found',
    );
    expect(await wholeDatabase(db)).toEqual(before);
    expect(outcomeOf(await prepareTogether(owner, id))).toBe('done');
    expect(await wholeDatabase(db)).not.toEqual(before);
  });

  test.each(['member', 'mayor', 'chair', 'publicist', 'hearing-party', 'everybody'] as const)(
    'a draft is not there for a %s',
    async (role) => {
      const { stage, id } = await aStage();
      const before = await wholeDatabase(db);
      expect(outcomeOf(await writeTogether(stage.as(role), desk, id, word('hemmeligt')))).toBe(
        'not-found',
      );
      expect(await wholeDatabase(db)).toEqual(before);
    },
  );

  test('ends when the paper is sent for approval: then the one who approves writes', async () => {
    const { stage, owner, id, said } = await aStage();
    valueOf(await makeMove(owner, id, { kind: 'submit' }));
    expect(outcomeOf(await writeTogether(owner, desk, id, word('for sent')))).toBe('not-allowed');
    valueOf(await writeTogether(stage.as('approver'), desk, id, word('rettet')));
    const words = await said();
    expect([words.includes('rettet'), words.includes('for sent')]).toEqual([true, false]);
  });

  test('goes nowhere but into the sections of the template', async () => {
    const { owner, id } = await aStage();
    const before = await wholeDatabase(db);
    expect(outcomeOf(await writeTogether(owner, desk, id, word('titel', 'recommendation')))).toBe(
      'unreadable-update',
    );
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('keeps what stood before a pause, and asks anew those who answered about another text', async () => {
    const { stage, owner, id } = await aStage();
    const { asked } = stage.cast;
    const request = { account: asked.account ?? '', name: asked.name, unit: 'Jura' };
    valueOf(
      await askForStatement(owner, id, { ...request, question: 'Er det lovligt?', workingDays: 5 }),
    );
    const [statement] = await owner.stores.statements.ofPaper(id);
    if (!statement) throw new Error('nobody was asked');
    valueOf(await answerStatement(stage.as('asked'), statement.id, 'Ja.'));
    const later = new Date(owner.now().getTime() + 60 * 60_000);
    valueOf(await writeTogether({ ...owner, now: () => later }, desk, id, word('nyt')));
    valueOf(await writeTogether({ ...owner, now: () => later }, desk, id, word('mere')));
    expect((await owner.stores.revisions.ofPaper(id)).map(({ cause }) => cause)).toEqual([
      'pause',
      'begun',
    ]);
    expect((await owner.stores.statements.ofPaper(id)).map(({ state }) => state.kind)).toEqual([
      'outdated',
    ]);
  });
});

describe('the recommendation, written together', () => {
  /** What an editor has when it has opened the text. */
  const opened = async (owner: Context, id: PaperId): Promise<Y.Doc> => {
    valueOf(await prepareTogether(owner, id));
    const given = await giveUpdates(owner.stores.texts, id, 0);
    const text = new Y.Doc();
    for (const update of fromFrames(new Uint8Array(await given.arrayBuffer())) ?? [])
      Y.applyUpdate(text, update);
    return text;
  };
  const fieldsOf = async (owner: Context, id: PaperId) => {
    const paper = await owner.stores.papers.find(id);
    return { ...paper?.recommendation, competence: paper?.competence };
  };

  test('begins with what the paper says, and is what the paper says', async () => {
    const { owner, id } = await aStage();
    const text = await opened(owner, id);
    expect(readPoints(text).map((point) => point.text)).toEqual(['at cykelstien anlægges']);
    addPoint(text, 1, 'at den lyser');
    text.getText('#competence').insert(0, 'Byrådet efter indstilling fra ');
    valueOf(await writeTogether(owner, desk, id, [Y.encodeStateAsUpdate(text)]));
    expect(await fieldsOf(owner, id)).toEqual({
      by: 'Direktionen',
      points: ['at cykelstien anlægges', 'at den lyser'],
      competence: 'Byrådet efter indstilling fra Udvalget for Prøver',
    });
  });

  test('is the same text when it has been entered by a plain form meanwhile', async () => {
    const { owner, id } = await aStage();
    const text = await opened(owner, id);
    const recommendation = { by: 'Centeret', points: ['at stien anlægges', 'at den lyser'] };
    valueOf(await writePaper(owner, id, { recommendation }, []));
    const [point] = readPoints(text);
    point?.line.insert(point.line.length, ' straks');
    valueOf(await writeTogether(owner, desk, id, [Y.encodeStateAsUpdate(text)]));
    expect(await fieldsOf(owner, id)).toEqual({
      by: 'Centeret',
      points: ['at stien anlægges straks', 'at den lyser'],
      competence: 'Udvalget for Prøver',
    });
  });

  test('is not written by whoever may not write, and leaves no trace then', async () => {
    const { stage, owner, id } = await aStage();
    const text = await opened(owner, id);
    addPoint(text, 1, 'at den lyser');
    const before = await wholeDatabase(db);
    expect(
      outcomeOf(await writeTogether(stage.as('manager'), desk, id, [Y.encodeStateAsUpdate(text)])),
    ).toBe('not-allowed');
    expect(await wholeDatabase(db)).toEqual(before);
  });

  test('in a plain form, two who have entered different things are not laid over each other', async () => {
    const { owner, id } = await aStage();
    const was = { title: 'Ny cykelsti ved skolen', competence: 'Udvalget for Prøver' };
    valueOf(await writePaper(owner, id, { ...was, title: 'Ny sti' }, [], was));
    expect(await writePaper(owner, id, { ...was, title: 'Vejen' }, [], was)).toEqual({
      ok: false,
      error: { type: 'written-meanwhile', sections: [], fields: { title: 'Ny sti' } },
    });
    valueOf(await writePaper(owner, id, { ...was, competence: 'Byrådet' }, [], was));
    const paper = await owner.stores.papers.find(id);
    expect([paper?.title, paper?.competence]).toEqual(['Ny sti', 'Byrådet']);
  });
});
