import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { publicText } from '../../test/archive.ts';
import { freshDatabase } from '../../test/database.ts';
import { emptyArchive } from '../../test/empty-archive.ts';
import { aFolderOfDocuments } from '../../test/folder-of-documents.ts';
import { runCommand } from '../../test/run-command.ts';
import { command as close } from './close.ts';
import { command as findings } from './findings.ts';
import { command as importing } from './import.ts';
import { command as imports } from './imports.ts';
import { command as publish } from './publish.ts';
import { command as withdraw } from './withdraw.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));
const place = await aFolderOfDocuments();

const run = (command: typeof importing, ...args: readonly string[]) =>
  runCommand(command, args, database.url);
const importMay = (...more: readonly string[]) =>
  run(importing, place('moeder', 'aar'), '--body', 'Prøvestrup Kommune', ...more);
const slug = '2024-05-07-kulturudvalget';

describe('after an import', () => {
  test('it can be listed, undone and done again', async () => {
    expect((await run(imports)).out).toContain('Der er ikke lagt noget ind endnu.');
    await importMay('--publish');
    const [{ handle, id }] = JSON.parse((await run(imports, '--format', 'json')).out) as [
      { handle: number; id: string },
    ];
    expect((await run(imports)).out).toContain(`${handle}  `);
    expect(await run(imports, 'undo', String(handle))).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).not.toContain(slug);
    expect(await run(imports, 'undo', id)).toMatchObject({ status: 1 });
    expect(await run(imports, 'undo', '999999')).toMatchObject({ status: 1 });
    expect(await run(imports, 'undo')).toMatchObject({ status: 2 });
    await importMay('--publish');
    expect(await publicText(database.db)).toContain(slug);
  });

  test('findings are shown masked, and dealt with by number', async () => {
    await importMay('--publish');
    const listed = await run(findings);
    expect(listed.status).toBe(1);
    expect(listed.out).not.toContain('070761-4285');
    expect(listed.out).toContain('Kulturudvalget 2024-05-07, punkt 2');
    const number = /^\s*(\d+) {2}CPR-nummer/m.exec(listed.out)?.[1] ?? '';
    expect(await run(findings, '--accept', number)).toMatchObject({ status: 2 });
    expect(await run(findings, '--mask', '999999', '--reason', 'x')).toMatchObject({ status: 1 });
    expect(await run(findings, '--mask', number, '--reason', 'Borgers nummer')).toMatchObject({
      status: 0,
    });
    expect(await run(findings)).toMatchObject({
      status: 0,
      out: 'Der er ingen fund at tage stilling til.',
    });
    const text = await publicText(database.db);
    expect([text.includes('Støtte til kor'), text.includes('070761-4285')]).toEqual([true, false]);
  });

  test('what is not published is listed, published, withdrawn and published again', async () => {
    await importMay();
    expect((await run(publish)).out).toBe(`${slug}  ikke udgivet, 2 punkter`);
    expect(await run(publish, slug)).toMatchObject({ status: 1 });
    expect(await publicText(database.db)).toContain('Ny sal');
    expect(await run(publish)).toMatchObject({ out: 'Alt er udgivet.' });

    const item = `/moeder/${slug}/punkter/1`;
    expect(await run(withdraw, item)).toMatchObject({ status: 2 });
    expect(await run(withdraw, item, '--reason', 'fejl')).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).not.toContain('Ny sal');
    expect(await run(publish, item, '--reason', 'ingen fejl')).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).toContain('Ny sal');

    expect(await run(withdraw, `/moeder/${slug}`, '--reason', 'fejl')).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).not.toContain(slug);
    expect((await run(publish)).out).toBe(`${slug}  trukket tilbage, 2 punkter`);
    expect(await run(publish, '--all')).toMatchObject({ status: 0, out: '' });
    expect((await run(publish, slug)).out).toBe(
      `/moeder/${slug}  udgave 4, 1 punkter holdt tilbage`,
    );
    expect(await run(publish, '2001-01-01-ukendt')).toMatchObject({ status: 1 });
  });

  test('an item is closed with a reason, and a closed one is considered', async () => {
    await importMay('--publish');
    expect(await run(close, `${slug}#1`)).toMatchObject({ status: 2 });
    expect(await run(close, `${slug}#1`, '--reason', 'Personsag')).toMatchObject({ status: 0 });
    expect((await run(close)).out).toBe(`${slug}#1  Kulturudvalget 2024-05-07, punkt 1`);
    expect(await run(close, `${slug}#1`, '--title', 'Lukket: Leje af lokale')).toMatchObject({
      status: 0,
    });
    expect((await run(close)).out).toBe('Alle lukkede punkter er overvejet.');
    const text = await publicText(database.db);
    expect([text.includes('Ny sal'), text.includes('Lukket: Leje af lokale')]).toEqual([
      false,
      true,
    ]);
    expect(await run(close, `${slug}#7`, '--reason', 'x')).toMatchObject({ status: 1 });
  });
});
