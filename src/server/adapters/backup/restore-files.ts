import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { BackupFile } from '#application/operations/backup.ts';
import type { Schema } from '../postgres/schema.ts';
import { filePart } from './layout.ts';
import type { PartTaker } from './walk-backup.ts';

const prefix = 'restored-files.';

/**
 * Where files wait for the transaction that they belong to: its number stands in the folder's name, so that whoever comes
 * after a kill can ask PostgreSQL what became of it.
 */
const waitingRoom = (dataFolder: string, transaction: string): string =>
  path.join(dataFolder, `${prefix}${transaction}`);

/** Takes the files of a backup into the waiting room. */
export function takeFiles(
  dataFolder: string,
  transaction: string,
  files: readonly BackupFile[],
): PartTaker {
  const room = waitingRoom(dataFolder, transaction);
  const paths = new Map(files.map(({ path: relative }, index) => [filePart(index), relative]));
  let current: Awaited<ReturnType<typeof open>> | null = null;
  return {
    begin: async (part) => {
      const relative = paths.get(part);
      if (relative === undefined) return;
      const file = path.join(room, relative);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      current = await open(file, 'w', 0o600);
    },
    piece: async (bytes) => {
      await current?.appendFile(bytes);
    },
    end: async () => {
      await current?.sync();
      await current?.close();
      current = null;
    },
  };
}

/**
 * Moves waiting files to their places when their transaction was committed, and drops them when it was taken back. What the
 * backup did not hold stays.
 */
export async function settleFiles(db: Kysely<Schema>, dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder).catch(() => [])) {
    const transaction = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (!/^\d+$/.test(transaction)) continue;
    const room = waitingRoom(dataFolder, transaction);
    const status = await statusOf(db, transaction);
    if (status === 'committed') await moveAll(room, dataFolder);
    if (status === 'committed' || status === 'aborted')
      await rm(room, { recursive: true, force: true });
  }
}

/** Null where PostgreSQL does not know it: it was in another cluster. */
async function statusOf(db: Kysely<Schema>, transaction: string): Promise<string | null> {
  const asked = sql<{ status: string | null }>`
    select pg_xact_status(${transaction}::xid8) as status
  `.execute(db);
  return asked.then(
    ({ rows }) => rows[0]?.status ?? null,
    () => null,
  );
}

async function moveAll(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      await mkdir(target, { recursive: true, mode: 0o700 });
      await moveAll(source, target);
    } else await rename(source, target);
  }
}
