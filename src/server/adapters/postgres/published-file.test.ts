import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anArchive, item, slug, valueOf } from '../../../../test/an-archive.ts';
import { importDocuments } from '../../../../test/archive.ts';
import { aPaperOn } from '../../../../test/attachments.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { storeFile } from '../../../../test/stored-file.ts';
import { attachFiles } from '#application/attachment/attach-files.ts';
import { acceptAttachmentFinding } from '#application/attachment/decide-attachment-finding.ts';
import { closeAttachment } from '#application/attachment/edit-attachment.ts';
import { withdrawMeeting } from '#application/publication/withdraw.ts';
import { publishedMeetingWriter } from './published-meeting-writer.ts';
import { publishedReader } from './published-reader.ts';

const archive = await anArchive();
const { db, database, context } = archive;
const published = publishedReader(database.published);

/** A published meeting whose one item has the files. */
async function publishWith(
  ...files: readonly { readonly sha256: string; readonly bytes: number }[]
) {
  await importDocuments(context, [parsedMinutes({ items: [item('1', 'Cykelsti')] })]);
  const writer = publishedMeetingWriter(db);
  const edition = await writer.edition(slug, 1);
  const snapshot = edition?.items[0];
  if (!edition || snapshot?.status !== 'open') throw new Error('nothing is published');
  const rows = files.map((file, n) => ({
    position: n + 1,
    fileName: `bilag ${n + 1}.pdf`,
    mediaType: 'application/pdf',
    ...file,
  }));
  await writer.putMeeting(edition, [{ snapshot, attachments: [], files: rows }], false);
}
async function fetchFile(position: number): Promise<Buffer | null> {
  const file = await published.file(slug, '1', position);
  if (!file) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read({ start: 0, end: file.bytes - 1 })) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the file of a published attachment', () => {
  test('is fetched whole through the public login', async () => {
    const bytes = randomBytes(2_100_000);
    const { sha256 } = await storeFile(database, bytes);
    await publishWith({ sha256, bytes: bytes.length });
    expect((await fetchFile(1))?.equals(bytes)).toBe(true);
    expect(await published.file(slug, '1', 1)).toMatchObject({
      fileName: 'bilag 1.pdf',
      mediaType: 'application/pdf',
      bytes: bytes.length,
    });
    expect(await fetchFile(2)).toBeNull();
  });

  test('is gone with the commit of a withdrawal, also for one who is half through it', async () => {
    const bytes = randomBytes(3_000_000);
    const { sha256 } = await storeFile(database, bytes);
    await publishWith({ sha256, bytes: bytes.length });
    const file = await published.file(slug, '1', 1);
    let got = 0;
    for await (const piece of file?.read({ start: 0, end: bytes.length - 1 }) ?? []) {
      if (got === 0)
        valueOf(
          await withdrawMeeting(context, { meeting: await archive.meetingId(), reason: 'Fejl' }),
        );
      got += piece.length;
    }
    expect(got).toBeLessThan(bytes.length);
    expect(await fetchFile(1)).toBeNull();
    expect(await db.selectFrom('published.file').selectAll().execute()).toEqual([]);
  });
});

describe('what a public copy holds of a paper’s attachments', () => {
  test('is its open files in order, with their text, and nothing of the closed ones', async () => {
    const its = aPaperOn(database);
    await its.attach('Notat_1.txt', 'Det åbne notat');
    const closed = await its.attach('Hemmeligt.txt', 'Det lukkede notat');
    await its.attach('Kort.txt', 'scan');
    await its.readAll();
    const close = { paper: its.paper, attachment: closed, ground: 'staff', reason: 'P' } as const;
    valueOf(await closeAttachment(its.door, close));
    const waiting = await attachFiles(context.stores, its.paper);
    expect(waiting).toEqual({ ok: false, error: [{ title: 'Kort', reason: 'unchecked' }] });
    const rows = await context.stores.attachments.ofPaper(its.paper);
    const map = rows.find(({ title }) => title === 'Kort');
    if (!map) throw new Error('no map');
    const look = { paper: its.paper, attachment: map.id, fingerprint: null, reason: 'Et kort' };
    valueOf(await acceptAttachmentFinding(its.door, look));
    const attached = valueOf(await attachFiles(context.stores, its.paper));
    expect(
      attached.attachments.map(({ snapshot, text }) => [snapshot.position, snapshot.title, text]),
    ).toEqual([
      [1, 'Notat 1', 'Det åbne notat'],
      [2, 'Kort', 'scan'],
    ]);
    expect(attached.attachments[0]?.snapshot).toEqual({
      position: 1,
      number: null,
      title: 'Notat 1',
      documentNumber: null,
      access: 'open',
      text: 'whole',
      file: {
        fileName: 'Notat_1.txt',
        mediaType: 'text/plain; charset=utf-8',
        bytes: 15,
        pages: null,
        tagged: null,
        language: null,
        textLayer: null,
      },
    });
    expect(JSON.stringify(attached)).not.toMatch(/emmelig|lukkede/);
    expect(attached.files.map(({ position, fileName }) => [position, fileName])).toEqual([
      [1, 'Notat_1.txt'],
      [2, 'Kort.txt'],
    ]);
  });

  test.each([
    ['a finding nobody has decided about', 'cpr 070761-4285', 'findings'],
    ['a file that was refused', 'program', 'refused'],
  ])('waits for %s', async (_what, text, reason) => {
    const its = aPaperOn(database);
    await its.attach('a.txt', text);
    expect(await attachFiles(context.stores, its.paper)).toEqual({
      ok: false,
      error: [{ title: 'a', reason: 'not-read' }],
    });
    await its.readAll();
    expect(await attachFiles(context.stores, its.paper)).toEqual({
      ok: false,
      error: [{ title: 'a', reason }],
    });
  });
});
