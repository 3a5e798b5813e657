import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { BackupManifest, BackupProgress } from '#application/operations/backup.ts';
import { isArchiveTable, listOwnTables, type OwnTable } from '../postgres/own-tables.ts';
import { BackupFault } from './backup-fault.ts';
import { tablePart } from './layout.ts';
import { walkBackup, type PartTaker } from './walk-backup.ts';

/**
 * Fills the tables, which its migrations have just made, with the rows of a backup. Within the caller's transaction.
 * @throws BackupFault when the tables are others than those in the backup, or the file is not what it was when it was
 * verified: the caller rolls back
 */
export async function loadTables(
  client: pg.Client,
  file: string,
  manifest: BackupManifest,
  files: PartTaker,
  onProgress: BackupProgress,
): Promise<void> {
  const tables = matchTables((await listOwnTables(client)).filter(isArchiveTable), manifest);
  const again = await withoutBurden(client, [...tables.values()]);
  for (const { sql } of tables.values()) await client.query(`truncate ${sql}`);
  const { taker, abort } = copyInto(client, tables, manifest, onProgress);
  const read = await walkBackup(file, {
    begin: (part) => (tables.has(part) ? taker : files).begin(part),
    piece: async (bytes, lines) => {
      await taker.piece(bytes, lines);
      await files.piece(bytes, lines);
    },
    end: async () => {
      await taker.end();
      await files.end();
    },
  }).catch(async (thrown: unknown) => {
    await abort();
    throw thrown;
  });
  if (JSON.stringify(read) !== JSON.stringify(manifest))
    throw new BackupFault({ kind: 'damaged', where: file });
  for (const statement of again) await client.query(statement);
  for (const { schema, table, column, value, isCalled } of manifest.sequences) {
    const target = tables.get(tablePart({ schema, name: table }));
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3::bigint, $4)', [
      target?.sql,
      column,
      value,
      isCalled,
    ]);
  }
}

/** The table of each part. */
function matchTables(
  own: readonly OwnTable[],
  { tables }: BackupManifest,
): ReadonlyMap<string, OwnTable> {
  const byPart = new Map(own.map((table) => [tablePart(table), table]));
  for (const table of tables) {
    const part = tablePart(table);
    const columns = byPart.get(part)?.columns ?? [];
    if (columns.toSorted().join() !== table.columns.toSorted().join())
      throw new BackupFault({ kind: 'otherSchema', where: part });
  }
  const held = new Set(tables.map((table) => tablePart(table)));
  for (const part of byPart.keys())
    if (!held.has(part)) throw new BackupFault({ kind: 'otherSchema', where: part });
  return byPart;
}

/**
 * Takes what would look at every row by itself: triggers, references, indexes that no rule depends on.
 * @returns the statements that put it back, which look at all rows at once
 */
async function withoutBurden(
  client: pg.Client,
  tables: readonly OwnTable[],
): Promise<readonly string[]> {
  const names = tables.map((table) => table.sql);
  const references = await client.query<{ off: string; on: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                   pg_get_constraintdef(oid)) as on
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[]) order by conname`,
    [names],
  );
  const indexes = await client.query<{ off: string; on: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as off, pg_get_indexdef(i.indexrelid) as on
     from pg_index i
     where i.indrelid = any($1::regclass[]) and not i.indisunique and not i.indisreplident
     order by i.indexrelid`,
    [names],
  );
  for (const { off } of [...references.rows, ...indexes.rows]) await client.query(off);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  return [
    ...indexes.rows.map(({ on }) => on),
    ...references.rows.map(({ on }) => on),
    ...names.map((name) => `alter table ${name} enable trigger user`),
  ];
}

function copyInto(
  client: pg.Client,
  tables: ReadonlyMap<string, OwnTable>,
  manifest: BackupManifest,
  onProgress: BackupProgress,
): { readonly taker: PartTaker; readonly abort: () => Promise<void> } {
  const columnsOf = new Map(manifest.tables.map((table) => [tablePart(table), table.columns]));
  const of = manifest.tables.reduce((sum, { lines }) => sum + lines, 0);
  let done = 0;
  let copying: { readonly stream: CopyStreamQuery; readonly ended: Promise<void> } | null = null;
  const taker: PartTaker = {
    begin: (part) => {
      const table = tables.get(part);
      if (table === undefined) return Promise.resolve();
      const columns = (columnsOf.get(part) ?? []).map((name) => client.escapeIdentifier(name));
      const stream = client.query(copyFrom(`copy ${table.sql} (${columns.join(', ')}) from stdin`));
      const ended = finished(stream);
      ended.catch(() => undefined);
      copying = { stream, ended };
      return Promise.resolve();
    },
    piece: async (bytes, lines) => {
      if (copying === null) return;
      const { stream, ended } = copying;
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), ended]);
      done += lines;
      onProgress(done, of);
    },
    end: async () => {
      if (copying === null) return;
      const { stream, ended } = copying;
      copying = null;
      stream.end();
      await ended;
    },
  };
  // The connection is free again only when PostgreSQL has been told that no more rows come.
  const abort = async (): Promise<void> => {
    copying?.stream.destroy();
    await copying?.ended.catch(() => undefined);
  };
  return { taker, abort };
}
