import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anArchive, item, slug, valueOf } from '../../../../test/an-archive.ts';
import { importDocuments } from '../../../../test/archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { storeFile } from '../../../../test/stored-file.ts';
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
  const attachments = files.map(({ sha256, bytes }, n) => ({
    snapshot: {
      position: n + 1,
      number: null,
      title: `Bilag ${n + 1}`,
      documentNumber: null,
      access: 'open' as const,
      text: 'none' as const,
      file: { fileName: `bilag ${n + 1}.pdf`, mediaType: 'application/pdf', bytes, ...unknown },
    },
    text: '',
    sha256,
  }));
  await writer.putMeeting(edition, [{ snapshot, attachments }], false);
}
const unknown = { pages: null, tagged: null, language: null, textLayer: null };

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
