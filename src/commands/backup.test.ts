import { readdir, truncate } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOn, importDocuments } from '../../test/archive.ts';
import { aFolder } from '../../test/backup.ts';
import { freshDatabase } from '../../test/database.ts';
import { parsedMinutes } from '../../test/parsed-minutes.ts';
import { runCommand } from '../../test/run-command.ts';
import { command as backup } from './backup.ts';
import { command as restore } from './restore.ts';

describe('on the command line', async () => {
  const { db, url, close } = await freshDatabase();
  const { folder, remove } = await aFolder();
  const before = process.env['RAADSLAG_DATA'];
  beforeAll(async () => {
    process.env['RAADSLAG_DATA'] = folder;
    await importDocuments(contextOn({ db }), [parsedMinutes()]);
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['RAADSLAG_DATA'];
    else process.env['RAADSLAG_DATA'] = before;
    await close();
    await remove();
  });
  const file = path.join(folder, 'arkiv.tar');

  test('a backup says what is in it and where it lies', async () => {
    const said = await runCommand(backup, [file], url);
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(said.out).toMatch(
      /^Sikkerhedskopien er taget og læst igennem: 1 møde, 1 punkt, heraf 1 udgivet møde \(\d+ kB\)\.\n/,
    );
    expect(said.out).toContain(file);
  });

  test('it never overwrites another', async () => {
    expect(await runCommand(backup, [file], url)).toEqual({
      status: 1,
      out: '',
      err: `${file} findes allerede og bliver ikke overskrevet. Vælg et andet navn.`,
    });
  });

  test('without a name it lies in the data folder under its date, and as JSON says all of itself', async () => {
    const { status, out } = await runCommand(backup, ['--json'], url);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ version: '0.1.0', files: [] });
    const [name, ...more] = await readdir(path.join(folder, 'backups'));
    expect(more).toEqual([]);
    expect(name).toMatch(/^raadslag-\d{4}-\d\d-\d\d-\d{6}\.tar$/);
  });

  test('a backup can be looked through without putting it in', async () => {
    const said = await runCommand(restore, [file, '--verify'], url);
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(said.out).toMatch(
      /^Sikkerhedskopien er hel\. Den er taget .* med Rådslag 0\.1\.0: 1 møde/,
    );
  });

  test('where nobody can be asked, nothing is replaced without --yes', async () => {
    const { status, err } = await runCommand(restore, [file], url);
    expect(status).toBe(2);
    expect(err).toContain('Alt i arkivet erstattes af sikkerhedskopien fra');
    expect(err).toContain('--yes');
  });

  test('with --yes it is put in, and what was there is kept', async () => {
    const { status, out, err } = await runCommand(restore, [file, '--yes'], url);
    expect([status, err]).toEqual([0, expect.stringContaining('before-restore-')]);
    expect(out).toContain('er lagt ind: 1 møde, 1 punkt');
  });

  test('a damaged one is refused with the way out', async () => {
    await truncate(file, 5_000);
    expect(await runCommand(restore, [file, '--yes'], url)).toEqual({
      status: 1,
      out: '',
      err: 'Sikkerhedskopien er skåret over: slutningen mangler. Hent filen igen, eller brug en anden sikkerhedskopi. Intet er ændret.',
    });
  });

  test.each([
    [backup, ['a', 'b']],
    [backup, ['--hurtigt']],
    [restore, []],
    [restore, ['a', 'b']],
  ])('wrong use is told with how it is done', async (command, args) => {
    const { status, err } = await runCommand(command, args, url);
    expect(status).toBe(2);
    expect(err).toContain(command.usage);
  });
});
