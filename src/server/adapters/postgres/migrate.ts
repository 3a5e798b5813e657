import { NO_MIGRATIONS, Migrator, type MigrationResultSet } from 'kysely/migration';
import { sql, type Kysely, type Transaction } from 'kysely';
import { DatabaseFault, errorCode, errorText } from './database-fault.ts';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

const migratorOf = (db: Kysely<Schema>, schema?: string): Migrator =>
  new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });

/** The migrations that this program knows, in order. */
export const knownMigrations: readonly string[] = Object.keys(migrations);

/**
 * Brings the database to the newest schema, all or nothing; several processes wait for each other (advisory lock).
 * @throws DatabaseFault
 */
export async function migrateToLatest(db: Kysely<Schema>): Promise<void> {
  assertDone(await migratorOf(db).migrateToLatest());
}

/**
 * Takes migrations back, newest first. What they hold is lost.
 * @param to the name of the last migration that stays; null takes all of them
 */
export async function migrateDown(db: Kysely<Schema>, to: string | null): Promise<void> {
  assertDone(await migratorOf(db).migrateTo(to ?? NO_MIGRATIONS));
}

/**
 * Makes the tables as they were after one migration, within a transaction in which there are none.
 * @param to null makes none but the list of migrations
 */
export async function migrateFromNothing(
  tx: Transaction<Schema>,
  to: string | null,
): Promise<void> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(tx);
  const migrator = migratorOf(tx, rows[0]?.schema ?? 'public');
  assertDone(await migrator.migrateTo(to ?? NO_MIGRATIONS));
}

function assertDone({ error, results }: MigrationResultSet): void {
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  const right =
    errorCode(error) === '42501'
      ? ' Udvej: databasens bruger skal have ret til at oprette tabeller og skemaer (GRANT CREATE ON DATABASE … og GRANT CREATE ON SCHEMA public …), eller eje databasen.'
      : '';
  throw new DatabaseFault(
    `Databasens opbygning kunne ikke føres ajour${failed === undefined ? '' : ` (${failed})`}: ${errorText(error)}.${right}`,
    { cause: error },
  );
}
