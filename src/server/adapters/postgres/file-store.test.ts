import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ByteRange, ReceivedFile } from '#application/attachment/file-store.ts';
import { ok } from '#domain/result.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { bytesOf, inPieces } from '../../../../test/stored-file.ts';
import { chunkBytes } from './file-chunk.ts';
import { fileIntake } from './file-intake.ts';
import { storesOn } from './stores.ts';
import { transactOn } from './transact.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const intake = fileIntake(db);
const transact = transactOn(db, storesOn);
const { files } = storesOn(db);
const limit = 100_000_000;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function* cutOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
  throw new Error('the line was cut');
}
const receive = async (bytes: Uint8Array, size = 65_536): Promise<ReceivedFile> =>
  valueOf(await intake.receive(inPieces(bytes, size), limit));
const settle = (received: ReceivedFile): Promise<boolean> =>
  transact(async (stores) => ok(await stores.files.settle(received))).then(valueOf);
const readAll = (sha256: string, range?: ByteRange): Promise<Buffer> =>
  bytesOf(files, sha256, range);
/** Rows of files and of their chunks. */
async function stored(): Promise<readonly [string[], number]> {
  const rows = await db.selectFrom('stored_file').select('state').orderBy('created_at').execute();
  const chunks = await db
    .selectFrom('stored_file_chunk')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return [rows.map(({ state }) => state), chunks.n];
}

describe('a file in the database', () => {
  test.each([1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 17])(
    'of %i bytes comes back as it was, in pieces of any size',
    async (size) => {
      const bytes = randomBytes(size);
      const received = await receive(bytes, 100_003);
      expect(received).toEqual({ upload: received.upload, sha256: hashOf(bytes), bytes: size });
      expect(await settle(received)).toBe(true);
      expect(await files.size(received.sha256)).toBe(size);
      expect(hashOf(await readAll(received.sha256))).toBe(received.sha256);
    },
  );

  test('any part of it can be asked for', async () => {
    const bytes = randomBytes(2 * chunkBytes + 1_000);
    const { sha256, ...received } = await receive(bytes);
    await settle({ sha256, ...received });
    const edges = [0, 1, chunkBytes - 1, chunkBytes, 2 * chunkBytes, bytes.length - 1];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...edges), fc.nat(bytes.length - 1)),
        fc.oneof(fc.constantFrom(...edges), fc.nat(bytes.length - 1)),
        async (a, b) => {
          const range = { start: Math.min(a, b), end: Math.max(a, b) };
          const part = await readAll(sha256, range);
          expect(part.equals(bytes.subarray(range.start, range.end + 1))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is seen by nobody before it is whole', async () => {
    const { sha256 } = await receive(Buffer.from('halvt'));
    expect([await files.size(sha256), (await readAll(sha256)).length]).toEqual([null, 0]);
    expect(await stored()).toEqual([['receiving'], 1]);
  });

  test('lies there once, however many have sent it, also at the same time', async () => {
    const bytes = Buffer.from('den samme fil');
    const received = await Promise.all([1, 2, 3, 4].map(() => receive(bytes)));
    expect(await Promise.all(received.map(settle))).toEqual([true, true, true, true]);
    expect(await stored()).toEqual([['whole'], 1]);
    expect((await readAll(hashOf(bytes))).toString()).toBe('den samme fil');
  });

  test('that was refused leaves its bytes, and is taken in again when it is sent again', async () => {
    const first = await receive(Buffer.from('afvist'));
    await settle(first);
    await files.discard(first.sha256);
    expect([await stored(), await files.size(first.sha256)]).toEqual([[['refused'], 0], null]);
    await settle(await receive(Buffer.from('afvist')));
    expect([await stored(), (await readAll(first.sha256)).toString()]).toEqual([
      [['whole'], 1],
      'afvist',
    ]);
  });
});

describe('what does not become a file leaves nothing', () => {
  test.each([
    ['an empty one', new Uint8Array(), 10, { kind: 'empty' }],
    ['one byte too many', new Uint8Array(11), 10, { kind: 'too-large', limit: 10 }],
    [
      'far too much',
      new Uint8Array(5 * chunkBytes),
      2 * chunkBytes,
      { kind: 'too-large', limit: 2 * chunkBytes },
    ],
  ] as const)('%s', async (_name, bytes, most, error) => {
    expect(await intake.receive(inPieces(bytes, 7_000), most)).toEqual({ ok: false, error });
    expect(await stored()).toEqual([[], 0]);
  });

  test('one whose sender is cut off', async () => {
    await expect(intake.receive(cutOff(randomBytes(3_000_000)), limit)).rejects.toThrow('cut');
    expect(await stored()).toEqual([[], 0]);
  });

  test('one that is dropped; what is whole is not dropped', async () => {
    const received = await receive(Buffer.from('fortrudt'));
    await intake.drop(received);
    expect([await stored(), await settle(received)]).toEqual([[[], 0], false]);
    const kept = await receive(Buffer.from('beholdt'));
    await settle(kept);
    await intake.drop(kept);
    expect(await stored()).toEqual([['whole'], 1]);
  });

  test('one that a process left half is tidied away; what is being sent is not', async () => {
    await receive(Buffer.from('efterladt'));
    expect(await intake.tidy(new Date(Date.now() - 60_000))).toBe(0);
    expect(await intake.tidy(new Date(Date.now() + 1_000))).toBe(1);
    expect(await stored()).toEqual([[], 0]);
  });

  test('one for which there is no room on the disk; what was stored before is whole', async () => {
    const before = await receive(Buffer.from('fra før'));
    await settle(before);
    await sql`
      create function disk_is_full() returns trigger language plpgsql as $$
      begin
        if new.n = 1 then raise exception 'could not extend file: No space left on device' using errcode = '53100'; end if;
        return new;
      end $$;
      create trigger disk_is_full before insert on stored_file_chunk for each row execute function disk_is_full();
    `.execute(db);
    const refused = await intake.receive(inPieces(randomBytes(3 * chunkBytes), 65_536), limit);
    await sql`drop trigger disk_is_full on stored_file_chunk; drop function disk_is_full`.execute(
      db,
    );
    expect(refused).toEqual({ ok: false, error: { kind: 'no-room' } });
    expect(await stored()).toEqual([['whole'], 1]);
    expect((await readAll(before.sha256)).toString()).toBe('fra før');
  });
});
