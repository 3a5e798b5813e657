import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aFolder } from '../../../../test/backup.ts';
import { driftGuard, ensureDriftKey } from './drift-key.ts';

describe('the key of the status page', async () => {
  const { folder, remove } = await aFolder();
  afterAll(remove);
  const basic = (user: string, password: string): string =>
    `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

  test('is made once when several processes start at once, for its owner alone', async () => {
    const keys = await Promise.all([1, 2, 3, 4].map(() => ensureDriftKey(folder)));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{32}$/);
    const file = path.join(folder, 'drift.key');
    expect(await readFile(file, 'utf8')).toBe(`${keys[0] ?? ''}\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('opens, and nothing else does', async () => {
    const admit = driftGuard(folder);
    const key = await ensureDriftKey(folder);
    expect(await admit(basic('drift', key))).toBe('admitted');
    expect(await admit(null)).toBe('refused');
    const wrong = [
      basic('drift', ''),
      basic('drift', `${key}x`),
      basic('admin', key),
      basic('drift', 'undefined'),
      `Bearer ${key}`,
      'Basic',
      'Basic %%%',
    ];
    expect(await Promise.all(wrong.map((each) => admit(each)))).toEqual(wrong.map(() => 'refused'));
  });

  test('is guessed at slowly, and those who guess do not shut out who knows it', async () => {
    const rested = Promise.withResolvers<undefined>();
    const admit = driftGuard(folder, () => rested.promise);
    const key = await ensureDriftKey(folder);
    const guesses = Array.from({ length: 30 }, (_, n) => admit(basic('drift', String(n))));
    expect(await admit(basic('drift', key))).toBe('admitted');
    // As many as may wait do; all that is answered by now is that there are too many.
    const answered: string[] = [];
    for (const guess of guesses) void guess.then((answer) => answered.push(answer));
    await expect.poll(() => answered).toEqual(Array(10).fill('busy'));
    rested.resolve(undefined);
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === 'refused')).toHaveLength(20);

    const began = performance.now();
    expect(await driftGuard(folder)(basic('drift', 'gæt'))).toBe('refused');
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  test('holds at once when it is changed, and opens nothing when it is empty or gone', async () => {
    const admit = driftGuard(folder);
    await writeFile(path.join(folder, 'drift.key'), 'en-anden-nøgle\n');
    expect(await admit(basic('drift', 'en-anden-nøgle'))).toBe('admitted');
    await writeFile(path.join(folder, 'drift.key'), '\n');
    expect(await admit(basic('drift', ''))).toBe('refused');
    expect(await driftGuard(path.join(folder, 'nowhere'))(basic('drift', 'null'))).toBe('refused');
  });
});
