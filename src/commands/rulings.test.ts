import { writeFile } from 'node:fs/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { emptyArchive } from '../../test/empty-archive.ts';
import { aFolderOfDocuments, twoItems, writtenMeeting } from '../../test/folder-of-documents.ts';
import { runCommand } from '../../test/run-command.ts';
import { command as committees } from './committees.ts';
import { command as importing } from './import.ts';
import { command as matters } from './matters.ts';
import { command as people } from './people.ts';
import { command as rulings } from './rulings.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));
const place = await aFolderOfDocuments();

const run = (command: typeof importing, ...args: readonly string[]) =>
  runCommand(command, args, database.url);
const importMay = (...more: readonly string[]) =>
  run(importing, place('moeder', 'aar'), '--body', 'Prøvestrup Kommune', ...more);

describe('what is one and what is several', () => {
  test('matters are asked about, joined, split and put back', async () => {
    const introductions = [
      { title: 'Introduktion til museer', caseNumber: '24-7' },
      { title: 'Introduktion til biblioteker', caseNumber: '24-7' },
    ];
    await writeFile(place('juni.json'), writtenMeeting('2024-06-11', introductions));
    await run(importing, place('juni.json'), '--publish');
    const asked = await run(matters, '--questions');
    expect(asked.status).toBe(1);
    expect(
      asked.out
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 6)),
    ).toEqual(['24-7#1', '24-7#2']);
    const joined = await run(matters, 'join', '24-7#1', '24-7#2', '--reason', 'ét forløb');
    expect(joined.status).toBe(0);
    expect((await run(matters, '24-7')).out).toContain('2 behandlinger');
    expect(await run(matters, '--questions')).toMatchObject({
      status: 0,
      out: 'Der er ingen spørgsmål.',
    });
    const ruling = /undo (\d+)$/.exec(joined.out)?.[1] ?? '';
    expect((await run(rulings)).out).toContain('2 sager lagt sammen  "ét forløb"');
    expect(await run(matters, 'undo', ruling)).toMatchObject({ status: 0 });
    expect((await run(rulings)).out).toContain('fortrudt');
    expect(await run(matters, 'split', '24-7')).toMatchObject({ status: 0 });
    expect(await run(matters, '--questions')).toMatchObject({ status: 0 });
    const item = '/moeder/2024-06-11-kulturudvalget/punkter/2';
    expect(await run(matters, 'split', item)).toMatchObject({ status: 0 });
    expect(await run(matters, 'join', '24-7', '24-8')).toMatchObject({ status: 1 });
    expect(await run(matters, '99-9')).toMatchObject({ status: 1 });
    expect(await run(matters)).toMatchObject({ status: 2 });
  });

  test('a committee that has changed its name is one, and a person who has too', async () => {
    await importMay('--publish', '--accept-findings', 'Opdigtet');
    await writeFile(
      place('ny.json'),
      writtenMeeting('2026-05-05', twoItems.slice(0, 1), 'Kultur- og Fritidsudvalget'),
    );
    await run(importing, place('ny.json'), '--publish', '--body', 'Prøvestrup Kommune');
    expect((await run(committees)).out.split('\n')).toHaveLength(3);
    const joined = await run(committees, 'join', 'Kulturudvalget', 'Kultur- og Fritidsudvalget');
    expect(joined.status).toBe(0);
    expect((await run(committees)).out).toBe(
      'Prøvestrup Kommune\n  Kultur- og Fritidsudvalget, også "Kulturudvalget"',
    );
    const ruling = /undo (\d+)$/.exec(joined.out)?.[1] ?? '';
    expect(await run(rulings, 'undo', ruling)).toMatchObject({ status: 0 });
    expect(await run(committees, 'join', 'Kulturudvalget', 'Trafikudvalget')).toMatchObject({
      status: 1,
    });
    expect(await run(people, 'Ukendt Prøvesen')).toMatchObject({ status: 1 });
    expect(await run(people, 'join', 'Ukendt Prøvesen', 'Ukendt Testesen')).toMatchObject({
      status: 1,
    });
    expect(await run(people, 'split', 'Ukendt Prøvesen', 'i går')).toMatchObject({ status: 2 });
  });
});
