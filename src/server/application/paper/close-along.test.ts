import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { AttachmentId, MeetingId, PaperId } from '#domain/ids.ts';
import { castOf } from '../../../../test/a-paper.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { contextOn, publicText } from '../../../../test/archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { addMeeting } from '../agenda/add-meeting.ts';
import { openAgenda } from '../agenda/open-agenda.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { closeAttachment, openAttachment } from '../attachment/edit-attachment.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import type { Context } from '../ports.ts';
import { closePaper, openPaper } from './close-paper.ts';
import { planRoute } from './plan-route.ts';
import { sendOn } from './send-on.ts';
import { viewClosingAlong, viewFilesAlong } from './view-closing-along.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const closing = { ground: 'tender', reason: 'Bud' } as const;
const first = 'Udvalget for Prøver';
const second = 'Udvalget for Andet';

type Stop = { readonly paper: PaperId; readonly by: Context; readonly meeting: MeetingId };

/** A matter that one committee has treated, then another, and then the first once more: public at all three. */
async function threeTreatments(title = 'Salg af Kanariegården') {
  const stage = await agendaStage(database);
  const { secretary, approved, plan, town, meeting } = stage;
  const nextSecretary = contextOn(database, castOf(town.other).secretary);
  const held = { time: '16:30', ends: null, place: null, kind: 'ordinary' } as const;
  const next = valueOf(
    await addMeeting(nextSecretary, { committee: town.other, date: '2026-06-24', ...held }),
  ).meeting;
  const last = await plan('2026-08-12');
  valueOf(await openAgenda(nextSecretary, { meeting: next }));
  valueOf(await openAgenda(secretary, { meeting: last }));
  const paper = await approved(title, 'En fugl i sagen.');
  await attach(secretary, paper, 'Kort.txt', 'Et kort over haven');
  await attach(secretary, paper, 'Fugle.txt', 'En papegøje i bilaget');
  const steps = [
    { committee: town.other, wantedFor: '2026-06-24' },
    { committee: town.committee, wantedFor: '2026-08-12' },
  ];
  valueOf(await planRoute(secretary, paper, steps));
  const put = async (by: Context, at: MeetingId, id: PaperId): Promise<Stop> => {
    valueOf(await addPaper(by, { meeting: at, paper: id }));
    valueOf(await publishAgenda(by, { meeting: at }));
    return { paper: id, by, meeting: at };
  };
  const a = await put(secretary, meeting, paper);
  const b = await put(nextSecretary, next, valueOf(await sendOn(secretary, paper)));
  const c = await put(secretary, last, valueOf(await sendOn(nextSecretary, b.paper)));
  // The first tells of the days that have been announced since.
  valueOf(await publishAgenda(secretary, { meeting }));
  return { ...stage, stops: [a, b, c] as const };
}

async function attach(context: Context, paper: PaperId, name: string, said: string) {
  const door = { context, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
  const source = inPieces(Buffer.from(said));
  valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
  while (await readNextFile(context, plainReader));
}

const close = async ({ by, paper }: Stop) => valueOf(await closePaper(by, paper, closing));
/** Opens it again, and publishes it so. */
async function open({ by, paper, meeting }: Stop): Promise<void> {
  valueOf(await openPaper(by, paper, 'Handlen er gået i orden'));
  valueOf(await publishAgenda(by, { meeting }));
}
const isOpen = async ({ by, paper }: Stop): Promise<boolean> =>
  (await by.stores.papers.find(paper))?.access.kind === 'open';

/** What is told of the matter's way, wherever it is public: on agendas, in their older editions and on the matter's page. */
async function coursesTold(): Promise<readonly string[]> {
  const items = await db.selectFrom('published.item').select('snapshot').execute();
  const editions = await db.selectFrom('published.edition').select('snapshot').execute();
  const matters = await db.selectFrom('published.matter').select('snapshot').execute();
  const shown = [
    ...items.map(({ snapshot }) => snapshot),
    ...editions.flatMap(({ snapshot }) => snapshot.items),
  ].flatMap((item) => (item.status === 'open' ? item : []));
  const told = [
    ...shown.flatMap(({ sections }) => sections.filter(({ kind }) => kind === 'course')),
    ...shown.flatMap(({ route }) => route ?? []),
    ...matters.flatMap(({ snapshot }) => snapshot.planned ?? []),
  ].map((one) => JSON.stringify(one));
  return [...new Set(told)];
}

describe('closing a matter that has been treated by several committees', () => {
  test.each([
    ['the first', 0],
    ['the one between', 1],
    ['the last', 2],
  ] as const)('closes what says the same at all of them, in one act: %s', async (_, place) => {
    const { stops } = await threeTreatments();
    expect((await publicText(db)).match(/kanarie/gi)?.length).toBeGreaterThan(6);
    const stop = stops[place];
    const others = stops.filter((one) => one !== stop);
    const names = [...new Set(others.map(({ by }) => (by === stops[1].by ? second : first)))];
    expect(await viewClosingAlong(stop.by, { id: stop.paper })).toEqual({
      closes: names,
      stays: [],
    });
    await close(stop);

    expect(await publicText(db)).not.toMatch(/kanarie|en fugl|papegøje|haven|forløb/i);
    for (const { by, paper } of others) {
      const notices = (await by.stores.notices.ofPaper(paper)).map(({ to, what }) => [
        'role' in to ? to.role : 'owner',
        what,
      ]);
      expect(notices).toEqual(
        expect.arrayContaining([
          ['secretary', 'paper-closed-along'],
          ['owner', 'paper-closed-along'],
        ]),
      );
      const noted = await db
        .selectFrom('journal')
        .where('subject', '=', paper)
        .where('what', '=', 'paper-closed')
        .select('detail')
        .execute();
      const closedFrom = (await stop.by.stores.papers.find(stop.paper))?.committee;
      expect(noted.map(({ detail }) => detail)).toMatchObject([{ ...closing, closedFrom }]);
    }
  });

  test('leaves a later one open that its committee has opened by a decision of its own, and no open item tells of the closed', async () => {
    const { stops } = await threeTreatments();
    const [a, b] = stops;
    await close(a);
    await open(a);
    await open(b);
    expect((await coursesTold()).join()).toContain(`1. ${first}, 10. juni 2026`);
    expect(await viewClosingAlong(a.by, { id: a.paper })).toEqual({
      closes: [],
      stays: [second],
    });

    await close(a);
    expect(await Promise.all(stops.map(isOpen))).toEqual([false, true, false]);
    expect(await publicText(db)).toMatch(/kanarie/i);
    expect(await coursesTold()).toEqual([]);

    // What came first has not been decided at the later committee: it goes with it.
    await open(a);
    await close(b);
    expect(await Promise.all(stops.map(isOpen))).toEqual([false, false, false]);
  });

  test('is told by no open item however far before it', async () => {
    const { stops } = await threeTreatments();
    const [a, b, c] = stops;
    await close(c);
    await open(b);
    await open(a);
    const told = (await coursesTold()).join('\n');
    expect(told).toContain(`${second}, 24. juni 2026`);
    expect(told).not.toMatch(/12\. august|2026-08-12/);
  });
});

describe('closing a file of such a matter', () => {
  const fileOf = async ({ by, paper }: Stop, title: string): Promise<AttachmentId> => {
    const row = (await by.stores.attachments.ofPaper(paper)).find((one) => one.title === title);
    if (!row) throw new Error('no such file');
    return row.id;
  };
  const command = async (stop: Stop) => ({
    paper: stop.paper,
    attachment: await fileOf(stop, 'Fugle'),
  });
  const doorOf = ({ by, paper }: Stop) => ({ context: by, gate: gateOf(paper, everyRight) });
  const openFiles = async (stops: readonly Stop[]): Promise<readonly (readonly string[])[]> => {
    const opened: string[][] = [];
    for (const { by, paper } of stops)
      opened.push(
        (await by.stores.attachments.ofPaper(paper))
          .filter(({ access }) => access.kind === 'open')
          .map(({ title }) => title),
      );
    return opened;
  };

  test('closes the same file at all of them, and no other; a later one that has been opened again stays', async () => {
    const { stops } = await threeTreatments('Ny have');
    const [a, b] = stops;
    valueOf(await closeAttachment(doorOf(b), { ...(await command(b)), ...closing }));
    expect(await openFiles(stops)).toEqual([['Kort'], ['Kort'], ['Kort']]);
    expect(await publicText(db)).not.toMatch(/papegøje|fugle/i);
    expect(await publicText(db)).toMatch(/haven/i);
    expect((await a.by.stores.notices.ofPaper(a.paper)).map(({ what }) => what)).toContain(
      'paper-file-closed-along',
    );

    valueOf(await openAttachment(doorOf(b), { ...(await command(b)), reason: 'x' }));
    valueOf(await openAttachment(doorOf(a), { ...(await command(a)), reason: 'x' }));
    const rows = await a.by.stores.attachments.ofPaper(a.paper);
    const along = await viewFilesAlong(a.by, rows);
    expect(rows.map(({ id }) => along.get(id))).toEqual([
      { closes: [second, first], stays: [] },
      { closes: [], stays: [second] },
    ]);
    valueOf(await closeAttachment(doorOf(a), { ...(await command(a)), ...closing }));
    expect(await openFiles(stops)).toEqual([['Kort'], ['Kort', 'Fugle'], ['Kort']]);
  });
});
