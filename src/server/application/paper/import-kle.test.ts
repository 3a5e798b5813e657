import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { everybody } from '#domain/access/actor.ts';
import { paperRoles } from '#domain/access/paper-actions.ts';
import type { KleSubject } from '#domain/paper/kle-number.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { contextOn } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { describePaper } from './describe-paper.ts';
import { findSubjects } from './find-subjects.ts';
import { importKle } from './import-kle.ts';
import type { KleFile } from './kle-file.ts';
import { makeMove } from './move-paper.ts';
import { viewPaper } from './view-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const subject = (number: string, title: string, over: Partial<KleSubject> = {}): KleSubject => ({
  ...{ number, title, from: null, until: null, replacedBy: [] },
  ...over,
});
const file: KleFile = {
  publishedOn: '2026-02-01',
  sha256: 'a'.repeat(64),
  subjects: [
    subject('98.01.02', 'Cykelstier'),
    subject('98.01.04', 'Torve og stier', { until: '2020-04-30', replacedBy: ['98.01.02'] }),
    subject('98.01.06', '100 % veje'),
    subject('98.01.08', 'Broer', { from: '2027-01-01' }),
  ],
};
const admin = () => contextOn(database);

describe('the register of subjects', () => {
  test('comes in whole, in place of the one before; the same file again changes nothing', async () => {
    expect(valueOf(await importKle(admin(), file))).toEqual({
      ...{ status: 'imported', publishedOn: '2026-02-01', subjects: 4, obsolete: 1 },
      ...{ added: 4, changed: 0, removed: 0 },
    });
    const before = await wholeDatabase(db);
    expect(valueOf(await importKle(admin(), file)).status).toBe('unchanged');
    expect(await wholeDatabase(db)).toEqual(before);
    const next = {
      ...file,
      sha256: 'b',
      publishedOn: '2026-05-01',
      subjects: [subject('98.01.02', 'Stier')],
    };
    expect(valueOf(await importKle(admin(), next))).toMatchObject({
      added: 0,
      changed: 1,
      removed: 3,
    });
    expect((await admin().stores.kle.all()).map(({ title }) => title)).toEqual(['Stier']);
  });

  test('does not give way to an older one unless that is wanted', async () => {
    valueOf(await importKle(admin(), file));
    const older = { ...file, sha256: 'b', publishedOn: '2025-11-01' };
    const before = await wholeDatabase(db);
    expect(outcomeOf(await importKle(admin(), older))).toBe('older-edition');
    expect(await wholeDatabase(db)).toEqual(before);
    expect(outcomeOf(await importKle(admin(), older, true))).toBe('done');
  });

  test.each(paperRoles.filter((role) => role !== 'administrator'))(
    '%s does not bring it in',
    async (role) => {
      const stage = stageOn(database, await aMunicipality(database));
      const before = await wholeDatabase(db);
      expect(outcomeOf(await importKle(stage.as(role), file))).toBe('not-allowed');
      expect(await wholeDatabase(db)).toEqual(before);
    },
  );

  test('is searched by the beginning of a number and by words, those in use first; by nobody who has not signed in', async () => {
    valueOf(await importKle(admin(), file));
    const owner = stageOn(database, await aMunicipality(database)).as('owner');
    const found = async (words: string) =>
      (await findSubjects(owner, words)).map(
        ({ number, isObsolete }) => `${number}${isObsolete ? ' !' : ''}`,
      );
    expect(await found('stier')).toEqual(['98.01.02', '98.01.04 !']);
    expect(await found('stier torve')).toEqual(['98.01.04 !']);
    expect(await found('98.01.0')).toEqual(['98.01.02', '98.01.06', '98.01.08', '98.01.04 !']);
    expect(await found('%')).toEqual(['98.01.06']);
    expect(await found('  ')).toEqual([]);
    expect(await findSubjects(contextOn(database, everybody), 'stier')).toEqual([]);
  });
});

describe('a paper’s subject code', () => {
  async function aSheet(kle: string) {
    const municipality = await aMunicipality(database);
    const owner = stageOn(database, municipality).as('owner');
    const id = await aPaper(owner, municipality.committee);
    valueOf(await describePaper(owner, id, { kle }));
    const faults = async () =>
      (await viewPaper(owner, id))?.faults
        .filter(({ field }) => field === 'felt-kle')
        .map(({ what, blocks }) => ({ ...what, blocks }));
    return { owner, id, faults };
  }

  test.each([
    ['in use', '98.01.02', []],
    ['in use, with a facet', '98.01.02 G01', []],
    ['unknown', '98.07.00', [{ kind: 'kle-unknown', blocks: 'submission' }]],
    ['not in force yet', '98.01.08', [{ kind: 'kle-unknown', blocks: 'submission' }]],
    [
      'obsolete',
      '98.01.04',
      [{ kind: 'kle-obsolete', replacedBy: ['98.01.02'], blocks: 'submission' }],
    ],
  ])('that is %s is judged by the register', async (_, kle, wanted) => {
    valueOf(await importKle(admin(), file));
    const { owner, id, faults } = await aSheet(kle);
    expect(await faults()).toEqual(wanted);
    expect(outcomeOf(await makeMove(owner, id, { kind: 'submit' }))).toBe(
      wanted.length === 0 ? 'done' : 'incomplete',
    );
  });

  test('is only looked at for its form where no register has been brought in', async () => {
    const { faults } = await aSheet('98.07.00');
    expect(await faults()).toEqual([]);
  });
});
