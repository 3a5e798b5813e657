import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { openSourceFile } from './open-source.ts';

const minutes = 'Referat\n\nBørne- og Ungeudvalget\n\nGodkendt.';
const refused = (file: string, fault: IntakeFault) => ({
  ok: false,
  error: { file, entry: null, fault },
});

describe('a file on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'raadslag-intake-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test('of 300 MB is refused by its size, before a byte of it is read', async () => {
    const path = join(folder, 'stor.pdf');
    const file = await open(path, 'w');
    await file.truncate(300_000_000);
    await file.close();
    const before = process.memoryUsage().arrayBuffers;
    expect(await openSourceFile(path)).toEqual(
      refused('stor.pdf', { kind: 'too-large', bytes: 300_000_000, limit: 100_000_000 }),
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  test('is opened when it is there, and refused in words when it is not', async () => {
    const path = join(folder, 'referat.txt');
    await writeFile(path, minutes);
    expect(await openSourceFile(path)).toMatchObject({
      ok: true,
      value: [{ kind: 'text', text: minutes }],
    });
    expect(await openSourceFile(join(folder, 'væk.txt'))).toEqual(
      refused('væk.txt', { kind: 'file-not-found' }),
    );
    expect(await openSourceFile(join(folder, `${'lang'.repeat(100)}.txt`))).toMatchObject({
      error: { fault: { kind: 'file-not-found' } },
    });
    expect(await openSourceFile(join(path, 'under.txt'))).toEqual(
      refused('under.txt', { kind: 'file-not-found' }),
    );
  });

  test('is no file when it is a folder', async () => {
    expect(await openSourceFile(folder)).toMatchObject({
      error: { fault: { kind: 'not-a-file' } },
    });
  });
});
