import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { AttachmentId, MeetingId, PaperId } from '#domain/ids.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, contextOfAccount } from '../../../../test/people.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { closeAttachment } from '../attachment/edit-attachment.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { openAttachmentFile, viewAttachments } from '../attachment/view-attachments.ts';
import { listNotices } from '../notice/read-notices.ts';
import { closePaper } from '../paper/close-paper.ts';
import { listPapers } from '../paper/list-papers.ts';
import { paperGate } from '../paper/paper-gate.ts';
import { viewPaper } from '../paper/view-paper.ts';
import type { Context } from '../ports.ts';
import { addPaper } from './add-entry.ts';
import { moveAgendaEntry } from './arrange-agenda.ts';
import { openAgenda } from './open-agenda.ts';
import { postponeEntry } from './postpone-entry.ts';
import { previewAgenda } from './preview-agenda.ts';
import { publishAgenda } from './publish-agenda.ts';
import { markAsRead, readAgenda } from './read-agenda.ts';
import { recuseMember, takeRecusalBack } from './recuse-member.ts';
import { viewAgenda } from './view-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const ground = 'tender' as const;
const bird = /kanarie/i;

/** A chair of the committee by the register, and a closed matter about a canary on a draft agenda. */
async function aChair() {
  const stage = await agendaStage(database);
  const { secretary, approved, meeting, town } = stage;
  const account = await aMember(database, town.committee, {
    name: 'Frede Formand',
    office: 'chair',
  });
  const { person } = account;
  if (!person) throw new Error('nobody in the register');
  const closed = await approved('Salg af Kanariegården', 'Kanariefugl i sagen.');
  valueOf(await closePaper(secretary, closed, { ground, reason: 'Bud' }));
  valueOf(await addPaper(secretary, { meeting, paper: closed }));
  const entryOf = async (paper: PaperId, at: MeetingId = meeting) => {
    const entries = await secretary.stores.agendas.entries(at);
    const entry = entries.find(({ what }) => what.kind === 'paper' && what.paper === paper);
    if (!entry) throw new Error('not on the agenda');
    return entry.id;
  };
  const recuse = async (paper: PaperId) =>
    valueOf(await recuseMember(secretary, { meeting, entry: await entryOf(paper), person }));
  const attach = async (paper: PaperId, name: string): Promise<AttachmentId> => {
    const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
    const source = inPieces(Buffer.from('En kanariefugl i bilaget'));
    const { id } = valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
    while (await readNextFile(secretary, plainReader));
    return id;
  };
  const chair = await contextOfAccount(database, account);
  return { ...stage, chair, person, closed, entryOf, recuse, attach };
}

/** All that the workspace tells of a matter outside the published agenda. */
async function toldOf(reader: Context, paper: PaperId, file: AttachmentId, meeting: MeetingId) {
  const viewer = { context: reader, gate: paperGate };
  const agenda = await viewAgenda(reader, meeting);
  const preview = await previewAgenda(reader, { meeting });
  const { edition, ...seen } = preview.ok ? preview.value : { edition: null };
  const told = {
    sheet: (await viewPaper(reader, paper)) ?? null,
    attachments: await viewAttachments(viewer, paper),
    file: await openAttachmentFile(viewer, { paper, attachment: file, version: 1 }),
    list: await listPapers(reader, { view: 'all' }),
    notices: await listNotices(reader),
    agenda: agenda.ok ? [agenda.value.lines, agenda.value.faults, agenda.value.waiting] : [],
    preview: [edition, seen],
  };
  return Object.entries(told)
    .filter(([, what]) => bird.test(JSON.stringify(what)))
    .map(([where]) => where);
}

describe('a member who is disqualified (LAW L53)', () => {
  test('reads nothing of the closed matter in any place, be it the chair: sheet, files, lists, draft and preview', async () => {
    const { chair, closed, recuse, attach, meeting, person, entryOf, secretary } = await aChair();
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
    const { secretary, approved, chair, recuse, attach, meeting } = await aChair();
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
    const { secretary, chair, closed, recuse, plan, meeting, entryOf, person } = await aChair();
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
    const { secretary, approved, chair, closed, recuse, meeting, entryOf } = await aChair();
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
    const { secretary, approved, chair, meeting, recuse } = await aChair();
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
