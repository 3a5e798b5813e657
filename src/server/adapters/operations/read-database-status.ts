import { sql, type Kysely } from 'kysely';
import type {
  ArchiveStatus,
  DatabaseStatus,
  HouseStatus,
  ImportStatus,
} from '#application/operations/house-status.ts';
import type { ImportSummary } from '#application/import/import-store.ts';
import { knownMigrations } from '../postgres/migrate.ts';
import type { Schema } from '../postgres/schema.ts';
import { withoutPassword } from '../postgres/server.ts';
import { storesOn } from '../postgres/stores.ts';

/** The database as PostgreSQL describes it. */
export async function readDatabase(
  db: Kysely<Schema>,
  databaseUrl: string | undefined,
  dataFolder: string,
): Promise<DatabaseStatus> {
  const facts = await sql<{ version: string; bytes: number; connections: number }>`
    select current_setting('server_version') as version,
           pg_database_size(current_database())::float8 as bytes,
           (select count(*)::int from pg_stat_activity where datname = current_database()) as connections
  `.execute(db);
  const migrations = await sql<{ name: string }>`
    select name from kysely_migration order by name collate "C"
  `.execute(db);
  const names = migrations.rows.map(({ name }) => name);
  const [{ version, bytes, connections } = { version: '', bytes: 0, connections: 0 }] = facts.rows;
  return {
    kind: databaseUrl === undefined ? 'embedded' : 'server',
    where: databaseUrl === undefined ? dataFolder : withoutPassword(databaseUrl),
    version,
    bytes,
    connections,
    lastMigration: names.at(-1) ?? null,
    isOurs: names.join() === knownMigrations.join(),
  };
}

/** How often an account for emergencies has been signed in with, in the last 30 days. */
export async function readBreakGlass(
  db: Kysely<Schema>,
  now: Date,
): Promise<NonNullable<HouseStatus['breakGlass']>> {
  const { uses, last } = await db
    .selectFrom('journal')
    .where('what', '=', 'break-glass-signed-in')
    .where('at', '>', new Date(now.getTime() - 30 * 24 * 3_600_000))
    .select(({ fn }) => [fn.countAll<number>().as('uses'), fn.max<Date | null>('at').as('last')])
    .executeTakeFirstOrThrow();
  return { uses, last: last?.toISOString() ?? null };
}

/** What has been done in the archive, and what waits. */
export async function readArchive(db: Kysely<Schema>): Promise<ArchiveStatus> {
  const { imports } = storesOn(db);
  const all = await imports.list();
  const unfinished = all.filter((one) => one.finishedAt === null && one.undoneAt === null);
  const running = await Promise.all(unfinished.map(({ id }) => imports.isRunning(id)));
  const { rows } = await sql<{
    meetings: number;
    published: Date | null;
    stale: number;
    findings: number;
  }>`
    select (select count(*)::int from meeting) as meetings,
           (select max(published_at) from published.edition) as published,
           (select count(*)::int from stale_copy) as stale,
           (select count(*)::int from finding where status = 'open' and present) as findings
  `.execute(db);
  const [counts] = rows;
  return {
    meetings: counts?.meetings ?? 0,
    lastPublication: counts?.published?.toISOString() ?? null,
    lastImport: all[0] === undefined ? null : importStatus(all[0]),
    running: running.filter(Boolean).length,
    cutOff: unfinished.flatMap(({ handle }, index) => (running[index] === true ? [] : handle)),
    stale: counts?.stale ?? 0,
    openFindings: counts?.findings ?? 0,
  };
}

const importStatus = ({ handle, startedAt, finishedAt, files }: ImportSummary): ImportStatus => ({
  handle,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  imported: files.imported,
  unchanged: files.unchanged,
  refused: files.refused,
});
