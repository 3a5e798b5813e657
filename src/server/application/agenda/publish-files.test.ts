import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import type { AttachmentId } from '#domain/ids.ts';
import { writeSection } from '../../../../test/a-paper.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { shownVersion } from '../attachment/attachment-findings.ts';
import { acceptAttachmentFinding } from '../attachment/decide-attachment-finding.ts';
import { closeAttachment } from '../attachment/edit-attachment.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { addPaper } from './add-entry.ts';
import { publishAgenda } from './publish-agenda.ts';
import { readAgenda } from './read-agenda.ts';
import { viewAgenda } from './view-agenda.ts';
import { withdrawAgenda } from './withdraw-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const stage = () => agendaStage(database);
const publishedFiles = async (): Promise<readonly unknown[]> =>
  (
    await db
      .selectFrom('published.file')
      .select(['item_key', 'position', 'file_name'])
      .orderBy('position')
      .execute()
  ).map(({ item_key, position, file_name }) => [item_key, position, file_name]);

describe('the attachments of an agenda', () => {
  test('the files of open attachments are fetched from the public side, no closed one and none with a finding', async () => {
    const { secretary, approved, meeting } = await stage();
    const paper = await approved('Ny cykelsti');
    const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
    const attach = async (name: string, text: string): Promise<AttachmentId> => {
      const source = inPieces(Buffer.from(text));
      return valueOf(await uploadFile(door, { paper, replaces: null, name, source })).id;
    };
    await attach('Kort.txt', 'Et kort over stien');
    const closed = await attach('Kanariefugl.txt', 'Kanariefugl i bilaget');
    valueOf(
      await closeAttachment(door, { paper, attachment: closed, ground: 'tender', reason: 'Bud' }),
    );
    await attach('Svar.txt', 'Et svar, cpr 070761-4285');
    while (await readNextFile(secretary, plainReader));
    valueOf(await addPaper(secretary, { meeting, paper }));

    // The finding in the text of the attachment keeps the item back.
    expect(valueOf(await publishAgenda(secretary, { meeting })).held).toBe(1);
    expect(await publishedFiles()).toEqual([]);
    expect(
      valueOf(await viewAgenda(secretary, meeting)).faults.filter(
        ({ kind }) => kind === 'file-findings' || kind === 'open-findings',
      ),
    ).toMatchObject([{ kind: 'open-findings', count: 1 }]);

    const found = (await secretary.stores.attachments.ofPaper(paper)).find(
      ({ title }) => title === 'Svar',
    );
    if (!found) throw new Error('no answer');
    valueOf(
      await closeAttachment(door, { paper, attachment: found.id, ground: 'other', reason: 'CPR' }),
    );
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await publishedFiles()).toEqual([['3', 1, 'Kort.txt']]);
    expect(await publicText(db)).not.toMatch(/kanarie|svar|070761/i);

    const reader = publishedReader(database.published);
    const { slug } = await db
      .selectFrom('published.meeting')
      .select('slug')
      .executeTakeFirstOrThrow();
    expect((await reader.file(slug, '3', 1))?.bytes).toBe(18);
    valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
    expect([await reader.file(slug, '3', 1), await publishedFiles()]).toEqual([null, []]);
  });

  test('a finding in a comment alone keeps its file back and not its item, until somebody has dealt with it', async () => {
    const { secretary, approved, meeting } = await stage();
    const paper = await approved('Ny cykelsti');
    const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
    const source = inPieces(Buffer.from('Et kort over stien //comment cpr 070761-4285'));
    const { id } = valueOf(
      await uploadFile(door, { paper, replaces: null, name: 'Kort.txt', source }),
    );
    while (await readNextFile(secretary, plainReader));
    valueOf(await addPaper(secretary, { meeting, paper }));
    const faults = async () =>
      valueOf(await viewAgenda(secretary, meeting)).faults.filter(
        ({ kind }) => kind === 'file-findings' || kind === 'open-findings',
      );
    expect(await faults()).toMatchObject([
      {
        kind: 'file-findings',
        file: 'Kort',
        count: 1,
        mends: { kind: 'attachment', paper, attachment: id },
      },
    ]);
    expect(valueOf(await publishAgenda(secretary, { meeting })).held).toBe(0);
    expect([await publishedFiles(), (await publicText(db)).includes('070761')]).toEqual([
      [],
      false,
    ]);
    expect(await publicText(db)).toContain('Ny cykelsti');

    const [row] = await secretary.stores.attachments.ofPaper(paper);
    const version = row && shownVersion(row);
    const found = version?.state.status === 'read' ? version.state.reading.findings[0] : undefined;
    const command = { paper, attachment: id, fingerprint: found?.fingerprint ?? '' };
    valueOf(await acceptAttachmentFinding(door, { ...command, reason: 'Opdigtet nummer' }));
    expect(await faults()).toEqual([]);
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await publishedFiles()).toEqual([['3', 1, 'Kort.txt']]);
  });

  test('another file under the same title is a new edition', async () => {
    const { secretary, approved, meeting } = await stage();
    const paper = await approved('Ny cykelsti');
    const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
    const put = async (replaces: AttachmentId | null, text: string): Promise<AttachmentId> => {
      const source = inPieces(Buffer.from(text));
      return valueOf(await uploadFile(door, { paper, replaces, name: 'Kort.txt', source })).id;
    };
    const map = await put(null, 'Et kort');
    while (await readNextFile(secretary, plainReader));
    valueOf(await addPaper(secretary, { meeting, paper }));
    expect(valueOf(await publishAgenda(secretary, { meeting })).edition).toBe(1);
    await put(map, 'Et kort ');
    while (await readNextFile(secretary, plainReader));
    expect(valueOf(await publishAgenda(secretary, { meeting })).edition).toBe(2);
    expect(valueOf(await publishAgenda(secretary, { meeting })).edition).toBe(2);
  });

  test('one that came to an item that was out is marked with its day, to the public and to members; another version of it is not (LAW M4)', async () => {
    const { secretary, approved, meeting, as } = await stage();
    const paper = await approved('Ny cykelsti');
    const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
    const put = async (replaces: AttachmentId | null, name: string, text: string) => {
      const source = inPieces(Buffer.from(text));
      const { id } = valueOf(await uploadFile(door, { paper, replaces, name, source }));
      while (await readNextFile(secretary, plainReader));
      return id;
    };
    const shown = async () => {
      const { snapshot } = await db
        .selectFrom('published.item')
        .where('key', '=', '3')
        .select('snapshot')
        .executeTakeFirstOrThrow();
      const copy = (await readAgenda(as('member'), meeting))?.copy.meeting.items[2];
      return [snapshot, copy].map((item) =>
        item?.status === 'open'
          ? item.attachments.map(({ title, addedOn }) => [title, addedOn])
          : 'not there',
      );
    };
    const twice = (seen: readonly unknown[]) => [seen, seen];
    const map = await put(null, 'Kort.txt', 'Et kort');
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await shown()).toEqual(twice([['Kort', undefined]]));

    await put(map, 'Kort.txt', 'Et bedre kort');
    await put(null, 'Svar.txt', 'Et svar');
    expect(valueOf(await publishAgenda(secretary, { meeting })).edition).toBe(2);
    const marked = [
      ['Kort', undefined],
      ['Svar', '2026-05-12'],
    ];
    expect(await shown()).toEqual(twice(marked));

    // A correction of something else leaves the mark as it is, and nothing new makes no new edition.
    expect(valueOf(await publishAgenda(secretary, { meeting })).edition).toBe(2);
    await writeSection(secretary, paper, 'summary', 'Et andet resumé.');
    expect(valueOf(await publishAgenda(secretary, { meeting })).edition).toBe(3);
    expect(await shown()).toEqual(twice(marked));
  });
});
