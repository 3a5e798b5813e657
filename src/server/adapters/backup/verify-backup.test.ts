import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { contextOn, importDocuments } from '../../../../test/archive.ts';
import { aFolder, backUp, restoreInto } from '../../../../test/backup.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { BackupWriter } from './backup-writer.ts';
import { format } from './layout.ts';
import { verifyBackup } from './walk-backup.ts';

describe('a file that is to be put in', async () => {
  const { db, url, close } = await freshDatabase();
  const { folder, remove } = await aFolder();
  afterAll(async () => {
    await close();
    await remove();
  });
  await importDocuments(contextOn({ db }), [parsedMinutes()]);
  const whole = await readFile((await backUp(url, folder, 'whole.tar')).file);
  const file = path.join(folder, 'tried.tar');
  const verified = async (bytes: Buffer): Promise<string> => {
    await writeFile(file, bytes);
    const read = await verifyBackup(file);
    return read.ok ? 'whole' : read.error.kind;
  };

  test('is taken for whole when it is', async () => {
    expect(await verified(whole)).toBe('whole');
  });

  test('is refused wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect(['cutOff', 'foreign']).toContain(await verified(whole.subarray(0, length)));
      }),
      { numRuns: 60, examples: [[0], [511], [512], [whole.length - 1], [whole.length - 1_024]] },
    );
  });

  test('is refused whichever byte has changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const bytes = Buffer.from(whole);
          bytes[at] = (bytes[at] ?? 0) ^ change;
          expect(['damaged', 'foreign', 'newer', 'cutOff']).toContain(await verified(bytes));
        },
      ),
      { numRuns: 100, examples: [1, 513, 1_030, 1_536, 1_700].map((n) => [whole.length - n, 1]) },
    );
  });

  test('is refused when something is added behind it', async () => {
    expect(await verified(Buffer.concat([whole, Buffer.alloc(512)]))).toBe('damaged');
  });

  test.each([
    ['an empty one', ''],
    ['a text', 'Referat af møde i Udvalget for Teknik & Miljø. '.repeat(100)],
    ['a PDF', `%PDF-1.7\n${' '.repeat(2_000)}`],
  ])('is refused as foreign when it is %s', async (_what, text) => {
    expect(await verified(Buffer.from(text))).toBe('foreign');
  });

  test('is refused when it is not there, and says so', async () => {
    expect(await verifyBackup(path.join(folder, 'missing.tar'))).toMatchObject({
      ok: false,
      error: { kind: 'unreadable' },
    });
  });

  test('is refused as newer when its layout is a later one', async () => {
    const later = path.join(folder, 'later.tar');
    const head = {
      format: format + 1,
      version: '9.0.0',
      postgres: '30',
      takenAt: '2040-01-01T00:00:00.000Z',
      migrations: [],
    };
    const writer = await BackupWriter.create(later, head);
    await writer.finish({ ...head, tables: [], sequences: [], files: [] });
    expect(await verifyBackup(later)).toEqual({
      ok: false,
      error: { kind: 'newer', version: '9.0.0' },
    });
  });

  test('that is refused has touched nothing', async () => {
    const before = await wholeDatabase(db);
    await writeFile(file, whole.subarray(0, whole.length - 2_000));
    expect(await restoreInto(url, folder, file)).toEqual({ ok: false, error: { kind: 'cutOff' } });
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
