import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOn, importDocuments } from '../../../../test/archive.ts';
import { aFolder, restoreInto } from '../../../../test/backup.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { wholeDatabase, withoutStale } from '../../../../test/whole-database.ts';
import { openDatabase } from '../postgres/connect.ts';
import { knownMigrations, migrateDown } from '../postgres/migrate.ts';
import { listBackups } from './backup-folder.ts';
import { verifyBackup } from './walk-backup.ts';

const earlier = '0004-the-truth-is-document-versions';
const next = knownMigrations[knownMigrations.indexOf(earlier) + 1] ?? '';

describe('a database that an earlier version has left', async () => {
  const { db, url, close } = await freshDatabase();
  const { folder, remove } = await aFolder();
  afterAll(async () => {
    await close();
    await remove();
  });
  beforeAll(async () => {
    await importDocuments(contextOn({ db }), [parsedMinutes()]);
  });
  const open = (dataFolder = folder) => openDatabase({ databaseUrl: url, dataFolder });
  const goBack = async () => {
    await rm(path.join(folder, 'backups'), { recursive: true, force: true });
    await migrateDown(db, earlier);
  };

  test('is backed up before it is brought up to date, and says so', async () => {
    const newest = await wholeDatabase(db);
    await goBack();
    const opened = await open();
    const [backup, ...others] = await listBackups(folder);
    expect(others).toEqual([]);
    expect(path.basename(backup?.file ?? '')).toMatch(new RegExp(`^before-${next}-.*\\.tar$`));
    expect(opened.notices).toEqual([
      `Databasen er ført ajour til denne udgave. Sikkerhedskopien fra før ligger i ${backup?.file ?? ''}.`,
    ]);
    await opened.close();
    expect(withoutStale(await wholeDatabase(db))).toEqual(newest);
    expect(await verifyBackup(backup?.file ?? '')).toMatchObject({
      ok: true,
      value: { migrations: knownMigrations.slice(0, knownMigrations.indexOf(earlier) + 1) },
    });
  });

  test('is brought up to date once when several processes start at once', async () => {
    await goBack();
    const opened = await Promise.all([1, 2, 3, 4].map(() => open()));
    expect(opened.flatMap(({ notices }) => notices)).toHaveLength(1);
    expect(await listBackups(folder)).toHaveLength(1);
    await Promise.all(opened.map((one) => one.close()));
  });

  test('stays as it is when that does not succeed, and works on with the earlier version', async () => {
    await goBack();
    await sql`create function announce_publication() returns trigger language plpgsql as 'begin return null; end'`.execute(
      db,
    );
    const before = await wholeDatabase(db);
    await expect(open()).rejects.toThrow(
      /announce_publication.*Intet er ændret\. Udvej: start den udgave/s,
    );
    expect(await wholeDatabase(db)).toEqual(before);
    await sql`drop function announce_publication`.execute(db);
    await (await open()).close();
  });

  test('is left alone when the backup cannot be written', async () => {
    await goBack();
    const before = await wholeDatabase(db);
    const noFolder = path.join(folder, 'a-file');
    await writeFile(noFolder, '');
    await expect(open(noFolder)).rejects.toThrow(
      /sikkerhedskopien fra før kan ikke skrives.*Intet er ændret/s,
    );
    expect(await wholeDatabase(db)).toEqual(before);
    await (await open()).close();
  });

  test('keeps the five newest of the backups made by themselves', async () => {
    for (let round = 0; round < 7; round += 1) {
      await migrateDown(db, earlier);
      await (await open()).close();
    }
    expect(await listBackups(folder)).toHaveLength(5);
  });

  test('is refused by the earlier version afterwards, which puts the backup in and goes on', async () => {
    const before = await wholeDatabase(db);
    await goBack();
    await (await open()).close();
    const [backup] = await listBackups(folder);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(
      db,
    );
    await expect(open()).rejects.toThrow(
      `Databasen er ført ajour af en nyere udgave af Rådslag (9999-later)`,
    );
    await expect(open()).rejects.toThrow(`raadslag restore ${backup?.file ?? '?'}`);
    expect(await restoreInto(url, folder, backup?.file ?? '')).toEqual({ ok: true, value: null });
    const opened = await open();
    await opened.close();
    expect(withoutStale(await wholeDatabase(db))).toEqual(withoutStale(before));
  });
});

test('a new database is made without a backup', async () => {
  const { db, url, close } = await freshDatabase();
  const { folder, remove } = await aFolder();
  await migrateDown(db, null);
  const opened = await openDatabase({ databaseUrl: url, dataFolder: folder });
  expect(opened.notices).toEqual([]);
  expect(await listBackups(folder)).toEqual([]);
  await opened.close();
  await close();
  await remove();
});
