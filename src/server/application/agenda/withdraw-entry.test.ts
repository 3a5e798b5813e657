import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import type { AgendaEntryId } from '#domain/ids.ts';
import { writeSection } from '../../../../test/a-paper.ts';
import { agendaStage, entryOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { closePaper, considerPaper } from '../paper/close-paper.ts';
import type { Context } from '../ports.ts';
import { viewItem } from '../publication/view-item.ts';
import { addPaper } from './add-entry.ts';
import { openAgendaFile, packAgenda } from './pack-agenda.ts';
import { publishAgenda, publishSupplement } from './publish-agenda.ts';
import { markAsRead, readAgenda } from './read-agenda.ts';
import { viewAgenda } from './view-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';
import { returnEntry, withdrawEntry } from './withdraw-entry.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const slug = '2026-06-10-proever';
const reader = publishedReader(database.published);
const reason = 'Kanarieårsag';

/** A published agenda whose third line is a matter about a canary with a file, and whose fourth is another matter. */
async function stage(isClosed = false) {
  const on = await agendaStage(database);
  const { secretary, approved, meeting } = on;
  const paper = await approved('Salg af Kanariegården', 'Kanariefugl i sagen.');
  const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
  const source = inPieces(Buffer.from('Kanariefugl i bilaget'));
  const name = 'Kanariekort.txt';
  valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
  while (await readNextFile(secretary, plainReader));
  if (isClosed) valueOf(await closePaper(secretary, paper, { ground: 'tender', reason: 'Bud' }));
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await addPaper(secretary, { meeting, paper: await approved('Høringssvar') }));
  valueOf(await publishAgenda(secretary, { meeting }));
  const lines = await secretary.stores.agendas.entries(meeting);
  const entry = lines.find(({ what }) => what.kind === 'paper' && what.paper === paper)?.id;
  if (!entry) throw new Error('the matter is not on the agenda');
  return { ...on, paper, entry };
}
const statuses = async (version: number) =>
  (await reader.meeting(slug, version))?.meeting.items.map(({ status, number }) => [
    number,
    status,
  ]);
const journal = async () =>
  (
    await db.selectFrom('journal').select(['what', 'by', 'detail']).orderBy('id', 'desc').execute()
  ).at(0);

describe('one item of a published agenda', () => {
  test('is withdrawn: everything of it leaves every edition, its number stays, and a new version says so', async () => {
    const { secretary, meeting, entry, as } = await stage();
    const member = as('member');
    const isTold = /kanarie/i;
    expect(await publicText(db)).toMatch(isTold);
    expect(await reader.file(slug, '3', 1)).not.toBeNull();
    valueOf(await markAsRead(member, { meeting }));
    valueOf(await withdrawEntry(secretary, { meeting, entry, reason }));

    expect(await publicText(db)).not.toMatch(isTold);
    const left = [
      ['1', 'open'],
      ['2', 'open'],
      ['3', 'withdrawn'],
      ['4', 'open'],
    ];
    expect([await statuses(1), (await statuses(2))?.slice(0, 4)]).toEqual([
      (await statuses(1))?.map(([n, status]) => (n === '3' ? [n, 'withdrawn'] : [n, status])),
      left,
    ]);
    expect([await viewItem(reader, slug, '3'), await reader.file(slug, '3', 1)]).toEqual([
      null,
      null,
    ]);
    expect(await journal()).toMatchObject({ what: 'item-withdrawn', detail: { reason } });

    const pack = await packAgenda(member, meeting);
    expect(JSON.stringify([await readAgenda(member, meeting), pack])).not.toMatch(isTold);
    const file = { meeting, key: '3', position: 1 };
    expect(await openAgendaFile(member, file)).toBeNull();
    expect((await readAgenda(member, meeting))?.since?.changes.items).toEqual([
      {
        ...{ status: 'changed', wasNumber: null, wasTitle: null, moved: false, parts: [] },
        ...{ access: 'withdrawn', item: { status: 'withdrawn', position: 3, number: '3' } },
      },
    ]);
    const later = { ...member, now: () => new Date(secretary.now().getTime() + 3_600_000) };
    valueOf(await markAsRead(later, { meeting }));
    expect((await readAgenda(member, meeting))?.since?.changes.items).toEqual([]);
    const line = valueOf(await viewAgenda(secretary, meeting)).lines[2];
    expect([line?.title, line?.withdrawn?.reason]).toEqual(['Salg af Kanariegården', reason]);
  });

  test('stays withdrawn when the others are corrected, also where it could not be sent as it stands', async () => {
    const { secretary, meeting, entry, paper } = await stage();
    valueOf(await withdrawEntry(secretary, { meeting, entry, reason }));
    await db.updateTable('paper').set({ status: 'draft' }).where('id', '=', paper).execute();
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await publicText(db)).not.toMatch(/kanarie/i);
    expect(outcomeOf(await returnEntry(secretary, { meeting, entry }))).toBe('faults');
    expect(await publicText(db)).not.toMatch(/kanarie/i);
  });

  test('comes back with what it says now, under its old address, and members are told', async () => {
    const { secretary, meeting, entry, paper, as } = await stage();
    const member = as('member');
    valueOf(await withdrawEntry(secretary, { meeting, entry, reason }));
    valueOf(await markAsRead(member, { meeting }));
    await writeSection(secretary, paper, 'summary', 'Solsorten er rettet.');
    expect(await publicText(db)).not.toMatch(/solsort/i);
    valueOf(await returnEntry(secretary, { meeting, entry }));

    expect(JSON.stringify(await viewItem(reader, slug, '3'))).toContain('Solsorten er rettet.');
    expect(await publicText(db)).not.toMatch(/kanariefugl i sagen|kanarieårsag/i);
    const changes = (await readAgenda(member, meeting))?.since?.changes.items;
    expect(changes?.map(({ access, item: { number } }) => [access, number])).toEqual([
      ['returned', '3'],
    ]);
    expect(await journal()).toMatchObject({ what: 'item-released' });
    expect(outcomeOf(await returnEntry(secretary, { meeting, entry }))).toBe('not-withdrawn');
  });

  test('that is closed loses its public title too, for members as well', async () => {
    const { secretary, meeting, paper, as } = await stage(true);
    const lines = await secretary.stores.agendas.entries(meeting);
    const line = lines.find(({ what }) => what.kind === 'paper' && what.paper === paper);
    if (!line) throw new Error('the matter is not on the agenda');
    const publicDecision = { kind: 'not-considered' } as const;
    valueOf(await considerPaper(secretary, paper, { publicTitle: 'Kanarietitel', publicDecision }));
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await publicText(db)).toContain('Kanarietitel');
    valueOf(await withdrawEntry(secretary, { meeting, entry: line.id, reason }));
    expect(await publicText(db)).not.toMatch(/kanarie/i);
    expect(JSON.stringify(await readAgenda(as('member'), meeting))).not.toMatch(/kanarie/i);
  });

  test('is still withdrawn when the whole agenda has been withdrawn and published again', async () => {
    const { secretary, meeting, entry } = await stage();
    valueOf(await withdrawEntry(secretary, { meeting, entry, reason }));
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'En fejl' }));
    expect(valueOf(await viewAgenda(secretary, meeting)).lines[2]?.withdrawn?.reason).toBe(reason);
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await publicText(db)).not.toMatch(/kanarie/i);
    valueOf(await returnEntry(secretary, { meeting, entry }));
    expect(await publicText(db)).toMatch(/kanarie/i);
  });

  test('of a supplement is withdrawn like the others', async () => {
    const { secretary, meeting, approved } = await stage();
    const late = await approved('Sen papegøje');
    valueOf(await addPaper(secretary, { meeting, paper: late }));
    valueOf(await publishSupplement(secretary, { meeting }));
    const lines = await secretary.stores.agendas.entries(meeting);
    const entry = lines.find(({ supplement }) => supplement === 1)?.id;
    if (!entry) throw new Error('there is no supplement');
    valueOf(await withdrawEntry(secretary, { meeting, entry, reason }));
    expect(await publicText(db)).not.toMatch(/papegøje/i);
  });
});

const unknownEntry = ({ stores }: Context): AgendaEntryId => stores.newId<'AgendaEntry'>();

test('what is not out, is withdrawn already or has no reason is refused, and leaves no trace', async () => {
  const { secretary, meeting, entry, approved } = await stage();
  valueOf(await addPaper(secretary, { meeting, paper: await approved('Sent') }));
  const lines = await secretary.stores.agendas.entries(meeting);
  const late = lines.find(({ supplement }) => supplement === 1)?.id ?? unknownEntry(secretary);
  const unknown = unknownEntry(secretary);
  const other = await entryOf(secretary, meeting, 1);
  valueOf(await withdrawEntry(secretary, { meeting, entry: other, reason }));
  const before = await wholeDatabase(db);
  const withdraw = async (line: AgendaEntryId, why = reason) =>
    outcomeOf(await withdrawEntry(secretary, { meeting, entry: line, reason: why }));
  expect([
    await withdraw(unknown),
    await withdraw(late),
    await withdraw(other),
    await withdraw(entry, '  '),
    outcomeOf(await returnEntry(secretary, { meeting, entry })),
    outcomeOf(await returnEntry(secretary, { meeting, entry: unknown })),
  ]).toEqual([
    'entry-unknown',
    'entry-unknown',
    'already-withdrawn',
    'reason-missing',
    'not-withdrawn',
    'entry-unknown',
  ]);
  expect(await wholeDatabase(db)).toEqual(before);
});
