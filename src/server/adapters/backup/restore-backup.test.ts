import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { contextOn, importDocuments } from '../../../../test/archive.ts';
import { aFolder, backUp, restoreInto } from '../../../../test/backup.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { idOf, item, summary } from '../../../../test/an-archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { bytesOf, storeFile } from '../../../../test/stored-file.ts';
import { wholeDatabase, withoutStale } from '../../../../test/whole-database.ts';
import { undoImport } from '#application/import/undo-import.ts';
import { openDatabase } from '../postgres/connect.ts';
import { useEmbeddedEngine } from '../postgres/embedded/engine.ts';
import { migrateDown } from '../postgres/migrate.ts';
import { watchPublications } from '../postgres/publication-watch.ts';
import type { Schema } from '../postgres/schema.ts';
import { openSearch } from '../search/search-engine.ts';
import { listBackups } from './backup-folder.ts';

const minutes = (date: string, title: string) =>
  parsedMinutes({
    meeting: { date },
    items: [
      item('1', title, {
        sections: summary(`${title}: "æøå", \\backslash,\tfaneblad\r\nog ny linje`),
      }),
    ],
  });

async function anArchiveWith(...titles: readonly string[]) {
  const database = await freshDatabase();
  const { folder, remove } = await aFolder();
  const context = contextOn(database);
  for (const [n, title] of titles.entries())
    await importDocuments(context, [minutes(`2022-0${n + 1}-09`, title)]);
  return {
    ...database,
    context,
    folder,
    close: async () => {
      await database.close();
      await remove();
    },
  };
}

/** The number of a transaction that was taken back. */
async function rolledBack(db: Kysely<Schema>): Promise<string> {
  const tx = await db.startTransaction().execute();
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(tx);
  await tx.rollback().execute();
  return rows[0]?.id ?? '';
}

describe('a backup that is put back', () => {
  test('gives the archive as it was, to the last row, sequence and trigger', async () => {
    const { db, url, folder, context, close } = await anArchiveWith('Cykelsti', 'Svømmehal');
    const before = await wholeDatabase(db);
    const { file } = await backUp(url, folder, 'a.tar');

    await importDocuments(context, [minutes('2022-06-01', 'Kommet siden')]);
    await undoImport(context, { import: idOf((await context.stores.imports.list())[2]?.id ?? '') });
    expect(await wholeDatabase(db)).not.toEqual(before);
    expect(await restoreInto(url, folder, file)).toEqual({ ok: true, value: null });
    expect(await wholeDatabase(db)).toEqual(before);

    await importDocuments(context, [minutes('2022-06-01', 'Og der arbejdes videre')]);
    expect(await db.selectFrom('meeting').select('slug').execute()).toHaveLength(3);
    await expect(sql`delete from journal`.execute(db)).rejects.toThrow('only ever added to');
    await close();
  });

  test('keeps what it replaces in a backup of its own', async () => {
    const { db, url, folder, context, close } = await anArchiveWith('Cykelsti');
    const { file } = await backUp(url, folder, 'a.tar');
    await importDocuments(context, [minutes('2022-06-01', 'Kommet siden')]);
    const replaced = await wholeDatabase(db);
    await restoreInto(url, folder, file);
    const [kept] = await listBackups(folder);
    expect(kept?.file).toContain('before-restore-');
    await restoreInto(url, folder, kept?.file ?? '');
    expect(await wholeDatabase(db)).toEqual(replaced);
    await close();
  });

  test('brings back attached files byte for byte, and the way to those that are public', async () => {
    const database = await anArchiveWith('Cykelsti');
    const { db, url, folder, published, context, close } = database;
    const bytes = randomBytes(2_500_000);
    const { sha256 } = await storeFile(database, bytes);
    const place = { meeting_slug: '2022-01-09-x', item_key: '1', position: 1 };
    const described = { file_name: 'bilag.pdf', media_type: 'application/pdf', bytes: 2_500_000 };
    await db
      .insertInto('published.file')
      .values({ ...place, ...described, sha256 })
      .execute();
    const { file } = await backUp(url, folder, 'a.tar');
    await db.deleteFrom('published.file').execute();
    await db.deleteFrom('stored_file').execute();

    expect(await restoreInto(url, folder, file)).toEqual({ ok: true, value: null });
    expect((await bytesOf(context.stores.files, sha256)).equals(bytes)).toBe(true);
    const chunks = await published
      .selectFrom('published.file_chunk')
      .select('bytes')
      .orderBy('n')
      .execute();
    expect(Buffer.concat(chunks.map((chunk) => chunk.bytes)).equals(bytes)).toBe(true);
    await close();
  });

  test('fills an empty database of another cluster, which needs nothing else', async () => {
    const from = await anArchiveWith('Cykelsti', 'Svømmehal');
    const { file } = await backUp(from.url, from.folder, 'a.tar');
    const there = await aFolder();
    const engine = await useEmbeddedEngine(path.join(there.folder, 'data'), {
      overrides: { fsync: 'off' },
    });
    expect(await restoreInto(engine.url, there.folder, file)).toEqual({ ok: true, value: null });
    const to = await openDatabase({ databaseUrl: engine.url, dataFolder: there.folder });
    expect(await wholeDatabase(to.db)).toEqual(await wholeDatabase(from.db));
    const seen = await to.published.selectFrom('published.meeting').select('slug').execute();
    expect(seen).toHaveLength(2);
    await to.close();
    await engine.release();
    await there.remove();
    await from.close();
  });

  test('is read at once by those who were reading, who are told', async () => {
    const { url, published, folder, context, close } = await anArchiveWith('Cykelsti');
    const titles = async () =>
      (await published.selectFrom('published.item').select('title').orderBy('title').execute()).map(
        ({ title }) => title,
      );
    const { file } = await backUp(url, folder, 'a.tar');
    await importDocuments(context, [minutes('2022-06-01', 'Kommet siden')]);
    const told = Promise.withResolvers<null>();
    const listening = Promise.withResolvers<null>();
    const stop = watchPublications(url, {
      changed: () => {
        told.resolve(null);
      },
      listening: (isListening) => {
        if (isListening) listening.resolve(null);
      },
    });
    await listening.promise;
    expect(await titles()).toEqual(['Cykelsti', 'Kommet siden']);
    await restoreInto(url, folder, file);
    await told.promise;
    expect(await titles()).toEqual(['Cykelsti']);
    await stop();
    await close();
  });

  test('is what a running search finds, and one that starts later', async () => {
    const { url, publishedUrl, folder, context, close } = await anArchiveWith(
      'Cykelsti',
      'Svømmehal',
    );
    const freshness = 15_000;
    const settings = { root: process.cwd(), publishedUrl, dataFolder: folder, freshness };
    const running = openSearch(settings);
    await running.ready;
    const { file } = await backUp(url, folder, 'a.tar');
    await importDocuments(context, [minutes('2022-02-09', 'Brandstation')]);
    const totalOf = async (engine: typeof running, text: string) =>
      (await engine.search({ text, sort: 'relevance', page: 1 })).total > 0;
    await expect.poll(() => totalOf(running, 'brandstation')).toBe(true);

    await restoreInto(url, folder, file);
    await expect.poll(() => totalOf(running, 'svømmehal')).toBe(true);
    expect(await totalOf(running, 'brandstation')).toBe(false);
    await running.close();
    const later = openSearch(settings);
    await later.ready;
    expect(await totalOf(later, 'cykelsti')).toBe(true);
    expect(await totalOf(later, 'brandstation')).toBe(false);
    await later.close();
    await close();
  });

  test('of an earlier version is brought up to date', async () => {
    const { db, url, folder, close } = await anArchiveWith('Cykelsti', 'Svømmehal');
    const now = await wholeDatabase(db);
    await migrateDown(db, '0004-the-truth-is-document-versions');
    const { file, manifest } = await backUp(url, folder, 'a.tar');
    expect(manifest.migrations.at(-1)).toBe('0004-the-truth-is-document-versions');
    await migrateDown(db, null);
    expect(await restoreInto(url, folder, file)).toEqual({ ok: true, value: null });
    expect(withoutStale(await wholeDatabase(db))).toEqual(now);
    await close();
  });

  test('can be put in the place of a database that a later version has changed', async () => {
    const { db, url, folder, close } = await anArchiveWith('Cykelsti');
    const before = await wholeDatabase(db);
    const { file } = await backUp(url, folder, 'a.tar');
    await sql`
      insert into kysely_migration (name, timestamp) values ('9999-later', 'now');
      create table came_later (id integer primary key);
    `.execute(db);
    const later = await backUp(url, folder, 'later.tar');
    expect(await restoreInto(url, folder, later.file)).toMatchObject({
      ok: false,
      error: { kind: 'newer' },
    });
    expect(await restoreInto(url, folder, file)).toEqual({ ok: true, value: null });
    expect(await wholeDatabase(db)).toEqual(before);
    await close();
  });
});

describe('a backup', () => {
  test('brings back the files of the data folder, and what it did not hold stays', async () => {
    const { url, folder, close } = await anArchiveWith('Cykelsti');
    const there = (name: string) => path.join(folder, name);
    await mkdir(there('bilag/2022'), { recursive: true });
    const large = Buffer.alloc(9_000_000, 'æøå');
    await writeFile(there('bilag/2022/kort.pdf'), large);
    await writeFile(there('tom.txt'), '');
    const { file } = await backUp(url, folder, 'a.tar');
    await writeFile(there('bilag/2022/kort.pdf'), 'ændret');
    await rm(there('tom.txt'));
    await writeFile(there('kom-siden.txt'), 'bliver');
    expect(await restoreInto(url, folder, file)).toEqual({ ok: true, value: null });
    await expect(readFile(there('tom.txt'), 'utf8')).resolves.toBe('');
    expect((await readFile(there('bilag/2022/kort.pdf'))).equals(large)).toBe(true);
    expect(await readFile(there('kom-siden.txt'), 'utf8')).toBe('bliver');
    expect((await readdir(folder)).filter((name) => name.startsWith('restored'))).toEqual([]);
    await close();
  });

  test('whose restoration was cut off leaves its files waiting for what became of it', async () => {
    const { db, url, folder, close } = await anArchiveWith('Cykelsti');
    const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(db);
    for (const [transaction, text] of [
      [rows[0]?.id ?? '', 'gennemført'],
      [await rolledBack(db), 'opgivet'],
    ] as const) {
      const room = path.join(folder, `restored-files.${transaction}`);
      await mkdir(room, { recursive: true });
      await writeFile(path.join(room, `${text}.txt`), text);
    }
    await (await openDatabase({ databaseUrl: url, dataFolder: folder })).close();
    expect(await readdir(folder)).toEqual(['gennemført.txt']);
    await close();
  });

  test('is taken while documents come in, and each is whole in itself', async () => {
    const { url, folder, context, close } = await anArchiveWith('Cykelsti');
    const state = { isDone: false };
    const importing = (async () => {
      for (let day = 1; !state.isDone; day += 1)
        await importDocuments(context, [
          minutes(`2023-${String(1 + (day % 12)).padStart(2, '0')}-09`, `Punkt ${day}`),
        ]);
    })();
    const files = [];
    for (const name of ['1.tar', '2.tar', '3.tar', '4.tar'])
      files.push((await backUp(url, folder, name)).file);
    state.isDone = true;
    await importing;
    for (const file of files)
      expect(await restoreInto(url, folder, file)).toEqual({ ok: true, value: null });
    await close();
  });

  test('holds the files of the data folder, but not what is derived, the key, the password of the demonstration, or other backups', async () => {
    const { url, folder, close } = await anArchiveWith();
    for (const sub of ['search', 'log', 'bilag/2022'])
      await mkdir(path.join(folder, sub), { recursive: true });
    for (const name of [
      'search/index',
      'log/raadslag.log',
      'drift.key',
      'demonstration.txt',
      'bilag/2022/æ.pdf',
      'note.txt',
    ])
      await writeFile(path.join(folder, name), name.repeat(10));
    await backUp(url, folder, 'first.tar');
    const { manifest } = await backUp(url, folder, 'second.tar');
    expect(manifest.files.map((file) => file.path)).toEqual(['bilag/2022/æ.pdf', 'note.txt']);
    await close();
  });

  test('holds no password, and is for its owner alone', async () => {
    const { db, url, folder, close } = await anArchiveWith('Cykelsti');
    const { file, manifest } = await backUp(url, folder, 'a.tar');
    const { rows } = await sql<{ password: string }>`select password from reader_login`.execute(db);
    expect(rows).toHaveLength(1);
    expect(manifest.tables.map(({ name }) => name)).not.toContain('reader_login');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await close();
  });
});
