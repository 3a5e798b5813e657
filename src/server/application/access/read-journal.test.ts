import { afterAll, beforeEach, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { idOf, item, valueOf } from '../../../../test/an-archive.ts';
import { contextOn, importDocuments } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { closePaper } from '../paper/close-paper.ts';
import { closeItem } from '../publication/close-item.ts';
import { decideFinding } from '../publication/decide-findings.ts';
import { paperGate } from '../paper/paper-gate.ts';
import { takeOverPaper } from '../paper/take-over-paper.ts';
import type { JournalEvent } from '../ports.ts';
import { readJournal } from './read-journal.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const newest = async (what: JournalEvent, reader = contextOn(database)) => {
  const asked = { by: null, what, subject: null, from: null, until: null };
  const [line] = valueOf(await readJournal(reader, asked, 1)).lines;
  return line && { by: line.by, about: line.subjectName, detail: line.detail };
};

test('the journal says which matter was closed, by whom and why, and which file was added to it', async () => {
  const municipality = await aMunicipality(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const paper = await aPaper(owner, municipality.committee, 'Salg af grund');
  valueOf(await closePaper(owner, paper, { ground: 'real-estate', reason: 'Pris forhandles' }));
  const source = inPieces(Buffer.from('Kort over grunden'));
  const door = { context: owner, intake: fileIntake(db), gate: paperGate };
  valueOf(await uploadFile(door, { paper, replaces: null, name: 'Kort.txt', source }));
  const auditor = stage.as('auditor');
  expect(await newest('paper-closed', auditor)).toEqual({
    by: 'Sanne Sagsbehandler',
    about: 'Salg af grund',
    detail: { ground: 'real-estate', reason: 'Pris forhandles' },
  });
  expect(await newest('attachment-added', auditor)).toMatchObject({
    about: 'Kort – Salg af grund',
    detail: { paper: 'Salg af grund', fileName: 'Kort.txt' },
  });
  expect(await newest('paper-begun', auditor)).toMatchObject({
    about: 'Salg af grund',
    detail: { committee: 'Udvalget for Prøver' },
  });
  valueOf(await takeOverPaper(stage.as('case-officer'), paper));
  expect(await newest('paper-taken-over', auditor)).toMatchObject({
    about: 'Salg af grund',
    detail: { takenFrom: 'Sanne Sagsbehandler' },
  });
});

test('whoever administers the house is told that a matter was closed, and not which or why', async () => {
  const municipality = await aMunicipality(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const paper = await aPaper(owner, municipality.committee, 'Salg af grund');
  const administrator = stage.as('administrator');
  expect(await newest('paper-begun', administrator)).toMatchObject({ about: 'Salg af grund' });
  valueOf(await closePaper(owner, paper, { ground: 'real-estate', reason: 'Pris forhandles' }));
  const untold = { by: 'Sanne Sagsbehandler', about: null, detail: null };
  expect(await newest('paper-closed', administrator)).toEqual(untold);
  expect(await newest('paper-begun', administrator)).toEqual(untold);
});

test('nor is it told why a value in an item was accepted, once the item is closed', async () => {
  const municipality = await aMunicipality(database);
  const context = contextOn(database);
  const items = [item('1', 'Sag om 070761-4285')];
  await importDocuments(context, [parsedMinutes({ items })]);
  const found = await db.selectFrom('finding').select(['id', 'item_id']).executeTakeFirstOrThrow();
  const finding = idOf<'Finding'>(found.id);
  valueOf(await decideFinding(context, { finding, status: 'accepted', reason: 'Kanariefugl' }));
  const administrator = stageOn(database, municipality).as('administrator');
  expect(await newest('finding-accepted', administrator)).toMatchObject({
    detail: { reason: 'Kanariefugl' },
  });
  const closed = idOf<'AgendaItem'>(found.item_id);
  valueOf(await closeItem(context, { item: closed, reason: 'Bud' }));
  expect(await newest('finding-accepted', administrator)).toMatchObject({
    about: null,
    detail: null,
  });
});

test('an import stands in the journal from its beginning, whether or not it publishes', async () => {
  const context = contextOn(database);
  await importDocuments(context, [parsedMinutes()], { publish: false });
  expect(await newest('import-begun')).toEqual({
    by: context.actor.name,
    about: null,
    detail: { files: 1, publish: false },
  });
});
