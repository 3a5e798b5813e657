import type pg from 'pg';

/** What changed since a cursor, and the cursor until which this is known. */
export type PublishedChanges = {
  readonly cursor: string;
  readonly changed: readonly { readonly kind: string; readonly slug: string }[];
  /** Digests of units that are no longer published. */
  readonly gone: readonly string[];
};

/** Which database it is, and which filling of it: another after every restoration. */
export async function databaseIdentity(db: pg.Pool): Promise<string> {
  const { rows } = await db.query<{ identity: string }>(`
    select concat_ws('/', (select system_identifier from pg_control_system()), d.oid,
                     pg_relation_filenode('published.change')) as identity
    from pg_database d where datname = current_database()`);
  return rows[0]?.identity ?? '';
}

/** A cursor for now: transactions that are under way are not behind it. */
export async function currentCursor(db: pg.Pool): Promise<string> {
  const { rows } = await db.query<{ cursor: string }>(
    'select pg_current_snapshot()::text as cursor',
  );
  return rows[0]?.cursor ?? '';
}

/**
 * Units whose last change was committed after `cursor`, whatever the order in which transactions began and ended:
 * a snapshot says of each transaction whether it had been seen.
 */
export async function changesSince(db: pg.Pool, cursor: string): Promise<PublishedChanges> {
  const { rows } = await db.query<{
    cursor: string;
    digest: string | null;
    kind: string;
    slug: string | null;
  }>({
    name: 'changes',
    text: `
      select now.snapshot::text as cursor, c.digest, c.kind, c.slug
      from (select pg_current_snapshot() as snapshot) as now
      left join published.change c
        on c.changed_in >= pg_snapshot_xmin($1::pg_snapshot)
       and not pg_visible_in_snapshot(c.changed_in, $1::pg_snapshot)
       and pg_visible_in_snapshot(c.changed_in, now.snapshot)`,
    values: [cursor],
  });
  return {
    cursor: rows[0]?.cursor ?? cursor,
    changed: rows.flatMap(({ digest, kind, slug }) =>
      digest === null || slug === null ? [] : { kind, slug },
    ),
    gone: rows.flatMap(({ digest, slug }) => (digest !== null && slug === null ? digest : [])),
  };
}
