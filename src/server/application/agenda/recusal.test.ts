import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { aChair, bird, toldOf } from '../../../../test/a-disqualified-chair.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { everyRight, gateOf } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { closeAttachment } from '../attachment/edit-attachment.ts';
import { closePaper } from '../paper/close-paper.ts';
import { viewPaper } from '../paper/view-paper.ts';
import { addPaper } from './add-entry.ts';
import { moveAgendaEntry } from './arrange-agenda.ts';
import { openAgenda } from './open-agenda.ts';
import { postponeEntry } from './postpone-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { markAsRead, readAgenda } from './read-agenda.ts';
import { takeRecusalBack } from './recuse-member.ts';
import { viewAgenda } from './view-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const ground = 'tender' as const;

describe('a member who is disqualified (LAW L53)', () => {
  test('reads nothing of the closed matter in any place, be it the chair: sheet, files, lists, draft and preview', async () => {
    const { chair, closed, recuse, attach, meeting, person, entryOf, secretary } =
      await aChair(database);
    const file = await attach(closed, 'Kanarie.txt');
    expect(await toldOf(chair, closed, file, meeting)).toEqual([
      ...['sheet', 'attachments', 'file', 'list', 'agenda', 'preview'],
    ]);
    await recuse(closed);
    expect(await toldOf(chair, closed, file, meeting)).toEqual([]);
    const entry = await entryOf(closed);
    valueOf(await takeRecusalBack(secretary, { meeting, entry, person }));
    expect(await toldOf(chair, closed, file, meeting)).toHaveLength(6);
  });

  test('reads the open matter without its closed files', async () => {
    const { secretary, approved, chair, recuse, attach, meeting } = await aChair(database);
    const open = await approved('Ny cykelsti');
    const file = await attach(open, 'Kanarie.txt');
    const door = { context: secretary, gate: gateOf(open, everyRight) };
    valueOf(await closeAttachment(door, { paper: open, attachment: file, ground, reason: 'Bud' }));
    valueOf(await addPaper(secretary, { meeting, paper: open }));
    const told = async () =>
      (await toldOf(chair, open, file, meeting)).filter((where) =>
        ['sheet', 'attachments', 'file'].includes(where),
      );
    expect(await told()).toEqual(['sheet', 'attachments', 'file']);
    await recuse(open);
    expect([await told(), (await viewPaper(chair, open))?.paper.title]).toEqual([
      [],
      'Ny cykelsti',
    ]);
  });

  test('is so at the next meeting too, where the item comes back', async () => {
    const { secretary, chair, closed, recuse, plan, meeting, entryOf, person } =
      await aChair(database);
    await recuse(closed);
    const later = await plan('2026-08-12');
    valueOf(await openAgenda(secretary, { meeting: later }));
    const entry = await entryOf(closed);
    valueOf(await postponeEntry(secretary, { meeting, entry, to: later }));
    valueOf(await publishAgenda(secretary, { meeting: later }));
    const read = async () => bird.test(JSON.stringify(await readAgenda(chair, later)));
    expect(await read()).toBe(false);
    const there = { meeting: later, entry: await entryOf(closed, later), person };
    const view = valueOf(await viewAgenda(secretary, later));
    expect(view.lines.flatMap(({ recused }) => recused.map(({ name }) => name))).toEqual([
      'Frede Formand',
    ]);
    valueOf(await takeRecusalBack(secretary, there));
    expect(await read()).toBe(true);
  });

  test('sees in what has changed neither the old text of the item nor less of another, after lines have changed places', async () => {
    const { secretary, approved, chair, closed, recuse, meeting, entryOf } = await aChair(database);
    const other = await approved('Køb af Papegøjen', 'En papegøje i sagen.');
    valueOf(await closePaper(secretary, other, { ground, reason: 'Bud' }));
    valueOf(await addPaper(secretary, { meeting, paper: other }));
    await recuse(closed);
    valueOf(await publishAgenda(secretary, { meeting }));
    valueOf(await markAsRead(chair, { meeting }));
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Rækkefølgen' }));
    const entry = await entryOf(closed);
    valueOf(await moveAgendaEntry(secretary, { meeting, entry, to: 5 }));
    valueOf(await publishAgenda(secretary, { meeting }));
    const read = await readAgenda(chair, meeting);
    const told = JSON.stringify([read?.copy, read?.since?.changes]);
    expect([bird.test(told), /papegøje i/.test(told)]).toEqual([false, true]);
    expect(
      read?.since?.changes.items.flatMap(({ status, item }) =>
        item.status === 'open' ? [[status, item.title]] : [],
      ),
    ).toEqual([]);
  });

  test('reads nothing of what was open when they read it and has been closed since', async () => {
    const { secretary, approved, chair, meeting, recuse } = await aChair(database);
    const open = await approved('Kanariemarken', 'Om kanariefugle.');
    valueOf(await addPaper(secretary, { meeting, paper: open }));
    await recuse(open);
    valueOf(await publishAgenda(secretary, { meeting }));
    const read = async () => JSON.stringify(await readAgenda(chair, meeting));
    expect(await read()).toContain('Kanariemarken');
    valueOf(await markAsRead(chair, { meeting }));
    valueOf(await closePaper(secretary, open, { ground, reason: 'Bud' }));
    expect(await read()).not.toContain('Kanariemarken');
  });
});
