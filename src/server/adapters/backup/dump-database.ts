import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type {
  BackupProgress,
  BackupSequence,
  BackupTable,
} from '#application/operations/backup.ts';
import { isArchiveTable, listOwnTables, type OwnTable } from '../postgres/own-tables.ts';
import type { BackupWriter } from './backup-writer.ts';
import { tablePart } from './layout.ts';

/**
 * Writes every table of the archive as it is at one moment, whatever goes on meanwhile. The caller holds the
 * maintenance lock: the shape of the tables does not change.
 */
export async function dumpDatabase(
  client: pg.Client,
  writer: BackupWriter,
  onProgress: BackupProgress,
): Promise<{ readonly tables: BackupTable[]; readonly sequences: BackupSequence[] }> {
  const own = (await listOwnTables(client)).filter(isArchiveTable);
  const estimate = own.reduce((sum, { rows }) => sum + rows, 0);
  await client.query('begin isolation level repeatable read read only');
  try {
    // Nobody drops or rewrites a table between the snapshot and its turn.
    if (own.length > 0)
      await client.query(
        `lock table ${own.map((table) => table.sql).join(', ')} in access share mode`,
      );
    await client.query('select pg_current_snapshot()');
    const tables: BackupTable[] = [];
    let done = 0;
    for (const table of own) {
      const part = await writer.part(tablePart(table), rowsOf(client, table), (lines) => {
        done += lines;
        onProgress(done, Math.max(done, estimate));
      });
      const { schema, name, columns } = table;
      tables.push({ schema, name, columns, ...part });
    }
    return { tables, sequences: await readSequences(client, own) };
  } finally {
    await client.query('rollback');
  }
}

/** In PostgreSQL's text format, which every version reads: one row a line. */
function rowsOf(client: pg.Client, { sql, columns }: OwnTable): AsyncIterable<Buffer> {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  return client.query(copyTo(`copy ${sql} (${names}) to stdout`));
}

/** Read after the snapshot: a sequence is in no snapshot, and may be ahead of the rows but never behind them. */
async function readSequences(
  client: pg.Client,
  tables: readonly OwnTable[],
): Promise<BackupSequence[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select format('%I.%I', tn.nspname, t.relname) as table, a.attname::text as column,
           format('%I.%I', sn.nspname, s.relname) as sequence
    from pg_depend d
    join pg_class s on s.oid = d.objid and s.relkind = 'S' and d.classid = 'pg_class'::regclass
    join pg_namespace sn on sn.oid = s.relnamespace
    join pg_class t on t.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
    join pg_namespace tn on tn.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
    where d.deptype in ('a', 'i')
    order by 1, 2`);
  const sequences: BackupSequence[] = [];
  for (const { table: sql, column, sequence } of rows) {
    const table = tables.find((one) => one.sql === sql);
    if (table === undefined) continue;
    const state = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${sequence}`,
    );
    const [last] = state.rows;
    if (last !== undefined)
      sequences.push({ schema: table.schema, table: table.name, column, ...last });
  }
  return sequences;
}
