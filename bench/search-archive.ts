import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { openDatabase, type OpenDatabase } from '../src/server/adapters/postgres/connect.ts';
import type { SearchDocument } from '../src/server/adapters/search/segment-builder.ts';
import { itemKeyOf, itemSnapshot, meetingOf, meetingSnapshot } from './archive-snapshots.ts';
import { generateSearchDocuments } from './search-texts.ts';

/** The same texts published in PostgreSQL and in a table of SQLite FTS5. */
export type SearchArchive = {
  readonly database: OpenDatabase;
  readonly fts: DatabaseSync;
  readonly folder: string;
  readonly documents: number;
  /** Seconds that FTS5 took to take them in. */
  readonly ftsSeconds: number;
  readonly remove: () => Promise<void>;
};

/** @param items how many agenda items; attachments come on top */
export async function makeArchive(items: number): Promise<SearchArchive> {
  const folder = await mkdtemp(path.join(tmpdir(), 'raadslag-bench-'));
  await chmod(folder, 0o711);
  const database = await openDatabase({ dataFolder: folder });
  const fts = new DatabaseSync(path.join(folder, 'fts5.sqlite'));
  fts.exec(`pragma journal_mode = wal; pragma synchronous = off;
    create virtual table t using fts5(title, lead, body, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0')`);
  // The columns of the first search are not what is measured, and cost most of the loading.
  await sql`alter table published.item drop column if exists search`.execute(database.db);
  await sql`alter table published.attachment drop column if exists search`.execute(database.db);
  let documents = 0;
  let ftsTime = 0;
  let chunk: SearchDocument[] = [];
  const insert = fts.prepare('insert into t values (?, ?, ?)');
  const flush = async (): Promise<void> => {
    await publish(database, chunk);
    const start = performance.now();
    fts.exec('begin');
    for (const { title, lead, body } of chunk) insert.run(title, lead, body);
    fts.exec('commit');
    ftsTime += performance.now() - start;
    documents += chunk.length;
    chunk = [];
  };
  for (const document of generateSearchDocuments(items)) {
    if (chunk.length >= 1_000 && chunk.at(-1)?.unit !== document.unit) await flush();
    chunk.push(document);
  }
  await flush();
  await sql`analyze`.execute(database.db);
  const start = performance.now();
  fts.exec("insert into t(t) values ('optimize')");
  ftsTime += performance.now() - start;
  return {
    database,
    fts,
    folder,
    documents,
    ftsSeconds: ftsTime / 1_000,
    remove: async () => {
      fts.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes what a publication writes: the rows that the search reads, and the copies that pages are made of. */
export async function publish(
  { db }: OpenDatabase,
  documents: readonly SearchDocument[],
): Promise<void> {
  const units = Map.groupBy(documents, ({ unit }) => unit);
  const meetings = [...units.values()].flatMap((ofUnit) => meetingSnapshot(ofUnit) ?? []);
  const rows = (kind: SearchDocument['kind']) =>
    JSON.stringify(
      documents
        .filter((document) => document.kind === kind)
        .map((document) => ({
          meeting: meetingOf(document),
          key: itemKeyOf(document),
          position: Number(document.place.split('\n').at(-1)) + 1,
          committee_slug: document.committee?.slug,
          committee_name: document.committee?.name,
          date: document.date,
          outcome: document.outcome,
          title: document.title,
          lead: document.lead,
          body: document.body,
          snapshot: kind === 'item' ? itemSnapshot(document) : undefined,
        })),
    );
  const columns = sql`(meeting text, key text, position integer, committee_slug text, committee_name text, date date,
    outcome text, title text, lead text, body text, snapshot jsonb)`;
  await sql`
    insert into published.site (body_name) values ('Prøvestrup Kommune') on conflict do nothing`.execute(
    db,
  );
  await sql`
    insert into published.edition (meeting_slug, version, published_at, kind, snapshot)
    select snapshot ->> 'slug', 1, now(), 'minutes', snapshot
    from jsonb_array_elements(${JSON.stringify(meetings)}::jsonb) as snapshot
    on conflict do nothing`.execute(db);
  await sql`
    insert into published.committee (slug, name, kind)
    select distinct on (slug) snapshot -> 'committee' ->> 'slug' as slug, snapshot -> 'committee' ->> 'name', 'committee'
    from jsonb_array_elements(${JSON.stringify(meetings)}::jsonb) as snapshot
    on conflict do nothing`.execute(db);
  await sql`
    insert into published.meeting (slug, version, kind, committee_slug, committee_name, date, item_count, published_at)
    select snapshot ->> 'slug', 1, 'minutes', snapshot -> 'committee' ->> 'slug', snapshot -> 'committee' ->> 'name',
           (snapshot ->> 'date')::date, jsonb_array_length(snapshot -> 'items'), now()
    from jsonb_array_elements(${JSON.stringify(meetings)}::jsonb) as snapshot
    on conflict do nothing`.execute(db);
  await sql`
    insert into published.item (meeting_slug, key, position, number, title, committee_slug, committee_name, date,
                                outcome, decision, snapshot, search_text)
    select meeting, key, position, key, title, committee_slug, committee_name, date, outcome, lead, snapshot, body
    from jsonb_to_recordset(${rows('item')}::jsonb) as r ${columns}`.execute(db);
  await sql`
    insert into published.attachment (meeting_slug, item_key, position, title, text, complete)
    select meeting, (select min(i.key) from published.item i where i.meeting_slug = meeting), position, title, body, true
    from jsonb_to_recordset(${rows('attachment')}::jsonb) as r ${columns}
    where exists (select from published.item i where i.meeting_slug = meeting)`.execute(db);
}
