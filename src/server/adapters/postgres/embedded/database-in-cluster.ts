import pg from 'pg';

const database = 'raadslag';

/**
 * Makes the database and its owner, which is no superuser: what works here works with an ordinary role elsewhere.
 * @param client a superuser's connection
 */
export async function makeDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = 'raadslag') as role,
            exists (select from pg_database where datname = $1) as database`,
    [database],
  );
  if (rows[0]?.role !== true) await client.query('create role raadslag login createrole createdb');
  if (rows[0]?.database === true) return;
  await client.query('revoke connect, temporary on database postgres, template1 from public');
  await client.query(`create database ${database} owner raadslag template template0`);
}

/**
 * A newer package may bring a newer ICU that orders words otherwise; indexes made in the old order would then miss rows.
 * They are made again.
 *
 * @param urlOf the superuser's address of a database
 */
export async function renewOrder(
  client: pg.Client,
  urlOf: (database: string) => string,
): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database
     where datallowconn and datcollversion is distinct from pg_database_collation_actual_version(oid)`,
  );
  for (const { datname } of rows) {
    const inside = new pg.Client({ connectionString: urlOf(datname) });
    await inside.connect();
    try {
      const name = inside.escapeIdentifier(datname);
      await inside.query(`reindex database ${name}`);
      await inside.query(`alter database ${name} refresh collation version`);
    } finally {
      await inside.end();
    }
  }
}
