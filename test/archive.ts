import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { prepareDocument } from '#adapters/import/prepare-file.ts';
import type { Db } from '#adapters/postgres/database.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import type { ImportOptions, ImportReport } from '#application/import/import-report.ts';
import type { DocumentReader } from '#application/import/prepared-document.ts';
import { runImport } from '#application/import/run-import.ts';
import type { Context } from '#application/ports.ts';
import { administratorNamed, everybody, type Actor } from '#domain/access/actor.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { ok } from '#domain/result.ts';

export const administrator: Actor = administratorNamed('prøve');

export const someone: Actor = { ...everybody, name: 'en borger' };

/** A context on a test database; the clock goes on by a minute each time it is asked. */
export function contextOn({ db }: Pick<OpenDatabase, 'db'>, actor: Actor = administrator): Context {
  let minutes = 0;
  return {
    actor,
    now: () => new Date(Date.UTC(2026, 4, 12, 8, (minutes += 1))),
    stores: storesOn(db),
    transact: transactOn(db, storesOn),
  };
}

/** Hands over documents that a test has written as data, by the names of their files. */
export const readerOf = (
  files: Readonly<Record<string, ParsedMinutes | readonly ParsedMinutes[]>>,
): DocumentReader => ({
  parallel: 2,
  fingerprint: (path) => Promise.resolve(`sha of ${path}`),
  read: (path) => {
    const documents = [files[path] ?? []].flat();
    return Promise.resolve(
      ok({
        sha256: `sha of ${path}`,
        documents: documents.map((parsed, n) =>
          prepareDocument(parsed, documents.length > 1 ? String(n + 1) : null),
        ),
      }),
    );
  },
  close: () => Promise.resolve(),
});

export const importOptions: ImportOptions = {
  paths: [],
  publish: true,
  acceptFindings: null,
  body: 'Prøvestrup Kommune',
  committees: [],
};

/** Imports documents in the order given; each call is an import of its own. */
export function importDocuments(
  context: Context,
  documents: readonly ParsedMinutes[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const files = Object.fromEntries(documents.map((parsed, n) => [`${n + 1}.txt`, parsed]));
  return runImport(context, {
    files: Object.keys(files),
    options: { ...importOptions, paths: [randomBytes(6).toString('hex')], ...options },
    reader: readerOf(files),
  });
}

const contentTables = [
  ...['body', 'organization', 'person', 'matter', 'ruling', 'meeting', 'document'],
  ...['document_version', 'agenda_item', 'decision', 'attendance', 'finding', 'reference'],
  ...['stale_copy', 'published.site', 'published.committee', 'published.edition'],
  ...['published.meeting', 'published.item', 'published.attachment', 'published.matter'],
  ...['published.redirect', 'published.attendance', 'published.person'],
  ...['planned_meeting', 'deadline_rule', 'break_period', 'published.planned_meeting'],
];

/** Everything that is in the archive and public, without ids and moments: equal for equal archives. */
export async function contentOf(db: Db): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const content: Record<string, readonly unknown[]> = {};
  for (const table of contentTables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      db,
    );
    content[table] = rows.map((row) => withoutIds(row)).toSorted(byText);
  }
  return content;

  function withoutIds(value: unknown): unknown {
    if (value instanceof Date) return 'moment';
    if (typeof value === 'string') return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) ? 'id' : value;
    if (Array.isArray(value)) return value.map(withoutIds);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !['search', 'publishedAt', 'published_at', 'seq', 'id'].includes(name))
        .map(([name, part]) => [name, withoutIds(part)]),
    );
  }
}

const byText = (a: unknown, b: unknown): number => {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Every text that the public side could read, in one string; '' when nothing is public. */
export async function publicText(db: Db): Promise<string> {
  const tables = contentTables.filter((table) => table.startsWith('published.'));
  const texts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{ row: string }>`
        select row_to_json(t)::text as row from ${sql.table(table)} as t
      `.execute(db);
      return rows.map(({ row }) => row).join('\n');
    }),
  );
  return texts.filter((text) => text !== '').join('\n');
}
