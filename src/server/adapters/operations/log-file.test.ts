import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aFolder } from '../../../../test/backup.ts';
import { openLogFile } from './log-file.ts';

describe('the log', async () => {
  const { folder, remove } = await aFolder();
  afterAll(remove);
  let hours = 0;
  const now = () => new Date(Date.UTC(2026, 4, 12, (hours += 1)));
  const log = openLogFile(folder, now);

  test('has a line for each thing, with its moment and how bad it is, whatever breaks it holds', () => {
    log.info('Rådslag er startet');
    log.warn('Forbindelsen er afbrudt');
    log.error('Fejl 1\n  at a\n  at b');
    expect(log.last(2)).toEqual([
      '2026-05-12T02:00:00.000Z ADVARSEL Forbindelsen er afbrudt',
      '2026-05-12T03:00:00.000Z FEJL Fejl 1 | at a | at b',
    ]);
  });

  test('knows how many faults there were since a moment', () => {
    expect(log.faultsSince(new Date('2026-05-12T03:00:00Z'))).toBe(1);
    expect(log.faultsSince(new Date('2026-05-12T03:00:01Z'))).toBe(0);
  });

  test('never takes more than five files of about a megabyte, for its owner alone', async () => {
    for (let line = 0; line < 90; line += 1) log.info('x'.repeat(100_000));
    const names = await readdir(path.join(folder, 'log'));
    expect(names.toSorted()).toEqual([
      ...['raadslag.1.log', 'raadslag.2.log', 'raadslag.3.log', 'raadslag.4.log'],
      'raadslag.log',
    ]);
    for (const name of names) {
      const { size, mode } = await stat(path.join(folder, 'log', name));
      expect(size).toBeLessThan(1_200_000);
      expect(mode & 0o777).toBe(0o600);
    }
  });

  test('that cannot be written stops nothing', () => {
    const nowhere = openLogFile('/dev/null', now);
    nowhere.error('Fejl');
    expect(nowhere.last(5)).toEqual([]);
  });
});
