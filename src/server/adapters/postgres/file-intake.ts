import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { FileIntake, ReceiveRefused } from '#application/attachment/file-store.ts';
import { err, ok } from '#domain/result.ts';
import type { Db } from './database.ts';
import { isDiskFull } from './database-fault.ts';
import { cutIntoChunks } from './file-chunk.ts';
import { newUuid } from './new-uuid.ts';

/**
 * Stores files as they come, each chunk in a transaction of its own: a slow sender holds no connection, and a process that
 * dies leaves rows that nobody sees until they are tidied away.
 */
export function fileIntake(db: Db): FileIntake {
  const drop = async (upload: string): Promise<void> => {
    await db
      .deleteFrom('stored_file')
      .where('id', '=', upload)
      .where('state', '=', 'receiving')
      .execute();
  };
  const write = async (upload: string, n: number, bytes: Buffer): Promise<void> => {
    const { numAffectedRows } = await sql`
      with alive as (
        update stored_file set touched_at = now() where id = ${upload} and state = 'receiving' returning id
      )
      insert into stored_file_chunk (file_id, n, bytes) select id, ${n}, ${bytes} from alive
    `.execute(db);
    if (numAffectedRows !== 1n) throw new Error('the upload was tidied away while it was received');
  };
  const writeAll = async (
    upload: string,
    source: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<{ readonly sha256: string; readonly bytes: number } | ReceiveRefused> => {
    const hash = createHash('sha256');
    let bytes = 0;
    let n = 0;
    let writing = Promise.resolve();
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of source) {
        bytes += piece.length;
        if (bytes > limit) return;
        yield piece;
      }
    };
    try {
      for await (const chunk of cutIntoChunks(counted())) {
        hash.update(chunk);
        await writing;
        writing = write(upload, n++, chunk);
        // It is awaited before the next one; until then nobody else may take it for unhandled.
        writing.catch(() => undefined);
      }
    } finally {
      await writing;
    }
    if (bytes > limit) return { kind: 'too-large', limit };
    if (bytes === 0) return { kind: 'empty' };
    return { sha256: hash.digest('hex'), bytes };
  };
  return {
    async receive(source, limit) {
      const upload = newUuid();
      try {
        const now = new Date();
        await db
          .insertInto('stored_file')
          .values({ id: upload, state: 'receiving', created_at: now, touched_at: now })
          .execute();
        const written = await writeAll(upload, source, limit);
        if ('sha256' in written) return ok({ upload, ...written });
        await drop(upload);
        return err(written);
      } catch (thrown) {
        // What cannot be removed now is tidied away later.
        await drop(upload).catch(() => undefined);
        if (isDiskFull(thrown)) return err({ kind: 'no-room' });
        throw thrown;
      }
    },
    drop: ({ upload }) => drop(upload),
    async tidy(untouchedSince) {
      const { numDeletedRows } = await db
        .deleteFrom('stored_file')
        .where('state', '=', 'receiving')
        .where('touched_at', '<', untouchedSince)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
