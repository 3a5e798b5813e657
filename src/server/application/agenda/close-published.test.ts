import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { closeAttachment, openAttachment } from '../attachment/edit-attachment.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { closePaper, openPaper } from '../paper/close-paper.ts';
import { paperGate } from '../paper/paper-gate.ts';
import type { Context } from '../ports.ts';
import { addPaper } from './add-entry.ts';
import { publishAgenda, publishSupplement } from './publish-agenda.ts';
import { readAgenda } from './read-agenda.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const ground = 'tender' as const;
const reader = publishedReader(database.published);

/** A published agenda with an open matter about a canary, in a second edition, and an attachment about it. */
async function published() {
  const stage = await agendaStage(database);
  const { secretary, approved, meeting } = stage;
  const paper = await approved('Salg af Kanariegården', 'Kanariefugl i sagen.');
  const attach = async (name: string, text: string): Promise<AttachmentId> => {
    const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
    const source = inPieces(Buffer.from(text));
    return valueOf(await uploadFile(door, { paper, replaces: null, name, source })).id;
  };
  const map = await attach('Kort.txt', 'Et kort over haven');
  const birds = await attach('Papegoejer.txt', 'En papegøje i bilaget');
  while (await readNextFile(secretary, plainReader));
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await publishAgenda(secretary, { meeting }));
  valueOf(await addPaper(secretary, { meeting, paper: await approved('Høringssvar') }));
  valueOf(await publishSupplement(secretary, { meeting }));
  return { ...stage, paper, map, birds, door: doorOf(secretary) };
}

const doorOf = (context: Context) => ({ context, gate: paperGate });
const slugOf = async (): Promise<string> =>
  (await db.selectFrom('published.meeting').select('slug').executeTakeFirstOrThrow()).slug;
const journalOf = async (paper: PaperId | AttachmentId): Promise<readonly unknown[]> =>
  (
    await db
      .selectFrom('journal')
      .where('subject', '=', paper)
      .select(['what', 'detail'])
      .orderBy('id', 'desc')
      .limit(1)
      .execute()
  ).map(({ what, detail }) => [what, detail]);

describe('what is closed after it has been public', () => {
  test('leaves the public side at once, older editions and files with it, and is told in the journal (LAW L10, O8)', async () => {
    const { secretary, as, paper, meeting } = await published();
    expect((await publicText(db)).match(/kanarie|papegoe/gi)?.length).toBeGreaterThan(4);
    const slug = await slugOf();
    valueOf(await closePaper(secretary, paper, { ground, reason: 'Bud' }));

    expect(await publicText(db)).not.toMatch(/kanarie|papeg|haven/i);
    expect(await publicText(db)).toContain('Lukket punkt');
    expect([await reader.file(slug, '3', 1), await reader.file(slug, '3', 2)]).toEqual([
      null,
      null,
    ]);
    expect(await journalOf(paper)).toEqual([
      ['paper-closed', { ground, reason: 'Bud', takenDown: [slug] }],
    ]);
    const copy = JSON.stringify(await readAgenda(as('member'), meeting));
    expect([copy.includes('Kanariefugl'), copy.includes('Papegoejer')]).toEqual([true, true]);

    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await publicText(db)).not.toMatch(/kanarie|papeg|haven/i);
  });

  test('comes back with the correction that publishes it, and the agenda says that it waits', async () => {
    const { secretary, paper, birds, door, meeting } = await published();
    const told = async () =>
      valueOf(await viewAgenda(secretary, meeting)).faults.filter(
        ({ kind }) => kind === 'opened-since',
      );
    valueOf(await closePaper(secretary, paper, { ground, reason: 'Bud' }));
    expect(await told()).toEqual([]);
    valueOf(await openPaper(secretary, paper, 'Handlen er gået i orden'));
    expect([await told(), await publicText(db)]).toMatchObject([
      [{ severity: 'warns', mends: { kind: 'agenda' } }],
      expect.not.stringMatching(/kanarie/i),
    ]);
    valueOf(await publishAgenda(secretary, { meeting }));
    expect([await told(), await publicText(db)]).toEqual([
      [],
      expect.stringMatching(/kanarie.*papegoe/is),
    ]);

    const which = { paper, attachment: birds };
    valueOf(await closeAttachment(door, { ...which, ground, reason: 'Bud' }));
    valueOf(await openAttachment(door, { ...which, reason: 'Handlen er gået i orden' }));
    expect(await told()).toHaveLength(1);
    valueOf(await publishAgenda(secretary, { meeting }));
    expect([await told(), await publicText(db)]).toEqual([[], expect.stringMatching(/papegoe/i)]);
  });

  test('one attachment leaves alone: its title, its text and its file, in older editions too', async () => {
    const { as, paper, birds, door, meeting } = await published();
    const slug = await slugOf();
    const which = { paper, attachment: birds };
    valueOf(await closeAttachment(door, { ...which, ground, reason: 'Bud' }));
    expect(await publicText(db)).not.toMatch(/papeg/i);
    expect(await publicText(db)).toMatch(/kanariefugl.*haven/is);
    expect((await reader.file(slug, '3', 1))?.fileName).toBe('Kort.txt');
    expect(await reader.file(slug, '3', 2)).toBeNull();
    expect(await journalOf(birds)).toEqual([
      ['attachment-closed', { ground, reason: 'Bud', takenDown: [slug] }],
    ]);
    expect(JSON.stringify(await readAgenda(as('member'), meeting))).toContain('Papegoejer');
  });

  test('a refusal leaves everything as it was', async () => {
    const { secretary, as, paper, birds, door } = await published();
    const which = { paper, attachment: birds };
    const before = await wholeDatabase(db);
    expect([
      outcomeOf(await closePaper(secretary, paper, { ground, reason: ' ' })),
      outcomeOf(await closePaper(as('publicist'), paper, { ground, reason: 'Bud' })),
      outcomeOf(await closePaper(as('member'), paper, { ground, reason: 'Bud' })),
      outcomeOf(await closeAttachment(door, { ...which, ground, reason: ' ' })),
      outcomeOf(await closeAttachment(doorOf(as('owner')), { ...which, ground, reason: 'Bud' })),
    ]).toEqual(['reason-missing', 'not-allowed', 'not-found', 'reason-missing', 'not-allowed']);
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
