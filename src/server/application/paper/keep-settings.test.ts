import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aPaper } from '../../../../test/a-paper.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import {
  anAdministration,
  faultsOf,
  phrase,
  settingsOf,
  steps,
  template,
} from '../../../../test/settings.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addSteps } from './add-steps.ts';
import { addTemplate } from './add-template.ts';
import { beginPaper } from './begin-paper.ts';
import { removePhrase, savePhrase } from './keep-phrases.ts';
import { makeMove } from './move-paper.ts';
import { phrasesFor } from './paper-settings.ts';
import { setPattern } from './set-pattern.ts';
import { viewPaper } from './view-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

describe('steps, phrases and numbers', () => {
  test('papers are approved in the body’s own steps from their day; those that have been sent keep theirs', async () => {
    const { admin, stage, committee } = await anAdministration(database);
    const owner = stage.as('owner');
    const sent = await aPaper(owner, committee);
    valueOf(await makeMove(owner, sent, { kind: 'submit' }));
    valueOf(await addSteps(admin, steps({ from: '2026-05-12' })));
    const next = await aPaper(owner, committee);
    valueOf(await makeMove(owner, next, { kind: 'submit' }));
    const stepsIn = async (id: typeof sent) =>
      (await viewPaper(owner, id))?.paper.steps.map(({ name }) => name);
    expect(await stepsIn(sent)).toEqual(['Chef', 'Direktør']);
    expect(await stepsIn(next)).toEqual(['Direktør']);
    expect(faultsOf(await addSteps(admin, steps({ steps: [] })))).toEqual([
      { field: 'steps', what: 'steps-missing' },
    ]);
    const nameless = steps({ steps: [{ role: 'manager', name: ' ' }] });
    expect(faultsOf(await addSteps(admin, nameless))).toEqual([
      { field: 'step-0', what: 'step-name-missing' },
    ]);
  });

  test('a phrase is at hand in its committee, or in all; it can be mended and removed', async () => {
    const { admin, committee, other } = await anAdministration(database);
    valueOf(await savePhrase(admin, phrase));
    valueOf(await savePhrase(admin, { ...phrase, committee, title: 'Handicap' }));
    const { phrases } = await settingsOf(admin);
    const body = (await admin.stores.organizations.bodies())[0]?.id;
    if (body === undefined) throw new Error('no body');
    const titlesIn = async (of: typeof committee) =>
      (await phrasesFor(admin.stores, { body, committee: of })).map(({ title }) => title);
    expect(await titlesIn(committee)).toEqual(['Handicap', 'Ingen økonomi']);
    expect(await titlesIn(other)).toEqual(['Ingen økonomi']);
    const id = phrases[0]?.id ?? '';
    valueOf(await savePhrase(admin, { ...phrase, id, title: 'Økonomi', text: ' Ny tekst. ' }));
    expect((await settingsOf(admin)).phrases.map(({ title, text }) => [title, text])).toEqual([
      ['Ingen økonomi', 'Sagen har ingen økonomiske konsekvenser.'],
      ['Økonomi', 'Ny tekst.'],
    ]);
    valueOf(await removePhrase(admin, id));
    expect(outcomeOf(await removePhrase(admin, id))).toBe('not-found');
    expect(faultsOf(await savePhrase(admin, { ...phrase, title: '', text: ' ' }))).toEqual([
      { field: 'title', what: 'name-missing' },
      { field: 'text', what: 'text-missing' },
    ]);
  });

  test('numbers follow the pattern from now on, and the next one is told without being taken', async () => {
    const { admin, stage, committee } = await anAdministration(database);
    const next = async () =>
      (await settingsOf(admin)).patterns.map(({ kind, next: number }) => [kind, number]);
    expect(await next()).toEqual([
      ['case', '26-000001'],
      ['document', '1/26'],
    ]);
    valueOf(await setPattern(admin, { kind: 'case', pattern: 'EMN-{YYYY}-{seq:4}' }));
    expect(await next()).toEqual([
      ['case', 'EMN-2026-0001'],
      ['document', '1/26'],
    ]);
    const id = await aPaper(stage.as('owner'), committee);
    expect((await viewPaper(stage.as('owner'), id))?.paper.caseNumber).toBe('EMN-2026-0001');
    expect((await next())[0]).toEqual(['case', 'EMN-2026-0002']);
    // A number that somebody has written by hand is passed over, as it is when numbers are given.
    const taken = { committee, title: 'Gammel sag', wantedFor: null };
    valueOf(await beginPaper(stage.as('owner'), { ...taken, caseNumber: 'EMN-2026-0002' }));
    expect((await next())[0]).toEqual(['case', 'EMN-2026-0003']);
    expect(faultsOf(await setPattern(admin, { kind: 'case', pattern: '{YYYY}' }))).toEqual([
      { field: 'pattern', what: 'pattern-malformed' },
    ]);
  });
});

describe('who may', () => {
  test('an administrator of another municipality reaches nothing of this one', async () => {
    const { admin, administrator, committee } = await anAdministration(database);
    valueOf(await savePhrase(admin, phrase));
    const id = (await settingsOf(admin)).phrases[0]?.id ?? '';
    const elsewhere = await admin.stores.organizations.body('Nabostrup Kommune');
    await db
      .updateTable('account')
      .set({ body_id: elsewhere.id })
      .where('id', '=', administrator.id)
      .execute();
    const before = await wholeDatabase(db);
    expect((await settingsOf(admin)).phrases).toEqual([]);
    expect(outcomeOf(await removePhrase(admin, id))).toBe('not-found');
    expect(outcomeOf(await savePhrase(admin, { ...phrase, id }))).toBe('not-found');
    expect(outcomeOf(await addTemplate(admin, template({ committee })))).toBe('not-found');
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
