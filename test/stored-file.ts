import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import type { FileStore } from '#application/attachment/file-store.ts';
import { ok } from '#domain/result.ts';
import { valueOf } from './an-archive.ts';

/** Bytes as they come over a line. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** Stores a file that belongs to nothing. */
export async function storeFile(
  { db }: Pick<OpenDatabase, 'db'>,
  bytes: Uint8Array,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const received = valueOf(await fileIntake(db).receive(inPieces(bytes), 100_000_000));
  await transactOn(db, storesOn)(async ({ files }) => ok(await files.settle(received)));
  return received;
}

export function bytesOf(
  files: Pick<FileStore, 'read'>,
  ...asked: Parameters<FileStore['read']>
): Promise<Buffer> {
  return gather(files.read(...asked));
}

export const textOf = async (source: AsyncIterable<Uint8Array>): Promise<string> =>
  (await gather(source)).toString();

async function gather(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}
